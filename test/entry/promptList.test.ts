import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { methodList, promptList, readSeveral } from '../../src/commands/promptList';
import { catalogOf } from '../../src/lists/catalog';
import { LANGUAGES } from '../../src/model/language';
import { wordsIn } from '../../src/text';
import { METHODS } from '../../src/text/languages';
import { messagesIn } from '../../tools/docs/messages';
import { frenchSession, PAYMENT, spaced } from '../support/rows';
import { Session } from '../support/session';

const CODES = ['CB', 'CHQ', 'VIR', 'ESP', 'PRLV', 'Tickets, bons', 'Autre'];

const CATALOG = catalogOf({
  settings: { currency: 'eur', payment_method_kinds: CODES },
  statuses: [
    { id: 1, name: 'Payé', kind: 'valid' },
    { id: 3, name: 'Impayé', kind: 'unpaid' },
    { id: 4, name: 'Ancien', kind: 'valid', archived: true },
  ],
  membershipPrices: [{ id: 10, name: 'Adhésion', amount: 2000 }],
  donationPrices: [],
  campaigns: [{ code: 'ESP' }],
} as unknown as Parameters<typeof catalogOf>[0]);

const CHEQUE = { en: 'cheque', fr: 'chèque' } as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsIn(language);
  const methods = methodList(CATALOG.paymentMethods, words);
  const lists = [methods, promptList(CATALOG.statuses), promptList(CATALOG.membershipPrices)];

  test('whatever a prompt lists may be typed as it is listed', () => {
    for (const list of lists as ReadonlyArray<typeof methods>) {
      expect(list.shown.length).toBeGreaterThan(0);
      const read = list.shown.map((shown) => list.read(shown));
      expect(read.every(({ ok }) => ok)).toBe(true);
      expect(new Set(read.map((one) => one.ok && one.choice)).size).toBe(list.shown.length);
    }
  });

  test.each([
    `CHQ — ${CHEQUE[language]}`,
    `chq - ${CHEQUE[language].toUpperCase()}`,
    CHEQUE[language],
    'cheque',
    'chèque',
    'Chèque ',
    'CHQ',
    'chq',
  ])('a cheque is typed as “%s”', (text) => {
    expect(methods.read(text)).toMatchObject({ ok: true, choice: { value: 'CHQ' } });
  });

  test('a plain name is that of a payment method, of no campaign with such a code', () => {
    const { shown, read } = promptList(CATALOG.campaigns);
    expect(shown).toEqual(['ESP']);
    expect(read(METHODS[language]().ESP?.[0] ?? '')).toMatchObject({ ok: false });
    expect(read('esp')).toMatchObject({ ok: true });
  });

  test('several are read in whatever form each is typed, also one with a comma', () => {
    const form = fc.constantFrom(...CODES.keys()).chain((at) =>
      fc.record({
        at: fc.constant(at),
        text: fc.constantFrom(
          ...[
            methods.shown[at] ?? '',
            CODES[at] ?? '',
            METHODS[language]()[CODES[at] ?? '']?.[0] ?? '',
          ].filter((one) => one !== ''),
        ),
      }),
    );
    const space = fc.constantFrom(', ', ',', ' ; ', ',, ', ';\n');
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 4 }), space, (typed, between) => {
        const read = readSeveral(typed.map(({ text }) => text).join(between), methods);
        expect(read).toMatchObject({ ok: true });
        expect(read.ok && read.choices.map(({ value }) => value)).toEqual(
          typed.map(({ at }) => CODES[at]),
        );
      }),
    );
  });

  test.each(['', ',', 'CHQ, gold', 'gold, CHQ'])('“%s” is no list of methods', (text) => {
    expect(readSeveral(text, methods)).toMatchObject({ ok: false });
  });

  test('why a typed entry is refused speaks of no cell, no dropdown, and no way to fill one', () => {
    const told = messagesIn(language).filter(({ path }) => path.startsWith('prompts.refused.'));
    expect(told.length).toBeGreaterThan(15);
    const wrong =
      /\bcell(?:ule)?s?\b|dropdown|déroulante|calendar|calendrier|Format|\brows?\b|ligne/i;
    expect(told.filter(({ text, path }) => !/no such day/.test(path) && wrong.test(text))).toEqual(
      [],
    );
  });
});

const said = ({ dialogs }: Session): string => dialogs.map(({ prompt }) => prompt).join('\n');

/** Answers every prompt with one text, and gives up once it has been refused. */
function typing(session: Session, text: string): void {
  const asked = new Set<string>();
  session.answer = ({ kind, prompt, buttons }) => {
    if (kind !== 'prompt') return buttons[0] ?? 'OK';
    const question = prompt.split('\n\n').at(-1) ?? '';
    if (asked.has(question)) return 'CANCEL';
    asked.add(question);
    return { button: 'OK', text };
  };
}

test.each(['cheque', 'chèque', 'CHQ — cheque', 'CHQ', 'CB, cheque'])(
  'a deposit slip takes “%s” for its methods',
  (text) => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, 'Payment method': 'CHQ' }]);
    typing(session, text);
    session.call('makeDepositSlip');
    expect(said(session)).not.toContain('not in the list');
    expect(said(session)).toContain('How many are there?');
  },
);

test('each prompt that refuses an entry says what may be typed there', () => {
  const session = Session.ready();
  session.type([{ ...PAYMENT, 'Payment method': 'CHQ' }]);
  session.send('2:2');
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  for (const call of ['makeDepositSlip', 'changePaymentStatus', 'newEventTab']) {
    session.dialogs.length = 0;
    typing(session, 'gold');
    session.call(call);
    expect([call, said(session)]).toEqual([
      call,
      expect.stringContaining('“gold” is not in the list below. Type an entry as it stands there'),
    ]);
    expect(said(session)).not.toContain('dropdown');
  }
});

test('in French an event takes a method by its name', () => {
  const session = frenchSession();
  const texts = ['Brocante', '', 'espèces', '', ''];
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: texts.shift() ?? '' } : (buttons[0] ?? 'OK');
  session.call('newEventTab');
  expect(spaced(said(session))).toContain('Moyen de paiement : ESP');
});
