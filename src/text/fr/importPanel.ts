import { written } from '../days';
import type { ImportPanelWords } from '../words/importPanel';
import { sourceName } from './imports';
import { count } from './numbers';

// Spaces: tools/lint/frenchSpaces.ts.

const FILE = 'Rien n’a été lu. Choisissez le fichier lui-même.';

const DOWNLOADED = 'Rien n’a été lu. Choisissez le fichier tel qu’il a été téléchargé.';

export const importPanel: ImportPanelWords = {
  help: 'Les adhésions et les dons de HelloAsso ou d’un autre système deviennent ici des lignes. Rien n’est coché ni envoyé.',
  file: 'Fichier',
  fileHelp:
    'Un export CSV ; vous pouvez aussi le déposer ici. Choisissez le fichier tel qu’il a été téléchargé.',
  paste: 'Ou coller un tableau',
  pasted: 'Le tableau, avec ses en-têtes',
  thisTab: 'Lire l’onglet affiché',
  thisTabHelp:
    'Si quelqu’un a déposé un export dans un onglet de cette feuille de calcul : affichez d’abord cet onglet. Le fichier lui-même est plus sûr, car Sheets a pu changer des jours et des montants.',
  readingTab: 'Lecture de l’onglet…',
  tabStays: (tab) =>
    `Les réponses des personnes restent dans « ${tab} », visibles par tous ceux qui peuvent ouvrir cette feuille de calcul. Supprimez cet onglet une fois ses paiements importés.`,
  tabFaults: {
    amount: ({ column, line }) =>
      `Ligne ${line} : ce qu’affiche « ${column} » n’est pas le montant que Sheets y conserve. ${FILE}`,
    'amounts mixed': ({ column, line }) =>
      `Ligne ${line} : « ${column} » contient un texte parmi des nombres, Sheets a donc pu mal lire les autres. ${FILE}`,
    day: ({ column, line }) =>
      `Ligne ${line} : « ${column} » n’affiche pas le jour que Sheets y conserve, dans l’ordre où cet export écrit les jours. ${FILE}`,
    'days mixed': ({ column, line }) =>
      `Ligne ${line} : « ${column} » contient un texte parmi des jours, Sheets a donc pu prendre le jour pour le mois ailleurs. ${FILE}`,
    'days open': ({ column }) =>
      `Aucun jour de « ${column} » ne dépasse le 12, Sheets a donc pu prendre le jour pour le mois sans que cela se voie. ${FILE}`,
    number: ({ column, line }) =>
      `Ligne ${line} : Sheets a pu couper des chiffres du numéro dans « ${column} ». ${FILE}`,
    'file number': ({ column, line }) =>
      `Ligne ${line} : un tableur a coupé des chiffres du numéro dans « ${column} ». ${DOWNLOADED}`,
    'file days': ({ column, line }) =>
      `Ligne ${line} : un tableur semble avoir écrit « ${column} » avec le mois avant le jour. ${DOWNLOADED}`,
    error: ({ column, line }) =>
      `Ligne ${line} : « ${column} » contient une erreur ou se charge encore. ${FILE}`,
  },
  read: 'Le lire',
  nothing: 'Il n’y a aucune ligne sous les en-têtes. Choisissez un autre fichier.',
  broken: {
    'no text': () =>
      'Ce n’est pas un fichier de texte. Choisissez l’export CSV lui-même ; d’un fichier Excel, enregistrez une copie en CSV UTF-8.',
    joined: (line) =>
      `Un autre tableau commence à la ligne ${line} : des fichiers ont été réunis ici. Rien n’a été lu. Importez chaque fichier séparément.`,
    'no header': () => 'Aucun en-tête n’a été trouvé. Choisissez un export CSV.',
    quote: (line) =>
      `Le fichier est abîmé à partir de la ligne ${line} : un guillemet n’y est pas refermé. Rien n’a été lu. Exportez-le de nouveau.`,
    width: (line) =>
      `Le fichier est abîmé à la ligne ${line} : elle a plus ou moins de cellules qu’il n’y a d’en-têtes. Rien n’a été lu. Exportez-le de nouveau.`,
  },
  bankStatement:
    'C’est un relevé bancaire : il ne dit ni qui a payé ni pourquoi, il n’y a donc rien à en importer. Pour pointer des bordereaux de remise avec lui, allez dans Documents, choisissez « Afficher les chèques et les bordereaux », puis « Pointer avec un relevé de banque ».',
  stripe:
    'Ceci ressemble à un export de Stripe. Si votre espace est relié à Stripe, Qomon contient déjà ces paiements : les importer les enregistrerait deux fois.',
  helloAsso:
    'HelloAsso indique le prix entier d’une commande payée en plusieurs fois, et laisse peut-être valide une commande remboursée. Laissez de côté les commandes dont vous savez que c’est le cas.',
  mappingHelp:
    'Comment cet export est lu. C’est demandé une seule fois, et conservé pour tous ceux qui travaillent dans cette feuille de calcul.',
  sourceName: 'Comment vous appelez cet export',
  columns: {
    order: 'Les paiements sont numérotés dans',
    amount: 'Le montant se trouve dans',
    minus: 'Moins ce qui se trouve dans',
    currency: 'La devise se trouve dans',
    date: 'Le jour du paiement se trouve dans',
    email: 'L’e-mail du payeur se trouve dans',
    surname: 'Le nom du payeur se trouve dans',
    firstname: 'Le prénom du payeur se trouve dans',
    beneficiarySurname: 'Le nom de l’adhérent, si ce n’est pas le payeur',
    beneficiaryFirstname: 'Le prénom de l’adhérent, si ce n’est pas le payeur',
    beneficiaryEmail: 'L’e-mail propre à l’adhérent se trouve dans',
    birth: 'La date de naissance de l’adhérent (à défaut, du payeur) se trouve dans',
    street: 'Sa rue se trouve dans',
    postcode: 'Son code postal se trouve dans',
    city: 'Sa ville se trouve dans',
    status: 'Si une ligne compte est indiqué par',
    price: 'Ce qui a été acheté se trouve dans',
    method: 'Le moyen de paiement se trouve dans',
  },
  decimalMark: 'Les montants s’écrivent comme',
  dateFormat: 'Les jours s’écrivent comme',
  dateZone: 'Les heures sont',
  zones: { spreadsheet: 'celles de cette feuille de calcul', UTC: 'en temps universel (UTC)' },
  keptStatuses: 'Les lignes comptent quand il est indiqué',
  blank: '(rien)',
  allItems: 'Chaque ligne est',
  allMethod: 'Tout a été payé par',
  campaign: 'Code campagne pour tout',
  paymentStatus: 'Statut de tous les paiements',
  usual: '(le statut habituel)',
  affectation: 'Affectation de tous les dons',
  startDate: 'Début de toutes les adhésions',
  endDate: 'Fin de toutes les adhésions',
  none: '(aucune colonne)',
  choose: '(choisir)',
  paymentOnly: 'un paiement seul',
  leaveOut: 'à laisser de côté',
  toMembership: 'ajoutés à l’adhésion',
  toDonation: 'un don à part',
  saveSource: 'Conserver et voir l’aperçu',
  saving: 'Enregistrement…',
  back: 'Retour',
  readAs: (name) => `Lu comme ${name}.`,
  changeSource: 'Changer la façon de le lire',
  previewing: ({ done, all }) => (all > 1 ? `Examen, partie ${done + 1} sur ${all}…` : 'Examen…'),
  writing: ({ done, all }) =>
    all > 1 ? `Écriture des lignes, partie ${done + 1} sur ${all}…` : 'Écriture des lignes…',
  found: ({ lines, orders, tab, period: [first, last] }) =>
    `${count(lines, 'ligne', 'lignes')}, ${count(orders, 'paiement', 'paiements')}${first && ` du ${written(first)} au ${written(last)}`}. Les nouvelles lignes vont dans « ${tab} ».`,
  verdicts: {
    fresh: (n) => `Nouveaux : ${n}`,
    half: (n) => `À compléter : ${n}`,
    decision: (n) => `À décider : ${n}`,
    byHand: (n) => `À traiter à la main : ${n}`,
    changed: (n) => `Modifiés depuis : ${n}`,
    hereDeleted: (n) => `Lignes disparues : ${n}`,
    leftOut: (n) => (n === 0 ? 'Laissés de côté' : `Laissés de côté : ${n}`),
    unreadable: (n) => `Illisibles : ${n}`,
    here: (n) => `Déjà là : ${n}`,
  },
  lines: (n) => count(n, 'ligne', 'lignes'),
  outOf: (paid) => `sur ${paid} payés`,
  fileTotal: 'Total du fichier',
  fileTotalSoFar: 'Total du fichier jusqu’ici',
  questions: 'Ce que veulent dire ces textes',
  answers: (n) => `Ce que des textes veulent dire jusqu’ici : ${n}`,
  answersHelp:
    'Conservé pour tous les exports de ce genre, et pour tout le monde. Ce qui est remis à (choisir) est redemandé.',
  whatIs: (text) => `« ${text} » est`,
  whichMethod: (text) => `« ${text} » est le moyen de paiement`,
  whereGoes: (column) => `Les montants de « ${column} » sont`,
  saveAnswers: 'Conserver et regarder de nouveau',
  people: (n) => `${count(n, 'personne', 'personnes')} à choisir ou à créer`,
  peopleHelp:
    'Personne n’est deviné. Les personnes à créer le sont dans Qomon au moment où les lignes sont écrites, avec leur nom, leur e-mail et leur adresse.',
  createAll: (n) =>
    `Les créer toutes, ${n} (environ ${count(Math.max(1, Math.ceil(n / 2)), 'seconde', 'secondes')})`,
  person: ({ name, mail, orders }) =>
    [name, ...(mail === '' ? [] : [mail]), count(orders, 'paiement', 'paiements')].join(' · '),
  born: (date) => `naissance ${written(date)}`,
  create: 'Créer dans Qomon',
  search: (name) => `Rechercher ${name}`,
  searching: 'Recherche…',
  nobody: 'Personne n’a été trouvé. Choisissez Créer dans Qomon si c’est une nouvelle personne.',
  expected: (currency) => `Total attendu des nouveaux paiements en ${currency}`,
  expectedHelp:
    'Facultatif. Ce que vous saisissez doit correspondre avant que quoi que ce soit soit écrit.',
  differs: (found) => `Les nouveaux paiements font ${found}. Relisez-les.`,
  notLookedUp:
    'Qomon n’a pas été parcouru jusqu’à la date de ces paiements. Ce qu’une autre feuille de calcul a enregistré n’est peut-être pas signalé ici.',
  lookAgain: 'Regarder de nouveau',
  bringIn: ({ orders, money }) =>
    orders === 0 ? 'Importer' : `Importer ${count(orders, 'paiement', 'paiements')}, ${money}`,
  another: 'Choisir un autre fichier',
  written: ({ written, left, undecided, where }) =>
    [
      `${count(written, 'paiement importé', 'paiements importés')}${where.length > 0 ? ` : ${where.join(' ; ')}` : ''}. Relisez les lignes, cochez-les, puis envoyez-les.`,
      ...(left === 0
        ? []
        : [
            `${count(left, 'paiement non écrit', 'paiements non écrits')} : choisissez de nouveau le fichier.`,
          ]),
      ...(undecided === 0
        ? []
        : [
            `${count(undecided, 'paiement attend', 'paiements attendent')} encore une décision : choisissez de nouveau le fichier, et regardez sous « À décider ».`,
          ]),
    ].join(' '),
  unsure:
    'Google n’a pas répondu, on ne sait donc pas jusqu’où c’est allé. Choisissez de nouveau le fichier : ce qui est déjà là n’est pas écrit deux fois.',
  past: 'Importés récemment',
  pastImport: ({ source, at, orders }) =>
    `${written(at)} · ${sourceName(source)} · ${count(orders, 'paiement', 'paiements')}`,
  takeBack: 'Retirer…',
  takeBackSure: 'Oui, retirer ses lignes',
  keep: 'Garder',
  takingBack: 'Retrait des lignes…',
  takenBack: ({ orders, kept }) =>
    [
      `Les lignes de ${count(orders, 'paiement', 'paiements')} ont été retirées. Les personnes créées pour elles dans Qomon y restent.`,
      ...(kept === 0
        ? []
        : [`${count(kept, 'paiement reste', 'paiements restent')} : voyez ci-dessous pourquoi.`]),
    ].join(' '),
};
