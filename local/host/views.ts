import { columnLetters } from '../columns';
import {
  type Cell,
  type Rule,
  type Sheet,
  shownIn,
  type TextFormat,
  typedAs,
} from '../google/index';
import type { CellView, PlacedCell, Rect, RuleView, SheetChange, SheetHead } from './protocol';

type Sheets = readonly Sheet[];

function cellView(
  cell: Cell | undefined,
  locale: string,
  look: TextFormat | undefined,
): CellView | null {
  if (cell === undefined) return null;
  const { content, formula, note } = cell;
  const background = look?.background ?? cell.background;
  const style = look?.fontColor ? { ...cell.style, fontColor: look.fontColor } : cell.style;
  const isFilled = content !== undefined || formula !== undefined;
  const shown = shownIn(cell, locale);
  const typed = typedAs(cell, locale);
  const view: CellView = {
    ...(content !== undefined && { value: content }),
    ...(formula !== undefined && { formula }),
    ...(shown !== '' && shown !== content && { shown }),
    ...(typed !== '' && typed !== content && { typed }),
    ...(background !== undefined && { background }),
    // Nobody sees how the text of a blank cell would stand.
    ...(style !== undefined && isFilled && { style }),
    ...(note !== undefined && { note }),
  };
  return Object.keys(view).length === 0 ? null : view;
}

function rangeText(rule: Rule, sheets: Sheets): string {
  const [id, row = 1, column = 1, rows = 1, columns = 1] = [rule.args[0]].flat().map(Number);
  const name = sheets.find((sheet) => sheet.id === id)?.name ?? '';
  const first = `$${columnLetters(column)}$${row}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows - 1}`;
  return `'${name.replaceAll("'", "''")}'!${first}:${last}`;
}

function ruleView(rule: Rule, sheets: Sheets): Omit<RuleView, 'rects'> | null {
  const { allowInvalid } = rule;
  switch (rule.criteria) {
    case 'CHECKBOX':
      return { kind: 'checkbox', values: [], allowInvalid };
    case 'VALUE_IN_LIST':
      return { kind: 'list', values: [rule.args[0]].flat().map(String), allowInvalid };
    case 'VALUE_IN_RANGE':
      return { kind: 'range', values: [rangeText(rule, sheets)], allowInvalid };
    default:
      // Rules without a dropdown are not seen; the spreadsheet refuses what breaks them.
      return null;
  }
}

/** The dropdowns and checkboxes of a sheet, each with the stretches of columns that have it. */
function ruleViews(sheet: Sheet, sheets: Sheets): RuleView[] {
  const found = new Map<string, { rule: Omit<RuleView, 'rects'>; rects: Rect[] }>();
  const names = new Map<Rule, string>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 1; column <= width; column += 1) {
    let open: { name: string; rect: { -readonly [Key in keyof Rect]: Rect[Key] } } | null = null;
    sheet.rows.forEach((row, index) => {
      const rule = row[column - 1]?.rule;
      if (rule === undefined) {
        open = null;
        return;
      }
      const name = names.get(rule) ?? JSON.stringify(rule);
      names.set(rule, name);
      if (open !== null && open.name === name) {
        open.rect.rows += 1;
        return;
      }
      const known = found.get(name);
      const view = known?.rule ?? ruleView(rule, sheets);
      open = null;
      if (view === null) return;
      const rect = { row: index + 1, column, rows: 1, columns: 1 };
      open = { name, rect };
      found.set(name, { rule: view, rects: [...(known?.rects ?? []), rect] });
    });
  }
  return [...found.values()].map(({ rule, rects }) => ({ ...rule, rects }));
}

/** The headers of a group's columns, which tell what it holds. */
function headersIn(
  { rows }: Sheet,
  { column, columns }: { readonly column: number; readonly columns: number },
): string {
  const own = rows[0]?.slice(column - 1, column - 1 + columns) ?? [];
  return own.flatMap((cell) => cell?.content ?? []).join(', ');
}

/** The rows of one height side by side. */
function heightsOf({ heights }: Sheet): SheetHead['heights'] {
  const runs: Array<{ row: number; rows: number; height: number }> = [];
  for (const [key, height] of Object.entries(heights)) {
    const row = Number(key);
    const last = runs.at(-1);
    if (last && last.height === height && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1, height });
  }
  return runs;
}

function filterOf({ filter, rows }: Sheet): SheetHead['filter'] {
  if (filter === null) return null;
  const columns = Object.entries(filter.hidden).flatMap(([key, texts]) => {
    const column = Number(key);
    const header = String(rows[filter.rect.row - 1]?.[column - 1]?.content ?? '');
    return texts.length > 0 ? [{ column, header }] : [];
  });
  return { columns, hiddenRows: filter.rows.length };
}

function headOf(sheet: Sheet, sheets: Sheets): SheetHead {
  const { name, hidden, frozenRows, frozenColumns, widths, hiddenColumns, tabColor } = sheet;
  return {
    name,
    hidden,
    frozenRows,
    frozenColumns,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    widths,
    hiddenColumns,
    hiddenRows: [...new Set([...sheet.hiddenRows, ...(sheet.filter?.rows ?? [])])],
    heights: heightsOf(sheet),
    filter: filterOf(sheet),
    tabColor,
    rules: ruleViews(sheet, sheets),
    groups: sheet.columnGroups.map((group) => ({ ...group, headers: headersIn(sheet, group) })),
  };
}

/** The conditional format that a cell meets. */
function lookAt(
  sheet: Sheet | undefined,
  cell: Cell | undefined,
  row: number,
  column: number,
): TextFormat | undefined {
  if (typeof cell?.content !== 'string') return undefined;
  return sheet?.textFormats.find(
    ({ text, rects }) =>
      text === cell.content &&
      rects.some(
        (rect) =>
          rect.row <= row &&
          row < rect.row + rect.rows &&
          rect.column <= column &&
          column < rect.column + rect.columns,
      ),
  );
}

function changedCells(before: Sheet | undefined, after: Sheet, locale: string): PlacedCell[] {
  const changed: PlacedCell[] = [];
  const isLookedAt = before?.textFormats === after.textFormats;
  const rows = Math.max(before?.rows.length ?? 0, after.rows.length);
  for (let r = 0; r < rows; r += 1) {
    const old = before?.rows[r];
    const now = after.rows[r];
    if (old === now && isLookedAt) continue;
    const columns = Math.max(old?.length ?? 0, now?.length ?? 0);
    for (let c = 0; c < columns; c += 1) {
      if (old?.[c] === now?.[c] && isLookedAt) continue;
      const view = cellView(now?.[c], locale, lookAt(after, now?.[c], r + 1, c + 1));
      const was = cellView(old?.[c], locale, lookAt(before, old?.[c], r + 1, c + 1));
      if (JSON.stringify(view) === JSON.stringify(was)) continue;
      changed.push([r + 1, c + 1, view]);
    }
  }
  return changed;
}

/** What a page was shown last: sheets never change, so this is a few references. */
export interface Shown {
  readonly sheets: Sheets;
  readonly locale: string;
  /** The heads as texts, by sheet. */
  readonly heads: ReadonlyMap<number, string>;
}

export const NOTHING_SHOWN: Shown = { sheets: [], locale: '', heads: new Map() };

/** What a page has to be told, and what it will then have been shown; null where nothing is new. */
export function changesSince(
  shown: Shown,
  sheets: Sheets,
  locale: string,
): { readonly changes: readonly SheetChange[]; readonly shown: Shown } | null {
  if (shown.sheets === sheets && shown.locale === locale) return null;
  const heads = new Map<number, string>();
  const changes = sheets.flatMap((sheet): SheetChange[] => {
    const before = shown.sheets.find((one) => one.id === sheet.id);
    const head = headOf(sheet, sheets);
    const text = JSON.stringify(head);
    heads.set(sheet.id, text);
    const sameHead = shown.heads.get(sheet.id) === text;
    const known = shown.locale === locale ? before : undefined;
    const cells = known === sheet ? [] : changedCells(known, sheet, locale);
    if (sameHead && cells.length === 0) return [];
    return [{ sheet: sheet.id, ...(!sameHead && { head }), cells }];
  });
  return { changes, shown: { sheets, locale, heads } };
}
