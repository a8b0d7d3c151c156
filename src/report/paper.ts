import { decimalsOf, type Money, majorNumber } from '../model/money';
import type { Paper, PaperCell } from '../model/paper';
import type { Report, ReportLeft, ReportLine, ReportPart } from '../model/reportResults';
import type { SummaryLine } from '../model/summaryResults';
import { written } from '../text/days';
import type { Words } from '../text/words';
import type { ReportColumn } from '../text/words/report';

/** The columns from the left, as wide as what stands in them. */
const COLUMNS: ReadonlyArray<readonly [ReportColumn, width: number]> = [
  ['row', 190],
  ['payer', 190],
  ['amount', 100],
  ['currency', 90],
  ['method', 180],
  ['campaign', 140],
  ['reference', 110],
  ['bundleId', 100],
  ['time', 120],
  ['state', 120],
  ['message', 380],
];

const BLANK: readonly PaperCell[] = COLUMNS.map(() => ({ value: '' }));

/** What a person is told of a report as a whole, one sentence each. */
export function saidOf(
  report: Report,
  words: Pick<Words, 'report' | 'summary'>,
): readonly string[] {
  const { agreement, unread, near, copies, open } = report;
  const own = words.report;
  return [
    agreement.apart.length === 0 ? own.agrees(report) : own.differs(report),
    ...agreement.apart.map(words.summary.apart),
    ...(unread.length > 0 ? [words.summary.notCompared(unread)] : []),
    ...near.map(words.summary.unreadTab),
    ...(copies.length > 0 ? [words.summary.copies(copies)] : []),
    ...(open.length > 0 ? [own.open(open)] : []),
  ];
}

/** A report as the tab to print: what left with its sums, what else was done, and each row that is not sent. */
export function paperOfReport(report: Report, words: Pick<Words, 'report' | 'summary'>): Paper {
  const own = words.report;
  const { parts, methods, campaigns, left } = report;
  const lines: Array<readonly PaperCell[]> = [
    line(own.title, true),
    ...own.head(report).map((said) => line(said)),
  ];
  for (const part of parts) {
    // What was sent is always told, also that nothing was.
    if (part.lines.length === 0 && part.kind !== 'sent') continue;
    lines.push(BLANK, line(own.part(part), true), ...linesOf(part, own));
    if (part.kind !== 'sent') continue;
    lines.push(...sumsOf(methods, own.byMethod, own.nameless.method, own));
    lines.push(...sumsOf(campaigns, own.byCampaign, own.nameless.campaign, own));
  }
  lines.push(BLANK, line(own.left(report), true));
  if (left.length > 0) lines.push(headerOf(own, {}), ...left.map((one) => leftLine(one, own)));
  lines.push(BLANK, ...saidOf(report, words).map((said) => line(said)));
  return { lines, widths: COLUMNS.map(([, width]) => width), charts: [] };
}

function line(value: string, isHeading = false): PaperCell[] {
  return [isHeading ? { value, heading: true } : { value }, ...BLANK.slice(1)];
}

function linesOf({ kind, lines }: ReportPart, own: Words['report']): PaperCell[][] {
  if (lines.length === 0) return [];
  const header = headerOf(own, kind === 'status' ? { message: own.newStatus } : { message: '' });
  return [header, ...lines.map((one) => doneLine(one, own))];
}

function headerOf(
  own: Words['report'],
  instead: Readonly<Partial<Record<ReportColumn, string>>>,
): PaperCell[] {
  return COLUMNS.map(([column]) => ({
    value: instead[column] ?? own.columns[column],
    heading: true,
  }));
}

type Cells = Readonly<Partial<Record<ReportColumn, PaperCell>>>;

function cellsOf(cells: Cells): PaperCell[] {
  return COLUMNS.map(([column]) => cells[column] ?? { value: '' });
}

/** An amount beside its currency. */
function moneyCells(money: Money | undefined): Cells {
  return money
    ? {
        amount: { value: majorNumber(money), decimals: decimalsOf(money.currency) },
        currency: { value: money.currency.toUpperCase() },
      }
    : {};
}

function doneLine(done: ReportLine, own: Words['report']): PaperCell[] {
  const { row, money, method, campaign, reference, bundleId, time, to, isEnded } = done;
  return cellsOf({
    row: { value: row ? own.place(row.place) : own.rowGone },
    payer: { value: row?.payer ?? '' },
    ...moneyCells(money),
    method: { value: method.shown },
    campaign: { value: campaign.shown },
    reference: { value: String(reference) },
    bundleId: { value: bundleId === undefined ? '' : String(bundleId) },
    time: { value: written(time) },
    state: { value: isEnded ? own.ended : (row?.state ?? '') },
    message: { value: to },
  });
}

/** Reasons that `Message` tells in full; beside any other one it says something else, such as a warning. */
const STOPPED: ReadonlyArray<ReportLeft['why']> = ['unconfirmed', 'problems', 'asked', 'rejected'];

function leftLine(left: ReportLeft, own: Words['report']): PaperCell[] {
  const { place, payer, money, method, campaign, reference, state, why, message } = left;
  const said = [own.reasons[why], message].filter((one) => one !== '').join(' ');
  return cellsOf({
    row: { value: own.place(place) },
    payer: { value: payer },
    ...moneyCells(money),
    method: { value: method.shown },
    campaign: { value: campaign.shown },
    reference: { value: reference === undefined ? '' : String(reference) },
    state: { value: state },
    message: { value: STOPPED.includes(why) && message ? message : said },
  });
}

/** Sums below the columns of the amounts that they add up. */
function sumsOf(
  sums: readonly SummaryLine[],
  title: string,
  nameless: string,
  own: Words['report'],
): PaperCell[][] {
  if (sums.length === 0) return [];
  const heading = (value: string): PaperCell => ({ value, heading: true });
  return [
    [...BLANK],
    cellsOf({
      row: heading(title),
      amount: heading(own.columns.amount),
      currency: heading(own.columns.currency),
      method: heading(own.number),
    }),
    ...sums.map(({ name, currency, figures: { sent } }) =>
      cellsOf({
        row: { value: name === '' ? nameless : name },
        ...moneyCells({ amount: sent.amount, currency } as Money),
        method: { value: sent.count },
      }),
    ),
  ];
}
