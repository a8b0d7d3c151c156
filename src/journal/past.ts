import type { Memory } from '../memory/memory';
import type { BundleId, Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
import { isBelieved } from './believed';
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
import { inTime } from './inTime';
import type { JournalContext } from './lineWriter';
import type { Open } from './open';
import { type OpenDeletion, openDeletions } from './openDeletions';
import { linesAside, linesSince } from './parts';
import { HEADER_LINES, linesFrom, type ReadLine, readLines } from './reading';
import { findJournal } from './tab';
import { turnsIn } from './turns';

/**
 * What became of payments, as far as journal and memory tell. Whatever is asked about references reads the whole
 * journal, once until more is written: to be asked where a row looks odd.
 */
export class Past {
  /** All lines about references, once they have been read. */
  private read: readonly ReadLine[] | undefined;

  constructor(
    private readonly context: Pick<JournalContext, 'workbook' | 'documentStore' | 'runKind'>,
    private readonly memory: () => Memory,
    private readonly open: Open,
  ) {}

  /** To be called before more is written. */
  forget(): void {
    this.read = undefined;
  }

  /**
   * Of these references, those under which a bundle was recorded and not cancelled since, and when
   * that was (milliseconds since 1970).
   */
  recorded(references: ReadonlySet<Reference>): Map<Reference, Intent> {
    const lines = this.linesOf(references);
    const active = activeIn(lines);
    const told = new Set(lines.map(({ bundleId }) => bundleId));
    for (const reference of references) {
      const known = this.memory().under(reference);
      // A journal that was put back with its spreadsheet, or lost, does not tell of what came after.
      // guard: memory-under
      if (known && !told.has(known.bundleId)) active.set(reference, { ...known, codes: {} });
    }
    return active;
  }

  /**
   * Of these references, those of rows without a payment that went in a bundle which was recorded and not
   * cancelled since: that bundle, with the reference of its payment.
   */
  recordedWith(references: ReadonlySet<Reference>): Map<Reference, Intent> {
    const lines = [...this.aside(references), ...this.lines()];
    const company = companyIn(lines, references);
    const recorded = this.recorded(new Set(company.values()));
    return new Map(
      [...company].flatMap(([reference, paid]) => {
        const known = recorded.get(paid);
        return known ? [[reference, known] as const] : [];
      }),
    );
  }

  /** The references of the rows without a payment that went last with these. */
  companionsOf(references: ReadonlySet<Reference>): readonly Reference[] {
    const last = new Map(this.linesOf(references).flatMap((line) => companionsIn(line)));
    return [...new Set([...last.values()].flat())];
  }

  /**
   * True where the bundle of a reference was cancelled from here, as far as journal and memory tell: not one that was
   * deleted to be corrected, nor one that was looked up and not found.
   */
  isCancelled(reference: Reference, bundleId: BundleId): boolean {
    return wasCancelled(this.linesOf(new Set([reference])), bundleId);
  }

  /** True where it tells that a bundle of these references was deleted. */
  tellsDeletion(references: ReadonlySet<Reference>, bundleId: BundleId): boolean {
    return this.linesOf(references).some(
      (line) =>
        line.action === 'cancel' && line.outcome === 'recorded' && line.bundleId === bundleId,
    );
  }

  /** The corrections that were meant last under these references, whatever came of them. */
  corrections(references: ReadonlySet<Reference>): OpenDeletion[] {
    if (references.size === 0) return [];
    const meant = this.linesOf(references).filter(
      ({ action, outcome }) => action === 'correct' && outcome === 'intended',
    );
    return openDeletions(new Map(meant.map((line) => [line.reference, line])), 'correct');
  }

  /** Of these references, what their payments were given as a status from here last. */
  statuses(references: ReadonlySet<Reference>): ReadonlyMap<Reference, StatusChange> {
    return statusesIn(this.linesOf(references));
  }

  /** Of these references, the bundles that ever stood under them, deleted or not. */
  bundlesUnder(references: ReadonlySet<Reference>): ReturnType<typeof bundlesIn> {
    const known = new Map(bundlesIn(this.linesOf(references)));
    for (const reference of references) {
      const bundles = this.memory().bundlesUnder(reference);
      if (bundles.length === 0) continue;
      known.set(reference, new Set([...(known.get(reference) ?? []), ...bundles]));
    }
    return known;
  }

  /** Those of these references about which it has a line. */
  told(references: ReadonlySet<Reference>): ReadonlySet<Reference> {
    return new Set(this.linesOf(references).map(({ reference }) => reference));
  }

  /** Every reference that is known, of whatever outcome. */
  references(): ReadonlySet<Reference> {
    const remembered = this.memory().recorded();
    return new Set([...this.lines(), ...remembered].map(({ reference }) => reference));
  }

  /** Bundles that are known to be recorded, by memory, or by the journal where memory is lost. */
  knownBundles(): ReadonlyArray<Pick<Intent, 'reference' | 'at'> & { bundleId: BundleId }> {
    const remembered = this.memory().recorded();
    if (remembered.length > 0) return remembered.filter(({ isGone }) => !isGone);
    return [...activeIn(this.lines()).values()].flatMap(({ reference, bundleId, at }) =>
      bundleId === undefined ? [] : [{ reference, bundleId, at }],
    );
  }

  /** What it says of every payment, in the parts that were put aside too. Reads all of them whole. */
  activePayments(): ActivePayments {
    return activePaymentsIn(this.believed(readLines(linesSince(this.context, 0, HEADER_LINES))));
  }

  /** What was done, and in which runs, in the parts that were put aside too. Reads all of them whole. */
  works(): Works {
    const cells = inTime(linesSince(this.context, 0, HEADER_LINES));
    const lines = this.believed(readLines(cells));
    const { refunded } = activePaymentsIn(lines);
    return { ...doneIn(lines), refunded, turns: turnsIn(cells) };
  }

  /**
   * What runs of the same kind as this one have done since a moment (milliseconds since 1970), when
   * the journal had so many lines. It may have been put aside meanwhile.
   */
  recordedSince(since: number, line: number): Recorded {
    return recordedBy(
      readLines(linesSince(this.context, since, line)),
      this.context.runKind ?? 'run',
    );
  }

  /** All lines about these references: what the journal does not tell of is looked for in the parts put aside. */
  private linesOf(references: ReadonlySet<Reference>): ReadLine[] {
    const lines = this.believed(this.lines().filter(({ reference }) => references.has(reference)));
    const told = new Set(lines.map(({ reference }) => reference));
    const untold = new Set([...references].filter((one) => !told.has(one)));
    // guard: journal-aside
    const before = this.aside(untold);
    return [...before.filter(({ reference }) => untold.has(reference)), ...lines];
  }

  private believed(lines: readonly ReadLine[]): ReadLine[] {
    return lines.filter((one) => isBelieved(one, this.context.documentStore));
  }

  /** All lines of the parts put aside in which any of the references may stand. */
  private aside(references: ReadonlySet<Reference>): ReadLine[] {
    const { workbook, documentStore } = this.context;
    return readLines(linesAside(workbook, documentStore, references));
  }

  /** Every line about a reference; what has just been read for what is open is not read again. */
  private lines(): readonly ReadLine[] {
    if (this.read) return this.read;
    const tab = findJournal(this.context.workbook, this.context.documentStore);
    const { from, lines = [] } = this.open.tail ?? {};
    this.read = [...readLines(linesFrom(tab, HEADER_LINES + 1, from)), ...lines];
    return this.read;
  }
}
