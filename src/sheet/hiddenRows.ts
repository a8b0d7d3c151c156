import { ASKED_ROWS } from '../model/limits';
import { type PlacedRow, placeOf } from './snapshot';

/**
 * Whose rows they are: those that a person has selected, where a range takes hidden ones along, or those
 * that bear a tick, whoever has put it there and whenever.
 */
export type Chosen = 'selected' | 'ready';

/**
 * The places of those rows that nobody sees, by a filter or by hand. Each question is a call to Google,
 * so that of many selected rows, and of ready ones, none is asked unless the sheet has a filter.
 */
export function hiddenAmong(placed: readonly PlacedRow[], chosen: Chosen): ReadonlySet<string> {
  const hidden = new Set<string>();
  const tabs = new Map(placed.map(({ entry }) => [entry.tab.id, entry.tab]));
  for (const tab of tabs.values()) {
    const own = placed.filter(({ entry }) => entry.tab.id === tab.id);
    const isAsked = chosen === 'selected' && own.length <= ASKED_ROWS;
    // guard: hidden-rows
    if (!isAsked && !tab.isFiltered()) continue;
    const numbers = tab.hiddenAmong(own.map(({ row }) => row.number));
    for (const one of own) if (numbers.has(one.row.number)) hidden.add(placeOf(one));
  }
  return hidden;
}
