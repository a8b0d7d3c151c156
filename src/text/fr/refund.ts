import { inAll } from '../amounts';
import type { RefundWords } from '../words/refund';
import { paid } from './apart';
import { count, money, moneys } from './numbers';
import { ELSEWHERE, pause } from './pause';
import { QUOTA, RECORD_AGAIN } from './remedies';

// Spaces: tools/lint/frenchSpaces.ts.

const NO_KIND = { membership: 'd’adhésion', donation: 'de don' } as const;

const NOT_SENT =
  'Cette ligne n’a pas été envoyée : il n’y a rien à rembourser. Sélectionnez une ligne envoyée.';

/** Pourquoi une ligne dans un autre état n’a rien à rembourser. */
const STATES = {
  blank: NOT_SENT,
  invalid: NOT_SENT,
  waiting: NOT_SENT,
  rejected:
    'Qomon a refusé cette ligne et n’a rien enregistré : il n’y a rien à rembourser. Sélectionnez une ligne envoyée.',
  sending:
    'Il n’est pas encore certain que cette ligne ait été enregistrée. Utilisez d’abord « Rechercher les lignes à vérifier », puis remboursez-la.',
  toCheck:
    'Cette ligne est « À vérifier » : quelque chose n’est pas encore certain. Utilisez d’abord « Rechercher les lignes à vérifier », puis remboursez-la.',
  refunded: 'Cette ligne a été remboursée en totalité.',
  cancelled: 'Cette ligne a été annulée : Qomon n’a plus son paiement.',
  gone: 'Qomon n’a plus le paiement de cette ligne.',
  sent: '',
  partRefunded: '',
  changed: '',
} as const;

const soFar = (asRead: Parameters<typeof inAll>[0]): string => {
  const { paid, refunded } = inAll(asRead, moneys);
  return `Remboursé à ce jour : ${refunded} sur ${paid}.`;
};

const gone = (bundleId: number): string =>
  `Qomon n’a plus le lot ${bundleId} : il y a été supprimé, et il n’y a rien à rembourser. ${RECORD_AGAIN}`;

export const refund: RefundWords = {
  title: 'Rembourser',
  confirmChanged: ({ bundleId, row, here, there }, amount) =>
    `Quelqu’un a modifié dans Qomon le lot ${bundleId} de la ligne ${row} depuis son enregistrement : il a été enregistré avec ${paid(here)} ; Qomon contient maintenant ${paid(there)}.\n\nEn rembourser ${amount} quand même ?`,
  problems: {
    'no request': () =>
      'Ce remboursement est incomplet : il faut un paiement et un montant. Ouvrez de nouveau la ligne.',
    'several rows': () =>
      'Les lignes sélectionnées correspondent à plusieurs paiements. Sélectionnez une seule ligne, puis remboursez-la.',
    'no such state': ({ state }) => STATES[state],
    'no bundle ID': () =>
      'La cellule « ID du lot » de cette ligne est vide ou ne contient pas d’ID. Annulez la modification : l’onglet « Journal » montre l’ID à côté de la référence de la ligne.',
    'no row': ({ bundleId }) =>
      `Aucune ligne de cette feuille de calcul ne correspond au lot ${bundleId}. Remboursez-le là où se trouve sa ligne, ou dans Qomon.`,
    'other reference': ({ header, bundleId }) =>
      `${header} : dans le lot ${bundleId}, le paiement de cette ligne a une autre référence. Rien n’a été remboursé. Annulez la modification, ou utilisez Rechercher les lignes à vérifier, qui rend à une ligne sa propre référence ; puis réessayez.`,
    'IDs of another': ({ header, bundleId }) =>
      `${header} : le lot ${bundleId} n’a rien sous cet ID, la ligne correspond donc à autre chose. Annulez la modification de ses ID ; rien n’a été remboursé.`,
    edited: ({ apart: { bundleId, row, here, there } }) =>
      `La ligne ${row} indique ${paid(here)}, et le lot ${bundleId} dans Qomon est de ${paid(there)}. Rien n’a été remboursé. Annulez la modification de la ligne, puis réessayez.`,
    'another space': ({ space }) =>
      `Cette ligne a été enregistrée avant que la feuille de calcul passe à l’espace « ${space} », qui contient peut-être autre chose sous son ID. Rien n’a été remboursé ; remboursez-la dans l’espace où elle a été enregistrée.`,
    gone: ({ bundleId }) => gone(bundleId),
    unreadable: ({ bundleId }) =>
      `La réponse de Qomon sur le lot ${bundleId} n’a pas pu être lue avec certitude. Rien n’a été remboursé ; remboursez-le dans Qomon, ou demandez à l’administrateur de votre espace Qomon.`,
    'not read whole': ({ bundleId, fields }) =>
      `La réponse de Qomon sur le lot ${bundleId} omet des données (${fields.join(', ')}) qu’un remboursement y effacerait. Rien n’a été remboursé. Réessayez plus tard, ou remboursez dans Qomon.`,
    stale: ({ bundleId }) =>
      `D’après Qomon, le lot ${bundleId} a été moins remboursé que ne le dit cette ligne, ou porte le statut d’avant sa dernière modification. Rien n’a été remboursé. Réessayez dans une minute ; si cela a été annulé dans Qomon, utilisez d’abord « Comparer avec Qomon ».`,
    'no status': () =>
      'Votre espace n’a aucun statut de paiement du type « remboursé ». Demandez au support de Qomon d’en ajouter un, puis utilisez « Actualiser les listes ».',
    unconfirmed: ({ bundleId }) =>
      `Il n’est pas encore certain qu’un remboursement précédent du lot ${bundleId} ait été enregistré. Utilisez « Rechercher les lignes à vérifier » dans quelques minutes ; d’ici là, rien d’autre n’est remboursé.`,
    'being deleted': ({ bundleId }) =>
      `Le lot ${bundleId} était en cours d’annulation ou de correction, et il n’est pas encore certain qu’il ait été supprimé dans Qomon. Utilisez d’abord « Rechercher les lignes à vérifier » ; d’ici là, rien n’est remboursé.`,
    changed: ({ bundleId }) =>
      `Le lot ${bundleId} a été modifié depuis que vous l’avez consulté. Rien n’a été remboursé ; consultez-le de nouveau.`,
    'no such payment': ({ id, bundleId }) =>
      `Le lot ${bundleId} n’a pas de paiement ${id}. Ouvrez de nouveau la ligne.`,
    'not paid': ({ status }) =>
      `Dans Qomon, rien n’a été payé ici${status === '' ? '' : ` (statut « ${status} »)`} : il n’y a rien à rembourser. Si c’est une erreur, corrigez d’abord le paiement dans Qomon.`,
    'nothing left': () => 'Tout ce qui a été payé a déjà été remboursé.',
    'no amount': () =>
      'Aucun montant n’a été indiqué : rien n’a été remboursé. Saisissez ce qui est rendu.',
    'too much': ({ left, asked }) =>
      `${money(asked)}, c’est plus que ce qu’il reste à rembourser : ${money(left)}. Saisissez cette somme au plus.`,
    'no such item': ({ item, id, bundleId }) =>
      `Le lot ${bundleId} n’a pas ${NO_KIND[item]} ${id}. Ouvrez de nouveau la ligne.`,
    'too much of an item': ({ name, left, asked }) =>
      `${money(asked)}, c’est plus que ce qu’il reste de « ${name} » : ${money(left)}. Saisissez cette somme au plus.`,
    'currency of another': ({ name }) =>
      `« ${name} » est dans une autre devise que le paiement, qui ne peut donc pas servir à le rembourser. Faites ce remboursement dans Qomon.`,
    'amounts differ': ({ asked, items }) =>
      `Les adhésions et les dons à rembourser font ${money(items)}, et non ${money(asked)}. Indiquez combien est remboursé de chacun.`,
    declined: () => 'Rien n’a été remboursé.',
    time: () =>
      'Le temps accordé par Google était épuisé avant que le remboursement puisse partir. Rien n’a été remboursé ; réessayez.',
    quota: () => `${QUOTA} Rien n’a été remboursé ; réessayez demain.`,
    stopped: ({ cause }) =>
      cause === 'other installation'
        ? `${ELSEWHERE} Rien n’a été remboursé d’ici. Utilisez le menu de l’autre.`
        : cause === 'bad key'
          ? 'Qomon n’accepte plus la clé API. Rien n’a été remboursé. Saisissez une nouvelle clé dans le panneau latéral, puis réessayez.'
          : 'La clé API ne permet pas de lire ou de modifier les paiements. Rien n’a été remboursé. Demandez à l’administrateur de votre espace Qomon, puis réessayez.',
    throttled: ({ wait }) => pause(wait, 'puis réessayez.', 'Rien n’a été remboursé.'),
    refused: ({ reasons }) =>
      [
        'Qomon a refusé ce remboursement et n’a rien modifié.',
        ...reasons,
        'Corrigez les montants et réessayez, ou remboursez dans Qomon.',
      ].join('\n'),
    unknown: () =>
      'Aucune réponse claire n’est venue de Qomon : ce remboursement a peut-être été enregistré, peut-être pas. Ne le refaites pas ; utilisez « Rechercher les lignes à vérifier » dans quelques minutes.',
  },
  done: (asRead, amount) =>
    `${money(amount)} remboursés dans le lot ${asRead.bundleId}. ${soFar(asRead)}`,
  differs: (fields) =>
    `Qomon contient aussi autre chose qu’avant dans : ${fields.slice(0, 20).join(', ')}. Vérifiez ce paiement dans Qomon.`,
  gone,
  toCheck:
    'Aucune réponse claire n’est venue de Qomon : un remboursement de ce paiement a peut-être été enregistré, peut-être pas. Ne le refaites pas ; utilisez « Rechercher les lignes à vérifier » dans quelques minutes.',
  found: (asRead) => `Le remboursement a été recherché : Qomon l’a enregistré. ${soFar(asRead)}`,
  free: (asRead) =>
    `Le remboursement a été recherché : Qomon ne l’a pas enregistré. Refaites-le si vous le souhaitez. ${soFar(asRead)}`,
  other: (asRead) =>
    `Le remboursement a été recherché, mais le lot ${asRead.bundleId} ne contient ni ce qu’il contenait avant, ni ce que le remboursement devait laisser : quelqu’un l’a peut-être modifié dans Qomon. Consultez-y son historique avant de rembourser quoi que ce soit. ${soFar(asRead)}`,
  resolved: ({ recorded, waiting, unconfirmed }) => [
    ...(recorded > 0
      ? [
          `${count(recorded, 'remboursement avait été enregistré', 'remboursements avaient été enregistrés')} : les lignes l’indiquent maintenant.`,
        ]
      : []),
    ...(waiting > 0
      ? [
          `${count(waiting, 'remboursement n’a pas été enregistré', 'remboursements n’ont pas été enregistrés')} : voir « Message ».`,
        ]
      : []),
    ...(unconfirmed > 0
      ? [
          `${count(unconfirmed, 'remboursement reste à vérifier', 'remboursements restent à vérifier')} : réessayez dans quelques minutes.`,
        ]
      : []),
  ],
};
