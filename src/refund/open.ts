import { foreignId, paymentOn } from '../check/bundleIdentity';
import { LIKE_COPIES } from '../check/likeRows';
import { standardsOf } from '../check/standards';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import type { Catalog } from '../lists/catalog';
import type { BundleAsRead } from '../model/bundleAsRead';
import { readGivenId } from '../model/ids';
import type { RefundAnswer } from '../model/refundResults';
import { readCatalog } from '../run/catalog';
import { kinshipIn } from '../run/kinship';
import { connected } from '../run/space';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { surroundings } from '../sheet/surroundings';
import { statusAfter } from './plan';
import { previousRefusal } from './previousRefusal';
import { readBundle } from './reading';
import { obstructed, type Refusal, refusal } from './refusal';
import { selectedRow } from './rows';

/** Answers with the bundle that the selected row stands for, as it stands in Qomon now. Changes nothing. */
export function openRefund(host: Host): RefundAnswer {
  const connection = connected(host, 'sending');
  if ('kind' in connection) return obstructed(host, connection);
  const catalog = readCatalog(host);
  if ('kind' in catalog) return obstructed(host, catalog);
  const { workbook } = host;
  const found = surroundings(workbook, LIKE_COPIES) ?? Snapshot.of(workbook);
  const selected = selectedRow(host, found);
  if (!selected.ok) return selected;
  const { placed, bundleId } = selected;
  const journal = new Journal(host);
  const previous = previousRefusal(host, journal, [placed]);
  if (previous) return previous;
  if (journal.open.isBeingDeleted(bundleId)) {
    return refusal(host, { kind: 'being deleted', bundleId });
  }
  const reading = readBundle(host, connection.qomon, catalog, bundleId);
  if (!reading.ok) return reading.refusal;
  const { asRead } = reading;
  const foreign = foreignRefusal(host, journal, placed, asRead);
  if (foreign) return foreign;
  const kinship = kinshipIn(
    { journal, standards: standardsOf(host, catalog) },
    [placed],
    reading.bundle,
  );
  if (kinship.kind === 'edited') return refusal(host, kinship);
  return statusAfter(catalog, undefined)
    ? answerOf(placed, asRead, catalog, '')
    : refusal(host, { kind: 'no status' });
}

/** Why a row does not stand for a bundle, though it bears its ID; undefined where it does. */
export function foreignRefusal(
  host: Host,
  { memory }: Journal,
  { row, entry }: PlacedRow,
  asRead: BundleAsRead,
): Refusal | undefined {
  const column = foreignId(row, asRead);
  if (column === undefined) return undefined;
  const header = entry.header.name(column, host.language);
  const { bundleId } = asRead;
  const own = asRead.payments.find(({ id }) => id === readGivenId(row.cell('transactionId')));
  const isOfAnother = row.reference !== undefined && memory.bundlesUnder(row.reference).length > 0;
  // The IDs are its own, where nothing else was ever recorded under the reference that stands there.
  // guard: foreign-reference
  const isRetyped = column === 'transactionId' && own !== undefined && !isOfAnother;
  return isRetyped
    ? refusal(host, {
        kind: 'other reference',
        header: entry.header.name('reference', host.language),
        bundleId,
      })
    : refusal(host, { kind: 'IDs of another', header, bundleId });
}

/** A bundle as a row stands for it, with what was done. */
export function answerOf(
  { entry, row }: PlacedRow,
  asRead: BundleAsRead,
  catalog: Catalog,
  message: string,
): RefundAnswer {
  const { bundleId, payments, items, fingerprint } = asRead;
  const own = paymentOn(row, asRead);
  const main = own ?? payments[0];
  return {
    ok: true,
    bundleId,
    currency: main?.currency ?? '',
    tab: entry.tab.name,
    row: row.number,
    payments: payments.map((payment) => ({
      transactionId: payment.id,
      paid: payment.paid,
      refunded: payment.refunded,
      left: payment.left,
      currency: payment.currency,
      method: payment.method,
      date: payment.date,
      payer: payment.payer,
      status: payment.status.name,
      onSelectedRow: payment === own,
    })),
    items: items.map(({ item, ...shown }) => shown),
    statusAfter: statusAfter(catalog, main)?.name ?? '',
    fingerprint,
    message,
  };
}
