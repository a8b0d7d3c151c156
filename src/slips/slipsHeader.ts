import { LANGUAGES } from '../model/language';
import { SLIPS_HEADER_ROWS } from '../model/limits';
import { plain } from '../model/plain';
import type { Cell } from '../model/ports';
import { wordsIn } from '../text';

/** The columns of the tab of slips, as they are laid down; the last three are people's. */
export const SLIP_COLUMNS = [
  'number',
  'date',
  'cheques',
  'total',
  'currency',
  'state',
  'bankNumber',
  'statement',
  'paidIn',
] as const;

export type SlipColumn = (typeof SLIP_COLUMNS)[number];

/** Where the columns of slips stand. */
export interface SlipsHeader {
  /** The row of the header, the first being 1. */
  readonly row: number;
  /** The places of each column, the first being 0: somebody may have copied one. */
  readonly at: Readonly<Record<SlipColumn, readonly [number, ...number[]]>>;
}

/**
 * Finds the header of slips by its words, in whatever language it was laid down: people move columns, and add some
 * of their own. Gives the columns that are missing where it is not whole.
 */
export function slipsHeaderIn(lines: readonly (readonly Cell[])[]): SlipsHeader | SlipColumn[] {
  const headers = columnsByHeader();
  const found = lines.slice(0, SLIPS_HEADER_ROWS).map((cells, index) => {
    const at = new Map<SlipColumn, number[]>();
    cells.forEach((cell, place) => {
      const column = headers.get(plain(String(cell)));
      if (column) at.set(column, [...(at.get(column) ?? []), place]);
    });
    return { row: index + 1, at };
  });
  const [best] = [...found].sort((a, b) => b.at.size - a.at.size || a.row - b.row);
  const missing = SLIP_COLUMNS.filter((column) => !best?.at.has(column));
  if (!best || missing.length > 0) return missing;
  return { row: best.row, at: Object.fromEntries(best.at) as unknown as SlipsHeader['at'] };
}

/** Which column a header is, in whatever language. */
function columnsByHeader(): ReadonlyMap<string, SlipColumn> {
  const languages = LANGUAGES.map((language) => wordsIn(language).slips.columns);
  return new Map(
    languages.flatMap((columns) =>
      SLIP_COLUMNS.map((column) => [plain(columns[column]), column] as const),
    ),
  );
}
