import { dayText, localTime } from '../entry/calendar';
import { membershipPeriod } from '../entry/period';
import type { ColumnKey } from '../model/columns';
import type { Period } from '../model/period';
import { isBlank, seenIn } from '../model/plain';
import type { Cell, Zone } from '../model/ports';
import { readAt } from '../sheet/readAt';
import { type PlacedRow, placeOf } from '../sheet/snapshot';
import type { Entries } from '../sheet/writing';
import type { Words } from '../text/words';

/** The cells that are filled in from others, and follow them until a person types something else. */
const FOLLOWERS = ['startDate', 'endDate', 'donationAmount'] as const satisfies ColumnKey[];

/** What each is filled in for: nothing is, on a row that has none. */
const ITEMS = {
  startDate: 'membership',
  endDate: 'membership',
  donationAmount: 'donation',
} as const satisfies Readonly<Record<(typeof FOLLOWERS)[number], ColumnKey>>;

/**
 * What was filled in is the note's last line: what the cell reads if nobody has typed there since, and for the end of a
 * membership the day on which it begins, from which it was worked out.
 */
const MARK = '= ';

const FROM = ' / ';

/** Cells that were filled in. */
export interface Followers {
  /** Those of a row that read as they were filled in, and no longer follow from the others, as blanks. */
  blanks(placed: PlacedRow): Entries;
  /** Those of a row that somebody has typed into since, whose notes are no longer true. */
  typed(placed: PlacedRow): readonly Follower[];
}

/** Those blanks of a row that are to be written: it has nothing any more that they were filled in for. */
export function leftBehind(placed: PlacedRow, followers: Followers): readonly Follower[] {
  const blanks = followers.blanks(placed);
  return FOLLOWERS.filter((key) => key in blanks && isBlank(placed.row.cell(ITEMS[key])));
}

type Follower = (typeof FOLLOWERS)[number];

/** What the days of a membership follow from. */
export interface FollowingDays {
  readonly paidOn: (placed: PlacedRow) => Cell;
  /** Left out where each note is to be true, whatever its cell reads. */
  readonly period?: Period | undefined;
}

/** The cells of a row that read what follows from its payment's day: filled in or typed, they come to the same. */
function workedOut(
  { row }: PlacedRow,
  paid: Cell,
  { period, zone }: { readonly period: Period; readonly zone: Zone },
): readonly Follower[] {
  const [start, end] = [row.cell('startDate'), row.cell('endDate')];
  if (typeof paid !== 'object' || textOf(start, zone) !== textOf(paid, zone)) return [];
  const typed = { start: undefined, end: undefined };
  const days = membershipPeriod(localTime(paid.getTime(), zone), period, typed);
  return textOf(end, zone) === dayText(days.end) ? ['startDate', 'endDate'] : ['startDate'];
}

/**
 * Reads which cells of rows were filled in, by the notes that say so: a note goes with its cell wherever that is moved
 * or copied. A call for each tab on which such cells are filled. Days stay where the payment's day has: another
 * setting does not change what a person has seen. `paidOn` is the cell of a row's payment that tells its day; of days
 * that are those which `period` works out no note is asked for.
 */
export function followersOn(
  rows: readonly PlacedRow[],
  zone: Zone,
  { paidOn, period }: FollowingDays,
): Followers {
  const filled = rows.flatMap((placed) => {
    const { row } = placed;
    const isKnown = period !== undefined && !isBlank(row.cell('membership'));
    const known = isKnown ? workedOut(placed, paidOn(placed), { period, zone }) : [];
    const asked = FOLLOWERS.filter((key) => !isBlank(row.cell(key)) && !known.includes(key));
    return asked.map((key) => ({ placed, key }));
  });
  const blanks = new Map<string, Partial<Record<Follower, Cell>>>();
  const typed = new Map<string, Follower[]>();
  // In the order of the columns: the end of a membership follows its beginning.
  for (const { cell, text: note } of readAt(filled, (tab, area) => tab.notes(area))) {
    const { placed, key } = cell;
    const lines = note.split('\n');
    const last = lines[lines.length - 1] ?? '';
    if (lines.length < 2 || !last.startsWith(MARK)) continue;
    const place = placeOf(placed);
    const [held, from] = last.slice(MARK.length).split(FROM);
    const paid = textOf(paidOn(placed), zone);
    const start =
      'startDate' in (blanks.get(place) ?? {}) ? paid : textOf(placed.row.cell('startDate'), zone);
    const follows = { startDate: paid, endDate: start, donationAmount: undefined }[key];
    if (held !== textOf(placed.row.cell(key), zone)) {
      typed.set(place, [...(typed.get(place) ?? []), key]);
    } else if (
      follows === undefined ||
      follows !== (from ?? held) ||
      isBlank(placed.row.cell(ITEMS[key]))
    ) {
      blanks.set(place, { ...blanks.get(place), [key]: '' });
    }
  }
  return {
    blanks: (placed) => blanks.get(placeOf(placed)) ?? {},
    typed: (placed) => typed.get(placeOf(placed)) ?? [],
  };
}

/** The notes for what is filled in on a row, by the column, but for those that stand there already. */
export function followerNotes(
  placed: PlacedRow,
  entries: Entries,
  followers: Followers,
  { words, zone }: { readonly words: Words; readonly zone: Zone },
): Array<readonly [ColumnKey, string]> {
  const start = textOf(entries.startDate ?? placed.row.cell('startDate'), zone);
  return FOLLOWERS.flatMap((key) => {
    const value = entries[key];
    if (value === undefined) return [];
    const text = textOf(value, zone);
    const isThere = key in followers.blanks(placed) && textOf(placed.row.cell(key), zone) === text;
    if (isThere && key === 'donationAmount') return [];
    const from = key === 'endDate' ? FROM + start : '';
    return [[key, `${words.filledIn}\n${MARK}${text}${from}`] as const];
  });
}

function textOf(cell: Cell, zone: Zone): string {
  return typeof cell === 'object' ? dayText(localTime(cell.getTime(), zone)) : seenIn(cell);
}
