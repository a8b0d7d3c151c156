import { columnLetters } from '../columns';
import type { Desk } from '../google/index';
import type { Edit, Rect } from './protocol';

function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A rectangle in A1 notation. */
export function a1Of({ row, column, rows, columns }: Rect): string {
  return `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
}

function nameOf(desk: Desk, sheet: number): string {
  const found = desk.sheets().find((one) => one.id === sheet);
  if (found === undefined) throw new Error('This sheet is gone: somebody has deleted it.');
  return found.name;
}

/** The cells whose contents an edit changes, as far as a protection asks. */
function touched(edit: Edit): readonly Rect[] {
  switch (edit.kind) {
    case 'type':
      return edit.cells.map(([row, column]) => ({ row, column, rows: 1, columns: 1 }));
    case 'clear':
      return edit.rects;
    default:
      return [];
  }
}

function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** What a protection says of an edit: nothing, a warning with its description, or no. */
export function protection(
  desk: Desk,
  edits: readonly Edit[],
  user: string,
): { readonly kind: 'warning' | 'refusal'; readonly description: string } | null {
  for (const edit of edits) {
    const rects = touched(edit);
    if (rects.length === 0 || !('sheet' in edit)) continue;
    for (const one of desk.protections(nameOf(desk, edit.sheet))) {
      const { rect } = one;
      if (rect !== null && !rects.some((part) => overlap(part, rect))) continue;
      if (one.warningOnly) return { kind: 'warning', description: one.description };
      if (one.owner !== user) return { kind: 'refusal', description: one.description };
    }
  }
  return null;
}

function freeName(desk: Desk): string {
  const names = new Set(desk.sheets().map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!names.has(`Sheet${number}`)) return `Sheet${number}`;
}

/** Does to the spreadsheet what a person did in the page; throws what Sheets would say. */
export function apply(desk: Desk, edit: Edit): void {
  if (edit.kind === 'addSheet') {
    desk.addSheet(freeName(desk));
    return;
  }
  const name = nameOf(desk, edit.sheet);
  switch (edit.kind) {
    case 'type':
      for (const [row, column, text] of edit.cells) desk.type(name, a1(row, column), text);
      return;
    case 'clear':
      for (const rect of edit.rects) desk.clear(name, a1Of(rect));
      return;
    case 'note':
      desk.note(name, a1(edit.row, edit.column), edit.note);
      return;
    case 'insertRows':
      desk.insertRows(name, edit.before, edit.count);
      return;
    case 'deleteRows':
      desk.deleteRows(name, edit.first, edit.count);
      return;
    case 'moveRows':
      desk.moveRows(name, edit.first, edit.count, edit.before);
      return;
    case 'insertColumns':
      desk.insertColumns(name, edit.before, edit.count);
      return;
    case 'deleteColumns':
      desk.deleteColumns(name, edit.first, edit.count);
      return;
    case 'moveColumns':
      desk.moveColumns(name, edit.first, edit.count, edit.before);
      return;
    case 'width':
      desk.width(name, edit.columns, edit.width);
      return;
    case 'sort':
      desk.sort(name, edit.column, edit.ascending);
      return;
    case 'renameSheet':
      desk.renameSheet(name, edit.name);
      return;
    case 'deleteSheet':
      desk.deleteSheet(name);
      return;
    case 'hideSheet':
      desk.hideSheet(name, edit.hidden);
      return;
  }
}
