import { acceptedElsewhere } from '../contacts/elsewhere';
import { type ByName, offeredPayers } from '../contacts/offered';
import { type Asked, type People, resolvePeople } from '../contacts/resolve';
import type { BundleRow } from '../entry/bundle';
import type { Host } from '../host/host';
import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { countedIn, type Problem } from '../model/faults';
import { isBlank } from '../model/plain';
import type { Cell } from '../model/ports';
import { bundleIdOf } from '../sheet/bundleRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { type Entries, Writing } from '../sheet/writing';
import { entriesOf, stateOf } from './findings';
import { type Followers, followerNotes, followersOn } from './followers';
import { goneOn } from './goneColumns';
import { labelsOf } from './labels';
import { type MarkOf, marksOf, marksOn } from './marks';
import { findingsText } from './message';
import { type AmountCell, oddCells } from './oddCells';
import { type Noted, noteProblems } from './problemNotes';
import {
  type Blocked,
  isSendable,
  type Known,
  type Review,
  review,
  type Standards,
} from './review';
import type { Told } from './typedStates';

export interface ExamineOptions {
  readonly standards: Standards;
  readonly wanted: (placed: PlacedRow) => boolean;
  /** Journal and memory: they bear witness to states. */
  readonly told: Told;
  /** Who is asked for people; undefined where nobody can be. */
  readonly directory: Asked | undefined;
  /** Who is asked for payers of whom a name alone was typed: they are offered, and nobody is taken. */
  readonly byName?: ByName | undefined;
  /**
   * Whose marks are read, so that those whose problem has gone are taken away: of the rows that may be
   * sent, unless it says otherwise; `all`: also of rows that stay as they are, and warnings are marked too, which
   * is otherwise taken away: what is sent has been looked at.
   */
  readonly marks?: 'all' | 'none';
  /**
   * True where cells are to show what they stand for: what a payment leaves as a donation is written into its
   * blank cell, and an entry of a list as its dropdown offers it.
   */
  readonly shows?: boolean;
  /** What the blank cells of a row take from its tab. */
  readonly defaults?: (placed: PlacedRow) => Entries;
  /** Columns whose cells do not hold still, by the place of their row. */
  readonly unsteady?: ReadonlyMap<string, readonly ColumnKey[]>;
}

/** The cell that tells the day of a row's payment: its own, or that of a row of its group. */
function paidOn(snapshot: Snapshot): (placed: PlacedRow) => Cell {
  const cells = new Map(
    snapshot.bundles().flatMap(({ placed }) => {
      const payment = placed.find(({ row }) => !isBlank(row.cell('paymentDate')));
      return placed.map((one) => [placeOf(one), payment?.row.cell('paymentDate') ?? ''] as const);
    }),
  );
  return (placed) => cells.get(placeOf(placed)) ?? '';
}

/** What was found, and what is to be written of it. */
export interface Examined {
  readonly review: Review;
  readonly writing: Writing;
}

/**
 * Examines the wanted payments: finds the people, reads everything, and collects what the rows are
 * to say of it.
 */
export function examine(host: Host, snapshot: Snapshot, options: ExamineOptions): Examined {
  const { standards, wanted, told, directory, unsteady } = options;
  const rows = snapshot
    .bundles()
    .filter(({ placed }) => placed.some(wanted))
    .flatMap(({ placed }) => placed)
    .filter(({ row }) => isSendable(row));
  const people = directory
    ? resolvePeople(rows, directory, acceptedElsewhere(host.documentStore))
    : new Map<PlacedRow, People>();
  const peopleAt = new Map([...people].map(([placed, found]) => [placeOf(placed), found]));
  const offered = options.byName
    ? offeredPayers(rows, options.byName)
    : new Map<PlacedRow, Problem>();
  const offeredAt = new Map([...offered].map(([placed, one]) => [placeOf(placed), one]));
  const fills = new Map(
    rows.map((one): [string, Entries] => {
      const place = placeOf(one);
      return [place, { ...options.defaults?.(one), ...peopleAt.get(place)?.entries }];
    }),
  );
  const followers = followersOn(rows, host.zone, {
    paidOn: paidOn(snapshot.filled(fills)),
    // A check makes the notes true again; what is sent is the same without.
    period: options.marks === 'all' ? undefined : standards.period,
  });
  const reads = new Map(
    rows.map((one) => [placeOf(one), { ...fills.get(placeOf(one)), ...followers.blanks(one) }]),
  );
  const gone = goneOn(host, rows);
  const odd = oddCells(rows, standards.context, (placed) => fills.get(placeOf(placed)) ?? {});
  const known = (placed: PlacedRow): Known => {
    const person = peopleAt.get(placeOf(placed));
    const offer = offeredAt.get(placeOf(placed));
    const { problems, warnings } = odd(placed);
    const moving = unsteady?.get(placeOf(placed)) ?? [];
    const still = problems.filter(({ column }) => !moving.includes(column));
    return {
      problems: [
        ...(person?.problems ?? []),
        ...(offer ? [offer] : []),
        // Of a cell that changes by itself nothing else can be said.
        ...still,
        ...moving.map((column) => ({ column, fault: { kind: 'changes by itself' } as const })),
      ],
      warnings: [...(person?.warnings ?? []), ...warnings, ...gone(placed)],
    };
  };
  const found = review(standards, snapshot.filled(reads), wanted, { known, told });
  const writing = new Writing(host.language);
  const amounts = (placed: PlacedRow): readonly AmountCell[] => odd(placed).amounts;
  collect(host, writing, { rows, fills, followers, found, amounts, options });
  return { review: found, writing };
}

/** Collects what was found and filled in, and the marks of the cells that have a problem. */
function collect(
  host: Host,
  writing: Writing,
  {
    rows,
    fills,
    followers,
    found: { bundles, blocked },
    amounts,
    options,
  }: {
    readonly rows: readonly PlacedRow[];
    readonly fills: ReadonlyMap<string, Entries>;
    readonly followers: Followers;
    readonly found: Review;
    readonly amounts: (placed: PlacedRow) => readonly AmountCell[];
    readonly options: ExamineOptions;
  },
): void {
  const asRead = new Map(rows.map((placed) => [placeOf(placed), placed]));
  const examined = bundles.flatMap(({ bundle, placed }) =>
    bundle.rows.flatMap((finding, index) => {
      const one = placed[index];
      const original = one && asRead.get(placeOf(one));
      if (!original) return [];
      const { shows = false, standards } = options;
      const isShared = shows || 'donationAmount' in followers.blanks(one);
      const worked = entriesOf(host, one, finding, isShared);
      const labels = shows ? labelsOf(original.row, standards.context.catalog) : {};
      const entries = { ...fills.get(placeOf(one)), ...labels, ...worked };
      return [{ one, original, finding, entries, worked }];
    }),
  );
  const isChecked = options.marks === 'all';
  const isUnsaid = (one: (typeof examined)[number]): boolean => !isSaid(one.original, one.entries);
  const warned = examined.filter(
    (one) => !isChecked && !isUnsaid(one) && one.finding.warnings.length > 0,
  );
  const markOf =
    options.marks === 'none' ? noMarks : marksBefore(examined.filter(isUnsaid), warned);
  const noted: Noted[] = [];
  for (const { one, original, finding, entries, worked } of examined) {
    writing.fill(original, entries, stateOf(finding));
    // These two are the add-on's own: written whole, they take one call and not one a row.
    writing.keep(original, KEPT_WHOLE);
    const { problems } = finding;
    const warnings = isChecked ? finding.warnings : [];
    writing.mark(original, marksOf(original, { problems, warnings }, markOf));
    const marked = COLUMN_KEYS.filter((key) => markOf(original, key) === 'problem');
    noted.push({ placed: original, problems, marked });
    for (const key of followers.typed(one)) writing.note(original, key, '');
    for (const [key, note] of followerNotes(original, worked, followers, host)) {
      writing.note(original, key, note);
    }
    for (const { key, decimals } of amounts(one)) writing.showAmount(original, key, decimals);
  }
  const keptMarkOf = marksOn(isChecked ? blocked.map(({ placed }) => placed) : [], OF_RECORDED);
  for (const one of blocked) {
    const { placed, problems } = one;
    markBlocked(host, writing, one, keptMarkOf);
    const marked = OF_RECORDED.filter((key) => keptMarkOf(placed, key) === 'problem');
    noted.push({ placed, problems, marked });
  }
  if (options.marks !== 'none') noteProblems(host, writing, noted);
}

interface Said {
  readonly original: PlacedRow;
  readonly finding: BundleRow;
}

const noMarks: MarkOf = () => undefined;

/** The marks of rows of which something else is to be said now, and of those that go on to say what is `warned` of. */
function marksBefore(unsaid: readonly Said[], warned: readonly Said[]): MarkOf {
  const of = (rows: readonly Said[], keys: readonly ColumnKey[]): MarkOf =>
    marksOn(
      rows.map(({ original }) => original),
      keys,
    );
  const odd = warned.flatMap(({ finding }) => countedIn(finding).map(({ column }) => column));
  const [anywhere, onWarned] = [of(unsaid, COLUMN_KEYS), of(warned, [...new Set(odd)])];
  return (placed, key) => anywhere(placed, key) ?? onWarned(placed, key);
}

/** A row without problems that says already what there is to say: its marks went when it said so first. */
function isSaid({ row }: PlacedRow, { message }: Entries): boolean {
  return row.state === 'blank' && (message ?? '') === row.cell('message');
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
  writing.mark(placed, marks);
}

const KEPT_WHOLE: readonly ColumnKey[] = ['state', 'message'];
