import type { ColumnKey } from './columns';
import type { Band } from './layout';
import type { Paper } from './paper';
import type { Scope } from './scopes';

/** A cell's value as Sheets gives and takes it: `''` is an empty cell, a Date a moment in time. */
export type Cell = string | number | boolean | Date;

/** A rectangle of cells. Rows and columns count from 1, as in the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How a cell is marked. */
export type Mark = 'problem' | 'warning';

/** One cell to be written, and what is to stand in it. */
export interface CellWrite extends CellPlace {
  readonly value: Cell;
}

/** How a column is formatted; what is left out stays as it is. */
export interface ColumnFormat {
  readonly column: number;
  readonly format?: 'text' | 'integer' | 'amount' | 'date' | 'moment';
  /** How many decimals amounts show; two where it is left out. */
  readonly decimals?: number;
  readonly checkbox?: true;
  /** Where the entries of its dropdown stand; `none` takes an earlier dropdown away. */
  readonly choices?: { readonly tab: string; readonly area: Area } | 'none';
  /** Why people should not write into it; with this, Sheets warns those who do. */
  readonly warning?: string;
  /** Whether long texts break onto further lines; either way all stands in the middle of its row. */
  readonly wrapped?: boolean;
  /** How its cells look by what they read; those that a person has laid there stay. */
  readonly colours?: readonly TextColours[];
}

/** How a cell looks that reads a text; `#rrggbb`. */
export interface TextColours {
  readonly text: string;
  readonly background: string;
  readonly font: string;
}

/** How wide a column is, in pixels, and what its header's colour is to tell. */
export interface HeaderLook {
  readonly width: number;
  readonly band: Band;
}

/** Columns side by side that are folded away. */
export interface Folded {
  readonly column: number;
  readonly columns: number;
}

/** A column that could not be formatted: a table gives it a format of its own, or whatever Google says. */
export interface Unformatted {
  readonly column: number;
  readonly why:
    | { readonly kind: 'table' }
    | { readonly kind: 'protected' }
    | { readonly kind: 'other'; readonly said: string };
}

/** One tab of the spreadsheet. Writes may be buffered until `Workbook.flush`. */
export interface Tab {
  readonly id: number;
  readonly name: string;
  hidden(): boolean;
  /** True for the tab that the add-on is known to have made its journal. */
  isJournal(): boolean;
  /** True where a column of common words is the add-on's: of what it is, an execution asks once for each place. */
  laid(key: ColumnKey, column: number): boolean;
  /** The cells of its first row, over its whole width. */
  firstRow(): Cell[];
  /** Its cells from the top left corner as far as anything stands, in one call. */
  all(): Cell[][];
  /** The cells of a part of it, as far as the tab reaches. */
  block(area: Area): Cell[][];
  /** The formulas of a part of it; `''` for cells that hold none. */
  formulas(area: Area): string[][];
  /** The number formats of a part of it, as patterns. */
  formats(area: Area): string[][];
  /** The notes of a part of it; `''` for cells that have none. */
  notes(area: Area): string[][];
  /** Gives cells notes; `''` takes a note away. */
  annotate(notes: ReadonlyArray<CellPlace & { readonly value: string }>): void;
  /** What the cells of a part of it show. */
  shown(area: Area): string[][];
  /** `strict` for each cell of a part of it whose rule refuses what it does not let in, else `''`. */
  strict(area: Area): string[][];
  /** Takes the rules of cells away, or lets them warn instead of refusing, where Google lets it. */
  loosen(cells: {
    readonly gone: readonly CellPlace[];
    readonly warning: readonly CellPlace[];
  }): void;
  /** The merges that reach into some rows, in one call. */
  merged(rows: Pick<Area, 'row' | 'rows'>): readonly Area[];
  /** The last row that holds anything. */
  height(): number;
  write(writes: readonly CellWrite[]): void;
  /** The same where the add-on alone writes, as do those below: rules of data validation that refuse it go. */
  writeOwn(writes: readonly CellWrite[]): void;
  /** Marks cells that have a problem, more lightly those with a warning, and frees others of their mark. */
  mark(marks: {
    readonly problem: readonly CellPlace[];
    readonly warning: readonly CellPlace[];
    readonly none: readonly CellPlace[];
  }): void;
  /** Unfolds columns that are folded away. */
  unfold(columns: ReadonlySet<number>): void;
  /** Shows the amounts of cells with so many decimals. */
  showAmounts(cells: readonly CellPlace[], decimals: number): void;
  /** Which cells of a part of it bear a mark. */
  marked(area: Area): Array<CellPlace & { readonly mark: Mark }>;
  /** True where this person may write to every cell of a part of it. */
  mayWrite(area: Area): boolean;
  /** True where a filter stands on it, which may hide rows. */
  isFiltered(): boolean;
  /** Of these rows, those that are hidden by a filter or by hand: a call for each, two if there is a filter. */
  hiddenAmong(rows: readonly number[]): ReadonlySet<number>;
  /** Inserts blank rows below a row, looking like it: whoever types further down keeps what they type. */
  insertRows(after: number, count: number): void;
  /** Writes a block below the last row that holds anything. */
  append(rows: ReadonlyArray<readonly Cell[]>): void;
  /** Makes the tab hold a block of texts, of two rows at least, and nothing else. */
  replace(rows: ReadonlyArray<readonly string[]>): void;
  /** Makes the tab hold what a paper says, with its charts, and nothing else. */
  print(paper: Paper): void;
  /** Writes headers side by side into the first row, each with a note, so that they look like headers. */
  layDown(
    column: number,
    headers: ReadonlyArray<HeaderLook & { readonly text: string; readonly note: string }>,
  ): void;
  /** Makes columns, by their numbers, look as they are laid down. */
  formatHeaders(looks: ReadonlyMap<number, HeaderLook>): void;
  /** Keeps its first columns in sight, and folds others away behind a button that brings them back. */
  arrange(arrangement: { readonly frozen: number; readonly folded: readonly Folded[] }): void;
  /** Takes away what `arrange` did, and protections with these warnings, so that the columns can be moved. */
  freeColumns(columns: readonly number[], warnings: ReadonlySet<string>): void;
  /** Moves a column so that it stands before another, both counted before it moves. Throws where Google refuses. */
  moveColumn(column: number, before: number): void;
  /**
   * Formats columns from a row on, the first below the header if none is named, and sets dropdowns and protections.
   * Gives those that keep what they have: that stops nothing, and is to be told.
   */
  formatColumns(columns: readonly ColumnFormat[], from?: number): Unformatted[];
}

/** A tab that somebody has deleted, or taken rows or columns from, while a run had it in its hands. */
export interface LostTab {
  readonly tab: string;
  readonly how: 'deleted' | 'smaller';
}

/** The spreadsheet. */
export interface Workbook {
  readonly id: string;
  /** As Sheets writes it: `fr_FR`, `en_US`. */
  readonly locale: string;
  tabs(): Tab[];
  tab(name: string): Tab | undefined;
  /** Makes a tab. With a warning, Sheets warns those who write into it. */
  insertTab(name: string, options: { readonly hidden?: boolean; readonly warning?: string }): Tab;
  /** Hides a tab under another name. */
  putAside(tab: Tab, name: string): void;
  /** Brings a tab into view. */
  show(tab: Tab): void;
  /** The tab in view and the rows that are selected in it, as pairs of first and last row. */
  selection(): { readonly tab: Tab; readonly rows: ReadonlyArray<readonly [number, number]> };
  /** The tab in view and the cell in it that keys go to. */
  activeCell(): CellPlace & { readonly tab: Tab };
  /** Brings a cell of a tab into view and selects it. Throws where the tab has no such cell. */
  goTo(tab: Tab, cell: CellPlace): void;
  /** Saves what has been written. Until then a run that is cut off may lose it. */
  flush(): void;
  /** Where something has failed with this error: the tabs that are not what they were when they were taken in hand. */
  lost(error: unknown): readonly LostTab[];
}

export interface HttpRequest {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back; header names are in lower case. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Http {
  /**
   * Sends the requests side by side and answers in their order. Throws where a connection
   * failed: what became of any of the requests is then unknown.
   */
  send(requests: readonly HttpRequest[]): HttpAnswer[];
  /** How many requests this execution has made so far. */
  made(): number;
  /** True once one has left that may record or change something. */
  hasChanged(): boolean;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): void;
}

/** The spreadsheet's own time zone. */
export interface Zone {
  /** Minutes east of UTC at a moment (milliseconds since 1970). */
  offsetAt(moment: number): number;
}

/** Small texts that outlast a run. */
export interface Store {
  /** As it stands, or stood when this execution has taken the document's lock. */
  get(key: string): string | undefined;
  /** As it stands now, for what changes without a lock. */
  getNow(key: string): string | undefined;
  set(key: string, value: string): void;
  /** The same for several at once. */
  setAll(values: Readonly<Record<string, string>>): void;
  delete(key: string): void;
}

/** Small texts that may be forgotten at any time. */
export interface Cache {
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  putAll(values: Readonly<Record<string, string>>, seconds: number): void;
}

/** `busy`: somebody else holds it. `unavailable`: Google gave no lock at all. */
export type Held<T> =
  | { readonly held: true; readonly value: T }
  | { readonly held: false; readonly why: 'busy' | 'unavailable' };

export interface Lock {
  /** Runs the work while nobody else holds the lock of this spreadsheet, or runs nothing. */
  hold<T>(work: () => T): Held<T>;
}

/** Dialogs and passing messages. */
export interface Ui {
  alert(title: string, message: string): void;
  /** True where the person agrees. No lock survives this. */
  confirm(title: string, message: string): boolean;
  /** What the person types; undefined where they type nothing, or close it. No lock survives this. */
  prompt(title: string, message: string): string | undefined;
  /** The same for what cannot be undone: true where the answer is *Yes*; closing is *No*. */
  yes(title: string, message: string): boolean;
  toast(title: string, message: string): void;
}

/** A mail of plain text. */
export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

export interface Mail {
  /** To how many more recipients this person may write today. */
  left(): number;
  /** Throws where it is refused. */
  send(letter: Letter): void;
}

/** The hourly triggers that start the night. Each person sees their own alone. */
export interface Triggers {
  /** The IDs of this person's own in this spreadsheet. */
  own(): readonly string[];
  /** True where this person has one of this ID, in whichever spreadsheet Google counts it. */
  has(id: string): boolean;
  /** Makes one and gives its ID. Throws where this person may have no more of them. */
  create(): string;
  delete(id: string): void;
}

/** What whoever runs this has allowed the add-on to do. */
export interface Consent {
  /** Which of these scopes are missing. */
  missing(scopes: readonly Scope[]): readonly Scope[];
  /** Where they are given, '' where Google names no such place. */
  url(scopes: readonly Scope[]): string;
}

/** The SHA-256 of a text, in hexadecimal digits. */
export type Digest = (text: string) => string;

/** A number from 0 (included) to 1 (excluded). */
export type Chance = () => number;
