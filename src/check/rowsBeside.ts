import type { Problem } from '../model/faults';
import { groupBy } from '../model/groupBy';
import { quoted, seenIn } from '../model/plain';
import { unreadable } from '../model/unreadable';
import { readGroup } from '../sheet/group';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';

/** What can be known to be wrong with a row from the others alone. */
export class RowsBeside {
  private bySource: ReadonlyMap<string, readonly PlacedRow[]> | undefined;
  private likeGroups: ReadonlyMap<string, readonly NamedGroup[]> | undefined;

  constructor(private readonly snapshot: Snapshot) {}

  problemsOf(placed: PlacedRow): Problem[] {
    return [...this.groupProblems(placed), ...ownProblems(placed), ...this.repeated(placed)];
  }

  /** What is wrong with the name of a row's group: it is none, or another row's but for its accents. */
  private groupProblems({ entry, row }: PlacedRow): Problem[] {
    const group = readGroup(row.cell('group'));
    if (group.kind === 'none') return [];
    if (group.kind === 'unreadable') {
      return [{ column: 'group', fault: { kind: 'not a group name', text: group.text } }];
    }
    this.likeGroups ??= groupsLike(this.snapshot.rows);
    const like = this.likeGroups.get(`${entry.tab.id}\n${group.withoutAccents}`) ?? [];
    const other = like.find(({ key }) => key !== group.key);
    if (!other) return [];
    const fault = { kind: 'like another group', row: other.row, name: other.name } as const;
    return [{ column: 'group', fault }];
  }

  /** Another payment that bears the same `Source`, unless it was cancelled. */
  private ofSameSource(placed: PlacedRow): PlacedRow | undefined {
    const source = seenIn(placed.row.cell('source'));
    if (source === '') return undefined;
    this.bySource ??= groupBy(
      this.snapshot.rows,
      ({ row }) => seenIn(row.cell('source')) || undefined,
    );
    return this.bySource
      .get(source)
      ?.find((one) => bundleOf(one) !== bundleOf(placed) && one.row.state !== 'cancelled');
  }

  /** Another row that bears its reference, or else its `Source`. */
  private repeated(placed: PlacedRow): Problem[] {
    const { row } = placed;
    const other = this.snapshot.bearing(row.reference ?? 0).find((one) => one.row !== row);
    if (other) {
      const where = { tab: other.entry.tab.name, row: other.row.number };
      return [{ column: 'reference', fault: { kind: 'duplicate reference', ...where } }];
    }
    const same = this.ofSameSource(placed);
    // guard: one-row-a-source
    if (same) {
      const where = { tab: same.entry.tab.name, row: same.row.number };
      return [{ column: 'source', fault: { kind: 'duplicate source', ...where } }];
    }
    return [];
  }
}

/** What its own cells say that no row to be sent may say. */
function ownProblems({ row }: PlacedRow): Problem[] {
  const problems: Problem[] = [];
  if (typeof row.state === 'object') {
    problems.push({ column: 'state', fault: { kind: 'unknown state', text: row.state.unknown } });
  }
  const bundleId = seenIn(row.cell('bundleId'));
  const what = unreadable(bundleId, { free: false });
  if (what) {
    problems.push({ column: 'bundleId', fault: { kind: what, text: quoted(bundleId) } });
  } else if (bundleId !== '') {
    problems.push({ column: 'bundleId', fault: { kind: 'already has a bundle', bundleId } });
  }
  return problems;
}

/** Names the payment that a row is of: its group, or else its place. */
function bundleOf(placed: PlacedRow): string {
  const group = readGroup(placed.row.cell('group'));
  return group.kind === 'name' ? `${placed.entry.tab.id}\n${group.key}` : placeOf(placed);
}

/** The name of a group as one of its rows writes it. */
interface NamedGroup {
  readonly key: string;
  readonly name: string;
  readonly row: number;
}

/** The groups of each tab by their names without accents, each by its first row. */
function groupsLike(rows: readonly PlacedRow[]): Map<string, NamedGroup[]> {
  const groups = new Map<string, NamedGroup[]>();
  for (const { entry, row } of rows) {
    const cell = row.cell('group');
    const group = cell === '' ? undefined : readGroup(cell);
    if (group?.kind !== 'name' || isBare(row)) continue;
    const place = `${entry.tab.id}\n${group.withoutAccents}`;
    const known = groups.get(place);
    if (!known) groups.set(place, [{ key: group.key, name: quoted(cell), row: row.number }]);
    else if (!known.some(({ key }) => key === group.key)) {
      known.push({ key: group.key, name: quoted(cell), row: row.number });
    }
  }
  return groups;
}
