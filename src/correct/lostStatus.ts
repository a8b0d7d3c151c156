import { shownValue } from '../check/shownValue';
import type { FieldChange } from '../model/cancelResults';
import { readGivenId, readId } from '../model/ids';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { isBlank } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';

/**
 * The statuses that were changed from here and that a new bundle does not have, since their rows name none: they
 * are recorded with the space's own.
 */
export function lostStatuses(
  { host, journal, standards }: Run,
  rows: readonly PlacedRow[],
  there: Bundle,
): FieldChange[] {
  const { catalog } = standards.context;
  const shown = { catalog, language: host.language };
  const given = journal.past.statuses(new Set(rows.flatMap(({ row }) => row.reference ?? [])));
  return rows.flatMap(({ row, entry }): FieldChange[] => {
    const change = row.reference === undefined ? undefined : given.get(row.reference);
    const id = readGivenId(row.cell('transactionId'));
    const held = readId(there.transactions?.find((one) => one.id === id)?.status_id);
    const isLost = change?.bundleId === there.id && isBlank(row, 'paymentStatus');
    if (!isLost || held === undefined || held === catalog.defaultStatus) return [];
    const [now, then] = [held, catalog.defaultStatus].map((status) =>
      shownValue({ field: 'status_id', currency: undefined }, status, shown),
    );
    const header = entry.header.name('paymentStatus', host.language);
    return [{ header, there: now ?? '', here: then ?? '' }];
  });
}
