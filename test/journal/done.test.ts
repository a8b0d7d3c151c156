import { expect, test } from '@jest/globals';
import { doneIn } from '../../src/journal/done';
import type { ReadLine } from '../../src/journal/reading';
import type { BundleId, Reference } from '../../src/model/ids';
import type { JournalAction, JournalOutcome, LineCodes } from '../../src/model/journalLine';
import type { Money } from '../../src/model/money';

const SUM = { amount: 2000, currency: 'eur' } as Money;

/** A line about the reference 1, as a run has written it. */
function line(
  run: string,
  action: JournalAction,
  outcome: JournalOutcome,
  bundle?: number,
  codes: LineCodes = {},
  money: Money | undefined = SUM,
): ReadLine {
  const bundleId = bundle as BundleId | undefined;
  return { reference: 1 as Reference, bundleId, at: 0, money, codes, run, action, outcome };
}

const told = (lines: readonly ReadLine[]) =>
  doneIn(lines).done.map(({ kind, run, bundleId, isEnded }) => [kind, run, bundleId, isEnded]);

test('what a look-up finds was sent by the run that meant to, and by nobody where none did', () => {
  expect(told([line('a', 'send', 'intended'), line('b', 'lookUp', 'recorded', 7)])).toEqual([
    ['sent', 'a', 7, false],
  ]);
  expect(told([line('b', 'lookUp', 'recorded', 7, { why: 'foundAgain' })])).toEqual([
    ['found', 'b', 7, false],
  ]);
  // Looked up and not found, it is sent by whoever sends it then.
  const again = [
    line('a', 'send', 'intended'),
    line('a', 'send', 'toCheck'),
    line('b', 'lookUp', 'waiting'),
    line('c', 'send', 'intended'),
    line('c', 'send', 'recorded', 8),
  ];
  expect(told(again)).toEqual([['sent', 'c', 8, false]]);
});

test('a payment of which more lines tell counts once, and one of which the end is told stays told', () => {
  const sent = [line('a', 'send', 'intended'), line('a', 'send', 'recorded', 7)];
  expect(told([...sent, line('b', 'lookUp', 'recorded', 7)])).toHaveLength(1);
  const cancelled = line('b', 'cancel', 'recorded', 7);
  expect(told([...sent, cancelled, line('c', 'cancel', 'recorded', 7)])).toEqual([
    ['sent', 'a', 7, true],
    ['cancelled', 'b', 7, false],
  ]);
  // The end of a bundle that stood there before is not the end of this one.
  expect(told([...sent, line('b', 'cancel', 'recorded', 6)])[0]).toEqual(['sent', 'a', 7, false]);
  expect(told([...sent, line('b', 'lookUp', 'waiting')])).toEqual([['sent', 'a', 7, true]]);
});

test('of a correction the old amount is told, whatever the row says now', () => {
  const lines = [
    line('a', 'send', 'intended'),
    line('a', 'send', 'recorded', 7),
    line('b', 'correct', 'intended', 7),
    line('b', 'cancel', 'recorded', 7, { why: 'forCorrection' }, { ...SUM, amount: 2100 } as Money),
  ];
  const [, old] = doneIn(lines).done;
  expect([old?.kind, old?.money?.amount]).toEqual(['corrected', 2000]);
});

test('a change of a status and a refund tell where they were going by their intent, where their end does not', () => {
  const target = [{ list: 'statuses' as const, id: 90001, before: 1, after: 3 }];
  const status = [
    line('a', 'status', 'intended', 7, { target }),
    line('b', 'status', 'recorded', 7, {}),
  ];
  expect(doneIn(status).done).toEqual([
    expect.objectContaining({ kind: 'status', run: 'a', target, money: SUM }),
  ]);
  const refund = [line('a', 'refund', 'intended', 7), line('a', 'refund', 'toCheck', 7)];
  expect(doneIn(refund).done).toEqual([]);
  const ended = { ...line('b', 'refund', 'recorded', 7), money: undefined };
  expect(doneIn([...refund, ended]).done).toEqual([
    expect.objectContaining({ kind: 'refunded', run: 'a', money: SUM }),
  ]);
});

test('what was meant to be sent and has no end is open', () => {
  const lines = [line('a', 'send', 'intended'), line('a', 'send', 'toCheck')];
  expect(doneIn(lines)).toEqual({ done: [], open: [{ reference: 1, run: 'a' }] });
  expect(doneIn([...lines, line('b', 'lookUp', 'rejected')]).open).toEqual([]);
});
