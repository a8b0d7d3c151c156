import { describe, expect, test } from '@jest/globals';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { LANGUAGES } from '../../src/model/language';
import { plain } from '../../src/model/plain';
import { headerIn } from '../../src/text/stored';

/** English header · French header · goes to. Bold headers are required. */
const PROMISED = `
Ready | Prêt |
Group | Groupe |
**Reference** | Référence | transactions.external_transaction_id
Payer email | E-mail du payeur |
**Payer ID** | ID du payeur | transactions.contact_id
Payer name | Nom du payeur |
**Amount** | Montant | transactions.amount
Currency | Devise | transactions.currency
**Payment method** | Moyen de paiement | transactions.payment_method_kind
**Payment date** | Date de paiement | transactions.date
Payment status | Statut du paiement | transactions.status_id
Campaign code | Code campagne | transactions.code_campaign
Comment | Commentaire | transactions.comment
Membership | Adhésion | memberships.membership_price_id
Member email | E-mail de l'adhérent |
Member ID | ID de l'adhérent | memberships.contact_id
Membership amount | Montant de l'adhésion | memberships.amount
Start date | Date de début | memberships.start_date
End date | Date de fin | memberships.end_date
Rolling year | Année glissante | memberships.rolling_year
Membership comment | Commentaire de l'adhésion | memberships.comment
Donation | Don | donations.donation_price_id
Donor email | E-mail du donateur |
Donor ID | ID du donateur | donations.contact_id
Donation amount | Montant du don | donations.amount
Donation date | Date du don | donations.date
Affectation | Affectation | donations.affectation
Donation comment | Commentaire du don | donations.comment
Unpaid amount | Montant impayé | transactions.unpaid_amount
Delivered at | Remis le | transactions.delivered_at
Delivery token | Jeton de remise | transactions.delivery_token
Comment date | Date du commentaire | transactions.comment_date
Payment details | Détails du paiement | transactions.payment_method
Cheque number | N° de chèque |
Bank | Banque |
**State** | État |
**Message** | Message |
**Bundle ID** | ID du lot |
Transaction ID | ID de la transaction |
Membership ID | ID de l'adhésion |
Donation ID | ID du don |
Sent at | Envoyé le |
Refunded | Remboursé |
Slip | Bordereau |
Source | Provenance |
`
  .trim()
  .split('\n')
  .map((line) => {
    const [header = '', fr = '', field = ''] = line.split('|').map((part) => part.trim());
    const en = header.replace(/\*/g, '');
    return { en, fr, field: field || undefined, required: header !== en };
  });

test('an entry tab has the promised columns, in their order', () => {
  expect(COLUMN_KEYS.map((key) => headerIn(key, 'en'))).toEqual(PROMISED.map(({ en }) => en));
});

describe.each(PROMISED)('the column $en', ({ en, fr, field, required }) => {
  const key = COLUMN_KEYS.find((one) => headerIn(one, 'en') === en);
  const column = key && COLUMNS[key];

  test(`is called ${fr} in French`, () => {
    expect(key && headerIn(key, 'fr')).toBe(fr);
  });

  test(field ? `goes to ${field}` : 'is not sent as a field of its own', () => {
    expect(column?.field).toBe(field);
  });

  test(required ? 'is required' : 'may be missing', () => {
    expect(column?.required ?? false).toBe(required);
  });
});

test('set-up lays down all but the rest of the fields, and what an import or a slip lays down', () => {
  const left = COLUMN_KEYS.filter((key) => COLUMNS[key].optional);
  expect(left.map((key) => headerIn(key, 'en'))).toEqual([
    'Unpaid amount',
    'Delivered at',
    'Delivery token',
    'Comment date',
    'Payment details',
    'Slip',
    'Source',
  ]);
});

test('State and all below are written by the add-on alone', () => {
  const from = COLUMN_KEYS.indexOf('state');
  expect(COLUMN_KEYS.filter((key) => COLUMNS[key].addOn)).toEqual(COLUMN_KEYS.slice(from));
});

test("a membership's dates are calendar days; a payment's may have a time", () => {
  const ofKind = (kind: string) => COLUMN_KEYS.filter((key) => COLUMNS[key].kind === kind);
  expect(ofKind('day')).toEqual(['startDate', 'endDate']);
  expect(ofKind('date')).toEqual(['paymentDate', 'donationDate', 'deliveredAt', 'commentDate']);
});

test('no two columns share a header in any language, so none is taken for another', () => {
  const keysOf = new Map<string, Set<string>>();
  for (const key of COLUMN_KEYS) {
    for (const language of LANGUAGES) {
      const text = plain(headerIn(key, language));
      keysOf.set(text, (keysOf.get(text) ?? new Set()).add(key));
    }
  }
  expect([...keysOf.values()].filter((keys) => keys.size > 1)).toEqual([]);
});
