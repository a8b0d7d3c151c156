import { moneyIn } from '../check/rowMoney';
import { dayText, localTime } from '../entry/calendar';
import { lastOfSlips, totalOfSlip } from '../journal/slips';
import type { Money } from '../model/money';
import type { Cheque, Slip, SlipOnPaper } from '../model/slipResults';
import type { Snapshot } from '../sheet/snapshot';
import { chequeOn } from './cheques';
import type { Slips } from './record';
import { slipsIn, slipsTab } from './slipsTab';

/** The slips that were made, the last first: by the journal, with what people have said of them on their lines. */
export function slipsMade({ host, journal }: Slips): Slip[] {
  const lines = slipsIn(slipsTab(host));
  return [...lastOfSlips(journal.slips()).values()]
    .map(
      (line): Slip => ({
        number: line.slip,
        cheques: line.cheques.length,
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
  const slip = slipsMade(slips).find((one) => one.number === number);
  const lines = journal.slips();
  const line = lastOfSlips(lines).get(number);
  const made = lines.find((one) => one.slip === number)?.at ?? 0;
  if (!slip || !line) return undefined;
  const cheques: Cheque[] = [];
  const changed: Array<SlipOnPaper['changed'][number]> = [];
  let gone = 0;
  for (const [reference, amount] of line.cheques) {
    const placed = snapshot
      .bearing(reference)
      .find(({ row }) => Number(row.cell('slip')) === number || slip.isUndone);
    const was = { amount, currency: line.currency } as Money;
    if (!placed) {
      gone += 1;
      continue;
    }
    const cheque = chequeOn(standards, placed, was, host.language);
    cheques.push(cheque);
    const now = moneyIn(standards.context, placed.row);
    if (now?.amount !== amount || now.currency !== line.currency)
      changed.push({ ...cheque.place, was });
  }
  return { slip, made: dayText(localTime(made, host.zone)), cheques, changed, gone };
}
