import type { Standards } from '../check/review';
import { moneyIn } from '../check/rowMoney';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import { chequesOn, lastOfSlips, type SlipLine, type SlipRow, totalOfSlip } from '../journal/slips';
import { mintReferences } from '../memory/givenReferences';
import { isBlank } from '../model/plain';
import type { Cell } from '../model/ports';
import type { SlipProblem } from '../model/slipResults';
import { withOwnColumn } from '../sheet/ownColumn';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import type { Offered } from './cheques';
import { chequesOf } from './onePaper';
import { slipsIn, slipsTab, writeSlip, writeUndone } from './slipsTab';

/** The highest number that was ever given. */
const LAST_KEY = 'slips.last';

/** What a slip is made, settled and undone with. To be used under the document's lock. */
export interface Slips {
  readonly host: Host;
  readonly journal: Journal;
  readonly standards: Standards;
}

/** Intent, rows, reading, line, outcome: gives the number, or why there is no slip. */
export function makeSlip(slips: Slips, offered: Offered): number | SlipProblem {
  const { host, journal, standards } = slips;
  const { rows, total } = offered;
  const before = withReferences(host, rows);
  const cheques: SlipRow[] = [];
  const papers = chequesOf(standards, before.rows);
  for (const [first, ...others] of papers) {
    for (const placed of first ? [first, ...others] : []) {
      const { row } = placed;
      const money = moneyIn(standards.context, row);
      const reference = first?.row.reference;
      if (
        row.reference === undefined ||
        reference === undefined ||
        !money ||
        !isBlank(row.cell('slip'))
      )
        return { kind: 'changed' };
      if (before.snapshot.bearing(row.reference).length > 1)
        return { kind: 'copy', place: { tab: placed.entry.tab.name, row: row.number } };
      const { reference: own } = row;
      cheques.push(placed === first ? [own, money.amount] : [own, money.amount, reference]);
    }
  }
  const sum = cheques.reduce((all, [, amount]) => all + amount, 0);
  const isSame = cheques.length === rows.length && papers.length === offered.cheques.length;
  if (!isSame || sum !== total.amount) return { kind: 'changed' };
  const slip = nextNumber(slips, before.snapshot);
  const line = { slip, cheques, currency: total.currency };
  // guard: slip-intent-first
  journal.noteSlip({ ...line, outcome: 'intended' }, total);
  host.workbook.flush();
  return completed(slips, line, before.snapshot) ? slip : { kind: 'not written' };
}

/** The rows as they stand with a column for the slip, and a reference each. */
function withReferences(
  host: Host,
  rows: readonly PlacedRow[],
): { readonly snapshot: Snapshot; readonly rows: readonly PlacedRow[] } {
  const entries = new Map(rows.map(({ entry }) => [entry.tab.id, entry]));
  for (const entry of entries.values()) withOwnColumn(host, entry, 'slip');
  let snapshot = Snapshot.of(host.workbook);
  const places = new Map(rows.map((placed) => [placeOf(placed), contentOf(placed)]));
  // What stands there now is what was shown, or it is not on the slip.
  const own = (): PlacedRow[] =>
    snapshot.rows.filter((placed) => places.get(placeOf(placed)) === contentOf(placed));
  const nameless = own().filter(({ row }) => isBlank(row.cell('reference')));
  if (nameless.length > 0) {
    const minted = mintReferences(nameless.length, snapshot.references(), host);
    const writing = new Writing(host.language);
    nameless.forEach((placed, at) => {
      writing.fill(placed, { reference: minted[at] ?? '' });
    });
    snapshot = applyAndReadBack(host.workbook, snapshot, writing, { knownBy: 'content' });
  }
  return { snapshot, rows: own() };
}

/** What a row says of its cheque, whatever reference it is given meanwhile. */
function contentOf({ row, entry: { header } }: PlacedRow): string {
  const column = header.at('reference');
  return row.content(new Set(column === undefined ? [] : [header.textAt(column)]));
}

/** No number is given twice, whatever was deleted or taken back since. */
function nextNumber({ host, journal }: Slips, { rows }: Snapshot): number {
  const { documentStore } = host;
  const known = [
    Number(documentStore.get(LAST_KEY) ?? 0),
    ...journal.slips().map(({ slip }) => slip),
    ...slipsIn(slipsTab(host)).keys(),
    ...rows.map(({ row }) => Number(row.cell('slip')) || 0),
  ];
  const next = known.reduce((most, one) => Math.max(most, one), 0) + 1;
  documentStore.set(LAST_KEY, String(next));
  return next;
}

type Begun = Pick<SlipLine, 'slip' | 'cheques' | 'currency'>;

/** Writes a slip whose intent stands; where its rows do not take it, it is undone. */
function completed(slips: Slips, begun: Begun, snapshot: Snapshot): boolean {
  const { host, journal, standards } = slips;
  const { slip, cheques, currency } = begun;
  const writing = new Writing(host.language);
  for (const [reference] of cheques) {
    const [placed] = snapshot.bearing(reference);
    if (placed) writing.fill(placed, { slip });
  }
  const after = applyAndReadBack(host.workbook, snapshot, writing);
  const isWhole = cheques.every(([reference, amount]) => {
    const [placed, ...others] = after.bearing(reference);
    if (!placed || others.length > 0 || !isOn(placed.row.cell('slip'), slip)) return false;
    return moneyIn(standards.context, placed.row)?.amount === amount;
  });
  // guard: slip-read-back
  if (!isWhole) {
    takeOff(slips, begun, after);
    return false;
  }
  const total = totalOfSlip(begun);
  const count = chequesOn(begun).length;
  writeSlip(host, slipsTab(host), { number: slip, cheques: count, total }, dateOf(host));
  journal.noteSlip({ slip, cheques, currency, outcome: 'recorded' }, total);
  host.workbook.flush();
  return true;
}

function dateOf({ clock }: Host): Date {
  return new Date(clock.now());
}

function isOn(cell: Cell, slip: number): boolean {
  return !isBlank(cell) && Number(cell) === slip;
}

/** Takes a slip back: its rows first, then its line. */
export function undoSlip(slips: Slips, begun: Begun): void {
  const { host, journal } = slips;
  journal.noteSlip({ ...begun, outcome: 'undoing' }, totalOfSlip(begun));
  host.workbook.flush();
  takeOff(slips, begun, Snapshot.of(host.workbook));
}

function takeOff({ host, journal }: Slips, begun: Begun, snapshot: Snapshot): void {
  const writing = new Writing(host.language);
  for (const placed of snapshot.rows) {
    if (isOn(placed.row.cell('slip'), begun.slip)) writing.fill(placed, { slip: '' });
  }
  applyAndReadBack(host.workbook, snapshot, writing, { knownBy: 'content' });
  writeUndone(host, slipsTab(host), begun.slip);
  journal.noteSlip({ ...begun, outcome: 'undone' }, totalOfSlip(begun));
  host.workbook.flush();
}

/**
 * Ends what a run that was cut off has begun: a slip of which every cheque stands as it did is completed, any other
 * undone.
 */
export function settleSlips(slips: Slips): void {
  const { host, journal, standards } = slips;
  for (const line of lastOfSlips(journal.slips()).values()) {
    if (line.outcome !== 'intended' && line.outcome !== 'undoing') continue;
    const snapshot = Snapshot.of(host.workbook);
    const isWhole =
      line.outcome === 'intended' &&
      line.cheques.every(([reference, amount]) => {
        const [placed, ...others] = snapshot.bearing(reference);
        if (!placed || others.length > 0) return false;
        const cell = placed.row.cell('slip');
        const isFree = isBlank(cell) || isOn(cell, line.slip);
        return isFree && moneyIn(standards.context, placed.row)?.amount === amount;
      });
    if (isWhole) completed(slips, line, snapshot);
    else takeOff(slips, line, snapshot);
  }
}
