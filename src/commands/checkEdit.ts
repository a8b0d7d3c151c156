import { defaultCells } from '../check/defaultCells';
import { examine } from '../check/examine';
import { idsOn, likeRows } from '../check/likeRows';
import { columnsOf, type MarkOf, marksOf } from '../check/marks';
import { withFreeCopies } from '../check/newRows';
import { type Noted, noteProblems } from '../check/problemNotes';
import { standardsOf } from '../check/standards';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import { type Catalog, catalogOf } from '../lists/catalog';
import { sealedLists } from '../lists/seal';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { Problem, Warning } from '../model/faults';
import { EDITED_CELLS } from '../model/limits';
import type { Area } from '../model/ports';
import { isAtWork } from '../run/lock';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { surroundings } from '../sheet/surroundings';
import { type EntryTab, entryRow, entryTabs } from '../sheet/tab';
import { Writing } from '../sheet/writing';

/** Cells that a person has just typed, pasted or emptied. */
export interface Edit {
  /** The ID of their tab. */
  readonly tab: number;
  readonly area: Area;
}

const HEADER_ROW = 1;

/** The columns whose cells are looked over: those of the add-on are its own, and a reference is a row's identity. */
const TYPED = COLUMN_KEYS.filter((key) => !COLUMNS[key].addOn && key !== 'reference');

/** What a check says where nobody could be asked, and what is of another row's cells. */
const LEFT_TO_CHECK: ReadonlyArray<Problem['fault']['kind']> = [
  'email without ID',
  'problem on another row',
];

/**
 * Looks over cells that a person has just edited, as *Check rows* would if nobody could be asked for people: marks
 * them, and says why in their notes.
 */
export function checkEdit(host: Host, { tab, area }: Edit): void {
  const [entry] = entryTabs(host.workbook.tabs().filter(({ id }) => id === tab));
  const keys = TYPED.filter((key) => isWithin(entry?.header.at(key), area.column, area.columns));
  lookOverCells(host, { tab, keys, rows: [area.row, area.row + area.rows - 1] });
}

/** Cells of a tab, by its ID: those columns of rows from the first to the last. */
interface Cells {
  readonly tab: number;
  readonly keys: readonly ColumnKey[];
  readonly rows: readonly [first: number, last: number];
}

/**
 * The same of some columns. No other cell is touched, and of these neither value nor format; `State` and `Message` say
 * what the last check found. Nothing happens while a run is at work, nor where no lists are kept.
 */
export function lookOverCells(host: Host, { tab: id, keys, rows: [from, last] }: Cells): void {
  const [entry] = entryTabs(host.workbook.tabs().filter((tab) => tab.id === id));
  const columns = keys.flatMap((key) => entry?.header.at(key) ?? []);
  if (!entry || columns.length === 0 || isAtWork(host)) return;
  const first = Math.max(from, HEADER_ROW + 1);
  if (last < first || (last - first + 1) * columns.length > EDITED_CELLS) return;
  const { lists } = sealedLists(host);
  if (!lists.settings) return;

  const rows = lookOver(host, { entry, first, last }, catalogOf(lists));
  const column = Math.min(...columns);
  const marked = entry.tab.marked({
    ...{ row: first, rows: last - first + 1 },
    ...{ column, columns: Math.max(...columns) - column + 1 },
  });
  const markOf: MarkOf = ({ row }, key) =>
    marked.find((one) => one.row === row.number && one.column === entry.header.at(key))?.mark;
  const writing = new Writing(host.language);
  const noted = rows.map(({ placed, problems, warnings }): Noted => {
    const isEdited = ({ column }: { readonly column: ColumnKey }): boolean => keys.includes(column);
    const own = {
      problems: problems.flatMap(eachColumn).filter(isEdited),
      warnings: warnings.filter(isEdited),
    };
    const edited: MarkOf = (one, key) => (keys.includes(key) ? markOf(one, key) : undefined);
    writing.looks.mark(placed, marksOf(placed, own, edited));
    return { placed, ...own, marked: keys.filter((key) => edited(placed, key)) };
  });
  // One that has begun meanwhile is left alone too.
  if (isAtWork(host)) return;
  noteProblems(host, writing, noted);
  writing.looks.applyMarks({ unfolds: false });
}

interface LookedOver {
  readonly placed: PlacedRow;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
}

interface Stretch {
  readonly entry: EntryTab;
  readonly first: number;
  readonly last: number;
}

/** What is to be said of each edited row; of one that is blank now, nothing. Rows that stay as they are are left out. */
function lookOver(host: Host, { entry, first, last }: Stretch, catalog: Catalog): LookedOver[] {
  const near = surroundings(host.workbook, likeRows(idsOn), {
    tab: entry.tab,
    rows: [[first, last]],
  });
  const found = near ?? Snapshot.of(host.workbook);
  const wanted = ({ entry: { tab }, row }: PlacedRow): boolean =>
    tab.id === entry.tab.id && first <= row.number && row.number <= last;
  const { review } = examine(host, withFreeCopies(found, wanted), {
    standards: standardsOf(host, catalog),
    wanted,
    told: new Journal(host),
    directory: undefined,
    marks: 'none',
    defaults: defaultCells(host),
  });
  const rows = review.bundles.flatMap(({ bundle, placed }) =>
    bundle.rows.flatMap(({ problems, warnings }, at): LookedOver[] => {
      const one = placed[at];
      const own = problems.filter(({ fault }) => !LEFT_TO_CHECK.includes(fault.kind));
      return one && wanted(one) ? [{ placed: one, problems: own, warnings }] : [];
    }),
  );
  const filled = new Set(found.rows.filter(wanted).map(({ row }) => row.number));
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const blank = numbers
    .filter((number) => !filled.has(number))
    .map((number) => ({ entry, row: entryRow(number, [], entry.header) }));
  return [...rows, ...blank.map((placed) => ({ placed, problems: [], warnings: [] }))];
}

function isWithin(column: number | undefined, first: number, count: number): boolean {
  return column !== undefined && first <= column && column < first + count;
}

/** A problem of which either of two cells tells, as one of each. */
function eachColumn(problem: Problem): Problem[] {
  const { fault } = problem;
  return columnsOf(problem).map((column) => ({ column, fault }));
}
