import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activeIn } from '../../src/journal/history';
import type { ReadLine } from '../../src/journal/reading';
import type { BundleId, Reference } from '../../src/model/ids';
import { JOURNAL_ACTIONS, JOURNAL_OUTCOMES } from '../../src/model/journalLine';

const REFERENCE = 7 as Reference;

type Told = Pick<ReadLine, 'action' | 'outcome'>;

const line = ({ action, outcome }: Told): ReadLine => ({
  ...{ reference: REFERENCE, bundleId: outcome === 'recorded' ? (5001 as BundleId) : undefined },
  ...{ at: 0, run: 'menu', action, outcome, money: undefined, payer: undefined, day: undefined },
  codes: {},
});

const told: fc.Arbitrary<Told> = fc.record({
  action: fc.constantFrom(...JOURNAL_ACTIONS),
  outcome: fc.constantFrom(...JOURNAL_OUTCOMES),
});

/** What says of a payment that nothing stands for it in Qomon any more. */
function ends({ action, outcome }: Told): boolean {
  if (action === 'cancel') return outcome === 'recorded';
  return (
    (action === 'send' || action === 'lookUp') && (outcome === 'waiting' || outcome === 'rejected')
  );
}

describe('what was recorded and not deleted since, by the journal', () => {
  test('stays known whatever is tried with it that ends in nothing certain', () => {
    fc.assert(
      fc.property(fc.array(told.filter((one) => !ends(one))), (after) => {
        const lines = [{ action: 'send', outcome: 'recorded' } as const, ...after].map(line);
        expect([...activeIn(lines).keys()]).toEqual([REFERENCE]);
      }),
    );
  });

  test('ends with what was looked up and not found, refused, or deleted', () => {
    fc.assert(
      fc.property(fc.array(told), told.filter(ends), (before, last) => {
        expect([...activeIn([...before, last].map(line)).keys()]).toEqual([]);
      }),
    );
  });
});
