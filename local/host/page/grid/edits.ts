import type { ICellData, IRange, Nullable } from '@univerjs/core';
import {
  type IInsertColMutationParams,
  type IInsertRowMutationParams,
  type IMoveColumnsMutationParams,
  type IMoveRangeMutationParams,
  type IMoveRowsMutationParams,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type IRemoveColMutationParams,
  type IRemoveRowsMutationParams,
  type IRemoveSheetMutationParams,
  type ISetFrozenMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetRowHiddenMutationParams,
  type ISetWorksheetColWidthMutationParams,
  type ISetWorksheetHideMutationParams,
  type ISetWorksheetNameMutationParams,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import {
  type IUpdateNoteMutationParams,
  RemoveNoteMutation,
  UpdateNoteMutation,
} from '@univerjs/sheets-note';
import type { Edit, Rect } from '../../protocol';
import { customOf } from './cells';
import { sheetNumber } from './show';

/** What the translation has to know of the sheets. */
export interface Known {
  /** Whether a cell holds anything. */
  filled(sheet: number, row: number, column: number): boolean;
  isCheckbox(sheet: number, row: number, column: number): boolean;
  /** What stands before the decimals in the spreadsheet's locale. */
  readonly decimal: string;
}

const rows = ({ startRow, endRow }: IRange) => ({
  first: startRow + 1,
  count: endRow - startRow + 1,
});
const columns = ({ startColumn, endColumn }: IRange) => ({
  first: startColumn + 1,
  count: endColumn - startColumn + 1,
});

/** The text that a person would have typed to get this cell; null where only its look changes. */
function textOf(cell: ICellData, checkbox: boolean, decimal: string): string | null {
  if (cell.f) return cell.f;
  const { typed } = customOf(cell);
  if (typed !== undefined) return typed;
  const { v, p } = cell;
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (v === undefined) return 'f' in cell || 'p' in cell ? '' : null;
  if (v === null || v === '') return '';
  if (checkbox || typeof v === 'boolean') return Number(v) === 1 || v === 'TRUE' ? 'TRUE' : 'FALSE';
  return typeof v === 'number' ? String(v).replace('.', decimal) : v;
}

function cellEdits(params: ISetRangeValuesMutationParams, known: Known): Edit[] {
  const sheet = sheetNumber(params.subUnitId);
  const cells: [number, number, string][] = [];
  const rects: Rect[] = [];
  for (const [r, line] of Object.entries(params.cellValue ?? {})) {
    for (const [c, cell] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
      const [row, column] = [Number(r) + 1, Number(c) + 1];
      const checkbox = known.isCheckbox(sheet, row, column);
      const text = cell ? textOf(cell, checkbox, known.decimal) : '';
      if (text === null) continue;
      if (text !== '') cells.push([row, column, text]);
      else if (known.filled(sheet, row, column)) rects.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return [
    ...(rects.length > 0 ? [{ kind: 'clear', sheet, rects } as const] : []),
    ...(cells.length > 0 ? [{ kind: 'type', sheet, cells } as const] : []),
  ];
}

/** Rows or columns that are hidden, or shown again. */
function hiding(
  { subUnitId, ranges }: ISetRowHiddenMutationParams,
  lines: typeof rows,
  hidden: boolean,
): Edit[] {
  const kind = lines === rows ? 'hideRows' : 'hideColumns';
  return ranges.map((range) => ({ kind, sheet: sheetNumber(subUnitId), ...lines(range), hidden }));
}

type Translate = (params: never, known: Known) => Edit[];

/** What each change that a person can make in Univer means for the spreadsheet. */
const TRANSLATIONS: Readonly<Record<string, Translate>> = {
  [SetRangeValuesMutation.id]: cellEdits,
  // Whatever is cut and pasted, or dragged by its edge.
  [MoveRangeMutation.id]: ({ unitId, from, to }: IMoveRangeMutationParams, known) =>
    [from, to].flatMap(({ subUnitId, value }) =>
      cellEdits({ unitId, subUnitId, cellValue: value }, known),
    ),
  [InsertRowMutation.id]: ({ subUnitId, range }: IInsertRowMutationParams) => {
    const { first, count } = rows(range);
    return [{ kind: 'insertRows', sheet: sheetNumber(subUnitId), before: first, count }];
  },
  [RemoveRowMutation.id]: ({ subUnitId, range }: IRemoveRowsMutationParams) => [
    { kind: 'deleteRows', sheet: sheetNumber(subUnitId), ...rows(range) },
  ],
  [MoveRowsMutation.id]: ({ subUnitId, sourceRange, targetRange }: IMoveRowsMutationParams) => [
    {
      kind: 'moveRows',
      sheet: sheetNumber(subUnitId),
      ...rows(sourceRange),
      before: targetRange.startRow + 1,
    },
  ],
  [InsertColMutation.id]: ({ subUnitId, range }: IInsertColMutationParams) => {
    const { first, count } = columns(range);
    return [{ kind: 'insertColumns', sheet: sheetNumber(subUnitId), before: first, count }];
  },
  [RemoveColMutation.id]: ({ subUnitId, range }: IRemoveColMutationParams) => [
    { kind: 'deleteColumns', sheet: sheetNumber(subUnitId), ...columns(range) },
  ],
  [MoveColsMutation.id]: ({ subUnitId, sourceRange, targetRange }: IMoveColumnsMutationParams) => [
    {
      kind: 'moveColumns',
      sheet: sheetNumber(subUnitId),
      ...columns(sourceRange),
      before: targetRange.startColumn + 1,
    },
  ],
  [SetWorksheetColWidthMutation.id]: ({
    subUnitId,
    ranges,
    colWidth,
  }: ISetWorksheetColWidthMutationParams) =>
    ranges.flatMap((range) => {
      const { first, count } = columns(range);
      const all = Array.from({ length: count }, (_, index) => first + index);
      return all.flatMap((column): Edit[] => {
        const width = typeof colWidth === 'number' ? colWidth : colWidth[column - 1];
        if (typeof width !== 'number') return [];
        return [{ kind: 'width', sheet: sheetNumber(subUnitId), columns: [column], width }];
      });
    }),
  [SetRowHiddenMutation.id]: (params: ISetRowHiddenMutationParams) => hiding(params, rows, true),
  [SetRowVisibleMutation.id]: (params: ISetRowHiddenMutationParams) => hiding(params, rows, false),
  [SetColHiddenMutation.id]: (params: ISetRowHiddenMutationParams) => hiding(params, columns, true),
  [SetColVisibleMutation.id]: (params: ISetRowHiddenMutationParams) =>
    hiding(params, columns, false),
  [SetFrozenMutation.id]: ({ subUnitId, startRow, startColumn }: ISetFrozenMutationParams) => [
    {
      kind: 'freeze',
      sheet: sheetNumber(subUnitId),
      rows: Math.max(0, startRow),
      columns: Math.max(0, startColumn),
    },
  ],
  [InsertSheetMutation.id]: () => [{ kind: 'addSheet' }],
  [RemoveSheetMutation.id]: ({ subUnitId }: IRemoveSheetMutationParams) => [
    { kind: 'deleteSheet', sheet: sheetNumber(subUnitId) },
  ],
  [SetWorksheetNameMutation.id]: ({ subUnitId, name }: ISetWorksheetNameMutationParams) => [
    { kind: 'renameSheet', sheet: sheetNumber(subUnitId), name },
  ],
  [SetWorksheetHideMutation.id]: ({ subUnitId, hidden }: ISetWorksheetHideMutationParams) => [
    { kind: 'hideSheet', sheet: sheetNumber(subUnitId), hidden: Boolean(hidden) },
  ],
  [UpdateNoteMutation.id]: ({ sheetId, row, col, note }: IUpdateNoteMutationParams) => [
    { kind: 'note', sheet: sheetNumber(sheetId), row: row + 1, column: col + 1, note: note.note },
  ],
  [RemoveNoteMutation.id]: ({
    sheetId,
    row = 0,
    col = 0,
  }: {
    sheetId: string;
    row?: number;
    col?: number;
  }) => [{ kind: 'note', sheet: sheetNumber(sheetId), row: row + 1, column: col + 1, note: '' }],
};

/** Changes that Univer makes by itself: heights of rows that fit, results of formulas, its own caches. */
const ITS_OWN =
  /auto-height|mark-dirty|set-formula|array-formula|calculation|toggle-note|selection/;

/** What a change in Univer means: what the person did, nothing to hinder, or nothing known here. */
export function editsOf(
  id: string,
  params: unknown,
  known: Known,
): readonly Edit[] | 'own' | 'unknown' {
  const translate = TRANSLATIONS[id];
  if (translate !== undefined) return translate(params as never, known);
  return !id.startsWith('sheet.mutation.') || ITS_OWN.test(id) ? 'own' : 'unknown';
}
