import { written } from '../days';
import type { YearEndWords } from '../words/yearEnd';
import { count, money } from './numbers';

// Spaces: tools/lint/frenchSpaces.ts.

const payments = (n: number): string => count(n, 'paiement', 'paiements');

const people = (n: number): string => count(n, 'personne', 'personnes');

const lines = (n: number): string => count(n, 'ligne', 'lignes');

export const yearEnd: YearEndWords = {
  title: 'Fichier de fin d’année',
  help: 'Une ligne pour chaque adhésion et chaque don que Qomon contient pour une année, avec la personne qui a payé. Le fichier est composé dans ce panneau et enregistré sur votre ordinateur : ni nom ni adresse ne va dans la feuille de calcul.',
  year: 'Année du paiement',
  kind: 'Pour',
  kinds: {
    plain: 'une association : un tableau simple',
    party: 'un parti français : un fichier de travail',
  },
  kindHelp: {
    plain: 'Un fichier CSV, que les tableurs ouvrent.',
    party:
      'Un fichier TSV avec des colonnes pour ce que demande la CNCCFP, et des avertissements d’après la loi sur les partis. Ce n’est pas le formulaire officiel.',
  },
  cash: 'Moyens de paiement en espèces',
  make: 'Composer le fichier',
  stop: 'Arrêter',
  goOn: 'Continuer',
  without: (n) => `Continuer sans ${people(n)}`,
  readingList: ({ met, total }) =>
    total === undefined
      ? `Lecture des paiements de Qomon… ${met}`
      : `Lecture des paiements de Qomon… ${met} sur ${total}`,
  readingPeople: ({ read, all }) => `Lecture des personnes qui ont payé… ${read} sur ${all}`,
  stopped:
    'Arrêté. Continuez quand vous voulez : ce qui a été lu est gardé tant que ce panneau est ouvert.',
  notWhole:
    'La liste de Qomon n’a pas pu être lue en entier : elle change pendant la lecture, ou contient moins qu’elle n’annonce. Aucun fichier n’a été composé. Réessayez à une heure calme.',
  nothing: (year) => `Qomon ne contient aucun paiement de ${year}.`,
  working: {
    plain: 'Rien ici n’est un reçu : voyez ce que vos reçus doivent indiquer.',
    party:
      'Ceci est un fichier de travail, pas le formulaire officiel. Vérifiez-le d’après les spécifications de la CNCCFP pour l’année. Les reçus viennent uniquement des formulaires numérotés de la CNCCFP.',
  },
  payments: ({ count: n, sum, year, received }) =>
    `Qomon contient ${payments(n)} de ${year}, ${money(sum)}. Reçu et gardé : ${money(received)}.`,
  parts: {
    refunded: ({ count: n, sum }) => `${money(sum)} remboursés sur ${payments(n)}.`,
    unpaid: ({ count: n, sum }) => `${money(sum)} pas encore reçus sur ${payments(n)}.`,
    ended: {
      refunded: ({ count: n, sum }) => `Remboursés en entier : ${payments(n)}, ${money(sum)}.`,
      unpaid: ({ count: n, sum }) => `Impayés : ${payments(n)}, ${money(sum)}.`,
      cancelled: ({ count: n, sum }) => `Annulés : ${payments(n)}, ${money(sum)}.`,
    },
  },
  lines: ({ count: n, sum, isSame }) =>
    `Le fichier : ${lines(n)}, ${money(sum)}${isSame ? ', soit ce qui a été reçu d’après Qomon, au centime près.' : '. Ce n’est pas ce qui a été reçu : voyez ci-dessous.'}`,
  endedLines: (n) =>
    `${count(n, 'autre ligne', 'autres lignes')} de paiements remboursés, impayés ou annulés : leurs dernières colonnes le disent. Ne les comptez pas.`,
  elsewhere: ({ count: n, sum }) =>
    `Enregistré ailleurs que dans cette feuille de calcul : ${lines(n)}, ${money(sum)}.`,
  changes: (n) =>
    `${payments(n)} ${n < 2 ? 'ajouté ou supprimé' : 'ajoutés ou supprimés'} pendant la lecture de la liste de Qomon. Composez le fichier à nouveau s’il doit montrer un seul instant.`,
  unmet: (n) =>
    `${count(n, 'ligne de cette feuille de calcul se lit', 'lignes de cette feuille de calcul se lisent')} comme enregistrée${n < 2 ? '' : 's'} cette année-là, alors que la liste de Qomon n’en contient pas le paiement : rien dans le fichier. Utilisez « Comparer avec Qomon », qui dit ce qu’il est devenu :`,
  unmetOne: ({ tab, row, bundleId }) =>
    `« ${tab} », ligne ${row}${bundleId === undefined ? '' : `, lot ${bundleId}`}`,
  apart: (n) =>
    `${payments(n)} dont les adhésions et les dons ne font pas ce qui a été reçu. Regardez-les dans Qomon :`,
  apartOne: ({ bundleId, day, received, lines: sum, hasItems }) =>
    hasItems
      ? `lot ${bundleId}, ${written(day)} : reçu ${money(received)}, lignes ${money(sum)}`
      : `lot ${bundleId}, ${written(day)} : ${money(received)} sans adhésion ni don, sur aucune ligne`,
  unread: (n) =>
    `${payments(n)} d’une année inconnue, illisible${n < 2 ? '' : 's'}, qui manque${n < 2 ? '' : 'nt'} peut-être. Regardez-les dans Qomon :`,
  dateless: (n) => `${payments(n)} sans date lisible, sur aucune ligne. Regardez-les dans Qomon :`,
  unpaidFor: (n) =>
    `${count(n, 'enregistrement', 'enregistrements')} avec adhésion ou don et sans paiement, sur aucune ligne. Regardez-les dans Qomon :`,
  shared: (n) =>
    `Dans ${n} cas, plusieurs paiements ont été enregistrés ensemble, et Qomon ne dit pas lequel a payé quoi : chacun a d’abord compté pour son propre payeur. Vérifiez ces lignes :`,
  otherYear: (n) =>
    `${count(n, 'don a une date', 'dons ont des dates')} d’une autre année que celle du paiement. Le fichier suit le paiement. Vérifiez-les :`,
  otherStatus: (n) =>
    `${payments(n)} ${n < 2 ? 'compté' : 'comptés'}, alors que le statut ne dit ni que l’argent est arrivé ni le contraire. Vérifiez-les :`,
  bundle: (id) => `lot ${id}`,
  missing: ({ column, payers, all }) =>
    payers === all
      ? `${column} : manque pour toutes les personnes qui ont payé (${all})`
      : `${column} : manque pour ${payers} des ${all} personnes qui ont payé :`,
  missingLaw: ({ law, read }) =>
    `Le reçu d’un parti en a besoin (${law}, lu en ${read}). Complétez à la main ce que les contacts de Qomon ne contiennent pas.`,
  notShown: (n) => `${people(n)} que votre espace Qomon ne montre pas, sans nom dans le fichier :`,
  notRead: (n) => `${people(n)} dont Qomon n’a rien dit, sans nom dans le fichier :`,
  rules: {
    yearSum: ({ people: n, limit, law, read }) =>
      `${people(n)} au-delà de ${money(limit)} de dons et cotisations dans l’année (${law}, lu en ${read} ; les cotisations des élus ne comptent pas) :`,
    cash: ({ people: n, limit, law, read }) =>
      `${count(n, 'don', 'dons')} de plus de ${money(limit)} en espèces (${law}, lu en ${read}) :`,
    organisation: ({ people: n, law, read }) =>
      `${count(n, 'payeur sans prénom, peut-être une organisation', 'payeurs sans prénom, peut-être des organisations')} : aucune hors un parti ne peut donner (${law}, lu en ${read}) :`,
  },
  limits:
    'Ne pas être nommé ici ne veut pas dire qu’un plafond est respecté : ce qui a été donné à d’autres partis n’est pas connu ici.',
  person: ({ name, id, sum, day }) =>
    [
      name === '' ? `#${id}` : `${name} (#${id})`,
      ...(day ? [written(day)] : []),
      ...(sum ? [money(sum)] : []),
    ].join(', '),
  fileName: ({ year, kind }) =>
    kind === 'party' ? `fichier-de-travail-${year}.tsv` : `paiements-${year}.csv`,
  download: 'Télécharger le fichier',
  downloadHelp:
    'Gardez-le là où les adresses des autres sont à l’abri. Si rien n’est enregistré, copiez le tableau et collez-le dans une feuille de calcul à vous.',
  copy: 'Copier le tableau',
  copied: 'Copié. Collez-le dans une feuille de calcul vide que personne d’autre ne peut ouvrir.',
  copyByHand:
    'Le navigateur ne laisse pas ce panneau copier. Sélectionnez tout le texte ci-dessous, puis copiez-le.',
  text: 'Le tableau',
  file: {
    columns: {
      entry: 'Écriture',
      nature: 'Nature',
      price: 'Tarif',
      date: 'Date',
      donor: 'ID du donateur',
      title: 'Civilité',
      surname: 'Nom',
      firstname: 'Prénom',
      mail: 'E-mail',
      address: 'Adresse',
      postcode: 'Code postal',
      town: 'Ville',
      country: 'Pays',
      nationality: 'Nationalité',
      mandate: 'Mandat électif',
      currency: 'Devise',
      amount: 'Montant',
      method: 'Moyen de paiement',
      statement: 'Référence du relevé bancaire',
      slip: 'Numéro de bordereau bancaire',
      cancellation: 'Annulation',
      beneficiary: 'ID du bénéficiaire',
      bundle: 'ID du lot',
      origin: 'Enregistré',
    },
    kinds: { membership: 'Cotisation', donation: 'Don' },
    endings: { refunded: 'remboursé', unpaid: 'impayé', cancelled: 'annulé' },
    origins: { here: 'dans cette feuille de calcul', elsewhere: 'ailleurs' },
  },
};
