import type { Value } from '../../local/google/index';
import type { Session } from '../support/session';
import type { Book, Row, World } from './world';

/** Something that a person, a machine or the weather does; undefined where there is nothing to do it to. */
export type Act = (world: World, book: Book) => string | undefined;

/** Paris is never further ahead of UTC. */
const PARIS_MS = 2 * 3_600_000;

export const BRUNO = 'bruno@example.org';

export function type({ session }: Book, row: Row | number, header: string, text: string): void {
  const number = typeof row === 'number' ? row : row.number;
  const { workbook, user } = session.google;
  workbook.asOne(user, () => workbook.type('Bundles', session.at(header, number), text));
}

export function someRow(world: World, book: Book): Row | undefined {
  const rows = world.rows(book);
  return rows.length > 0 ? world.one(rows) : undefined;
}

export function hasTab(session: Session, tab: string): boolean {
  return session.google.workbook.sheets().some(({ name }) => name === tab);
}

export function isUnsent({ read }: Row): boolean {
  return read('Reference') === '' && read('Bundle ID') === '';
}

/** The rows that a person selects: all of them, or some beside each other. */
export function select(world: World, book: Book, user: string): string {
  const last = Math.max(2, ...world.rows(book).map(({ number }) => number));
  const from = world.happens(0.5) ? 2 : 2 + world.below(last - 1);
  const to = world.happens(0.5) ? last : from;
  book.session.google.workbook.select('Bundles', `A${from}:A${to}`, user);
  return `${from}:${to}`;
}

/** True for a row that bears the IDs of its payment, or whose payment was never recorded. */
export function isNamed(world: World, { comment, read }: Row): boolean {
  const bundles = world.recorded(comment);
  return bundles.length === 0 || bundles.some(({ id }) => id === read('Bundle ID'));
}

/** True for a row that still reads as its payment was recorded: nothing else tells whose it is. */
export function isUnedited(world: World, { comment, read }: Row): boolean {
  return world
    .recorded(comment)
    .every(({ transactions }) =>
      transactions.some(
        (one) =>
          one.comment === comment &&
          one.contact_id === read('Payer ID') &&
          one.amount === Math.round(Number(read('Amount')) * 100) &&
          String(one.date).slice(0, 10) === dayOf(read('Payment date')),
      ),
    );
}

/** A day in a cell as it is sent; the cell is midnight in Paris, where these spreadsheets are. */
function dayOf(cell: Value): string {
  return cell instanceof Date
    ? new Date(cell.getTime() + PARIS_MS).toISOString().slice(0, 10)
    : String(cell);
}

/** Payments that stand in several spreadsheets: only Qomon's list could tell one of the other. */
export function spread(world: World): string[] {
  const places = world.books.map((book) => new Set(world.rows(book).map(({ comment }) => comment)));
  return places.flatMap((here, at) =>
    [...here].filter((comment) => places.some((there, other) => other > at && there.has(comment))),
  );
}

/**
 * Payments of which a row tells something else than what was recorded, and bears no ID that would say
 * whose it is: to anybody it is another payment.
 */
export function parted(world: World): string[] {
  return world.books.flatMap((book) =>
    world
      .rows(book)
      .filter((row) => !isNamed(world, row) && !isUnedited(world, row))
      .map(({ comment }) => comment),
  );
}
