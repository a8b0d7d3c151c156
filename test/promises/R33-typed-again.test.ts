import { describe, expect, test } from '@jest/globals';
import { pass, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const HOURS = 3_600_000;

const PAID: Typed = { ...PAYMENT, 'Payer ID': '123456', Amount: '20', Ready: 'TRUE' };

const twenties = (session: Session): number =>
  session.qomon.ledger.bundles.filter(({ transactions }) => transactions[0]?.amount === 2000)
    .length;

/** One payment is recorded; another was being sent when its answer was lost, and the list is late by minutes. */
function unheard(fault: 'timeout after recording' | 'timeout before recording'): Session {
  const session = Session.ready();
  session.qomon.turn({ listDelay: 300_000 });
  session.type([{ ...PAYMENT, 'Payer ID': '300004', Amount: '15' }]);
  session.send('2');
  session.google.clock.advance(600_000);
  session.type([PAID], { from: 3 });
  session.qomon.faults.add({ method: 'POST', fault });
  session.send('3');
  expect(session.cell('State', 3)).toBe('To check');
  return session;
}

/** How its row goes, and the same payment stands there again as if it were new. */
const RETYPED: ReadonlyArray<readonly [name: string, act: (session: Session) => void]> = [
  [
    'deleted and typed again',
    (session) => {
      session.google.workbook.deleteRows('Bundles', 3);
      session.type([PAID], { from: 3 });
    },
  ],
  [
    'emptied and typed again further down',
    (session) => {
      for (const header of [
        ...Object.keys(PAID),
        'Payer name',
        'State',
        'Message',
        'Reference',
        'Sent at',
      ])
        session.google.workbook.clear('Bundles', session.at(header, 3));
      session.type([PAID], { from: 5 });
    },
  ],
  [
    'without its reference and its state',
    (session) => {
      for (const header of ['Reference', 'State', 'Message', 'Sent at'])
        session.google.workbook.clear('Bundles', session.at(header, 3));
    },
  ],
];

describe('R33: a payment that was being sent when its row was deleted', () => {
  test.each(RETYPED)('%s: it takes its place, and does not leave', (_how, retype) => {
    const session = unheard('timeout after recording');
    retype(session);
    session.send('3:5');
    expect(twenties(session)).toBe(1);
    expect(session.column('State')).toContain('To check');
    session.google.clock.advance(2 * HOURS);
    session.call('resolveDoubtfulRows');
    session.send('2:5');
    expect(twenties(session)).toBe(1);
    expect(session.column('Bundle ID')).toContain(5002);
    expect(session.column('State')).not.toContain('To check');
  });

  test.each(RETYPED)('%s, unrecorded: it leaves once that is proven', (_how, retype) => {
    const session = unheard('timeout before recording');
    retype(session);
    session.send('3:5');
    expect(twenties(session)).toBe(0);
    session.google.clock.advance(2 * HOURS);
    session.call('resolveDoubtfulRows');
    session.send('2:5');
    expect(twenties(session)).toBe(1);
    expect(session.column('State').filter((state) => state !== '')).toEqual(['Sent', 'Sent']);
  });

  test.each(RETYPED)('%s, by night', (_how, retype) => {
    const session = unheard('timeout after recording');
    retype(session);
    session.qomon.turn({ listDelay: 40 * HOURS });
    setNightly(session);
    pass(session, 24);
    expect(twenties(session)).toBe(1);
  });

  test('two equal payments beside it: one takes its place, the other leaves', () => {
    const session = unheard('timeout after recording');
    session.google.workbook.deleteRows('Bundles', 3);
    session.type([PAID, PAID], { from: 3 });
    session.send('3:4');
    expect(twenties(session)).toBe(2);
    expect(session.column('State').slice(1).sort()).toEqual(['Sent', 'To check']);
  });

  test('another payer, amount or day is another payment', () => {
    const session = unheard('timeout after recording');
    session.google.workbook.deleteRows('Bundles', 3);
    const others = [
      { ...PAID, 'Payer ID': '300001' },
      { ...PAID, Amount: '25' },
      { ...PAID, 'Payment date': '2026-03-28' },
    ];
    session.type(others, { from: 3 });
    session.send('3:5');
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent', 'Sent']);
  });
});
