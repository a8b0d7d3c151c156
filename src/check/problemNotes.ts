import type { Host } from '../host/host';
import type { ColumnKey } from '../model/columns';
import { countedIn, type Problem, type Warning } from '../model/faults';
import { NOTED_CELLS } from '../model/limits';
import { readAt } from '../sheet/readAt';
import type { PlacedRow } from '../sheet/snapshot';
import type { Writing } from '../sheet/writing';
import { sentence } from '../text/sentence';
import { columnsOf } from './marks';

/** A row with its problems, and the columns in which it may still bear a note of what was wrong before. */
export interface Noted {
  readonly placed: PlacedRow;
  readonly problems: readonly Problem[];
  /** Those that are to be read at their cells too. */
  readonly warnings: readonly Warning[];
  readonly marked: readonly ColumnKey[];
}

/**
 * Gives each cell that has a problem its sentence as a note, and takes those away that are true no more. A note
 * that is not the add-on's stays, and so says what it said; so does one that is written already, unless there is a
 * problem. A call for each tab to read them, none where no row has or had a problem.
 */
export function noteProblems({ words }: Host, writing: Writing, rows: readonly Noted[]): void {
  const cells = rows.flatMap(({ placed, problems, warnings, marked }) => {
    const told = new Map<ColumnKey, string[]>(marked.map((key) => [key, []]));
    const say = (key: ColumnKey, text: string): void => {
      told.set(key, [...(told.get(key) ?? []), text]);
    };
    for (const problem of problems) {
      for (const key of columnsOf(problem)) say(key, sentence(words.faults, problem.fault));
    }
    const wrong = new Set(problems.flatMap(columnsOf));
    for (const { column, caution } of countedIn({ warnings })) {
      if (!wrong.has(column)) say(column, sentence(words.cautions, caution));
    }
    return [...told]
      .filter(([key]) => wrong.has(key) || !writing.looks.isNoted(placed, key))
      .map(([key, texts]) => ({ placed, key, texts }));
  });
  for (const { cell, text: note } of readAt(cells.slice(0, NOTED_CELLS), (tab, area) =>
    tab.notes(area),
  )) {
    const { placed, key, texts } = cell;
    const isOwn = note === '' || note.startsWith(words.title);
    const text =
      texts.length === 0
        ? ''
        : words.messages.finding({ header: words.title, text: texts.join('\n') });
    if (isOwn && note !== text) writing.looks.note(placed, key, text);
  }
}
