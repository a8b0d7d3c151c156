import { isWireDate } from '../bridge';
import { shownValue } from './cells';
import type { Host } from './host';
import { wallOf } from './serial';
import type { Cell, Rule, Sheet, Style } from './state';

/** One cell as plain data; a date is the wall time that a person sees, as ISO text without a zone. */
export interface ExportedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | { readonly date: string } | null;
  readonly formula: string | null;
  readonly format: string | null;
  readonly note: string | null;
  readonly background: string | null;
  readonly style: Style;
  readonly rule: Rule | null;
}

/** One sheet as plain data. Cells that hold and show nothing are left out. */
export interface ExportedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columns: number;
  readonly rows: number;
  readonly widths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly cells: readonly ExportedCell[];
}

function valueIn(cell: Cell, host: Host): ExportedCell['value'] {
  const { content } = cell;
  // A formula goes out as it is: who opens the file computes it.
  if (content === undefined) return null;
  const shown = shownValue({ ...cell, content }, host);
  if (!isWireDate(shown) || typeof content !== 'number') return content;
  return { date: new Date(wallOf(content)).toISOString().slice(0, -1) };
}

/** A sheet as plain data. */
export function exported(sheet: Sheet, host: Host): ExportedSheet {
  const cells = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c): ExportedCell[] => {
      if (cell === undefined) return [];
      return [
        {
          row: r + 1,
          column: c + 1,
          value: valueIn(cell, host),
          formula: cell.formula ?? null,
          format: cell.format ?? null,
          note: cell.note ?? null,
          background: cell.background ?? null,
          style: cell.style ?? {},
          rule: cell.rule ?? null,
        },
      ];
    }),
  );
  const { name, hidden, frozenRows, frozenColumns, widths, hiddenColumns } = sheet;
  const size = { columns: sheet.maxColumns, rows: sheet.maxRows };
  return { name, hidden, frozenRows, frozenColumns, ...size, widths, hiddenColumns, cells };
}
