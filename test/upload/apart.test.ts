import { expect, test } from '@jest/globals';
import { apartFrom } from '../../src/check/apart';
import type { Draft } from '../../src/entry/draft';
import { columnsOf, ITEM_LISTS } from '../../src/model/fields';
import type { BundlePayload } from '../../src/qomon/payload';
import { matchBundle } from '../../src/send/matching';
import type { EntryRow } from '../../src/sheet/tab';
import { bundleOf, draftOf, type Item, payloadOf } from './bundles';

const PLAIN = payloadOf({
  transactions: [{ external_transaction_id: 501, contact_id: 7, amount: 3000 }],
  memberships: [{ contact_id: 7, membership_price_id: 10, amount: 2000 }],
  donations: [{ contact_id: 8, donation_price_id: 21, amount: 1000 }],
});

/** A value for a field, and another one that somebody types over it. */
function typed(list: string, field: string): readonly [unknown, unknown] {
  if (/date|_at$/.test(field)) return ['2026-03-29T00:00:00Z', '2026-04-29T00:00:00Z'];
  if (/amount/.test(field)) return [1000, 900];
  if (/_id$/.test(field)) return [7, 9];
  if (field === 'payment_method') return [{ bank: 'A' }, { bank: 'B' }];
  if (field === 'rolling_year') return [true, undefined];
  return [`${list} ${field}`, `${field} typed over`];
}

/** The items of a payload, all fields of its columns filled. */
const FULL = Object.fromEntries(
  ITEM_LISTS.map((list) => {
    const fields = columnsOf(list).map(({ field }) => [field, typed(list, field)[0]] as const);
    return [list, [{ ...Object.fromEntries(fields), ...PLAIN[list]?.[0] } as Item]] as const;
  }),
);

/** A row in which all is typed. */
function draftFor(sent: BundlePayload): Draft {
  const { origin, payload } = draftOf(sent);
  const filled = (rows: readonly EntryRow[]): EntryRow[] =>
    rows.map((row) => ({ ...row, cell: () => 'typed' }));
  const { transactions, memberships, donations } = origin;
  return {
    origin: {
      transactions: filled(transactions),
      memberships: filled(memberships),
      donations: filled(donations),
    },
    payload,
  };
}

const held = bundleOf(
  Object.fromEntries(
    ITEM_LISTS.map((list, index) => [list, [{ ...FULL[list]?.[0], id: 31 + index }]]),
  ),
);

const COLUMNS = ITEM_LISTS.flatMap((list) =>
  columnsOf(list)
    .filter(({ key }) => key !== 'reference')
    .map(({ key, field }) => [key, list, field] as const),
);

test.each(COLUMNS)(
  '%s that was edited between a send and its look-up is told',
  (key, list, field) => {
    const [, other] = typed(list, field);
    const items = { ...FULL, [list]: [{ ...FULL[list]?.[0], [field]: other }] };
    // Its fields are those of the table of columns.
    const sent = items as unknown as BundlePayload;
    const draft = draftFor(sent);
    const isTold = apartFrom(held, sent, draft).some(({ column }) => column === key);
    // What the payment is known by makes it another one: that is told of both.
    const isOther = matchBundle(sent, draft, held).kind === 'other';
    expect([isTold, isOther]).toEqual([
      true,
      ['payerId', 'amount', 'currency', 'paymentDate'].includes(key),
    ]);
  },
);

test('nothing is told of a row that says what Qomon holds', () => {
  const sent = FULL as unknown as BundlePayload;
  expect(apartFrom(held, sent, draftFor(sent))).toEqual([]);
});
