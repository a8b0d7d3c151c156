import type { LeftBehind, LeftRows, StopReason, Tally } from '../../model/results';
import type { HeldWords, Words } from '../words';
import { tabLines } from './headers';
import { methodNamed } from './methods';
import { count, inShort, money, moneys, summed } from './numbers';
import { ELSEWHERE, pause } from './pause';
import { ANSWER, QUOTA } from './remedies';

/** `s` is the plural ending. */
const LEFT_BEHIND: Readonly<Record<LeftBehind, (s: '' | 's') => string>> = {
  problems: () => 'avec des problèmes (voir « Message »)',
  blank: (s) => `non envoyée${s}`,
  invalid: () => 'état « Non valide » (voir « Message »)',
  waiting: () => 'état « En attente »',
  sending: () =>
    'état « Envoi en cours », laissé par un envoi interrompu : utilisez Rechercher les lignes à vérifier',
  sent: (s) => `déjà envoyée${s}`,
  toCheck: (s) =>
    `état « À vérifier », peut-être déjà enregistrée${s} : utilisez Rechercher les lignes à vérifier`,
  rejected: () => 'état « Refusé » (voir « Message »)',
  partRefunded: (s) => `remboursée${s} en partie`,
  refunded: (s) => `remboursée${s}`,
  cancelled: (s) => `annulée${s} ; pour un nouvel envoi, videz la cellule « État »`,
  changed: (s) => `modifiée${s} dans Qomon (voir « Message »)`,
  protected: (s) =>
    `protégée${s} pour vous là où le module doit écrire : adressez-vous à qui a posé la protection`,
  noReference: () =>
    'sans référence, car la cellule « Référence » n’en prend pas : annulez la fusion de cette cellule',
  hidden: (s) =>
    `masquée${s} par un filtre ou à la main : affichez-${s === '' ? 'la' : 'les'} pour ${s === '' ? 'l’envoyer' : 'les envoyer'}`,
  gone: (s) => `absente${s} de Qomon (voir « Message »)`,
  found: (s) => `trouvée${s} dans Qomon sous leur référence ; voir « Message »`,
  looksRecorded: (s) => `semble${s === '' ? '' : 'nt'} déjà enregistrée${s} ; voir « Message »`,
  notReached: () => 'liste de Qomon non lue assez loin ; voir « Message »',
};

/** The lines that say which rows stay behind, and why. */
export function leftBehind({ leftBehind: left, tabs }: Tally): string[] {
  if (left.length + tabs.length === 0) return [];
  return ['', 'Ne partent pas :', ...left.map(leftLine), ...tabLines(tabs)];
}

/** Those lines of what a person who has looked the rows over cannot have seen: what Qomon's list says. */
export function keptBack({ leftBehind: left }: Tally): string[] {
  return left.filter(({ why }) => OF_THE_LIST.includes(why)).map(leftLine);
}

const OF_THE_LIST: readonly LeftBehind[] = ['found', 'looksRecorded', 'notReached'];

function leftLine({ why, rows }: LeftRows): string {
  return `• ${count(rows, 'ligne', 'lignes')} : ${LEFT_BEHIND[why](rows < 2 ? '' : 's')}`;
}

/** Of payments that are recorded as not, or no longer, paid. */
function oddStatus({ status, payments }: Tally['oddStatuses'][number]): string {
  return `${count(payments, 'paiement aura', 'paiements auront')} le statut « ${status} », qui n’est pas celui d’un paiement valide : corrigez « Statut du paiement » si ce n’est pas voulu.`;
}

const RECORDED = 'Rien n’a été enregistré pour cette ligne.';

const SENT = 'Rien n’a été envoyé pour cette ligne.';

/** Why nothing more leaves, what of a row that waits for it, and what helps. */
const STOPS: Readonly<
  Record<
    Exclude<StopReason, 'throttled'>,
    { readonly why: string; readonly row: string; readonly next: string }
  >
> = {
  'bad key': {
    why: 'Qomon n’accepte plus la clé API.',
    row: RECORDED,
    next: 'Saisissez une nouvelle clé dans le panneau latéral, puis relancez l’envoi.',
  },
  'no right': {
    why: 'La clé API n’a pas le droit d’enregistrer des paiements.',
    row: RECORDED,
    next: 'Adressez-vous à votre administrateur Qomon, puis relancez l’envoi.',
  },
  'other installation': {
    why: ELSEWHERE,
    row: 'Rien n’est parti d’ici pour cette ligne.',
    next: 'Utilisez le menu de l’autre.',
  },
  stopped: {
    why: 'Arrêté par vous.',
    row: RECORDED,
    next: 'Relancez l’envoi pour continuer.',
  },
  'no answer': {
    why: 'Qomon est injoignable.',
    row: SENT,
    next: 'Renvoyez le reste dans quelques minutes.',
  },
  quota: {
    why: QUOTA,
    row: SENT,
    next: 'Relancez l’envoi demain.',
  },
  changed: {
    why: 'La ligne a été modifiée juste avant son envoi, rien n’a donc été envoyé.',
    row: '',
    next: 'Vérifiez-la et renvoyez-la.',
  },
  time: {
    why: 'Le temps accordé par Google est écoulé.',
    row: RECORDED,
    next: 'Relancez l’envoi pour continuer.',
  },
};

function stopped(cause: StopReason, minutes: number | undefined, isRow: boolean): string {
  if (cause === 'throttled') return pause(minutes, 'puis relancez l’envoi.', isRow ? RECORDED : '');
  const { why, row, next } = STOPS[cause];
  return [why, isRow ? row : '', next].filter((part) => part !== '').join(' ');
}

export const send: Words['send'] = {
  oddStatus,
  title: 'Envoyer à Qomon',
  confirm: (tally) =>
    [
      `${count(tally.bundles, 'paiement', 'paiements')} (${count(tally.rows, 'ligne', 'lignes')}), pour un total de ${moneys(tally.totals)} :`,
      ...tally.byMethod.map(
        ({ method, payments, totals }) =>
          `• ${methodNamed(method)} : ${moneys(totals)} (${payments} ×)`,
      ),
      ...tally.oddStatuses.map((one) => `• ${oddStatus(one)}`),
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
      `${summed(count(report.sent, 'paiement envoyé', 'paiements envoyés'), report.totals)}.`,
      ...(report.rejected > 0
        ? [
            `${count(report.rejected, 'paiement a été refusé', 'paiements ont été refusés')} par Qomon : voir « Message ».`,
          ]
        : []),
      ...(report.unconfirmed > 0
        ? [
            `${count(report.unconfirmed, 'paiement', 'paiements')} à vérifier : Qomon ${report.unconfirmed === 1 ? 'l’a peut-être enregistré' : 'les a peut-être enregistrés'}, peut-être pas. Attendez deux minutes, puis utilisez Rechercher les lignes à vérifier.`,
          ]
        : []),
      ...(report.waiting > 0
        ? [`${count(report.waiting, 'paiement attend', 'paiements attendent')} le prochain envoi.`]
        : []),
      ...(report.changed > 0
        ? [
            `${count(report.changed, 'paiement modifié ou déplacé après votre accord n’a pas été envoyé', 'paiements modifiés ou déplacés après votre accord n’ont pas été envoyés')} : relisez les lignes, puis renvoyez-les.`,
          ]
        : []),
      ...(report.hidden
        ? [
            `${count(report.hidden, 'ligne masquée n’est pas partie', 'lignes masquées ne sont pas parties')}.`,
          ]
        : []),
      ...(report.cause ? [send.ended(report.cause, report.wait)] : []),
    ].join('\n'),
  ended: (cause, minutes) => stopped(cause, minutes, false),
  progress: (sent, all) => `Envoi en cours : ${sent} sur ${all}…`,
};

/** Bundles as a cell names them. */
export function shown(bundles: readonly HeldWords[]): string {
  return bundles
    .map(({ bundleId, payments }) => [`le lot ${bundleId}`, payments.map(inShort).join(' ; ')])
    .map(([name, payments]) => (payments === '' ? name : `${name} (${payments})`))
    .join(' et ');
}

export const messages: Words['messages'] = {
  finding: ({ header, text }) => `${header} : ${text}`,
  sent: ({ bundleId, missing }) =>
    missing.length === 0
      ? `Enregistré : lot ${bundleId}.`
      : `Enregistré (lot ${bundleId}), mais Qomon n’a renvoyé aucun ID pour : ${missing.join(', ')}. Vérifiez ce paiement dans Qomon.`,
  rejected: (reasons) =>
    [
      'Qomon a refusé cet envoi et n’a rien enregistré.',
      ...(reasons.length > 0
        ? reasons
        : [
            'Qomon n’en donne pas la raison ; l’onglet « Journal » a le numéro de sa réponse, pour qui vous aidera.',
          ]),
      'Corrigez la ligne, puis envoyez-la de nouveau.',
    ].join('\n'),
  serverSays: ({ header, row, text }) =>
    [...(row === undefined ? [] : [`ligne ${row}`]), ...(header ? [header] : [])].join(', ') +
    (header || row !== undefined ? ' : ' : '') +
    `Qomon répond « ${text} »`,
  toCheck: (reference) =>
    `Qomon n’a pas donné de réponse claire : ce paiement a peut-être été enregistré, peut-être pas. Attendez deux minutes, puis utilisez Rechercher les lignes à vérifier, qui cherche la référence ${reference} dans Qomon ; la ligne n’est pas renvoyée automatiquement.`,
  otherContent: ({ reference, held, here }) =>
    [
      `Sous la référence ${reference}, Qomon contient ${shown(held)}.`,
      ...(here.length > 0 ? [`Cette ligne dit : ${here.map(inShort).join(' ; ')}.`] : []),
      'Corrigez ce qui est faux, puis utilisez Rechercher les lignes à vérifier, qui vous interroge aussi si vous savez ce qu’il en est. D’ici là, rien n’est renvoyé.',
    ].join(' '),
  unreadBundle: ({ reference, bundleId }) =>
    `Sous la référence ${reference}, Qomon contient le lot ${bundleId}, sous une forme illisible. Regardez-le dans Qomon, puis ${ANSWER}`,
  ofAnotherRow: ({ reference, held, tab, row }) =>
    `Sous la référence ${reference}, Qomon contient ${shown([held])}, qui correspond à la ligne ${row} de « ${tab} ». Annulez la modification de la colonne Référence, puis utilisez Rechercher les lignes à vérifier. D’ici là, rien n’est renvoyé.`,
  foundRefunded: ({ bundleId, refunded }) =>
    `Enregistré : lot ${bundleId}, dont ${money(refunded)} ont été remboursés dans Qomon.`,
  alsoHeld: (others) =>
    `Qomon contient aussi ${shown(others)} sous cette référence. Vérifiez dans Qomon s’il est de trop.`,
  heldOtherwise: (changes) =>
    [
      'Qomon contient autre chose que cette ligne :',
      ...changes.map(({ header, here, there }) => `${header} : ici ${here}, dans Qomon ${there}`),
      'Si la ligne est juste, utilisez Corriger et renvoyer.',
    ].join('\n'),
  changedSince: (headers) =>
    `Cette ligne a été modifiée pendant son envoi (${headers.join(', ')}) : Qomon contient ce qu’elle disait avant. Si la ligne est juste maintenant, utilisez Corriger et renvoyer ; sinon, annulez la modification.`,
  lookAgain: ({ reference, until }) =>
    `Il n’est pas encore certain que Qomon ait enregistré ce paiement (référence ${reference}). Utilisez Rechercher les lignes à vérifier à partir de ${until} : la réponse sera alors certaine. Chaque envoi le recherche aussi ; d’ici là, rien n’est renvoyé.`,
  unproven: (reference) =>
    `La liste de Qomon ne montre pas ce paiement (référence ${reference}), mais cela ne prouve rien : elle n’a pas pu être lue assez loin, ou elle est incomplète. Utilisez Rechercher les lignes à vérifier : la lecture continue, et la question vous est posée à la fin. D’ici là, rien n’est renvoyé.`,
  apartFromPayment: (at) =>
    at
      ? `Cette ligne a été envoyée en un seul paiement avec la ligne ${at.row} de « ${at.tab} », et ${at.isOtherTab ? 'un groupe tient sur un seul onglet. Déplacez-les sur le même onglet, avec' : 'les deux ne partagent plus de groupe. Donnez-leur'} le même Groupe, puis utilisez Rechercher les lignes à vérifier. D’ici là, rien n’est renvoyé.`
      : `Cette ligne a été envoyée en un seul paiement avec une ligne qui n’est plus là. Faites revenir cette ligne avec Annuler ou l’historique des versions, ou ${ANSWER}`,
  inherited: (reference) =>
    `Cette ligne vient d’une copie de la feuille de calcul, faite pendant son envoi ou sa correction (référence ${reference}). C’est l’original qui la règle : utilisez-y d’abord Rechercher les lignes à vérifier, puis ici. Si Qomon ne l’a toujours pas, la question vous est posée. D’ici là, rien n’est renvoyé depuis cette copie.`,
  notRecorded: 'Qomon ne l’a pas enregistrée. Renvoyez-la quand vous voulez.',
  noReference: `Cette ligne était en cours d’envoi, mais sa référence a disparu. Annulez la modification de la cellule Référence, ou ${ANSWER}`,
  copyOf: ({ tab, row }) =>
    `C’est une copie de la ligne ${row} de « ${tab} », qui a été enregistrée. Videz sa Référence pour en faire une nouvelle ligne, ou supprimez-la.`,
  waiting: (cause, minutes) => stopped(cause, minutes, true),
  sending: 'Envoi en cours…',
};

export const resolved: Words['resolved'] = ({ sent, waiting, rejected, unconfirmed }) =>
  sent + waiting + rejected + unconfirmed === 0
    ? 'Aucune ligne n’est à vérifier.'
    : [
        ...(sent > 0
          ? [
              `${count(sent, 'paiement avait été enregistré', 'paiements avaient été enregistrés')} : les ID sont maintenant dans les lignes.`,
            ]
          : []),
        ...(waiting > 0
          ? [
              `${count(waiting, 'paiement n’a pas été enregistré et peut être renvoyé', 'paiements n’ont pas été enregistrés et peuvent être renvoyés')}.`,
            ]
          : []),
        ...(rejected > 0
          ? [
              `${count(rejected, 'paiement n’a pas été enregistré, comme Qomon l’avait dit', 'paiements n’ont pas été enregistrés, comme Qomon l’avait dit')} : voir Message.`,
            ]
          : []),
        ...(unconfirmed > 0
          ? [
              `${count(unconfirmed, 'paiement reste à vérifier', 'paiements restent à vérifier')} : voir Message.`,
            ]
          : []),
      ].join('\n');
