import { describe, expect, test } from '@jest/globals';
import { DUPLICATES } from '../promises/scene';
import { loseMemory } from '../support/memory';
import type { Session } from '../support/session';
import { bundleOf, choose, editInQomon, journal, MEMBER, PLAIN, sentSession } from './sentRows';

/** A payment is corrected here and in a copy of the spreadsheet. */
function twice(comment: string): { readonly session: Session; readonly copy: Session } {
  const session = sentSession([PLAIN]);
  const copy = session.makeCopy();
  copy.connect();
  session.google.workbook.type('Bundles', session.at('Comment', 2), 'corrected');
  copy.google.workbook.type('Bundles', copy.at('Comment', 2), comment);
  return { session, copy };
}

/** The old bundle is deleted, and the run ends before the new one leaves. */
function cutOff(session: Session): void {
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  const end = session.google.run('correctSelectedBundle', {
    onCall: ({ kind, phase }) =>
      kind === 'fetch' && phase === 'after' && session.qomon.ledger.bundles.length === 0
        ? 'kill'
        : undefined,
  });
  expect(end.outcome).toBe('killed');
  expect(session.qomon.ledger.bundles).toEqual([]);
}

describe('a payment that was recorded in the place of its old bundle meanwhile', () => {
  test.each(DUPLICATES)('by a copy is not recorded again: duplicates %s', (duplicates) => {
    const { session, copy } = twice('corrected');
    cutOff(session);
    choose(copy, '2', 'correctSelectedBundle');
    expect(copy.cell('State', 2)).toBe('Sent');
    session.qomon.turn({ duplicates });
    session.google.clock.advance(180_000);
    session.call('resolveDoubtfulRows');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Bundle ID', 2)).toBe(copy.cell('Bundle ID', 2));
  });

  test('by the run that was cut off is not recorded again, though only its row still says that it left', () => {
    const session = sentSession([PLAIN, MEMBER]);
    session.google.workbook.type('Bundles', session.at('Comment', 2), 'corrected');
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.google.run('correctSelectedBundle', {
      onCall: ({ kind, phase }) =>
        kind === 'fetch' && phase === 'after' && bundleOf(session, 'corrected')
          ? 'kill'
          : undefined,
    });
    expect(session.column('State')).toEqual(['Sending', 'Sent']);
    loseMemory(session);
    // Somebody takes the last line away: that it was sent again.
    expect(journal(session, 'send').pop()).toMatchObject({ Outcome: 'intended' });
    const { workbook } = session.google;
    workbook.deleteRows('Journal', workbook.records('Journal').length + 1);
    session.qomon.turn({ listDelay: 240_000 });
    for (const state of ['To check', 'Sent']) {
      session.google.clock.advance(180_000);
      session.call('resolveDoubtfulRows');
      expect(session.qomon.ledger.bundles).toHaveLength(2);
      expect(session.cell('State', 2)).toBe(state);
    }
  });

  test('by a copy as something else is told, and a person has to look', () => {
    const { session, copy } = twice('corrected');
    cutOff(session);
    copy.google.workbook.type('Bundles', copy.at('Amount', 2), '25');
    choose(copy, '2', 'correctSelectedBundle');
    session.google.clock.advance(180_000);
    session.call('resolveDoubtfulRows');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.cell('State', 2)).toBe('To check');
    expect(session.cell('Message', 2)).toContain('25.00 EUR · #123456');
  });

  test('by somebody in Qomon, without a reference, is asked about, and recorded once they say so', () => {
    const { session, copy } = twice('corrected');
    cutOff(session);
    choose(copy, '2', 'correctSelectedBundle');
    editInQomon(session, 'corrected', { external_transaction_id: null });
    session.google.clock.advance(180_000);
    session.call('resolveDoubtfulRows');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.cell('Message', 2)).toContain('looks recorded already');
    const reference = session.cell('Reference', 2);
    session.page('answerQuestion', { reference, answer: 'another' });
    session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.qomon.ledger.bundles).toHaveLength(2);
  });

  test('before the question is asked takes that bundle, and nothing is deleted or sent', () => {
    const { session, copy } = twice('corrected');
    choose(copy, '2', 'correctSelectedBundle');
    const run = choose(session, '2', 'correctSelectedBundle');
    expect(session.said()).toContain('somebody has recorded it already');
    expect(run.requests.every(({ method }) => method.toUpperCase() === 'GET')).toBe(true);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Bundle ID', 2)).toBe(bundleOf(copy, 'corrected')?.id);
  });
});
