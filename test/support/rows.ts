import { columnLetters } from '../../local/columns';
import type { Run, Value } from '../../local/google/index';
import { Session, type Typed } from './session';

/** A payment that has all it needs: 20 euros by card from Camille Moreau. */
export const PAYMENT: Typed = {
  'Payer ID': '123456',
  Amount: '20',
  'Payment method': 'CB',
  'Payment date': '2026-03-29',
};

type Item = Readonly<Record<string, unknown>>;

/** A bundle as it was posted. */
export interface Body {
  readonly transactions: readonly Item[];
  readonly memberships?: readonly Item[];
  readonly donations?: readonly Item[];
}

/** What became of one row. */
export interface Fate {
  readonly state: Value;
  readonly message: string;
  /** The headers of the cells that are marked. */
  readonly marked: readonly string[];
  /** The bundle whose payment bears the row's reference. */
  readonly body: Body | undefined;
}

type MenuItem = 'checkRows' | 'sendSelectedRows';

interface Doing {
  readonly menu?: MenuItem;
  readonly tab?: string;
  /** Columns that are plain text before anything is typed into them. */
  readonly text?: readonly string[];
}

/** Selects rows of a tab (`2:5`) and runs what a menu item runs. */
export function choose(session: Session, menu: MenuItem, rows: string, tab = 'Bundles'): Run {
  const [first, last = first] = rows.split(':');
  session.google.workbook.select(tab, `A${first}:A${last}`, session.google.user);
  return session.call(menu);
}

/** What became of rows of a tab, the one below the header first. */
export function fates(session: Session, run: Run, count: number, tab = 'Bundles'): Fate[] {
  const { workbook } = session.google;
  const [header = [], ...rows] = workbook.values(tab);
  const colours = workbook.backgrounds(tab).slice(1);
  const bodies = session.posted(run).map((body) => (body as { data: Body }).data);
  const read = (row: readonly Value[], ...names: string[]): Value =>
    row[header.findIndex((name) => names.includes(String(name)))] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index] ?? [];
    const reference = read(row, 'Reference', 'Référence');
    return {
      state: read(row, 'State', 'État'),
      message: String(read(row, 'Message')),
      marked: header.filter((_name, column) => colours[index]?.[column] === '#f4cccc').map(String),
      body: bodies.find(({ transactions }) =>
        transactions.some((one) => one.external_transaction_id === reference),
      ),
    };
  });
}

/** Types rows below the header, sends or checks all of them at once, and gives what became of each. */
export function tryRows(session: Session, rows: readonly Typed[], doing: Doing = {}): Fate[] {
  const { menu = 'sendSelectedRows', tab = 'Bundles', text = [] } = doing;
  const last = rows.length + 1;
  for (const header of text) {
    const range = `${session.at(header, 2, tab)}:${session.at(header, last, tab)}`;
    session.google.workbook.format(tab, range, '@');
  }
  session.type(rows, { tab });
  // Two rows at least: one alone means the whole tab to `Check rows`.
  return fates(session, choose(session, menu, `2:${Math.max(3, last)}`, tab), rows.length, tab);
}

/** Puts many rows below the header at once, as they stand: typing each cell takes its time. */
export function putRows(
  session: Session,
  rows: ReadonlyArray<Readonly<Record<string, Value>>>,
): void {
  for (const header of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const cells = rows.map((row) => [row[header] ?? '']);
    session.google.workbook.put('Bundles', session.at(header, 2), cells);
  }
}

/** Adds columns of one's own, or of the rest of the fields, behind those that stand there. */
export function addColumns(session: Session, headers: readonly string[], tab = 'Bundles'): void {
  const { workbook } = session.google;
  const width = workbook.values(tab)[0]?.length ?? 0;
  workbook.put(tab, `${columnLetters(width)}1`, [
    [workbook.values(tab)[0]?.[width - 1] ?? '', ...headers],
  ]);
}

/** Writes headers into the first row of a new tab. */
export function newTab(session: Session, tab: string, headers: readonly string[]): void {
  session.google.workbook.addSheet(tab);
  session.google.workbook.put(tab, 'A1', [headers]);
}

/** A spreadsheet in French, before a person who reads French. */
export function frenchSession(): Session {
  return Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
}

/** A French text with ordinary spaces in place of those that do not break. */
export function spaced(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
