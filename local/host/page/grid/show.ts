import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationType,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  type ISheetDataValidationRule,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { PlacedCell, Rect, RuleView, SheetChange, SheetHead } from '../../protocol';
import { univerCell } from './cells';
import { RowHeights } from './rowHeights';

export const UNIT = 'spreadsheet';

/** Marks what comes from the server, so that it is not sent back there. */
export const FROM_SERVER = 'fromServer';

const WIDTH = 100;

/** Univer's name of a sheet, and back. */
export const sheetName = (sheet: number): string => `sheet-${sheet}`;
export const sheetNumber = (name: string): number => Number(name.slice('sheet-'.length));

export function univerRange({ row, column, rows, columns }: Rect): IRange {
  return {
    startRow: row - 1,
    startColumn: column - 1,
    endRow: row + rows - 2,
    endColumn: column + columns - 2,
  };
}

function frozen({ frozenRows, frozenColumns }: SheetHead) {
  return {
    startRow: frozenRows === 0 ? -1 : frozenRows,
    startColumn: frozenColumns === 0 ? -1 : frozenColumns,
    ySplit: frozenRows,
    xSplit: frozenColumns,
  };
}

function columnData(head: SheetHead): IWorksheetData['columnData'] {
  const data: IWorksheetData['columnData'] = {};
  for (const [column, w] of Object.entries(head.widths)) data[Number(column) - 1] = { w };
  for (const column of head.hiddenColumns) {
    data[column - 1] = { ...data[column - 1], hd: BooleanNumber.TRUE };
  }
  return data;
}

function cellMatrix(
  cells: readonly PlacedCell[],
): Record<number, Record<number, Nullable<ICellData>>> {
  const matrix: Record<number, Record<number, Nullable<ICellData>>> = {};
  for (const [row, column, view] of cells) {
    const line = matrix[row - 1] ?? {};
    line[column - 1] = univerCell(view);
    matrix[row - 1] = line;
  }
  return matrix;
}

/** A sheet as Univer takes it whole. Notes and rules come after. */
export function univerSheet(sheet: number, head: SheetHead): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id: sheetName(sheet),
    name: head.name,
    hidden: head.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: head.rows,
    columnCount: head.columns,
    defaultColumnWidth: WIDTH,
    defaultRowHeight: 21,
    freeze: frozen(head),
    columnData: columnData(head),
    rowData: Object.fromEntries(
      head.hiddenRows.map((row) => [row - 1, { hd: BooleanNumber.TRUE }]),
    ),
    tabColor: head.tabColor ?? '',
    cellData: {},
  });
}

function univerRule(rule: RuleView, uid: string): ISheetDataValidationRule {
  const ranges = rule.rects.map(univerRange);
  // What breaks a rule is refused by the spreadsheet itself, which says so.
  const common = { uid, ranges, errorStyle: DataValidationErrorStyle.WARNING, allowBlank: true };
  if (rule.kind === 'checkbox') return { ...common, type: DataValidationType.CHECKBOX };
  const formula1 =
    rule.kind === 'range' ? `=${rule.values[0] ?? ''}` : rule.values.map(escaped).join(',');
  return {
    ...common,
    type: DataValidationType.LIST,
    formula1,
    showErrorMessage: !rule.allowInvalid,
  };
}

function escaped(entry: string): string {
  return /[",]/.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry;
}

/** Shows in Univer what the server says of the sheets. */
export class Show {
  readonly #commands: ICommandService;
  readonly #heads = new Map<number, SheetHead>();
  readonly #rules = new Map<number, readonly string[]>();
  readonly #notes = new Set<string>();
  readonly #heights = new Map<number, RowHeights>();
  #order: readonly number[] = [];
  #lastRule = 0;

  constructor(injector: Injector) {
    this.#commands = injector.get(ICommandService);
  }

  head(sheet: number): SheetHead | undefined {
    return this.#heads.get(sheet);
  }

  get order(): readonly number[] {
    return this.#order;
  }

  /** Takes the sheets for shown that Univer was opened with. */
  opened(order: readonly number[], sheets: readonly SheetChange[]): void {
    this.#order = order;
    for (const { sheet, head } of sheets) if (head) this.#heads.set(sheet, head);
    for (const { sheet, head, cells } of sheets) {
      this.#cells(sheet, cells);
      if (head) this.#ruled(sheet, head.rules);
      this.#grow(sheet);
    }
  }

  change(order: readonly number[], sheets: readonly SheetChange[]): void {
    for (const { sheet, head } of sheets) if (head) this.#head(sheet, head);
    for (const { sheet, cells } of sheets) this.#cells(sheet, cells);
    for (const sheet of this.#order) if (!order.includes(sheet)) this.#remove(sheet);
    // Rules last: their lists may stand on a sheet that came with them.
    for (const { sheet, head } of sheets) if (head) this.#ruled(sheet, head.rules);
    for (const { sheet } of sheets) this.#grow(sheet);
    this.#reorder(order);
  }

  /** Gives rows the height that their wrapped cells need. */
  #grow(sheet: number): void {
    const head = this.#heads.get(sheet);
    if (!head) return;
    for (const [rowHeight, rows] of this.#heightsOf(sheet).changed(head)) {
      const ranges = rows.map((row) =>
        univerRange({ row, column: 1, rows: 1, columns: head.columns }),
      );
      const place = { subUnitId: sheetName(sheet), ranges };
      this.#do(SetWorksheetRowHeightMutation, { ...place, rowHeight });
      this.#do(SetWorksheetRowIsAutoHeightMutation, {
        ...place,
        autoHeightInfo: BooleanNumber.FALSE,
      });
    }
  }

  #heightsOf(sheet: number): RowHeights {
    const heights = this.#heights.get(sheet) ?? new RowHeights();
    this.#heights.set(sheet, heights);
    return heights;
  }

  #do<Params extends object>(command: { readonly id: string }, params: Params): void {
    this.#commands.syncExecuteCommand(
      command.id,
      { unitId: UNIT, ...params },
      { fromCollab: true, [FROM_SERVER]: true },
    );
  }

  #head(sheet: number, head: SheetHead): void {
    const before = this.#heads.get(sheet);
    this.#heads.set(sheet, head);
    const subUnitId = sheetName(sheet);
    if (before === undefined) {
      const index = this.#order.length;
      this.#order = [...this.#order, sheet];
      this.#do(InsertSheetMutation, { index, sheet: univerSheet(sheet, head) });
      return;
    }
    if (head.name !== before.name)
      this.#do(SetWorksheetNameMutation, { subUnitId, name: head.name });
    if (head.rows !== before.rows) {
      this.#do(SetWorksheetRowCountMutation, { subUnitId, rowCount: head.rows });
    }
    if (head.columns !== before.columns) {
      this.#do(SetWorksheetColumnCountMutation, { subUnitId, columnCount: head.columns });
    }
    if (head.hidden !== before.hidden) {
      this.#do(SetWorksheetHideMutation, { subUnitId, hidden: head.hidden ? 1 : 0 });
    }
    if (head.frozenRows !== before.frozenRows || head.frozenColumns !== before.frozenColumns) {
      this.#do(SetFrozenMutation, { subUnitId, ...frozen(head) });
    }
    if (head.tabColor !== before.tabColor) {
      this.#do(SetTabColorMutation, { subUnitId, color: head.tabColor ?? '' });
    }
    this.#columns(subUnitId, before, head);
    this.#rows(subUnitId, before, head);
  }

  #rows(subUnitId: string, before: SheetHead, head: SheetHead): void {
    const [old, now] = [new Set(before.hiddenRows), new Set(head.hiddenRows)];
    const show = (command: { readonly id: string }, rows: readonly number[]): void => {
      const ranges = rows.map((row) =>
        univerRange({ row, column: 1, rows: 1, columns: head.columns }),
      );
      if (ranges.length > 0) this.#do(command, { subUnitId, ranges });
    };
    show(
      SetRowHiddenMutation,
      head.hiddenRows.filter((row) => !old.has(row)),
    );
    show(
      SetRowVisibleMutation,
      before.hiddenRows.filter((row) => row <= head.rows && !now.has(row)),
    );
  }

  #columns(subUnitId: string, before: SheetHead, head: SheetHead): void {
    const count = Math.max(before.columns, head.columns);
    for (let column = 1; column <= count; column += 1) {
      const ranges = [univerRange({ row: 1, column, rows: head.rows, columns: 1 })];
      const width = head.widths[column] ?? WIDTH;
      if (width !== (before.widths[column] ?? WIDTH)) {
        this.#do(SetWorksheetColWidthMutation, { subUnitId, ranges, colWidth: width });
      }
      const hidden = head.hiddenColumns.includes(column);
      if (hidden === before.hiddenColumns.includes(column)) continue;
      this.#do(hidden ? SetColHiddenMutation : SetColVisibleMutation, { subUnitId, ranges });
    }
  }

  #cells(sheet: number, cells: readonly PlacedCell[]): void {
    if (cells.length === 0) return;
    const subUnitId = sheetName(sheet);
    this.#heightsOf(sheet).note(cells);
    this.#do(SetRangeValuesMutation, { subUnitId, cellValue: cellMatrix(cells) });
    for (const [row, column, view] of cells) this.#note(sheet, row, column, view?.note);
  }

  #note(sheet: number, row: number, column: number, text: string | undefined): void {
    const key = `${sheet} ${row} ${column}`;
    const place = { sheetId: sheetName(sheet), row: row - 1, col: column - 1 };
    if (text !== undefined) {
      this.#notes.add(key);
      const note = { id: key, row: row - 1, col: column - 1, width: 260, height: 110, note: text };
      this.#do(UpdateNoteMutation, { ...place, note });
    } else if (this.#notes.delete(key)) {
      this.#do(RemoveNoteMutation, place);
    }
  }

  #ruled(sheet: number, rules: readonly RuleView[]): void {
    const subUnitId = sheetName(sheet);
    const known = this.#rules.get(sheet) ?? [];
    if (known.length > 0) this.#do(RemoveDataValidationMutation, { subUnitId, ruleId: [...known] });
    const fresh = rules.map((rule) => {
      this.#lastRule += 1;
      return univerRule(rule, `rule-${this.#lastRule}`);
    });
    this.#rules.set(
      sheet,
      fresh.map(({ uid }) => uid),
    );
    if (fresh.length > 0) this.#do(AddDataValidationMutation, { subUnitId, rule: fresh });
  }

  #remove(sheet: number): void {
    this.#heads.delete(sheet);
    this.#rules.delete(sheet);
    this.#order = this.#order.filter((one) => one !== sheet);
    const { name } = { name: sheetName(sheet) };
    this.#do(RemoveSheetMutation, { subUnitId: name, subUnitName: name });
  }

  #reorder(order: readonly number[]): void {
    order.forEach((sheet, toOrder) => {
      const fromOrder = this.#order.indexOf(sheet);
      if (fromOrder === toOrder || fromOrder < 0) return;
      this.#do(SetWorksheetOrderMutation, { subUnitId: sheetName(sheet), fromOrder, toOrder });
      const rest = this.#order.filter((one) => one !== sheet);
      this.#order = [...rest.slice(0, toOrder), sheet, ...rest.slice(toOrder)];
    });
  }
}
