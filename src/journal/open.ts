import { inherited, keepInherited } from '../memory/inherited';
import type { Memory } from '../memory/memory';
import type { BundleId, Reference } from '../model/ids';
import type { Intent, IntentKind } from '../model/journalLine';
import { JOURNAL_LINES } from '../model/limits';
import type { Tab } from '../model/ports';
import { isBelieved } from './believed';
import type { JournalContext } from './lineWriter';
import { type OpenIntents, openIn } from './openIntents';
import { putAside } from './parts';
import { HEADER_LINES, linesFrom, type ReadLine, readLines } from './reading';
import { findJournal } from './tab';

/** Up to which line every intent has its outcome. */
const SETTLED_KEY = 'journal.settled';

/** The lines from one on, the header being the first; the journal had so many then, its header too. */
interface Tail {
  readonly from: number;
  readonly height: number;
  readonly lines: readonly ReadLine[];
}

/**
 * What was begun and not ended, by the lines behind those that are settled. They are read once until more are written:
 * nobody else writes while the document's lock is held.
 */
export class Open {
  private known: OpenIntents | undefined;
  private read: Tail | undefined;

  constructor(
    private readonly context: Pick<JournalContext, 'workbook' | 'documentStore' | 'clock'>,
    private readonly memory: () => Memory,
  ) {}

  /** What was begun and not ended, by its reference: a run was cut off, or its answer was lost. */
  intents(kind: IntentKind): Map<Reference, Intent> {
    return this.all()[kind];
  }

  /** The references of all that was begun and not ended, of whatever kind. */
  references(): ReadonlySet<Reference> {
    return new Set(Object.values(this.all()).flatMap((intents) => [...intents.keys()]));
  }

  /** True where a bundle may be gone at any moment: whatever else is done to it would be lost. */
  isBeingDeleted(bundleId: BundleId): boolean {
    return (['cancel', 'correct'] as const).some((kind) =>
      [...this.intents(kind).values()].some((intent) => intent.bundleId === bundleId),
    );
  }

  /** The lines that were read for it; undefined until it is asked for. */
  get tail(): Tail | undefined {
    return this.read;
  }

  /** To be called before more is written. */
  forget(): void {
    this.known = undefined;
    this.read = undefined;
  }

  /** To be called when a run ends: what is settled in the journal need not be read again. */
  settle(): void {
    const { workbook, documentStore, clock } = this.context;
    if (this.references().size > 0) return;
    const tab = findJournal(workbook, documentStore);
    const lines = this.read?.height ?? tab?.height() ?? 0;
    if (lines === this.settled()) return;
    documentStore.set(SETTLED_KEY, String(lines));
    if (!tab || lines < JOURNAL_LINES) return;
    // Nothing is open and nothing is lost: the old journal stays in the spreadsheet, out of sight.
    putAside(workbook, tab, clock.now(), documentStore);
    documentStore.delete(SETTLED_KEY);
  }

  /** Leaves it to the spreadsheet of which this is a copy: it is settled there. */
  leave(): void {
    const { workbook, documentStore, clock } = this.context;
    const { send, correct } = this.all();
    const remembered = this.memory()
      .inheritedIntents()
      .filter(({ kind }) => kind === 'send' || kind === 'correct');
    const open = [...remembered, ...send.values(), ...correct.values()];
    keepInherited(
      documentStore,
      clock.now(),
      open.map(({ reference, at }) => [reference, at] as const),
    );
    const height = findJournal(workbook, documentStore)?.height() ?? 0;
    documentStore.set(SETTLED_KEY, String(Math.max(HEADER_LINES, height)));
    this.known = undefined;
  }

  private all(): OpenIntents {
    this.known ??= this.readOpen();
    return this.known;
  }

  private readOpen(): OpenIntents {
    const { workbook, documentStore } = this.context;
    this.read = this.unsettled(findJournal(workbook, documentStore));
    return openIn(
      this.read.lines.filter((one) => isBelieved(one, documentStore) && this.isOwn(one)),
      this.memory(),
    );
  }

  /** False for a line that came along with a copy: what it leaves open is the original's. */
  private isOwn({ at }: ReadLine): boolean {
    const before = inherited(this.context.documentStore)?.before;
    return before === undefined || at >= before;
  }

  /** The lines behind the settled ones; all of them where somebody has taken lines away. */
  private unsettled(tab: Tab | undefined): Tail {
    const before = this.settled();
    const height = tab?.height() ?? 0;
    // guard: whole-journal
    const from = height >= before ? before : HEADER_LINES;
    const cells = linesFrom(tab, from + 1, height);
    return { from, height: from + cells.length, lines: readLines(cells) };
  }

  private settled(): number {
    const line = Number(this.context.documentStore.get(SETTLED_KEY) ?? HEADER_LINES);
    return Number.isInteger(line) && line >= HEADER_LINES ? line : HEADER_LINES;
  }
}
