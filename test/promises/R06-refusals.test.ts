import { describe, expect, test } from '@jest/globals';
import type { FaultName } from '../../local/qomon/faults';
import { sentUnder } from './faultyScene';
import { DUPLICATES } from './scene';

/** R6: statuses that leave it open whether the work was done. */
const OPEN: readonly FaultName[] = [
  '500',
  '500 after recording',
  '502',
  '503',
  '504',
  '504 after recording',
];

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(OPEN)('%s is looked up, and recorded once', (fault) => {
    const scene = sentUnder(fault, duplicates);
    expect(scene.state(3)).toBe('To check');
    expect(scene.settle()).toBeLessThanOrEqual(2);
    expect(scene.recorded).toBe(3);
    expect(scene.broken()).toEqual([]);
  });

  test.each([400, 404, 409, 413, 422])('%i is told with its column, and corrected', (status) => {
    const message = 'must be smaller';
    const flaws = [{ location: 'body.data.transactions[0].amount', message, value: 2000 }];
    const scene = sentUnder({ kind: 'status', status, detail: 'refused', flaws }, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Rejected', 'Sent']);
    expect(scene.message(3).split('\n')).toEqual([
      'Qomon refused this and recorded nothing.',
      'Amount: Qomon says “must be smaller”',
      'Correct the row and send it again.',
    ]);
    expect(scene.recorded).toBe(2);
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });

  const UNKNOWN = [402, 405, 406, 410, 415, 417, 423, 424, 428, 431, 451, 499];

  test.each(UNKNOWN)('%i, which no rule knows, is looked up, and its words are told', (status) => {
    const detail = 'your subscription has expired';
    const scene = sentUnder({ kind: 'status', status, detail }, duplicates);
    expect(scene.state(3)).toBe('To check');
    expect(scene.message(3)).toContain(detail);
    scene.session.google.clock.advance(3_600_000);
    scene.session.call('resolveDoubtfulRows');
    expect(scene.state(3)).toBe('Rejected');
    expect(scene.message(3)).toContain(`Qomon says “${detail}”`);
    expect(scene.recorded).toBe(2);
    expect(scene.settle()).toBe(1);
    const recorded = sentUnder({ kind: 'status', status, detail, recorded: true }, duplicates);
    expect(recorded.settle()).toBeLessThanOrEqual(2);
    expect(recorded.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(recorded.recorded).toBe(3);
    expect(recorded.broken()).toEqual([]);
  });

  test.each([408, 425])('%i passes by itself: it is looked up, and sent again', (status) => {
    const scene = sentUnder({ kind: 'status', status, detail: 'too slow' }, duplicates);
    expect(scene.state(3)).toBe('To check');
    expect(scene.settle()).toBeLessThanOrEqual(2);
    expect(scene.recorded).toBe(3);
    expect(scene.broken()).toEqual([]);
  });

  test('a refusal that speaks of the reference is looked up before it is believed', () => {
    const flaws = [
      {
        location: 'body.data.transactions[0].external_transaction_id',
        message: 'used',
        value: 1,
      },
    ];
    const lied = sentUnder({ kind: 'status', status: 422, flaws }, duplicates);
    expect(lied.state(3)).toBe('To check');
    expect(lied.message(3)).toContain('Reference: Qomon says “used”');
    lied.session.google.clock.advance(3_600_000);
    lied.session.call('resolveDoubtfulRows');
    expect(lied.state(3)).toBe('Rejected');
    expect(lied.message(3)).toMatch(/“used”\n.*Empty the row’s Reference/);
    const recorded = sentUnder({ kind: 'status', status: 409, flaws, recorded: true }, duplicates);
    expect(recorded.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(recorded.broken()).toEqual([]);
  });

  test('401 stops the run: nothing is Rejected, and the way out is told', () => {
    const scene = sentUnder({ kind: 'status', status: 401 }, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Waiting', 'Sent']);
    expect(scene.message(3)).toMatch(
      /^Qomon no longer accepts the API key.*new key in the sidebar/,
    );
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });

  test('403 beside answers that were accepted refuses its row alone', () => {
    const scene = sentUnder({ kind: 'status', status: 403 }, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Rejected', 'Sent']);
    expect(scene.message(3)).toMatch(/^Qomon refused this and recorded nothing/);
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });

  test('429 is waited for and sent in the same run', () => {
    const scene = sentUnder('429', duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(scene.broken()).toEqual([]);
  });
});
