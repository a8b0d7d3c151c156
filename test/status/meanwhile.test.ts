import { describe, expect, test } from '@jest/globals';
import { HOSTILE } from '../../local/qomon/switches';
import { countDone, type StatusWish, statusExpectation } from '../promises/statusOracle';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { answering } from './session';

const BOB = 'bob@example.org';

const ROWS: readonly Typed[] = [
  { ...PAYMENT, Comment: 'first', Amount: '30', Group: 'g', Donation: '#20' },
  { ...PAYMENT, Comment: 'alone', Amount: '20', Membership: '#10' },
  { ...PAYMENT, Comment: 'second', Amount: '20', Group: 'g' },
];

/** Rows that were sent, of which the first two are selected. */
function sentRows() {
  const session = Session.ready();
  session.type(ROWS);
  session.send(`2:${ROWS.length + 1}`);
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  answering(session, { status: 'Impayé' });
  const [first, alone] = session.column('Transaction ID').map(Number);
  const unpaid = new Map([
    [first ?? 0, 3000],
    [alone ?? 0, 2000],
  ]);
  const wish: StatusWish = { status: 3, unpaid };
  return { session, wish, expected: statusExpectation(session, wish), start: session.snapshot() };
}

/** Does something before every so many-th call of a change, and looks what became of it; gives how often. */
function atCalls(
  { session, expected, start }: ReturnType<typeof sentRows>,
  step: number,
  act: () => void,
): number {
  let points = 0;
  for (let nth = 0, isReached = true; isReached; nth += step) {
    session.restore(start);
    session.dialogs.length = 0;
    let at = -1;
    isReached = false;
    const end = session.google.onCall(({ execution, phase }) => {
      // What is selected is what stands there once the question is asked.
      if (execution.user === BOB || phase !== 'before' || session.dialogs.length === 0)
        return undefined;
      at += 1;
      if (at !== nth) return undefined;
      isReached = true;
      points += 1;
      act();
      return undefined;
    });
    session.call('changePaymentStatus');
    end();
    expect([nth, expected.faults?.(session)]).toEqual([nth, []]);
  }
  return points;
}

describe('while a status is changed', () => {
  test('rows that are sorted at any call bear their own', () => {
    const scene = sentRows();
    const { session, wish } = scene;
    const points = atCalls(scene, 9, () => {
      const header = session.google.workbook.values('Bundles')[0] ?? [];
      session.google.workbook.sort('Bundles', header.indexOf('Comment') + 1, false);
    });
    expect(points).toBeGreaterThan(5);
    expect(countDone(session, wish)).toBe(2);
  });

  test('somebody who does the same at any call changes nothing twice', () => {
    const scene = sentRows();
    const { session, wish } = scene;
    const key = { apiKey: 'sample-key-full', region: 'eu', shared: false };
    session.google.page(BOB).call('connect', key);
    session.google.workbook.select('Bundles', 'A2:A3', BOB);
    const points = atCalls({ ...scene, start: session.snapshot() }, 9, () => {
      session.google.run('changePaymentStatus', { user: BOB });
    });
    expect(points).toBeGreaterThan(5);
    expect(countDone(session, wish)).toBe(2);
  });
});

describe('in a Qomon that is not kind', () => {
  test('a status is there or not, nothing else has changed, and no row says what is not so', () => {
    const scene = sentRows();
    const { session, wish, expected, start } = scene;
    let done = 0;
    for (const { name, switches } of HOSTILE) {
      session.restore(start);
      session.qomon.turn(switches);
      session.call('changePaymentStatus');
      session.google.clock.advance(3_600_000);
      session.call('resolveDoubtfulRows');
      done += countDone(session, wish);
      // What is not certain stays open for as long as Qomon is so.
      const untrue = (expected.faults?.(session) ?? []).filter(
        (fault) => !/To check|are open|are recorded/.test(fault),
      );
      expect([name, untrue]).toEqual([name, []]);
    }
    expect(done).toBeGreaterThan(HOSTILE.length);
  });
});
