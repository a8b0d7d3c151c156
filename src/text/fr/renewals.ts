import { written } from '../days';
import type { RenewalWords } from '../words/renewals';
import { count } from './numbers';

export const renewals: RenewalWords = {
  title: 'Renouvellements',
  help: 'Qui était adhérent pendant une période et ne se retrouve pas parmi les adhésions de la suivante, d’après ce que Qomon contient. Les noms ne vont dans la feuille de calcul qu’avec les lignes que vous créez.',
  last: 'Adhérent pendant',
  next: 'Absent pendant',
  from: 'du',
  to: 'au',
  make: 'Les chercher',
  badPeriod: 'Choisissez deux périodes, chacune avec un premier et un dernier jour dans cet ordre.',
  found: (n) =>
    `${count(n, 'personne était adhérente et ne se retrouve pas', 'personnes étaient adhérentes et ne se retrouvent pas')} :`,
  none: 'Toutes les personnes qui étaient adhérentes se retrouvent.',
  nobody:
    'Personne n’était adhérent pendant la première période, d’après les paiements que Qomon contient. Vérifiez ses deux jours ; les adhésions enregistrées autrement ne sont pas vues ici.',
  unseen:
    'Renseignez-vous avant de considérer une personne comme partie : les adhésions enregistrées autrement qu’avec un paiement ne sont pas vues ici. Ce n’est pas une liste de personnes qui doivent quelque chose.',
  one: ({ name, id, price, end }) =>
    [name === '' ? `#${id}` : `${name} (#${id})`, price, written(end)]
      .filter((part) => part !== '')
      .join(', '),
  paidBy: ({ name, id }) =>
    `${name === '' ? `#${id}` : `${name} (#${id})`} a payé la dernière fois : changez le payeur dans la ligne si quelqu’un d’autre paie cette fois.`,
  noPrice: 'Le tarif de la dernière fois n’est plus proposé : choisissez-en un dans la ligne.',
  rowsHelp:
    'Cochez les personnes dont vous voulez une ligne, avec le payeur, l’adhésion de la dernière fois et son montant. Complétez le jour et le moyen de paiement quand elles paient. Rien n’est coché dans « Prêt », et rien n’est envoyé.',
  all: (n) => `Toutes (${n})`,
  makeRows: ({ rows, tab }) => `Créer ${count(rows, 'ligne', 'lignes')} dans « ${tab} »`,
  lookAgain: 'Regarder de nouveau l’onglet affiché',
  looking: 'Recherche des lignes déjà présentes…',
  making: 'Création des lignes…',
  told: ({ verdict, place }) => {
    if (verdict === 'hereDeleted')
      return 'Une ligne a été créée puis supprimée. Ne cochez que si vous la voulez de nouveau.';
    const where = place ? `ligne ${place.row} de « ${place.tab} »` : 'une ligne';
    if (verdict === 'half')
      return `Commencée et pas terminée : ${where}. Cochez pour la compléter.`;
    return `Déjà présente : ${where}.`;
  },
  made: ({ rows, left, had, tab }) =>
    [
      rows > 0 &&
        `${count(rows, 'ligne créée', 'lignes créées')} dans « ${tab} ». Complétez le jour et le moyen de paiement quand les personnes paient ; « Importer des paiements… » les retire tant que rien n’en a été fait.`,
      had > 0 && `${count(had, 'personne a', 'personnes ont')} déjà une ligne.`,
      left > 0 &&
        `${count(left, 'ligne n’a pas été écrite', 'lignes n’ont pas été écrites')} : recommencez.`,
    ]
      .filter((part) => part !== false)
      .join(' '),
  unsure:
    'Google n’a pas répondu : des lignes ont peut-être été créées. Recommencez : personne n’en aura deux.',
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
