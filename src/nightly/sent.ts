import { readAmount } from '../entry/amount';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import { catalogOf } from '../lists/catalog';
import { readLists } from '../lists/keep';
import { type Money, readCurrency, totals } from '../model/money';
import type { NightReport } from '../model/nightResults';
import { seenIn } from '../model/plain';
import type { Snapshot } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';

/**
 * What a night has recorded, in bundles, by the journal: also what a run has sent that was cut off
 * before it could say so. The amounts are those of the rows.
 */
export function sentSince(
  host: Host,
  snapshot: Snapshot,
  { began, line }: { readonly began: number; readonly line: number },
): Pick<NightReport, 'sent' | 'found' | 'totals' | 'rowsGone'> {
  const { sent, found } = new Journal(host).past.recordedSince(began, line);
  const spaceCurrency = catalogOf(readLists(host.workbook).lists).currency;
  const { decimalMark } = habitsOf(host.workbook.locale);
  const moneyOf = (row: EntryRow): Money[] => {
    const typed = seenIn(row.cell('currency'));
    const currency = typed === '' ? spaceCurrency : readCurrency(typed);
    if (!currency) return [];
    const read = readAmount(row.cell('amount'), currency, decimalMark);
    return read.ok ? [{ amount: read.amount, currency }] : [];
  };
  const rows = [...sent.keys()].map((reference) => snapshot.bearing(reference)[0]?.row);
  const gone = [...sent].filter(([reference]) => snapshot.bearing(reference).length === 0);
  return {
    sent: new Set(sent.values()).size,
    found: new Set(found.values()).size,
    totals: totals(rows.flatMap((row) => (row ? moneyOf(row) : []))),
    rowsGone: new Set(gone.map(([, bundleId]) => bundleId)).size,
  };
}
