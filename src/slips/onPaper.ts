import { moneyIn } from '../check/rowMoney';
import { dayText, localTime } from '../entry/calendar';
import { readChoice } from '../entry/choice';
import { chequesOn, totalOfSlip } from '../journal/slips';
import type { Currency, Money } from '../model/money';
import { quoted } from '../model/plain';
import type { Cheque, Slip, SlipChange, SlipOnPaper, SlipRow } from '../model/slipResults';
import type { State } from '../model/states';
import type { PlacedRow } from '../sheet/snapshot';
import { printOf } from './astray';
import type { Slips } from './book';
import { chequeOn, rowPlace } from './cheques';
import { chequeMethods } from './methods';
import { originalOf } from './originals';

/** The slips that were made, the last first. */
export function slipsMade({ book }: Slips): Slip[] {
  return [...book.slips.values()].sort((a, b) => b.number - a.number);
}

/** A slip as its rows say now, with what was changed since it was made. */
export function slipOnPaper(slips: Slips, number: number): SlipOnPaper | undefined {
  const { host, standards, book, snapshot } = slips;
  const slip = book.slips.get(number);
  if (!slip) return undefined;
  const begun = book.begun(slip, snapshot);
  const { currency } = begun;
  const cheques: Cheque[] = [];
  const changed: Array<SlipOnPaper['changed'][number]> = [];
  for (const own of chequesOn(begun)) {
    const rows = own.flatMap((row) => {
      const placed = originalOf(snapshot, row[0]);
      if (!placed) return [];
      const place = rowPlace(placed);
      for (const change of changesOn(slips, placed, row, currency))
        changed.push({ ...place, change });
      return [placed];
    });
    if (rows.length > 0)
      cheques.push(
        chequeOn(standards, rows, host.language, totalOfSlip({ cheques: own, currency })),
      );
  }
  return {
    slip,
    made: slip.made > 0 ? dayText(localTime(slip.made, host.zone)) : '',
    cheques,
    changed,
    gone: Math.max(0, slip.cheques - cheques.length),
    isByRows: slip.outcome === undefined,
  };
}

/** What has become of a row since its cheque was put on a slip. */
function changesOn(
  { host, standards }: Slips,
  placed: PlacedRow,
  [, amount, , print = '']: SlipRow,
  currency: Currency,
): SlipChange[] {
  const { row } = placed;
  const { catalog } = standards.context;
  const money = moneyIn(standards.context, row);
  const isOther = money?.amount !== amount || money.currency !== currency;
  const methods = chequeMethods(host.documentStore, catalog);
  const read = readChoice(row.cell('paymentMethod'), catalog.paymentMethods);
  const isCheque = !methods || (read.ok && methods.includes(read.choice.value));
  const { state } = row;
  const changes: SlipChange[] = [];
  if (isOther) changes.push({ kind: 'amount', was: { amount, currency } as Money });
  if (!isCheque) changes.push({ kind: 'method', now: quoted(row.cell('paymentMethod')) });
  if (typeof state === 'string' && NOT_PAID.includes(state)) changes.push({ kind: 'state', state });
  if (!isOther && print !== '' && printOf(standards, placed) !== print)
    changes.push({ kind: 'details' });
  return changes;
}

/** States that a treasurer has to know of whoever paid by a cheque of a slip. */
const NOT_PAID: readonly State[] = ['cancelled', 'gone', 'refunded', 'partRefunded', 'changed'];
