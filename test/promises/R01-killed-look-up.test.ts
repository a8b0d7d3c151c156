import { expect, test } from '@jest/globals';
import type { Session } from '../support/session';
import { Campaign, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { expectation } from './oracle';
import { busySession, select } from './workload';

const POSTS = { method: 'POST', path: '/v1/transaction_bundles' } as const;

/**
 * Three rows to check, of which Qomon has recorded two; three that are still `Sending`, and of them
 * one that a person has deleted since; all of it a while ago.
 */
function unconfirmedSession(): Session {
  const session = busySession({ stall: false });
  const { workbook, user } = session.google;
  const sent = (comment: string) => ({
    ...POSTS,
    matching: ({ body }: { readonly body: string | null }) =>
      body?.includes(`"${comment}"`) === true,
  });
  session.qomon.faults.add(
    { ...sent('member'), fault: '500 after recording' },
    { ...sent('couple'), fault: 'html' },
    { ...sent('donor'), fault: '500' },
  );
  workbook.select('Bundles', 'A2:A4', user);
  session.call('sendSelectedRows');
  // Every run begins with a look-up: this one has no answer.
  session.qomon.faults.add({ ...POSTS, method: 'GET', fault: '500', times: 9 });
  workbook.select('Bundles', 'A5:A7', user);
  session.google.set({ onKill: 'lost' });
  let fetched = false;
  session.google.run('sendSelectedRows', {
    onCall: ({ kind, phase }) => {
      const isPost = kind === 'fetch' && session.column('State').includes('Sending');
      if (isPost && phase === 'after') fetched = true;
      return fetched ? 'kill' : undefined;
    },
  });
  session.qomon.faults.clear();
  workbook.deleteRows('Bundles', 7, 1);
  select(session, user, 5);
  session.google.clock.advance(3 * 60_000);
  return session;
}

test('there is every kind of unconfirmed row to be looked up', () => {
  const session = unconfirmedSession();
  const rows = session.google.workbook.records('Bundles');
  expect(rows.map(({ Comment, State }) => [Comment, State])).toEqual([
    ['member', 'To check'],
    ['couple', 'To check'],
    ['donor', 'To check'],
    ['equal 1', 'Sending'],
    ['both', 'Sending'],
    ['partner', 'To check'],
  ]);
  expect(session.qomon.ledger.bundles).toHaveLength(5);
});

test.each([
  ['another look-up and a send', ['resolveDoubtfulRows', 'sendSelectedRows']],
  ['sends', ['sendSelectedRows', 'sendSelectedRows']],
] as const)(
  'a look-up that is killed at any call is brought to its end by %s',
  (name, after) => {
    const campaign = new Campaign(`killed look-up, then ${name}`);
    const session = unconfirmedSession();
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: expectation(session),
      command: 'resolveDoubtfulRows',
      after,
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
