import type { Host } from '../host/host';
import type { ColumnKey } from '../model/columns';
import type { Problem } from '../model/faults';
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
  readonly marked: readonly ColumnKey[];
}

/**
 * Gives each cell that has a problem its sentence as a note, and takes those away that are true no more. A note
 * that is not the add-on's stays, and so says what it said. A call for each tab to read them, none where no row
 * has or had a problem.
 */
export function noteProblems({ words }: Host, writing: Writing, rows: readonly Noted[]): void {
  const cells = rows.flatMap(({ placed, problems, marked }) => {
    const told = new Map<ColumnKey, string[]>(marked.map((key) => [key, []]));
    for (const problem of problems) {
      const text = sentence(words.faults, problem.fault);
      for (const key of columnsOf(problem)) told.set(key, [...(told.get(key) ?? []), text]);
    }
    return [...told].map(([key, texts]) => ({ placed, key, texts }));
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
    if (isOwn && note !== text) writing.note(placed, key, text);
  }
}
