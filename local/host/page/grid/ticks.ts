import type { FWorksheet } from '@univerjs/sheets/facade';
import type { RuleView } from '../../protocol';

/** Turns a checkbox over, and gives all that are selected with it the same; where other cells are among them, it alone. */
export function tickAll(
  sheet: FWorksheet,
  { row, column }: { readonly row: number; readonly column: number },
  kindAt: (row: number, column: number) => RuleView['kind'] | undefined,
): void {
  const value = Number(sheet.getSheet().getCellRaw(row, column)?.v) === 1 ? 0 : 1;
  const { startRow, endRow, startColumn, endColumn } = sheet
    .getSelection()
    ?.getActiveRange()
    ?.getRange() ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
  const lines = Array.from({ length: endRow - startRow + 1 }, (_, down) =>
    Array.from({ length: endColumn - startColumn + 1 }, (_cell, across) =>
      kindAt(startRow + down, startColumn + across),
    ),
  );
  if (lines.flat().every((kind) => kind === 'checkbox')) {
    const range = sheet.getRange(startRow, startColumn, lines.length, lines[0]?.length ?? 1);
    range.setValues(lines.map((line) => line.map(() => value)));
  } else sheet.getRange(row, column).setValue(value);
}
