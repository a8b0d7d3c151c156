import { describe, expect, test } from '@jest/globals';
import { BOOKS, EarlierBook } from '../support/books';
import { someOf } from './campaign';

const READERS = ['en', 'fr'] as const;

describe.each(someOf(BOOKS, 0.35))('R47: what an earlier release has left behind, %s,', (file) => {
  test('gives a row whose results were emptied its own bundle back, in the other language', () => {
    const book = new EarlierBook(file, file.includes('/en-') ? 'fr' : 'en');
    const recorded = comments(book);
    // The second row of a group bears nothing that the journal knows it by: a person is asked.
    const sent = book.rows.filter((row) => book.is('sent', row) && book.read('group', row) === '');
    for (const row of sent) book.emptyResults(row);
    settle(book);
    expect(broken(book)).toEqual([]);
    expect(comments(book)).toEqual(expect.arrayContaining(recorded));
  });

  test.each(READERS)('is settled, refunded, cancelled, corrected by a reader of %s', (reader) => {
    const book = new EarlierBook(file, reader);
    settle(book);
    expect(broken(book)).toEqual([]);
    const { ledger } = book.session.qomon;
    const refundedBefore = ledger.totals().eur?.reimbursed ?? 0;
    expect(book.refund(book.rowOf('kept'), 500)).toBe('');
    expect(ledger.totals().eur?.reimbursed).toBe(refundedBefore + 500);
    expect(book.is('partRefunded', book.rowOf('kept'))).toBe(true);

    const [cancelled, corrected] = ['couple', 'both'].map((comment) => book.rowOf(comment));
    if (cancelled && book.is('sent', cancelled)) {
      book.choose('cancelSelectedBundles', cancelled);
      expect(comments(book)).not.toContain('couple');
      expect(book.is('cancelled', cancelled)).toBe(true);
    }
    if (corrected && book.is('sent', corrected)) {
      book.type('amount', corrected, '75');
      book.choose('correctSelectedBundle', corrected);
      expect(amountsOf(book, 'both')).toEqual([7500]);
    }
    settle(book);
    expect(broken(book)).toEqual([]);
  });
});

describe.each(BOOKS.filter((file) => file.includes('sidebar')))(
  'R47: an update between two slices of a run, %s,',
  (file) => {
    test.each([0, 5])('loses nothing and sends nothing twice, %i minutes later', (minutes) => {
      const book = new EarlierBook(file, 'en', minutes);
      const { runId, left } = book.answer as { readonly runId: string; readonly left: number };
      expect(left).toBeGreaterThan(0);
      expect(comments(book).length).toBeGreaterThan(0);
      const next = book.session.page('sendNext', { runId }) as { readonly ok: boolean };
      // A release may not know the run of another: the person is told, and sends again.
      if (!next.ok) settle(book);
      expect(broken(book)).toEqual([]);
      expect(comments(book).sort()).toEqual(
        book.rows.map((row) => String(book.read('comment', row))).sort(),
      );
    });
  },
);

describe.each(BOOKS.filter((file) => file.includes('night')))(
  'R47: an update in the middle of a night, %s,',
  (file) => {
    test('leaves one report of all that the night has sent, by either release', () => {
      const book = new EarlierBook(file, file.includes('/en-') ? 'en' : 'fr', 60);
      const { google } = book.session;
      expect(google.run('nightlyUpload').outcome).toBe('completed');
      expect(google.outbox.map(({ subject }) => subject.replace(/\D+/, ''))).toEqual([
        expect.stringMatching(/^5 /),
      ]);
      expect(broken(book)).toEqual([]);
    });

    test('names who was at work when it came', () => {
      const book = new EarlierBook(file, 'en', 0);
      book.session.google.set({ lock: 'refused' });
      book.choose('sendSelectedRows');
      expect(book.session.said()).toContain('anna@example.org has been working');
    });
  },
);

/** Looks up, then sends, twice each, some minutes apart. */
function settle(book: EarlierBook): void {
  for (const item of ['resolveDoubtfulRows', 'sendSelectedRows', 'sendSelectedRows'] as const) {
    book.choose(item);
    // Where nothing shows that the list is up to date, it may be late for an hour.
    book.session.google.clock.advance(60 * 60_000);
  }
}

/** The payments that Qomon holds, by their comments. */
function comments({ session }: EarlierBook): string[] {
  return session.qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.map(({ comment }) => String(comment)),
  );
}

function amountsOf({ session }: EarlierBook, payment: string): number[] {
  return session.qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.filter(({ comment }) => comment === payment).map(({ amount }) => amount),
  );
}

/** I1, I2, I6 and I8 as far as they can be told from the ledger and the rows. */
function broken(book: EarlierBook): string[] {
  const recorded = comments(book);
  const twice = recorded.filter((comment, index) => recorded.indexOf(comment) !== index);
  return [
    ...twice.map((comment) => `I1: ${comment} was recorded twice`),
    ...book.rows.flatMap((row) => {
      const [comment, state] = [book.read('comment', row), book.read('state', row)];
      if (book.is('sending', row) || book.is('toCheck', row)) {
        return [`I8: ${comment} is still "${state}": ${book.read('message', row)}`];
      }
      const bundle = book.session.qomon.ledger.find(Number(book.read('bundleId', row)));
      if (!bundle) return book.is('sent', row) ? [`I2: ${comment} is Sent without bundle`] : [];
      // A row without an amount is one of a group, and its bundle bears the others' comments.
      if (book.read('amount', row) === '') return [];
      const isOwn = bundle.transactions.some((one) => one.comment === comment);
      return isOwn ? [] : [`I6: ${comment} bears the bundle of another`];
    }),
  ];
}
