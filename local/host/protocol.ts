import * as z from 'zod/mini';

/**
 * What the page and the server say to each other over the WebSocket, as JSON. Rows and columns count
 * from 1, sheets are called by their numbers.
 */

const line = z.int().check(z.positive());

const rect = z.object({ row: line, column: line, rows: line, columns: line });

const sheet = z.int();

/** What a person does to the spreadsheet. */
const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('type'), sheet, cells: z.array(z.tuple([line, line, z.string()])) }),
  z.object({ kind: z.literal('clear'), sheet, rects: z.array(rect) }),
  z.object({ kind: z.literal('note'), sheet, row: line, column: line, note: z.string() }),
  z.object({ kind: z.literal('insertRows'), sheet, before: line, count: line }),
  z.object({ kind: z.literal('deleteRows'), sheet, first: line, count: line }),
  z.object({ kind: z.literal('moveRows'), sheet, first: line, count: line, before: line }),
  z.object({ kind: z.literal('insertColumns'), sheet, before: line, count: line }),
  z.object({ kind: z.literal('deleteColumns'), sheet, first: line, count: line }),
  z.object({ kind: z.literal('moveColumns'), sheet, first: line, count: line, before: line }),
  z.object({ kind: z.literal('width'), sheet, columns: z.array(line), width: z.number() }),
  z.object({ kind: z.literal('fold'), sheet, column: line, collapsed: z.boolean() }),
  z.object({ kind: z.literal('sort'), sheet, column: line, ascending: z.boolean() }),
  z.object({
    kind: z.enum(['hideRows', 'hideColumns']),
    sheet,
    first: line,
    count: line,
    hidden: z.boolean(),
  }),
  z.object({ kind: z.literal('freeze'), sheet, rows: z.int(), columns: z.int() }),
  z.object({ kind: z.literal('filter'), sheet, column: line, hidden: z.array(z.string()) }),
  z.object({ kind: z.literal('unfilter'), sheet }),
  z.object({ kind: z.literal('addSheet') }),
  z.object({ kind: z.literal('renameSheet'), sheet, name: z.string() }),
  z.object({ kind: z.literal('deleteSheet'), sheet }),
  z.object({ kind: z.literal('hideSheet'), sheet, hidden: z.boolean() }),
]);

export type Edit = z.infer<typeof edit>;

/** What somebody at the panel does: to Qomon, to the clock, to the runs, to the spreadsheet. */
const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kill'), run: z.int() }),
  z.object({ kind: z.literal('fault'), name: z.string(), on: z.boolean() }),
  z.object({ kind: z.literal('advance'), milliseconds: z.number().check(z.positive()) }),
  z.object({ kind: z.literal('advanceTo'), hour: z.int().check(z.minimum(0), z.maximum(23)) }),
  z.object({ kind: z.literal('locale'), locale: z.string() }),
  z.object({ kind: z.literal('userLocale'), locale: z.string() }),
  z.object({ kind: z.literal('restart'), empty: z.boolean() }),
]);

export type Action = z.infer<typeof action>;

/** All that a page may say. */
export const fromPage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit'), edits: z.array(edit), confirmed: z.boolean() }),
  z.object({ kind: z.enum(['undo', 'redo']) }),
  z.object({ kind: z.literal('filterTexts'), sheet, column: line }),
  z.object({ kind: z.literal('select'), sheet, rects: z.array(rect) }),
  z.object({
    kind: z.literal('computed'),
    sheet,
    cells: z.array(z.tuple([line, line, z.union([z.string(), z.number(), z.boolean()])])),
  }),
  z.object({ kind: z.literal('click'), functionName: z.string() }),
  z.object({ kind: z.literal('answer'), dialog: z.int(), button: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('call'),
    call: z.int(),
    name: z.string(),
    args: z.array(z.unknown()),
  }),
  z.object({ kind: z.literal('close'), place: z.enum(['sidebar', 'dialog']) }),
  z.object({ kind: z.literal('panel'), action }),
]);

export type FromPage = z.infer<typeof fromPage>;

/** A rectangle of cells. */
export type Rect = z.infer<typeof rect>;

/** One cell as the page shows it. */
export interface CellView {
  readonly value?: string | number | boolean;
  readonly formula?: string;
  /** What is seen where it is not the value itself: the date, the amount. */
  readonly shown?: string;
  /** What stands in the editor where it is not the value itself. */
  readonly typed?: string;
  readonly background?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** A cell with its place. */
export type PlacedCell = readonly [row: number, column: number, cell: CellView | null];

/** A dropdown or a checkbox, and the cells that have it. */
export interface RuleView {
  readonly kind: 'checkbox' | 'list' | 'range';
  /** The entries of a list, or the range `'Sheet'!$A$1:$A$9` that holds them. */
  readonly values: readonly string[];
  readonly allowInvalid: boolean;
  readonly rects: readonly Rect[];
}

/** All of a sheet but its cells. */
export interface SheetHead {
  readonly name: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rows: number;
  readonly columns: number;
  readonly widths: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly number[];
  /** By hand or by the filter. */
  readonly hiddenRows: readonly number[];
  /** Rows that do not grow with what stands in them: so many from a row on, and how high, in pixels. */
  readonly heights: ReadonlyArray<{
    readonly row: number;
    readonly rows: number;
    readonly height: number;
  }>;
  /** The columns by which rows are filtered; null where there is no filter. */
  readonly filter: {
    readonly columns: ReadonlyArray<{ readonly column: number; readonly header: string }>;
    readonly hiddenRows: number;
  } | null;
  readonly tabColor: string | null;
  readonly rules: readonly RuleView[];
  /** Groups of columns that can be folded. */
  readonly groups: ReadonlyArray<{
    readonly column: number;
    readonly columns: number;
    readonly collapsed: boolean;
    readonly headers: string;
  }>;
}

/** What is new of a sheet: its head where that changed, and each cell that did. */
export interface SheetChange {
  readonly sheet: number;
  readonly head?: SheetHead;
  readonly cells: readonly PlacedCell[];
}

/** A menu as the add-on made it. */
export type MenuView =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'menu';
      readonly caption: string | null;
      readonly entries: readonly MenuView[];
    };

/** A dialog that a run waits at. */
export interface DialogView {
  readonly id: number;
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttons: readonly string[];
}

/** A page of the add-on in its frame. */
export interface FrameView {
  readonly address: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** What stands around the sheet for one person. */
export interface Screen {
  readonly user: string;
  readonly language: string;
  /** What stands before the decimals in the spreadsheet's locale. */
  readonly decimal: string;
  readonly spreadsheet: string;
  readonly menu: readonly MenuView[];
  readonly sidebar: FrameView | null;
  readonly page: FrameView | null;
  readonly dialog: DialogView | null;
  /** The functions of that person's runs under way. */
  readonly working: readonly string[];
  /** Set where the real Qomon is at the other end. */
  readonly real: boolean;
}

/** One line of a bundle in the panel; amounts in minor units. */
export interface LedgerLine {
  readonly id: number;
  readonly contact: string;
  readonly amount: number;
  readonly currency: string;
  readonly about: string;
}

/** A bundle in the panel. */
export interface LedgerBundle {
  readonly id: number;
  readonly created: number;
  readonly references: readonly number[];
  readonly transactions: readonly (LedgerLine & {
    readonly status: string;
    readonly reimbursed: number;
  })[];
  readonly memberships: readonly LedgerLine[];
  readonly donations: readonly LedgerLine[];
}

/** What Qomon holds; there is no such view of the real one. */
export interface QomonView {
  readonly space: string;
  readonly keys: readonly string[];
  readonly bundles: readonly LedgerBundle[];
  readonly totals: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly faults: readonly { readonly name: string; readonly on: boolean }[];
}

/** An execution in the panel. */
export interface ExecutionLine {
  readonly id: number;
  readonly functionName: string;
  readonly user: string;
  readonly context: string;
  readonly state: 'running' | 'completed' | 'failed' | 'killed' | 'timed out' | 'asked for consent';
  readonly started: number;
  readonly milliseconds: number;
  readonly calls: number;
  readonly requests: number;
  readonly error: string | null;
}

/** All that the panel shows. Times are milliseconds since 1970. */
export interface PanelView {
  readonly qomon: QomonView | null;
  readonly executions: readonly ExecutionLine[];
  readonly now: number;
  readonly zone: string;
  readonly triggers: readonly {
    readonly handler: string;
    readonly owner: string;
    readonly next: number;
  }[];
  readonly mails: readonly {
    readonly at: number;
    readonly to: readonly string[];
    readonly subject: string;
    readonly body: string;
  }[];
  readonly people: readonly string[];
  readonly locale: string;
  readonly userLocale: string;
}

/** All that the server may say. */
export type FromServer =
  | {
      readonly kind: 'changes';
      /** The sheets in the order of their tabs. */
      readonly order: readonly number[];
      readonly sheets: readonly SheetChange[];
    }
  | {
      /** What stands in a column, for a person to choose what the filter is to show. */
      readonly kind: 'filterTexts';
      readonly sheet: number;
      readonly column: number;
      readonly header: string;
      readonly texts: ReadonlyArray<{ readonly text: string; readonly hidden: boolean }>;
    }
  | { readonly kind: 'selection'; readonly sheet: number; readonly rects: readonly Rect[] }
  | { readonly kind: 'screen'; readonly screen: Screen }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string }
  | { readonly kind: 'panel'; readonly panel: PanelView }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'protected'; readonly edits: readonly Edit[]; readonly description: string }
  | {
      readonly kind: 'answer';
      readonly call: number;
      readonly value?: unknown;
      readonly error?: { readonly name: string; readonly message: string };
    }
  | { readonly kind: 'restarted' };
