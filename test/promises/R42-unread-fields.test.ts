import { describe, expect, test } from '@jest/globals';
import { reading } from '../../local/qomon/options/reading';
import type { Bundle } from '../../local/qomon/shapes';
import type { Session } from '../support/session';
import { askFor, given, patches, problemOf, type Request, ROW, scene } from './refundScene';

/** What a refund may change of an item. */
const MEANT = ['amount', 'reimbursed_amount', 'status_id', 'updated'];

/** Every item that Qomon holds, without what a refund may change. */
function kept(session: Session): unknown {
  const rest = (item: object) => Object.entries(item).filter(([field]) => !MEANT.includes(field));
  return session.qomon.ledger.bundles.map((bundle: Bundle) =>
    [bundle.transactions, bundle.memberships, bundle.donations].map((items) => items.map(rest)),
  );
}

/** What a donation must carry, and no row says of one that stands on none. */
const OF_DONATIONS: readonly string[] = [
  'contact_id',
  'amount',
  'amount_initial',
  'currency',
  'date',
  'donation_price_id',
];

/** The same refund, without what the person saw of the bundle before. */
const unseen = (request: Request): Request => ({ ...request, fingerprint: undefined });

const FIELDS = reading.leftOutOfGet.hostile;

describe.each(FIELDS)('R42: a reading without %s', (field) => {
  test.each([true, false])('(the contact beside it: %s) loses nothing', (contactInAnswers) => {
    const { session, request } = scene();
    const before = kept(session);
    session.qomon.turn({ leftOutOfGet: field, contactInAnswers });
    const problem = problemOf(askFor(session, unseen(request)));
    expect(kept(session)).toEqual(before);
    expect([0, 1500]).toContain(given(session));
    expect(patches(session)).toBe(given(session) === 0 ? 0 : 1);
    // What nobody can know is not made up; what the row says is good enough.
    const isUnreadable = ['amount', 'currency'].includes(field);
    expect(given(session)).toBe(isUnreadable ? 0 : 1500);
    if (isUnreadable) expect(problem).toMatch(/Nothing was refunded|could not be read/);
  });

  test('of an item that stands on no row, loses nothing', () => {
    const { session, request } = scene();
    addDonation(session);
    const before = kept(session);
    session.qomon.turn({ leftOutOfGet: field, contactInAnswers: false });
    const items = [{ kind: 'donation', id: 99_001, amount: 700 }];
    const problem = problemOf(askFor(session, { ...unseen(request), amount: 700, items }));
    expect(kept(session)).toEqual(before);
    const isLost = OF_DONATIONS.includes(field);
    expect(given(session)).toBe(isLost ? 0 : 700);
    if (isLost) expect(problem).toMatch(/Nothing was refunded/);
  });
});

/** Staff add a donation to the refunded payment's bundle, in Qomon. */
function addDonation({ qomon }: Session): void {
  const bundle = qomon.ledger.bundles.find(({ donations }) => donations.length > 0);
  const [donation] = bundle?.donations ?? [];
  if (!bundle || !donation) throw new Error('no bundle with a donation');
  const another = { ...donation, id: 99_001, amount: 700 };
  const changed = { ...bundle, donations: [...bundle.donations, another] };
  const bundles = qomon.ledger.bundles.map((one) => (one === bundle ? changed : one));
  qomon.ledger.state = { ...qomon.ledger.state, bundles };
}

describe('R42: a reading that is behind', () => {
  test('is read again, and no refund is made from it', () => {
    const { session, request } = scene();
    session.google.clock.advance(120_000);
    expect(problemOf(askFor(session, request))).toBe('');
    session.qomon.turn({ readLag: 60_000 });
    const [membership] = request.items as readonly object[];
    const more = { ...unseen(request), amount: 500, items: [membership] };
    expect(problemOf(askFor(session, more))).toMatch(/less of bundle \d+ was given back than/);
    expect(patches(session)).toBe(1);
    expect(given(session)).toBe(1500);
    expect(session.cell('Refunded', ROW)).toBe(15);
    session.google.clock.advance(120_000);
    expect(problemOf(askFor(session, more))).not.toMatch(/less of bundle/);
    expect(given(session)).toBe(2000);
  });
});

describe('R42: what is remembered of a refund', () => {
  test('outlasts the cell, and stands for no longer than Qomon was seen to hold it', () => {
    const { session, request } = scene();
    expect(problemOf(askFor(session, request))).toBe('');
    session.google.workbook.clear('Bundles', session.at('Refunded', ROW));
    takeBack(session);
    const [membership] = request.items as readonly object[];
    const more = { ...unseen(request), amount: 500, items: [membership] };
    expect(problemOf(askFor(session, more))).toMatch(/less of bundle \d+ was given back than/);
    expect(patches(session)).toBe(1);
    session.call('compareWithQomon');
    session.google.workbook.select('Bundles', `A${ROW}`, session.google.user);
    expect(problemOf(askFor(session, more))).toBe('');
    expect(given(session)).toBe(500);
  });
});

/** Staff take every refund back, in Qomon. */
function takeBack({ qomon }: Session): void {
  const { state } = qomon.ledger;
  const bundles = state.bundles.map((bundle) => ({
    ...bundle,
    transactions: bundle.transactions.map((one) => ({ ...one, reimbursed_amount: 0 })),
    donations: bundle.donations.map((one) => ({ ...one, amount: one.amount_initial ?? 0 })),
  }));
  qomon.ledger.state = { ...state, bundles };
}

test('R42: empty texts and times that were read are not sent back', () => {
  const { session, request } = scene();
  session.qomon.turn({ emptyFields: 'zero' });
  const run = session.google.page().call('refund', unseen(request));
  const [patch] = run.requests.filter(({ method }) => method.toLowerCase() === 'patch');
  expect(patch?.body).toMatch(/reimbursed_amount/);
  expect(patch?.body).not.toMatch(/:""|0001-01-01/);
  expect(given(session)).toBe(1500);
});

/** The same, with each date as a moment and each currency in lower case: Qomon may keep them in either form. */
function meant(session: Session): unknown {
  return JSON.parse(JSON.stringify(kept(session)), (_key, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : value,
  );
}

const FORMS = [
  ...reading.dates.hostile.map((dates) => ({ dates })),
  ...reading.currencies.hostile.map((currencies) => ({ currencies })),
];

test.each(FORMS)('R42: a refund goes back in the form in which requests are taken: %j', (form) => {
  const { session, request } = scene();
  const before = meant(session);
  session.qomon.turn(form);
  expect(problemOf(askFor(session, unseen(request)))).toBe('');
  expect(given(session)).toBe(1500);
  expect(meant(session)).toEqual(before);
});
