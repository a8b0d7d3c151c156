import { beforeAll, describe, expect, test } from '@jest/globals';
import { someOf } from '../promises/campaign';
import { addColumns, type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { expectFate, type Told } from './fates';

/**
 * What people paste, and what formulas leave, in every kind of column and in several locales, through the
 * built add-on: what goes out, or what the row says. Most of it comes from bug reports of other projects.
 */

const LOCALES = ['en_GB', 'en_US', 'fr_FR', 'de_DE', 'fr_CH', 'he_IL'] as const;

type Case = readonly [header: string, text: string, told: Told, expected?: unknown, row?: Typed];

const DONOR: Typed = { ...PAYMENT, Donation: '#20' };
const MEMBER: Typed = { ...PAYMENT, Membership: '#10', 'End date': '2026-12-31' };
const UNSEEN = ['\u200b', '\u200e', '\u200f', '\u00ad', '\ufeff', '\u2060', '\u202a', '\ufe0f'];
const LINES = ['\n', '\r\n', '\r', '\t', '\v', '\u0085', '\u2028', '\u2029', ' \n '];
const ERRORS = [
  ...['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!', '#SPILL!'],
  ...['#VALEUR!', '#NOM?', '#NOMBRE!', '#NUL!', '#ERREUR!', '#BEZUG!', '#WERT!', ' #n/a '],
];
const LOADING = ['Loading...', 'Loading…', 'Chargement...', 'Chargement en cours…'];

const paid = ({ body }: Fate): unknown => body?.transactions[0]?.amount;
const payer = ({ body }: Fate): unknown => body?.transactions[0]?.contact_id;
const comment = ({ body }: Fate): unknown => body?.transactions[0]?.comment;
const method = ({ body }: Fate): unknown => body?.transactions[0]?.payment_method_kind;
const currency = ({ body }: Fate): unknown => body?.transactions[0]?.currency;
const price = ({ body }: Fate): unknown => body?.memberships?.[0]?.membership_price_id;
const rolling = ({ body }: Fate): unknown => body?.memberships?.[0]?.rolling_year ?? false;
const date = ({ body }: Fate): unknown => String(body?.transactions[0]?.date).slice(0, 10);

const AMOUNTS = ['Amount', 'Donation amount', 'Unpaid amount'];
const TEXTS = ['Comment', 'Affectation', 'Donation comment'];

const CASES: readonly Case[] = [
  ...UNSEEN.flatMap((mark): Case[] => [
    ['Amount', `${mark}20`, paid, 2000],
    ['Amount', `2${mark}0${mark}`, paid, 2000],
    ['Payment date', `${mark}2026-03-${mark}29`, date, '2026-03-29'],
    ['Payer ID', `123456${mark}`, payer, 123456],
    ['Payment method', `C${mark}B${mark}`, method, 'CB'],
    ['Currency', `EUR${mark}`, currency, 'eur'],
    ['Membership', `#10${mark}`, price, 10, MEMBER],
    ['Payer email', `${mark}camille.moreau@example.org${mark}`, payer, 123456],
  ]),
  ...LINES.flatMap((mark): Case[] => [
    ...AMOUNTS.map((header): Case => {
      return [header, `20${mark}100`, new RegExp(`${header}: there are two lines in this cell`)];
    }),
    ['Amount', `20${mark}30`, /Amount: there are two lines in this cell: “20 30”\./],
    ['Amount', `20${mark}`, paid, 2000],
  ]),
  ...[...ERRORS, ...LOADING].flatMap((text): Case[] => [
    ...['Amount', 'Payment date', 'Payer ID', 'Payer email', 'Payment method', 'Currency'].map(
      (header): Case => [
        header,
        text,
        new RegExp(`^${header}: (this cell shows an error|the value)`, 'm'),
      ],
    ),
    ...TEXTS.map((header): Case => {
      return [header, text, new RegExp(`^${header}: (this cell shows an error|the value)`, 'm')];
    }),
    ['Group', text, /^Group: “.+” is no name for a group\./m],
    [
      'Rolling year',
      text,
      /^Rolling year: (this cell shows an error|the value)/m,
      undefined,
      MEMBER,
    ],
  ]),
  ...['N/A', '#1 of 3', 'Error', '=HYPERLINK("x")', 'Loading bay', '#merci'].map((text): Case => {
    return ['Comment', text, comment, text];
  }),
  ...['5%', '5 %', '12,5%'].map((text): Case => {
    return ['Amount', text, /^Amount: “.+” is a percentage, not an amount\./m];
  }),
  ...['VRAI', 'true', 'oui', 'Yes', 'x', 'X', '✓', '✔', '1', ' Vrai '].map((text): Case => {
    return ['Rolling year', text, rolling, true, MEMBER];
  }),
  ...['FAUX', 'false', 'non', 'No', '0', ' '].map((text): Case => {
    return ['Rolling year', text, rolling, false, MEMBER];
  }),
  ...['peut-être', '2', '?', '29/03/2026'].map((text): Case => {
    return ['Rolling year', text, /^Rolling year: “.+” is no tick\./m, undefined, MEMBER];
  }),
  ...['mailto:camille.moreau@example.org', 'Camille Moreau <CAMILLE.MOREAU@example.org>;'].map(
    (text): Case => ['Payer email', text, payer, 123456],
  ),
  ...['Camille Moreau', 'a@example.org, b@example.org', 'a@b'].map((text): Case => {
    return ['Payer email', text, /^Payer email: “.+” is not one email address\./m];
  }),
  [
    'Payer ID',
    'Camille Moreau',
    /^Payer ID: “.*” is not an ID, which is a whole number.+Contacts in the sidebar/m,
  ],
  [
    'Payment method',
    'PayPal',
    /^Payment method: “PayPal” is not in the list.+CB — card, CHQ — cheque, VIR/m,
  ],
  ['Currency', 'dollars', /^Currency: “dollars” is not a currency\./m],
];

/** An address stands in place of the ID, so that it is looked up. */
function rowOf([header, text, , , row = DONOR]: Case): Typed {
  return { ...row, ...(header === 'Payer email' && { 'Payer ID': '' }), [header]: text };
}

describe.each(someOf(LOCALES, 0.8))('in a spreadsheet of %s', (locale) => {
  let found: Fate[] = [];
  beforeAll(() => {
    const session = Session.ready({ google: { locale } });
    addColumns(session, ['Unpaid amount']);
    const headers = [...new Set(CASES.map(([header]) => header))];
    found = tryRows(session, CASES.map(rowOf), { text: headers });
  });

  test.each(CASES.map(([header, text], index) => [header, text, index] as const))(
    '%s: %j',
    (header, _text, index) => {
      const [, , told, expected] = CASES[index] ?? [];
      expectFate(found[index], { header, told, expected });
    },
  );

  test.each(['le 29 mars', 'yesterday', '29.3', '#'])(
    'the day that the hint shows for %j is read as that day',
    (text) => {
      const session = Session.ready({ google: { locale } });
      const [told] = tryRows(session, [{ ...DONOR, 'Payment date': text }], {
        text: ['Payment date'],
      });
      const [, hint = ''] = /Type it like (\S+), or/.exec(told?.message ?? '') ?? [];
      const [fate] = tryRows(session, [{ 'Payment date': hint }]);
      expect(fate && date(fate)).toBe('2026-03-29');
    },
  );
});

describe('what nobody would choose as the name of a group', () => {
  test.each([
    ['an error', '#N/A'],
    ['an unticked box', false],
    ['a ticked box', true],
    ['a box that became a text', 'FALSE'],
    ['a French box that became a text', 'Vrai'],
    ['a day', new Date('2026-05-12T10:00:00Z')],
  ])('%s joins nobody, and is a problem of each row', (_name, value) => {
    const session = Session.ready();
    const rows = ['123456', '789012', '300003'].map((id) => ({ ...DONOR, 'Payer ID': id }));
    session.type(rows);
    const { workbook } = session.google;
    const cells = `${session.at('Group', 2)}:${session.at('Group', 4)}`;
    workbook.format('Bundles', cells, 'dd/MM/yyyy');
    workbook.put('Bundles', session.at('Group', 2), [[value], [value], [value]]);
    const fates = tryRows(session, [{}, {}, {}]);
    expect(fates.map(({ state }) => state)).toEqual(['Invalid', 'Invalid', 'Invalid']);
    expect(fates.every(({ marked }) => marked.includes('Group'))).toBe(true);
    expect(session.qomon.ledger.bundles).toEqual([]);
  });
});
