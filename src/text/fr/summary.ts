import { SHOWN_PLACES } from '../../model/limits';
import type {
  ApartKind,
  ApartPayments,
  Figure,
  RowPlace,
  UnreadCell,
  UnreadRow,
} from '../../model/summaryResults';
import { written } from '../days';
import type { SummaryWords } from '../words/summary';
import { headerFault } from './headers';
import { count, money, moneys, summed } from './numbers';
import { WRITTEN_AGAIN } from './remedies';

// Spaces: tools/lint/frenchSpaces.ts.

const payments = (n: number): string => count(n, 'paiement', 'paiements');

const sentOf = (n: number): string => count(n, 'paiement envoyé', 'paiements envoyés');

const place = ({ tab, row }: RowPlace): string => `« ${tab} », ligne ${row}`;

/** The first of them, and that there are more. */
const places = (rows: readonly RowPlace[]): string =>
  first(rows.slice(0, SHOWN_PLACES).map(place), rows.length);

const first = (places: readonly string[], all: number): string =>
  [
    ...places,
    ...(all > places.length ? [`et ${count(all - places.length, 'autre', 'autres')}`] : []),
  ].join(' ; ');

const WHY: Readonly<Record<ApartKind, (s: string) => string>> = {
  noRow: (s) => `enregistré${s} dans le journal et introuvable${s} sur les lignes`,
  noLine: (s) => `envoyé${s} d’après les lignes et absent${s} du journal`,
  state: (s) => `enregistré${s} dans le journal, alors que les lignes disent autre chose`,
  amount: (s) => `envoyé${s} avec un autre montant que celui du journal`,
  unnamed: (s) =>
    `enregistré${s} par une version antérieure, qui n’écrivait pas le montant dans le journal`,
  refunded: (s) => `remboursé${s} autrement que ne le dit le journal`,
};

function placesOf({ places, count: all }: ApartPayments): string {
  const named = places.map(({ tab, row, reference }) =>
    tab !== undefined && row !== undefined ? place({ tab, row }) : `référence ${reference ?? '?'}`,
  );
  return first(named, all);
}

/** `Montant « x »`; what may not be told is named alone. */
const cell = ({ header, text }: UnreadCell): string =>
  text === undefined ? header : `${header} ${text === '' ? 'vide' : `« ${text} »`}`;

function unreadRow({ cells, recorded, ...at }: UnreadRow): string {
  const paid = cells.filter(({ key }) => key !== 'refunded').map(cell);
  const known = recorded && paid.length > 0 ? ` (le journal indique ${money(recorded)})` : '';
  const refunded = cells.filter(({ key }) => key === 'refunded').map(cell);
  return `${place(at)} : ${[...(paid.length > 0 ? [`${paid.join(', ')}${known}`] : []), ...refunded].join(', ')}`;
}

/** Compare writes what was given back, of whatever it can read otherwise. */
function waysBack(rows: readonly UnreadRow[]): string[] {
  const cells = rows.flatMap((row) => row.cells);
  const refunded = cells.find(({ key }) => key === 'refunded');
  const others = cells.some(({ key }) => key !== 'refunded');
  return [
    ...(others
      ? [
          'Rétablissez ce qui s’y trouvait avec Annuler ou l’historique des versions, ou saisissez-le de nouveau.',
        ]
      : []),
    ...(refunded
      ? [
          `Utilisez ${others ? 'ensuite ' : ''}« Comparer avec Qomon » : cette commande écrit dans ${refunded.header}, sur les lignes envoyées, ce qui a été remboursé.`,
        ]
      : []),
  ];
}

function unreadRows(rows: readonly UnreadRow[], isSummed: boolean): string {
  return [
    `${count(rows.length, 'ligne illisible n’est', 'lignes illisibles ne sont')} ${isSummed ? '' : 'dans aucune somme ni '}${isSummed ? 'pas ' : ''}${rows.length < 2 ? 'comparée' : 'comparées'} au journal : ${first(rows.slice(0, SHOWN_PLACES).map(unreadRow), rows.length)}.`,
    ...waysBack(rows),
  ].join(' ');
}

export const summary: SummaryWords = {
  title: 'Synthèse des paiements',
  warning: `La commande Synthèse ${WRITTEN_AGAIN}`,
  made: ({ made, payments: all }) => `Établie le ${written(made)} à partir de ${payments(all)}.`,
  views: {
    all: 'Tous les paiements',
    methods: 'Par moyen de paiement',
    campaigns: 'Par code campagne',
    months: 'Par mois de paiement',
    tabs: 'Par onglet',
    memberships: 'Adhésions, par tarif',
    donations: 'Dons, par tarif',
  },
  nameless: {
    all: 'Total',
    methods: 'Sans moyen de paiement',
    campaigns: 'Sans code campagne',
    months: 'Sans date lisible',
    tabs: 'Sans onglet',
    memberships: 'Sans tarif',
    donations: 'Sans tarif',
  },
  currency: 'Devise',
  parts: {
    sent: 'Envoyé',
    refunded: 'Remboursé',
    left: 'Non envoyé',
    unconfirmed: 'À vérifier',
    ended: 'Annulé ou absent',
  },
  number: 'Nombre',
  chart: ({ view, currency }) => `Envoyé. ${view} (${currency})`,
  figures: ({ currency, figures, isRefundOpen }) => {
    const sum = ({ amount, count: n }: Figure): string => `${money({ amount, currency })} (${n})`;
    const others = (
      [
        ...(isRefundOpen ? [] : [['remboursé', figures.refunded] as const]),
        ['non envoyé', figures.left],
        ['à vérifier', figures.unconfirmed],
        ['annulé ou absent', figures.ended],
      ] as const
    ).filter(([, figure]) => figure.count > 0);
    return [
      `envoyé ${sum(figures.sent)}`,
      ...(isRefundOpen ? ['remboursé ?'] : []),
      ...others.map(([name, figure]) => `${name} ${sum(figure)}`),
    ].join(' · ');
  },
  unread: (rows) =>
    `${count(rows.length, 'ligne porte un montant illisible et n’est', 'lignes portent un montant illisible et ne sont')} dans aucune somme : ${places(rows)}. La commande Vérifier les lignes dit ce qui ne va pas.`,
  unreadItems: (rows) =>
    `${count(rows.length, 'ligne porte une adhésion ou un don', 'lignes portent une adhésion ou un don')} dont le montant n’est pas connu et qui n’est dans aucune somme par tarif : ${places(rows)}. Utilisez « Vérifier les lignes » pour savoir ce qui ne va pas.`,
  notCompared: (rows) => unreadRows(rows, true),
  unreadRecorded: (rows) => unreadRows(rows, false),
  unreadSentItems: (rows) =>
    `${count(rows.length, 'ligne envoyée porte une adhésion ou un don', 'lignes envoyées portent une adhésion ou un don')} dont le montant n’est pas connu et qui n’est dans aucune somme par tarif : ${places(rows)}. Rétablissez ce qui s’y trouvait avec Annuler ou l’historique des versions, ou saisissez à côté le montant que Qomon contient.`,
  unplaced: (rows) =>
    `${count(rows.length, 'paiement a été remboursé', 'paiements ont été remboursés')} en partie, et rien n’indique ici de quelle adhésion ou de quel don : par tarif, la case reste vide. Vérifiez dans Qomon : ${places(rows)}.`,
  unpaid: ({ places, totals }) =>
    `Impayé d’après le statut, et compté sous Envoyé : ${summed(payments(places.length), totals)} : ${first(places.slice(0, SHOWN_PLACES).map(place), places.length)}. Utilisez « Modifier le statut du paiement » quand l’argent arrive.`,
  renewals: (rows) =>
    `${count(rows, 'renouvellement que personne n’a encore payé n’entre', 'renouvellements que personne n’a encore payés n’entrent')} dans aucune somme. Complétez-y le jour et le moyen de paiement ensuite.`,
  unreadTab: ({ tab, faults }) =>
    `Rien de l’onglet « ${tab} » n’est dans ces chiffres. Sa première ligne est à corriger : ${faults.map((one) => headerFault(one).replace('• ', '')).join(' ')}`,
  copies: (rows) =>
    `${count(rows.length, 'ligne est une copie : elle porte la référence d’une autre ligne et n’entre', 'lignes sont des copies : elles portent les références d’autres lignes et n’entrent')} dans aucune somme : ${places(rows)}. ${rows.length < 2 ? 'Supprimez-la, ou videz-y la cellule « Référence » s’il s’agit d’un paiement à part' : 'Supprimez-les, ou videz-y les cellules « Référence » s’il s’agit de paiements à part'}.`,
  sharing: (rows) =>
    `${count(rows.length, 'ligne non envoyée porte la référence d’une autre ligne, et compte', 'lignes non envoyées portent les références d’autres lignes, et comptent')} tout de même sous « Non envoyé » : ${places(rows)}. ${rows.length < 2 ? 'Elle ne part pas ainsi' : 'Elles ne partent pas ainsi'}. Supprimez ce qui a été collé deux fois, ou videz la cellule « Référence » s’il s’agit ${rows.length < 2 ? 'd’un autre paiement' : 'd’autres paiements'}.`,
  agrees: ({ journal, refunded }) =>
    `Le journal dit la même chose : ${summed(sentOf(journal.count), journal.totals)} ; ${refunded.journal.length > 0 ? `remboursé ${moneys(refunded.journal)}` : 'aucun remboursement'}.`,
  differs: ({ rows, journal }) =>
    `Le journal ne dit pas la même chose. Lignes : ${summed(sentOf(rows.count), rows.totals)}. Journal : ${summed(payments(journal.count), journal.totals)}.`,
  apart: (it) =>
    `${payments(it.count)} ${WHY[it.kind](it.count < 2 ? '' : 's')} (lignes ${moneys(it.rows)}, journal ${moneys(it.journal)}) : ${placesOf(it)}`,
  journal: 'Là où les lignes et le journal diffèrent',
  done: ({ tab, said }) => [`L’onglet « ${tab} » est écrit.`, ...said].join('\n'),
};
