import { CellValueType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { customOf } from './cells';

/** A cell as it is seen. */
export interface ShownCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly background?: string;
  readonly isBold: boolean;
}

/** All that the active sheet shows, row by row, without what is hidden: up to the last cell with a text. */
export function shownCells(api: FUniver): ShownCell[][] {
  const active = api.getActiveWorkbook();
  const sheet = active?.getActiveSheet().getSheet();
  const styles = active?.getWorkbook().getStyles();
  if (!sheet || !styles) return [];
  const seen = (count: number, isSeen: (at: number) => boolean): number[] =>
    Array.from({ length: count }, (_, at) => at).filter(isSeen);
  const columns = seen(sheet.getColumnCount(), (column) => sheet.getColVisible(column));
  const rows = seen(sheet.getRowCount(), (row) => sheet.getRowVisible(row)).map((row) =>
    columns.map((column): ShownCell => {
      const raw = sheet.getCellRaw(row, column);
      const style = styles.getStyleByCell(raw);
      const background = style?.bg?.rgb ?? undefined;
      const value =
        raw?.t === CellValueType.BOOLEAN ? (raw.v ? '✓' : '') : (customOf(raw).shown ?? raw?.v);
      return {
        row,
        column,
        text: String(value ?? ''),
        ...(background && { background }),
        isBold: style?.bl === 1,
      };
    }),
  );
  const last = rows.findLastIndex((row) => row.some(({ text }) => text !== ''));
  const right = columns.findLastIndex((_, at) => rows.some((row) => row[at]?.text !== ''));
  return rows.slice(0, last + 1).map((row) => row.slice(0, right + 1));
}
