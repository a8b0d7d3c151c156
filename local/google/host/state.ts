import type { History } from './document';
import type { ConsentPrompt, Mail, MenuEntry, Page, Toast } from './screen';
import type { Steps } from './steps';

/**
 * Everything that outlives an execution, as values that are replaced and never changed: so a
 * snapshot is a reference, and putting one back costs nothing.
 */

/** What a cell holds: text, a number (a date is a number with a date format), a boolean. */
export type Content = string | number | boolean;

/** How a cell looks beyond its number format and background. */
export type Style = Readonly<Record<string, string>>;

/** A rule of data validation. */
export interface Rule {
  readonly criteria: string;
  readonly args: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** One cell. `content` is absent where the cell is blank; a formula may have a computed content. */
export interface Cell {
  readonly content?: Content;
  readonly formula?: string;
  readonly format?: string;
  readonly note?: string;
  readonly background?: string;
  readonly style?: Style;
  readonly rule?: Rule;
}

/** The cells of a row, by column from 0; holes are blank cells. */
export type Row = readonly (Cell | undefined)[];

/** A rectangle within one sheet, counted from 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A protected range, or a whole sheet where `rect` is null. */
export interface Protection {
  readonly id: number;
  readonly sheet: number;
  readonly rect: Rect | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly owner: string;
}

/** A filter over a range whose first row is its header. */
export interface Filter {
  readonly rect: Rect;
  /** What is not shown, as it is displayed, by column of the sheet. */
  readonly hidden: Readonly<Record<number, readonly string[]>>;
  /** The rows that it hides. It does not look again by itself when cells change. */
  readonly rows: readonly number[];
}

/** A range that was turned into a table (Format ▸ Convert to table). */
export interface Table {
  readonly rect: Rect;
  /** The columns of the sheet whose type the table keeps. */
  readonly typed: readonly number[];
}

/** Columns that are grouped, none within another; folded or not, they may be hidden and shown one by one. */
export interface ColumnGroup {
  readonly column: number;
  readonly columns: number;
  readonly collapsed: boolean;
}

/** A conditional format for cells that read a text. */
export interface TextFormat {
  readonly rects: readonly Rect[];
  readonly text: string;
  readonly background: string | null;
  readonly fontColor: string | null;
}

/** A chart that stands on a sheet: what it is of, and where. */
export interface Chart {
  readonly id: number;
  readonly type: string;
  /** Cells of its own sheet. */
  readonly ranges: readonly Rect[];
  readonly headers: number;
  /** Row, column, and how far from their corner, in pixels. */
  readonly position: readonly number[];
  readonly options: Readonly<Record<string, string | number>>;
}

/** One sheet. */
export interface Sheet {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly rows: readonly Row[];
  /** How often its rows or columns have moved: what was noted of a place before is of another now. */
  readonly moves: number;
  readonly widths: Readonly<Record<number, number>>;
  /** The rows that were forced to a height, in pixels; all others are as high as what stands in them. */
  readonly heights: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  /** The rows that somebody hid by hand. */
  readonly hiddenRows: readonly number[];
  readonly filter: Filter | null;
  /** A chart on a sheet of its own is OBJECT, data from elsewhere DATASOURCE. */
  readonly kind: 'GRID' | 'OBJECT' | 'DATASOURCE';
  readonly tables: readonly Table[];
  /** Where cells are merged: the first of each holds what stands there. */
  readonly merges: readonly Rect[];
  readonly tabColor: string | null;
  readonly columnGroups: readonly ColumnGroup[];
  /** On which side of a group of columns the button stands that folds it. */
  readonly groupControl: 'BEFORE' | 'AFTER';
  /** The first that a cell meets decides how it looks. */
  readonly textFormats: readonly TextFormat[];
  readonly charts: readonly Chart[];
}

/** What a person has selected. */
export interface Selection {
  readonly sheet: number;
  readonly rects: readonly Rect[];
}

/** The spreadsheet. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly protections: readonly Protection[];
  readonly selections: Readonly<Record<string, Selection>>;
}

/** A spreadsheet with its past. */
export interface DocumentState {
  readonly workbook: Workbook;
  readonly history: History | null;
  readonly steps: Readonly<Record<string, Steps>>;
}

/** A value in the cache, and when it lapses. */
export interface Cached {
  readonly value: string;
  readonly until: number;
}

/** A clock trigger that somebody made. */
export interface Trigger {
  readonly id: string;
  readonly handler: string;
  readonly owner: string;
  /** Of which script it is, and of which spreadsheet. */
  readonly script: string;
  readonly document: string;
  /** The time zone of its script. */
  readonly zone: string;
  readonly plan: Readonly<Record<string, number | string>>;
  readonly next: number;
}

/** Texts by name. */
export type Texts = Readonly<Record<string, string>>;

/** How much of a daily quota has been used since its first use (milliseconds since 1970). */
export interface Usage {
  readonly since: number;
  readonly amount: number;
}

/** The whole state. Stores, locks, menus and pages are under names that `Host` gives. */
export interface State {
  /** The spreadsheets, by id. */
  readonly documents: Readonly<Record<string, DocumentState>>;
  readonly properties: Readonly<Record<string, Texts>>;
  readonly cache: Readonly<Record<string, Readonly<Record<string, Cached>>>>;
  readonly locks: Readonly<Record<string, number>>;
  readonly triggers: readonly Trigger[];
  readonly outbox: readonly Mail[];
  readonly prompts: readonly ConsentPrompt[];
  readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
  readonly pages: Readonly<Record<string, Page>>;
  readonly toasts: Readonly<Record<string, readonly Toast[]>>;
  /** In which files which scripts have been used: until then an add-on opens in AuthMode.NONE. */
  readonly enabled: readonly string[];
  /** What has been used of the daily quotas, by `user service`. */
  readonly used: Readonly<Record<string, Usage>>;
  readonly random: number;
  readonly counter: number;
}
