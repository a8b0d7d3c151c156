import { describe, expect, test } from '@jest/globals';
import { states } from '../../src/text/en/states';
import { choose } from '../refund/sentRows';
import { lastMail, passNight, READY } from '../support/night';
import { Session } from '../support/session';
import { LATER_MS } from './refundScene';

/** Rows as they come to rest, one of each, in this order from row 2 on. */
const KINDS = ['unsent', 'sent', 'waiting', 'to check', 'rejected', 'cancelled'] as const;

const ROWS = `2:${KINDS.length + 1}`;

const LINES = KINDS.map((_, at) => at + 2);

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'];

let rested: ReturnType<Session['snapshot']> | undefined;

/** A sheet with a row of each kind; all are ticked as ready. */
function restedSession(): Session {
  const session = Session.ready();
  if (rested) {
    session.restore(rested);
    return session;
  }
  session.type(KINDS.map((kind, at) => ({ ...READY, Comment: kind, Amount: String(20 + at) })));
  const post = { method: 'POST', path: '/v1/transaction_bundles', times: 1 } as const;
  session.send('3');
  session.send('7');
  choose(session, '7', 'cancelSelectedBundles');
  session.qomon.faults.add({ ...post, fault: '422' });
  session.send('6');
  session.qomon.faults.add({ ...post, fault: '403' });
  session.send('4');
  session.qomon.faults.add({ ...post, fault: 'timeout after recording' });
  session.send('5');
  session.qomon.faults.clear();
  session.dialogs.length = 0;
  rested = session.snapshot();
  return session;
}

test('R36: the rows are of the kinds that they are called by', () => {
  expect(restedSession().column('State')).toEqual([
    '',
    'Sent',
    'Waiting',
    'To check',
    'Rejected',
    'Cancelled',
  ]);
});

const STATES = [...Object.values(states), 'Sent.'];

/** States that need a witness: a bundle on the row, or a cancellation in the journal. */
const WITNESSED = [
  states.sent,
  states.partRefunded,
  states.refunded,
  states.changed,
  states.gone,
  states.cancelled,
];

/** Types a state over every row, as somebody who fills the column down. */
function filledDown(state: string, withIds: boolean): Session {
  const session = restedSession();
  const { workbook } = session.google;
  for (const row of LINES) {
    if (state === '') workbook.clear('Bundles', session.at('State', row));
    else workbook.type('Bundles', session.at('State', row), state);
    if (!withIds) for (const id of IDS) workbook.clear('Bundles', session.at(id, row));
  }
  return session;
}

/** Bundles that Qomon holds for each row. */
function held({ qomon }: Session): number[] {
  return KINDS.map(
    (kind) =>
      qomon.ledger.bundles.filter(({ transactions }) =>
        transactions.some(({ comment }) => comment === kind),
      ).length,
  );
}

const FILLED = STATES.flatMap((state) => [
  [state, 'kept', true] as const,
  [state, 'emptied', false] as const,
]);

describe('R36: nothing is recorded twice, and nothing is silently unsent', () => {
  test.each(FILLED)('with "%s" in every row, and their IDs %s', (state, _name, withIds) => {
    const session = filledDown(state, withIds);
    session.google.clock.advance(LATER_MS);
    choose(session, ROWS, 'sendSelectedRows');
    passNight(session);
    choose(session, ROWS, 'checkRows');
    session.call('compareWithQomon');
    const bundles = held(session);
    expect(bundles.filter((count) => count > 1)).toEqual([]);
    const silent = KINDS.filter(
      (_kind, at) => bundles[at] === 0 && session.cell('Message', at + 2) === '',
    );
    expect(silent).toEqual([]);
  });
});

/** The rows of which something is said of their `State`. */
function toldOf(session: Session): string[] {
  return KINDS.filter((_kind, at) => String(session.cell('Message', at + 2)).startsWith('State: '));
}

/** Of a row that is to check the next run knows better; what is cancelled may say so. */
function expected(state: string, beside: readonly string[] = []): string[] {
  const isCancelled = state === states.cancelled;
  const quiet = [isCancelled ? 'cancelled' : 'sent', ...beside];
  return KINDS.filter((kind) => !quiet.includes(kind));
}

describe.each(WITNESSED)('R36: with "%s" in every row', (state) => {
  test('a check and a send tell of it', () => {
    const session = filledDown(state, true);
    choose(session, ROWS, 'checkRows');
    expect(toldOf(session)).toEqual(expected(state));
    choose(session, ROWS, 'sendSelectedRows');
    expect(session.said()).toMatch(/[45] .*with problems \(see Message\)/);
  });

  test('a comparison tells of it', () => {
    const session = filledDown(state, true);
    session.google.clock.advance(LATER_MS);
    session.call('compareWithQomon');
    expect(toldOf(session)).toEqual(expected(state, ['to check']));
    expect(session.said()).toContain('In 4 rows, the state was typed and is not so');
  });

  test('the mail of the night tells of it', () => {
    const session = filledDown(state, true);
    session.google.clock.advance(LATER_MS);
    passNight(session);
    expect(toldOf(session)).toEqual(expected(state, ['to check']));
    expect(
      lastMail(session).body.match(/State: (this state was typed|nothing tells)/g),
    ).toHaveLength(4);
  });
});

test('R36: what is said to be done brings the IDs back, and records nothing again', () => {
  for (const state of WITNESSED) {
    const session = filledDown(state, false);
    choose(session, '3', 'checkRows');
    expect(session.cell('Message', 3)).toContain('recorded as bundle 5001');
    session.google.workbook.clear('Bundles', session.at('State', 3));
    session.google.clock.advance(LATER_MS);
    session.call('resolveDoubtfulRows');
    expect([session.cell('State', 3), session.cell('Bundle ID', 3)]).toEqual(['Sent', 5001]);
    expect(held(session)[1]).toBe(1);
  }
});

test('R36: a row is called cancelled rightly once Qomon no longer holds its bundle', () => {
  const session = filledDown(states.cancelled, true);
  const [bundle] = session.qomon.ledger.bundles;
  if (bundle) session.qomon.ledger.delete(bundle, session.google.clock.now());
  session.google.clock.advance(LATER_MS);
  session.call('compareWithQomon');
  expect(toldOf(session)).toEqual(expected(states.cancelled, ['to check', 'sent']));
});
