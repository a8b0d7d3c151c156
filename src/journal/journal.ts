import type { Reference } from '../model/ids';
import { JOURNAL_COLUMNS, type JournalColumn } from '../model/journalColumns';
import type { Intent, IntentKind, JournalLine } from '../model/journalLine';
import type { Language } from '../model/language';
import { DETAIL_LENGTH, JOURNAL_LINES } from '../model/limits';
import { majorText } from '../model/money';
import type { Cell, Clock, Store, Tab, Workbook } from '../model/ports';
import { TAB_NAMES } from '../model/tabNames';
import { lineInWords } from '../text/journalLine';
import type { Words } from '../text/words';
import { codesCell } from './codes';
import { activeIn, bundlesIn, type Recorded, recordedBy } from './history';
import { linesFrom, type ReadLine, readLine } from './reading';
import { journalTab } from './tab';

type OpenIntents = Readonly<Record<IntentKind, Map<Reference, Intent>>>;

/** Up to which line every intent has its outcome. */
const SETTLED_KEY = 'journal.settled';

export interface JournalContext {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly documentStore: Store;
  readonly words: Words;
  readonly language: Language;
  readonly user: string;
  readonly runKind?: string;
}

/** The append-only record of what was meant to be done and what came of it. */
export class Journal {
  private readonly run: string;
  /** What is open, once it has been read; nobody else writes while the document's lock is held. */
  private open: OpenIntents | undefined;
  /** How many lines it had then, its header too. */
  private lines: number | undefined;
  /** All lines about references, once they have been read, until more are written. */
  private past: readonly ReadLine[] | undefined;

  constructor(private readonly context: JournalContext) {
    this.run = `${context.runKind ?? 'run'}-${context.clock.now().toString(36)}`;
  }

  /** How many lines it has, its header too. */
  height(): number {
    return this.context.workbook.tab(TAB_NAMES.journal)?.height() ?? 0;
  }

  /** Adds a line of plain words that is about no payment. */
  note(action: 'night', detail: string): void {
    this.append([{ action, detail }]);
  }

  /**
   * What runs of the same kind as this one have done since a moment (milliseconds since 1970), when
   * the journal had so many lines. It may have been put aside meanwhile.
   */
  recordedSince(since: number, line: number): Recorded {
    const lines = this.linesSince(since, line).flatMap((cells) => readLine(cells) ?? []);
    return recordedBy(lines, this.context.runKind ?? 'run');
  }

  private linesSince(since: number, line: number): Cell[][] {
    const { workbook } = this.context;
    const aside = workbook
      .tabs()
      .filter(({ name }) => putAsideAt(name) >= since)
      .sort((a, b) => putAsideAt(a.name) - putAsideAt(b.name));
    const current = workbook.tab(TAB_NAMES.journal);
    return [...aside, ...(current ? [current] : [])].flatMap((tab, index) =>
      linesFrom(tab, (index === 0 ? Math.max(line, HEADER_LINES) : HEADER_LINES) + 1),
    );
  }

  /** Adds lines below the others; they are safe after the next flush. */
  write(lines: readonly JournalLine[]): void {
    if (lines.length === 0) return;
    this.open = undefined;
    this.lines = undefined;
    this.past = undefined;
    const { words, language } = this.context;
    this.append(
      lines.map((line) => ({
        action: line.action,
        reference: line.reference,
        bundleId: line.bundleId ?? '',
        outcome: line.outcome,
        status: line.status ?? '',
        detail: lineInWords(line, words.journal, language),
        amount: line.money ? Number(majorText(line.money)) : '',
        currency: line.money?.currency.toUpperCase() ?? '',
        codes: codesCell(line.codes),
      })),
    );
  }

  private append(lines: ReadonlyArray<Readonly<Partial<Record<JournalColumn, Cell>>>>): void {
    const { workbook, words, documentStore, clock, user } = this.context;
    const own = { time: new Date(clock.now()), user, run: this.run };
    journalTab(workbook, words, documentStore).append(
      lines.map(({ detail, ...line }) => {
        const cells = { ...own, ...line, detail: String(detail).slice(0, DETAIL_LENGTH) };
        return JOURNAL_COLUMNS.map((column): Cell => cells[column as keyof typeof cells] ?? '');
      }),
    );
  }

  /**
   * Of these references, those under which a bundle was recorded and not cancelled since, and when
   * that was (milliseconds since 1970). Reads the whole journal: to be asked where a row looks odd.
   */
  recorded(references: ReadonlySet<Reference>): Map<Reference, Intent> {
    return activeIn(this.linesOf(references));
  }

  /** Of these references, the bundles that ever stood under them, deleted or not. */
  bundlesUnder(references: ReadonlySet<Reference>): ReturnType<typeof bundlesIn> {
    return bundlesIn(this.linesOf(references));
  }

  /** All lines about these references. The journal is read whole for it, once until it is written. */
  private linesOf(references: ReadonlySet<Reference>): ReadLine[] {
    this.past ??= this.all();
    return this.past.filter(({ reference }) => references.has(reference));
  }

  private all(): ReadLine[] {
    const tab = this.context.workbook.tab(TAB_NAMES.journal);
    return linesFrom(tab, HEADER_LINES + 1).flatMap((cells) => readLine(cells) ?? []);
  }

  /** What was begun and not ended, by its reference: a run was cut off, or its answer was lost. */
  openIntents(kind: IntentKind): Map<Reference, Intent> {
    return this.allOpen()[kind];
  }

  /** Every reference that the journal knows, of whatever outcome. */
  references(): ReadonlySet<Reference> {
    return new Set(this.all().map(({ reference }) => reference));
  }

  /** To be called when a run ends: what is settled in the journal need not be read again. */
  settle(): void {
    const { workbook, documentStore, clock } = this.context;
    if (Object.values(this.allOpen()).some(({ size }) => size > 0)) return;
    const tab = workbook.tab(TAB_NAMES.journal);
    const lines = this.lines ?? tab?.height() ?? 0;
    if (lines === this.settled()) return;
    documentStore.set(SETTLED_KEY, String(lines));
    if (!tab || lines < JOURNAL_LINES) return;
    // Nothing is open and nothing is lost: the old journal stays in the spreadsheet, out of sight.
    workbook.putAside(tab, `${TAB_NAMES.journal} ${new Date(clock.now()).toISOString()}`);
    documentStore.delete(SETTLED_KEY);
  }

  private allOpen(): OpenIntents {
    this.open ??= this.readOpen();
    return this.open;
  }

  private readOpen(): OpenIntents {
    const open = { send: newMap(), refund: newMap(), cancel: newMap(), correct: newMap() };
    const tab = this.context.workbook.tab(TAB_NAMES.journal);
    for (const cells of this.unsettled(tab)) {
      const line = readLine(cells);
      const { reference, action, outcome } = line ?? {};
      if (!line || reference === undefined || !action || !outcome) continue;
      const intents = open[action === 'lookUp' ? 'send' : action];
      if (outcome === 'intended') intents.set(reference, line);
      else if (outcome !== 'toCheck') intents.delete(reference);
    }
    return open;
  }

  /** The lines behind the settled ones; all of them where somebody has taken lines away. */
  private unsettled(tab: Tab | undefined): Cell[][] {
    const before = this.settled();
    const [settled, ...lines] = linesFrom(tab, before);
    const [from, unsettled] = settled
      ? [before, lines]
      : [HEADER_LINES, linesFrom(tab, HEADER_LINES + 1)];
    this.lines = from + unsettled.length;
    return unsettled;
  }

  private settled(): number {
    const line = Number(this.context.documentStore.get(SETTLED_KEY) ?? HEADER_LINES);
    return Number.isInteger(line) && line >= HEADER_LINES ? line : HEADER_LINES;
  }
}

/** When a journal was put aside, by its name; NaN for any other tab. */
function putAsideAt(name: string): number {
  const [first, ...rest] = name.split(' ');
  return first === TAB_NAMES.journal && rest.length === 1 ? Date.parse(rest[0] ?? '') : Number.NaN;
}

const HEADER_LINES = 1;

function newMap(): Map<Reference, Intent> {
  return new Map();
}
