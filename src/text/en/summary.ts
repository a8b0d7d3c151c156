import { SHOWN_PLACES } from '../../model/limits';
import type { ApartKind, ApartPayments, Figure, RowPlace } from '../../model/summaryResults';
import type { SummaryWords } from '../words/summary';
import { headerFault } from './headers';
import { count, money, moneys } from './numbers';

const payments = (n: number): string => count(n, 'payment', 'payments');

const place = ({ tab, row }: RowPlace): string => `“${tab}”, row ${row}`;

const first = (places: readonly string[], all: number): string =>
  [...places, ...(all > places.length ? [`and ${all - places.length} more`] : [])].join('; ');

const WHY: Readonly<Record<ApartKind, string>> = {
  noRow: 'recorded in the journal, and on no row',
  noLine: 'sent by their rows, and not in the journal',
  copy: 'on a row that bears the reference of another sent row',
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

export const summary: SummaryWords = {
  title: 'Summary of payments',
  warning: 'Summary writes this tab again each time: what you type here goes.',
  made: ({ made, payments: all }) => `Made on ${made} from ${payments(all)}.`,
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
  figures: ({ currency, figures }) => {
    const sum = ({ amount, count: n }: Figure): string => `${money({ amount, currency })} (${n})`;
    const others = (
      [
        ['refunded', figures.refunded],
        ['not sent', figures.left],
        ['to check', figures.unconfirmed],
        ['cancelled or gone', figures.ended],
      ] as const
    ).filter(([, figure]) => figure.count > 0);
    return [
      `sent ${sum(figures.sent)}`,
      ...others.map(([name, figure]) => `${name} ${sum(figure)}`),
    ].join(' · ');
  },
  unread: (rows) =>
    `${count(rows.length, 'row has an amount that cannot be read and is', 'rows have an amount that cannot be read and are')} in no sum: ${first(rows.slice(0, SHOWN_PLACES).map(place), rows.length)}. Check rows says what is wrong there.`,
  unreadItems: (rows) =>
    `${count(rows.length, 'row has a membership or donation', 'rows have a membership or donation')} whose amount is not known, and which is in no sum by price: ${first(rows.slice(0, SHOWN_PLACES).map(place), rows.length)}. Check rows says what is wrong there.`,
  unreadTab: ({ tab, faults }) =>
    `Nothing of the tab “${tab}” is in these figures. Its first row needs correcting: ${faults.map((one) => headerFault(one).replace('• ', '')).join(' ')}`,
  agrees: ({ journal, refunded }) =>
    `The journal says the same: ${payments(journal.count)} sent, ${moneys(journal.totals)}; refunded ${moneys(refunded.journal)}.`,
  differs: ({ rows, journal }) =>
    `The journal does not say the same. Rows: ${payments(rows.count)} sent, ${moneys(rows.totals)}. Journal: ${payments(journal.count)}, ${moneys(journal.totals)}.`,
  apart: (it) =>
    `${payments(it.count)} ${WHY[it.kind]} (rows ${moneys(it.rows)}, journal ${moneys(it.journal)}): ${placesOf(it)}`,
  journal: 'Where rows and journal differ',
  done: ({ tab, said }) => [`The tab “${tab}” is written.`, ...said].join('\n'),
};
