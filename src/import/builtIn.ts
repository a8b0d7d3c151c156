import type { Source } from './source';

// The columns of HelloAsso's campaign exports, as several public readers of them have them.
const ORDER = ['Référence commande', 'Date de la commande', 'Statut de la commande'];

const PAYER = ['Nom payeur', 'Prénom payeur', 'Email payeur', 'Moyen de paiement'];

/** Questions that forms ask of whoever an item is for; most ask some of them. */
const ASKED = {
  birth: 'Date de naissance',
  street: 'Adresse',
  postcode: 'Code postal',
  city: 'Ville',
} as const;

const PRICE = ['Tarif', 'Montant tarif'];

const helloAsso = (
  id: string,
  name: string,
  own: readonly string[],
  more: Pick<Source, 'beneficiary' | 'lineKey'>,
  asked: Partial<typeof ASKED> = {},
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
    ...asked,
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
    beneficiary: { surname: 'Nom adhérent', firstname: 'Prénom adhérent', ...ASKED },
  }),
  helloAsso('ticket', 'billets', ['Nom participant', 'Prénom participant', 'Numéro de billet'], {
    beneficiary: { surname: 'Nom participant', firstname: 'Prénom participant', ...ASKED },
    lineKey: 'Numéro de billet',
  }),
  helloAsso('plain', 'commandes', [], {}, ASKED),
];
