import type { CancelStop } from '../../model/cancelResults';
import { SHOWN_BUNDLES } from '../../model/limits';
import { type Money, minor, totals } from '../../model/money';
import type { Totals } from '../../model/results';
import type { StatusPayment, StatusProblem, StatusWish } from '../../model/statusResults';
import { written } from '../days';
import { sentence } from '../sentence';
import type { SentencesFor } from '../words';
import type { StatusWords } from '../words/status';
import { paid } from './apart';
import { changedSince, leftBehind, notTheirs, stopped, type WhyLeft } from './cancel';
import { count, money, summed } from './numbers';
import { ELSEWHERE } from './pause';
import { RECORD_AGAIN } from './remedies';

// Spaces: tools/lint/frenchSpaces.ts.

const OWN: WhyLeft = {
  blank: (s) => `non envoyée${s} : il n’y a aucun statut à modifier`,
  cancelled: (s) => `annulée${s} : il faut renvoyer un paiement annulé pour qu’il compte`,
  'not read': () => 'impossible d’interroger Qomon, et rien n’est modifié sans avoir été lu',
};

const ENDED: Readonly<Partial<Record<CancelStop, string>>> = {
  'no right':
    'La clé API n’a pas le droit de modifier des paiements. Adressez-vous à votre administrateur Qomon, puis réessayez.',
  'other installation': `${ELSEWHERE} Plus rien n’est modifié d’ici. Utilisez le menu de l’autre.`,
};

const ended = (cause: CancelStop, wait?: number): string => ENDED[cause] ?? stopped(cause, wait);

const WHY: SentencesFor<StatusProblem> = {
  changed: () => 'la ligne ou son paiement a été modifié pendant que la question était posée',
  'not read': () =>
    'impossible de demander à Qomon ce qu’il contient ; réessayez dans quelques minutes',
  'not read whole': ({ fields }) =>
    `la réponse de Qomon omet des données (${fields.join(', ')}) que cette modification effacerait ; modifiez le statut dans Qomon`,
  stale: () =>
    'Qomon montre encore le paiement tel qu’il était avant la dernière modification ; réessayez dans une minute',
  unconfirmed: () =>
    'autre chose n’est pas encore certain à son sujet ; utilisez « Rechercher les lignes à vérifier » dans quelques minutes',
  refused: ({ reasons }) => ['Qomon a refusé et n’a rien modifié.', ...reasons].join(' '),
  stopped: ({ cause }) => ended(cause),
  throttled: ({ wait }) => ended('throttled', wait),
  unknown: () =>
    'aucune réponse claire n’est venue de Qomon : le statut a peut-être été modifié, peut-être pas. Utilisez « Rechercher les lignes à vérifier » dans quelques minutes',
  time: () => ended('time'),
  quota: () => ended('quota'),
};

const of = ({ tab, row, money: sum, payer, date }: StatusPayment): string =>
  `« ${tab} », ligne ${row} : ${paid({ payer: undefined, person: payer, money: sum })}, ${written(date) || 'sans date'}`;

const unpaidOf = (unpaid: Money): string =>
  unpaid.amount === 0 ? '' : `, dont ${money(unpaid)} impayés`;

const now = ({ money: sum, status, unpaid }: StatusPayment): string =>
  `${status}${unpaidOf({ ...sum, amount: minor(unpaid) })}`;

function wishLine({ payment, status, unpaid }: StatusWish): string {
  const to = now({ ...payment, status: status.name, unpaid });
  return `• ${of(payment)} : ${now(payment)} → ${to}`;
}

function wishLines(wishes: readonly StatusWish[]): string[] {
  const more = wishes.length - SHOWN_BUNDLES;
  const lines = wishes.slice(0, SHOWN_BUNDLES).map(wishLine);
  return more > 0 ? [...lines, `… et ${count(more, 'autre', 'autres')}`] : lines;
}

const holds: StatusWords['holds'] = ({ money: sum, status, unpaid }) =>
  `Paiement de ${money(sum)} : statut « ${status} »${unpaidOf(unpaid)}.`;

const held = ({ payments }: Parameters<StatusWords['done']>[0]): string =>
  payments
    .map(({ currency, status, unpaid, amount }) =>
      holds({
        money: { amount, currency },
        status: status.name,
        unpaid: { amount: minor(unpaid), currency },
      }),
    )
    .join(' ');

const sumsOf = (wishes: readonly StatusWish[]): Totals =>
  totals(wishes.map(({ payment }) => payment.money));

export const status: StatusWords = {
  title: 'Modifier le statut du paiement',
  nothing: ({ leftBehind: left, cause }) =>
    left.length === 0
      ? 'Les lignes sélectionnées sont vides. Sélectionnez des lignes envoyées, puis réessayez.'
      : [
          'Aucune des lignes sélectionnées ne porte un paiement dont le statut peut être modifié.',
          ...leftBehind(left, OWN),
          ...(cause ? [ended(cause)] : []),
        ].join('\n'),
  noStatus:
    'Les listes de votre espace n’ont aucun statut de paiement qui puisse être donné ici. Utilisez « Actualiser les listes » ; les remboursements et les annulations ont leur propre commande.',
  ask: (offered) => ['Quel statut ? Saisissez son nom ou son numéro.', '', ...offered].join('\n'),
  askUnpaid: ({ money: sum }, meant) =>
    `Combien reste impayé, sur ${money(sum)} ? Laissez vide pour ${money({ ...sum, amount: meant })}.`,
  unpaidTooMuch: 'C’est plus que le paiement. Recommencez, et saisissez au plus ce qui a été payé.',
  same: 'Qomon contient déjà ce statut. Rien n’a été modifié.',
  confirm: (wishes, { leftBehind: left, cause }) =>
    [
      `${summed(count(wishes.length, 'paiement', 'paiements'), sumsOf(wishes))}, comme Qomon ${wishes.length < 2 ? 'le' : 'les'} contient :`,
      ...wishLines(wishes),
      ...leftBehind(left, OWN),
      ...(cause ? [ended(cause)] : []),
      '',
      'Modifier maintenant le statut dans Qomon ?',
    ].join('\n'),
  confirmChanged: (bundles) =>
    [...changedSince(bundles), 'Modifier quand même le statut ?'].join('\n'),
  done: (after) => `Le statut du paiement a été modifié. ${held(after)}`,
  report: ({ done, left }) =>
    [
      done.length === 0
        ? 'Aucun statut n’a été modifié.'
        : `${summed(`Le statut de ${count(done.length, 'paiement', 'paiements')} a été modifié`, sumsOf(done))}.`,
      ...(left.length > 0
        ? ['', ...left.map(({ wish, why }) => `• ${of(wish.payment)} : ${sentence(WHY, why)}`)]
        : []),
    ].join('\n'),
  holds,
  toCheck:
    'Aucune réponse claire n’est venue de Qomon : le statut de ce paiement a peut-être été modifié, peut-être pas. Utilisez « Rechercher les lignes à vérifier » dans quelques minutes.',
  gone: (bundleId) =>
    `Qomon n’a plus le lot ${bundleId} : il y a été supprimé, son statut ne dit donc plus rien. ${RECORD_AGAIN}`,
  found: (after) =>
    `La modification du statut a été recherchée : Qomon l’a enregistrée. ${held(after)}`,
  free: (after) =>
    `La modification du statut a été recherchée : Qomon ne l’a pas enregistrée. Refaites-la si vous le souhaitez. ${held(after)}`,
  other: (after) =>
    `La modification du statut a été recherchée, mais Qomon ne contient ni ce qu’il contenait avant, ni ce qui a été choisi : quelqu’un l’a peut-être modifié là-bas. S’il doit être autre, choisissez-le de nouveau. ${held(after)}`,
  resolved: ({ recorded, waiting, unconfirmed }) => [
    ...(recorded > 0
      ? [
          `${count(recorded, 'statut avait été modifié', 'statuts avaient été modifiés')} : les lignes l’indiquent maintenant.`,
        ]
      : []),
    ...(waiting > 0
      ? [
          `${count(waiting, 'statut n’a pas été modifié', 'statuts n’ont pas été modifiés')} : voir « Message ».`,
        ]
      : []),
    ...(unconfirmed > 0
      ? [
          `${count(unconfirmed, 'modification de statut reste à vérifier', 'modifications de statut restent à vérifier')} : réessayez dans quelques minutes.`,
        ]
      : []),
  ],
  messages: {
    notTheirs: (foreign) => notTheirs(foreign, 'modifié', 'modifiez le statut'),
    edited: ({ bundleId, row, here, there }) =>
      `Rien n’a été modifié : la ligne ${row} indique ${paid(here)}, et le lot ${bundleId} dans Qomon est de ${paid(there)}. Annulez la modification de la ligne ; ou, si la ligne est juste, utilisez « Corriger et renvoyer ».`,
  },
};
