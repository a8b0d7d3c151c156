import { NO_BUNDLE } from '../cancel/recorded';
import { examine } from '../check/examine';
import { findingsText } from '../check/message';
import type { ReviewedBundle } from '../check/review';
import type { Host } from '../host/host';
import type { NotCorrected, RowsOfTab } from '../model/cancelResults';
import { groupBy } from '../model/groupBy';
import type { BundleId } from '../model/ids';
import { peopleFor } from '../run/directory';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { type Entries, Writing } from '../sheet/writing';

/** A correction that cannot be made, and why. */
export type Refused = { readonly ok: false; readonly why: NotCorrected };

/** The rows that are to stand for the new bundle: those of the old one, and what its group has gained. */
export function correctedRows(snapshot: Snapshot, bundleId: BundleId): readonly PlacedRow[] {
  const groups = snapshot
    .bundles()
    .filter(({ placed }) => placed.some(({ row }) => bundleIdOf(row) === bundleId));
  return groups.length === 1 ? (groups[0]?.placed ?? []) : [];
}

const CORRECTABLE: readonly unknown[] = ['sent', 'changed', 'gone'];

/** True for a state whose bundle may be recorded again as its rows now stand. */
export function isCorrectable(state: PlacedRow['row']['state']): boolean {
  return CORRECTABLE.includes(state);
}

/** Checks the rows as unsent ones; fills in what a check fills in. */
export function checkRows(
  run: Run,
  snapshot: Snapshot,
  bundleId: BundleId,
):
  | {
      readonly ok: true;
      readonly rows: readonly PlacedRow[];
      readonly warnings: readonly string[];
    }
  | Refused {
  const { host, deadline, standards, tabs } = run;
  const placed = correctedRows(snapshot, bundleId);
  if (placed.length === 0) {
    const apart = snapshot.rows.filter(({ row }) => bundleIdOf(row) === bundleId);
    return no({ kind: 'several groups', places: rowsByTab(apart) });
  }
  const joined = placed.filter(({ row }) => (bundleIdOf(row) ?? bundleId) !== bundleId);
  if (joined.length > 0) return no({ kind: 'joined', places: rowsByTab(joined) });
  const unsent: Entries & { state: string } = { ...NO_BUNDLE, state: '' };
  const own = placed.filter(({ row }) => bundleIdOf(row) === bundleId);
  const asUnsent = snapshot.filled(new Map(own.map((one) => [placeOf(one), unsent])));
  const places = new Set(placed.map(placeOf));
  const { review, writing } = examine(host, asUnsent, {
    standards,
    told: run.journal,
    wanted: (one) => places.has(placeOf(one)),
    // guard: correct-people-fresh
    directory: peopleFor(run, { deadline, isFresh: true }),
    marks: 'none',
  });
  const findings = review.bundles.flatMap(({ bundle, placed: at }) =>
    bundle.rows.map((finding, index): Found => ({ finding, entry: at[index]?.entry })),
  );
  const problems = findings.filter(({ finding }) => finding.problems.length > 0);
  if (problems.length > 0) {
    const textAt = (one: Found): string => textOf(host, one, 'problems');
    const told = problems.map((one) => ({ row: one.finding.row.number, text: textAt(one) }));
    return no({ kind: 'problems', rows: told });
  }
  applyAndReadBack(host.workbook, snapshot, fillsOf(host, writing, placed));
  const rows = correctedRows(Snapshot.again(tabs), bundleId);
  const warnings = findings
    .filter(({ finding }) => finding.warnings.length > 0)
    .map((one) => textOf(host, one, 'warnings'));
  return { ok: true, rows, warnings };
}

function rowsByTab(rows: readonly PlacedRow[]): RowsOfTab[] {
  return [...groupBy(rows, ({ entry }) => entry.tab.name)].map(([tab, placed]) => ({
    tab,
    rows: placed.map(({ row }) => row.number),
  }));
}

interface Found {
  readonly finding: ReviewedBundle['bundle']['rows'][number];
  readonly entry: PlacedRow['entry'] | undefined;
}

function textOf(host: Host, { finding, entry }: Found, kind: 'problems' | 'warnings'): string {
  const found = { problems: [], warnings: [], [kind]: finding[kind] };
  return entry ? findingsText(found, entry.header, host) : '';
}

/** What a check fills in, without what it says: the rows have been sent, and say so for now. */
function fillsOf(host: Host, checked: Writing, rows: readonly PlacedRow[]): Writing {
  const original = new Map(rows.map((one) => [placeOf(one), one]));
  const fills = new Writing(host.language);
  for (const { placed: at, key, value } of checked.entries()) {
    const one = original.get(placeOf(at));
    if (one && key !== 'state' && key !== 'message') fills.put({ placed: one, key, value });
  }
  return fills;
}

/** Refuses a correction. */
export function no(why: NotCorrected): Refused {
  return { ok: false, why };
}
