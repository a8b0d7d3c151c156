import { COLUMNS } from '../entry/columns';
import type { HeaderFault } from '../entry/header';
import { cancel } from './cancel/fr';
import { compare } from './compare/fr';
import { fr as contacts } from './contacts/fr';
import { french as count } from './counting';
import { menu } from './menu/fr';
import { shownMoney, shownTotals } from './money';
import { nightlyFr } from './nightly/fr';
import { refund } from './refund/fr';
import { fr as review } from './review/fr';
import { fr as settings } from './settings/fr';
import type { LeftBehind, Tally, Words } from './words';

// French typography: the spaces inside « » and before ; ? are narrow no-break spaces (U+202F),
// those before : are no-break spaces (U+00A0).

/** `s` is the plural ending. */
const LEFT_BEHIND: Readonly<Record<LeftBehind, (s: '' | 's') => string>> = {
  problems: () => 'avec des problèmes, expliqués dans « Message »',
  blank: (s) => `non envoyée${s}`,
  invalid: () => 'état « Non valide »',
  waiting: () => 'état « En attente »',
  sending: () =>
    'état « Envoi en cours », laissé par un envoi interrompu ; à rechercher dans Qomon',
  sent: (s) => `déjà envoyée${s}`,
  toCheck: (s) => `état « À vérifier », peut-être déjà enregistrée${s}`,
  rejected: () => 'état « Refusé »',
  partRefunded: (s) => `remboursée${s} en partie`,
  refunded: (s) => `remboursée${s}`,
  cancelled: (s) => `annulée${s} ; pour un nouvel envoi, videz la cellule « État »`,
  changed: (s) => `modifiée${s} dans Qomon`,
  gone: (s) => `absente${s} de Qomon`,
};

function leftBehind({ leftBehind: left }: Tally): string[] {
  if (left.length === 0) return [];
  return [
    '',
    'Ne partent pas :',
    ...left.map(
      ({ why, rows }) =>
        `• ${count(rows, 'ligne', 'lignes')} : ${LEFT_BEHIND[why](rows < 2 ? '' : 's')}`,
    ),
  ];
}

function headerFault(fault: HeaderFault): string {
  const header = COLUMNS[fault.key].header.fr;
  return fault.kind === 'missing header'
    ? `• Il n’y a pas de colonne « ${header} ». Ajoutez cet en-tête.`
    : `• L’en-tête « ${header} » figure dans ${fault.columns.length} colonnes. Gardez-en un seul et renommez les autres.`;
}

export const fr: Words = {
  cancel,
  compare,
  menu,
  title: 'Bundles for Qomon',
  faults: {
    missing: () => 'cette cellule est vide. Remplissez-la.',
    'not an amount': () => 'ce n’est pas un montant. Saisissez-le sous la forme 20 ou 20,50.',
    'negative amount': () =>
      'un montant ne peut pas être négatif. Saisissez-le sans le signe moins ; pour rendre de l’argent, faites un remboursement.',
    'too many decimals': ({ currency, decimals }) =>
      decimals === 0
        ? `un montant en ${currency.toUpperCase()} n’a pas de décimales. Saisissez un nombre entier.`
        : `un montant en ${currency.toUpperCase()} a ${decimals} décimales. N’en saisissez pas plus.`,
    'amount too large': () =>
      'ce montant est trop élevé pour être envoyé. Vérifiez le nombre de zéros.',
    'zero amount': () => 'le montant est de 0. Saisissez ce qui a été payé.',
    'other currency': ({ written, currency }) =>
      `le montant indique « ${written} », mais la ligne est en ${currency.toUpperCase()}. Corrigez l’un des deux.`,
    'not a date': () =>
      'ce n’est pas une date. Saisissez-la sous la forme 29/03/2026, ou choisissez-la dans le calendrier.',
    'no such day': ({ text }) => `le ${text} n’existe pas dans le calendrier. Corrigez la date.`,
    'no such time': ({ text }) => `cette heure n’existe pas : ${text}. Corrigez-la.`,
    'date out of range': () => 'l’année doit être comprise entre 1970 et 2099. Corrigez la date.',
    'not in the list': ({ text }) =>
      `« ${text} » n’est pas dans la liste. Choisissez dans la liste déroulante ; si l’entrée est nouvelle dans Qomon, utilisez d’abord « Actualiser les listes ». Ce qui y manque, le support de Qomon peut le créer.`,
    'no longer offered': ({ text }) =>
      `« ${text} » n’est plus proposé dans Qomon. Choisissez une autre entrée.`,
    'several bear this name': ({ labels }) =>
      `plusieurs entrées portent ce nom : ${labels.join(', ')}. Choisissez l’une d’elles dans la liste déroulante.`,
    'empty list': () =>
      'Qomon ne propose aucun choix ici. Utilisez « Actualiser les listes », ou demandez au support de Qomon de créer une entrée.',
    'not an ID': () =>
      'un ID est un nombre entier, comme 123456. Copiez-le depuis la fiche du contact dans Qomon.',
    'not a reference': () =>
      'une référence est un nombre entier que donne le module. Videz cette cellule, et il en donnera une.',
    'period unseen': () =>
      'cet onglet n’a pas de colonnes pour les jours que couvre l’adhésion. Ajoutez les en-têtes Date de début et Date de fin à sa première ligne.',
    'not text': () =>
      'cette cellule contient une date au lieu d’un texte. Donnez-lui le format « Texte brut », puis refaites la saisie.',
    'not a checkbox': () => 'cochez la case ou laissez-la décochée.',
    'not a currency': () =>
      'ce n’est pas une devise. Saisissez son code de trois lettres, comme EUR.',
    'no currency': () =>
      'la devise de votre espace n’est pas connue. Utilisez « Actualiser les listes », ou saisissez le code de trois lettres de la devise.',
    'not JSON': () =>
      'ce n’est pas un objet JSON. Saisissez-le sous la forme {"clé": "valeur"}, ou laissez la cellule vide.',
    'email without ID': () =>
      'un e-mail est indiqué, mais sans ID à côté. Cherchez l’ID de la personne dans Qomon et saisissez-le dans la colonne de l’ID.',
    'nobody with this address': ({ address }) =>
      `personne dans Qomon n’a l’adresse ${address}. Corrigez-la, ou créez d’abord le contact dans Qomon.`,
    'several with this address': ({ people }) =>
      `plusieurs personnes partagent cette adresse : ${people.map(({ name, id }) => `${name} (${id})`).join(', ')}. Saisissez l’ID de la bonne personne dans la colonne de l’ID.`,
    'nobody with this ID': () =>
      'personne dans Qomon n’a cet ID ; le contact a peut-être été fusionné. Recherchez à nouveau la personne.',
    'address of another': ({ name }) =>
      `cet ID est celui de ${name || 'quelqu’un'}, dont l’adresse n’est pas celle de cette ligne. Videz l’ID pour rechercher l’adresse, ou corrigez l’adresse.`,
    'contacts unanswered': () =>
      'Qomon n’a pas pu dire qui a cette adresse. Vérifiez à nouveau la ligne dans quelques minutes, ou saisissez l’ID.',
    'no default donation price': () =>
      'votre espace n’a pas de don par défaut. Choisissez un don dans la liste déroulante.',
    'price currency': ({ price, row }) =>
      `ce tarif est en ${price.toUpperCase()}, mais la ligne est en ${row.toUpperCase()}. Choisissez un autre tarif ou corrigez la devise.`,
    'no price amount': () =>
      'ce tarif n’a pas de montant propre. Saisissez le montant de l’adhésion.',
    'end before start': () =>
      'l’adhésion se termine avant d’avoir commencé. Corrigez l’une des deux dates.',
    'no payment in group': () =>
      'aucune ligne de ce groupe n’indique ce qui a été payé. Remplissez « Montant » et « Moyen de paiement » sur l’une d’elles.',
    'two currencies': ({ currencies }) =>
      `les lignes de ce groupe sont en ${currencies.map((c) => c.toUpperCase()).join(' et ')}. Un paiement n’a qu’une devise : corrigez-la, ou utilisez un autre groupe.`,
    'two payers': () =>
      'ce groupe a plusieurs payeurs. Saisissez l’ID de la personne bénéficiaire.',
    'two open donations': () =>
      'deux dons de ce groupe n’ont pas de montant. Saisissez au moins l’un des deux montants.',
    'does not add up': ({ paid, items, currency }) =>
      `le paiement est de ${shownMoney({ amount: paid, currency }, 'fr')}, mais le total des adhésions et des dons est de ${shownMoney({ amount: items, currency }, 'fr')}. Corrigez l’un des montants.`,
    'duplicate reference': ({ tab, row }) =>
      `la ligne ${row} de « ${tab} » porte aussi cette référence. Si cette ligne-ci est une copie, videz cette cellule pour en faire une nouvelle ligne.`,
    'unknown state': ({ text }) =>
      `« ${text} » n’est pas un état du module complémentaire. Annulez la modification, ou videz la cellule si la ligne n’a jamais été envoyée.`,
    'already has a bundle': ({ bundleId }) =>
      `cette ligne correspond déjà au lot ${bundleId}, bien que son état soit vide. Annulez la modification ; s’il s’agit d’une copie, videz sa référence.`,
    'copy of a sent row': ({ tab, row }) =>
      `c’est une copie de la ligne ${row} de « ${tab} », qui a été enregistrée. Videz cette cellule pour en faire une nouvelle ligne, ou supprimez la ligne.`,
    'reference gone': ({ bundleId }) =>
      `cette ligne a été enregistrée comme lot ${bundleId}, mais sa référence a disparu. Annulez la modification, ou saisissez la référence que l’onglet « Journal » indique à côté de ce lot.`,
    'group already sent': ({ row }) =>
      `la ligne ${row} de ce groupe a déjà été envoyée. Utilisez un autre groupe pour cette ligne-ci.`,
    'problem on another row': ({ row }) =>
      `la ligne ${row} de ce groupe a un problème. Corrigez-la d’abord.`,
  },
  cautions: {
    'not the price': ({ price, currency }) =>
      `le tarif est de ${shownMoney({ amount: price, currency }, 'fr')}.`,
    'third-party payer': () => 'quelqu’un d’autre a payé (Tiers Payant).',
    'date in the future': () => 'la date est dans le futur.',
    'date over a year old': () => 'la date remonte à plus d’un an.',
    'same payment': ({ tab, row }) =>
      `la ligne ${row} de « ${tab} » a le même payeur, le même montant et la même date.`,
    'ID not confirmed': () => 'Qomon n’a pas pu dire si cet ID existe.',
    'cell without its item': ({ item }) =>
      `cette cellule est remplie, mais la ligne n’a pas ${item === 'membership' ? 'd’adhésion' : 'de don'}.`,
  },
  obstacles: {
    'not connected': () =>
      'Cette feuille de calcul n’est pas connectée à Qomon. Ouvrez le panneau latéral et saisissez votre clé API.',
    'no lists': () =>
      'Les listes de Qomon ne sont pas encore là. Utilisez « Actualiser les listes » ; dans une nouvelle feuille de calcul, « Préparer cette feuille de calcul ».',
    'not an entry tab': ({ tab, faults }) =>
      faults.length === 0
        ? `« ${tab} » n’est pas un onglet de paiements. Allez dans l’onglet « Bundles », ou utilisez « Préparer cette feuille de calcul ».`
        : [`La première ligne de « ${tab} » est à corriger :`, ...faults.map(headerFault)].join(
            '\n',
          ),
    'nothing selected': () =>
      'Les lignes sélectionnées sont vides. Sélectionnez des lignes qui contiennent des paiements, puis réessayez.',
    'nothing ready': ({ tally }) =>
      tally.leftBehind.length === 0
        ? 'Aucune ligne n’est prête. Cochez « Prêt » sur les lignes à envoyer ; les lignes d’un groupe partent ensemble, une fois toutes cochées.'
        : ['Aucune des lignes prêtes ne peut être envoyée.', ...leftBehind(tally)].join('\n'),
    'nothing to send': ({ tally }) =>
      ['Aucune des lignes sélectionnées ne peut être envoyée.', ...leftBehind(tally)].join('\n'),
    busy: ({ by }) =>
      by
        ? `${by.user} a lancé un envoi à ${by.since}, qui est encore en cours. Rien n’a été envoyé ; réessayez quand il sera terminé.`
        : 'Une autre personne travaille sur cette feuille de calcul. Rien n’a été envoyé ; réessayez dans une minute.',
    'no lock': () =>
      'Google n’a pas pu réserver cette feuille de calcul à une seule personne : rien n’a donc été envoyé. Fermez-la, rouvrez-la, puis réessayez.',
    'not as expected': ({ tally }) =>
      `Les lignes font ${count(tally.bundles, 'lot', 'lots')} et ${shownTotals(tally.totals, 'fr')}, ce qui n’est pas ce que vous attendiez. Rien n’a été envoyé ; relisez les lignes.`,
    'no such run': () => 'Cet envoi est terminé. Lancez-en un nouveau.',
    'not a key': () => 'Ce n’est pas une clé API. Copiez la clé entière, sans espaces.',
    'no region': () => 'Choisissez le serveur de votre espace : Europe ou États-Unis.',
    'key refused': ({ region }) =>
      `Qomon n’accepte pas cette clé sur son serveur ${region === 'eu' ? 'européen' : 'américain'}. Vérifiez la clé et le serveur, ou demandez une nouvelle clé à votre administrateur Qomon.`,
    'no answer': () => 'Qomon est injoignable. Réessayez dans quelques minutes.',
    'odd answer': ({ status }) =>
      `La réponse de Qomon n’a pas pu être lue (HTTP ${status}). Réessayez dans quelques minutes.`,
  },
  resolved: ({ found, free, left }) =>
    found + free + left === 0
      ? 'Aucune ligne n’est douteuse.'
      : [
          ...(found > 0
            ? [
                `${count(found, 'lot avait été enregistré', 'lots avaient été enregistrés')} : les ID sont maintenant dans les lignes.`,
              ]
            : []),
          ...(free > 0
            ? [
                `${count(free, 'lot n’a pas été enregistré et peut être renvoyé', 'lots n’ont pas été enregistrés et peuvent être renvoyés')}.`,
              ]
            : []),
          ...(left > 0
            ? [`${count(left, 'lot reste douteux', 'lots restent douteux')} : voir Message.`]
            : []),
        ].join('\n'),
  checked: ({ ready, invalid, warnings }) =>
    [
      ready + invalid === 0
        ? 'Il n’y a pas de ligne à envoyer ici.'
        : `${count(ready, 'ligne est prête', 'lignes sont prêtes')}.`,
      ...(invalid > 0
        ? [`${count(invalid, 'ligne a', 'lignes ont')} des problèmes : voir Message.`]
        : []),
      ...(warnings > 0 ? [`${count(warnings, 'avertissement', 'avertissements')}.`] : []),
    ].join(' '),
  protectedColumn:
    'Bundles for Qomon remplit cette colonne. La modifier peut faire perdre la trace d’un paiement.',
  setUpDone: ({ connected, tab }) =>
    connected
      ? `L’onglet « ${tab} » est prêt. Saisissez une ligne par paiement, sélectionnez les lignes, puis envoyez-les.`
      : `L’onglet « ${tab} » est prêt. Ouvrez maintenant le panneau latéral et connectez-vous à Qomon : les listes déroulantes se rempliront.`,
  lists: {
    names: {
      paymentMethods: 'Moyens de paiement',
      statuses: 'Statuts de paiement',
      campaigns: 'Codes campagne',
      membershipPrices: 'Adhésions',
      donationPrices: 'Dons',
      settings: 'Paramètres',
    },
    details: '(détails)',
    fetchedAt: 'Récupéré le',
    warning:
      'Bundles for Qomon remplit cet onglet. Utilisez « Actualiser les listes » pour le mettre à jour.',
    refreshed: (entries) => `Les listes sont à jour : ${count(entries, 'entrée', 'entrées')}.`,
    kept: (lists) =>
      `Qomon n’a pas fourni ces listes, les précédentes sont donc conservées : ${lists.join(', ')}.`,
  },
  send: {
    title: 'Envoyer à Qomon',
    confirm: (tally) =>
      [
        `${count(tally.bundles, 'lot', 'lots')} (${count(tally.rows, 'ligne', 'lignes')}), pour un total de ${shownTotals(tally.totals, 'fr')} :`,
        ...tally.byMethod.map(
          ({ method, payments, totals }) =>
            `• ${method} : ${shownTotals(totals, 'fr')} (${count(payments, 'paiement', 'paiements')})`,
        ),
        ...(tally.warnings > 0
          ? [
              '',
              `${count(tally.warnings, 'avertissement, indiqué', 'avertissements, indiqués')} dans « Message ».`,
            ]
          : []),
        ...leftBehind(tally),
        '',
        `${tally.bundles < 2 ? 'L’enregistrer' : 'Les enregistrer'} maintenant dans Qomon ?`,
      ].join('\n'),
    done: (report) =>
      [
        `${count(report.sent, 'lot envoyé', 'lots envoyés')}, ${shownTotals(report.totals, 'fr')}.`,
        ...(report.rejected > 0
          ? [
              `${count(report.rejected, 'lot a été refusé', 'lots ont été refusés')} par Qomon : voir « Message ».`,
            ]
          : []),
        ...(report.toCheck > 0
          ? [
              `${count(report.toCheck, 'lot', 'lots')} à vérifier : Qomon ${report.toCheck === 1 ? 'l’a peut-être enregistré' : 'les a peut-être enregistrés'}, peut-être pas.`,
            ]
          : []),
        ...(report.waiting > 0
          ? [`${count(report.waiting, 'lot attend', 'lots attendent')} le prochain envoi.`]
          : []),
        ...(report.changed > 0
          ? [
              `${count(report.changed, 'lot modifié ou déplacé après votre accord n’a pas été envoyé', 'lots modifiés ou déplacés après votre accord n’ont pas été envoyés')}.`,
            ]
          : []),
        ...(report.cause ? [fr.messages.waiting(report.cause)] : []),
      ].join('\n'),
    progress: (sent, all) => `Envoi en cours : ${sent} sur ${all}…`,
  },
  messages: {
    finding: ({ header, text }) => `${header} : ${text}`,
    sent: ({ bundleId, missing }) =>
      missing.length === 0
        ? `Enregistré : lot ${bundleId}.`
        : `Enregistré (lot ${bundleId}), mais Qomon n’a renvoyé aucun ID pour : ${missing.join(', ')}. Vérifiez ce lot dans Qomon.`,
    rejected: (reasons) =>
      [
        'Qomon a refusé cet envoi et n’a rien enregistré.',
        ...reasons,
        'Corrigez la ligne, puis envoyez-la de nouveau.',
      ].join('\n'),
    serverSays: ({ header, row, text }) =>
      [...(row === undefined ? [] : [`ligne ${row}`]), ...(header ? [header] : [])].join(', ') +
      (header || row !== undefined ? ' : ' : '') +
      `Qomon répond « ${text} »`,
    toCheck: (reference) =>
      `Qomon n’a pas donné de réponse claire : ce paiement a peut-être été enregistré, peut-être pas. Avant toute chose, cherchez la référence ${reference} dans Qomon ; la ligne n’est pas renvoyée automatiquement.`,
    otherContent: ({ reference, bundleId, payments }) =>
      `Sous la référence ${reference}, Qomon contient le lot ${bundleId} : ${payments.join(' ; ')}. Ce n’est pas ce que dit cette ligne. Corrigez ce qui est faux, puis utilisez Résoudre les lignes douteuses ; ou, s’il s’agit d’un autre paiement, videz sa Référence et son État.`,
    changedSince: (headers) =>
      `Cette ligne a été modifiée pendant son envoi (${headers.join(', ')}) : Qomon contient ce qu’elle disait avant.`,
    lookAgain: (reference) =>
      `Il n’est pas encore certain que Qomon l’ait enregistrée (référence ${reference}). Utilisez Résoudre les lignes douteuses dans quelques minutes ; rien n’est renvoyé avant d’en être sûr.`,
    notRecorded: 'Qomon ne l’a pas enregistrée. Renvoyez-la quand vous voulez.',
    noReference:
      'Cette ligne était en cours d’envoi, mais sa référence a disparu. Annulez la modification de la cellule Référence ; s’il s’agit d’un autre paiement, videz aussi son État.',
    copyOf: ({ tab, row }) =>
      `C’est une copie de la ligne ${row} de « ${tab} », qui a été enregistrée. Videz sa Référence pour en faire une nouvelle ligne, ou supprimez-la.`,
    waiting: (cause) =>
      ({
        'bad key':
          'Qomon n’accepte plus la clé API. Rien n’a été enregistré pour cette ligne. Saisissez une nouvelle clé dans le panneau latéral, puis relancez l’envoi.',
        'no right':
          'La clé API n’a pas le droit d’enregistrer des paiements. Rien n’a été enregistré pour cette ligne. Adressez-vous à votre administrateur Qomon, puis relancez l’envoi.',
        throttled:
          'Qomon a demandé de ralentir. Rien n’a été enregistré pour cette ligne. Attendez une minute, puis relancez l’envoi.',
        stopped:
          'Arrêté par vous. Rien n’a été enregistré pour cette ligne. Renvoyez pour continuer.',
        'no answer':
          'Qomon est injoignable. Rien n’a été envoyé pour cette ligne. Renvoyez dans quelques minutes.',
        quota:
          'Le nombre de requêtes que Google accorde par jour est épuisé. Rien n’a été envoyé pour cette ligne. Renvoyez demain.',
        changed:
          'La ligne a été modifiée juste avant son envoi, rien n’a donc été envoyé. Vérifiez-la et renvoyez-la.',
        time: 'Le temps accordé par Google est écoulé. Rien n’a été enregistré pour cette ligne. Relancez l’envoi pour continuer.',
      })[cause],
    sending: 'Envoi en cours…',
  },
  journal: {
    header: [
      'Date et heure',
      'Utilisateur',
      'Exécution',
      'Action',
      'Référence',
      'ID du lot',
      'Résultat',
      'Statut HTTP',
      'Détail',
    ],
    actions: {
      send: 'Envoi',
      lookUp: 'Recherche',
      refund: 'Remboursement',
      cancel: 'Annulation',
      correct: 'Correction',
    },
    outcomes: {
      intended: 'Prévu',
      recorded: 'Enregistré',
      rejected: 'Refusé',
      waiting: 'Non envoyé',
      toCheck: 'À vérifier',
    },
    warning:
      'Bundles for Qomon tient ce journal. Les lignes modifiées ou supprimées ne peuvent pas être rétablies.',
    rowGone: 'La ligne a été supprimée pendant son envoi.',
  },
  nightly: nightlyFr,
  refund,
  contacts,
  review,
  settings,
};
