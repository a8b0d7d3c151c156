import { describe, expect, test } from '@jest/globals';
import { choose } from '../refund/sentRows';
import { problemOfOpening } from '../refund/session';
import { pass, setNightly } from '../support/night';
import type { Session } from '../support/session';
import { ACTS, headersOf, paidIn, paidOn, sentApart, swapped } from './apartScene';
import { LATER_MS } from './refundScene';

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'];

/** Each column for itself, and blocks that are sorted or emptied together; the reference stays with one of them. */
const COLUMNS = [
  ...headersOf(sentApart()).map((header) => [header]),
  IDS,
  ['Payer ID', 'Payer name', 'Amount'],
  ['State', 'Message', ...IDS, 'Sent at', 'Refunded'],
];

const CASES = COLUMNS.flatMap((headers) =>
  ACTS.map(([name, act]) => [headers.join(', '), name, headers, act] as const),
);

/** A send and a look-up, then a send again some minutes later. */
function sendAgain(session: Session): void {
  choose(session, '2:3', 'sendSelectedRows');
  session.google.clock.advance(LATER_MS);
  choose(session, '2:3', 'sendSelectedRows');
}

describe('R32: nothing is recorded a second time', () => {
  test.each(CASES)('with %s %s', (_headers, _name, headers, act) => {
    const session = sentApart();
    const before = session.qomon.ledger.bundles.map(({ id }) => id);
    act(session, headers);
    sendAgain(session);
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual(before);
  });
});

describe('R32: no night records it a second time', () => {
  test.each(ACTS)('with all that a send wrote %s', (_name, act) => {
    const session = sentApart();
    const before = session.qomon.ledger.bundles.map(({ id }) => id);
    session.google.workbook.put('Bundles', session.at('Ready', 2), [[true]]);
    act(session, ['State', 'Message', ...IDS, 'Sent at', 'Refunded']);
    setNightly(session);
    pass(session, 24);
    session.call('compareWithQomon');
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual(before);
  });
});

/** Columns by which a row is known, in all ways in which they can stand apart from the rest. */
const IDENTITY = [['Reference'], ['Bundle ID'], IDS, ['Payer ID'], ['Amount']];

describe('R32: refunds and cancellations are refused', () => {
  test.each(
    IDENTITY.flatMap((headers) =>
      ACTS.slice(0, 2).map(([name, act]) => [headers.join(', '), name, headers, act] as const),
    ),
  )('with %s %s', (_headers, _name, headers, act) => {
    const session = sentApart();
    act(session, headers);
    expect(problemOfOpening(session)).not.toBe('');
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.qomon.ledger.bundles).toHaveLength(2);
    expect(session.dialogs.some(({ prompt }) => prompt.includes('Delete it'))).toBe(false);
  });

  test('unless all that tells one payment from another has moved together', () => {
    const session = sentApart();
    swapped(session, headersOf(session));
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    const [left] = session.qomon.ledger.bundles;
    expect(left && paidIn(left)).toBe(paidOn(session, 3));
  });
});
