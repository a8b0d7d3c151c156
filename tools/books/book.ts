import type { Cell, Sheet } from '../../local/google/index';
import type { LedgerState } from '../../local/qomon/ledger';
import { HABITS, type Person } from './person';

/**
 * A spreadsheet as a release has left it, with what Qomon then held: all that a later release reads.
 * Plain JSON, in words of its own, so that it outlives every change to the stand-ins.
 */
export interface Book {
  readonly release: string;
  readonly story: string;
  readonly language: string;
  readonly locale: string;
  /** The moment at which it was frozen, as ISO text. */
  readonly now: string;
  readonly sheets: readonly FrozenSheet[];
  /** `document`, `script`, and `user:` with an address; names and values as they were stored. */
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ledger: LedgerState;
  /** What the sidebar was told last, where a story ends with that. */
  readonly answer?: unknown;
}

interface FrozenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  /** The number format of every cell of a column that says nothing else; null where it has none. */
  readonly formats: readonly (string | null)[];
  readonly cells: readonly FrozenCell[];
}

/** Counted from 1. A date is its serial number, as Sheets holds it. */
type FrozenCell = readonly [row: number, column: number, cell: CellParts];

/** `format` only where it is not its column's. */
type CellParts = Pick<Cell, 'content' | 'formula' | 'note' | 'background'> & {
  readonly format?: string | null;
};

/** What a person's spreadsheet and Qomon hold now. */
export function frozen(release: string, story: string, person: Person, answer?: unknown): Book {
  const { google, qomon, language } = person;
  const { now } = google.snapshot();
  return {
    release,
    story,
    language,
    locale: HABITS[language].locale,
    now: new Date(now).toISOString(),
    sheets: google.workbook.sheets().map(frozenSheet),
    properties: google.stores(),
    ledger: qomon.ledger.state,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** One file with a line for each cell and each bundle, so that two releases can be compared. */
export function bookText(book: Book): string {
  return `${linesOf(book, 4)}\n`;
}

/** JSON that is broken into lines so many levels deep; a list of plain values stands on one line. */
function linesOf(value: unknown, depth: number): string {
  const isPlain = !Object.values(value ?? {}).some((part) => typeof part === 'object' && part);
  if (depth === 0 || isPlain) return JSON.stringify(value);
  if (Array.isArray(value)) {
    return `[\n${value.map((part) => linesOf(part, depth - 1)).join(',\n')}\n]`;
  }
  const parts = Object.entries(value as object).map(
    ([key, part]) => `${JSON.stringify(key)}: ${linesOf(part, depth - 1)}`,
  );
  return `{\n${parts.join(',\n')}\n}`;
}

function frozenSheet(sheet: Sheet): FrozenSheet {
  const { name, hidden, rows, maxRows, maxColumns } = sheet;
  const formats = Array.from({ length: maxColumns }, (_, column) => formatOf(sheet, column));
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c): FrozenCell[] => {
      const kept = cell && frozenCell(cell, formats[c] ?? null);
      return kept && Object.keys(kept).length > 0 ? [[r + 1, c + 1, kept]] : [];
    }),
  );
  return { name, hidden, rows: maxRows, columns: maxColumns, formats, cells };
}

/** That of the last row, which nobody has filled. */
function formatOf({ rows, maxRows }: Sheet, column: number): string | null {
  return rows[maxRows - 1]?.[column]?.format ?? null;
}

function frozenCell(cell: Cell, usual: string | null): CellParts {
  const { content, formula, note, background, format = null } = cell;
  return {
    ...(content === undefined ? {} : { content }),
    ...(formula === undefined ? {} : { formula }),
    ...(format === usual ? {} : { format }),
    ...(note === undefined ? {} : { note }),
    ...(background === undefined ? {} : { background }),
  };
}
