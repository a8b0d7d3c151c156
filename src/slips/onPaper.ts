import { moneyIn } from '../check/rowMoney';
import { dayText, localTime } from '../entry/calendar';
import { chequesOn, totalOfSlip } from '../journal/slips';
import type { Money } from '../model/money';
import type { Cheque, Slip, SlipOnPaper } from '../model/slipResults';
import type { Slips } from './book';
import { chequeOn } from './cheques';
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
    const rows = own.flatMap(([reference, amount]) => {
      const placed = originalOf(snapshot, reference);
      if (!placed) return [];
      const now = moneyIn(standards.context, placed.row);
      const was = { amount, currency } as Money;
      if (now?.amount !== amount || now.currency !== currency)
        changed.push({ tab: placed.entry.tab.name, row: placed.row.number, was });
      return [placed];
    });
    if (rows.length > 0)
      cheques.push(
        chequeOn(standards, rows, host.language, totalOfSlip({ cheques: own, currency })),
      );
  }
  return {
    slip,
    made: slip.made > 0 ? dayText(localTime(slip.made, host.zone)) : '—',
    cheques,
    changed,
    gone: Math.max(0, slip.cheques - cheques.length),
    isByRows: slip.outcome === undefined,
  };
}
