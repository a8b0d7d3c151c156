import { describe, expect, test } from '@jest/globals';
import type { Caution } from '../../src/model/faults';
import { choose, fates, frenchSession, PAYMENT, spaced } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** One warning: the rows that have it, the last of which says so, and what it says. */
interface CautionCase {
  readonly header: string;
  readonly rows: readonly Typed[];
  readonly when?: (session: Session) => void;
  /** How many warnings are counted before the send. */
  readonly counted?: number;
  /** How many bundles the rows make, where some are of one group. */
  readonly bundles?: number;
  /** True where the first row says it. */
  readonly first?: true;
  readonly says: string;
}

const MEMBER: Typed = { ...PAYMENT, Membership: '#10', 'End date': '31/12/2026' };

const DONOR: Typed = { ...PAYMENT, Donation: '#20' };

const CAUTIONS: Readonly<Record<Caution['kind'], CautionCase>> = {
  'not the price': {
    header: 'Membership amount',
    rows: [{ ...MEMBER, Amount: '15', 'Membership amount': '15' }],
    says: 'the price is 20.00 EUR. Correct the amount if that is not meant.',
  },
  'hundred times the price': {
    header: 'Membership amount',
    rows: [{ ...MEMBER, Amount: '2000', 'Membership amount': '2000' }],
    says: 'this is a hundred times the price of 20.00 EUR. Check where the decimals begin.',
  },
  'number like a date': {
    header: 'Amount',
    rows: [{ ...DONOR, Amount: '45689' }],
    says: 'Sheets keeps the day 01/02/2025 as this number. Check that an amount was typed.',
  },
  'rounded by its format': {
    header: 'Amount',
    rows: [{ ...DONOR, Amount: '20.5' }],
    when: (session) => session.google.workbook.format('Bundles', session.at('Amount', 2), '0'),
    says: 'the cell shows “21”, but 20.5 is what it holds and what is sent. Type the amount again if that is not meant.',
  },
  'payment alone': {
    header: 'Amount',
    rows: [PAYMENT],
    says: 'the payment is for neither a membership nor a donation. Choose one if it is for one.',
  },
  'several payers': {
    header: 'Group',
    rows: [
      { ...DONOR, Group: '-', 'Donation amount': '20', 'Payer ID': '789012' },
      { ...DONOR, Group: ' - ', 'Donation amount': '20' },
    ],
    bundles: 1,
    first: true,
    says: 'the rows of this group have 2 payers. They are recorded together; if that is not meant, give them different names.',
  },
  'name of another': {
    header: 'Payer name',
    rows: [{ ...DONOR, 'Payer name': 'Louis Bernard' }],
    says: '“Louis Bernard” stood here, but the ID is that of Camille Moreau. Correct the ID if it is not the right one.',
  },
  'unread header': {
    header: 'Donor ID',
    rows: [{ ...DONOR, 'Donor ID': '789012' }],
    when: (session) => {
      session.google.workbook.type('Bundles', session.at('Donor ID', 1), 'Donor ID (Qomon no.)');
    },
    says: 'the column “Donor ID (Qomon no.)” is one of your own, and is not read. If you mean “Donor ID”, call it so.',
  },
  'columns gone': {
    header: 'Currency',
    rows: [{ ...DONOR, Currency: 'EUR', Affectation: 'x' }],
    when: (session) => {
      for (const header of ['Currency', 'Affectation']) {
        session.google.workbook.type('Bundles', session.at(header, 1), 'Pièces');
      }
    },
    says: 'this tab has lost “Currency”, “Affectation”, and nothing of those columns is sent. If a header was changed, give it its name back.',
  },
  'short membership': {
    header: 'End date',
    rows: [{ ...MEMBER, 'Payment date': '2025-12-31', 'End date': '' }],
    says: 'this membership lasts 1 day. Type another end date if it is for the year to come.',
  },
  'same membership': {
    header: 'Membership',
    rows: [
      { ...MEMBER, 'Start date': '2026-03-01' },
      { ...MEMBER, 'Start date': '2026-03-04', 'Payment date': '2026-03-30' },
    ],
    counted: 2,
    says: 'row 2 of “Bundles” has the same member and price, from 01/03/2026 to 31/12/2026: the periods overlap. If it was typed twice, delete one of the rows; if one follows the other, correct the dates.',
  },
  'renewal elsewhere': {
    header: 'Start date',
    rows: [MEMBER],
    when: (session) => {
      const period = { from: '2027-01-01', to: '2027-12-31' };
      const renewals = [{ member: 300001, payer: 300001, payerName: '' }];
      session.page('makeRenewals', { period, renewals, importId: 'a', tab: 'Bundles' });
      session.google.workbook.put('Bundles', session.at('Source', 2), [['renewal 2027 123456']]);
      session.google.workbook.deleteRows('Bundles', 3, 1);
    },
    says: 'this row was made for a renewal of 2027, but the membership is valid from 29/03/2026 to 31/12/2026. If it is for 2027, correct the start date and the end date.',
  },
  'third-party payer': {
    header: 'Member ID',
    rows: [{ ...MEMBER, 'Member ID': '789012' }],
    counted: 0,
    says: 'Louis Bernard, for whom somebody else paid.',
  },
  beneficiary: {
    header: 'Donor ID',
    rows: [
      { ...MEMBER, Group: 'A', Amount: '30' },
      { Group: 'A', Donation: '#20', 'Donation amount': '10', 'Donor ID': '123456' },
    ],
    counted: 0,
    bundles: 1,
    says: 'Camille Moreau.',
  },
  'date in the future': {
    header: 'Payment date',
    rows: [{ ...DONOR, 'Payment date': '2026-04-03' }],
    says: 'the date lies in the future. Correct it if that is not meant.',
  },
  'date over a year old': {
    header: 'Payment date',
    rows: [{ ...DONOR, 'Payment date': '2025-04-01' }],
    says: 'the date is more than a year ago. Correct it if that is not meant.',
  },
  'same payment': {
    header: 'Amount',
    rows: [DONOR, { ...DONOR, Amount: '20,00 €', 'Payment method': 'CHQ' }],
    counted: 2,
    says: 'row 2 of “Bundles” has the same payer, amount and date. If it was typed twice, delete one of the rows.',
  },
  'ID not confirmed': {
    header: 'Payer ID',
    rows: [DONOR],
    when: ({ qomon }) => qomon.faults.add({ fault: '503', path: /^\/contacts/, times: 99 }),
    says: 'Qomon could not be asked whether this ID exists. Check the row again in a few minutes.',
  },
  'contact elsewhere': {
    header: 'Payer ID',
    rows: [{ ...DONOR, 'Payer ID': '400001' }],
    says: 'your space does not show a contact with this ID: it may be of another space, or have been merged. Look for the person under Contacts in the sidebar; if you send the row as it is, Qomon decides.',
  },
  'zero amount': {
    header: 'Amount',
    rows: [{ ...PAYMENT, Amount: '0' }],
    says: 'the amount is 0. Type what was paid, unless nothing was.',
  },
  'cell without its item': {
    header: 'Donor ID',
    rows: [{ ...MEMBER, 'Donor ID': '300004' }],
    says: 'this is filled in, but the row has no donation. Choose one from its dropdown, or empty this cell.',
  },
};

describe.each(Object.entries(CAUTIONS))('%s', (_kind, caution) => {
  const { header, rows, when, counted = 1, bundles = rows.length, first, says } = caution;
  const layOut = (): Session => {
    const session = Session.ready();
    session.type(rows);
    when?.(session);
    return session;
  };

  test('is told on the row, marks nothing and leaves the row ready', () => {
    const session = layOut();
    const all = fates(session, choose(session, 'checkRows', '2:9'), rows.length);
    const found = first ? all[0] : all.pop();
    expect(found).toMatchObject({ state: '', message: `${header}: ${says}`, marked: [] });
    const toast = session.google.toasts.at(-1)?.message ?? '';
    expect(/(\d+) warning/.exec(toast)?.[1] ?? '0').toBe(String(counted));
  });

  test('is counted before the send, and does not stop it', () => {
    const session = layOut();
    let asked = '';
    session.answer = ({ prompt, buttons }) => {
      asked ||= prompt;
      return buttons[0] ?? 'OK';
    };
    const run = choose(session, 'sendSelectedRows', `2:${rows.length + 1}`);
    expect(/(\d+) warning/.exec(asked)?.[1] ?? '0').toBe(String(counted));
    expect(session.posted(run)).toHaveLength(bundles);
    expect(session.column('State')).toEqual(rows.map(() => 'Sent'));
  });
});

test('warnings and problems of a row stand together, the problems first; in French too', () => {
  const session = frenchSession();
  const row = {
    'ID du payeur': '123456',
    Montant: 'x',
    'Moyen de paiement': 'CB',
    'Date de paiement': '03/04/2026',
  };
  session.type([row]);
  choose(session, 'checkRows', '2:9');
  expect(spaced(String(session.cell('Message', 2))).split('\n')).toEqual([
    'Montant : « x » n’est pas un montant. Saisissez-le sous la forme 20 ou 20,50.',
    'Date de paiement : la date est dans le futur. Corrigez-la si ce n’est pas voulu.',
  ]);
});
