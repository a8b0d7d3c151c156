import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { someOf } from '../promises/campaign';
import { choose, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const LOCALES = ['fr_FR', 'en_GB', 'en_US', 'de_DE', 'fr_CH', 'he_IL'] as const;

/** How each writes a day. */
const DAYS: Readonly<Record<(typeof LOCALES)[number], string>> = {
  fr_FR: 'dd/mm/yyyy',
  en_GB: 'dd/mm/yyyy',
  en_US: 'm/d/yyyy',
  de_DE: 'dd.mm.yyyy',
  fr_CH: 'dd.mm.yyyy',
  he_IL: 'dd.mm.yyyy',
};

const PLACES = LOCALES.map((locale) => [locale, /^fr|^de/.test(locale) ? 'fr' : 'en'] as const);

/** How set-up shows what each kind of column holds. */
const FORMATS = [
  ['Group', 'Groupe', '@'],
  ['Reference', 'Référence', '0'],
  ['Amount', 'Montant', '#,##0.00'],
  ['Payment date', 'Date de paiement', 'DAY'],
  ['Comment', 'Commentaire', '@'],
  ['Sent at', 'Envoyé le', 'DAY hh:mm:ss'],
] as const;

describe.each(PLACES)('set-up in %s, before a reader of %s', (locale, userLocale) => {
  const made = (): Session => Session.ready({ google: { locale, userLocale } });
  const header = (en: string, fr: string): string => (userLocale === 'fr' ? fr : en);

  test.each(FORMATS)('formats %s / %s as %s, down to the last row', (en, fr, format) => {
    const session = made();
    const { workbook } = session.google;
    const name = header(en, fr);
    const own = format.replace('DAY', DAYS[locale]);
    expect(workbook.formats('Bundles', session.at(name, 2))).toEqual([[own]]);
    expect(workbook.formats('Bundles', session.at(name, 1000))).toEqual([[own]]);
  });

  test('changes nothing when it is run again', () => {
    const session = made();
    const all = (): unknown =>
      structuredClone(session.google.workbook.sheets().find(({ name }) => name === 'Bundles'));
    const before = all();
    session.call('setUpSpreadsheet');
    expect(isDeepStrictEqual(all(), before)).toBe(true);
  });

  test('keeps boxes that can be ticked, and a day is read as it was typed', () => {
    const session = made();
    const { workbook } = session.google;
    const ready = session.at(header('Ready', 'Prêt'), 2);
    expect(workbook.rules('Bundles', ready)[0]?.[0]?.criteria).toBe('CHECKBOX');
    const day = locale === 'en_US' ? '3/29/2026' : '29/03/2026';
    const shown = DAYS[locale]
      .replace(/dd?/, '29')
      .replace('mm', '03')
      .replace('m', '3')
      .replace('yyyy', '2026');
    const cell = session.at(header('Payment date', 'Date de paiement'), 2);
    workbook.type('Bundles', cell, day);
    expect(workbook.shown('Bundles', cell)).toEqual([[shown]]);
  });
});

/** Two names of groups: the same, another one, or so much alike that a person is asked. */
const NAMES: ReadonlyArray<
  readonly [one: string, other: string, told: 'same' | 'asked' | 'other']
> = [
  ['Dupont', 'DUPONT', 'same'],
  ['Dupont', '  dupont ', 'same'],
  ['Famille Dupont', 'famille\u00a0\u202f dupont', 'same'],
  ['Famille Dupont', 'Famille\nDupont', 'same'],
  ['Dupont', 'Du\u200bpont\u200f', 'same'],
  ['Été', 'E\u0301TE\u0301', 'same'],
  ['Straße', 'STRASSE', 'same'],
  ['ΟΔΟΣ', 'οδοσ', 'same'],
  ['משפחה', '\u200fמשפחה\u200e', 'same'],
  ['1', ' 1', 'same'],
  ['Été', 'Ete', 'asked'],
  ['Müller', 'MULLER', 'asked'],
  ['L’équipe', "l'équipe", 'asked'],
  ['Dupont-Martin', 'Dupont\u2011Martin', 'asked'],
  ['Dupont-Martin', 'Dupont–Martin', 'asked'],
  ['Dupont', 'Dupond', 'other'],
  ['1', '01', 'other'],
  ['Dupont 1', 'Dupont1', 'other'],
  ['5/4', '5/04', 'other'],
];

describe.each(LOCALES)('groups in %s', (locale) => {
  // Names are compared alike in every locale: some of them in each.
  test.each(someOf(NAMES, 0.3))('%j and %j: %s', (one, other, told) => {
    const session = Session.ready({ google: { locale } });
    const payer: Typed = { ...PAYMENT, Amount: '40', Membership: '#10' };
    const partner: Typed =
      told === 'same'
        ? { Membership: '#10', 'Member ID': '300004' }
        : { ...payer, 'Payer ID': '300004' };
    const rows = [
      { ...payer, Amount: told === 'same' ? '40' : '20', Group: one },
      { ...partner, ...(told !== 'same' && { Amount: '20' }), Group: other },
    ];
    const fates = tryRows(session, rows);
    const bundles = { same: 1, asked: 0, other: 2 }[told];
    expect(session.qomon.ledger.bundles).toHaveLength(bundles);
    const state = told === 'asked' ? 'Invalid' : 'Sent';
    expect(fates.map((fate) => fate.state)).toEqual([state, state]);
    for (const { message, marked } of told === 'asked' ? fates : []) {
      expect(message).toMatch(/^Group: do you mean the group “.+” of row [23]\?/m);
      expect(marked).toEqual(['Group']);
    }
  });

  test('a check tells it too of two names that are alike', () => {
    const session = Session.ready({ google: { locale } });
    session.type([
      { ...PAYMENT, Group: 'Été' },
      { ...PAYMENT, Group: 'Ete' },
    ]);
    choose(session, 'checkRows', '2:3');
    expect(session.column('State')).toEqual(['Invalid', 'Invalid']);
  });
});
