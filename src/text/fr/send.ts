import type { LeftBehind, Tally } from '../../model/results';
import type { Words } from '../words';
import { tabLines } from './headers';
import { count, moneys } from './numbers';

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
  hidden: (s) =>
    `masquée${s} par un filtre ou à la main : affichez-${s === '' ? 'la' : 'les'} pour ${s === '' ? 'l’envoyer' : 'les envoyer'}`,
  gone: (s) => `absente${s} de Qomon`,
  found: (s) => `trouvée${s} dans Qomon sous leur référence ; voir « Message »`,
  looksRecorded: (s) => `semble${s === '' ? '' : 'nt'} déjà enregistrée${s} ; voir « Message »`,
  notReached: () => 'liste de Qomon non lue assez loin ; voir « Message »',
};

/** The lines that say which rows stay behind, and why. */
export function leftBehind({ leftBehind: left, tabs }: Tally): string[] {
  if (left.length + tabs.length === 0) return [];
  return [
    '',
    'Ne partent pas :',
    ...left.map(
      ({ why, rows }) =>
        `• ${count(rows, 'ligne', 'lignes')} : ${LEFT_BEHIND[why](rows < 2 ? '' : 's')}`,
    ),
    ...tabLines(tabs),
  ];
}

export const send: Words['send'] = {
  title: 'Envoyer à Qomon',
  confirm: (tally) =>
    [
      `${count(tally.bundles, 'lot', 'lots')} (${count(tally.rows, 'ligne', 'lignes')}), pour un total de ${moneys(tally.totals)} :`,
      ...tally.byMethod.map(
        ({ method, payments, totals }) =>
          `• ${method} : ${moneys(totals)} (${count(payments, 'paiement', 'paiements')})`,
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
      `${count(report.sent, 'lot envoyé', 'lots envoyés')}, ${moneys(report.totals)}.`,
      ...(report.rejected > 0
        ? [
            `${count(report.rejected, 'lot a été refusé', 'lots ont été refusés')} par Qomon : voir « Message ».`,
          ]
        : []),
      ...(report.unconfirmed > 0
        ? [
            `${count(report.unconfirmed, 'lot', 'lots')} à vérifier : Qomon ${report.unconfirmed === 1 ? 'l’a peut-être enregistré' : 'les a peut-être enregistrés'}, peut-être pas.`,
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
      ...(report.hidden
        ? [
            `${count(report.hidden, 'ligne masquée n’est pas partie', 'lignes masquées ne sont pas parties')}.`,
          ]
        : []),
      ...(report.cause ? [messages.waiting(report.cause, report.wait)] : []),
    ].join('\n'),
  progress: (sent, all) => `Envoi en cours : ${sent} sur ${all}…`,
};

/** `25 minutes`, `24 heures`. */
function duration(minutes: number): string {
  const hours = Math.round(minutes / 60);
  return minutes < 120 ? `${minutes} minutes` : `${hours} heures`;
}

export const messages: Words['messages'] = {
  finding: ({ header, text }) => `${header} : ${text}`,
  sent: ({ bundleId, missing }) =>
    missing.length === 0
      ? `Enregistré : lot ${bundleId}.`
      : `Enregistré (lot ${bundleId}), mais Qomon n’a renvoyé aucun ID pour : ${missing.join(', ')}. Vérifiez ce lot dans Qomon.`,
  rejected: (reasons, status) =>
    [
      `Qomon a refusé cet envoi et n’a rien enregistré (HTTP ${status}).`,
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
    `Sous la référence ${reference}, Qomon contient le lot ${bundleId} : ${payments.join(' ; ')}. Ce n’est pas ce que dit cette ligne. Corrigez ce qui est faux, puis utilisez Rechercher les lignes à vérifier ; ou, s’il s’agit d’un autre paiement, videz sa Référence et son État.`,
  changedSince: (headers) =>
    `Cette ligne a été modifiée pendant son envoi (${headers.join(', ')}) : Qomon contient ce qu’elle disait avant.`,
  lookAgain: (reference) =>
    `Il n’est pas encore certain que Qomon l’ait enregistrée (référence ${reference}). Utilisez Rechercher les lignes à vérifier dans quelques minutes ; rien n’est renvoyé avant d’en être sûr.`,
  notRecorded: 'Qomon ne l’a pas enregistrée. Renvoyez-la quand vous voulez.',
  noReference:
    'Cette ligne était en cours d’envoi, mais sa référence a disparu. Annulez la modification de la cellule Référence ; s’il s’agit d’un autre paiement, videz aussi son État.',
  copyOf: ({ tab, row }) =>
    `C’est une copie de la ligne ${row} de « ${tab} », qui a été enregistrée. Videz sa Référence pour en faire une nouvelle ligne, ou supprimez-la.`,
  waiting: (cause, minutes) =>
    ({
      'bad key':
        'Qomon n’accepte plus la clé API. Rien n’a été enregistré pour cette ligne. Saisissez une nouvelle clé dans le panneau latéral, puis relancez l’envoi.',
      'no right':
        'La clé API n’a pas le droit d’enregistrer des paiements. Rien n’a été enregistré pour cette ligne. Adressez-vous à votre administrateur Qomon, puis relancez l’envoi.',
      throttled:
        minutes === undefined
          ? 'Qomon a demandé de ralentir. Rien n’a été enregistré pour cette ligne. Attendez une minute, puis relancez l’envoi.'
          : `Qomon ne veut plus aucune requête pendant encore ${duration(minutes)}. Rien n’a été enregistré pour cette ligne. Relancez l’envoi ensuite.`,
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
};

export const resolved: Words['resolved'] = ({ sent, waiting, unconfirmed }) =>
  sent + waiting + unconfirmed === 0
    ? 'Aucune ligne n’est douteuse.'
    : [
        ...(sent > 0
          ? [
              `${count(sent, 'lot avait été enregistré', 'lots avaient été enregistrés')} : les ID sont maintenant dans les lignes.`,
            ]
          : []),
        ...(waiting > 0
          ? [
              `${count(waiting, 'lot n’a pas été enregistré et peut être renvoyé', 'lots n’ont pas été enregistrés et peuvent être renvoyés')}.`,
            ]
          : []),
        ...(unconfirmed > 0
          ? [`${count(unconfirmed, 'lot reste douteux', 'lots restent douteux')} : voir Message.`]
          : []),
      ].join('\n');
