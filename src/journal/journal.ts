import { type BundleId, type Reference, readId } from '../ids';
import type { Cell, Clock, Store, Tab, Workbook } from '../ports';
import { TAB_NAMES } from '../setup/names';
import { wordsIn } from '../text';
import { LANGUAGES } from '../text/language';
import type { Words } from '../text/words';

/** What was done; a look-up ends what a send has left open. */
export type JournalAction = 'send' | 'lookUp' | 'refund' | 'cancel' | 'correct';

/** Actions that share their open ends: one intent of each kind may be open for a reference. */
export type IntentKind = Exclude<JournalAction, 'lookUp'>;

/** Something that was meant to be done, and of which nobody knows yet what came. */
export interface Intent {
  readonly reference: Reference;
  readonly bundleId: BundleId | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly detail: string;
}

/** `intended` stands before the request leaves; one of the others follows, or the run was cut off. */
export type JournalOutcome = 'intended' | 'recorded' | 'rejected' | 'waiting' | 'toCheck';

/**
 * One line of the journal. It never holds an API key, nor the name or address of a payer, member
 * or donor: `detail` is made of the add-on's own words, never of what a server said.
 */
export interface JournalLine {
  readonly action: JournalAction;
  readonly reference: Reference;
  readonly bundleId?: BundleId;
  readonly outcome: JournalOutcome;
  readonly status?: number | undefined;
  readonly detail?: string;
}

type OpenIntents = Readonly<Record<IntentKind, Map<Reference, Intent>>>;

/** After so many lines the journal is put aside, whole, and a new one is begun. */
const LONGEST = 20_000;

/** Up to which line every intent has its outcome. */
const SETTLED_KEY = 'journal.settled';

export interface JournalContext {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly documentStore: Store;
  readonly words: Words;
  readonly user: string;
  readonly errand?: string;
}

/** What was meant to be sent since a moment and has been recorded, and what else was found recorded. */
export interface Recorded {
  readonly sent: ReadonlyMap<Reference, BundleId>;
  readonly found: ReadonlyMap<Reference, BundleId>;
}

/** The append-only record of what was meant to be done and what came of it. */
export class Journal {
  private readonly run: string;
  /** What is open, once it has been read; nobody else writes while the document's lock is held. */
  private open: OpenIntents | undefined;
  /** How many lines it had then, its header too. */
  private lines: number | undefined;

  constructor(private readonly context: JournalContext) {
    this.run = `${context.errand ?? 'run'}-${context.clock.now().toString(36)}`;
  }

  /** How many lines it has, its header too. */
  height(): number {
    return this.context.workbook.tab(TAB_NAMES.journal)?.height() ?? 0;
  }

  /** Adds a line of plain words that is about no payment. */
  note(action: string, detail: string): void {
    const { clock, user } = this.context;
    const time = new Date(clock.now());
    this.tab().append([
      [time, user, this.run, action, '', '', '', '', detail.slice(0, LONGEST_CELL)],
    ]);
  }

  /**
   * What runs of the same kind as this one have done since a moment (milliseconds since 1970), when
   * the journal had so many lines. It may have been put aside meanwhile.
   */
  recordedSince(since: number, line: number): Recorded {
    const intended = new Set<Reference>();
    const sent = new Map<Reference, BundleId>();
    const found = new Map<Reference, BundleId>();
    for (const cells of this.linesSince(since, line)) {
      const reference = readId<Reference>(cells[REFERENCE]);
      const outcome = OUTCOME_OF.get(String(cells[OUTCOME]));
      const action = ACTION_OF.get(String(cells[ACTION]));
      if (reference === undefined || (action !== 'send' && action !== 'lookUp')) continue;
      const isOfKind = String(cells[RUN]).startsWith(`${this.context.errand ?? 'run'}-`);
      const bundleId = readId<BundleId>(cells[BUNDLE_ID]);
      // Whoever meant to send it last is who has sent it.
      if (outcome === 'intended' && isOfKind) intended.add(reference);
      else if (outcome !== 'recorded' && outcome !== 'toCheck') intended.delete(reference);
      if (outcome !== 'recorded' || bundleId === undefined) continue;
      if (intended.has(reference)) sent.set(reference, bundleId);
      else if (isOfKind) found.set(reference, bundleId);
    }
    return { sent, found };
  }

  private linesSince(since: number, line: number): Cell[][] {
    const { workbook } = this.context;
    const aside = workbook
      .tabs()
      .filter(({ name }) => putAsideAt(name) >= since)
      .sort((a, b) => putAsideAt(a.name) - putAsideAt(b.name));
    const current = workbook.tab(TAB_NAMES.journal);
    return [...aside, ...(current ? [current] : [])].flatMap((tab, index) =>
      tab.from((index === 0 ? Math.max(line, HEADER_LINES) : HEADER_LINES) + 1),
    );
  }

  /** Adds lines below the others; they are safe after the next flush. */
  write(lines: readonly JournalLine[]): void {
    if (lines.length === 0) return;
    this.open = undefined;
    this.lines = undefined;
    const { clock, user, words } = this.context;
    const time = new Date(clock.now());
    this.tab().append(
      lines.map((line): Cell[] => [
        time,
        user,
        this.run,
        words.journal.actions[line.action],
        line.reference,
        line.bundleId ?? '',
        words.journal.outcomes[line.outcome],
        line.status ?? '',
        line.detail ?? '',
      ]),
    );
  }

  /**
   * Of these references, those under which a bundle was recorded and not cancelled since, and when
   * that was (milliseconds since 1970). Reads the whole journal: to be asked where a row looks odd.
   */
  recorded(references: ReadonlySet<Reference>): Map<Reference, Intent> {
    const found = newMap();
    const tab = this.context.workbook.tab(TAB_NAMES.journal);
    for (const cells of tab?.from(HEADER_LINES + 1) ?? []) {
      const reference = readId<Reference>(cells[REFERENCE]);
      const action = ACTION_OF.get(String(cells[ACTION]));
      if (reference === undefined || !references.has(reference)) continue;
      if (action === undefined || action === 'refund') continue;
      const isRecorded = OUTCOME_OF.get(String(cells[OUTCOME])) === 'recorded';
      // A bundle stands for as long as its deletion is not certain.
      if (!isRecorded && (action === 'cancel' || action === 'correct')) continue;
      if (isRecorded && action !== 'cancel') found.set(reference, intentIn(cells, reference));
      else found.delete(reference);
    }
    return found;
  }

  /** What was begun and not ended, by its reference: a run was cut off, or its answer was lost. */
  openIntents(kind: IntentKind): Map<Reference, Intent> {
    return this.allOpen()[kind];
  }

  /** Every reference that the journal knows, of whatever outcome. */
  references(): ReadonlySet<Reference> {
    const lines = this.context.workbook.tab(TAB_NAMES.journal)?.from(HEADER_LINES + 1) ?? [];
    return new Set(lines.flatMap((cells) => readId<Reference>(cells[REFERENCE]) ?? []));
  }

  /** To be called when a run ends: what is settled in the journal need not be read again. */
  settle(): void {
    const { workbook, documentStore, clock } = this.context;
    if (Object.values(this.allOpen()).some(({ size }) => size > 0)) return;
    const tab = workbook.tab(TAB_NAMES.journal);
    const lines = this.lines ?? tab?.height() ?? 0;
    if (lines === this.settled()) return;
    documentStore.set(SETTLED_KEY, String(lines));
    if (!tab || lines < LONGEST) return;
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
      const reference = readId<Reference>(cells[REFERENCE]);
      const action = ACTION_OF.get(String(cells[ACTION]));
      const outcome = OUTCOME_OF.get(String(cells[OUTCOME]));
      if (reference === undefined || action === undefined || outcome === undefined) continue;
      const intents = open[action === 'lookUp' ? 'send' : action];
      if (outcome === 'intended') intents.set(reference, intentIn(cells, reference));
      else if (outcome !== 'toCheck') intents.delete(reference);
    }
    return open;
  }

  /** The lines behind the settled ones; all of them where somebody has taken lines away. */
  private unsettled(tab: Tab | undefined): Cell[][] {
    const before = this.settled();
    const [settled, ...lines] = tab?.from(before) ?? [];
    const [from, unsettled] = settled
      ? [before, lines]
      : [HEADER_LINES, tab?.from(HEADER_LINES + 1) ?? []];
    this.lines = from + unsettled.length;
    return unsettled;
  }

  private settled(): number {
    const line = Number(this.context.documentStore.get(SETTLED_KEY) ?? HEADER_LINES);
    return Number.isInteger(line) && line >= HEADER_LINES ? line : HEADER_LINES;
  }

  private tab(): Tab {
    return journalTab(this.context.workbook, this.context.words);
  }
}

/** Finds the journal's tab, or makes it. */
export function journalTab(workbook: Workbook, words: Words): Tab {
  const found = workbook.tab(TAB_NAMES.journal);
  if (found) return found;
  const tab = workbook.insertTab(TAB_NAMES.journal, { warning: words.journal.warning });
  tab.append([words.journal.header]);
  tab.dress([{ column: 1, format: 'moment' }]);
  return tab;
}

/** When a journal was put aside, by its name; NaN for any other tab. */
function putAsideAt(name: string): number {
  const [first, ...rest] = name.split(' ');
  return first === TAB_NAMES.journal && rest.length === 1 ? Date.parse(rest[0] ?? '') : Number.NaN;
}

const HEADER_LINES = 1;
const [TIME, RUN, ACTION, REFERENCE, BUNDLE_ID, OUTCOME, DETAIL] = [0, 2, 3, 4, 5, 6, 8];

/** Sheets refuses a cell of more than 50,000 characters. */
const LONGEST_CELL = 49_000;

/** Colleagues may write in another language than the one who reads. */
function inAnyLanguage<T extends string>(
  labels: (journal: Words['journal']) => Readonly<Record<T, string>>,
): ReadonlyMap<string, T> {
  return new Map(
    LANGUAGES.flatMap((language) =>
      Object.entries(labels(wordsIn(language).journal)).map(([name, label]): [string, T] => [
        String(label),
        name as T,
      ]),
    ),
  );
}

const ACTION_OF = inAnyLanguage<JournalAction>(({ actions }) => actions);
const OUTCOME_OF = inAnyLanguage<JournalOutcome>(({ outcomes }) => outcomes);

function newMap(): Map<Reference, Intent> {
  return new Map();
}

function intentIn(cells: readonly Cell[], reference: Reference): Intent {
  const time = cells[TIME];
  return {
    reference,
    bundleId: readId<BundleId>(cells[BUNDLE_ID]),
    at: typeof time === 'object' ? time.getTime() : 0,
    detail: String(cells[DETAIL] ?? ''),
  };
}
