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
  readonly says: string;
}

const MEMBER: Typed = { ...PAYMENT, Membership: '#10' };

const CAUTIONS: Readonly<Record<Caution['kind'], CautionCase>> = {
  'not the price': {
    header: 'Membership amount',
    rows: [{ ...MEMBER, Amount: '15', 'Membership amount': '15' }],
    says: 'the price is 20.00 EUR.',
  },
  'third-party payer': {
    header: 'Member ID',
    rows: [{ ...MEMBER, 'Member ID': '789012' }],
    says: 'somebody else paid (Tiers Payant).',
  },
  'date in the future': {
    header: 'Payment date',
    rows: [{ ...PAYMENT, 'Payment date': '2026-04-03' }],
    says: 'the date lies in the future.',
  },
  'date over a year old': {
    header: 'Payment date',
    rows: [{ ...PAYMENT, 'Payment date': '2025-04-01' }],
    says: 'the date is more than a year ago.',
  },
  'same payment': {
    header: 'Amount',
    rows: [PAYMENT, { ...PAYMENT, Amount: '20,00 €', 'Payment method': 'CHQ' }],
    counted: 2,
    says: 'row 2 of “Bundles” has the same payer, amount and date.',
  },
  'ID not confirmed': {
    header: 'Payer ID',
    rows: [PAYMENT],
    when: ({ qomon }) => qomon.faults.add({ fault: '503', path: /^\/contacts/, times: 99 }),
    says: 'Qomon could not be asked whether this ID exists.',
  },
  'contact elsewhere': {
    header: 'Payer ID',
    rows: [{ ...PAYMENT, 'Payer ID': '400001' }],
    says: 'your space does not show a contact with this ID: it may be of another space, or have been merged. If you send the row, Qomon decides.',
  },
  'zero amount': {
    header: 'Amount',
    rows: [{ ...PAYMENT, Amount: '0' }],
    says: 'the amount is 0.',
  },
  'cell without its item': {
    header: 'Donor ID',
    rows: [{ ...PAYMENT, 'Donor ID': '300004' }],
    says: 'this is filled in, but the row has no donation.',
  },
};

describe.each(Object.entries(CAUTIONS))('%s', (_kind, caution) => {
  const { header, rows, when, counted = 1, says } = caution;
  const layOut = (): Session => {
    const session = Session.ready();
    session.type(rows);
    when?.(session);
    return session;
  };

  test('is told on the row, marks nothing and leaves the row ready', () => {
    const session = layOut();
    const found = fates(session, choose(session, 'checkRows', '2:9'), rows.length).pop();
    expect(found).toMatchObject({ state: '', message: `${header}: ${says}`, marked: [] });
    expect(session.google.toasts.at(-1)?.message).toContain(`${counted} warning`);
  });

  test('is counted before the send, and does not stop it', () => {
    const session = layOut();
    let asked = '';
    session.answer = ({ prompt, buttons }) => {
      asked ||= prompt;
      return buttons[0] ?? 'OK';
    };
    const run = choose(session, 'sendSelectedRows', `2:${rows.length + 1}`);
    expect(asked).toContain(`${counted} warning${counted === 1 ? '' : 's'}, shown in Message.`);
    expect(session.posted(run)).toHaveLength(rows.length);
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
    'Montant : ce n’est pas un montant. Saisissez-le sous la forme 20 ou 20,50.',
    'Date de paiement : la date est dans le futur.',
  ]);
});
