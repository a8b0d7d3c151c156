import type { Cell } from './ports';

/** A cell of a paper: a text is text whatever it looks like, a number has its decimals. */
export interface PaperCell {
  readonly value: Exclude<Cell, Date>;
  /** Of an amount; a number without them is a count. */
  readonly decimals?: number;
  readonly heading?: true;
}

/** A chart of names and amounts that stand below one header, side by side with others. */
export interface PaperChart {
  readonly kind: 'pie' | 'column' | 'bar';
  readonly title: string;
  /** The columns of the names and of the amounts; the row of their header, and how many stand below it. */
  readonly names: number;
  readonly amounts: number;
  readonly header: number;
  readonly rows: number;
  /** Where it stands. */
  readonly at: { readonly row: number; readonly column: number };
}

/** What a tab of the add-on's own making is to hold, and nothing else. */
export interface Paper {
  /** Lines of cells, all of one length. */
  readonly lines: ReadonlyArray<readonly PaperCell[]>;
  /** Of the columns, in pixels. */
  readonly widths: readonly number[];
  readonly charts: readonly PaperChart[];
}
