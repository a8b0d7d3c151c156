import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readChoice } from '../../src/entry/choice';
import { type Catalog, type Choice, catalogOf, type Lists } from '../../src/lists/catalog';
import type { Cell } from '../../src/model/ports';
import { price, settings, status } from '../../src/qomon/shapes';

const LISTS: Lists = {
  settings: settings.parse({
    currency: 'EUR',
    default_status_id: 3,
    default_membership_price_id: null,
    default_donation_price_id: '21',
    payment_method_kinds: ['card', 'cheque'],
  }),
  statuses: [
    status.parse({ id: 3, name: 'Validé', kind: 'valid', archived: false, color: 'green' }),
    status.parse({ id: 4, name: 'Ancien', kind: 'other', archived: true }),
    status.parse({ id: 5, name: 'Remboursé', kind: null }),
  ],
  membershipPrices: [
    price.parse({ id: 10, name: 'Annual membership', amount: 2000, currency: 'eur' }),
    price.parse({ id: 11, name: 'Couple', amount: 3500, currency: null }),
    price.parse({
      id: 12,
      name: 'Solidarity',
      amount: 0,
      currency: 'eur',
      allow_custom_amount: true,
    }),
    price.parse({ id: 13, name: 'Honorary', amount: 0, currency: 'eur' }),
    price.parse({ id: 14, name: 'Annual membership 2019', amount: 1500, hidden: true }),
    price.parse({ id: 15, name: 'Twin', amount: 100 }),
    price.parse({ id: 16, name: 'Twin', amount: 200 }),
    price.parse({ id: 17, name: 'Yen', amount: 500, currency: 'JPY' }),
    price.parse({ id: 18, name: 'Open', amount: null }),
  ],
  donationPrices: [price.parse({ id: 21, name: 'Don', amount: null, allow_custom_amount: true })],
  campaigns: [{ code: '2026' }, { code: 'GALA' }, { code: 'gala' }],
};

const CATALOG: Catalog = catalogOf(LISTS);

const PRICES = CATALOG.membershipPrices;

/** The entry's ID, or what is wrong. */
function read(cell: Cell, choices: ReadonlyArray<Choice<unknown>> = PRICES): number | string {
  const reading = readChoice(cell, choices);
  return reading.ok ? (reading.choice.id ?? reading.choice.name) : reading.fault.kind;
}

describe('a cell of a dropdown', () => {
  test.each<[string, Cell, number]>([
    ['what the dropdown shows', 'Annual membership — 20.00 EUR (#10)', 10],
    ['an entry since renamed', 'Adhésion annuelle — 18.00 EUR (#10)', 10],
    ['the number alone, in its brackets', '(#10)', 10],
    ['a number that disagrees with the name: the number decides', 'Couple (#10)', 10],
    ['spaces around', '  Annual membership — 20.00 EUR (#10) ', 10],
    ['a bare ID as text', '10', 10],
    ['a bare ID as a number', 10, 10],
    ['a bare ID with its sign', '#10', 10],
    ['a name', 'Couple', 11],
    ['a name in another case', 'annual MEMBERSHIP', 10],
    ['a name without its accents', 'HONORÀRY', 13],
  ])('is read from %s', (_, cell, id) => {
    expect(read(cell)).toBe(id);
  });

  test.each<[string, Cell, string]>([
    ['a number that no entry has, whatever its name', 'Couple (#99)', 'not in the list'],
    ['a bare ID that no entry has', 99, 'not in the list'],
    ['a name that no entry has', 'Coupl', 'not in the list'],
    ['a number within the name only', 'Couple (#11) old', 'not in the list'],
    ['a name that two entries bear', 'Twin', 'several bear this name'],
    ['a hidden price by its number', 'Annual membership 2019 (#14)', 'no longer offered'],
    ['a hidden price by its name', 'Annual membership 2019', 'no longer offered'],
  ])('is a problem where it holds %s', (_, cell, fault) => {
    expect(read(cell)).toBe(fault);
  });

  test('with a name that two entries bear says which they are', () => {
    expect(readChoice('twin', PRICES)).toEqual({
      ok: false,
      fault: {
        kind: 'several bear this name',
        labels: ['Twin — 1.00 EUR (#15)', 'Twin — 2.00 EUR (#16)'],
      },
    });
  });

  test('is a problem of its own where Qomon offers nothing', () => {
    expect(read('card', [])).toBe('empty list');
  });

  test.each<[Cell, string]>([
    ['CHQ', 'CHQ'],
    ['chq', 'CHQ'],
    ['Chèque', 'CHQ'],
    ['cheque', 'CHQ'],
    ['check', 'CHQ'],
    ['CHQ — chèque', 'CHQ'],
    ['chq - cheque', 'CHQ'],
    ['espèces', 'ESP'],
    ['CASH', 'ESP'],
    ['Carte bancaire', 'Carte bancaire'],
    ['carte bleue', 'CB'],
    ['carte', 'CB'],
    ['transfer', 'VIR'],
    ['bank', 'not in the list'],
    ['chèque carte', 'not in the list'],
  ])('a payment method that people call %p is %s', (cell, method) => {
    const kinds = ['CB', 'CHQ', 'VIR', 'ESP', 'Carte bancaire'];
    const settings = { ...LISTS.settings, payment_method_kinds: kinds } as typeof LISTS.settings;
    expect(read(cell, catalogOf({ ...LISTS, settings }).paymentMethods)).toBe(method);
  });

  test.each<[Cell, string]>([
    ['GALA', 'GALA'],
    ['gala', 'gala'],
    ['Gala', 'several bear this name'],
    [2026, '2026'],
    ['2026', '2026'],
  ])('with the code %p is the code as it is spelt: %s', (cell, code) => {
    expect(read(cell, CATALOG.campaigns)).toBe(code);
  });

  test('whose entry is offered reads back as that entry, whatever else its name holds', () => {
    const named = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.string()), {
      selector: ([id]) => id,
      minLength: 1,
    });
    fc.assert(
      fc.property(named, (entries) => {
        const prices = entries.map(([id, name]) => price.parse({ id, name, amount: 100 }));
        const choices = catalogOf({ ...LISTS, membershipPrices: prices }).membershipPrices;
        for (const choice of choices) expect(read(choice.label, choices)).toBe(choice.id);
        for (const choice of choices) expect(read(choice.id ?? 0, choices)).toBe(choice.id);
      }),
    );
  });
});

describe('the catalog of a space', () => {
  test('shows a price with its amount, and one that takes any amount without', () => {
    expect(PRICES.map(({ label }) => label)).toEqual([
      'Annual membership — 20.00 EUR (#10)',
      'Couple — 35.00 EUR (#11)',
      'Solidarity (#12)',
      'Honorary — 0.00 EUR (#13)',
      'Annual membership 2019 — 15.00 EUR (#14)',
      'Twin — 1.00 EUR (#15)',
      'Twin — 2.00 EUR (#16)',
      'Yen — 500 JPY (#17)',
      'Open (#18)',
    ]);
  });

  test('does not offer archived statuses and hidden prices', () => {
    const hidden = (choices: ReadonlyArray<Choice<unknown>>) =>
      choices.filter(({ offered }) => !offered).map(({ id }) => id);
    expect(hidden(PRICES)).toEqual([14]);
    expect(hidden(CATALOG.statuses)).toEqual([4]);
    expect(read('Ancien (#4)', CATALOG.statuses)).toBe('no longer offered');
  });

  test("has the space's currency in lower case, and its defaults", () => {
    expect(CATALOG).toMatchObject({ currency: 'eur', defaultStatus: 3, defaultDonationPrice: 21 });
    expect(PRICES[1]?.value).toMatchObject({ amount: 3500, currency: 'eur', open: false });
  });

  test('stands where Qomon says null, or its settings are missing', () => {
    const empty = catalogOf({ ...LISTS, settings: undefined });
    expect(empty).toMatchObject({ currency: undefined, paymentMethods: [] });
    expect(empty.membershipPrices[1]).toMatchObject({ label: 'Couple (#11)' });
  });
});
