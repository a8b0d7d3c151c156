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

const payments = (n: number): string => count(n, 'payment', 'payments');

const place = ({ tab, row }: RowPlace): string => `“${tab}”, row ${row}`;

/** The first of them, and that there are more. */
const places = (rows: readonly RowPlace[]): string =>
  first(rows.slice(0, SHOWN_PLACES).map(place), rows.length);

const first = (places: readonly string[], all: number): string =>
  [...places, ...(all > places.length ? [`and ${all - places.length} more`] : [])].join('; ');

const WHY: Readonly<Record<ApartKind, string>> = {
  noRow: 'recorded in the journal, and found on no row',
  noLine: 'sent by their rows, and not in the journal',
  state: 'recorded in the journal, while their rows say something else',
  amount: 'sent with another amount than the journal says',
  unnamed: 'recorded by an earlier release, which wrote no amount into the journal',
  refunded: 'refunded otherwise than the journal says',
};

function placesOf({ places, count: all }: ApartPayments): string {
  const named = places.map(({ tab, row, reference }) =>
    tab !== undefined && row !== undefined ? place({ tab, row }) : `reference ${reference ?? '?'}`,
  );
  return first(named, all);
}

/** `Amount “x”`; what may not be told is named alone. */
const cell = ({ header, text }: UnreadCell): string =>
  text === undefined ? header : `${header} ${text === '' ? 'blank' : `“${text}”`}`;

function unreadRow({ cells, recorded, ...at }: UnreadRow): string {
  const paid = cells.filter(({ key }) => key !== 'refunded').map(cell);
  const known = recorded && paid.length > 0 ? ` (the journal has ${money(recorded)})` : '';
  const refunded = cells.filter(({ key }) => key === 'refunded').map(cell);
  return `${place(at)}: ${[...(paid.length > 0 ? [`${paid.join(', ')}${known}`] : []), ...refunded].join(', ')}`;
}

/** Compare writes what was given back, of whatever it can read otherwise. */
function waysBack(rows: readonly UnreadRow[]): string[] {
  const cells = rows.flatMap((row) => row.cells);
  const refunded = cells.find(({ key }) => key === 'refunded');
  const others = cells.some(({ key }) => key !== 'refunded');
  return [
    ...(others
      ? ['Bring back what stood there with Undo or the version history, or type it again.']
      : []),
    ...(refunded
      ? [
          `Use Compare with Qomon${others ? ' then' : ''}: it writes what was refunded into ${refunded.header} of rows that were sent.`,
        ]
      : []),
  ];
}

function unreadRows(rows: readonly UnreadRow[], isSummed: boolean): string {
  return [
    `${count(rows.length, 'row cannot be read whole and is', 'rows cannot be read whole and are')} ${isSummed ? '' : 'in no sum and '}not compared with the journal: ${first(rows.slice(0, SHOWN_PLACES).map(unreadRow), rows.length)}.`,
    ...waysBack(rows),
  ].join(' ');
}

export const summary: SummaryWords = {
  title: 'Summary of payments',
  warning: `Summary ${WRITTEN_AGAIN}`,
  made: ({ made, payments: all }) => `Made on ${written(made)} from ${payments(all)}.`,
  views: {
    all: 'All payments',
    methods: 'By payment method',
    campaigns: 'By campaign code',
    months: 'By month of payment',
    tabs: 'By tab',
    memberships: 'Memberships, by price',
    donations: 'Donations, by price',
  },
  nameless: {
    all: 'All',
    methods: 'No payment method',
    campaigns: 'No campaign code',
    months: 'No readable date',
    tabs: 'No tab',
    memberships: 'No price',
    donations: 'No price',
  },
  currency: 'Currency',
  parts: {
    sent: 'Sent',
    refunded: 'Refunded',
    left: 'Not sent',
    unconfirmed: 'To check',
    ended: 'Cancelled or gone',
  },
  number: 'Number',
  chart: ({ view, currency }) => `Sent. ${view} (${currency})`,
  figures: ({ currency, figures, isRefundOpen }) => {
    const sum = ({ amount, count: n }: Figure): string => `${money({ amount, currency })} (${n})`;
    const others = (
      [
        ...(isRefundOpen ? [] : [['refunded', figures.refunded] as const]),
        ['not sent', figures.left],
        ['to check', figures.unconfirmed],
        ['cancelled or gone', figures.ended],
      ] as const
    ).filter(([, figure]) => figure.count > 0);
    return [
      `sent ${sum(figures.sent)}`,
      ...(isRefundOpen ? ['refunded ?'] : []),
      ...others.map(([name, figure]) => `${name} ${sum(figure)}`),
    ].join(' · ');
  },
  unread: (rows) =>
    `${count(rows.length, 'row has an amount that cannot be read and is', 'rows have an amount that cannot be read and are')} in no sum: ${places(rows)}. Check rows says what is wrong there.`,
  unreadItems: (rows) =>
    `${count(rows.length, 'row has a membership or donation', 'rows have a membership or donation')} whose amount is not known, and which is in no sum by price: ${places(rows)}. Check rows says what is wrong there.`,
  notCompared: (rows) => unreadRows(rows, true),
  unreadRecorded: (rows) => unreadRows(rows, false),
  unreadSentItems: (rows) =>
    `${count(rows.length, 'row that was sent has a membership or donation', 'rows that were sent have a membership or donation')} whose amount is not known, and which is in no sum by price: ${places(rows)}. Bring back what stood there with Undo or the version history, or type beside it the amount that Qomon holds.`,
  unplaced: (rows) =>
    `Of ${payments(rows.length)} a part was refunded, and nothing here tells of which membership or donation: by price it is left blank. Look in Qomon: ${places(rows)}.`,
  unpaid: ({ places, totals }) =>
    `Unpaid by its status, and counted under Sent: ${summed(payments(places.length), totals)}: ${first(places.slice(0, SHOWN_PLACES).map(place), places.length)}. Use Change payment status once it comes in.`,
  renewals: (rows) =>
    `${count(rows, 'renewal that nobody has paid yet is', 'renewals that nobody has paid yet are')} in no sum. Fill in the day and the method there once they pay.`,
  unreadTab: ({ tab, faults }) =>
    `Nothing of the tab “${tab}” is in these figures. Its first row needs correcting: ${faults.map((one) => headerFault(one).replace('• ', '')).join(' ')}`,
  copies: (rows) =>
    `${count(rows.length, 'row is a copy: it bears the reference of another row, and is', 'rows are copies: they bear the references of other rows, and are')} in no sum: ${places(rows)}. Delete ${rows.length === 1 ? 'it' : 'them'}, or empty Reference there if ${rows.length === 1 ? 'it is a payment of its own' : 'they are payments of their own'}.`,
  sharing: (rows) =>
    `${count(rows.length, 'row that is not sent bears the reference of another row, and counts', 'rows that are not sent bear the references of other rows, and count')} under Not sent all the same: ${places(rows)}. ${rows.length === 1 ? 'It does' : 'They do'} not leave as ${rows.length === 1 ? 'it is' : 'they are'}. Delete what was pasted twice, or empty Reference there if ${rows.length === 1 ? 'it is a payment of its own' : 'they are payments of their own'}.`,
  agrees: ({ journal, refunded }) =>
    `The journal says the same: ${summed(`${payments(journal.count)} sent`, journal.totals)}; ${refunded.journal.length > 0 ? `refunded ${moneys(refunded.journal)}` : 'nothing refunded'}.`,
  differs: ({ rows, journal }) =>
    `The journal does not say the same. Rows: ${summed(`${payments(rows.count)} sent`, rows.totals)}. Journal: ${summed(payments(journal.count), journal.totals)}.`,
  apart: (it) =>
    `${payments(it.count)} ${WHY[it.kind]} (rows ${moneys(it.rows)}, journal ${moneys(it.journal)}): ${placesOf(it)}`,
  journal: 'Where rows and journal differ',
  done: ({ tab, said }) => [`The tab “${tab}” is written.`, ...said].join('\n'),
};
