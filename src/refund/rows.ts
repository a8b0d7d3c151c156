import { problemsOfRecorded } from '../check/copies';
import { selectedRows } from '../check/scope';
import type { Host } from '../host/host';
import type { BundleId } from '../model/ids';
import type { State } from '../model/states';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { sentence } from '../text/sentence';
import { obstructed, type Refusal, refusal } from './refusal';

/** Rows in these states stand for a bundle that Qomon holds. */
const REFUNDABLE: readonly State[] = ['sent', 'partRefunded', 'changed'];

const ACTIVE: readonly State[] = [...REFUNDABLE, 'toCheck', 'refunded', 'gone'];

/** The row that a person has selected, and the bundle that it stands for. */
export function selectedRow(
  host: Host,
  snapshot: Snapshot,
): { readonly ok: true; readonly placed: PlacedRow; readonly bundleId: BundleId } | Refusal {
  const scope = selectedRows(host, snapshot);
  if ('kind' in scope) return obstructed(host, scope);
  const rows = snapshot.rows.filter(scope.wanted);
  const [placed] = rows;
  if (!placed) return obstructed(host, { kind: 'nothing selected' });
  const bundles = new Set(rows.map(({ row }) => bundleIdOf(row)));
  if (bundles.size > 1) return refusal(host, { kind: 'several rows' });
  const problem = problemOf(host, snapshot, placed);
  if (problem) return problem;
  const bundleId = bundleIdOf(placed.row);
  return bundleId === undefined
    ? refusal(host, { kind: 'no bundle ID' })
    : { ok: true, placed, bundleId };
}

/** What keeps a row from being refunded, by what stands in the sheet. */
export function problemOf(host: Host, snapshot: Snapshot, placed: PlacedRow): Refusal | undefined {
  const { words, language } = host;
  const { row, entry } = placed;
  const faults = problemsOfRecorded(snapshot, placed);
  if (typeof row.state === 'object') {
    faults.push({ column: 'state', fault: { kind: 'unknown state', text: row.state.unknown } });
  }
  const [first] = faults;
  if (first) {
    const header = entry.header.name(first.column, language);
    const text = sentence(words.faults, first.fault);
    return { ok: false, problem: words.messages.finding({ header, text }) };
  }
  const state = row.state as State;
  return REFUNDABLE.includes(state) ? undefined : refusal(host, { kind: 'no such state', state });
}

/**
 * The rows that stand for a bundle, wherever they are: neither copies of them nor rows that have
 * lost their reference, which nothing would find again after a write.
 */
export function rowsOf(snapshot: Snapshot, bundleId: BundleId): PlacedRow[] {
  return snapshot.rows.filter(
    (placed) =>
      bundleIdOf(placed.row) === bundleId &&
      typeof placed.row.state === 'string' &&
      ACTIVE.includes(placed.row.state) &&
      problemsOfRecorded(snapshot, placed).length === 0,
  );
}
