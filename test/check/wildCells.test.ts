import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { someOf } from '../promises/campaign';
import { addColumns, type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { expectFate, type Told } from './fates';

/** More of what people type and paste: each is either sent as it reads, or named on the row. */

const LOCALES = ['en_GB', 'en_US', 'fr_FR', 'de_DE', 'fr_CH', 'he_IL'] as const;

type Case = readonly [header: string, text: string, told: Told, expected?: unknown, row?: Typed];

const DONOR: Typed = { ...PAYMENT, Donation: '#20' };
const MEMBER: Typed = { ...PAYMENT, Membership: '#10', 'End date': '2026-12-31' };

const paid = ({ body }: Fate): unknown => body?.transactions[0]?.amount;
const payer = ({ body }: Fate): unknown => body?.transactions[0]?.contact_id;
const method = ({ body }: Fate): unknown => body?.transactions[0]?.payment_method_kind;
const status = ({ body }: Fate): unknown => body?.transactions[0]?.status_id;
const currency = ({ body }: Fate): unknown => body?.transactions[0]?.currency;
const comment = ({ body }: Fate): unknown => body?.transactions[0]?.comment;
const campaign = ({ body }: Fate): unknown => body?.transactions[0]?.code_campaign;
const price = ({ body }: Fate): unknown => body?.memberships?.[0]?.membership_price_id;
const rolling = ({ body }: Fate): unknown => body?.memberships?.[0]?.rolling_year ?? false;
const details = ({ body }: Fate): unknown => body?.transactions[0]?.payment_method;
const date = ({ body }: Fate): unknown => body?.transactions[0]?.date;

const no = (header: string): RegExp => new RegExp(`^${header}: .*“.+” is no`, 'm');

const CASES: readonly Case[] = [
  // Two numbers, sums, and what is no number.
  ...['20 + 30', '20+30', '20/30', '20 et 5', '2 x 10', '2×10', '20 ou 25', '20 - 30', '20–30'].map(
    (text): Case => ['Amount', text, no('Amount')],
  ),
  ...['20€50', '(20)', 'vingt', '20 E', '1 23', '12 34,5', '20 50', '1,2,3', '20..5', '20,,5'].map(
    (text): Case => ['Amount', text, no('Amount')],
  ),
  ...['29/03/2026', '29.03.2026', '12:30', '2e1', '0x14', '٢٠', '２０', '20 €?', '~20', '=20'].map(
    (text): Case => ['Amount', text, no('Amount')],
  ),
  // One amount, however it is set.
  ...[
    '20.-',
    '20,–',
    '20.--',
    'EUR20',
    '€\u00a020',
    '20€',
    '20 euros',
    '20 EURO',
    '+20',
    '020',
  ].map((text): Case => ['Amount', text, paid, 2000]),
  ...['1\u2009234,50', '1’234.50', "1'234,50", '1\u202f234.50 €', '1234,5'].map(
    (text): Case => ['Amount', text, paid, 123_450],
  ),
  ...['20 CHF', 'CHF 20.-', '20 Fr.', '$20', 'US$ 20', '£20', '20 ¥'].map(
    (text): Case => ['Amount', text, /^Amount: (the amount says “.+”, but the row is in EUR|“US)/m],
  ),
  ...['-5', '−5', '- 5 €', '–5'].map(
    (text): Case => ['Amount', text, /^Amount: “.+” is (negative|not an amount)/m],
  ),
  // Days and times.
  ...['2026-03-29', '2026/03/29', '2026.3.29', ' 2026-3-29 ', '2026-03-29T00:00:00Z'].map(
    (text): Case => ['Payment date', text, date, '2026-03-29T00:00:00Z'],
  ),
  ...[
    '29 mars 2026',
    'dim. 29/03/2026',
    '29/03/26',
    '29/3',
    'mars 2026',
    '29-03/2026',
    '46110',
  ].map((text): Case => ['Payment date', text, /^Payment date: .+/m]),
  ...['29/03/2026\n30/03/2026', '29/03/2026 - 30/03/2026', '29/03/2026?', '#29/03/2026'].map(
    (text): Case => ['Payment date', text, /^Payment date: .+/m],
  ),
  ...['2026-02-30', '2026-13-01', '2025-02-29', '2026-00-10'].map(
    (text): Case => ['Payment date', text, /^Payment date: the calendar has no .+/m],
  ),
  ...['1899-12-30', '0026-03-29', '2126-03-29'].map(
    (text): Case => ['Payment date', text, /^Payment date: .+(year must lie|calendar|not a date)/m],
  ),
  // IDs.
  ...['123456 ', '\u00a0123456', '123456\n'].map((text): Case => ['Payer ID', text, payer, 123456]),
  ...[
    '123 456',
    '123456.5',
    '-123456',
    '1.23456E+5',
    'n° 123456',
    '123456, 789012',
    '0',
    '١٢٣',
  ].map(
    (text): Case => ['Payer ID', text, /^Payer ID: “.*” is not an ID, which is a whole number/m],
  ),
  // Ticks as words and marks.
  ...['✔️', '☑️', '✅', 'OUI', 'ok', 'Y', 'o', 'vrai\u200b'].map(
    (text): Case => ['Rolling year', text, rolling, true, MEMBER],
  ),
  ...['☐', 'N', 'NON', 'faux', '\u00a0'].map(
    (text): Case => ['Rolling year', text, rolling, false, MEMBER],
  ),
  ...['oui ?', 'done', 'xx', '-', 'n/a', '10', 'TRUE FALSE'].map(
    (text): Case => ['Rolling year', text, /^Rolling year: “.+” is no tick\./m, undefined, MEMBER],
  ),
  // Lists.
  ...['cb', ' CB', 'C\u00adB', 'ＣＢ'].map((text): Case => {
    return text === 'ＣＢ'
      ? ['Payment method', text, /^Payment method: “ＣＢ” is not in the list/m]
      : ['Payment method', text, method, 'CB'];
  }),
  ['Payment method', 'carte bancaire', method, 'CB'],
  ...['CB, CHQ', 'PayPal', '?', 'TRUE'].map(
    (text): Case => ['Payment method', text, /^Payment method: “.+” is not in the list/m],
  ),
  ...['Adhésion annuelle — 20,00 EUR (#10)', 'ADHÉSION ANNUELLE', '# 10'.replace(' ', '')].map(
    (text): Case => ['Membership', text, price, 10, MEMBER],
  ),
  // A dropdown that allows several writes them side by side.
  ...[
    'Annual membership — 20.00 EUR (#10), Couple — 35.00 EUR (#11)',
    'Couple (#11)\nAnnual membership (#10)',
    '(#10) (#11)',
  ].map(
    (text): Case => [
      'Membership',
      text,
      /^Membership: “.+” is not in the list/m,
      undefined,
      MEMBER,
    ],
  ),
  ...['Old (#3) — 25,00 EUR (#10)', '(#10) (#10)'].map(
    (text): Case => ['Membership', text, price, 10, MEMBER],
  ),
  ...['#10 #11', '10, 11', 'Adhésion', '#999', '10.0'].map(
    (text): Case => [
      'Membership',
      text,
      /^Membership: “.+” is not in the list/m,
      undefined,
      MEMBER,
    ],
  ),
  ...['1', 'valide', '#1', 'Valide (#1)'].map((text): Case => ['Payment status', text, status, 1]),
  ['Campaign code', 'web', campaign, 'WEB'],
  // Currencies.
  ...['eur', 'EUR ', 'e\u200bUr'].map((text): Case => ['Currency', text, currency, 'eur']),
  ...['€', 'euro', 'EU', 'EUR/CHF', '978'].map(
    (text): Case => ['Currency', text, /^Currency: “.+” is not a currency/m],
  ),
  // Errors in other languages and free text that looks like one.
  ...['#¡REF!', '#ССЫЛКА!', '#N/D', '#NV', '#BEZUG!', '#DIV/0!'].map(
    (text): Case => ['Member ID', text, /^Member ID: this cell shows an error/m, undefined, MEMBER],
  ),
  ...[
    '#¡VALOR!',
    '#¿NOMBRE?',
    '#¡DIV/0!',
    '#VALEUR!',
    '#CHAMP!',
    'Err:502',
    'Err :508',
    '#n/a',
  ].map((text): Case => ['Comment', text, /^Comment: this cell shows an error/m]),
  ...['Err:', 'Err:5021', 'Err:404', '#¡Gracias!', '#VALEURS', 'Loading dock'].map(
    (text): Case => ['Comment', text, comment, text],
  ),
  ...['\ufeff{"a":1}', '{\u00a0"a": 1 }\u200b', ' {"a":1}\n'].map(
    (text): Case => ['Payment details', text, details, { a: 1 }],
  ),
  ['Payment details', '{"a":"b\u200bc"}', details, { a: 'b\u200bc' }],
  ...['#merci', '#1', '@everyone', '+33 6 39 98 00 01', '-', '=', '12/05', 'TRUE', '1e3'].map(
    (text): Case => ['Comment', text, comment, text],
  ),
  ...[' two  spaces ', 'one\ntwo\n', '\ttab', 'a\u200bb\u00a0', 'e\u0301', '👩\u200d👧'].map(
    (text): Case => ['Comment', text, comment, text],
  ),
  ...[' ', '\n', '\u200b'].map((text): Case => ['Comment', text, comment, undefined]),
  // Addresses.
  ...[
    'camille.moreau@example.org,',
    '<camille.moreau@example.org>',
    'MAILTO: camille.moreau@example.org',
  ].map((text): Case => ['Payer email', text, payer, 123456]),
  ...[
    'camille.moreau(at)example.org',
    'camille.moreau@example',
    '@',
    'camille moreau@example.org',
  ].map((text): Case => ['Payer email', text, /^Payer email: “.+” is not one email address/m]),
  // References and details.
  ...['first', '-3', '#12', '12 13'].map(
    (text): Case => [
      'Reference',
      text,
      /^Reference: “.*” is not the number by which the add-on knows the row/m,
    ],
  ),
  ...['{“a”: 1}', '[1]', 'null', "{'a': 1}", '#N/A'].map(
    (text): Case => ['Payment details', text, /^Payment details: this (is not a JSON|cell shows)/m],
  ),
];

function rowOf([header, text, , , row = DONOR]: Case): Typed {
  return { ...row, ...(header === 'Payer email' && { 'Payer ID': '' }), [header]: text };
}

describe.each(someOf(LOCALES, 0.8))('in a spreadsheet of %s', (locale) => {
  let found: Fate[] = [];
  beforeAll(() => {
    const session = Session.ready({ google: { locale } });
    addColumns(session, ['Payment details']);
    // What the add-on gives there is known again by its number.
    const headers = [...new Set(CASES.map(([header]) => header))].filter((h) => h !== 'Reference');
    found = tryRows(session, CASES.map(rowOf), { text: headers });
  });

  test.each(CASES.map(([header, text], index) => [header, text, index] as const))(
    '%s: %j',
    (header, _text, index) => {
      const [, , told, expected] = CASES[index] ?? [];
      expectFate(found[index], { header, told, expected });
    },
  );
});

/** Numbers whose format shows something else. */
const SHOWN: ReadonlyArray<readonly [value: Value, format: string, told: RegExp | number]> = [
  [20, '#,##0.00 [$€-40C]', 2000],
  [20, '[$€-2] #,##0.00', 2000],
  [1234.5, '#,##0.00\\ "€"', 123_450],
  [20, '0.00" EUR"', 2000],
  [20, '#,##0.00" pts"', 2000],
  [20, '[$CHF-100C] #,##0.00', /^Amount: the amount says “CHF”, but the row is in EUR/m],
  [20, '#,##0.00 [$CHF]', /^Amount: the amount says “CHF”, but the row is in EUR/m],
  [20, '[$£-809]#,##0.00', /^Amount: the amount says “£”, but the row is in EUR/m],
  [20, '"$"#,##0.00', /^Amount: the amount says “\$”, but the row is in EUR/m],
  [20, '#,##0.00"USD"', /^Amount: the amount says “USD”, but the row is in EUR/m],
  [0.2, '0%', /^Amount: “20%” is a percentage/m],
  [20, '0"%"', /^Amount: “20%” is a percentage/m],
  [46_110, 'dd/mm/yyyy', /^Amount: this cell holds a date/m],
  [20.5, '0', /^Amount: the cell shows “21”, but 20[.,]5 is what it holds/m],
  [20.5, '0;-0', /^Amount: the cell shows “21”, but 20[.,]5 is what it holds/m],
];

describe.each(LOCALES)('a number that its format shows otherwise, in %s', (locale) => {
  test.each(SHOWN)('%j as %s', (value, format, told) => {
    const session = Session.ready({ google: { locale } });
    session.type([DONOR]);
    session.google.workbook.format('Bundles', session.at('Amount', 2), format);
    session.google.workbook.put('Bundles', session.at('Amount', 2), [[value]]);
    const [checked] = tryRows(session, [{}], { menu: 'checkRows' });
    const [fate] = tryRows(session, [{}]);
    if (typeof told === 'number') {
      expect(checked?.message).not.toMatch(/^Amount:/m);
      expect(fate && paid(fate)).toBe(told);
    } else expect(checked?.message).toMatch(told);
  });

  test('is right where the row is in that currency', () => {
    const session = Session.ready({ google: { locale } });
    session.type([{ ...DONOR, Currency: 'CHF' }]);
    session.google.workbook.format('Bundles', session.at('Amount', 2), '[$CHF] #,##0.00');
    session.google.workbook.put('Bundles', session.at('Amount', 2), [[20]]);
    const [fate] = tryRows(session, [{}], { menu: 'checkRows' });
    expect(fate?.message).not.toMatch(/^Amount:/m);
  });
});
