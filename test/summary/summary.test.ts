import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { frenchSession, PAYMENT, putRows, spaced } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { figures, totalsOf } from './figures';

/** Where a state puts a payment: the column of its count. */
const STATES: Readonly<Record<string, number>> = {
  '': 4,
  Invalid: 4,
  Waiting: 4,
  Rejected: 4,
  'To check': 6,
  Sent: 0,
  'Part refunded': 0,
  Refunded: 0,
  'Changed in Qomon': 0,
  Cancelled: 8,
  'Gone from Qomon': 8,
};

const ROW = fc.record({
  cents: fc.integer({ min: 0, max: 99_999_999 }),
  currency: fc.constantFrom('', 'usd', 'JPY'),
  method: fc.constantFrom('CB', 'CHQ', 'VIR', '', '=HYPERLINK("x")'),
  month: fc.integer({ min: 1, max: 12 }),
  state: fc.constantFrom(...Object.keys(STATES)),
  refunded: fc.option(fc.integer({ min: 1, max: 9999 })),
  group: fc.constantFrom('', '', 'a', 'b'),
});

const decimals = (currency: string): number => (currency === 'JPY' ? 0 : 2);

test('every part of the summary comes to what the rows come to, to the cent and in each currency', () => {
  const start = Session.ready();
  const before = start.snapshot();
  fc.assert(
    fc.property(fc.array(ROW, { minLength: 1, maxLength: 14 }), (rows) => {
      const session = start;
      session.restore(before);
      const major = (value: number, currency: string): number => value / 10 ** decimals(currency);
      putRows(
        session,
        rows.map(({ cents, currency, method, month, state, refunded, group }, at) => ({
          Reference: 1000 + at,
          Group: group,
          'Payer ID': 123456,
          Amount: major(cents, currency),
          Currency: currency,
          'Payment method': method,
          'Payment date': `2026-${String(month).padStart(2, '0')}-03`,
          State: state,
          Refunded: refunded === null ? '' : major(refunded, currency),
        })),
      );
      session.call('showSummary');
      const expected: Record<string, number[]> = {};
      for (const { cents, currency, state, refunded } of rows) {
        const code = (currency || 'EUR').toUpperCase();
        const sums = expected[code] ?? Array.from({ length: 10 }, () => 0);
        expected[code] = sums;
        const at = STATES[state] ?? 0;
        const add = (place: number, count: number, amount: number): void => {
          sums[place] = (sums[place] ?? 0) + count;
          sums[place + 1] = (sums[place + 1] ?? 0) + amount;
        };
        add(at, 1, cents);
        if (refunded !== null && at !== 8) add(2, 1, refunded);
      }
      const parts = figures(session);
      const sent = rows.filter(({ state }) => STATES[state] === 0).length;
      for (const title of ['All payments', 'By payment method', 'By campaign code', 'By tab']) {
        expect(totalsOf(parts.get(title) ?? [])).toEqual(expected);
      }
      const months = parts.get('By month of payment') ?? [];
      expect(totalsOf(months)).toEqual(expected);
      expect(new Set(months.map(({ name }) => name))).toEqual(
        new Set(rows.map(({ month }) => `${String(month).padStart(2, '0')}/2026`)),
      );
      const [made, journal] = session.google.workbook.values('Summary', 'A2:A3').flat();
      expect(made).toContain(`from ${rows.length} payment`);
      // Nothing was sent: the journal, which is right, tells of none.
      expect(String(journal)).toContain(
        sent === 0 ? 'The journal says the same: 0 payments' : 'The journal does not say the same',
      );
      const formulas = session.google.workbook.formulas('Summary').flat().filter(Boolean);
      expect(formulas).toEqual([]);
    }),
    { numRuns: process.env.PROMISES === 'all' ? 300 : 25 },
  );
});

const ROWS: readonly Typed[] = [
  { ...PAYMENT, Amount: '30', Membership: '#10', Donation: '#20', 'Campaign code': 'WEB' },
  { ...PAYMENT, Amount: '20', 'Payment method': 'CHQ', Donation: '#20' },
  { ...PAYMENT, Amount: '7,50', 'Payment date': '2026-04-02' },
  { ...PAYMENT, Amount: 'twenty' },
  { ...PAYMENT, Amount: '12', 'Payment method': 'CHQ' },
];

/** Gives back a part of the payment on row 2: of one of its items, or of the first. */
function refund(session: Session, amount: number, id?: number): void {
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  const opened = session.page('openRefund') as {
    readonly bundleId: number;
    readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
    readonly items: ReadonlyArray<{ readonly kind: string; readonly id: number }>;
    readonly seen: string;
  };
  const [payment] = opened.payments;
  const item = opened.items.find((one) => one.id === id) ?? opened.items[0];
  session.page('refund', {
    bundleId: opened.bundleId,
    transactionId: payment?.transactionId,
    amount,
    items: [{ kind: item?.kind, id: item?.id, amount }],
    seen: opened.seen,
  });
}

/** Some rows that were sent, of which one is refunded in part and one cancelled. */
function worked(): Session {
  const session = Session.ready();
  session.type(ROWS);
  session.send('2:4');
  refund(session, 500);
  session.google.workbook.select('Bundles', 'A4', session.google.user);
  session.call('cancelSelectedBundles');
  session.dialogs.length = 0;
  return session;
}

test('what was sent, refunded and cancelled agrees with the journal, and the sidebar says the same', () => {
  const session = worked();
  session.call('showSummary');
  const parts = figures(session);
  expect(parts.get('All payments')).toEqual([
    { name: 'All', currency: 'EUR', figures: [2, 5000, 1, 500, 1, 1200, 0, 0, 1, 750] },
  ]);
  expect(parts.get('Memberships, by price')?.[0]?.figures.slice(0, 4)).toEqual([1, 2000, 1, 500]);
  expect(parts.get('Donations, by price')?.[0]?.figures.slice(0, 2)).toEqual([2, 3000]);
  expect(session.said()).toContain(
    'The journal says the same: 2 payments sent, 50.00 EUR; refunded 5.00 EUR.',
  );
  expect(session.said()).toContain('1 row has an amount that cannot be read');
  const sheet = session.google.workbook.sheets().find(({ name }) => name === 'Summary');
  expect(sheet?.charts.map(({ type, options }) => [type, options.title])).toEqual([
    ['PIE', 'Sent. By payment method (EUR)'],
    ['COLUMN', 'Sent. By month of payment (EUR)'],
    ['BAR', 'Sent. By tab (EUR)'],
  ]);
  const shown = session.page('getSummary') as {
    readonly said: readonly string[];
    readonly views: ReadonlyArray<{ readonly lines: readonly object[] }>;
  };
  expect(session.google.workbook.values('Summary', 'A2:A4').flat()).toEqual(shown.said);
  expect(shown.views[0]?.lines).toEqual([
    {
      name: 'All',
      figures:
        'sent 50.00 EUR (2) · refunded 5.00 EUR (1) · not sent 12.00 EUR (1) · cancelled or gone 7.50 EUR (1)',
    },
  ]);

  // Written again, it holds what it held, and no chart more.
  session.call('showSummary');
  expect(figures(session)).toEqual(parts);
  const again = session.google.workbook.sheets().find(({ name }) => name === 'Summary');
  expect(again?.charts).toHaveLength(3);

  // Somebody deletes a sent row, retypes an amount, and copies a row.
  session.google.workbook.deleteRows('Bundles', 3, 1);
  session.google.workbook.put('Bundles', session.at('Amount', 2), [[31]]);
  session.pasteRows(session, '2:2', 9);
  session.call('showSummary');
  const told = session.google.workbook.values('Summary', 'A1:A12').flat().map(String);
  expect(told[2]).toContain('Rows: 1 payment sent, 31.00 EUR. Journal: 2 payments, 50.00 EUR.');
  expect(told.find((one) => one.includes('on no row'))).toContain(
    '(rows 0, journal 20.00 EUR): reference',
  );
  expect(told.find((one) => one.includes('another amount'))).toContain('“Bundles”, row 2');
  expect(told.find((one) => one.includes('is a copy'))).toContain('“Bundles”, row 9');
});

test.each(['membership of the payer', 'membership of the other', 'donation'] as const)(
  'a refund of the %s of a group stands at its price, as the journal tells; otherwise at none',
  (refunded) => {
    const session = Session.ready();
    const couple = { ...PAYMENT, Group: 'A', Amount: '37', Membership: '#10' };
    const others = [
      { Group: 'A', Membership: '#12', 'Member ID': '300002' },
      { Group: 'A', Donation: '#20', 'Donation amount': '7' },
    ];
    session.type([couple, ...others]);
    session.send('2:4');
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    const at = ['membership of the payer', 'membership of the other', 'donation'].indexOf(refunded);
    const id = session.cell(at < 2 ? 'Membership ID' : 'Donation ID', at + 2);
    refund(session, 350, Number(id));
    refund(session, 150, Number(id));
    const views = () => {
      session.call('showSummary');
      const parts = figures(session);
      const own = (name: string) => parts.get(name)?.map((line) => line.figures.slice(2, 4));
      return [own('All payments'), own('Memberships, by price'), own('Donations, by price')];
    };
    const back = [0, 1, 2].map((one) => (one === at ? [1, 500] : [0, 0]));
    expect(views()).toEqual([[[1, 500]], back.slice(0, 2), back.slice(2)]);
    expect(session.said()).not.toContain('which membership or donation');
    // Somebody has refunded more in Qomon: nothing here tells of what.
    session.google.workbook.put('Bundles', session.at('Refunded', 2), [[6]]);
    const blank = [Number.NaN, Number.NaN];
    expect(views()).toEqual([[[1, 600]], [blank, blank], [blank]]);
    expect(session.said()).toContain(
      'Of 1 payment a part was refunded, and nothing here tells of which membership or donation: by price it is left blank. Look in Qomon: “Bundles”, row 2.',
    );
    const { views: shown } = session.page('getSummary') as {
      readonly views: ReadonlyArray<{
        readonly lines: ReadonlyArray<{ readonly figures: string }>;
      }>;
    };
    expect(shown.slice(-1)[0]?.lines[0]?.figures).toBe('sent 7.00 EUR (1) · refunded ?');
  },
);

test('renewals that nobody has paid yet are told, and in no sum until a day or a method is filled in', () => {
  const session = Session.ready();
  session.type([{ ...PAYMENT, Amount: '30' }]);
  const period = { from: '2027-01-01', to: '2027-12-31' };
  // The last one's price leaves the amount open.
  const renewals = [10, 12, 14].map((price, at) => {
    const id = 300001 + at;
    return { member: id, payer: id, payerName: '', price };
  });
  const made = session.page('makeRenewals', { period, renewals, importId: 'a', tab: 'Bundles' });
  expect(made).toMatchObject({ written: 3 });
  for (const [left, sum, unread] of [
    [3, [1, 3000], 0],
    [2, [2, 5000], 0],
    [1, [3, 6000], 0],
    [0, [3, 6000], 1],
  ] as const) {
    session.call('showSummary');
    expect(figures(session).get('All payments')?.[0]?.figures.slice(4, 6)).toEqual(sum);
    const told = /(\d+) renewals? that nobody has paid yet (?:is|are) in no sum/.exec(
      session.said(),
    )?.[1];
    expect(told).toBe(left === 0 ? undefined : String(left));
    expect(session.said().includes('cannot be read')).toBe(unread > 0);
    session.dialogs.length = 0;
    const header = left === 3 ? 'Payment method' : 'Payment date';
    session.google.workbook.put('Bundles', session.at(header, 6 - left), [['CHQ']]);
  }
});

test('a tab of that name that somebody else has made, or filled since, is left as it is', () => {
  const session = Session.ready();
  const { workbook } = session.google;
  workbook.addSheet('Summary');
  workbook.put('Summary', 'A1', [['My own summary', 17]]);
  session.type([PAYMENT]);
  session.call('showSummary');
  expect(workbook.values('Summary')).toEqual([['My own summary', 17]]);
  expect(workbook.value('Summary (Qomon)', 'A1')).toBe('Summary of payments');
  workbook.put('Summary (Qomon)', 'A1', [['Budget']]);
  session.call('showSummary');
  expect(workbook.value('Summary (Qomon)', 'A1')).toBe('Budget');
  expect(workbook.value('Summary (Qomon) 2', 'A1')).toBe('Summary of payments');
});

test('in French the tab is in French, and one that was written in English is written again', () => {
  const session = frenchSession();
  session.call('showSummary');
  const { workbook } = session.google;
  expect(workbook.value('Summary', 'A1')).toBe('Synthèse des paiements');
  workbook.put('Summary', 'A1', [['Summary of payments']]);
  session.call('showSummary');
  expect(workbook.value('Summary', 'A1')).toBe('Synthèse des paiements');
  expect(spaced(session.said())).toContain('Le journal dit la même chose : 0 paiement envoyé');
});

test('a long tab takes as many calls as a short one', () => {
  const session = Session.ready();
  const calls = [10, 900].map((count) => {
    putRows(
      session,
      Array.from({ length: count }, (_, at) => ({
        Amount: at + 1,
        'Payer ID': 123456,
        'Payment method': 'CB',
        'Payment date': '2026-03-29',
      })),
    );
    return session.call('showSummary').calls.filter(({ kind }) => kind === 'sheet').length;
  });
  expect(calls[1]).toBeLessThanOrEqual((calls[0] ?? 0) + 8);
  expect(calls[1]).toBeLessThan(60);
});

test('a tab with a renamed header is named, as no figure holds anything of it', () => {
  const session = Session.ready();
  session.type([{ ...PAYMENT, Amount: '30' }]);
  session.google.workbook.put('Bundles', session.at('Amount', 1), [['Price']]);
  session.call('showSummary');
  expect(session.said()).toContain('Nothing of the tab “Bundles” is in these figures.');
  expect(session.said()).toContain('no column “Amount”');
  session.google.workbook.put('Bundles', session.at('Price', 1), [['Amount']]);
  session.call('showSummary');
  expect(session.said()).not.toContain('Nothing of the tab');
});

test('by price stands what was given back, and nothing beside an amount that cannot be read', () => {
  const session = Session.ready();
  putRows(session, [
    { ...PAYMENT, Amount: 20, Membership: '#10', State: 'Part refunded', Refunded: 5 },
    { ...PAYMENT, Amount: 30, Membership: '#10', Donation: '#20', State: 'Refunded', Refunded: 30 },
    { ...PAYMENT, Amount: 50, Membership: '#12', 'Membership amount': 'abc', Donation: '#21' },
  ]);
  session.call('showSummary');
  const parts = figures(session);
  expect(parts.get('Memberships, by price')?.map((line) => line.figures.slice(0, 6))).toEqual([
    [2, 4000, 2, 2500, 0, 0],
  ]);
  expect(parts.get('Donations, by price')?.map((line) => line.figures.slice(0, 6))).toEqual([
    [1, 1000, 1, 1000, 0, 0],
  ]);
  expect(session.said()).toContain(
    '1 row has a membership or donation whose amount is not known, and which is in no sum by price: “Bundles”, row 4.',
  );
  expect(session.said()).not.toContain('amount that cannot be read');
});
