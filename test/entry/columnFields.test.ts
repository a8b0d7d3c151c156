import { expect, test } from '@jest/globals';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import {
  type ColumnField,
  columnsOf,
  ITEM_LISTS,
  type ItemList,
  plainColumnsOf,
} from '../../src/model/fields';
import type {
  DonationPayload,
  MembershipPayload,
  TransactionPayload,
} from '../../src/qomon/payload';
import { headerIn } from '../../src/text/stored';
import { addColumns, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

interface Payloads {
  readonly transactions: TransactionPayload;
  readonly memberships: MembershipPayload;
  readonly donations: DonationPayload;
}

/** The fields that a column names and that no payload has. */
type Lost = { [List in ItemList]: Exclude<ColumnField<List>, keyof Payloads[List]> }[ItemList];

/** Fields that a payload copies from a cell, as another kind than that cell has. */
type Copied<List extends ItemList, Kind> = {
  [Field in keyof Payloads[List]]-?: Exclude<Payloads[List][Field], undefined> extends Kind
    ? Field
    : never;
}[keyof Payloads[List]];

/** Holds where two types are the same. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

// The compiler's part: with a column that reaches no payload, these lines do not compile.
const nothingIsLost: Same<Lost, never> = true;
const ticksAreTicks: Same<Copied<'memberships', true>, 'rolling_year'> = true;

test('the compiler finds every field of a column in its payload', () => {
  expect([nothingIsLost, ticksAreTicks]).toEqual([true, true]);
});

/** One value for each column that is sent, as a person types it. */
const FILLED: Typed = {
  Reference: '77',
  'Payer ID': '123456',
  Amount: '60',
  Currency: 'EUR',
  'Payment method': 'CB',
  'Payment date': '2026-03-29',
  'Payment status': '#2',
  'Campaign code': 'WEB',
  Comment: 'a',
  Membership: '#10',
  'Member ID': '123456',
  'Membership amount': '20',
  'Start date': '2026-03-29',
  'End date': '2026-12-31',
  'Rolling year': 'TRUE',
  'Membership comment': 'b',
  Donation: '#20',
  'Donor ID': '789012',
  'Donation amount': '40',
  'Donation date': '2026-03-30',
  Affectation: 'c',
  'Donation comment': 'd',
  'Unpaid amount': '1,50',
  'Delivered at': '2026-03-31',
  'Delivery token': 'e',
  'Comment date': '2026-04-01',
  'Payment details': '{"bank":"f"}',
};

test('every column that names a field reaches the request, through the built add-on', () => {
  const sent = ITEM_LISTS.flatMap((list) => columnsOf(list));
  const headers = sent.map(({ key }) => headerIn(key, 'en'));
  expect(Object.keys(FILLED).sort()).toEqual([...headers].sort());
  const session = Session.ready();
  const [first = []] = session.google.workbook.values('Bundles');
  addColumns(
    session,
    headers.filter((header) => !first.includes(header)),
  );
  const [fate] = tryRows(session, [FILLED]);
  expect(fate?.message).not.toMatch(/:/);
  for (const list of ITEM_LISTS) {
    const [item] = fate?.body?.[list] ?? [];
    const fields = columnsOf(list).map(({ field }) => field);
    expect(Object.keys(item ?? {})).toEqual(expect.arrayContaining(fields));
  }
});

test('what is copied and what a rule decides are all that is sent', () => {
  for (const list of ITEM_LISTS) {
    const plain = plainColumnsOf(list).map(({ key }) => key);
    const decided = columnsOf(list).filter(({ key }) => COLUMNS[key].decided);
    expect(plain.length + decided.length).toBe(columnsOf(list).length);
  }
  expect(COLUMN_KEYS.filter((key) => COLUMNS[key].booked && !COLUMNS[key].field)).toEqual([]);
});
