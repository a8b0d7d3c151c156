import type { BundleRow } from '../entry/bundle';
import type { Host } from '../host/host';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { countedIn } from '../model/faults';
import { hasLookedOverTyping } from '../settings/typing';
import { bundleIdOf } from '../sheet/bundleRows';
import { type PlacedRow, placeOf } from '../sheet/snapshot';
import type { Entries, Writing } from '../sheet/writing';
import { entriesOf, stateOf } from './findings';
import { type Followers, followerNotes, leftBehind } from './followers';
import { labelsOf } from './labels';
import { copiedMarks, type MarkOf, marksOf, marksOn } from './marks';
import { findingsText } from './message';
import type { AmountCell } from './oddCells';
import { type Noted, noteProblems } from './problemNotes';
import type { Blocked, Review } from './review';
import type { Standards } from './standards';

/** What was found of rows, and what is to be filled into them, by their place. */
interface Collected {
  readonly rows: readonly PlacedRow[];
  readonly fills: ReadonlyMap<string, Entries>;
  readonly followers: Followers;
  readonly found: Review;
  readonly amounts: (placed: PlacedRow) => readonly AmountCell[];
  /** As `ExamineOptions` has them. */
  readonly options: {
    readonly standards: Standards;
    readonly marks?: 'all' | 'none';
    readonly shows?: boolean;
  };
}

/** Collects what was found and filled in, and the marks of the cells that have a problem. */
export function collect(host: Host, writing: Writing, collected: Collected): void {
  const { followers, found, amounts, options } = collected;
  const { blocked } = found;
  const examined = examinedIn(host, collected);
  const isChecked = options.marks === 'all';
  const silent = hasLookedOverTyping(host.documentStore);
  const markOf = marksNow(host, examined, options.marks, silent);
  const noted: Noted[] = [];
  for (const { one, original, finding, entries, worked, orphans } of examined) {
    writing.fill(original, entries, stateOf(finding));
    // These two are the add-on's own: written whole, they take one call and not one a row.
    writing.keep(original, KEPT_WHOLE);
    const { problems } = finding;
    const warnings = isChecked ? finding.warnings : [];
    writing.looks.mark(original, marksOf(original, { problems, warnings }, markOf));
    const marked = COLUMN_KEYS.filter((key) => {
      const mark = markOf(original, key);
      return mark === 'problem' || (silent && mark === 'warning');
    });
    noted.push({ placed: original, problems, warnings: silent ? warnings : [], marked });
    for (const key of [...followers.typed(one), ...orphans]) writing.looks.note(original, key, '');
    for (const [key, note] of followerNotes(original, worked, followers, host)) {
      writing.looks.note(original, key, note);
    }
    for (const { key, decimals } of amounts(one)) writing.looks.showAmount(original, key, decimals);
  }
  const keptMarkOf = marksOn(isChecked ? blocked.map(({ placed }) => placed) : [], OF_RECORDED);
  for (const one of blocked) {
    const { placed, problems } = one;
    markBlocked(host, writing, one, keptMarkOf);
    const marked = OF_RECORDED.filter((key) => keptMarkOf(placed, key) === 'problem');
    noted.push({ placed, problems, warnings: [], marked });
  }
  if (options.marks !== 'none') noteProblems(host, writing, noted);
}

/** A row that was examined, as it was read, and with what is filled into it. */
interface ExaminedRow extends Said {
  readonly one: PlacedRow;
  readonly entries: Entries;
  /** Of these what was worked out of its other cells. */
  readonly worked: Entries;
  /** Cells that were filled in, and are emptied. */
  readonly orphans: readonly ColumnKey[];
}

function examinedIn(
  host: Host,
  { rows, fills, followers, found: { bundles }, options }: Collected,
): ExaminedRow[] {
  const { shows = false, standards } = options;
  const asRead = new Map(rows.map((placed) => [placeOf(placed), placed]));
  return bundles.flatMap(({ bundle, placed }) =>
    bundle.rows.flatMap((finding, index) => {
      const one = placed[index];
      const original = one && asRead.get(placeOf(one));
      if (!original) return [];
      const isShared = shows || 'donationAmount' in followers.blanks(one);
      const worked = entriesOf(host, one, finding, isShared);
      const labels = shows ? labelsOf(original.row, standards.context.catalog) : {};
      const orphans = leftBehind(one, followers);
      const emptied: Entries = Object.fromEntries(orphans.map((key) => [key, '']));
      const entries = { ...emptied, ...fills.get(placeOf(one)), ...labels, ...worked };
      return [{ one, original, finding, entries, worked, orphans }];
    }),
  );
}

/** The marks that cells bear which may lose them now. */
function marksNow(
  host: Host,
  examined: readonly ExaminedRow[],
  marks: Collected['options']['marks'],
  silent: boolean,
): MarkOf {
  const isChecked = marks === 'all';
  const left = host.words.messages.waiting('time');
  const isUnsaid = (one: ExaminedRow): boolean =>
    silent || !isSaid(one.original, one.entries, left);
  const warned = examined.filter(
    (one) => !isChecked && !isUnsaid(one) && one.finding.warnings.length > 0,
  );
  const before =
    marks === 'none' ? noMarks : marksBefore(examined.filter(isUnsaid), warned, silent);
  // A send asks as little as it can: what came along with copied cells stays until the next check.
  const isAsked = isChecked && !silent;
  const originals = isAsked ? examined.map(({ original }) => original) : [];
  const copied = copiedMarks(originals, host.words.title);
  return (placed, key) => before(placed, key) ?? copied(placed, key);
}

interface Said {
  readonly original: PlacedRow;
  readonly finding: BundleRow;
}

const noMarks: MarkOf = () => undefined;

/** The marks of rows of which something else is to be said now, and of those that go on to say what is `warned` of. */
function marksBefore(unsaid: readonly Said[], warned: readonly Said[], silent: boolean): MarkOf {
  const of = (rows: readonly Said[], keys: readonly ColumnKey[]): MarkOf =>
    marksOn(
      rows.map(({ original }) => original),
      keys,
      { silent },
    );
  const odd = warned.flatMap(({ finding }) => countedIn(finding).map(({ column }) => column));
  const [anywhere, onWarned] = [of(unsaid, COLUMN_KEYS), of(warned, [...new Set(odd)])];
  return (placed, key) => anywhere(placed, key) ?? onWarned(placed, key);
}

/**
 * A row without problems that says already what there is to say: its marks went when it said so first. So did those
 * of a row that a send had no time for, which says no more than that.
 */
function isSaid({ row }: PlacedRow, { message }: Entries, left: string): boolean {
  const said = row.cell('message');
  if (row.state === 'waiting') return message === undefined && said === left;
  return row.state === 'blank' && (message ?? '') === said;
}

/** The columns in which a row that stays as it is may have a problem. */
const OF_RECORDED: readonly ColumnKey[] = ['reference', 'state'];

/** A row that stays as it is says what is wrong with it, and no longer what was. */
function markBlocked(
  host: Host,
  writing: Writing,
  { placed, state, problems }: Blocked,
  markOf: MarkOf,
): void {
  const marks = marksOf(placed, { problems, warnings: [] }, markOf);
  if (problems.length + marks.none.length === 0) return;
  const bundleId = state === 'sent' ? bundleIdOf(placed.row) : undefined;
  const recorded =
    bundleId === undefined ? '' : host.words.messages.sent({ bundleId, missing: [] });
  const found = findingsText({ problems, warnings: [] }, placed.entry.header, host);
  writing.fill(placed, { message: found || recorded });
  writing.looks.mark(placed, marks);
}

const KEPT_WHOLE: readonly ColumnKey[] = ['state', 'message'];
