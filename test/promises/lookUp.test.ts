import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../local/qomon/faults';
import { BUNDLES, payments, Scene } from './scene';

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
