import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session } from '../support/session';

const LOCALES = ['en_GB', 'en_US', 'fr_FR', 'de_DE'] as const;
type Locale = (typeof LOCALES)[number];

/** What is sent in minor units, or the problem that is told. */
type Told = number | RegExp;

const NOT_AN_AMOUNT = /^Amount: “.+” is not an amount\. Type it like/m;
const NEGATIVE =
  /^Amount: “.+” is negative, and an amount cannot be\. Type it without the minus sign/m;
const TOO_LARGE = /^Amount: “.+” is too large to be sent\. Check/m;
const DECIMALS = /^Amount: EUR has 2 decimals, and “.+” has more\. Type no more than that\./m;

const SAME_EVERYWHERE: ReadonlyArray<readonly [typed: string, told: Told]> = [
  ['20', 2000],
  ['20.5', 2050],
  ['20,50', 2050],
  ['1 234,56', 123_456],
  ['1.234,56', 123_456],
  ['1,234.56', 123_456],
  ['20 €', 2000],
  ['20.50', 2050],
  ['20,5', 2050],
  ['0,01', 1],
  ['0.01', 1],
  ['1 234', 123_400],
  ['1 234.56', 123_456],
  ['1\u202f234,56', 123_456],
  ['1\u00a0234,56\u00a0€', 123_456],
  ['1234,56', 123_456],
  ['1234.56', 123_456],
  ['12 345 678,90', 1_234_567_890],
  ['12.345.678,90', 1_234_567_890],
  ['12,345,678.90', 1_234_567_890],
  ['€20.50', 2050],
  ['20 EUR', 2000],
  ['  20  ', 2000],
  // Binary fractions fall short of these.
  ['1.15', 115],
  ['4.35', 435],
  ['8,20', 820],
  ['1 000 000,01', 100_000_001],
  ['21474836.47', 2_147_483_647],
  ['0', 0],
  ['-20', NEGATIVE],
  ['-20,50 €', NEGATIVE],
  ['20.5055', DECIMALS],
  ['20,5055', DECIMALS],
  ['21474836.48', TOO_LARGE],
  ['300000000', TOO_LARGE],
  ['twenty', NOT_AN_AMOUNT],
  ['20 or so', NOT_AN_AMOUNT],
  ['1.2.3', NOT_AN_AMOUNT],
  ['1,23,45', NOT_AN_AMOUNT],
  ['20 $', /^Amount: the amount says “\$”, but the row is in EUR\. Correct one of the two\./m],
];

const BY_LOCALE: Readonly<Record<Locale, ReadonlyArray<readonly [string, Told]>>> = {
  en_GB: [
    ['1.234', DECIMALS],
    ['1,234', 123_400],
  ],
  en_US: [
    ['1.234', DECIMALS],
    ['1,234', 123_400],
  ],
  fr_FR: [
    ['1.234', 123_400],
    ['1,234', DECIMALS],
  ],
  de_DE: [
    ['1.234', 123_400],
    ['1,234', DECIMALS],
  ],
};

function expectAmount(fate: Fate | undefined, told: Told): void {
  if (typeof told === 'number') {
    expect(fate?.message).toMatch(/^Recorded as bundle \d+\.$/);
    expect(fate?.body?.transactions.map(({ amount }) => amount)).toEqual([told]);
    expect(fate?.marked).toEqual([]);
  } else {
    expect(fate).toMatchObject({ state: 'Invalid', marked: ['Amount'], body: undefined });
    expect(fate?.message).toMatch(told);
  }
}

describe.each(LOCALES)('an amount in a spreadsheet of %s', (locale) => {
  const cases = [...SAME_EVERYWHERE, ...BY_LOCALE[locale]];

  describe.each([
    ['typed, so that Sheets may make it a number', []],
    ['in a cell of plain text', ['Amount']],
  ])('%s', (_name, text) => {
    let found: Fate[] = [];
    beforeAll(() => {
      const session = Session.ready({ google: { locale } });
      const rows = cases.map(([Amount]) => ({ ...PAYMENT, Amount }));
      found = tryRows(session, rows, { text });
    });

    test.each(cases.map(([typed, told], index) => [typed, told, index] as const))(
      '%j goes out as %s minor units, or is a problem of its cell',
      (_typed, told, index) => expectAmount(found[index], told),
    );
  });
});

describe('an amount follows the decimals of its currency', () => {
  const CASES: ReadonlyArray<readonly [currency: string, typed: string, told: Told]> = [
    ['JPY', '1500', 1500],
    ['JPY', '1,500', 1500],
    ['jpy', '1 500', 1500],
    ['JPY', '1500.5', /^Amount: JPY has no decimals, and “1500\.5” has\. Type a whole number\./m],
    ['JPY', '1500.00', 1500],
    ['TND', '20', 20_000],
    ['TND', '20.5', 20_500],
    ['TND', '20.125', 20_125],
    ['tnd', '1,234.567', 1_234_567],
    ['TND', '0.001', 1],
    [
      'TND',
      '0.0001',
      /^Amount: TND has 3 decimals, and “0\.0001” has more\. Type no more than that\./m,
    ],
    ['USD', '20.50', 2050],
    [' gbp ', '£20.50', 2050],
  ];
  let found: Fate[] = [];
  beforeAll(() => {
    const rows = CASES.map(([Currency, Amount]) => ({ ...PAYMENT, Currency, Amount }));
    found = tryRows(Session.ready(), rows);
  });

  test.each(CASES.map(([currency, typed, told], index) => [currency, typed, told, index] as const))(
    '%s: %s',
    (currency, _typed, told, index) => {
      expectAmount(found[index], told);
      const sent = found[index]?.body?.transactions[0]?.currency;
      if (typeof told === 'number') expect(sent).toBe(currency.trim().toLowerCase());
    },
  );
});
