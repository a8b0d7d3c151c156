import { currencyIn, dayOn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { plain, seenIn } from '../model/plain';
import { unreadable } from '../model/unreadable';
import { readGroup } from '../sheet/group';
import type { PlacedRow } from '../sheet/snapshot';

/**
 * Puts rows together that are one cheque of paper, in their order: the same number and bank, in one group or from one
 * payer on one day. Of cheques without a number each row is one.
 */
export function chequesOf(standards: Standards, rows: readonly PlacedRow[]): PlacedRow[][] {
  const cheques: PlacedRow[][] = [];
  const known = new Map<string, PlacedRow[]>();
  for (const placed of rows) {
    const names = namesOf(standards, placed);
    // guard: one-cheque
    const found = names.map((name) => known.get(name)).find((one) => one !== undefined);
    const cheque = found ?? [];
    if (!found) cheques.push(cheque);
    cheque.push(placed);
    for (const name of names) known.set(name, cheque);
  }
  return cheques;
}

/** What a cheque is known by on its rows. */
function namesOf(standards: Standards, placed: PlacedRow): string[] {
  const { row, entry } = placed;
  const number = chequeNumber(placed);
  if (number === '') return [];
  const text = (key: 'bank' | 'payerId' | 'payerEmail'): string => plain(seenIn(row.cell(key)));
  const currency = currencyIn(standards.context, row) ?? '';
  const paper = [number, text('bank'), currency];
  const group = readGroup(row.cell('group'));
  const payer = text('payerId') || text('payerEmail');
  const day = dayOn(standards, placed);
  return [
    ...(group.kind === 'name' ? [JSON.stringify([...paper, entry.tab.id, group.key])] : []),
    ...(payer !== '' && day !== undefined ? [JSON.stringify([...paper, payer, day])] : []),
  ];
}

/** The number that tells a cheque from others; '' where what stands there tells none: `?`, `0`, an error. */
export function chequeNumber({ row }: PlacedRow): string {
  const text = plain(seenIn(row.cell('chequeNumber')));
  return /[1-9]/.test(text) && unreadable(text, { free: false }) === undefined ? text : '';
}
