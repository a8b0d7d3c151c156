import { expect, test } from '@jest/globals';
import { recordedSession, retype } from './recordedWork';

const HOUR = 3_600_000;
/** The row of the donor. */
const ROW = 3;

/** A correction that was killed when the old bundle had been deleted, and what a person then says of it. */
function said() {
  const session = recordedSession();
  retype(session, ROW, { Amount: '60' });
  const reference = session.cell('Reference', ROW);
  session.google.run('correctSelectedBundle', {
    onCall: ({ kind, phase }) => {
      const last = session.qomon.requests.at(-1);
      const isThere = session.column('State').includes('Sending') && last?.method === 'DELETE';
      return kind === 'fetch' && phase === 'after' && isThere ? 'kill' : undefined;
    },
  });
  expect(session.cell('State', ROW)).toBe('Sending');
  session.google.clock.advance(HOUR);
  const answer = session.page('answerQuestion', { reference, answer: 'notRecorded' });
  return { session, answer };
}

test('R33: said of a correction that was cut off, “not recorded” frees the row of the bundle that is gone', () => {
  const { session, answer } = said();
  expect(answer).toEqual({ ok: true, answered: 1 });
  expect([session.cell('State', ROW), session.cell('Bundle ID', ROW)]).toEqual(['Waiting', '']);
  session.send(`${ROW}`);
  expect(session.cell('State', ROW)).toBe('Sent');
  const held = session.qomon.ledger.bundles.filter(({ transactions }) =>
    transactions.some(({ comment }) => comment === 'donor'),
  );
  expect(held.map(({ id }) => id)).toEqual([session.cell('Bundle ID', ROW)]);
});
