import type {
  CancelStop,
  CancelTally,
  CorrectionEnd,
  Foreign,
  Named,
  NotRecorded,
  RowsOfTab,
  ToldApart,
} from '../../model/cancelResults';
import { SHOWN_BUNDLES } from '../../model/limits';
import { totals } from '../../model/money';
import type { State } from '../../model/states';
import { rowSpans } from '../rows';
import type { CancelWords } from '../words/cancel';
import { paid as paidText } from './apart';
import { count, moneys, summed } from './numbers';
import { ELSEWHERE, pause } from './pause';
import { QUOTA } from './remedies';
import { states } from './states';

/** Ce qui fait rester des lignes en l’état ; `s` : la marque du pluriel. */
export type WhyLeft = Readonly<Partial<Record<NotRecorded, (s: '' | 's') => string>>>;

const WHY: WhyLeft = {
  blank: (s) => `non envoyée${s}, il n’y a donc rien à annuler`,
  sending: () => 'état « Envoi en cours » : utilisez d’abord Rechercher les lignes à vérifier',
  toCheck: () => 'état « À vérifier » : utilisez d’abord Rechercher les lignes à vérifier',
  cancelled: (s) => `déjà annulée${s}`,
  gone: () => 'absente de Qomon : utilisez Comparer avec Qomon',
  'unknown state': () =>
    'dont l’État n’est pas l’un de ceux du module : annulez cette modification',
  'no bundle ID': () => 'sans ID du lot : annulez la modification de cette cellule',
  'no reference': () =>
    'sans Référence : annulez cette modification, ou utilisez Rechercher les lignes à vérifier, qui la rétablit',
  'row without ID': () =>
    'une ligne de leur groupe a perdu son ID du lot : utilisez Rechercher les lignes à vérifier, qui le rétablit',
  copy: (s) =>
    s === ''
      ? 'copie d’une ligne envoyée : sélectionnez la ligne d’origine'
      : 'copies de lignes envoyées : sélectionnez les lignes d’origine',
  unconfirmed: () => 'recherche en cours : réessayez dans quelques minutes',
  replaced: () =>
    'désormais sous un autre lot dans Qomon : utilisez d’abord Rechercher les lignes à vérifier',
  'ID of another': () => 'avec l’ID du lot d’autre chose : voir « Message »',
  edited: (s) => `modifiée${s} dans la feuille depuis l’enregistrement : voir « Message »`,
  'another space': (s) =>
    `enregistrée${s} avant que cette feuille de calcul passe à un autre espace`,
  hidden: (s) =>
    `masquée${s} par un filtre ou à la main : affichez-${s === '' ? 'la' : 'les'} d’abord`,
  'not read': () => `impossible d’interroger Qomon, et rien n’est supprimé sans avoir été lu`,
  'no payment': () => 'sans paiement : sélectionnez la ligne qui porte le Montant',
  'given back': (s) =>
    `remboursée${s}, en partie ou en totalité : Comparer avec Qomon inscrit le montant sur les lignes`,
  'no status': () => 'Qomon n’indique pas leur statut : modifiez-le dans Qomon',
};

function why(it: NotRecorded, rows: number, own: WhyLeft): string {
  const label = (): string => states[it as State];
  return (
    (own[it] ?? WHY[it])?.(rows < 2 ? '' : 's') ??
    `état « ${label()} », rien n’est enregistré dans Qomon`
  );
}

/** L’espace qui est visé maintenant. */
function spaceText({ space }: CancelTally['leftBehind'][number]): string {
  return space === undefined
    ? ''
    : ` (« ${space} ») : passez par l’espace où l’enregistrement a eu lieu`;
}

/** `own` : ce qui se dit autrement que pour une annulation. */
export function leftBehind(left: CancelTally['leftBehind'], own: WhyLeft = {}): string[] {
  if (left.length === 0) return [];
  const lines = left.map(
    (one) =>
      `• ${count(one.rows, 'ligne', 'lignes')} : ${why(one.why, one.rows, own)}${spaceText(one)}`,
  );
  return ['', 'Restent en l’état :', ...lines];
}

function list(bundles: readonly Named[]): string[] {
  const lines = bundles.slice(0, SHOWN_BUNDLES).map(bundleLine);
  const more = bundles.length - lines.length;
  return more > 0 ? [...lines, `… et ${count(more, 'autre', 'autres')}`] : lines;
}

function bundleLine(bundle: Named): string {
  const { bundleId, tab, row, reference, money: paid, payers, slips } = bundle;
  const sum = paid.length > 0 ? moneys(totals(paid)) : 'montant illisible';
  const parts = [
    `« ${tab} », ligne ${row}`,
    reference === undefined ? 'sans référence' : `référence ${reference}`,
    `lot ${bundleId}`,
  ];
  const onSlips = slips.map((slip) => `sur le bordereau ${slip}`);
  return `• ${parts.join(', ')} : ${[sum, ...payers, ...onSlips].join(', ')}`;
}

const SLIP_KEEPS =
  'Un bordereau garde les chèques dont il a été fait : réimprimez-le ensuite, ce qui montre ce qui a changé, ou utilisez d’abord « Annuler un bordereau ».';

/** Ce que deviennent les bordereaux où ils figurent. */
const slipsLeft = (bundles: readonly Named[]): string[] =>
  bundles.some(({ slips }) => slips.length > 0) ? ['', SLIP_KEEPS] : [];

/** Des paiements dont Qomon contient autre chose que ce qui a été enregistré. */
export function changedSince(bundles: readonly ToldApart[]): string[] {
  return [
    bundles.length < 2
      ? 'Quelqu’un a modifié ce paiement dans Qomon depuis son enregistrement :'
      : 'Quelqu’un a modifié ces paiements dans Qomon depuis leur enregistrement :',
    ...bundles
      .slice(0, SHOWN_BUNDLES)
      .map(
        ({ bundleId, tab, row, here, there }) =>
          `• « ${tab} », ligne ${row}, lot ${bundleId} : enregistré avec ${paidText(here)} ; Qomon contient maintenant ${paidText(there)}`,
      ),
    ...(bundles.length > SHOWN_BUNDLES
      ? [`… et ${count(bundles.length - SHOWN_BUNDLES, 'autre', 'autres')}`]
      : []),
    '',
  ];
}

/** Why a bundle is not that of a row, by what was not `done` with it, and the other way to do it. */
export function notTheirs(
  { bundleId, tab, row, reference, isLeft }: Foreign,
  done: string,
  way: string,
): string {
  if (isLeft)
    return `Rien n’a été ${done} : le lot ${bundleId} a été enregistré pour la ligne ${row} de « ${tab} » et pour une ligne portant son paiement, qui n’est plus là. Faites revenir cette ligne avec Annuler ou l’historique des versions, puis réessayez ; ou ${way} dans Qomon.`;
  return `Rien n’a été ${done} : dans Qomon, le lot ${bundleId} n’est pas celui de la ligne ${row} de « ${tab} » (${reference === undefined ? 'sans référence' : `référence ${reference}`}). Annulez la modification des ID ou de la référence de cette ligne, ou utilisez Rechercher les lignes à vérifier, qui rend à une ligne sa propre référence. Puis réessayez.`;
}

function correction({ bundleId, money: paid, at, fate }: CorrectionEnd): string {
  const parts = [moneys(totals(paid)), at ? `« ${at.tab} », ligne ${at.row}` : ''].filter(
    (one) => one !== '',
  );
  const own = ` (${parts.join(', ')})`;
  const gone = `Une correction n’est pas terminée${own} : le lot ${bundleId} a été supprimé dans Qomon`;
  const rowless = 'plus aucune ligne ne porte sa Référence';
  switch (fate.kind) {
    case 'sent':
      return [
        `Une correction est terminée${own} : le lot ${fate.to} remplace le lot ${bundleId}.`,
        ...(at
          ? []
          : [`Mais ${rowless} : faites revenir la ligne avec Annuler, ou voyez l’onglet Journal.`]),
      ].join(' ');
    case 'changed':
      return `${gone}, et sa ligne ne se lit plus comme alors : voir « Message ».`;
    case 'row gone':
      return `${gone}, et ${rowless} : rien n’a été enregistré à sa place. Faites revenir la ligne avec Annuler, ou saisissez-la de nouveau, puis envoyez-la.`;
    case 'unconfirmed':
      return `${gone}, et il n’est pas encore certain que le nouveau soit enregistré : utilisez Rechercher les lignes à vérifier dans quelques minutes.`;
    case 'kept':
      return `Correction non effectuée${own} : Qomon contient toujours le lot ${bundleId} tel qu’il était.${at ? ' Utilisez de nouveau Corriger et renvoyer.' : ` Mais ${rowless}.`}`;
    default:
      return `${gone}, et rien n’est encore enregistré à sa place : voir « Message ».`;
  }
}

const STOPPED: Readonly<Record<Exclude<CancelStop, 'throttled'>, string>> = {
  'bad key':
    'Qomon n’accepte plus la clé API. Saisissez une nouvelle clé dans le panneau latéral, puis réessayez.',
  'no right':
    'La clé API n’a pas le droit de supprimer des paiements. Adressez-vous à votre administrateur Qomon, puis réessayez.',
  'other installation': `${ELSEWHERE} Plus rien n’est supprimé d’ici. Utilisez le menu de l’autre.`,
  'no answer': 'Qomon est injoignable. Réessayez dans quelques minutes.',
  quota: `${QUOTA} Continuez demain.`,
  time: 'Le temps accordé par Google est écoulé. Recommencez pour continuer.',
};

/** Why something ended; `wait`: for how many minutes Qomon wants no request, where it says so. */
export const stopped = (cause: CancelStop, wait?: number): string =>
  cause === 'throttled' ? pause(wait, 'puis réessayez.') : STOPPED[cause];

/** `« Bundles » : ligne 2 ; « Stand » : lignes 2–3`. */
const placesOf = (places: readonly RowsOfTab[]): string =>
  places
    .map(
      ({ tab, rows }) => `« ${tab} » : ${rows.length === 1 ? 'ligne' : 'lignes'} ${rowSpans(rows)}`,
    )
    .join(' ; ');

export const cancel: CancelWords = {
  title: 'Annuler des paiements',
  correctTitle: 'Corriger et renvoyer',
  nothing: ({ leftBehind: left, cause, wait }) =>
    left.length === 0
      ? 'Les lignes sélectionnées sont vides. Sélectionnez des lignes envoyées, puis réessayez.'
      : [
          'Aucune des lignes sélectionnées ne peut être annulée.',
          ...leftBehind(left),
          ...(cause ? [stopped(cause, wait)] : []),
        ].join('\n'),
  asking: (bundles) => `Lecture de ${count(bundles, 'paiement', 'paiements')} dans Qomon…`,
  confirm: ({ bundles, rows, totals: sums, leftBehind: left, cause, wait }) =>
    [
      `${count(bundles.length, 'paiement', 'paiements')} (${count(rows, 'ligne', 'lignes')}), pour un total de ${moneys(sums)} :`,
      ...list(bundles),
      ...slipsLeft(bundles),
      ...leftBehind(left),
      ...(cause ? [stopped(cause, wait)] : []),
      '',
      `${bundles.length < 2 ? 'Le supprimer' : 'Les supprimer'} maintenant dans Qomon ? Cette action est irréversible.`,
    ].join('\n'),
  confirmRefunded: (bundles) =>
    [
      bundles.length < 2
        ? 'Ce paiement a été remboursé, en partie ou en totalité. Ce que Qomon sait du remboursement sera supprimé avec lui :'
        : `${bundles.length} de ces paiements ont été remboursés, en partie ou en totalité. Ce que Qomon sait des remboursements sera supprimé avec eux :`,
      ...list(bundles),
      '',
      'Supprimer quand même ?',
    ].join('\n'),
  confirmChanged: (bundles) => [...changedSince(bundles), 'Supprimer quand même ?'].join('\n'),
  progress: (done, all) => `Annulation en cours : ${done} sur ${all}…`,
  done: (report) =>
    [
      `${summed(count(report.cancelled, 'paiement annulé', 'paiements annulés'), report.totals)}.`,
      ...(report.refused > 0
        ? [
            `Qomon a refusé de supprimer ${count(report.refused, 'paiement', 'paiements')} : voir « Message ».`,
          ]
        : []),
      ...(report.unconfirmed > 0
        ? [
            `Pour ${count(report.unconfirmed, 'paiement', 'paiements')}, il n’est pas encore certain que Qomon ${report.unconfirmed < 2 ? 'l’ait supprimé' : 'les ait supprimés'} : utilisez Rechercher les lignes à vérifier dans quelques minutes.`,
          ]
        : []),
      ...(report.changed > 0
        ? [
            `${count(report.changed, 'paiement modifié dans la feuille après votre accord n’a pas été annulé', 'paiements modifiés dans la feuille après votre accord n’ont pas été annulés')} : relisez les lignes, puis annulez-les de nouveau.`,
          ]
        : []),
      ...(report.waiting > 0
        ? [
            `${count(report.waiting, 'paiement n’a pas été traité', 'paiements n’ont pas été traités')}.`,
          ]
        : []),
      ...(report.hidden
        ? [
            `${count(report.hidden, 'ligne masquée reste en l’état', 'lignes masquées restent en l’état')}.`,
          ]
        : []),
      ...(report.cause ? [stopped(report.cause, report.wait)] : []),
    ].join('\n'),
  settled: ({ cancelled, notCancelled, unconfirmed }) => [
    ...(cancelled > 0
      ? [
          `${count(cancelled, 'paiement avait bien été annulé', 'paiements avaient bien été annulés')} : les lignes l’indiquent maintenant.`,
        ]
      : []),
    ...(notCancelled > 0
      ? [
          `${count(notCancelled, 'paiement n’a finalement pas été annulé', 'paiements n’ont finalement pas été annulés')} : voir « Message ».`,
        ]
      : []),
    ...(unconfirmed > 0
      ? [
          `Pour ${count(unconfirmed, 'paiement', 'paiements')}, il n’est pas encore certain que Qomon ${unconfirmed < 2 ? 'l’ait supprimé' : 'les ait supprimés'} : réessayez dans quelques minutes.`,
        ]
      : []),
  ],
  notCorrected: (it) => {
    switch (it.kind) {
      case 'nothing chosen':
        return it.leftBehind.length === 0
          ? 'Les lignes sélectionnées sont vides. Sélectionnez une ligne envoyée, puis réessayez.'
          : ['La ligne sélectionnée ne peut pas être corrigée.', ...leftBehind(it.leftBehind)].join(
              '\n',
            );
      case 'several chosen':
        return `Les lignes sélectionnées appartiennent à ${it.bundles} paiements. Corrigez-les un par un : sélectionnez une ligne d’un seul paiement.`;
      case 'refunded':
        return 'Ce paiement a été remboursé, au moins en partie. Un nouveau paiement ne saurait rien de ce remboursement, il n’est donc pas corrigé ici : modifiez-le dans Qomon, ou annulez-le et envoyez une nouvelle ligne.';
      case 'ID of another':
        return cancel.messages.notTheirs(it.foreign);
      case 'several groups':
        return it.places.length > 1
          ? `Les lignes de ce paiement se trouvent maintenant dans plusieurs onglets (${placesOf(it.places)}), et un groupe tient dans un seul onglet. Coupez les lignes entières et collez-les toutes dans l’un d’eux, puis réessayez.`
          : `Les lignes de ce paiement sont maintenant dans plusieurs groupes (${placesOf(it.places)}). Donnez-leur le même groupe, puis réessayez.`;
      case 'joined':
        return `Un autre paiement déjà envoyé porte le groupe de celui-ci (${placesOf(it.places)}). Donnez à ces lignes un autre groupe, ou aucun, puis réessayez.`;
      case 'problems':
        return [
          'Rien n’a été envoyé : corrigez d’abord ce qui suit, puis réessayez.',
          ...it.rows.map(({ row, text }) => `• ligne ${row} : ${text}`),
        ].join('\n');
      case 'nothing differs':
        return 'Qomon contient exactement ce que dit la ligne : il n’y a rien à corriger.';
      case 'in place':
        return 'L’ancien paiement n’existe plus, et Qomon en contient un autre sous la référence de cette ligne : quelqu’un l’a déjà enregistré. Rien n’a été envoyé. Regardez la ligne : son Message dit ce que Qomon contient.';
      case 'no answer':
        return 'Impossible de demander à Qomon ce qu’il contient, rien n’a donc été fait. Réessayez dans quelques minutes.';
      case 'no requests':
        return STOPPED.quota;
      case 'changed':
        return 'La ligne ou son paiement a été modifié pendant que la question vous était posée, rien n’a donc été fait. Vérifiez la ligne et réessayez.';
    }
  },
  confirmCorrection: ({ bundle, gone, changes, losesStaffFields, warnings }) =>
    [
      bundleLine(bundle),
      ...slipsLeft([bundle]),
      '',
      ...(gone
        ? [
            'Ce paiement n’existe plus dans Qomon. La ligne sera enregistrée à nouveau, telle qu’elle est.',
          ]
        : [
            'Ce qui change (dans Qomon → sur la ligne) :',
            ...changes.map(({ header, there, here }) => `• ${header} : ${there} → ${here}`),
          ]),
      ...(losesStaffFields
        ? [
            '',
            'Les champs que votre équipe a remplis dans Qomon même seront perdus avec l’ancien paiement.',
          ]
        : []),
      ...(warnings.length > 0
        ? ['', 'Avertissements :', ...warnings.map((one) => `• ${one}`)]
        : []),
      '',
      gone
        ? 'L’enregistrer maintenant ?'
        : 'Supprimer l’ancien paiement dans Qomon et enregistrer la ligne à nouveau, telle qu’elle est ?',
    ].join('\n'),
  corrected: ({ from, to }) => `Correction faite : le lot ${to} remplace le lot ${from}.`,
  correction,
  unfinished: (message) => `La correction n’est pas terminée.\n${message}`,
  messages: {
    cancelled: (bundleId) =>
      `Annulé : le lot ${bundleId} a été supprimé dans Qomon. Pour renvoyer cette ligne, videz son État.`,
    refused: ({ bundleId, reasons }) =>
      [
        `Qomon a refusé de supprimer le lot ${bundleId}, qui y figure donc toujours.`,
        ...reasons,
        'Annulez-le de nouveau une fois la cause levée, ou supprimez-le dans Qomon.',
      ].join('\n'),
    stopped: ({ bundleId, cause, wait }) =>
      `Le lot ${bundleId} n’a pas été supprimé. ${stopped(cause, wait)}`,
    unconfirmed: (bundleId) =>
      `Qomon n’a pas donné de réponse claire : le lot ${bundleId} est peut-être supprimé, peut-être pas. Utilisez Rechercher les lignes à vérifier dans quelques minutes.`,
    notTheirs: (foreign) => notTheirs(foreign, 'supprimé', 'supprimez le paiement'),
    edited: ({ bundleId, row, here, there, isRefunded }) =>
      `Rien n’a été supprimé : la ligne ${row} indique ${paidText(here)}, et le lot ${bundleId} dans Qomon est de ${paidText(there)}. Annulez la modification de la ligne${isRefunded ? ', puis annulez de nouveau le paiement' : ' ; ou, si la ligne est juste, utilisez Corriger et renvoyer'}.`,
    notCancelled: (bundleId) =>
      `Le lot ${bundleId} n’a pas été annulé : il figure toujours dans Qomon. Annulez-le de nouveau si vous voulez le supprimer.`,
    correcting: (bundleId) =>
      `Correction en cours : le lot ${bundleId} va être supprimé et enregistré à nouveau…`,
    deleted: (bundleId) =>
      `Le lot ${bundleId} a été supprimé pour être corrigé. Renvoyez la ligne pour l’enregistrer à nouveau.`,
    notCorrected: (bundleId) =>
      `Correction non effectuée : Qomon contient toujours le lot ${bundleId} tel qu’il était. Utilisez de nouveau Corriger et renvoyer.`,
    changedSince: (bundleId) =>
      `Le lot ${bundleId} a été supprimé pour être corrigé, mais la ligne ne se lit plus comme alors : elle a été modifiée, ou un tarif qu’elle indique l’a été. Utilisez Vérifier les lignes, puis envoyez-la.`,
    answeredDeleted: (bundleId) =>
      `Il a répondu par le lot ${bundleId}, qui a été supprimé : il n’accepte donc plus cette référence. Videz la Référence de la ligne, elle sera envoyée sous une nouvelle référence.`,
    referenceTaken:
      'Plus aucun paiement ne porte cette référence, mais Qomon ne l’accepte plus. Videz la Référence de la ligne, elle sera envoyée sous une nouvelle référence.',
  },
};
