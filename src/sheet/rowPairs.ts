import { COLUMN_KEYS, type ColumnKey } from '../model/columns';
import { groupBy } from '../model/groupBy';
import type { Cell } from '../model/ports';
import { type PlacedRow, placeOf, type Snapshot } from './snapshot';
import type { WriteLog } from './writeLog';
import type { CellEntry } from './writing';

/**
 * How a row is known again when it is read back: by its reference, or, where the reference itself
 * was written, by all else that it holds.
 */
export type KnownBy = 'reference' | 'content';

type Fill = { readonly [Key in ColumnKey]?: Cell };

/** What rows are known by: rows are the same where it is. Undefined where it says nothing of a row. */
type Fingerprint = (placed: PlacedRow, when: 'before' | 'after') => string | undefined;

/**
 * Which row of a reading is which of the one before. A row is known by its reference; without one, or where
 * references were written, by what it holds, with what was written to it, or with what was written to the place where
 * it stands now and was meant for another. Equal rows are told apart by their order.
 */
export class RowPairs {
  private readonly was = new Map<string, PlacedRow>();
  private readonly now = new Map<string, PlacedRow>();

  constructor(
    before: Snapshot,
    after: readonly PlacedRow[],
    { knownBy, log, meant }: { knownBy: KnownBy; log: WriteLog; meant: readonly CellEntry[] },
  ) {
    const fills = fillsOf(meant);
    const touched = log.touchedKeys([...before.rows, ...after]);
    // Where the references themselves may have been overwritten, as columns stood or as they stand, they name nobody.
    // guard: references-overwritten
    const by = touched.has('reference') ? 'content' : knownBy;
    const group = ({ entry, row }: PlacedRow): string =>
      by === 'reference' && row.reference !== undefined
        ? `${row.reference}`
        : `tab ${entry.tab.id}`;
    const groups = groupBy(before.rows, group);
    const groupsAfter = groupBy(after, group);
    for (const [name, rows] of groups) {
      const others = groupsAfter.get(name) ?? [];
      const isNamed = !name.startsWith('tab ');
      let left = [rows, others] as const;
      const [only, one] = [rows[0], others[0]];
      if (isNamed && rows.length === 1 && others.length === 1 && only && one) {
        this.pair(only, one);
        continue;
      }
      for (const fingerprint of this.fingerprints(fills, touched, log))
        left = this.match(...left, fingerprint);
      if (isNamed) this.match(...left, () => '');
      // A row that somebody has typed into is that which stands where it stood.
      else if (by === 'reference') this.match(...left, placeOf);
    }
    // guard: renamed-rows
    this.pairRenamed(before, after, touched);
  }

  /** Rows whose reference somebody has emptied or typed over just now: what else they hold still names them. */
  private pairRenamed(
    before: Snapshot,
    after: readonly PlacedRow[],
    touched: ReadonlySet<ColumnKey>,
  ): void {
    const without = new Set<ColumnKey>([...touched, 'reference']);
    const own = ({ entry, row }: PlacedRow): string | undefined => {
      const content = contentOf({ entry, row }, { without });
      return content === NOTHING ? undefined : `tab ${entry.tab.id} ${content}`;
    };
    const lost = before.rows.filter((one) => one.row.reference !== undefined && !this.nowOf(one));
    const isFree = (one: PlacedRow): boolean =>
      !this.wasOf(one) && before.bearing(one.row.reference ?? 0).length === 0;
    this.match(lost, after.filter(isFree), own);
  }

  /** The row as it was; undefined for one that nobody knows. */
  wasOf(now: PlacedRow): PlacedRow | undefined {
    return this.was.get(placeOf(now));
  }

  /** The row as it is now; undefined for one that is not there any more. */
  nowOf(was: PlacedRow): PlacedRow | undefined {
    return this.now.get(placeOf(was));
  }

  private pair(was: PlacedRow, now: PlacedRow): void {
    this.was.set(placeOf(now), was);
    this.now.set(placeOf(was), now);
  }

  /** From what says most of a row to what says least. */
  private *fingerprints(
    fills: ReadonlyMap<string, Fill>,
    touched: ReadonlySet<ColumnKey>,
    log: WriteLog,
  ): Generator<Fingerprint> {
    yield (placed, when) => {
      const fill = fills.get(placeOf(placed));
      if (when === 'after') return contentOf(placed);
      return fill && contentOf(placed, { fill });
    };
    yield (placed) => contentOf(placed);
    for (const without of log.keySets())
      yield (placed, when) =>
        when === 'after' && !log.hasLandedOn(placed, without)
          ? undefined
          : contentOf(placed, { without });
    yield (placed) => {
      const content = contentOf(placed, { without: touched });
      return content === NOTHING ? undefined : content;
    };
  }

  /** Pairs rows of which the same is told, in their order, and gives those that are left. */
  private match(
    rows: readonly PlacedRow[],
    others: readonly PlacedRow[],
    fingerprint: Fingerprint,
  ): readonly [PlacedRow[], PlacedRow[]] {
    if (rows.length === 0 || others.length === 0) return [[...rows], [...others]];
    const known = new Map(
      [...groupBy(rows, (placed) => fingerprint(placed, 'before'))].map(([text, own]) => [
        text,
        [...own].reverse(),
      ]),
    );
    const taken = new Set<PlacedRow>();
    const left = others.filter((now) => {
      const text = fingerprint(now, 'after');
      const was = text === undefined ? undefined : known.get(text)?.pop();
      if (!was) return true;
      taken.add(was);
      this.pair(was, now);
      return false;
    });
    return [rows.filter((one) => !taken.has(one)), left];
  }
}

function fillsOf(entries: readonly CellEntry[]): ReadonlyMap<string, Fill> {
  const fills = new Map<string, Fill>();
  for (const { placed, key, value } of entries) {
    const place = placeOf(placed);
    fills.set(place, { ...fills.get(place), [key]: value });
  }
  return fills;
}

/** What stands in the add-on's columns: one of the user's own decides nothing, as it may change by itself. */
function contentOf(
  { row }: PlacedRow,
  { fill = {}, without }: { fill?: Fill; without?: ReadonlySet<ColumnKey> } = {},
): string {
  const cells = COLUMN_KEYS.flatMap((key): Array<readonly [string, Cell]> => {
    const cell = fill[key] ?? row.cell(key);
    return cell === '' || without?.has(key) ? [] : [[key, cell]];
  });
  return JSON.stringify(cells);
}

const NOTHING = '[]';
