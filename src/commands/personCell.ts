import { isSendable } from '../check/review';
import type { Host } from '../host/host';
import type { Refusal } from '../host/refusal';
import type { ColumnKey } from '../model/columns';
import { readId } from '../model/ids';
import { seenIn } from '../model/plain';
import type { RowCell } from '../sheet/formulas';
import { entryRow, isOwn, readEntryTab } from '../sheet/tab';
import { headerIn } from '../text/stored';

/** The columns that tell of one person: the one that takes the ID, then those by which people are sought. */
const ROLES = [
  ['payerId', 'payerEmail', 'payerName'],
  ['memberId', 'memberEmail'],
  ['donorId', 'donorEmail'],
] as const satisfies ReadonlyArray<readonly ColumnKey[]>;

/** Those that are named where another cell is selected: what people type, and what is always there. */
const NAMED: readonly ColumnKey[] = ['payerEmail', ...ROLES.map(([id]) => id)];

/** The cell that takes the ID of the person whom the selected cell is about. */
export interface PersonCell extends RowCell {
  readonly column: number;
  /** All columns that tell of that person. */
  readonly beside: readonly ColumnKey[];
}

/** Whom the selected cell is about; of a cell that is about nobody it says which ones are. */
export function personCell(host: Host): PersonCell | Refusal {
  const { words, language } = host;
  const { read, row, selected } = selection(host);
  const beside = ROLES.find((one) => one.some((key) => key === selected));
  const key = beside?.[0];
  const column = key && read?.entry.header.at(key);
  if (!read || !key || row < 2 || column === undefined) {
    const names = NAMED.map(
      (one) => read?.entry.header.name(one, language) ?? headerIn(one, language),
    );
    return { ok: false, problem: words.contacts.selectIdCell(names) };
  }
  const { entry, rows } = read;
  const asRead = rows.find(({ number }) => number === row);
  if (asRead && !isSendable(asRead)) {
    return { ok: false, problem: words.contacts.rowSent(row) };
  }
  return { placed: { entry, row: asRead ?? entryRow(row, [], entry.header) }, key, column, beside };
}

/**
 * What the selected row says of the person whom the selected cell is about, else of its payer, by which they can be
 * sought: what was typed in the place of an ID, the address, the name. '' where it says nothing, or is not to change.
 */
export function soughtOnRow(host: Host): { readonly ok: true; readonly text: string } {
  const { read, row: number, selected } = selection(host);
  const row = read?.rows.find((one) => one.number === number);
  if (!row || !isSendable(row)) return { ok: true, text: '' };
  const keys: readonly ColumnKey[] =
    ROLES.find((one) => one.some((key) => key === selected)) ?? ROLES[0];
  const texts = keys.flatMap((key, at) => {
    const cell = row.cell(key);
    return at === 0 && readId(cell) !== undefined ? [] : seenIn(cell);
  });
  return { ok: true, text: texts.find((text) => text !== '') ?? '' };
}

function selection({ workbook }: Host) {
  const { tab, row, column } = workbook.activeCell();
  const read = isOwn(tab) ? undefined : readEntryTab(tab);
  return { read, row, selected: read?.entry.header.keyAt(column) };
}
