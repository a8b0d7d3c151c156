import type { RenewalWords } from '../words/renewals';
import { count } from './numbers';

export const renewals: RenewalWords = {
  title: 'Renouvellements',
  help: 'Qui était adhérent pendant une période et ne se retrouve pas parmi les adhésions de la suivante, d’après ce que Qomon contient. Les noms ne vont pas dans la feuille de calcul.',
  last: 'Adhérent pendant',
  next: 'Absent pendant',
  from: 'du',
  to: 'au',
  make: 'Les chercher',
  badPeriod: 'Choisissez deux périodes, chacune avec un premier et un dernier jour dans cet ordre.',
  found: (n) =>
    `${count(n, 'personne était adhérente et ne se retrouve pas', 'personnes étaient adhérentes et ne se retrouvent pas')} :`,
  none: 'Toutes les personnes qui étaient adhérentes se retrouvent.',
  unseen:
    'Renseignez-vous avant de considérer une personne comme partie : les adhésions enregistrées autrement qu’avec un paiement ne sont pas vues ici. Ce n’est pas une liste de personnes qui doivent quelque chose.',
  one: ({ name, id, price, end }) =>
    [name === '' ? `#${id}` : `${name} (#${id})`, price, end]
      .filter((part) => part !== '')
      .join(', '),
  fileName: ({ from }) => `renouvellements-${from}.csv`,
  columns: {
    member: 'ID de l’adhérent',
    surname: 'Nom',
    firstname: 'Prénom',
    mail: 'E-mail',
    payer: 'ID du payeur',
    payerName: 'Nom du payeur',
    price: 'Adhésion',
    amount: 'Montant de l’adhésion',
    currency: 'Devise',
    start: 'Date de début',
    end: 'Date de fin',
    bundle: 'ID du lot',
  },
};
