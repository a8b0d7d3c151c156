import type { Source } from './source';

// The columns of HelloAsso's campaign exports, as several public readers of them have them.
const ORDER = ['Référence commande', 'Date de la commande', 'Statut de la commande'];

const PAYER = ['Nom payeur', 'Prénom payeur', 'Email payeur', 'Moyen de paiement'];

const PRICE = ['Tarif', 'Montant tarif'];

const helloAsso = (
  id: string,
  name: string,
  own: readonly string[],
  more: Pick<Source, 'beneficiary' | 'lineKey'>,
): Source => ({
  id: `helloasso.${id}`,
  name: `HelloAsso, ${name}`,
  prefix: 'helloasso',
  fingerprint: [...ORDER, ...own, ...PAYER, ...PRICE],
  orderKey: ['Référence commande'],
  keepIf: { column: 'Statut de la commande', values: ['Validé'] },
  amount: {
    plus: ['Montant tarif'],
    minus: ['Montant code promo'],
    added: [],
    decimalMark: ',',
  },
  date: { column: 'Date de la commande', format: 'dmy', zone: 'spreadsheet' },
  payer: {
    email: 'Email payeur',
    surname: 'Nom payeur',
    firstname: 'Prénom payeur',
    organisation: 'Raison sociale',
  },
  values: {
    price: { column: 'Tarif', of: {} },
    method: { column: 'Moyen de paiement', of: {} },
  },
  constants: {},
  ...more,
});

/** The exports that are recognised without having been told of, the most particular first. */
export const BUILT_IN: readonly Source[] = [
  helloAsso('membership', 'adhésions', ['Nom adhérent', 'Prénom adhérent'], {
    beneficiary: { surname: 'Nom adhérent', firstname: 'Prénom adhérent' },
  }),
  helloAsso('ticket', 'billets', ['Nom participant', 'Prénom participant', 'Numéro de billet'], {
    beneficiary: { surname: 'Nom participant', firstname: 'Prénom participant' },
    lineKey: 'Numéro de billet',
  }),
  helloAsso('plain', 'commandes', [], {}),
];
