import { describe, expect, test } from '@jest/globals';
import { recording } from '../../local/qomon/options/recording';
import type { Switches } from '../../local/qomon/switches';
import { bundleOf, choose, DONOR, MEMBER, PLAIN, sentSession } from '../refund/sentRows';
import type { Session } from '../support/session';
import { someOf } from './campaign';
import { LATER_MS } from './refundScene';

/** What Qomon may do with a DELETE, and how it may be read afterwards. */
const WORLDS: ReadonlyArray<readonly [name: string, switches: Partial<Switches>]> = [
  recording.deletion.kind,
  ...recording.deletion.hostile,
].flatMap((deletion) =>
  ([200, 204] as const).flatMap((deletedStatus) =>
    (['found', '404'] as const).map(
      (findById) =>
        [
          `${deletion}, ${deletedStatus}, GET ${findById}`,
          { deletion, deletedStatus, findById },
        ] as const,
    ),
  ),
);

/** What a row says of its bundle, held against Qomon: nothing where all of it is true. */
function untruths(session: Session): string[] {
  const live = new Set(session.qomon.ledger.bundles.map(({ id }) => id));
  const ids = session.column('Bundle ID');
  return session.column('State').flatMap((state, index) => {
    const id = 5001 + index;
    const held = Number(ids[index]);
    if (state === 'Cancelled' && live.has(id)) return [`Cancelled, and Qomon holds ${id}`];
    return state === 'Sent' && !live.has(held) ? [`Sent, and Qomon does not hold ${held}`] : [];
  });
}

/** How many bundles Qomon holds under each reference. */
function mostUnderOne({ qomon }: Session): number {
  const counts = new Map<unknown, number>();
  for (const { transactions } of qomon.ledger.bundles) {
    for (const { external_transaction_id: reference } of transactions) {
      counts.set(reference, (counts.get(reference) ?? 0) + 1);
    }
  }
  return Math.max(...counts.values());
}

/** Looks up, some minutes later each time, until nothing is open. */
function later(session: Session, runs = 2): void {
  for (let run = 0; run < runs; run += 1) {
    session.google.clock.advance(LATER_MS);
    session.call('resolveDoubtfulRows');
  }
}

describe('R34: a bundle is cancelled or it is not', () => {
  test.each(someOf(WORLDS, 0.9))('where a DELETE is %s', (_name, switches) => {
    const session = sentSession();
    session.qomon.turn(switches);
    choose(session, '2', 'cancelSelectedBundles');
    const isGone = bundleOf(session, 'member') === undefined;
    const [said] = session.dialogs.slice(-1);
    if (said?.prompt.startsWith('1 payment cancelled')) expect(isGone).toBe(true);
    if (!isGone) expect(untruths(session)).toEqual([]);
    later(session);
    expect(untruths(session)).toEqual([]);
    expect(session.cell('State', 2)).toBe(isGone ? 'Cancelled' : 'Sent');
    expect(session.qomon.ledger.bundles.length).toBe(isGone ? 2 : 3);
  });

  test('from an unreadable list nothing is concluded where a DELETE answers 404', () => {
    const session = sentSession();
    session.qomon.turn({ deletion: '404-problem', findById: '404', bundleEntries: 'last-missing' });
    choose(session, '2', 'cancelSelectedBundles');
    later(session);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.qomon.ledger.bundles).toHaveLength(3);
  });
});

test('R34: a DELETE that answers 404 proves nothing where the list does not either', () => {
  const session = sentSession();
  const { qomon, google } = session;
  qomon.turn({ deletion: '404-problem' });
  // From then on Qomon says of the bundle, by its ID and in its list, that it is not there; it is.
  google.onCall(() => {
    const isAsked = qomon.requests.some(({ method }) => method === 'DELETE');
    if (isAsked) qomon.turn({ findById: '404', bundleEntries: 'last-missing' });
    return undefined;
  });
  choose(session, '2', 'cancelSelectedBundles');
  expect(qomon.requests.some(({ method }) => method === 'DELETE')).toBe(true);
  expect(session.cell('State', 2)).toBe('Sent');
  expect(qomon.ledger.bundles).toHaveLength(3);
});

describe('R34: a correction leaves one bundle', () => {
  test.each(someOf(WORLDS, 0.9))('where a DELETE is %s', (_name, switches) => {
    const session = sentSession([MEMBER, DONOR, PLAIN]);
    session.google.workbook.type('Bundles', session.at('Amount', 3), '60');
    session.qomon.turn(switches);
    choose(session, '3', 'correctSelectedBundle');
    expect(mostUnderOne(session)).toBe(1);
    later(session, 3);
    expect(mostUnderOne(session)).toBe(1);
    const [bundle] = session.qomon.ledger.bundles.filter(({ transactions }) =>
      transactions.some(({ comment }) => comment === 'donor'),
    );
    expect(session.cell('State', 3)).toBe('Sent');
    expect(session.cell('Bundle ID', 3)).toBe(bundle?.id);
  });
});

test.each([['cancelSelectedBundles'], ['correctSelectedBundle']])(
  'R34: %s calls no bundle gone by its ID alone',
  (item) => {
    const session = sentSession([DONOR, PLAIN]);
    session.google.workbook.type('Bundles', session.at('Comment', 2), 'other');
    session.qomon.turn({ findById: '404' });
    choose(session, '2', item);
    expect(session.dialogs[0]?.prompt).not.toMatch(/no such payment any more/);
    expect(session.dialogs[0]?.prompt).toMatch(/50\.00 EUR/);
    expect(session.dialogs[0]?.prompt).toMatch(/Camille Moreau \(#123456\)/);
  },
);

test('R34: an answer with a wrong bundle ID makes no row Sent under it', () => {
  const session = sentSession([PLAIN]);
  session.type([{ ...PLAIN, Comment: 'second' }], { from: 3 });
  session.qomon.turn({ createdAnswer: 'wrong-id' });
  session.send('3');
  expect(session.column('State')).toEqual(['Sent', 'To check']);
  expect(session.cell('Message', 3)).toMatch(/may or may not have been recorded/);
  session.qomon.turn({ createdAnswer: 'whole' });
  later(session);
  expect(session.column('State')).toEqual(['Sent', 'Sent']);
  expect(session.cell('Bundle ID', 3)).toBe(session.qomon.ledger.bundles[1]?.id);
  expect(session.qomon.ledger.bundles).toHaveLength(2);
});
