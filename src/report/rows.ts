import type { Standards } from '../check/standards';
import { choiceIn } from '../entry/choice';
import type { Host } from '../host/host';
import type { Choice } from '../lists/catalog';
import type { ColumnKey } from '../model/columns';
import { onOneLine, seenIn } from '../model/plain';
import type { ReportName, ReportRow } from '../model/reportResults';
import { rowUrl } from '../sheet/address';
import type { PlacedRow } from '../sheet/snapshot';
import { named, placeOf } from '../summary/facts';

/** A row as a report shows it. */
export function rowOf({ workbook }: Pick<Host, 'workbook'>, placed: PlacedRow): ReportRow {
  const { row, entry } = placed;
  const text = (key: ColumnKey): string => onOneLine(seenIn(row.cell(key)));
  return {
    place: placeOf(placed),
    url: rowUrl(workbook, entry.tab, row.number),
    payer: text('payerName') || text('payerEmail') || text('payerId'),
    state: text('state'),
  };
}

/** How and for what it was paid. */
export function namesOn(
  { context: { catalog } }: Standards,
  placed: PlacedRow,
): { readonly method: ReportName; readonly campaign: ReportName } {
  return {
    method: nameOn(placed, 'paymentMethod', catalog.paymentMethods),
    campaign: nameOn(placed, 'campaignCode', catalog.campaigns),
  };
}

/** Of a payment on no row. */
export const NAMELESS: ReturnType<typeof namesOn> = {
  method: { shown: '', listed: '' },
  campaign: { shown: '', listed: '' },
};

function nameOn<T>(
  placed: PlacedRow,
  key: ColumnKey,
  choices: ReadonlyArray<Choice<T>>,
): ReportName {
  const listed = choiceIn(placed.row.cell(key), choices)?.label ?? '';
  return { shown: named(placed, key, choices), listed };
}
