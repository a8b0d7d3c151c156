import { describe, expect, test } from '@jest/globals';
import { choose } from '../refund/sentRows';
import { open, refund } from '../refund/session';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

type Moment = ReturnType<Session['moment']>;

/** How the spreadsheet goes back to before a correction, its journal too, and keeps what it remembers. */
const BACK: ReadonlyArray<readonly [name: string, act: (session: Session, sent: Moment) => void]> =
  [
    ['put back', (session, sent) => session.restoreVersion(sent)],
    [
      'put back on its entry tab alone',
      (session, sent) => session.restoreVersion(sent, ['Bundles']),
    ],
    [
      'undone',
      (session) => {
        const isBack = (): boolean =>
          session.cell('State', 2) === 'Sent' && session.cell('Bundle ID', 2) === 5001;
        for (let step = 0; step < 60 && !isBack(); step += 1) session.undo();
      },
    ],
  ];

describe('R29: a row with the ID of a bundle that was corrected since', () => {
  test.each(BACK)('is not cancelled while the other bundle lives (%s)', (_how, back) => {
    const session = Session.ready({ google: { switches: { propertiesOnRestore: 'kept' } } });
    session.type([{ ...PAYMENT, 'Payer ID': '123456', Amount: '20' }]);
    session.send('2');
    const sent = session.moment();
    session.type([{ Amount: '25' }]);
    choose(session, '2', 'correctSelectedBundle');
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
    back(session, sent);
    expect(session.cell('Bundle ID', 2)).toBe(5001);
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.cell('State', 2)).not.toBe('Cancelled');
    expect(session.cell('Message', 2)).toContain('5001');
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
  });
});

describe('R29: a payment that was refunded and taken back', () => {
  test.each([
    ['in full', 2000, 'Refunded', 20],
    ['in part', 500, 'Part refunded', 5],
  ] as const)('comes back as Qomon holds it: refunded %s', (_share, amount, state, refunded) => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, 'Payer ID': '123456', Amount: '20' }]);
    session.send('2');
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    const shown = open(session);
    refund(session, shown.payments[0]?.transactionId ?? 0, amount);
    for (let step = 0; step < 60 && session.cell('Reference', 2) !== ''; step += 1) session.undo();
    session.send('2');
    expect([session.cell('State', 2), session.cell('Refunded', 2)]).toEqual([state, refunded]);
    expect(session.cell('Bundle ID', 2)).toBe(5001);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });
});
