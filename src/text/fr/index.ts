import type { Words } from '../words';
import { cancel } from './cancel';
import { cautions, checked, faults } from './check';
import { compare } from './compare';
import { contacts } from './contacts';
import { before } from './elision';
import { help } from './help';
import { imported, imports } from './imports';
import { lastWord } from './lastWord';
import { look } from './look';
import { menu } from './menu';
import { nightly } from './nightly';
import { count } from './numbers';
import { obstacles } from './obstacles';
import { prompts } from './prompts';
import { refund } from './refund';
import { report } from './report';
import { review } from './review';
import { messages, resolved, send } from './send';
import { settings } from './settings';
import { slips } from './slips';
import { status } from './status';
import { summary } from './summary';

// Spaces: tools/lint/frenchSpaces.ts.

export const words: Words = {
  noSpaceName: (sign) => `sans nom (${sign})`,
  cancel,
  compare,
  help,
  lastWord,
  look,
  menu,
  title: 'Bundles for Qomon',
  faults,
  cautions,
  obstacles,
  resolved,
  checked,
  filledIn:
    'Rempli par Bundles for Qomon. La valeur suit quand la ligne est corrigée ; ce que vous saisissez ici vous-même reste.',
  protectedColumn:
    'Bundles for Qomon remplit cette colonne. La modifier peut faire perdre la trace d’un paiement.',
  event: {
    askName: 'Comment s’appelle l’événement ? Le nouvel onglet portera ce nom.',
    taken: (name) =>
      `Il y a déjà un onglet « ${name} », ou le module a besoin de ce nom. Choisissez à nouveau Nouvel onglet d’événement, avec un autre nom.`,
    change: (tab) =>
      `Il y a déjà un onglet « ${tab} ». Changer ce que prennent ses cellules vides ? Ce qui est dans ses lignes reste.`,
    gone: (tab) =>
      `Il n’y a plus d’onglet de paiements « ${tab} », et rien n’a été changé. Choisissez Nouvel onglet d’événement pour en créer un.`,
    ask: ({ header, offered, now }) =>
      [
        `Que faut-il mettre dans « ${header} » pour la plupart des lignes de cet événement ? Vérifier les lignes l’écrit dans les cellules vides. ${now === undefined ? 'Laissez vide s’il n’y a rien à mettre.' : `C’est maintenant « ${now} » : laissez vide pour le garder, ou saisissez - pour ne rien mettre.`}`,
        ...(offered.length > 0 ? [`La liste propose :\n${offered.join('\n')}`] : []),
      ].join('\n\n'),
    blankIs: (value) => `Pour cet événement, vide veut dire : ${value}`,
    done: ({ tab, defaults }) =>
      [
        `L’onglet « ${tab} » est prêt.`,
        ...(defaults.length > 0
          ? [
              'Là où une ligne a un montant, Vérifier les lignes remplit ce qui est vide :',
              ...defaults,
            ]
          : []),
      ].join('\n'),
  },
  layOut: {
    question: (tab) =>
      `Réorganiser l’onglet « ${tab} » ? Prêt, État, Message et le payeur viennent en premier et restent visibles, ce qui sert rarement est replié. Les colonnes sont déplacées avec tout ce qu’elles contiennent ; vos propres colonnes restent où elles sont. Faites-le quand personne n’y saisit rien.`,
    done: (tab) =>
      `L’onglet « ${tab} » est réorganisé. Le + au-dessus des lettres des colonnes fait réapparaître ce qui est replié.`,
    merged: (tab) =>
      `Des cellules de l’onglet « ${tab} » sont fusionnées sur plusieurs colonnes : ses colonnes ne peuvent pas être déplacées. Annulez la fusion (Format ▸ Fusionner les cellules ▸ Annuler la fusion), puis recommencez.`,
    refused: (said) =>
      `Google n’a pas laissé déplacer toutes les colonnes, et a répondu « ${said} ». Rien n’est perdu : ce qui a été déplacé contient tout ce qu’il contenait. Déplacez les autres colonnes à la main, ou recommencez.`,
  },
  journalBeside: ({ own, tab }) =>
    `Votre onglet « ${own} » reste tel quel. Ce que fait le module est inscrit dans l’onglet « ${tab} ».`,
  listsBeside: ({ own, tab }) =>
    `Votre onglet « ${own} » reste tel quel. Ce que proposent les listes déroulantes est conservé dans l’onglet « ${tab} ».`,
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
    spreadsheet: 'Feuille de calcul',
    installation: 'Installation',
    fetchedAt: 'Récupéré le',
    warning:
      'Bundles for Qomon remplit cet onglet. Utilisez « Actualiser les listes » pour le mettre à jour.',
    refreshed: (entries) => `Les listes sont à jour : ${count(entries, 'entrée', 'entrées')}.`,
    kept: (lists) =>
      `Qomon n’a pas fourni ces listes, les précédentes sont donc conservées : ${lists.join(', ')}.`,
    leftOut: ({ list, entries }) =>
      `${list} : ${count(entries, 'entrée illisible', 'entrées illisibles')}, qui ${entries < 2 ? 'manque' : 'manquent'} ici. Demandez au support de Qomon.`,
    unformatted: ({ tab, headers, why }) => {
      const columns = headers.join(', ');
      if (why.kind === 'table') {
        return `L’onglet « ${tab} » est un tableau : ces colonnes gardent les formats et les listes que le tableau leur donne : ${columns}.`;
      }
      return why.kind === 'protected'
        ? `Ces colonnes de « ${tab} » sont protégées et gardent leurs formats et leurs listes : ${columns}.`
        : `Google n’a pas laissé mettre en forme ces colonnes de « ${tab} » et a répondu « ${why.said} » : ${columns}.`;
    },
  },
  send,
  installation: {
    title: 'Installation du module',
    ask: 'Remettre cette feuille de calcul à une autre installation du module ? Celle-ci n’y envoie, n’y vérifie et n’y compare alors plus rien, la nuit non plus. L’autre commence avec son prochain travail. Faites-le quand personne n’envoie.',
    askBack:
      'Cette installation a remis la feuille de calcul, et aucune autre n’a commencé à y travailler. La reprendre ?',
    done: 'La feuille de calcul revient à la prochaine autre installation qui y travaillera. Jusque-là, vous pouvez la reprendre ici.',
    doneBack: 'Cette installation travaille de nouveau dans la feuille de calcul.',
    takeOver:
      'Une autre installation du module enregistre les paiements de cette feuille de calcul, et n’y a rien fait depuis environ sept jours. Si toutes deux y travaillaient, les mêmes lignes pourraient être enregistrées deux fois. L’autre n’est-elle plus utilisée, et celle-ci doit-elle travailler ici désormais ?',
  },
  messages,
  journal: {
    header: {
      time: 'Date et heure',
      user: 'Utilisateur',
      run: 'Exécution',
      action: 'Action',
      reference: 'Référence',
      bundleId: 'ID du lot',
      outcome: 'Résultat',
      status: 'Statut HTTP',
      detail: 'Détail',
      amount: 'Montant',
      currency: 'Devise',
      codes: 'Codes',
    },
    actions: {
      send: 'Envoi',
      lookUp: 'Recherche',
      refund: 'Remboursement',
      cancel: 'Annulation',
      correct: 'Correction',
      status: 'Statut',
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
    reasons: {
      rowGone: 'La ligne a été supprimée pendant son envoi.',
      rowsGone: 'Aucune ligne ne correspond plus à ce paiement.',
      changed: 'La ligne a été modifiée depuis.',
      stillThere: 'Le paiement figure toujours dans Qomon.',
      forCorrection: 'Supprimé pour être corrigé.',
      foundAgain: 'Qomon le contenait déjà avant le nouvel envoi.',
      anotherPayment: 'Quelqu’un a indiqué que c’est un autre paiement.',
      taken:
        'Qomon dit que la référence est utilisée, et ne montre aucun paiement sous cette référence.',
      failed: 'Qomon a répondu par un échec.',
      said: 'Indiqué par la personne qui a lancé cette action.',
      asTyped: 'Quelqu’un a indiqué que la saisie est voulue telle quelle.',
    },
    keyChanged: ({ by, from, space, isRemoved }) =>
      isRemoved
        ? `${by || 'Quelqu’un'} a retiré la clé ${before('que', from || 'quelqu’un d’autre')} partageait ici : sans clé propre, on n’est plus connecté.`
        : `${by || 'Quelqu’un'} a remplacé la clé ${before('que', from || 'quelqu’un d’autre')} partageait ici${space ? ` par une clé de l’espace « ${space} »` : ''} : sans clé propre, on travaille désormais avec elle.`,
    imported,
    inPlaceOf: (bundleId) => `À la place du lot ${bundleId}.`,
    items: {
      transactions: (id) => `paiement ${id}, remboursé :`,
      memberships: (id) => `adhésion ${id} :`,
      donations: (id) => `don ${id} :`,
      statuses: (id) => `paiement ${id}, statut :`,
      unpaid: (id) => `paiement ${id}, impayé :`,
    },
  },
  nightly,
  prompts,
  refund,
  contacts,
  imports,
  review,
  settings,
  report,
  slips,
  status,
  summary,
};
