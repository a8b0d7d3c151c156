import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BOOKS, EarlierBook } from '../support/books';
import { asBefore, buildRenamed } from '../support/renamed';
import { someOf } from './campaign';

/** Each story once, the languages in turn; a reader of the other one goes on with it. */
const STORIES = BOOKS.filter((file) => file.includes('/en-')).map((file, index) =>
  index % 2 === 0 ? file : file.replace('/en-', '/fr-'),
);

let renamed: ReturnType<typeof buildRenamed>;

beforeAll(() => {
  renamed = buildRenamed('test/fixtures/names/0.1.0.json');
});

afterAll(() => renamed.remove());

describe.each(someOf(STORIES, 0.3))('R47: with every word of the interface changed, %s', (file) => {
  test('is looked up, sent, refunded, cancelled and corrected as before, and nothing twice', () => {
    const [before, after] = ['dist', renamed.dist].map((dist) => goOn(file, dist));
    expect(after).toEqual(before);
    expect(before?.twice).toEqual([]);
  });
});

/** Goes on with a spreadsheet of an earlier release, and says what was decided and what came of it. */
function goOn(file: string, dist: string) {
  const book = new EarlierBook(file, file.includes('/en-') ? 'fr' : 'en', 5, dist);
  const { session } = book;
  const rows = new Map(book.rows.map((row) => [book.read('comment', row), row]));
  const [kept, couple, both, member] = ['kept', 'couple', 'both', 'member'].map((one) =>
    rows.get(one),
  );
  // What the journal alone knows: the row looks as if it had never been sent.
  if (member !== undefined) book.emptyResults(member);
  settle(book);
  if (kept !== undefined) book.refund(kept, 500);
  if (couple !== undefined) book.choose('cancelSelectedBundles', couple);
  if (both !== undefined) {
    book.type('amount', both, '75');
    book.choose('correctSelectedBundle', both);
  }
  settle(book);
  const { workbook } = session.google;
  const comments = session.qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.map(({ comment }) => String(comment)),
  );
  return {
    requests: session.qomon.requests.map(({ method, path, outcome }) => [method, path, outcome]),
    // But the moments: a cell that reads so already is not written again.
    bundles: JSON.stringify(session.qomon.ledger.bundles, (key, value) =>
      key === 'created' || key === 'updated' ? undefined : value,
    ),
    states: book.rows.map((row) => asBefore(String(book.read('state', row)))),
    ids: book.rows.map((row) => book.read('bundleId', row)),
    // All that the journal holds but its words, and the moments of lines and runs.
    lines: workbook
      .values('Journal')
      .slice(1)
      .map((line) => line.filter((_, at) => ![0, 2, 8].includes(at))),
    twice: comments.filter((comment, at) => comments.indexOf(comment) !== at),
  };
}

/** Looks up, then sends, twice each, some minutes apart. */
function settle(book: EarlierBook): void {
  for (const item of ['resolveDoubtfulRows', 'sendSelectedRows', 'sendSelectedRows'] as const) {
    book.choose(item);
    // Where nothing shows that the list is up to date, it may be late for an hour.
    book.session.google.clock.advance(60 * 60_000);
  }
}
