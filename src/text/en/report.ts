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

const payments = (n: number): string => count(n, 'payment', 'payments');

const place = ({ tab, row }: RowPlace): string => `“${tab}”, row ${row}`;

const some = (all: readonly string[]): string =>
  [
    ...all.slice(0, SHOWN_PLACES),
    ...(all.length > SHOWN_PLACES ? [`and ${all.length - SHOWN_PLACES} more`] : []),
  ].join('; ');

const PARTS: Readonly<Record<DoneKind, string>> = {
  sent: 'Sent',
  found: 'Found in Qomon, where they were recorded before',
  refunded: 'Refunded',
  cancelled: 'Cancelled',
  corrected: 'Deleted to be sent again, corrected',
  status: 'Given another status',
};

/** What a payment may have done to it more than once, and is counted by itself. */
const counted = ({ kind }: Pick<ReportPart, 'kind'>, n: number): string => {
  if (kind === 'refunded') return count(n, 'refund', 'refunds');
  return kind === 'status' ? count(n, 'change', 'changes') : payments(n);
};

/** `2 payments`; `3 refunds of 2 payments` where they are not one of each. */
const doneTo = (part: ReportPart): string => {
  const { kind, lines, payments: all } = part;
  const isEach = (kind !== 'refunded' && kind !== 'status') || all === lines.length;
  return isEach ? payments(lines.length) : `${counted(part, lines.length)} of ${payments(all)}`;
};

const REASONS: Readonly<Record<LeftKind, string>> = {
  unconfirmed: 'Qomon may or may not have recorded it: use Resolve doubtful rows.',
  problems: 'It has problems: see Message.',
  asked: 'It looks recorded already, and is not sent without an answer: see Message.',
  rejected: 'Qomon refused it: see Message, correct the row, and send it from the menu.',
  typed:
    'Its State was typed by hand: nothing tells that it was ever sent. If it is to be sent, empty State and send it; Check rows says more.',
  hidden:
    'No send takes it, as nobody sees it: its tab is hidden, or a filter hides it or a row of its group. Show it, then send it.',
  waiting: 'It was asked for and has not been tried yet: send it again.',
  group: 'Another row of its group is not ticked as Ready.',
  ready: 'It is ticked as Ready and has not been sent: the next send of ready rows takes it.',
  unticked: 'It is not ticked as Ready, and nobody has sent it.',
  renewal: 'Nobody has paid this renewal yet: fill in the day and the method once they do.',
};

const ofSend = ({ began, isNight }: Pick<SendInShort, 'began' | 'isNight'>): string =>
  isNight ? `the night that began on ${written(began)}` : `the send of ${written(began)}`;

const about = ({ of }: Pick<Report, 'of'>): string =>
  of.kind === 'day' ? `the day ${written(of.day)}` : ofSend(of);

const listed = ({ shown, listed: name }: ReportName): string => name || (shown && '…');

const sentOf = ({ parts }: Pick<Report, 'parts'>): ReportPart =>
  parts.find(({ kind }) => kind === 'sent') ?? {
    kind: 'sent',
    lines: [],
    payments: 0,
    totals: [],
    unnamed: 0,
  };

/** The words about what left in a send or on a day, in English. */
export const report: ReportWords = {
  title: 'Report of what was sent',
  warning: `Report ${WRITTEN_AGAIN}`,
  ask: ({ sends, today }) =>
    [
      'Which send is the report to be about? Type its number; or a day, for all that was done on it.',
      '',
      ...sends.map(
        (send, at) => `${at + 1}: ${ofSend(send)}, ${summed(payments(send.payments), send.totals)}`,
      ),
      `${written(today)}: today`,
    ].join('\n'),
  notAnAnswer: (typed) =>
    `“${typed}” is neither the number of a send of the list nor a day such as ${written('2026-03-29')}. Nothing was written. Choose Report again.`,
  notADay: (typed) =>
    `“${typed}” is no day. Nothing was written. Type it as ${written('2026-03-29')}.`,
  noSend:
    'Nothing has been sent from this spreadsheet yet. Choose a day for a report of the rows that are not sent.',
  head: ({ of, made, users }) => [
    `About ${about({ of })}. ${of.kind === 'day' ? 'What began on that day counts, a night too that went on after midnight.' : ''}`.trim(),
    ...(users.length > 0 ? [`Done by: ${users.join(', ')}`] : []),
    `Made on ${written(made)}. States and rows not sent are those of then.`,
  ],
  part: (part) =>
    `${PARTS[part.kind]}: ${summed(doneTo(part), part.totals)}${part.unnamed > 0 ? `; of ${counted(part, part.unnamed)} the amount is not known, and in no sum` : ''}`,
  left: ({ left, near }) => {
    if (left.length === 0 && near.length === 0) return 'No row is left to send.';
    // Amounts that cannot be read come to no sum.
    const sums = totals(left.flatMap(({ money: sum }) => sum ?? []));
    return summed(`Not sent: ${count(left.length, 'row', 'rows')}`, sums);
  },
  byMethod: 'Sent, by payment method',
  byCampaign: 'Sent, by campaign code',
  number: 'Number',
  nameless: { method: 'Not known', campaign: 'None' },
  columns: {
    row: 'Row',
    payer: 'Payer',
    amount: 'Amount',
    currency: 'Currency',
    method: 'Payment method',
    campaign: 'Campaign code',
    reference: 'Reference',
    bundleId: 'Bundle ID',
    time: 'Time',
    state: 'State now',
    message: 'Message',
  },
  newStatus: 'New status',
  place,
  rowGone: 'found on no row',
  ended: 'recorded no more',
  agrees: ({ agreement: { journal } }) =>
    journal.count === 0
      ? 'Rows and journal say the same: nothing of this is recorded now.'
      : `Rows and journal say the same: of this, ${summed(payments(journal.count), journal.totals)}, ${journal.count === 1 ? 'is' : 'are'} recorded now.`,
  differs: ({ agreement: { rows, journal } }) =>
    `Rows and journal differ in what is recorded now. Rows: ${summed(payments(rows.count), rows.totals)}. Journal: ${summed(payments(journal.count), journal.totals)}.`,
  open: (references) =>
    `${payments(references.length)} may or may not have been recorded, and ${references.length === 1 ? 'is' : 'are'} found on no row: ${some(references.map((one) => `reference ${one}`))}. Use Resolve doubtful rows.`,
  reasons: REASONS,
  mailed: {
    line: ({ kind, time, money: sum, method, reference, bundleId, to, isEnded, row }) =>
      [
        `• ${written(time)}`,
        sum ? money(sum) : '?',
        ...[listed(method)].filter(Boolean),
        `reference ${reference}`,
        ...(bundleId === undefined ? [] : [`bundle ${bundleId}`]),
        ...(to === '' ? [] : [`now ${to}`]),
        row ? place(row.place) : 'found on no row',
        ...(isEnded && kind === 'sent' ? ['recorded no more'] : []),
      ].join(', '),
    left: ({ place: at, why, money: sum }) =>
      `• ${place(at)}${sum ? `, ${money(sum)}` : ''}: ${REASONS[why]}`,
    sum: ({ currency, figures: { sent } }, name) =>
      `• ${methodNamed(name)}: ${payments(sent.count)}, ${money({ amount: sent.amount, currency })}`,
    more: (rest) => `• and ${rest} more`,
    names: (tab) => `Names stay in the spreadsheet: the tab “${tab}” has them.`,
    spreadsheet: (url) => `The spreadsheet: ${url}`,
  },
  subject: (all) => {
    const { lines, totals: sum } = sentOf(all);
    return [
      summed(`Report of ${about(all)}: ${payments(lines.length)} sent`, sum),
      ...(all.left.length > 0 ? [`${count(all.left.length, 'row', 'rows')} not sent`] : []),
    ].join(', ');
  },
  done: ({ tab, said }) => [`The tab “${tab}” is written.`, ...said].join('\n'),
  askMail: (address) => `Mail the report to you, at ${address}, too? The mail holds no names.`,
  noAddress:
    'Google does not tell the add-on your address, so that the report is not mailed. Open the tab, and print it.',
  noMailLeft:
    'Google lets you send no more mail today. The report was not mailed: print the tab, or choose Report again tomorrow.',
  notMailed:
    'Google did not send the mail. The report was not mailed: print the tab, or choose Report again later.',
  sentTo: (address) => `The report is mailed to ${address}.`,
};
