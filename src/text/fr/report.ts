import { SHOWN_PLACES } from '../../model/limits';
import { totals } from '../../model/money';
import type {
  DoneKind,
  LeftKind,
  Report,
  ReportName,
  ReportPart,
  SendInShort,
} from '../../model/reportResults';
import type { RowPlace } from '../../model/summaryResults';
import { written } from '../days';
import type { ReportWords } from '../words/report';
import { methodNamed } from './methods';
import { count, money, summed } from './numbers';
import { WRITTEN_AGAIN } from './remedies';

// Spaces: tools/lint/frenchSpaces.ts.

const payments = (n: number): string => count(n, 'paiement', 'paiements');

const place = ({ tab, row }: RowPlace): string => `« ${tab} », ligne ${row}`;

const some = (all: readonly string[]): string =>
  [
    ...all.slice(0, SHOWN_PLACES),
    ...(all.length > SHOWN_PLACES
      ? [`et ${count(all.length - SHOWN_PLACES, 'autre', 'autres')}`]
      : []),
  ].join(' ; ');

const PARTS: Readonly<Record<DoneKind, string>> = {
  sent: 'Envoyés',
  found: 'Trouvés dans Qomon, où ils étaient déjà enregistrés',
  refunded: 'Remboursés',
  cancelled: 'Annulés',
  corrected: 'Supprimés pour être renvoyés, corrigés',
  status: 'Dotés d’un autre statut',
};

/** What a payment may have done to it more than once, and is counted by itself. */
const counted = ({ kind }: Pick<ReportPart, 'kind'>, n: number): string => {
  if (kind === 'refunded') return count(n, 'remboursement', 'remboursements');
  return kind === 'status' ? count(n, 'modification', 'modifications') : payments(n);
};

/** `2 paiements`; `3 remboursements de 2 paiements` where they are not one of each. */
const doneTo = (part: ReportPart): string => {
  const { kind, lines, payments: all } = part;
  const isEach = (kind !== 'refunded' && kind !== 'status') || all === lines.length;
  return isEach ? payments(lines.length) : `${counted(part, lines.length)} de ${payments(all)}`;
};

const REASONS: Readonly<Record<LeftKind, string>> = {
  unconfirmed:
    'Qomon l’a peut-être enregistrée, peut-être pas : utilisez « Rechercher les lignes à vérifier ».',
  problems: 'Elle a des problèmes : voir « Message ».',
  asked: 'Elle semble déjà enregistrée et ne part pas sans réponse : voir « Message ».',
  rejected:
    'Qomon l’a refusée : voir « Message », corriger la ligne, puis l’envoyer depuis le menu.',
  typed:
    'Son « État » a été saisi à la main : rien n’indique qu’elle ait été envoyée. Si elle doit l’être, videz « État », puis envoyez-la ; « Vérifier les lignes » en dit plus.',
  hidden:
    'Aucun envoi ne la prend, car personne ne la voit : son onglet est masqué, ou un filtre la masque, elle ou une ligne de son groupe. Affichez-la, puis envoyez-la.',
  waiting: 'Elle a été demandée et pas encore essayée : envoyez-la de nouveau.',
  group: 'Une autre ligne de son groupe n’est pas cochée « Prêt ».',
  ready:
    'Elle est cochée « Prêt » et n’a pas été envoyée : le prochain envoi des lignes prêtes la prendra.',
  unticked: 'Elle n’est pas cochée « Prêt », et personne ne l’a envoyée.',
  renewal:
    'Personne n’a encore payé ce renouvellement : complétez le jour et le moyen de paiement ensuite.',
};

const ofSend = ({ began, isNight }: Pick<SendInShort, 'began' | 'isNight'>): string =>
  isNight ? `la nuit commencée le ${written(began)}` : `l’envoi du ${written(began)}`;

const about = ({ of }: Pick<Report, 'of'>): string =>
  of.kind === 'day' ? `la journée du ${written(of.day)}` : ofSend(of);

const listed = ({ shown, listed: name }: ReportName): string => name || (shown && '…');

const sentOf = ({ parts }: Pick<Report, 'parts'>): ReportPart =>
  parts.find(({ kind }) => kind === 'sent') ?? {
    kind: 'sent',
    lines: [],
    payments: 0,
    totals: [],
    unnamed: 0,
  };

/** The words about what left in a send or on a day, in French. */
export const report: ReportWords = {
  title: 'Compte rendu des envois',
  warning: `La commande Compte rendu ${WRITTEN_AGAIN}`,
  ask: ({ sends, today }) =>
    [
      'Sur quel envoi doit porter le compte rendu ? Saisissez son numéro ; ou un jour, pour tout ce qui y a été fait.',
      '',
      ...sends.map(
        (send, at) =>
          `${at + 1} : ${ofSend(send)}, ${summed(payments(send.payments), send.totals)}`,
      ),
      `${written(today)} : aujourd’hui`,
    ].join('\n'),
  notAnAnswer: (typed) =>
    `« ${typed} » n’est ni le numéro d’un envoi de la liste ni un jour tel que ${written('2026-03-29')}. Rien n’a été écrit. Choisissez de nouveau Compte rendu.`,
  notADay: (typed) =>
    `« ${typed} » n’est pas un jour. Rien n’a été écrit. Saisissez-le sous la forme ${written('2026-03-29')}.`,
  noSend:
    'Rien n’a encore été envoyé depuis cette feuille de calcul. Choisissez un jour pour un compte rendu des lignes non envoyées.',
  head: ({ of, made, users }) => [
    `Sur ${about({ of })}. ${of.kind === 'day' ? 'Compte ce qui a commencé ce jour-là, y compris une nuit qui s’est poursuivie après minuit.' : ''}`.trim(),
    ...(users.length > 0 ? [`Fait par : ${users.join(', ')}`] : []),
    `Établi le ${written(made)}. Les états et les lignes non envoyées sont ceux de ce moment.`,
  ],
  part: (part) =>
    `${PARTS[part.kind]} : ${summed(doneTo(part), part.totals)}${part.unnamed > 0 ? ` ; le montant de ${counted(part, part.unnamed)} n’est pas connu et n’entre dans aucun total` : ''}`,
  left: ({ left, near }) => {
    if (left.length === 0 && near.length === 0) return 'Il ne reste aucune ligne à envoyer.';
    // Amounts that cannot be read come to no sum.
    const sums = totals(left.flatMap(({ money: sum }) => sum ?? []));
    return summed(`Non envoyées : ${count(left.length, 'ligne', 'lignes')}`, sums);
  },
  byMethod: 'Envoyés, par moyen de paiement',
  byCampaign: 'Envoyés, par code campagne',
  number: 'Nombre',
  nameless: { method: 'Inconnu', campaign: 'Aucun' },
  columns: {
    row: 'Ligne',
    payer: 'Payeur',
    amount: 'Montant',
    currency: 'Devise',
    method: 'Moyen de paiement',
    campaign: 'Code campagne',
    reference: 'Référence',
    bundleId: 'ID du lot',
    time: 'Heure',
    state: 'État actuel',
    message: 'Message',
  },
  newStatus: 'Nouveau statut',
  place,
  rowGone: 'introuvable sur les lignes',
  ended: 'plus enregistré',
  agrees: ({ agreement: { journal } }) =>
    journal.count === 0
      ? 'Les lignes et le journal disent la même chose : rien de cela n’est enregistré à présent.'
      : `Les lignes et le journal disent la même chose : de cela, ${summed(payments(journal.count), journal.totals)}, ${journal.count < 2 ? 'est enregistré' : 'sont enregistrés'} à présent.`,
  differs: ({ agreement: { rows, journal } }) =>
    `Les lignes et le journal ne s’accordent pas sur ce qui est enregistré à présent. Lignes : ${summed(payments(rows.count), rows.totals)}. Journal : ${summed(payments(journal.count), journal.totals)}.`,
  open: (references) =>
    `${count(references.length, 'paiement a peut-être été enregistré et est introuvable', 'paiements ont peut-être été enregistrés et sont introuvables')} sur les lignes : ${some(references.map((one) => `référence ${one}`))}. Utilisez « Rechercher les lignes à vérifier ».`,
  reasons: REASONS,
  mailed: {
    line: ({ kind, time, money: sum, method, reference, bundleId, to, isEnded, row }) =>
      [
        `• ${written(time)}`,
        sum ? money(sum) : '?',
        ...[listed(method)].filter(Boolean),
        `référence ${reference}`,
        ...(bundleId === undefined ? [] : [`lot ${bundleId}`]),
        ...(to === '' ? [] : [`désormais ${to}`]),
        row ? place(row.place) : 'introuvable sur les lignes',
        ...(isEnded && kind === 'sent' ? ['plus enregistré'] : []),
      ].join(', '),
    left: ({ place: at, why, money: sum }) =>
      `• ${place(at)}${sum ? `, ${money(sum)}` : ''} : ${REASONS[why]}`,
    sum: ({ currency, figures: { sent } }, name) =>
      `• ${methodNamed(name)} : ${payments(sent.count)}, ${money({ amount: sent.amount, currency })}`,
    more: (rest) => `• et ${count(rest, 'autre', 'autres')}`,
    names: (tab) =>
      `Les noms restent dans la feuille de calcul : ils figurent dans l’onglet « ${tab} ».`,
    spreadsheet: (url) => `La feuille de calcul : ${url}`,
  },
  subject: (all) => {
    const { lines, totals: sum } = sentOf(all);
    return [
      summed(
        `Compte rendu de ${about(all)} : ${count(lines.length, 'paiement envoyé', 'paiements envoyés')}`,
        sum,
      ),
      ...(all.left.length > 0
        ? [count(all.left.length, 'ligne non envoyée', 'lignes non envoyées')]
        : []),
    ].join(', ');
  },
  done: ({ tab, said }) => [`L’onglet « ${tab} » est écrit.`, ...said].join('\n'),
  askMail: (address) =>
    `Vous envoyer aussi le compte rendu par e-mail, à ${address} ? L’e-mail ne contient aucun nom.`,
  noAddress:
    'Google n’indique pas votre adresse au module : le compte rendu n’est pas envoyé par e-mail. Imprimez l’onglet, ou partagez-le.',
  noMailLeft:
    'Google ne vous laisse plus envoyer d’e-mail aujourd’hui. Le compte rendu n’a pas été envoyé : imprimez l’onglet, ou choisissez de nouveau Compte rendu demain.',
  notMailed:
    'Google n’a pas envoyé l’e-mail. Le compte rendu n’a pas été envoyé : imprimez l’onglet, ou choisissez de nouveau Compte rendu plus tard.',
  sentTo: (address) => `Le compte rendu est envoyé à ${address}.`,
};
