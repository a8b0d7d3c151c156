import type { Draft } from '../entry/draft';
import type { Host } from '../host/host';
import type { BundlePayload } from '../qomon/payload';
import { refundedShare } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import type { PlacedRow } from '../sheet/snapshot';
import { type Difference, differencesOf } from './differences';
import { shownValue } from './shownValue';
import type { Standards } from './standards';

/**
 * Where a bundle that is the rows' own holds something else than they say, in any column that is sent:
 * somebody has edited a row between its request and its look-up. What an answer leaves out is not known
 * to differ; and what a refund changes is told as one.
 */
export function apartFrom(
  bundle: Bundle,
  sent: BundlePayload,
  draft: Draft,
): readonly Difference[] {
  const isRefunded = refundedShare(bundle) !== 'none';
  return differencesOf(sent, draft, bundle, { whole: true }).filter(
    ({ list, field, there }) =>
      there !== undefined &&
      !(isRefunded && (field === 'status_id' || (list !== 'transactions' && field === 'amount'))),
  );
}

/** What a row says of it; what stands on no row is told by the first of them. */
export function apartText(
  { host, standards }: { readonly host: Host; readonly standards: Standards },
  { entry, row }: PlacedRow,
  apart: readonly Difference[],
  isFirst: boolean,
): string[] {
  const { language, words } = host;
  const shown = { catalog: standards.context.catalog, language };
  const own = apart.filter((one) => one.row === row || (one.row === undefined && isFirst));
  if (own.length === 0) return [];
  const changes = own.map((one) => ({
    header: entry.header.name(one.column, language),
    here: shownValue(one, one.here, shown),
    there: shownValue(one, one.there, shown),
  }));
  return [words.messages.heldOtherwise(changes)];
}
