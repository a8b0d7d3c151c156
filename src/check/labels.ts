import { readChoice } from '../entry/choice';
import type { Catalog, Choice } from '../lists/catalog';
import { COLUMN_KEYS, COLUMNS } from '../model/columns';
import { isBlank } from '../model/plain';
import type { EntryRow } from '../sheet/tab';
import type { Entries } from '../sheet/writing';

/**
 * What the cells of lists that name an entry by its ID or its name alone would read had it been chosen from the
 * dropdown, which marks whatever it does not offer as invalid.
 */
export function labelsOf(row: EntryRow, catalog: Catalog): Entries {
  return Object.fromEntries(
    COLUMN_KEYS.flatMap((key) => {
      const { list } = COLUMNS[key];
      const cell = row.cell(key);
      if (!list || isBlank(cell)) return [];
      const choices: ReadonlyArray<Choice<unknown>> = catalog[list];
      const reading = readChoice(cell, choices);
      return reading.ok ? [[key, reading.choice.label] as const] : [];
    }),
  );
}
