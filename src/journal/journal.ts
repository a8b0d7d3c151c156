import { inherited, keepInherited } from '../memory/inherited';
import { Memory } from '../memory/memory';
import { saidUnrecorded } from '../memory/said';
import { rememberedSlips, rememberSlip } from '../memory/slips';
import type { BundleId, Reference } from '../model/ids';
import { JOURNAL_COLUMNS, type JournalColumn } from '../model/journalColumns';
import type { Intent, IntentKind, JournalLine } from '../model/journalLine';
import type { Language } from '../model/language';
import { DETAIL_LENGTH, JOURNAL_LINES, ORDERS_PER_LINE } from '../model/limits';
import { type Money, majorNumber } from '../model/money';
import type { Cell, Clock, Store, Tab, Workbook } from '../model/ports';
import type { SlipLine } from '../model/slipResults';
import { lineInWords } from '../text/journalLine';
import type { Words } from '../text/words';
import { codesCell } from './codes';
import { doneIn, type Works } from './done';
import {
  type ActivePayments,
  activeIn,
  activePaymentsIn,
  bundlesIn,
  companionsIn,
  companyIn,
  type Recorded,
  recordedBy,
  type StatusChange,
  statusesIn,
  wasCancelled,
} from './history';
import { type ImportLine, importCodes, readImportLine } from './imports';
import { inTime } from './inTime';
import { type OpenDeletion, openDeletions } from './openDeletions';
import { type OpenIntents, openIn } from './openIntents';
import { linesAside, linesSince, putAside } from './parts';
import { HEADER_LINES, linesFrom, type ReadLine, readLine } from './reading';
import { rememberedLine } from './remembering';
import { chequesOn, readSlipLine, slipCodes } from './slips';
import { findJournal, journalTab } from './tab';
import { turnsIn } from './turns';

/** Stands for an account that Google does not name. */
const UNKNOWN_USER = '?';

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
  /** The lines that were read then: all from one on, the header being the first. */
  private tail: { readonly from: number; readonly lines: readonly ReadLine[] } | undefined;
  /** All lines about references, once they have been read, until more are written. */
  private past: readonly ReadLine[] | undefined;
  private remembered: Memory | undefined;

  constructor(
    private readonly context: JournalContext,
    private readonly kept?: Memory,
  ) {
    this.run = `${context.runKind ?? 'run'}-${context.clock.now().toString(36)}`;
  }

  /** How many lines it has, its header too. */
  height(): number {
    return findJournal(this.context.workbook, this.context.documentStore)?.height() ?? 0;
  }

  /** Adds a line of plain words that is about no payment. */
  note(action: 'night' | 'key', detail: string): void {
    this.append([{ action, detail }]);
  }

  /**
   * Adds lines about an import, as many as their codes take; `money`, of all its orders together, stands on
   * the first. They are safe after the next flush.
   */
  noteImport(line: Omit<ImportLine, 'at'>, money: Money): void {
    const { words } = this.context;
    const { outcome, source } = line;
    const parts = Math.ceil(line.orders.length / ORDERS_PER_LINE);
    this.append(
      Array.from({ length: parts }, (_, part) => {
        const from = part * ORDERS_PER_LINE;
        const orders = line.orders.slice(from, from + ORDERS_PER_LINE);
        return {
          action: 'import',
          outcome,
          detail: words.journal.imported({ outcome, source, orders: orders.length }),
          ...(part === 0 && {
            amount: majorNumber(money),
            currency: money.currency.toUpperCase(),
          }),
          codes: importCodes({ ...line, orders }),
        };
      }),
    );
  }

  /** Adds a line about a deposit slip; it is safe after the next flush. It is remembered beyond the journal too. */
  noteSlip(line: Omit<SlipLine, 'at'>, money: Money): void {
    const { outcome, slip } = line;
    const { words, documentStore, clock } = this.context;
    // guard: slips-remembered
    rememberSlip(documentStore, { ...line, at: clock.now() });
    this.append([
      {
        action: 'slip',
        outcome,
        detail: words.slips.line({ outcome, slip, cheques: chequesOn(line).length }),
        amount: majorNumber(money),
        currency: money.currency.toUpperCase(),
        codes: slipCodes(line),
      },
    ]);
  }

  /** What is remembered of deposit slips, and every line about them, in the parts that were put aside too. */
  slips(): { readonly remembered: readonly SlipLine[]; readonly told: readonly SlipLine[] } {
    const lines = linesSince(this.context, 0, HEADER_LINES);
    const told = lines.flatMap((cells) => readSlipLine(cells) ?? []);
    return { remembered: rememberedSlips(this.context.documentStore), told };
  }

  /** Every line about imports, the oldest first, in the parts that were put aside too. */
  imports(): ImportLine[] {
    const { workbook, documentStore } = this.context;
    return linesSince({ workbook, documentStore }, 0, HEADER_LINES).flatMap(
      (cells) => readImportLine(cells) ?? [],
    );
  }

  /**
   * What runs of the same kind as this one have done since a moment (milliseconds since 1970), when
   * the journal had so many lines. It may have been put aside meanwhile.
   */
  recordedSince(since: number, line: number): Recorded {
    const lines = linesSince(this.context, since, line).flatMap((cells) => readLine(cells) ?? []);
    return recordedBy(lines, this.context.runKind ?? 'run');
  }

  /** What is remembered of what stands here, and outlasts it. */
  get memory(): Memory {
    const { documentStore, workbook } = this.context;
    this.remembered ??= this.kept ?? new Memory(documentStore, workbook.id);
    return this.remembered;
  }

  /**
   * Adds lines below the others; they are safe after the next flush, and are remembered at once: an
   * intent before its request leaves, whatever becomes of the journal.
   */
  write(lines: readonly JournalLine[]): void {
    if (lines.length === 0) return;
    const height = this.lines === undefined ? 0 : this.lines + lines.length;
    // guard: memory-notes
    this.memory.note(
      lines.map((line) => rememberedLine(line, this.memory)),
      { run: this.run, at: this.context.clock.now(), lines: height },
    );
    this.open = undefined;
    this.lines = undefined;
    this.tail = undefined;
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
        amount: line.money ? majorNumber(line.money) : '',
        currency: line.money?.currency.toUpperCase() ?? '',
        codes: codesCell(line.codes),
      })),
    );
  }

  private append(lines: ReadonlyArray<Readonly<Partial<Record<JournalColumn, Cell>>>>): void {
    const { workbook, words, documentStore, clock, user } = this.context;
    const own = { time: new Date(clock.now()), user: user || UNKNOWN_USER, run: this.run };
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
    const lines = this.linesOf(references);
    const active = activeIn(lines);
    const told = new Set(lines.map(({ bundleId }) => bundleId));
    for (const reference of references) {
      const known = this.memory.under(reference);
      // A journal that was put back with its spreadsheet, or lost, does not tell of what came after.
      // guard: memory-under
      if (known && !told.has(known.bundleId)) active.set(reference, { ...known, codes: {} });
    }
    return active;
  }

  /**
   * Of these references, those of rows without a payment that went in a bundle which was recorded and not
   * cancelled since: that bundle, with the reference of its payment. Reads the whole journal.
   */
  recordedWith(references: ReadonlySet<Reference>): Map<Reference, Intent> {
    this.past ??= this.all();
    const { workbook, documentStore } = this.context;
    const aside = linesAside(workbook, documentStore, references);
    const lines = [...aside.flatMap((one) => readLine(one) ?? []), ...this.past];
    const company = companyIn(lines, references);
    const recorded = this.recorded(new Set(company.values()));
    return new Map(
      [...company].flatMap(([reference, paid]) => {
        const known = recorded.get(paid);
        return known ? [[reference, known] as const] : [];
      }),
    );
  }

  /** The references of the rows without a payment that went last with these. Reads the whole journal. */
  companionsOf(references: ReadonlySet<Reference>): readonly Reference[] {
    const last = new Map(this.linesOf(references).flatMap((line) => companionsIn(line)));
    return [...new Set([...last.values()].flat())];
  }

  /**
   * True where the bundle of a reference was cancelled from here, as far as journal and memory tell: not one that was
   * deleted to be corrected, nor one that was looked up and not found. Reads the whole journal.
   */
  isCancelled(reference: Reference, bundleId: BundleId): boolean {
    return wasCancelled(this.linesOf(new Set([reference])), bundleId);
  }

  /** The corrections that were meant last under these references, whatever came of them. Reads the whole journal. */
  corrections(references: ReadonlySet<Reference>): OpenDeletion[] {
    if (references.size === 0) return [];
    const meant = this.linesOf(references).filter(
      ({ action, outcome }) => action === 'correct' && outcome === 'intended',
    );
    return openDeletions(new Map(meant.map((line) => [line.reference, line])), 'correct');
  }

  /** True where it tells that a bundle of these references was deleted. Reads the whole journal. */
  tellsDeletion(references: ReadonlySet<Reference>, bundleId: BundleId): boolean {
    return this.linesOf(references).some(
      (line) =>
        line.action === 'cancel' && line.outcome === 'recorded' && line.bundleId === bundleId,
    );
  }

  /** Of these references, what their payments were given as a status from here last. Reads the whole journal. */
  statuses(references: ReadonlySet<Reference>): ReadonlyMap<Reference, StatusChange> {
    return statusesIn(this.linesOf(references));
  }

  /** What it says of every payment, in the parts that were put aside too. Reads all of them whole. */
  activePayments(): ActivePayments {
    const lines = linesSince(this.context, 0, HEADER_LINES).flatMap((one) => readLine(one) ?? []);
    return activePaymentsIn(lines.filter((one) => this.isBelieved(one)));
  }

  /** What was done, and in which runs, in the parts that were put aside too. Reads all of them whole. */
  works(): Works {
    const cells = inTime(linesSince(this.context, 0, HEADER_LINES));
    const lines = cells.flatMap((one) => readLine(one) ?? []).filter((one) => this.isBelieved(one));
    const { refunded } = activePaymentsIn(lines);
    return { ...doneIn(lines), refunded, turns: turnsIn(cells) };
  }

  /** Those of these references about which it has a line. Reads the whole journal. */
  told(references: ReadonlySet<Reference>): ReadonlySet<Reference> {
    return new Set(this.linesOf(references).map(({ reference }) => reference));
  }

  /** Bundles that are known to be recorded, by memory, or by the journal where memory is lost. */
  knownBundles(): ReadonlyArray<Pick<Intent, 'reference' | 'at'> & { bundleId: BundleId }> {
    const remembered = this.memory.recorded();
    if (remembered.length > 0) return remembered.filter(({ isGone }) => !isGone);
    this.past ??= this.all();
    return [...activeIn(this.past).values()].flatMap(({ reference, bundleId, at }) =>
      bundleId === undefined ? [] : [{ reference, bundleId, at }],
    );
  }

  /** Of these references, the bundles that ever stood under them, deleted or not. */
  bundlesUnder(references: ReadonlySet<Reference>): ReturnType<typeof bundlesIn> {
    const known = new Map(bundlesIn(this.linesOf(references)));
    for (const reference of references) {
      const bundles = this.memory.bundlesUnder(reference);
      if (bundles.length === 0) continue;
      known.set(reference, new Set([...(known.get(reference) ?? []), ...bundles]));
    }
    return known;
  }

  /** All lines about these references. The journal is read whole for it, once until it is written. */
  private linesOf(references: ReadonlySet<Reference>): ReadLine[] {
    this.past ??= this.all();
    const lines = this.past.filter((one) => references.has(one.reference) && this.isBelieved(one));
    const told = new Set(lines.map(({ reference }) => reference));
    const untold = new Set([...references].filter((one) => !told.has(one)));
    const { workbook, documentStore } = this.context;
    // guard: journal-aside
    const before = linesAside(workbook, documentStore, untold).flatMap(
      (one) => readLine(one) ?? [],
    );
    return [...before.filter(({ reference }) => untold.has(reference)), ...lines];
  }

  /** Every line about a reference; what has just been read for what is open is not read again. */
  private all(): ReadLine[] {
    const tab = findJournal(this.context.workbook, this.context.documentStore);
    const { from, lines } = this.tail ?? {};
    const above = linesFrom(tab, HEADER_LINES + 1, from).flatMap((cells) => readLine(cells) ?? []);
    return [...above, ...(lines ?? [])];
  }

  /** What was begun and not ended, by its reference: a run was cut off, or its answer was lost. */
  openIntents(kind: IntentKind): Map<Reference, Intent> {
    return this.allOpen()[kind];
  }

  /** The references of all that was begun and not ended, of whatever kind. */
  openReferences(): ReadonlySet<Reference> {
    return new Set(Object.values(this.allOpen()).flatMap((intents) => [...intents.keys()]));
  }

  /** Every reference that the journal knows, of whatever outcome. */
  references(): ReadonlySet<Reference> {
    const remembered = this.memory.recorded().map(({ reference }) => reference);
    return new Set([...this.all().map(({ reference }) => reference), ...remembered]);
  }

  /** To be called when a run ends: what is settled in the journal need not be read again. */
  settle(): void {
    const { workbook, documentStore, clock } = this.context;
    if (this.openReferences().size > 0) return;
    const tab = findJournal(workbook, documentStore);
    const lines = this.lines ?? tab?.height() ?? 0;
    if (lines === this.settled()) return;
    documentStore.set(SETTLED_KEY, String(lines));
    if (!tab || lines < JOURNAL_LINES) return;
    // Nothing is open and nothing is lost: the old journal stays in the spreadsheet, out of sight.
    putAside(workbook, tab, clock.now(), documentStore);
    documentStore.delete(SETTLED_KEY);
  }

  /** Leaves what is open to the spreadsheet of which this is a copy: it is settled there. */
  leaveOpen(): void {
    const { documentStore, clock } = this.context;
    const { send, correct } = this.allOpen();
    const remembered = this.memory
      .inheritedIntents()
      .filter(({ kind }) => kind === 'send' || kind === 'correct');
    const open = [...remembered, ...send.values(), ...correct.values()];
    keepInherited(
      documentStore,
      clock.now(),
      open.map(({ reference, at }) => [reference, at] as const),
    );
    documentStore.set(SETTLED_KEY, String(Math.max(HEADER_LINES, this.height())));
    this.open = undefined;
  }

  /** Remembers that a person knows of payments for which no row stands. */
  acknowledge(references: ReadonlySet<Reference>): void {
    const lines = this.lines ?? 0;
    this.memory.acknowledge(references, { run: this.run, at: this.context.clock.now(), lines });
  }

  private allOpen(): OpenIntents {
    this.open ??= this.readOpen();
    return this.open;
  }

  private readOpen(): OpenIntents {
    const tab = findJournal(this.context.workbook, this.context.documentStore);
    const lines = this.unsettled(tab);
    return openIn(
      lines.filter((one) => this.isBelieved(one) && this.isOwn(one)),
      this.memory,
    );
  }

  /** False for a line that came along with a copy: what it leaves open is the original's. */
  private isOwn({ at }: ReadLine): boolean {
    const before = inherited(this.context.documentStore)?.before;
    return before === undefined || at >= before;
  }

  /** A line that a person's word was written in frees nothing by itself: memory must know of it. */
  private isBelieved({ outcome, codes, reference }: ReadLine): boolean {
    if (outcome !== 'waiting' || codes.why !== 'said') return true;
    // guard: word-is-remembered
    return saidUnrecorded(this.context.documentStore).has(reference);
  }

  /** The lines behind the settled ones; all of them where somebody has taken lines away. */
  private unsettled(tab: Tab | undefined): readonly ReadLine[] {
    const before = this.settled();
    const height = tab?.height() ?? 0;
    // guard: whole-journal
    const from = height >= before ? before : HEADER_LINES;
    const cells = linesFrom(tab, from + 1, height);
    const lines = cells.flatMap((one) => readLine(one) ?? []);
    this.lines = from + cells.length;
    this.tail = { from, lines };
    return lines;
  }

  private settled(): number {
    const line = Number(this.context.documentStore.get(SETTLED_KEY) ?? HEADER_LINES);
    return Number.isInteger(line) && line >= HEADER_LINES ? line : HEADER_LINES;
  }
}
