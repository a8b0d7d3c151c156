import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Memory } from '../../src/memory/memory';
import { paymentsText, readPayments } from '../../src/memory/paymentText';
import type { RememberedLine, RememberedPayment } from '../../src/memory/remembered';
import type { BundleId, ContactId, Reference } from '../../src/model/ids';
import { REMEMBERED_PAYMENTS } from '../../src/model/limits';
import { minor, readCurrency } from '../../src/model/money';
import type { Store } from '../../src/model/ports';

/** Document properties as a store that counts what it costs and how long the values are. */
class TestStore implements Store {
  calls = 0;
  constructor(readonly values = new Map<string, string>()) {}
  get = (key: string): string | undefined => this.values.get(key);
  getNow = this.get;
  set = (key: string, value: string): void => this.setAll({ [key]: value });
  setAll = (values: Readonly<Record<string, string>>): void => {
    this.calls += 1;
    for (const [key, value] of Object.entries(values)) this.values.set(key, value);
  };
  delete = (key: string): void => {
    this.calls += 1;
    this.values.delete(key);
  };
}

const EUR = readCurrency('eur');
const money = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom('eur', 'usd', 'chf'))
  .map(([amount, code]) => ({ amount: minor(amount), currency: readCurrency(code) ?? EUR }))
  .map(({ amount, currency }) => (currency ? { amount, currency } : undefined));

const id = <T extends number>() => fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((one) => one as T);

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const payments: fc.Arbitrary<RememberedPayment> = fc.record({
  reference: id<Reference>(),
  bundleId: id<BundleId>(),
  at: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
  payer: fc.option(id<ContactId>(), { nil: undefined }),
  money: fc.option(money, { nil: undefined }),
  day: fc.option(day, { nil: undefined }),
  refunded: fc.integer({ min: 0, max: 10_000_000 }),
  isGone: fc.boolean(),
  isAcknowledged: fc.boolean(),
});

/** Lines about a few references, in an order that a journal may have. */
const lines: fc.Arbitrary<RememberedLine> = fc.record({
  action: fc.constantFrom('send', 'lookUp', 'refund', 'cancel', 'correct'),
  outcome: fc.constantFrom('intended', 'recorded', 'rejected', 'waiting', 'toCheck'),
  reference: fc.integer({ min: 1, max: 4 }).map((one) => one as Reference),
  bundleId: fc.option(
    fc.integer({ min: 50, max: 53 }).map((one) => one as BundleId),
    { nil: undefined },
  ),
  money: fc.option(money, { nil: undefined }),
  payer: fc.option(id<ContactId>(), { nil: undefined }),
  day: fc.option(day, { nil: undefined }),
  codes: fc.constantFrom('', '{"approved":"0123456789abcdef"}'),
  refunded: fc.option(fc.nat(1000), { nil: undefined }),
});

const run = { run: 'run-a', at: 1_777_000_000_000, lines: 12 };

const sent = (reference: number): RememberedLine => ({
  action: 'send',
  outcome: 'recorded',
  reference: (500_000_000 + reference) as Reference,
  bundleId: (1_000_000 + 3 * reference) as BundleId,
  money: EUR && { amount: minor(2000 + reference), currency: EUR },
  payer: (200_000 + ((reference * 7919) % 100_000)) as ContactId,
  day: '2026-05-31',
  codes: '',
  refunded: undefined,
});

describe('what is remembered beyond the sheet', () => {
  test('reads as it was written', () => {
    fc.assert(
      fc.property(fc.array(payments, { maxLength: 30 }), (some) => {
        expect(readPayments(paymentsText(some))).toEqual(some);
      }),
    );
  });

  test('is the same to the next run, after whatever lines', () => {
    fc.assert(
      fc.property(fc.array(fc.array(lines, { maxLength: 4 }), { maxLength: 8 }), (writes) => {
        const store = new TestStore();
        const memory = new Memory(store, 'here');
        for (const one of writes) memory.note(one, run);
        const next = new Memory(store, 'here');
        expect(next.recorded()).toEqual(memory.recorded());
        for (const kind of ['send', 'refund', 'cancel', 'correct'] as const) {
          expect([...next.openIntents(kind)]).toEqual([...memory.openIntents(kind)]);
        }
        expect(store.calls).toBe(writes.length);
      }),
    );
  });

  test('knows what is open, and what was recorded, as the lines say it', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 20 }), (some) => {
        const memory = new Memory(new TestStore(), 'here');
        memory.note(some, run);
        for (const reference of [1, 2, 3, 4] as Reference[]) {
          const about = some.filter(
            (one) =>
              one.reference === reference && (one.action === 'send' || one.action === 'lookUp'),
          );
          const last = about.filter(({ outcome }) => outcome !== 'toCheck').pop();
          expect(memory.openIntents('send').has(reference)).toBe(last?.outcome === 'intended');
        }
      }),
    );
  });

  test('holds some hundred payments and a whole chunk, in one call and in properties of 9 KB', () => {
    const store = new TestStore();
    const memory = new Memory(store, 'here');
    for (let from = 0; from < 1000; from += 40) {
      const chunk = Array.from({ length: 40 }, (_, index) => sent(from + index));
      const next = Array.from({ length: 40 }, (_, index): RememberedLine => {
        return { ...sent(from + 40 + index), outcome: 'intended', bundleId: undefined };
      });
      const before = store.calls;
      memory.note([...chunk, ...next], run);
      expect(store.calls - before).toBe(1);
    }
    const sizes = [...store.values.values()].map((value) => Buffer.byteLength(value));
    expect(Math.max(...sizes)).toBeLessThan(9000);
    const next = new Memory(store, 'here');
    expect(next.recorded()).toHaveLength(REMEMBERED_PAYMENTS);
    expect(next.under(sent(999).reference)?.bundleId).toBe(sent(999).bundleId);
    expect(next.openIntents('send').size).toBe(40);
  });

  test('says nothing that was not written, whatever becomes of its properties', () => {
    const garble = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('', '1', 'a', ';', ',', '"', '…'));
    fc.assert(
      fc.property(fc.array(payments, { minLength: 1, maxLength: 10 }), garble, (some, change) => {
        const store = new TestStore();
        const memory = new Memory(store, 'here');
        memory.note(
          some.map((one): RememberedLine => {
            return { ...sent(1), ...one, codes: '', refunded: undefined };
          }),
          run,
        );
        const known = memory.recorded();
        const [place, at, text] = change;
        const keys = [...store.values.keys()];
        const key = keys[place % keys.length] ?? '';
        const value = store.values.get(key) ?? '';
        const cut = at % value.length;
        store.values.set(key, value.slice(0, cut) + text + value.slice(cut + 1));
        for (const one of new Memory(store, 'here').recorded()) expect(known).toContainEqual(one);
      }),
    );
  });

  test('is the original’s in a copy: what is open there is not settled here', () => {
    const store = new TestStore();
    const original = new Memory(store, 'here');
    original.note([sent(1), { ...sent(2), outcome: 'intended' }], run);
    const copy = new Memory(new TestStore(new Map(store.values)), 'there');
    expect(copy.origin).toBe('copied');
    expect(copy.openIntents('send').size).toBe(0);
    expect(copy.under(sent(1).reference)?.bundleId).toBe(sent(1).bundleId);
    copy.note([], run);
    expect(copy.origin).toBe('ours');
    expect(new Memory(store, 'here').openIntents('send').size).toBe(1);
    expect(new Memory(new TestStore(), 'there').origin).toBe('none');
  });

  test.each<[string, (copy: Memory) => void]>([
    ['a line', (copy) => copy.note([sent(3)], run)],
    ['what a person knows', (copy) => copy.acknowledge(new Set([sent(1).reference]), run)],
    [
      'what was given back',
      (copy) => copy.correctRefunded(new Map(copy.recorded().map(({ bundleId }) => [bundleId, 0]))),
    ],
  ])(
    'leaves what was open to the original for good, whatever it keeps first: %s',
    (_title, keep) => {
      const store = new TestStore();
      const refund = { ...sent(1), action: 'refund', refunded: 100 } as const;
      const begun = { ...sent(2), outcome: 'intended' } as const;
      new Memory(store, 'here').note([sent(1), refund, begun], run);
      const copied = new TestStore(new Map(store.values));
      const copy = new Memory(copied, 'there');
      expect(copy.inheritedIntents()).toHaveLength(1);
      keep(copy);
      const next = new Memory(copied, 'there');
      expect(next.origin).toBe('ours');
      expect(next.openIntents('send').size).toBe(0);
    },
  );

  test('is a copy’s own from its first line on: what it begins itself is open', () => {
    const store = new TestStore();
    new Memory(store, 'here').note([{ ...sent(1), outcome: 'intended' }], run);
    new Memory(store, 'there').note([{ ...sent(2), outcome: 'intended' }], run);
    expect([...new Memory(store, 'there').openIntents('send').keys()]).toEqual([sent(2).reference]);
  });

  test('knows a bundle that was cancelled, refunded, or never recorded', () => {
    const memory = new Memory(new TestStore(), 'here');
    const [one, two, three] = [sent(1), sent(2), sent(3)];
    memory.note([one, two, three], run);
    memory.note(
      [
        { ...one, action: 'cancel' },
        { ...two, action: 'refund', refunded: 700 },
        { ...three, action: 'lookUp', outcome: 'waiting', bundleId: undefined },
      ],
      run,
    );
    expect(memory.under(one.reference)).toBeUndefined();
    expect(memory.bundlesUnder(one.reference)).toEqual([one.bundleId]);
    expect(memory.under(two.reference)?.refunded).toBe(700);
    expect(memory.under(three.reference)).toBeUndefined();
  });
});

test('a store that takes nothing more stops no payment: the rows and the journal still tell', () => {
  const store = new TestStore();
  const full: Store = {
    ...store,
    setAll() {
      throw new Error('Argument too large: value');
    },
  };
  const memory = new Memory(full, 'sheet');
  const line: RememberedLine = {
    action: 'send',
    outcome: 'intended',
    reference: 7 as Reference,
    bundleId: undefined,
    money: undefined,
    payer: undefined,
    day: undefined,
    refunded: undefined,
    codes: '',
  };
  memory.note([line], { run: 'run-1', at: 1000, lines: 2 });
  expect([...memory.openIntents('send').keys()]).toEqual([7]);
  expect(store.values.size).toBe(0);
});
