import { selectedRows } from '../check/scope';
import type { ColumnKey } from '../entry/columns';
import { bundleIdOf, problemsOfRecorded } from '../entry/copies';
import { carriesPayment } from '../entry/row';
import type { PlacedRow, Snapshot } from '../entry/snapshot';
import type { State } from '../entry/states';
import type { EntryRow } from '../entry/tab';
import type { Host } from '../host';
import { type BundleId, readId } from '../ids';
import { sentence } from '../text/findings';
import { obstructed, type Refusal, refusal } from './problem';
import type { Item, Payment } from './standing';

/** Rows in these states stand for a bundle that Qomon holds. */
const REFUNDABLE: readonly State[] = ['sent', 'partRefunded', 'changed'];
const STANDING: readonly State[] = [...REFUNDABLE, 'toCheck', 'refunded', 'gone'];

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
      STANDING.includes(placed.row.state) &&
      problemsOfRecorded(snapshot, placed).length === 0,
  );
}

/**
 * The payment that stands on a row: by the row's own ID, or its reference where it bears none. An ID
 * that was copied from another row leads to a payment of another reference, which is not the row's.
 */
export function paymentOn<P extends Pick<Payment, 'id' | 'reference'>>(
  row: EntryRow,
  { payments }: { readonly payments: readonly P[] },
): P | undefined {
  if (!carriesPayment(row)) return undefined;
  const id = readId(row.cell('transactionId'));
  return payments.find(({ reference, ...payment }) =>
    id === undefined
      ? reference === row.reference
      : payment.id === id && (reference === undefined || reference === row.reference),
  );
}

/** What tells one bundle from another: its payments with their references, and its items. */
export interface Identity {
  readonly payments: ReadonlyArray<Pick<Payment, 'id' | 'reference'>>;
  readonly items: ReadonlyArray<Pick<Item, 'kind' | 'id'>>;
}

/** The column of a row whose ID the bundle does not have: the row stands for something else. */
export function strangeId(row: EntryRow, held: Identity): ColumnKey | undefined {
  if (carriesPayment(row) && !paymentOn(row, held)) return 'transactionId';
  for (const [column, kind] of ITEM_COLUMNS) {
    const id = readId(row.cell(column));
    const isThere = held.items.some((one) => one.kind === kind && one.id === id);
    if (id !== undefined && !isThere) return column;
  }
  return undefined;
}

const ITEM_COLUMNS = [
  ['membershipId', 'membership'],
  ['donationId', 'donation'],
] as const;
