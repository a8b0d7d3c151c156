import { columnLetters } from '../columns';
import type { UserSession } from '../google/index';
import type { Edit, Rect } from './protocol';

function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A rectangle in A1 notation. */
export function a1Of({ row, column, rows, columns }: Rect): string {
  return `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
}

function nameOf(session: UserSession, sheet: number): string {
  const found = session.sheets().find((one) => one.id === sheet);
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

/** The cells of which Sheets tells a script that they were edited, each block once, and what was typed into a single one. */
export function editedIn(edit: Edit): Array<{ sheet: number; rect: Rect; text?: string }> {
  if (edit.kind === 'clear') return edit.rects.map((rect) => ({ sheet: edit.sheet, rect }));
  const [first, ...others] = edit.kind === 'type' ? edit.cells : [];
  if (edit.kind !== 'type' || !first) return [];
  const { sheet, cells } = edit;
  const [rows, columns] = [cells.map(([row]) => row), cells.map(([, column]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const rect = {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
  return [{ sheet, rect, ...(others.length === 0 && first[2] !== '' && { text: first[2] }) }];
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
  session: UserSession,
  edits: readonly Edit[],
  user: string,
): { readonly kind: 'warning' | 'refusal'; readonly description: string } | null {
  for (const edit of edits) {
    const rects = touched(edit);
    if (rects.length === 0 || !('sheet' in edit)) continue;
    for (const one of session.protections(nameOf(session, edit.sheet))) {
      const { rect } = one;
      if (rect !== null && !rects.some((part) => overlap(part, rect))) continue;
      if (one.warningOnly) return { kind: 'warning', description: one.description };
      if (one.owner !== user) return { kind: 'refusal', description: one.description };
    }
  }
  return null;
}

function freeName(session: UserSession): string {
  const names = new Set(session.sheets().map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!names.has(`Sheet${number}`)) return `Sheet${number}`;
}

/** The range that a tab's filter lies over, or would lie over: all that is filled. */
export function filterRange(session: UserSession, name: string): string {
  const laid = session.sheets().find((one) => one.name === name)?.filter;
  if (laid) return a1Of(laid.rect);
  const values = session.values(name);
  const [rows, columns] = [values.length, values[0]?.length ?? 1];
  return a1Of({ row: 1, column: 1, rows, columns });
}

function filter(session: UserSession, name: string, column: number, hidden: string[]): void {
  const laid = session.sheets().find((one) => one.name === name)?.filter;
  session.filter(name, filterRange(session, name), { ...laid?.hidden, [column]: hidden });
}

/** Does to the spreadsheet what a person did in the page; throws what Sheets would say. */
export function apply(session: UserSession, edit: Edit): void {
  if (edit.kind === 'addSheet') {
    session.addSheet(freeName(session));
    return;
  }
  const name = nameOf(session, edit.sheet);
  switch (edit.kind) {
    case 'type':
      for (const [row, column, text] of edit.cells) session.type(name, a1(row, column), text);
      return;
    case 'clear':
      for (const rect of edit.rects) session.clear(name, a1Of(rect));
      return;
    case 'note':
      session.note(name, a1(edit.row, edit.column), edit.note);
      return;
    case 'insertRows':
      session.insertRows(name, edit.before, edit.count);
      return;
    case 'deleteRows':
      session.deleteRows(name, edit.first, edit.count);
      return;
    case 'moveRows':
      session.moveRows(name, edit.first, edit.count, edit.before);
      return;
    case 'insertColumns':
      session.insertColumns(name, edit.before, edit.count);
      return;
    case 'deleteColumns':
      session.deleteColumns(name, edit.first, edit.count);
      return;
    case 'moveColumns':
      session.moveColumns(name, edit.first, edit.count, edit.before);
      return;
    case 'width':
      session.width(name, edit.columns, edit.width);
      return;
    case 'fold':
      session.fold(name, edit.column, edit.collapsed);
      return;
    case 'sort':
      session.sort(name, edit.column, edit.ascending);
      return;
    case 'hideRows':
      if (edit.hidden) session.hideRows(name, edit.first, edit.count);
      else session.showRows(name, edit.first, edit.count);
      return;
    case 'hideColumns': {
      const others = session
        .sheets()
        .find((one) => one.name === name)
        ?.hiddenColumns.filter((one) => one < edit.first || one >= edit.first + edit.count);
      const these = Array.from({ length: edit.count }, (_, index) => edit.first + index);
      session.hideColumns(name, [...(others ?? []), ...(edit.hidden ? these : [])]);
      return;
    }
    case 'freeze':
      session.freezeColumns(name, edit.columns);
      session.freezeRows(name, edit.rows);
      return;
    case 'filter':
      filter(session, name, edit.column, edit.hidden);
      return;
    case 'unfilter':
      session.unfilter(name);
      return;
    case 'renameSheet':
      session.renameSheet(name, edit.name);
      return;
    case 'deleteSheet':
      session.deleteSheet(name);
      return;
    case 'hideSheet':
      session.hideSheet(name, edit.hidden);
      return;
  }
}
