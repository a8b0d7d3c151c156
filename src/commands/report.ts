import * as z from 'zod/mini';
import { standardsOf } from '../check/standards';
import { dayText } from '../entry/calendar';
import { readDay } from '../entry/date';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import type { Obstacle } from '../model/obstacles';
import { seen } from '../model/plain';
import type { Consent, Mail } from '../model/ports';
import type { Report } from '../model/reportResults';
import { TAB_NAMES } from '../model/tabNames';
import { letterOf } from '../report/letter';
import { paperOfReport, saidOf } from '../report/paper';
import { reportOf } from '../report/report';
import { type Asked, momentIn, sendsInShort } from '../report/sends';
import { readCatalog } from '../run/catalog';
import { locked, lockedQuietly } from '../run/lock';
import { type PaperTab, paperTab } from '../sheet/paperTab';
import { Snapshot } from '../sheet/snapshot';
import { sentence } from '../text/sentence';

/** What a report asks of where it runs, beside all that the add-on does. */
export interface ReportHost extends Host {
  readonly mail: Mail;
  readonly consent: Pick<Consent, 'missing'>;
}

const REPORT: PaperTab = {
  own: 'report',
  name: TAB_NAMES.report,
  titleIn: ({ report: { title } }) => title,
  isRewritten: true,
};

/** What a page asks for: a day, or the last send where it names none. */
const shape = z.object({ day: z.optional(z.string()) });

/**
 * Writes what left in a send or on a day on a tab to print, and mails it to whoever asks, once they agree. The menu
 * asks which; a page says it.
 */
export function makeReport(host: ReportHost, request: unknown): void {
  const { ui, words } = host;
  const own = words.report;
  const title = words.menu.report;
  const asked = request === undefined ? ask(host) : fromPage(host, request);
  if (!asked) return;
  const written = locked(host, () => write(host, asked));
  if (!written) ui.alert(title, own.noSend);
  else if ('kind' in written) ui.alert(title, sentence(words.obstacles, written));
  else {
    const { report, tab } = written;
    const sent = report.parts.filter(({ kind }) => kind === 'sent').map(own.part);
    const said = own.done({
      tab,
      said: [...sent, own.left(report), ...saidOf(report, words)],
    });
    if (host.user === '') ui.alert(title, [said, own.noAddress].join('\n\n'));
    else if (ui.yes(title, [said, own.askMail(host.user)].join('\n\n')))
      ui.alert(title, mailed(host, written));
  }
}

function write(
  host: ReportHost,
  asked: Asked,
): { readonly report: Report; readonly tab: string } | Obstacle | undefined {
  const { workbook, words } = host;
  const catalog = readCatalog(host);
  if ('kind' in catalog) return catalog;
  const snapshot = Snapshot.of(workbook);
  const journal = new Journal(host);
  const report = reportOf(host, standardsOf(host, catalog), snapshot, journal, asked);
  if (!report) return undefined;
  const tab = paperTab(host, REPORT, words.report.warning);
  tab.print(paperOfReport(report, words));
  workbook.show(tab);
  workbook.flush();
  return { report, tab: tab.name };
}

/** Mails a report to whoever has asked for it, and to nobody else; says what came of it. */
function mailed(
  { mail, consent, user, words }: ReportHost,
  written: { readonly report: Report; readonly tab: string },
): string {
  const own = words.report;
  const missing = consent.missing(['mail']);
  // guard: report-mail-allowed
  if (missing.length > 0) return sentence(words.obstacles, { kind: 'permission', scopes: missing });
  try {
    if (mail.left() < 1) return own.noMailLeft;
    mail.send(letterOf(written, user, words));
  } catch {
    return own.notMailed;
  }
  return own.sentTo(user);
}

/** Asks which send, or which day; undefined where the person stops, or has typed neither. */
function ask(host: ReportHost): Asked | undefined {
  const { ui, words, clock, zone } = host;
  const own = words.report;
  const sends = lockedQuietly(host, () => sendsInShort(new Journal(host).past.works(), zone));
  if ('kind' in sends) {
    ui.alert(words.menu.report, sentence(words.obstacles, sends));
    return undefined;
  }
  const today = momentIn(clock.now(), zone).slice(0, 10);
  const typed = ui.prompt(words.menu.report, own.ask({ sends, today }));
  if (typed === undefined) return undefined;
  const text = seen(typed);
  const send = Number(text) - 1;
  if (sends[send]) return { send };
  return dayAsked(host, text, own.notAnAnswer);
}

function fromPage(host: ReportHost, request: unknown): Asked | undefined {
  const read = z.safeParse(shape, request);
  const day = read.success ? (read.data.day ?? '') : '';
  return day === '' ? { send: 0 } : dayAsked(host, day, host.words.report.notADay);
}

function dayAsked(
  { ui, words, zone, workbook }: ReportHost,
  text: string,
  otherwise: (typed: string) => string,
): Asked | undefined {
  const read = readDay(text, { zone, order: habitsOf(workbook.locale).dateOrder });
  if (read.ok) return { day: dayText(read.date.day) };
  ui.alert(words.menu.report, otherwise(text));
  return undefined;
}
