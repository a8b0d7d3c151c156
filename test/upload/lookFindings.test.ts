import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContactId, PriceId, Reference, StatusId } from '../../src/model/ids';
import { type Minor, readCurrency } from '../../src/model/money';
import { type ListEntry, readListEntry } from '../../src/qomon/listEntry';
import type { BundlePayload } from '../../src/qomon/payload';
import { type Accounts, type Leaving, lookFindings } from '../../src/send/lookFindings';

const currency = readCurrency('eur');
if (!currency) throw new Error('no currency');

/** A payment as people make them: few payers and amounts, so that many are alike. */
interface Payment {
  readonly payer: number;
  readonly amount: number;
  readonly day: number;
  readonly price: number | undefined;
}

const payment: fc.Arbitrary<Payment> = fc.record({
  payer: fc.integer({ min: 1, max: 3 }),
  amount: fc.constantFrom(1000, 2000),
  day: fc.integer({ min: 1, max: 2 }),
  price: fc.constantFrom(undefined, 10),
});

const FIRST = 500_000_000;

function payloadOf({ payer, amount, day, price }: Payment, reference: number): BundlePayload {
  const contact_id = payer as ContactId;
  const date = `2026-03-0${day}T00:00:00Z`;
  const item = { contact_id, amount: amount as Minor, currency: currency as never };
  return {
    transactions: [
      {
        ...item,
        date,
        payment_method_kind: 'CB',
        external_transaction_id: reference as Reference,
      },
    ],
    ...(price === undefined
      ? {}
      : {
          memberships: [
            {
              ...item,
              amount_initial: item.amount,
              membership_price_id: price as PriceId,
              start_date: date,
              end_date: date,
            },
          ],
        }),
  };
}

/** The same as Qomon's list shows it. */
function entryOf(held: Payment, id: number, reference: number | null): ListEntry {
  const payload = payloadOf(held, FIRST);
  const entry = readListEntry({
    id,
    CreatedAt: '2026-03-05T10:00:00Z',
    ...payload,
    transactions: payload.transactions.map((one) => ({
      ...one,
      id: id * 10,
      external_transaction_id: reference,
    })),
    memberships: payload.memberships?.map((one) => ({ ...one, id: id * 10 + 1 })) ?? null,
    donations: null,
  });
  if (!entry) throw new Error('not an entry');
  return entry;
}

const key = (one: Payment): string => JSON.stringify(one);

function counted(payments: readonly Payment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of payments) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
}

function accounts(given: Partial<Accounts> = {}): Accounts {
  return {
    bundles: new Set(),
    onRows: new Set(),
    isBorne: () => false,
    collective: new Set(),
    isOwn: () => false,
    isTold: () => false,
    hasRival: () => false,
    ...given,
  };
}

const leavingOf = (payments: readonly Payment[], isNew = true): Array<Leaving & { of: Payment }> =>
  payments.map((of, index) => ({ of, isNew, payload: payloadOf(of, FIRST + index) }));

test('of equal payments as many stay behind as there are bundles that nobody accounts for', () => {
  fc.assert(
    fc.property(fc.array(payment), fc.array(payment), fc.array(payment), (rows, others, ours) => {
      const leaving = leavingOf(rows);
      // Ours stand on rows; others' bear no reference, or one of their own.
      const entries = [
        ...others.map((one, index) => entryOf(one, 100 + index, index % 2 ? null : 7 + index)),
        ...ours.map((one, index) => entryOf(one, 900 + index, 700_000_000 + index)),
      ];
      const bundles = new Set(ours.map((_, index) => 900 + index));
      const findings = lookFindings(leaving, entries, accounts({ bundles }));
      const [held, there] = [counted([...findings.keys()].map(({ of }) => of)), counted(others)];
      for (const [one, count] of counted(rows)) {
        expect(held.get(one) ?? 0).toBe(Math.min(count, there.get(one) ?? 0));
      }
      for (const [{ of }, finding] of findings) {
        if (finding.kind !== 'looks recorded') throw new Error(finding.kind);
        const { bundle } = finding;
        // Behind every question stands a bundle of the same payment, and each bundle asks once.
        expect(key(others[bundle.id - 100] as Payment)).toBe(key(of));
      }
      const asked = [...findings.values()].map((one) => JSON.stringify(one));
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
});

test('what is answered, or stands on a row by its reference, is not asked about', () => {
  fc.assert(
    fc.property(fc.array(payment, { minLength: 1 }), fc.boolean(), (rows, isAnswered) => {
      const entries = rows.map((one, index) => entryOf(one, 100 + index, 7 + index));
      const known = isAnswered
        ? { bundles: new Set(entries.map(({ id }) => id)) }
        : { isBorne: () => true };
      expect(lookFindings(leavingOf(rows), entries, accounts(known)).size).toBe(0);
    }),
  );
});

test('what the spreadsheet has given and forgotten goes back to the row that equals it', () => {
  fc.assert(
    fc.property(fc.array(payment, { minLength: 1 }), (rows) => {
      const leaving = leavingOf(rows);
      const entries = rows.map((one, index) => entryOf(one, 100 + index, 600_000_000 + index));
      const isOwn = (reference: number): boolean => reference >= 600_000_000;
      const back = lookFindings(leaving, entries, accounts({ isOwn }));
      expect(back.size).toBe(rows.length);
      for (const [{ of }, finding] of back) {
        if (finding.kind !== 'taken back') throw new Error(finding.kind);
        expect(key(rows[finding.bundle.id - 100] as Payment)).toBe(key(of));
      }
      // Where the journal tells of it, the row has had a reference of its own, or another bears the ID, a person is asked.
      const told = lookFindings(leaving, entries, accounts({ isOwn, isTold: () => true }));
      const old = lookFindings(leavingOf(rows, false), entries, accounts({ isOwn }));
      const onRows = new Set(entries.map(({ id }) => id));
      const elsewhere = lookFindings(leaving, entries, accounts({ isOwn, onRows }));
      const asked = [told, old, elsewhere];
      for (const { kind } of asked.flatMap((one) => [...one.values()]))
        expect(kind).toBe('looks recorded');
      expect(asked.map(({ size }) => size)).toEqual(asked.map(() => rows.length));
    }),
  );
});

test('of two rows that leave together, and may both be a forgotten payment, one is asked about', () => {
  const row: Payment = { payer: 1, amount: 2000, day: 1, price: undefined };
  const leaving = leavingOf([row, { ...row, price: 10 }]);
  const bundle = entryOf(row, 100, 600_000_000);
  const isOwn = (reference: number): boolean => reference >= 600_000_000;
  const said = {
    ...bundle,
    get bundle() {
      return (
        bundle.bundle && {
          ...bundle.bundle,
          transactions: bundle.bundle.transactions?.map((one) => ({
            ...one,
            payment_method_kind: 'CHQ',
          })),
        }
      );
    },
  };
  const kinds = (one: ListEntry): string[] =>
    [...lookFindings(leaving, [one], accounts({ isOwn })).values()].map(({ kind }) => kind);
  expect(kinds(bundle)).toEqual(['taken back']);
  expect(kinds(said)).toEqual(['looks recorded']);
  expect(
    [...lookFindings(leaving.slice(0, 1), [said], accounts({ isOwn })).values()].map(
      ({ kind }) => kind,
    ),
  ).toEqual(['taken back']);
});

test('a bundle goes to no row that it does not equal, where another may be its own', () => {
  const row: Payment = { payer: 1, amount: 2000, day: 1, price: undefined };
  const entry = entryOf(row, 100, 600_000_000);
  const saying = <One extends object>(one: One, comment: string): One => ({ ...one, comment });
  if (!entry.bundle) throw new Error('not a bundle');
  const transactions = entry.bundle.transactions?.map((one) => saying(one, 'Fair'));
  const held = { ...entry, bundle: { ...entry.bundle, transactions } };
  const kindOf = (comment: string, hasRival: boolean) => {
    const leaving = leavingOf([row]).map(({ payload, ...one }) => ({
      ...one,
      payload: { ...payload, transactions: payload.transactions.map((it) => saying(it, comment)) },
    }));
    const known = accounts({ isOwn: () => true, hasRival: () => hasRival });
    return [...lookFindings(leaving, [held], known).values()].map(({ kind }) => kind);
  };
  for (const hasRival of [false, true]) expect(kindOf('Fair', hasRival)).toEqual(['taken back']);
  expect(kindOf('Congress', false)).toEqual(['taken back']);
  expect(kindOf('Congress', true)).toEqual(['looks recorded']);
});

test('a reference that is there is the row’s own, or was used before it was given', () => {
  fc.assert(
    fc.property(payment, payment, fc.boolean(), (row, held, isNew) => {
      const leaving = leavingOf([row], isNew);
      const found = lookFindings(leaving, [entryOf(held, 100, FIRST)], accounts());
      const isSame = key(row) === key(held);
      const kind = isNew && !isSame ? 'reference used' : 'under reference';
      expect([...found.values()].map((one) => one.kind)).toEqual([kind]);
    }),
  );
});

test('under a contact that many share, only what may be this spreadsheet’s own is asked about', () => {
  fc.assert(
    fc.property(fc.array(payment, { minLength: 1 }), fc.boolean(), (rows, isOurs) => {
      const entries = rows.map((one, index) => entryOf(one, 100 + index, 600_000_000 + index));
      const collective = new Set([1, 2, 3] as ContactId[]);
      const known = accounts({ collective, isOwn: () => isOurs, isTold: () => true });
      const found = lookFindings(leavingOf(rows), entries, known);
      expect(found.size).toBe(isOurs ? rows.length : 0);
    }),
  );
});

test.each([
  ['as it was', {}],
  ['given back in part', { reimbursed_amount: 500, status_id: 4 }],
  ['given back', { reimbursed_amount: 2000, status_id: 2 }],
])('of equal payments the one that a bundle equals most stays behind: %s', (_name, refund) => {
  const one: Payment = { payer: 1, amount: 2000, day: 1, price: undefined };
  const comments = ['first', 'second', 'third'];
  const leaving = leavingOf(comments.map(() => one)).map((each, index) => ({
    ...each,
    payload: {
      ...each.payload,
      transactions: each.payload.transactions.map((it) => ({
        ...it,
        status_id: 1 as StatusId,
        comment: comments[index] ?? '',
      })),
    },
  }));
  const { transactions } = payloadOf(one, FIRST);
  const held = readListEntry({
    id: 100,
    CreatedAt: '2026-03-05T10:00:00Z',
    transactions: transactions.map((it) => ({
      ...{ ...it, id: 1000, external_transaction_id: null, status_id: 1, comment: 'second' },
      ...refund,
    })),
    memberships: null,
    donations: null,
  });
  const findings = lookFindings(leaving, held ? [held] : [], accounts());
  expect([...findings.keys()]).toEqual([leaving[1]]);
});
