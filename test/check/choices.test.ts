import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Body, type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const MEMBER: Typed = { ...PAYMENT, Membership: '#10', 'Membership amount': '20' };
const DONOR: Typed = { ...PAYMENT, Amount: '50', Donation: '#20' };

/** A column with a dropdown: the row it is typed into, and where its entry goes. */
const LISTS = {
  'Payment method': {
    row: PAYMENT,
    sent: (body: Body) => body.transactions[0]?.payment_method_kind,
  },
  'Payment status': { row: PAYMENT, sent: (body: Body) => body.transactions[0]?.status_id },
  'Campaign code': { row: PAYMENT, sent: (body: Body) => body.transactions[0]?.code_campaign },
  Membership: { row: MEMBER, sent: (body: Body) => body.memberships?.[0]?.membership_price_id },
  Donation: { row: DONOR, sent: (body: Body) => body.donations?.[0]?.donation_price_id },
} as const;

type Header = keyof typeof LISTS;

const READ: ReadonlyArray<readonly [header: Header, how: string, typed: string, sent: unknown]> = [
  ['Payment method', 'as the list has it', 'CHQ', 'CHQ'],
  ['Payment method', 'in another case', 'chq', 'CHQ'],
  ['Payment status', 'as the list shows it', 'Impayé (#3)', 3],
  ['Payment status', 'by its (#id) alone', '(#3)', 3],
  ['Payment status', 'by its bare ID', '3', 3],
  ['Payment status', 'by its name', 'Impayé', 3],
  ['Payment status', 'by its name without accents', 'impaye', 3],
  ['Campaign code', 'as the list has it', 'PRINTEMPS26', 'PRINTEMPS26'],
  ['Campaign code', 'with a sign that begins a formula', '+CLIMAT', '+CLIMAT'],
  ['Membership', 'as the list shows it', 'Adhésion annuelle — 20.00 EUR (#10)', 10],
  ['Membership', 'by its (#id) alone', '(#12)', 12],
  ['Membership', 'by its bare ID', '12', 12],
  ['Membership', 'by its bare ID with the sign', '#12', 12],
  ['Membership', 'by its name', 'Adhésion réduite', 12],
  ['Membership', 'by its name in another case', 'ADHÉSION RÉDUITE', 12],
  ['Membership', 'by its name without accents', 'adhesion  reduite', 12],
  ['Membership', 'by a label from before it was renamed', 'Tarif solidaire — 8.00 EUR (#12)', 12],
  ['Membership', 'by a label that is now the name of another', 'Adhésion réduite (#10)', 10],
  ['Membership', 'by a name that a hidden entry bears too', 'Adhésion libre', 14],
  ['Membership', 'by the (#id) of one of two that bear a name', 'Adhésion couple (#16)', 16],
  ['Donation', 'as the list shows it', 'Don libre (#20)', 20],
  ['Donation', 'by its bare ID', '21', 21],
  ['Donation', 'by its name', 'Don de 50 €', 21],
  ['Donation', 'by a label from before it was renamed', 'Collecte de rue (#22)', 22],
];

const notThere = (text: string): string =>
  `“${text}” is not in the list. Choose from the dropdown;`;
const notOffered = (text: string): string =>
  `“${text}” is no longer offered in Qomon. Choose another entry.`;

const WRONG: ReadonlyArray<readonly [header: Header, how: string, typed: string, told: string]> = [
  ['Payment method', 'of no method', 'PayPal', notThere('PayPal')],
  ['Payment status', 'of no status', '99', notThere('99')],
  ['Payment status', 'archived', 'Validé (ancien) (#7)', notOffered('Validé (ancien) (#7)')],
  ['Campaign code', 'of no code', 'AUTOMNE25', notThere('AUTOMNE25')],
  ['Membership', 'of no price', 'Adhésion famille', notThere('Adhésion famille')],
  ['Membership', 'of an ID that no price has', '(#99)', notThere('(#99)')],
  ['Membership', 'hidden', '#15', notOffered('#15')],
  ['Membership', 'hidden, by its name', 'Adhésion 2019', notOffered('Adhésion 2019')],
  [
    'Membership',
    'of a name borne twice',
    'Adhésion couple',
    'several entries bear this name: Adhésion couple — 35.00 EUR (#11), Adhésion couple — 45.00 EUR (#16). Choose one from the dropdown.',
  ],
  ['Donation', 'of no price', 'Don de 10 €', notThere('Don de 10 €')],
  ['Donation', 'hidden', '23', notOffered('23')],
];

describe('a cell with a dropdown', () => {
  let found: Fate[] = [];
  beforeAll(() => {
    const session = Session.ready();
    const { space } = session.qomon;
    const [model] = space.state.membershipPrices;
    if (!model) throw new Error('The sample space has no membership prices');
    space.add('membershipPrices', { ...model, id: 16, name: 'Adhésion couple', amount: 4500 });
    space.add('membershipPrices', { ...model, id: 17, name: 'Adhésion libre', hidden: true });
    session.call('refreshLists');
    const all = [...READ, ...WRONG];
    const rows = all.map(([header, , typed]) => ({ ...LISTS[header].row, [header]: typed }));
    found = tryRows(session, rows);
  });

  test.each(READ.map((one, index) => [...one, index] as const))(
    '%s is read %s: %s',
    (header, _how, _typed, sent, index) => {
      const { body, message } = found[index] ?? {};
      expect(message).toMatch(/^Recorded/);
      expect(body && LISTS[header].sent(body)).toBe(sent);
    },
  );

  test.each(WRONG.map((one, index) => [...one, READ.length + index] as const))(
    '%s %s is a problem: %s',
    (header, _how, _typed, told, index) => {
      expect(found[index]).toMatchObject({ state: 'Invalid', marked: [header], body: undefined });
      expect(found[index]?.message).toContain(`${header}: ${told}`);
    },
  );
});
