import type { Review } from '../check/review';
import { dayText, localTime } from '../entry/calendar';
import { Journal } from '../journal/journal';
import { MAILED_ROWS, PROPERTY_PIECE } from '../model/limits';
import type { NightEnd, NightReport } from '../model/nightResults';
import { tabsLeft } from '../send/tabsLeft';
import { spreadsheetUrl } from '../sheet/address';
import { Snapshot } from '../sheet/snapshot';
import type { NightHost } from './host';
import { leftRows } from './left';
import { forgetReport, keepReport, type RunState } from './runState';
import { sentSince } from './sent';

/** What is to be told of a night; undefined where there was nothing to do. */
export function reportOf(
  host: NightHost,
  { began = host.clock.now(), line = 0, notes = [] }: RunState,
  end: NightEnd,
  review: Review | undefined,
): NightReport | undefined {
  const snapshot = Snapshot.of(host.workbook);
  const { behind, unconfirmed } = leftRows(host, snapshot, review);
  const sent = sentSince(host, snapshot, { began, line });
  const tabs = tabsLeft(host, snapshot);
  const told = [behind, unconfirmed, notes, tabs].reduce(
    (sum, list) => sum + list.length,
    sent.sent + sent.found,
  );
  if (end === 'done' && told === 0) {
    return undefined;
  }
  return {
    ...sent,
    end,
    notes,
    day: dayText(localTime(began, host.zone)),
    spreadsheet: spreadsheetUrl(host.workbook.id),
    leftBehind: behind.length,
    left: behind.slice(0, MAILED_ROWS),
    tabs,
    unconfirmed: unconfirmed.length,
    unconfirmedRows: unconfirmed.slice(0, Math.max(0, MAILED_ROWS - behind.length)),
  };
}

/**
 * Keeps a report where it cannot be lost, before the mail that carries it. A run that is cut off in
 * between leaves it to be shown when the spreadsheet is opened.
 */
export function prepareReport(host: NightHost, report: NightReport): void {
  const { nightly } = host.words;
  new Journal(host).note('night', nightly.subject(report));
  host.workbook.flush();
  const text = `${nightly.subject(report)}\n\n${nightly.body(report)}`;
  keepReport(host.documentStore, shortened(text, PROPERTY_PIECE));
}

/** Mails a report that has been prepared. One that is refused stands in the journal whole. */
export function mailReport(
  host: NightHost,
  report: NightReport,
  recipients: readonly string[],
): void {
  const { mail, words, documentStore, workbook } = host;
  const { nightly } = words;
  const [subject, body] = [nightly.subject(report), nightly.body(report)];
  try {
    if (mail.left() < recipients.length) throw new Error('no mail is left for today');
    mail.send({ to: recipients, subject, body });
  } catch {
    const text = [nightly.notMailed, subject, '', body].join('\n');
    new Journal(host).note('night', text);
    workbook.flush();
    return;
  }
  forgetReport(documentStore);
}

/** Cuts a text at the end of a line, so that it takes no more bytes of UTF-8. */
function shortened(text: string, most: number): string {
  let bytes = 0;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    bytes += utf8Length(line) + 1;
    if (bytes > most) return [...lines, '…'].join('\n');
    lines.push(line);
  }
  return text;
}

/** At most three bytes for each unit of UTF-16; two units make four bytes. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
