import type { Review } from '../check/review';
import type { Bundle, BundleRow } from '../entry/bundle';
import type { Host } from '../host/host';
import { type Act, actFor } from '../model/acts';
import type { ColumnKey } from '../model/columns';
import { countedIn, type Problem, questionsIn } from '../model/faults';
import type { Reference } from '../model/ids';
import type { RowRange } from '../model/ranges';
import type { Tally } from '../model/results';
import { askedAtNight } from '../send/nightQuestions';
import { a1 } from '../sheet/a1';
import type { PlacedRow } from '../sheet/snapshot';
import { sentence } from '../text/sentence';

/** Something to be said of a cell, and where that stands. */
export interface Finding extends RowRange {
  /** The header of its column. */
  readonly column: string;
  /** In A1 notation; the first cell of the row where the tab has no such column. */
  readonly cell: string;
  readonly text: string;
  /** Of a warning at which the night would leave the payment behind: what `answerQuestion` takes for it. */
  readonly asTyped?: Reference;
}

/** A problem, with what a person does about it in that cell. */
export interface ProblemFinding extends Finding {
  readonly act: Act;
}

/** Everything that keeps chosen rows from being sent and that a person can correct, cell by cell. */
export function problemsIn(host: Host, review: Review): ProblemFinding[] {
  const told = (placed: PlacedRow, { column, fault }: Problem): ProblemFinding => ({
    ...finding(host, placed, column, sentence(host.words.faults, fault)),
    act: actFor(fault),
  });
  return [
    ...rowsOf(review).flatMap(({ placed, found }) =>
      found.problems.map((problem) => told(placed, problem)),
    ),
    ...review.blocked.flatMap(({ placed, problems }) =>
      problems.map((problem) => told(placed, problem)),
    ),
  ];
}

/** What a person may want to look at on the rows that would be sent. */
export function warningsIn(host: Host, review: Review): Finding[] {
  const { words } = host;
  const asked = new Set(
    askedAtNight(host.documentStore, review.bundles).map(({ bundle }) => bundle),
  );
  return rowsOf(review)
    .filter(({ isSound }) => isSound)
    .flatMap(({ placed, found, bundle }) => {
      const { reference } = placed.row;
      const isAsked = asked.has(bundle) && reference !== undefined;
      const questions = isAsked ? questionsIn(found) : [];
      return countedIn(found).map((warning) => ({
        ...finding(host, placed, warning.column, sentence(words.cautions, warning.caution)),
        ...(isAsked && questions.includes(warning) && { asTyped: reference }),
      }));
    });
}

/** Rows of which the look before a send could not tell. */
export function rowsUnreached(host: Host, placed: readonly PlacedRow[]): Finding[] {
  return placed.map((one) => finding(host, one, 'message', host.words.look.notReached));
}

/** What is said of chosen rows that nobody sees, and of tabs of which nothing goes. */
export function notesOn(
  { words }: Host,
  { leftBehind, tabs }: Pick<Tally, 'leftBehind' | 'tabs'>,
): string[] {
  const hidden = leftBehind.filter(({ why }) => why === 'hidden');
  const rows = hidden.reduce((sum, one) => sum + one.rows, 0);
  return [
    ...(rows > 0 ? [words.review.hidden(rows)] : []),
    ...(tabs.length > 0 ? [words.review.tabs(tabs)] : []),
  ];
}

/** Rows that stay behind for the state that they are in. */
export function rowsLeft(host: Host, { blocked }: Review): Finding[] {
  return blocked
    .filter(({ problems }) => problems.length === 0)
    .map(({ placed, state }) => finding(host, placed, 'state', host.words.review.stays[state]));
}

function rowsOf({
  bundles,
}: Review): Array<{ placed: PlacedRow; found: BundleRow; bundle: Bundle; isSound: boolean }> {
  return bundles.flatMap(({ bundle, placed }) =>
    bundle.rows.flatMap((found, index) => {
      const one = placed[index];
      return one ? [{ placed: one, found, bundle, isSound: bundle.draft !== undefined }] : [];
    }),
  );
}

function finding(
  { language }: Host,
  { entry: { tab, header }, row }: PlacedRow,
  key: ColumnKey,
  text: string,
): Finding {
  const place = { row: row.number, column: header.at(key) ?? 1 };
  return {
    tab: tab.name,
    row: row.number,
    column: header.name(key, language),
    cell: a1(place),
    text,
  };
}
