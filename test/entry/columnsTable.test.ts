import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Body, type Fate, newTab, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

type Part = 'transactions' | 'memberships' | 'donations';

/** Header in English and French, what is typed, and what is sent where. */
type Column = readonly [
  en: string,
  fr: string,
  typed: string,
  part?: Part,
  field?: string,
  sent?: unknown,
];

const COLUMNS: readonly Column[] = [
  ['Ready', 'Prêt', 'TRUE'],
  ['Group', 'Groupe', 'Stand 3'],
  ['Reference', 'Référence', '4711', 'transactions', 'external_transaction_id', 4711],
  ['Payer email', 'E-mail du payeur', 'sophie.girard@example.net'],
  ['Payer ID', 'ID du payeur', '300003', 'transactions', 'contact_id', 300003],
  ['Payer name', 'Nom du payeur', ''],
  ['Amount', 'Montant', '75', 'transactions', 'amount', 7500],
  ['Currency', 'Devise', 'EUR', 'transactions', 'currency', 'eur'],
  ['Payment method', 'Moyen de paiement', 'CHQ', 'transactions', 'payment_method_kind', 'CHQ'],
  [
    'Payment date',
    'Date de paiement',
    '2026-03-29',
    'transactions',
    'date',
    '2026-03-29T00:00:00Z',
  ],
  ['Payment status', 'Statut du paiement', '(#6)', 'transactions', 'status_id', 6],
  ['Campaign code', 'Code campagne', 'WEB', 'transactions', 'code_campaign', 'WEB'],
  ['Comment', 'Commentaire', 'At the stand', 'transactions', 'comment', 'At the stand'],
  ['Membership', 'Adhésion', '(#14)', 'memberships', 'membership_price_id', 14],
  ['Member email', "E-mail de l'adhérent", 'julien.girard@example.net'],
  ['Member ID', "ID de l'adhérent", '300004', 'memberships', 'contact_id', 300004],
  ['Membership amount', "Montant de l'adhésion", '30', 'memberships', 'amount', 3000],
  [
    'Start date',
    'Date de début',
    '2026-01-02',
    'memberships',
    'start_date',
    '2026-01-02T00:00:00Z',
  ],
  ['End date', 'Date de fin', '2026-12-30', 'memberships', 'end_date', '2026-12-30T00:00:00Z'],
  ['Rolling year', 'Année glissante', 'TRUE', 'memberships', 'rolling_year', true],
  ['Membership comment', "Commentaire de l'adhésion", 'New', 'memberships', 'comment', 'New'],
  ['Donation', 'Don', '(#20)', 'donations', 'donation_price_id', 20],
  ['Donor email', 'E-mail du donateur', 'emily.carter@example.com'],
  ['Donor ID', 'ID du donateur', '300005', 'donations', 'contact_id', 300005],
  ['Donation amount', 'Montant du don', '45', 'donations', 'amount', 4500],
  ['Donation date', 'Date du don', '2026-03-30', 'donations', 'date', '2026-03-30T00:00:00Z'],
  ['Affectation', 'Affectation', 'Roof', 'donations', 'affectation', 'Roof'],
  ['Donation comment', 'Commentaire du don', 'By hand', 'donations', 'comment', 'By hand'],
  ['Unpaid amount', 'Montant impayé', '1.5', 'transactions', 'unpaid_amount', 150],
  [
    'Delivered at',
    'Remis le',
    '2026-03-31',
    'transactions',
    'delivered_at',
    '2026-03-31T00:00:00Z',
  ],
  ['Delivery token', 'Jeton de remise', 'B-12', 'transactions', 'delivery_token', 'B-12'],
  [
    'Comment date',
    'Date du commentaire',
    '2026-04-01',
    'transactions',
    'comment_date',
    '2026-04-01T00:00:00Z',
  ],
  [
    'Payment details',
    'Détails du paiement',
    '{"n":"7"}',
    'transactions',
    'payment_method',
    { n: '7' },
  ],
  ['State', 'État', ''],
  ['Message', 'Message', ''],
  ['Bundle ID', 'ID du lot', ''],
  ['Transaction ID', 'ID de la transaction', ''],
  ['Membership ID', "ID de l'adhésion", ''],
  ['Donation ID', 'ID du don', ''],
  ['Sent at', 'Envoyé le', ''],
  ['Refunded', 'Remboursé', ''],
];

/** The whole bundle, as the table promises it; only `amount_initial` has no column. */
const itemOf = (part: Part): object =>
  Object.fromEntries(
    COLUMNS.flatMap(([, , , to, field, sent]) => (to === part ? [[field, sent]] : [])),
  );
const BODY: Body = {
  transactions: [{ ...itemOf('transactions') }],
  memberships: [{ ...itemOf('memberships'), amount_initial: 2000, currency: 'eur' }],
  donations: [{ ...itemOf('donations'), amount_initial: 4500, currency: 'eur' }],
};

type Heading = (column: Column) => string;
const inEnglish: Heading = ([en]) => en;
const inFrench: Heading = ([, fr]) => fr;

/** Makes an entry tab with such headings, types the row, and sends it. */
function sendFrom(heading: Heading) {
  const session = Session.ready();
  const headers = COLUMNS.map(heading);
  newTab(session, 'Fair', headers);
  const row: Typed = Object.fromEntries(
    COLUMNS.map(([, , typed], index) => [headers[index], typed]),
  );
  const [fate] = tryRows(session, [row], { tab: 'Fair' });
  return { session, fate };
}

describe.each([
  ['English', inEnglish, 0],
  ['French', inFrench, 1],
] as const)('in %s', (_language, heading, at) => {
  let sent: Fate | undefined;
  let session: Session;
  beforeAll(() => {
    ({ fate: sent, session } = sendFrom(heading));
  });

  const going = COLUMNS.filter(([, , , part]) => part !== undefined);
  test.each(going.map((column) => [column[at], ...column.slice(2)] as const))(
    '%s %j goes to %s.%s',
    (_header, _typed, part, field, value) => {
      expect(sent?.body?.[part as Part]?.[0]?.[String(field)]).toEqual(value);
    },
  );

  test('nothing else goes out', () => {
    expect(sent?.body).toEqual(BODY);
  });

  const read = (index: number) => session.cell(String(COLUMNS[index]?.[at]), 2, 'Fair');
  const indexOf = (en: string) => COLUMNS.findIndex(([name]) => name === en);
  test.each([
    ['Payer name', 'Sophie Girard'],
    ['State', 'Sent'],
    ['Message', 'Recorded as bundle 5001.'],
    ['Bundle ID', 5001],
    ['Refunded', ''],
  ])('what the add-on found stands below %s', (en, value) => {
    expect(read(indexOf(en))).toBe(value);
  });

  test.each([
    ['Transaction ID', 'transactions'],
    ['Membership ID', 'memberships'],
    ['Donation ID', 'donations'],
  ] as const)("Qomon's ID stands below %s", (en, part) => {
    expect(read(indexOf(en))).toBe(session.qomon.ledger.bundles[0]?.[part][0]?.id);
  });

  test('the moment stands below Sent at', () => {
    expect(read(indexOf('Sent at'))).toBeInstanceOf(Date);
  });
});
