import { MAILED_ROWS } from '../model/limits';
import type { Letter } from '../model/ports';
import { LEFT_KINDS, type Report, type ReportLeft, type ReportName } from '../model/reportResults';
import type { SummaryLine } from '../model/summaryResults';
import type { Words } from '../text/words';
import { saidOf } from './paper';

/**
 * A report as a mail: what its tab says without a name of anybody, and without the words of a cell. A name of a method
 * that no list has is a cell's, and is hidden. `tab` is where the names stand.
 */
export function letterOf(
  { report, tab }: { readonly report: Report; readonly tab: string },
  address: string,
  words: Pick<Words, 'report' | 'summary'>,
): Letter {
  const own = words.report;
  const { parts, left, methods } = report;
  const body = [...own.head(report)];
  for (const part of parts) {
    if (part.lines.length === 0 && part.kind !== 'sent') continue;
    body.push('', own.part(part));
    if (part.kind === 'sent') {
      const names = part.lines.map(({ method }) => method);
      body.push(...methods.map((line) => own.mailed.sum(line, listedName(line, names, own))));
      if (methods.length > 0) body.push('');
    }
    const lines = part.lines.map((one) => own.mailed.line({ ...one, kind: part.kind }));
    body.push(...first(lines, own));
  }
  // What a person has to do most about comes first: a mail names the first of them alone.
  const rank = ({ why }: ReportLeft): number => LEFT_KINDS.indexOf(why);
  const ranked = [...left].sort((a, b) => rank(a) - rank(b));
  const rows = ranked.flatMap((row) => [`${own.mailed.left(row)}\n  ${row.url}`]);
  body.push('', own.left(report), ...first(rows, own));
  body.push('', ...saidOf(withoutCells(report), words), '', own.mailed.names(tab));
  body.push(own.mailed.spreadsheet(report.spreadsheet));
  return { to: [address], subject: own.subject(report), body: body.join('\n') };
}

/** What stands in cells that cannot be read may be anything. */
function withoutCells(report: Report): Report {
  const unread = report.unread.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: undefined })),
  }));
  return { ...report, unread };
}

function listedName(
  { name }: SummaryLine,
  names: readonly ReportName[],
  { nameless }: Words['report'],
): string {
  if (name === '') return nameless.method;
  return names.find(({ shown, listed }) => shown === name && listed !== '')?.listed ?? '…';
}

function first(lines: readonly string[], { mailed }: Words['report']): string[] {
  const rest = lines.length - MAILED_ROWS;
  return [...lines.slice(0, MAILED_ROWS), ...(rest > 0 ? [mailed.more(rest)] : [])];
}
