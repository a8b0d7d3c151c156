import { JOURNAL_COLUMNS, type JournalColumn } from '../model/journalColumns';
import type { Language } from '../model/language';
import { DETAIL_LENGTH } from '../model/limits';
import type { Cell, Clock, Store, Workbook } from '../model/ports';
import type { Words } from '../text/words';
import { journalTab } from './tab';

/** Stands for an account that Google does not name. */
const UNKNOWN_USER = '?';

/** What a journal is read and written with. */
export interface JournalContext {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly documentStore: Store;
  readonly words: Words;
  readonly language: Language;
  readonly user: string;
  readonly runKind?: string;
}

/** Adds lines below the others, each with its time, who wrote it and in which run. */
export class LineWriter {
  /** The run, as the journal names it. */
  readonly run: string;

  constructor(private readonly context: JournalContext) {
    this.run = `${context.runKind ?? 'run'}-${context.clock.now().toString(36)}`;
  }

  /** The lines are safe after the next flush. */
  append(lines: ReadonlyArray<Readonly<Partial<Record<JournalColumn, Cell>>>>): void {
    const { workbook, words, documentStore, clock, user } = this.context;
    const own = { time: new Date(clock.now()), user: user || UNKNOWN_USER, run: this.run };
    journalTab(workbook, words, documentStore).append(
      lines.map(({ detail, ...line }) => {
        const cells = { ...own, ...line, detail: String(detail).slice(0, DETAIL_LENGTH) };
        return JOURNAL_COLUMNS.map((column): Cell => cells[column as keyof typeof cells] ?? '');
      }),
    );
  }
}
