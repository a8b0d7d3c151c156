import type { Session } from '../support/session';

/** The lines of the journal, and of its parts that were put aside; none where people have deleted it. */
export function journalLines({ workbook }: Session['google'], named = /journal/i) {
  return workbook
    .sheets()
    .filter(({ name }) => named.test(name))
    .flatMap(({ name }) => workbook.records(name));
}

type Content = string | number | boolean;

/** A row of an entry tab as it is held: a date is its serial number, a formula stands beside its value. */
export interface HeldRow {
  readonly tab: string;
  /** What nothing but a person writes, and so what a row is known by wherever it stands. */
  readonly comment: string;
  /** What a column holds; `''` where it is blank or not there. */
  read(header: string): Content;
  /** The cells that people have filled, values and formulas, as a text to be compared. */
  typed(without: ReadonlySet<string>): string;
}

/** Columns that the add-on alone fills. */
const RESULTS = new Set([
  'Payer name',
  'State',
  'Message',
  'Bundle ID',
  'Transaction ID',
  'Membership ID',
  'Donation ID',
  'Sent at',
  'Refunded',
]);

/** Columns that the add-on fills where a person has left them blank. */
const FILLED_IN = ['Reference', 'Payer ID', 'Member ID', 'Donor ID', 'Start date', 'End date'];

/** The rows of every entry tab. */
export function heldRows(session: Session): HeldRow[] {
  const { workbook } = session.google;
  const tabs = workbook
    .sheets()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('Journal') && name !== 'Qomon lists');
  return tabs.flatMap((tab) => {
    const [first = [], ...rows] = workbook.cells(tab);
    const headers = first.map((cell) => String(cell?.content ?? ''));
    return rows.flatMap((cells): HeldRow[] => {
      const read = (header: string): Content => cells[headers.indexOf(header)]?.content ?? '';
      const comment = String(read('Comment'));
      if (comment === '') return [];
      const typed = (without: ReadonlySet<string>): string => {
        const filled = headers
          .map((header, at) => [header, cells[at]?.content, cells[at]?.formula] as const)
          .filter(([header]) => !RESULTS.has(header) && !without.has(header))
          .filter(([, content, formula]) => (content ?? '') !== '' || formula !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        return JSON.stringify(filled);
      };
      return [{ tab, comment, read, typed }];
    });
  });
}

/** What people had filled, row by row, with the columns that stood blank and may be filled in. */
export interface Typed {
  readonly cells: string;
  readonly blank: ReadonlySet<string>;
}

/** Takes note of what people have filled, by the comment of its row; not of columns that they are about to change. */
export function typedRows(session: Session, changing: readonly string[] = []): Map<string, Typed> {
  return new Map(
    heldRows(session).map(({ comment, read, typed }): [string, Typed] => {
      const isLeft = (header: string): boolean => changing.includes(header) || read(header) === '';
      const blank = new Set(FILLED_IN.filter(isLeft));
      return [comment, { cells: typed(blank), blank }];
    }),
  );
}
