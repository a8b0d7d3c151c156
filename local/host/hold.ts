/** Where a cell is in the window, in pixels, and whether it can be seen whole. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
}

/** What browser tests hold on to, as `window.bundlesHost`: the canvas has no text. */
export interface HostForTests {
  /** Where a cell of the active sheet is, in the window; it is scrolled into view first. */
  cell(a1: string): Promise<Box | null>;
  /** The same as the sheet stands, without scrolling. */
  place(a1: string): Box | null;
  /** What a person sees in a cell of the active sheet. */
  shown(a1: string): string;
  /** The name of the active sheet. */
  readonly sheet: string;
  /** The selection of the active sheet, in A1 notation. */
  readonly selection: string;
}
