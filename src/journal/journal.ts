import { type LastRun, Memory } from '../memory/memory';
import type { Reference } from '../model/ids';
import type { JournalLine } from '../model/journalLine';
import { majorNumber } from '../model/money';
import { lineInWords } from '../text/journalLine';
import { codesCell } from './codes';
import { ImportLines } from './imports';
import { type JournalContext, LineWriter } from './lineWriter';
import { Open } from './open';
import { Past } from './past';
import { rememberedLine } from './remembering';
import { SlipLines } from './slips';
import { findJournal } from './tab';

/** The append-only record of what was meant to be done and what came of it. */
export class Journal {
  /** What was begun and not ended. */
  readonly open: Open;
  /** What became of payments. */
  readonly past: Past;
  readonly imports: ImportLines;
  readonly slips: SlipLines;
  private readonly writer: LineWriter;
  private remembered: Memory | undefined;

  constructor(
    private readonly context: JournalContext,
    private readonly kept?: Memory,
  ) {
    const memory = (): Memory => this.memory;
    this.writer = new LineWriter(context);
    this.open = new Open(context, memory);
    this.past = new Past(context, memory, this.open);
    this.imports = new ImportLines(context, this.writer);
    this.slips = new SlipLines(context, this.writer);
  }

  /** What is remembered of what stands here, and outlasts it. */
  get memory(): Memory {
    const { documentStore, workbook } = this.context;
    this.remembered ??= this.kept ?? new Memory(documentStore, workbook.id);
    return this.remembered;
  }

  /** How many lines it has, its header too. */
  height(): number {
    return findJournal(this.context.workbook, this.context.documentStore)?.height() ?? 0;
  }

  /**
   * Adds lines below the others; they are safe after the next flush, and are remembered at once: an
   * intent before its request leaves, whatever becomes of the journal. What was read of it is read again.
   */
  write(lines: readonly JournalLine[]): void {
    if (lines.length === 0) return;
    const { tail } = this.open;
    // guard: memory-notes
    this.memory.note(
      lines.map((line) => rememberedLine(line, this.memory)),
      this.lastRun(tail ? tail.height + lines.length : 0),
    );
    this.open.forget();
    this.past.forget();
    const { words, language } = this.context;
    this.writer.append(
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

  /** Adds a line of plain words that is about no payment. */
  note(action: 'night' | 'key', detail: string): void {
    this.writer.append([{ action, detail }]);
  }

  /** Remembers that a person knows of payments for which no row stands. */
  acknowledge(references: ReadonlySet<Reference>): void {
    this.memory.acknowledge(references, this.lastRun(this.open.tail?.height ?? 0));
  }

  private lastRun(lines: number): LastRun {
    return { run: this.writer.run, at: this.context.clock.now(), lines };
  }
}
