import { describe, expect, test } from '@jest/globals';
import { type Body, type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

type Part = 'transactions' | 'memberships' | 'donations';

/** Sends one row and gives the one item of a kind. */
function itemOf(row: Typed, part: Part, change: (session: Session) => void = () => {}) {
  const session = Session.ready();
  change(session);
  const [fate] = tryRows(session, [{ ...PAYMENT, ...row }]);
  const items = fate?.body?.[part] ?? [];
  if (items.length !== 1) throw new Error(`${items.length} ${part}: ${fate?.message}`);
  return items[0] ?? {};
}

/** Changes the settings of the space, and fetches the lists again. */
const settings =
  (part: Parameters<Session['qomon']['space']['changeSettings']>[0]) => (session: Session) => {
    session.qomon.space.changeSettings(part);
    session.call('refreshLists');
  };

describe('a blank Currency', () => {
  test("is the space's", () => {
    expect(itemOf({}, 'transactions')).toMatchObject({ currency: 'eur' });
    expect(itemOf({}, 'transactions', settings({ currency: 'CHF' }))).toMatchObject({
      currency: 'chf',
      amount: 2000,
    });
  });

  test('goes for the items too', () => {
    expect(itemOf({ Membership: '#10' }, 'memberships')).toMatchObject({ currency: 'eur' });
    expect(itemOf({ Donation: '#20' }, 'donations')).toMatchObject({ currency: 'eur' });
  });
});

describe('a blank Payment status', () => {
  test("is the space's default_status_id", () => {
    expect(itemOf({}, 'transactions')).toMatchObject({ status_id: 1 });
    expect(itemOf({}, 'transactions', settings({ default_status_id: 6 }))).toMatchObject({
      status_id: 6,
    });
  });

  test('is not sent where the space has no default', () => {
    const payment = itemOf({}, 'transactions', settings({ default_status_id: null }));
    expect(payment).not.toHaveProperty('status_id');
  });
});

describe('a blank beneficiary', () => {
  test.each([
    ['Member ID', { Membership: '#10' }, 'memberships'],
    ['Donor ID', { Donation: '#20' }, 'donations'],
  ] as const)('in %s is the payer', (header, row, part) => {
    expect(itemOf(row, part)).toMatchObject({ contact_id: 123456 });
    expect(itemOf({ ...row, [header]: '789012' }, part)).toMatchObject({ contact_id: 789012 });
  });
});

describe('the amount of a membership', () => {
  const AMOUNTS: ReadonlyArray<readonly [name: string, row: Typed, sent: object]> = [
    [
      "is the price's where it is blank",
      { Membership: '#10' },
      { amount: 2000, amount_initial: 2000 },
    ],
    [
      'is what is typed; its amount_initial stays that of the price list',
      { Membership: '#10', 'Membership amount': '15', Amount: '15' },
      { amount: 1500, amount_initial: 2000 },
    ],
    [
      'may be more than the price',
      { Membership: '#10', 'Membership amount': '25', Amount: '25' },
      { amount: 2500, amount_initial: 2000 },
    ],
    [
      'may be any where the price allows it; its amount_initial is still that of the price list',
      { Membership: '#14', 'Membership amount': '35', Amount: '35' },
      { amount: 3500, amount_initial: 2000 },
    ],
    [
      'is 0 where the membership is free',
      { Membership: '#13', Amount: '0' },
      { amount: 0, amount_initial: 0 },
    ],
    [
      'may be 0 where the price is not',
      { Membership: '#10', 'Membership amount': '0', Amount: '0' },
      { amount: 0, amount_initial: 2000 },
    ],
  ];
  test.each(AMOUNTS)('%s', (_name, row, sent) => {
    expect(itemOf(row, 'memberships')).toMatchObject(sent);
  });

  test('is its amount_initial too where the price has none', () => {
    const row = { Membership: '#16', 'Membership amount': '12.50', Amount: '12.50' };
    const sent = itemOf(row, 'memberships', (session) => {
      const [model] = session.qomon.space.state.membershipPrices;
      if (!model) throw new Error('The sample space has no membership prices');
      const open = { ...model, id: 16, amount: null, allow_custom_amount: true };
      session.qomon.space.add('membershipPrices', open);
      session.call('refreshLists');
    });
    expect(sent).toMatchObject({ amount: 1250, amount_initial: 1250 });
  });
});

describe('the amount of a donation', () => {
  const AMOUNTS: ReadonlyArray<readonly [name: string, row: Typed, sent: object]> = [
    [
      'is the whole payment where nothing else is paid',
      { Donation: '#20' },
      { amount: 2000, amount_initial: 2000 },
    ],
    [
      'is what the payment leaves after the membership',
      { Amount: '50', Membership: '#10', Donation: '#20' },
      { amount: 3000, amount_initial: 3000 },
    ],
    [
      'is what the payment leaves after the membership as paid, not as listed',
      { Amount: '50', Membership: '#10', 'Membership amount': '15', Donation: '#20' },
      { amount: 3500, amount_initial: 3500 },
    ],
    [
      'is what is typed',
      { Amount: '50', Membership: '#10', Donation: '#20', 'Donation amount': '30' },
      { amount: 3000 },
    ],
    [
      'has the amount_initial of the price list where the price has one',
      { Amount: '40', Donation: '#21' },
      { amount: 4000, amount_initial: 5000 },
    ],
    [
      'is no more than what is left, even where the price is more',
      { Amount: '60', Membership: '#10', Donation: '#21' },
      { amount: 4000, amount_initial: 5000 },
    ],
  ];
  test.each(AMOUNTS)('%s', (_name, row, sent) => {
    expect(itemOf(row, 'donations')).toMatchObject(sent);
  });
});

describe('the date of a donation', () => {
  test("is the payment's where it is blank, time and all", () => {
    expect(itemOf({ Donation: '#20' }, 'donations')).toMatchObject({
      date: '2026-03-29T00:00:00Z',
    });
    const row = { Donation: '#20', 'Payment date': '2026-03-29 12:59:52' };
    expect(itemOf(row, 'donations')).toMatchObject({ date: '2026-03-29T12:59:52+02:00' });
  });

  test('is its own where it has one', () => {
    const row = { Donation: '#20', 'Donation date': '2026-01-15' };
    expect(itemOf(row, 'donations')).toMatchObject({ date: '2026-01-15T00:00:00Z' });
  });
});

describe('a blank Donation beside a Donation amount', () => {
  const ROW: Typed = { ...PAYMENT, Amount: '50', 'Donation amount': '50' };

  test("is the space's default_donation_price_id", () => {
    const sent = itemOf(ROW, 'donations', settings({ default_donation_price_id: 21 }));
    expect(sent).toMatchObject({ donation_price_id: 21, amount: 5000 });
  });

  test('is a problem where the space has none', () => {
    const [fate] = tryRows(Session.ready(), [ROW]);
    expect(fate).toMatchObject({ state: 'Invalid', marked: ['Donation'], body: undefined });
    expect(fate?.message).toBe(
      'Donation: your space has no default for donations. Choose one from the dropdown.',
    );
  });
});

test('what is blank and has no default is not sent', () => {
  const [fate]: Fate[] = tryRows(Session.ready(), [{ ...PAYMENT, Reference: '1000' }]);
  const body: Body = {
    transactions: [
      {
        contact_id: 123456,
        amount: 2000,
        currency: 'eur',
        payment_method_kind: 'CB',
        date: '2026-03-29T00:00:00Z',
        external_transaction_id: 1000,
        status_id: 1,
      },
    ],
  };
  expect(fate?.body).toEqual(body);
});
