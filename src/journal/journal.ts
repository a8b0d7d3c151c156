import type { BundleId, Reference } from '../ids';
import type { Cell, Tab, Workbook } from '../ports';
import { TAB_NAMES } from '../setup/names';
import type { Words } from '../text/words';

export type JournalAction = 'send';

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

export interface Journal {
  /** Adds lines below the others; they are safe after the next flush. */
  write(lines: readonly JournalLine[]): void;
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

/** Opens the journal for one run of one user. */
export function openJournal(
  tab: Tab,
  { user, run, now, words }: { user: string; run: string; now: () => Date; words: Words },
): Journal {
  return {
    write(lines) {
      if (lines.length === 0) return;
      const time = now();
      tab.append(
        lines.map((line): Cell[] => [
          time,
          user,
          run,
          words.journal.actions[line.action],
          line.reference,
          line.bundleId ?? '',
          words.journal.outcomes[line.outcome],
          line.status ?? '',
          line.detail ?? '',
        ]),
      );
    },
  };
}
