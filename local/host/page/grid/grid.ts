import {
  CanceledError,
  CellValueType,
  CommandType,
  type ICellData,
  ICommandService,
  type Injector,
  InterceptorEffectEnum,
  type IRange,
  type IWorksheetData,
  LifecycleService,
  LifecycleStages,
  type Nullable,
  RedoCommandId,
  UndoCommandId,
  UniverInstanceType,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { Box } from '../../hold';
import type { Edit, FromPage, FromServer, Rect, RuleView, SheetHead } from '../../protocol';
import { customOf } from './cells';
import { editsOf, type Known } from './edits';
import { ListKeys, type SelectedCell } from './listKeys';
import { interceptPaste, pastedInto } from './pasted';
import { boxOf } from './place';
import { FROM_SERVER, Show, sheetName, sheetNumber, UNIT, univerRange, univerSheet } from './show';
import { type ShownCell, shownCells } from './shownCells';
import { tickAll } from './ticks';
import { openUniver } from './univer';

type Changes = Extract<FromServer, { readonly kind: 'changes' }>;
type Selection = Extract<FromServer, { readonly kind: 'selection' }>;

/** What the grid needs of what is around it. */
export interface Around {
  readonly container: HTMLElement;
  readonly language: string;
  readonly decimal: string;
  say(message: FromPage): void;
  /** Tells the person that this cannot be done here. */
  unable(): void;
}

/** The person's selection as rectangles; whole columns and rows have no ends in Univer. */
function rectOf({ startRow, startColumn, endRow, endColumn }: IRange, head: SheetHead): Rect {
  const row = Number.isFinite(startRow) ? startRow + 1 : 1;
  const column = Number.isFinite(startColumn) ? startColumn + 1 : 1;
  const last = Number.isFinite(endRow) ? Math.min(endRow + 1, head.rows) : head.rows;
  const right = Number.isFinite(endColumn) ? Math.min(endColumn + 1, head.columns) : head.columns;
  return { row, column, rows: last - row + 1, columns: right - column + 1 };
}

/** The text that a person has left in the editor. */
function leftInEditor(cell: ICellData): string {
  if (cell.f) return cell.f;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const text = String(cell.v ?? '');
  return cell.t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

/** The spreadsheet on the screen. It shows what the server says, and tells it what a person does. */
export class Grid {
  readonly api: FUniver;
  readonly #around: Around;
  readonly #show: Show;
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #computed = new Map<string, string | number | boolean>();
  readonly #step: Edit[] = [];
  #selected = '';

  constructor(around: Around, first: Changes) {
    this.#around = around;
    const keys = new ListKeys(around.container);
    const { univer, api } = openUniver(around.container, around.language);
    this.api = api;
    this.#injector = univer.__getInjector();
    this.#commands = this.#injector.get(ICommandService);
    const sheets: Record<string, Partial<IWorksheetData>> = {};
    for (const { sheet, head } of first.sheets) {
      if (head) sheets[sheetName(sheet)] = univerSheet(sheet, head);
    }
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: UNIT,
      sheetOrder: first.order.map(sheetName),
      defaultStyle: { ff: 'Arial', fs: 10 },
      sheets,
    });
    // Univer's sheets come to life with the first of them.
    this.#intercept();
    this.#show = new Show(this.#injector);
    this.#show.opened(first.order, first.sheets);
    keys.serve({ api, injector: this.#injector, selected: () => this.#selectedCell });
    interceptPaste(this.#injector.get(ISheetClipboardService), (text) => this.#pasted(text));
    this.#commands.beforeCommandExecuted(({ id, type, params }, options) => {
      if (id === UndoCommandId) this.#instead({ kind: 'undo' });
      if (id === RedoCommandId) this.#instead({ kind: 'redo' });
      if (type === CommandType.MUTATION && !options?.[FROM_SERVER])
        this.#changing(id, params, options);
    });
    this.#commands.onCommandExecuted(({ id, params }, options) => {
      if (options?.[FROM_SERVER]) return;
      if (id === SetSelectionsOperation.id)
        this.#selecting(params as ISetSelectionsOperationParams);
      if (id === SetWorksheetActiveOperation.id) {
        this.#activated(params as ISetWorksheetActiveOperationParams);
      }
    });
  }

  /** Comes back when the cells are on the screen. */
  async rendered(): Promise<void> {
    await this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  change({ order, sheets }: Changes): void {
    this.#show.change(order, sheets);
  }

  /** Shows a selection that the add-on made. */
  select({ sheet, rects }: Selection): void {
    const text = JSON.stringify([sheet, rects]);
    if (text === this.#selected) return;
    this.#selected = text;
    const at = { unitId: UNIT, subUnitId: sheetName(sheet) };
    const options = { [FROM_SERVER]: true };
    this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, at, options);
    const selections = rects.map((rect) => ({
      range: univerRange(rect),
      primary: {
        actualRow: rect.row - 1,
        actualColumn: rect.column - 1,
        ...univerRange({ ...rect, rows: 1, columns: 1 }),
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    }));
    this.#commands.syncExecuteCommand(SetSelectionsOperation.id, { ...at, selections }, options);
    const [first] = rects;
    if (first) this.scrollTo(sheet, first.row, first.column);
  }

  scrollTo(sheet: number, row: number, column: number): void {
    this.api
      .getActiveWorkbook()
      ?.getSheetBySheetId(sheetName(sheet))
      ?.scrollToCell(Math.max(0, row - 2), Math.max(0, column - 2), 0);
  }

  /** Where a cell of the active sheet is in the window. */
  box(a1: string): Box | null {
    return boxOf(this.api, this.#injector, a1);
  }

  /** Scrolls the active sheet so that a cell can be seen. */
  reveal(a1: string): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getRange(a1);
    if (!sheet || !range) return;
    sheet.scrollToCell(Math.max(0, range.getRow() - 1), Math.max(0, range.getColumn() - 2), 0);
  }

  /** The sheet before the person, and where their selection begins. */
  get place(): { readonly sheet: number; readonly column: number; readonly rows: number } | null {
    const workbook = this.api.getActiveWorkbook();
    const range = workbook?.getActiveSheet().getSelection()?.getActiveRange();
    if (!workbook || !range) return null;
    const sheet = sheetNumber(workbook.getActiveSheet().getSheetId());
    return { sheet, column: range.getColumn() + 1, rows: this.#show.head(sheet)?.rows ?? 0 };
  }

  /** What the active sheet shows, as a table with a title. */
  get table(): { readonly title: string; readonly rows: readonly ShownCell[][] } {
    const title = this.api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '';
    return { title, rows: shownCells(this.api) };
  }

  /** The cells of the active sheet that show a text somewhere. */
  found(text: string): ShownCell[] {
    const wanted = text.toLowerCase();
    if (wanted === '') return [];
    const cells = shownCells(this.api).flat();
    return cells.filter((cell) => cell.text.toLowerCase().includes(wanted));
  }

  /** Selects a cell of the active sheet, in view. */
  goTo({ row, column }: Pick<ShownCell, 'row' | 'column'>): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    sheet?.setActiveSelection(sheet.getRange(row, column));
    sheet?.scrollToCell(Math.max(0, row - 1), Math.max(0, column - 2), 0);
  }

  #intercept(): void {
    const interceptors = this.#injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: InterceptCellContentPriority.NUMFMT,
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, location, next) => {
        const { shown } = customOf(location.rawData);
        return next(shown === undefined ? cell : { ...(cell ?? location.rawData), v: shown });
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { worksheet, row, col }, next) => {
        const raw = worksheet.getCellRaw(row, col);
        const { typed } = customOf(raw);
        if (raw?.v === undefined || raw.f) return next(cell);
        return next({ ...cell, v: typed ?? raw.v, t: CellValueType.STRING });
      },
    });
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      // Whatever a person typed is read by the spreadsheet; the cell stays until it has been.
      handler: (cell, { worksheet, subUnitId, row, col }) => {
        const raw = worksheet.getCellRaw(row, col);
        this.#typed(sheetNumber(subUnitId), row + 1, col + 1, cell, raw);
        return raw;
      },
    });
  }

  #typed(
    sheet: number,
    row: number,
    column: number,
    cell: Nullable<ICellData>,
    raw: Nullable<ICellData>,
  ): void {
    const text = cell ? leftInEditor(cell) : '';
    const before = raw?.f ?? customOf(raw).typed ?? String(raw?.v ?? '');
    if (text === before) return;
    if (text === '') {
      const rects = [{ row, column, rows: 1, columns: 1 }];
      this.#send([{ kind: 'clear', sheet, rects }]);
    } else {
      this.#send([{ kind: 'type', sheet, cells: [[row, column, text]] }]);
    }
  }

  /** A text that comes from elsewhere goes where the selection begins. */
  #pasted(text: string): boolean {
    const sheet = this.place?.sheet;
    const range = this.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange();
    const head = sheet === undefined ? undefined : this.#show.head(sheet);
    if (sheet === undefined || !range || !head) return false;
    this.#send(pastedInto(sheet, rectOf(range.getRange(), head), head, text));
    return true;
  }

  /** What Univer does in several changes is one step of the person. */
  #send(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    if (this.#step.length === 0) {
      queueMicrotask(() => {
        this.#around.say({ kind: 'edit', edits: this.#step.splice(0), confirmed: false });
      });
    }
    this.#step.push(...edits);
  }

  /** Univer knows of no step to take back: the spreadsheet does. */
  #instead(message: FromPage): never {
    this.#around.say(message);
    throw new CanceledError();
  }

  /** Nothing changes in Univer but by the server: a person's change is sent there and waits. */
  #changing(id: string, params: unknown, options: Readonly<Record<string, unknown>> = {}): void {
    if (options.fromFormula || options.applyFormulaCalculationResult) {
      if (id === SetRangeValuesMutation.id) this.#results(params as ISetRangeValuesMutationParams);
      return;
    }
    // Univer would make a row higher for what a narrow dropdown cuts off, once the row is touched.
    if (id === SetWorksheetRowAutoHeightMutation.id) throw new CanceledError();
    const edits = editsOf(id, params, this.#known);
    if (edits === 'own') return;
    if (edits === 'unknown') this.#around.unable();
    else this.#send(edits);
    // Emptied rather than cancelled, which would end the command before its next change: dragging
    // the corner of a cell first clears, then fills.
    if (id === SetRangeValuesMutation.id) Object.assign(params ?? {}, { cellValue: {} });
    else throw new CanceledError();
  }

  get #known(): Known {
    const sheetOf = (sheet: number) =>
      this.api.getActiveWorkbook()?.getSheetBySheetId(sheetName(sheet))?.getSheet();
    return {
      decimal: this.#around.decimal,
      filled: (sheet, row, column) => {
        const cell = sheetOf(sheet)?.getCellRaw(row - 1, column - 1);
        return Boolean(cell?.f) || (cell?.v ?? '') !== '';
      },
      isCheckbox: (sheet, row, column) => this.#ruleAt(sheet, row, column) === 'checkbox',
    };
  }

  /** What kind of rule a cell has. */
  #ruleAt(sheet: number, row: number, column: number): RuleView['kind'] | undefined {
    const rules = this.#show.head(sheet)?.rules ?? [];
    return rules.find(({ rects }) =>
      rects.some(
        (rect) =>
          row >= rect.row &&
          row < rect.row + rect.rows &&
          column >= rect.column &&
          column < rect.column + rect.columns,
      ),
    )?.kind;
  }

  get #selectedCell(): SelectedCell | null {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getCurrentCell();
    if (!sheet || !range) return null;
    const { actualRow: row, actualColumn: column } = range;
    const raw = sheet.getSheet().getCellRaw(row, column);
    const kindAt = (r: number, c: number) =>
      this.#ruleAt(sheetNumber(sheet.getSheetId()), r + 1, c + 1);
    const kind = kindAt(row, column);
    return {
      hasList: kind === 'list' || kind === 'range',
      text: raw?.f ?? customOf(raw).typed ?? String(raw?.v ?? ''),
      tick: kind === 'checkbox' ? () => tickAll(sheet, { row, column }, kindAt) : undefined,
    };
  }

  /** What Univer has computed is told to the spreadsheet, which holds it from then on. */
  #results({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const cells: [number, number, string | number | boolean][] = [];
    for (const [r, line] of Object.entries(cellValue ?? {})) {
      for (const [c, cell] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
        const key = `${subUnitId} ${r} ${c}`;
        const v = cell?.t === CellValueType.BOOLEAN ? Boolean(cell.v) : cell?.v;
        if (v === undefined || v === null || this.#computed.get(key) === v) continue;
        this.#computed.set(key, v);
        cells.push([Number(r) + 1, Number(c) + 1, v]);
      }
    }
    if (cells.length > 0) {
      this.#around.say({ kind: 'computed', sheet: sheetNumber(subUnitId), cells });
    }
  }

  #selecting({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const sheet = sheetNumber(subUnitId);
    const head = this.#show.head(sheet);
    if (head === undefined || selections.length === 0) return;
    const rects = selections.map(({ range }) => rectOf(range, head));
    const text = JSON.stringify([sheet, rects]);
    if (text === this.#selected) return;
    this.#selected = text;
    this.#around.say({ kind: 'select', sheet, rects });
  }

  #activated({ subUnitId }: ISetWorksheetActiveOperationParams): void {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    const head = this.#show.head(sheetNumber(subUnitId));
    if (!sheet || !head) return;
    const list = sheet.getSelection()?.getActiveRangeList() ?? [];
    const rects = list.map((range) => rectOf(range.getRange(), head));
    const first = { row: 1, column: 1, rows: 1, columns: 1 };
    this.#selected = '';
    this.#around.say({
      kind: 'select',
      sheet: sheetNumber(subUnitId),
      rects: rects.length > 0 ? rects : [first],
    });
  }
}
