import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** Three payments, and one whose amount is wrong: it has a reference under which nothing was recorded. */
const ROWS: readonly Typed[] = [
  ...['123456', '789012', '300003'].map((payer, at) => ({
    ...PAYMENT,
    'Payer ID': payer,
    Amount: String(20 + at),
    Donation: '#20',
  })),
  { ...PAYMENT, 'Payer ID': '300007', Amount: '50', Membership: '#10' },
];

const RESULTS = ['State', 'Message', 'Bundle ID', 'Transaction ID', 'Donation ID', 'Sent at'];

/** All orders of some things. */
function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    orders(items.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

/** A copy of a spreadsheet in which payments were sent, and the results of some were taken back. */
function copied(takenBack: readonly number[]): Session {
  const session = Session.ready();
  session.type(ROWS);
  session.send('2:5');
  for (const row of takenBack) {
    for (const header of RESULTS) session.google.workbook.clear('Bundles', session.at(header, row));
  }
  // Neither memory nor journal is left to the copy: what Qomon holds has to tell.
  session.google.workbook.deleteSheet('Journal');
  const copy = session.makeCopy();
  copy.connect();
  copy.call('refreshLists');
  return copy;
}

/** Sends all rows; what looks recorded is said to be the same payment. */
function sendAll(session: Session): void {
  session.answer = ({ prompt, buttons }) =>
    (/looks? recorded already/.test(prompt) ? buttons.at(-1) : buttons[0]) ?? 'OK';
  session.send('2:5');
  session.google.clock.advance(3_600_000);
  session.send('2:5');
}

describe('R32: a reference on the row of another payment accounts for no bundle', () => {
  test.each(
    [[4], [3, 4], [2, 3, 4]].flatMap((takenBack) =>
      orders([2, 3, 4, 5])
        .filter((_order, at) => at % 4 === 1)
        .map((order) => [takenBack.join(', '), order.join(', '), takenBack, order] as const),
    ),
  )('rows %s lost their results, and the references stand in the order of %s', (...scene) => {
    const [, , takenBack, order] = scene;
    const session = copied(takenBack);
    const references = session.column('Reference');
    for (const [at, row] of order.entries()) {
      const cell = session.at('Reference', at + 2);
      session.google.workbook.put('Bundles', cell, [[references[row - 2] ?? '']]);
    }
    const before = session.qomon.ledger.bundles.map(({ id }) => id);
    sendAll(session);
    // It did look: each row that was taken back got its bundle again, or was asked about.
    expect(session.dialogs.some(({ prompt }) => /[Cc]opy/.test(prompt))).toBe(true);
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual(before);
  });
});
