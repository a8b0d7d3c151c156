import { CHART_ROWS } from '../model/limits';
import { decimalsOf, type Money, majorNumber } from '../model/money';
import type { Paper, PaperCell, PaperChart } from '../model/paper';
import {
  SUMMARY_PARTS,
  SUMMARY_VIEWS,
  type Summary,
  type SummaryLine,
  type SummaryView,
} from '../model/summaryResults';
import { writtenMonth } from '../text/days';
import type { Words } from '../text/words';

/** A name and a currency, then a count and a sum of each part. */
const COLUMNS = 2 + 2 * SUMMARY_PARTS.length;

/** Each as wide as its header, in every language: the number of what a part holds stands before its sum. */
const WIDTHS = [300, 90, ...SUMMARY_PARTS.flatMap((part) => [80, part === 'ended' ? 170 : 120])];

/** Where the sum of what was sent stands. */
const SENT_COLUMN = 2 + 2 * SUMMARY_PARTS.indexOf('sent') + 2;

const BLANK: readonly PaperCell[] = Array.from({ length: COLUMNS }, () => ({ value: '' }));

/** Views that are drawn too, and how. */
const DRAWN: ReadonlyArray<readonly [SummaryView, PaperChart['kind']]> = [
  ['methods', 'pie'],
  ['months', 'column'],
  ['tabs', 'bar'],
];

/** What a person is told of a summary as a whole, one sentence each. */
export function saidOf(summary: Summary, { summary: words }: Pick<Words, 'summary'>): string[] {
  const { agreement, unread, unreadItems, unplaced, unpaid, renewals, near, copies, sharing } =
    summary;
  const { apart } = agreement;
  return [
    words.made(summary),
    apart.length === 0 ? words.agrees(agreement) : words.differs(agreement),
    ...unreadSaid(unread, { left: words.unread, others: words.unreadRecorded }),
    ...unreadSaid(unreadItems, { left: words.unreadItems, others: words.unreadSentItems }),
    ...(unplaced.length > 0 ? [words.unplaced(unplaced)] : []),
    ...(unpaid.places.length > 0 ? [words.unpaid(unpaid)] : []),
    ...(renewals > 0 ? [words.renewals(renewals)] : []),
    ...near.map(words.unreadTab),
    ...(copies.length > 0 ? [words.copies(copies)] : []),
    ...(sharing.length > 0 ? [words.sharing(sharing)] : []),
  ];
}

/** Rows that a check tells of, and those that were sent, of which it does not. */
function unreadSaid<T extends { readonly isLeft: boolean }>(
  rows: readonly T[],
  words: Readonly<Record<'left' | 'others', (rows: readonly T[]) => string>>,
): string[] {
  const left = rows.filter(({ isLeft }) => isLeft);
  const others = rows.filter(({ isLeft }) => !isLeft);
  return [
    ...(left.length > 0 ? [words.left(left)] : []),
    ...(others.length > 0 ? [words.others(others)] : []),
  ];
}

/** A summary as the tab that is written again. */
export function paperOf(summary: Summary, words: Pick<Words, 'summary'>): Paper {
  const own = words.summary;
  const lines: Array<readonly PaperCell[]> = [
    text(own.title, true),
    ...saidOf(summary, words).map((said) => text(said)),
  ];
  const { apart } = summary.agreement;
  if (apart.length > 0) {
    lines.push(BLANK, text(own.journal, true), ...apart.map((one) => text(own.apart(one))));
  }
  const charts: PaperChart[] = [];
  for (const view of SUMMARY_VIEWS) {
    const shown = summary.views[view];
    if (shown.length === 0) continue;
    lines.push(BLANK, headerOf(own, view));
    const kind = DRAWN.find(([drawn]) => drawn === view)?.[1];
    const chart = kind && chartOf(own, view, kind, shown, { header: lines.length, before: charts });
    if (chart) charts.push(chart);
    lines.push(...shown.map((line) => lineOf(own, view, line)));
  }
  return { lines, widths: WIDTHS, charts };
}

function text(value: string, isHeading = false): PaperCell[] {
  const cell: PaperCell = isHeading ? { value, heading: true } : { value };
  return [cell, ...BLANK.slice(1)];
}

function headerOf(own: Words['summary'], view: SummaryView): PaperCell[] {
  const names = SUMMARY_PARTS.flatMap((part) => [own.number, own.parts[part]]);
  const texts = [own.views[view], own.currency, ...names];
  return texts.map((value) => ({ value, heading: true }));
}

/** What a line of a view is called. */
export function nameIn(own: Words['summary'], view: SummaryView, name: string): string {
  if (name === '') return own.nameless[view];
  return view === 'months' ? writtenMonth(name) : name;
}

function lineOf(
  own: Words['summary'],
  view: SummaryView,
  { name, currency, figures, isRefundOpen }: SummaryLine,
): PaperCell[] {
  const decimals = decimalsOf(currency);
  return [
    { value: nameIn(own, view, name) },
    { value: currency.toUpperCase() },
    ...SUMMARY_PARTS.flatMap((part): readonly PaperCell[] => {
      if (isRefundOpen && part === 'refunded') return BLANK.slice(0, 2);
      const { count, amount } = figures[part];
      return [{ value: count }, { value: majorNumber({ amount, currency } as Money), decimals }];
    }),
  ];
}

/** A chart of what was sent in the first currency; none where nothing was. */
function chartOf(
  own: Words['summary'],
  view: SummaryView,
  kind: PaperChart['kind'],
  lines: readonly SummaryLine[],
  { header, before }: { readonly header: number; readonly before: readonly PaperChart[] },
): PaperChart | undefined {
  const currency = lines[0]?.currency;
  const drawn = lines.filter((line) => line.currency === currency);
  if (!currency || drawn.every(({ figures }) => figures.sent.amount === 0)) return undefined;
  return {
    kind,
    title: own.chart({ view: own.views[view], currency: currency.toUpperCase() }),
    names: 1,
    amounts: SENT_COLUMN,
    header,
    rows: drawn.length,
    at: { row: 2 + before.length * CHART_ROWS, column: COLUMNS + 2 },
  };
}
