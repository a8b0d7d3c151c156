import { type BundleId, type Reference, readId } from '../model/ids';
import type { Intent, JournalAction, JournalOutcome } from '../model/journalLine';
import { LANGUAGES } from '../model/language';
import type { Cell, Tab } from '../model/ports';
import { wordsIn } from '../text';
import type { Words } from '../text/words';

/** A line as it stands in the journal; people can write there, so that nothing of it is certain. */
export interface ReadLine extends Intent {
  readonly run: string;
  readonly action: JournalAction | undefined;
  readonly outcome: JournalOutcome | undefined;
}

/** Reads a line; undefined where it is about no reference. */
export function readLine(cells: readonly Cell[]): ReadLine | undefined {
  const reference = readId<Reference>(cells[REFERENCE]);
  if (reference === undefined) return undefined;
  const time = cells[TIME];
  return {
    reference,
    bundleId: readId<BundleId>(cells[BUNDLE_ID]),
    at: typeof time === 'object' ? time.getTime() : 0,
    detail: String(cells[DETAIL] ?? ''),
    run: String(cells[RUN]),
    action: ACTION_OF.get(String(cells[ACTION])),
    outcome: OUTCOME_OF.get(String(cells[OUTCOME])),
  };
}

const [TIME, RUN, ACTION, REFERENCE, BUNDLE_ID, OUTCOME, DETAIL] = [0, 2, 3, 4, 5, 6, 8];

/** So many columns a line has; a sheet has more of them, and reading takes its time by the cell. */
const WIDTH = DETAIL + 1;

/** The lines of a journal from one on, the header being the first; none where there is no journal. */
export function linesFrom(tab: Tab | undefined, line: number): Cell[][] {
  const rows = (tab?.height() ?? 0) - line + 1;
  return tab && rows > 0 ? tab.block({ row: line, column: 1, rows, columns: WIDTH }) : [];
}

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
