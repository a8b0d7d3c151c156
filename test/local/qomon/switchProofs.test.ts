import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { KIND, switchAreas } from '../../../local/qomon/switches';
import { start } from './caller';
import { contactProofs } from './proofs/contacts';
import { errorProofs } from './proofs/errors';
import type { Proof } from './proofs/proof';
import { readingProofs } from './proofs/reading';
import { recordingProofs } from './proofs/recording';
import { spaceProofs } from './proofs/space';

const areas = {
  recording: recordingProofs,
  reading: readingProofs,
  space: spaceProofs,
  contacts: contactProofs,
  errors: errorProofs,
};
const proofs = Object.entries(areas).flatMap(([area, ofArea]) =>
  Object.entries<Proof<unknown>>(ofArea).map(([name, proof]) => [area, name, proof] as const),
);

describe.each(proofs)('of %s, the switch %s', (area, name, { observe, expected }) => {
  test.each(expected)('does what it says at %j', (value, seen) => {
    expect(observe(start({ ...KIND, [name]: value }))).toEqual(seen);
  });

  test('may be turned while the stand-in runs', () => {
    for (const [value, seen] of expected) {
      const stand = start(KIND);
      stand.call('GET', '/v1/transaction_settings');
      stand.clock.advance(10_000);
      stand.qomon.turn({ [name]: value });
      expect(observe(stand)).toEqual(seen);
    }
  });

  test('is seen at its kind value and at every hostile one, each another sight', () => {
    const lines: Readonly<Record<string, { kind: unknown; hostile: readonly unknown[] }>> =
      Object.assign({}, ...Object.values(switchAreas));
    const line = lines[name];
    expect(expected.map(([value]) => value)).toEqual([line?.kind, ...(line?.hostile ?? [])]);
    const sights = expected.map(([, seen]) => inspect(seen, { depth: 9 }));
    expect({ area, different: new Set(sights).size }).toEqual({ area, different: sights.length });
  });
});
