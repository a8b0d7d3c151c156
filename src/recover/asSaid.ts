import { apartFrom } from '../check/apart';
import type { Difference } from '../check/differences';
import { carriesPayment } from '../entry/row';
import type { ColumnKey } from '../model/columns';
import { readId } from '../model/ids';
import type { Bundle } from '../qomon/shapes';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import type { IdCell } from '../send/matching';
import type { SendResult } from '../send/result';
import { isBlank } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';
import { NOBODY } from './sought';

/** Where a bundle that a person has named holds something else than the rows say. */
function apartOn(run: Run, placed: readonly PlacedRow[], bundle: Bundle): readonly Difference[] {
  const { draft } = rereadBundle(run, placed, bundle);
  if (!draft) return [];
  return apartFrom(
    bundle,
    draft.payload(({ reference }) => reference ?? NOBODY),
    draft,
  );
}

type Item = { readonly id: number; readonly contact_id?: number | undefined };

/**
 * The items of a bundle that a person has said to be these rows': each goes to the row that names whom it is
 * for, and by its place only where there is one for each row. Rows of it may have been deleted.
 */
function itemsOn(
  placed: readonly PlacedRow[],
  column: ColumnKey,
  people: readonly ColumnKey[],
  items: readonly Item[] | null | undefined,
): IdCell[] {
  const left = [...(items ?? [])];
  const isOneEach = left.length === placed.length;
  const named = placed.map(({ row }) => {
    const person = people.map((key) => readId(row.cell(key))).find((id) => id !== undefined);
    const at = left.findIndex(({ contact_id: contact }) => contact === person);
    return person === undefined || at < 0 ? undefined : left.splice(at, 1)[0];
  });
  return placed.flatMap(({ row }, index) => {
    const item = named[index] ?? (isOneEach ? left.shift() : undefined);
    return item ? [{ row, column, id: item.id }] : [];
  });
}

/** What a bundle means for rows that say something else. */
export function asSaid(
  run: Run,
  placed: readonly PlacedRow[],
  bundle: Bundle,
): Extract<SendResult, { kind: 'recorded' }> {
  const { transactions, memberships, donations } = bundle;
  const bearing = (...keys: readonly ColumnKey[]): PlacedRow[] =>
    placed.filter(({ row }) => keys.some((key) => !isBlank(row, key)));
  const paying = placed.filter(({ row }) => carriesPayment(row));
  return {
    kind: 'recorded',
    bundleId: bundle.id,
    ids: [
      ...itemsOn(paying, 'transactionId', ['payerId'], transactions),
      ...itemsOn(bearing('membership'), 'membershipId', ['memberId', 'payerId'], memberships),
      ...itemsOn(
        bearing('donation', 'donationAmount'),
        'donationId',
        ['donorId', 'payerId'],
        donations,
      ),
    ],
    missing: [],
    apart: apartOn(run, placed, bundle),
    status: undefined,
  };
}
