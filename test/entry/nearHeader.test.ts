import { expect, test } from '@jest/globals';
import type { ColumnKey } from '../../src/model/columns';
import { meantBy } from '../../src/sheet/nearHeader';

test.each<readonly [string, readonly ColumnKey[], ColumnKey | undefined]>([
  ['Membership price', ['membershipAmount'], 'membershipAmount'],
  ['Membership price', ['membership', 'membershipAmount'], 'membership'],
  ['Donation sum', ['donationAmount'], 'donationAmount'],
  ['Prix de l’adhésion', ['membershipAmount'], 'membershipAmount'],
  ['Tarif du don', ['donationAmount'], 'donationAmount'],
  ['Donation date ?', ['donation', 'donationDate'], 'donationDate'],
  ['Montant don', ['donation', 'donationAmount'], 'donationAmount'],
  ['Affectation du don', ['donation', 'affectation'], 'affectation'],
  ['Commentaire de l’adhésion (interne)', ['membership', 'membershipComment'], 'membershipComment'],
  ['Price', ['membershipAmount', 'donationAmount'], undefined],
  ['Membership price', [], undefined],
  ['Mode de règlement', ['paymentMethod', 'paymentDate'], 'paymentMethod'],
  ['Payment type', ['paymentMethod', 'paymentDate'], 'paymentMethod'],
  ['Date du versement', ['paymentMethod', 'paymentDate'], 'paymentDate'],
  ['Courriel du payeur', ['payerEmail', 'payerId'], 'payerEmail'],
  ['ID contact', ['payerEmail', 'payerId'], 'payerId'],
  ['Mesage', ['message', 'state'], 'message'],
  ['N° ID du lot', ['bundleId'], 'bundleId'],
])('%j, on a tab that lacks %j, means %s', (text, lacking, meant) => {
  expect(meantBy(text, (key) => lacking.includes(key))).toBe(meant);
});

/** How people write the column of ticks: forms, numbers and slips, marks and words around it, in either language. */
const READY = [
  ...['Prête', 'Prêts', 'prêtes', 'PRETE', 'Prêt(e)', 'Prêt-e', 'Prêt·e', 'Prêt ?', 'Est prêt'],
  ...['Prét.', 'Pért', 'Prât', 'Prest', 'Prêt à envoyer', '✓ Prêt', 'À envoyer', 'A envoyer ?'],
  ...[
    'Ready?',
    'Is ready',
    'Redy',
    'Raedy',
    'Reday',
    'Readdy',
    'Ready (tick)',
    'To send',
    'Send ?',
  ],
];

test.each(READY)('%j means Ready where that is missing, and nothing where it is there', (text) => {
  expect(meantBy(text, () => true)).toBe('ready');
  expect(meantBy(text, (key) => key !== 'ready')).not.toBe('ready');
});

test.each([
  ...['Prix', 'Près', 'Part', 'Port', 'Envoyé', 'Sent', 'Vérifié', 'Fait', 'Done', 'Note', 'Ok'],
  ...['Thanked', 'Remerciement', 'Carte', 'Prénom', 'Reçu', 'Rue'],
])('%j is surely a column of one’s own for ticks', (text) => {
  expect(meantBy(text, (key) => key === 'ready')).toBeUndefined();
});
