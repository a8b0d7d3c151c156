import { expect, test } from '@jest/globals';
import { type KEY_USES, sharingOf } from '../../src/model/sharing';
import { NOTHING_LEFT, type Qomon } from '../../src/qomon/client';
import type { ApiRequest } from '../../src/qomon/endpoints';
import * as endpoints from '../../src/qomon/endpoints';
import { limited } from '../../src/run/keyUse';

const reading = endpoints.getSettings();
const contact = endpoints.postContact({ firstname: 'Camille' });

/** Whatever changes a bundle, by whichever method. */
const CHANGES: readonly ApiRequest[] = (['post', 'patch', 'delete'] as const).map((method) => ({
  method,
  path: `${endpoints.BUNDLES_PATH}/5001`,
}));

function tried(use: (typeof KEY_USES)[number], requests: readonly ApiRequest[]) {
  const left: ApiRequest[] = [];
  const qomon: Qomon = {
    send(sent) {
      left.push(...sent);
      return sent.map(() => NOTHING_LEFT);
    },
  };
  limited(qomon, use).send([...requests]);
  return left;
}

test('a key for sending lets everything leave', () => {
  for (const one of [reading, contact, ...CHANGES]) expect(tried('sending', [one])).toEqual([one]);
});

test('a key for checking lets readings and new contacts leave, and nothing beside a change', () => {
  expect(tried('checking', [reading, contact])).toEqual([reading, contact]);
  for (const one of CHANGES) {
    expect(tried('checking', [one])).toEqual([]);
    expect(tried('checking', [reading, one])).toEqual([]);
  }
});

test.each([
  [true, 'sending'],
  ['sending', 'sending'],
  ['checking', 'checking'],
  ...['no', false, undefined, null, 'yes', 'Sending', 1, {}, ['sending']].map(
    (asked) => [asked, 'no'] as const,
  ),
] as const)('sharing that is asked for as %p is %s', (asked, sharing) => {
  expect(sharingOf(asked)).toBe(sharing);
});
