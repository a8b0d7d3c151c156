import { moneyIn } from '../check/rowMoney';
import { dayText, localTime } from '../entry/calendar';
import { chequesOn, lastOfSlips, totalOfSlip } from '../journal/slips';
import type { Money } from '../model/money';
import type { Cheque, Slip, SlipOnPaper } from '../model/slipResults';
import type { Snapshot } from '../sheet/snapshot';
import { chequeOn } from './cheques';
import type { Slips } from './record';
import { slipsIn, slipsTab } from './slipsTab';

/** The slips that were made, the last first: by the journal, with what people have said of them on their lines. */
export function slipsMade({ host, journal }: Slips, told = journal.slips()): Slip[] {
  const lines = slipsIn(slipsTab(host));
  return [...lastOfSlips(told).values()]
    .map(
      (line): Slip => ({
        number: line.slip,
        cheques: chequesOn(line).length,
        total: totalOfSlip(line),
        isUndone: line.outcome === 'undone',
        isPaidIn: lines.get(line.slip)?.isPaidIn ?? false,
      }),
    )
    .sort((a, b) => b.number - a.number);
}

/** A slip as its rows say now, with what was changed since it was made. */
export function slipOnPaper(
  slips: Slips,
  snapshot: Snapshot,
  number: number,
): SlipOnPaper | undefined {
  const { host, journal, standards } = slips;
  // The journal is read whole for it: once.
  const told = journal.slips();
  const slip = slipsMade(slips, told).find((one) => one.number === number);
  const line = lastOfSlips(told).get(number);
  const made = told.find((one) => one.slip === number)?.at ?? 0;
  if (!slip || !line) return undefined;
  const { currency } = line;
  const cheques: Cheque[] = [];
  const changed: Array<SlipOnPaper['changed'][number]> = [];
  let gone = 0;
  for (const own of chequesOn(line)) {
    const rows = own.flatMap(([reference, amount]) => {
      const placed = snapshot
        .bearing(reference)
        .find(({ row }) => Number(row.cell('slip')) === number || slip.isUndone);
      if (!placed) return [];
      const now = moneyIn(standards.context, placed.row);
      const was = { amount, currency } as Money;
      if (now?.amount !== amount || now.currency !== currency)
        changed.push({ tab: placed.entry.tab.name, row: placed.row.number, was });
      return [placed];
    });
    if (rows.length === 0) gone += 1;
    else
      cheques.push(
        chequeOn(standards, rows, host.language, totalOfSlip({ cheques: own, currency })),
      );
  }
  return { slip, made: dayText(localTime(made, host.zone)), cheques, changed, gone };
}
