import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../local/qomon/faults';
import { PAYMENT } from '../support/rows';
import { sentUnder } from './faultyScene';
import { ROWS } from './moments';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(['timeout before recording', 'dropped before recording'] as const)(
    '%s is recorded once',
    (fault) => {
      const scene = sentUnder(fault, duplicates);
      expect(scene.session.column('State')).toEqual(['To check', 'To check', 'To check']);
      expect(scene.session.column('Bundle ID')).toEqual(['', '', '']);
      expect(scene.settle()).toBeLessThanOrEqual(2);
      expect(scene.recorded).toBe(3);
      expect(scene.broken()).toEqual([]);
    },
  );
});

test('a request that is still under way is not sent again: it may be carried out late', () => {
  const scene = new Scene(ROWS);
  const { qomon, google } = scene.session;
  const late: (() => void)[] = [];
  qomon.faults.add({
    fault: { kind: 'lost', milliseconds: 20_000 },
    matching: (request) => {
      if (request.method !== 'POST' || !request.url.endsWith('/v1/transaction_bundles'))
        return false;
      late.push(() => qomon.answer(request));
      return true;
    },
    times: 3,
  });
  scene.send();
  expect(scene.recorded).toBe(0);
  qomon.faults.clear();
  google.clock.advance(10_000);
  // The list is up to date, as it shows what somebody has recorded since.
  const other = scene.session.secondSpreadsheet();
  other.connect();
  other.call('setUpSpreadsheet');
  other.type([{ ...PAYMENT, Amount: '75' }]);
  other.send('2');
  expect(scene.recorded).toBe(1);
  google.clock.advance(20_000);
  expect(scene.session.posted(scene.send())).toEqual([]);
  for (const arrive of late) arrive();
  scene.settle();
  expect(scene.recorded).toBe(4);
  // On this spreadsheet no row stands for what the other has recorded.
  expect(scene.broken()).toEqual(['I3: bundle 5001 is an orphan']);
});

const LIST = { method: 'GET', path: '/v1/transaction_bundles' } as const;

const FAULTS: ReadonlyArray<readonly [name: string, fault: Fault]> = [
  ['no answer', { kind: 'lost' }],
  ['an error', { kind: 'status', status: 500 }],
  ['a request to slow down', { kind: 'status', status: 429, retryAfter: '5' }],
  ['half a list', { kind: 'truncated' }],
  ['bundles without ids', { kind: 'no-id' }],
  ['a page', { kind: 'body', type: 'text/html', text: '<html>' }],
];

describe('a look-up that cannot be read to its end', () => {
  test.each(FAULTS)('(%s) frees no row: what was not found may be there', (_name, fault) => {
    const scene = new Scene(payments(2));
    scene.session.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
    scene.send();
    scene.session.qomon.faults.add({ fault, times: Number.POSITIVE_INFINITY, ...LIST });
    for (const _ of [1, 2]) {
      scene.session.google.clock.advance(180_000);
      expect(scene.session.posted(scene.send())).toEqual([]);
    }
    expect(scene.session.column('State')).toEqual(['To check', 'To check']);
    scene.session.qomon.faults.clear();
    scene.settle();
    expect(scene.recorded).toBe(2);
    expect(scene.broken()).toEqual([]);
  });
});
