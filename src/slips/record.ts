import { moneyIn } from '../check/rowMoney';
import type { Host } from '../host/host';
import { chequesOn, totalOfSlip } from '../journal/slips';
import { mintReferences } from '../memory/givenReferences';
import { LAST_TYPED_SLIP } from '../model/limits';
import { isBlank } from '../model/plain';
import type { Cell } from '../model/ports';
import type { SlipProblem, SlipRow } from '../model/slipResults';
import { withOwnColumn } from '../sheet/ownColumn';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import { printOf } from './astray';
import { type Begun, isOriginal, type Slips, type SlipTools, slipNumber } from './book';
import type { Offered } from './offer';
import { chequesOf } from './onePaper';
import { mayBeNamed, originalOf } from './originals';
import { slipsTab, writeSlip, writeUndone } from './slipsTab';

/** The highest number that was ever given. */
const LAST_KEY = 'slips.last';

/** Intent, rows, reading, line, outcome: gives the number, or why there is no slip. */
export function makeSlip(slips: Slips, offered: Offered): number | SlipProblem {
  const { host, journal, standards, book } = slips;
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
        book.slipOf(placed) !== undefined
      )
        return { kind: 'changed' };
      if (!isOriginal(before.snapshot, placed))
        return { kind: 'copy', place: { tab: placed.entry.tab.name, row: row.number } };
      const { reference: own } = row;
      cheques.push([own, money.amount, reference, printOf(standards, placed) ?? '']);
    }
  }
  const sum = cheques.reduce((all, [, amount]) => all + amount, 0);
  const isSame = cheques.length === rows.length && papers.length === offered.cheques.length;
  if (!isSame || sum !== total.amount) return { kind: 'changed' };
  const slip = nextNumber(slips, before.snapshot);
  const line = { slip, cheques, currency: total.currency };
  // It needs no flush of its own: what is written is saved in its order, and the rows come later.
  journal.slips.note({ ...line, outcome: 'intended' }, total);
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
  const nameless = own().filter(
    // guard: slip-new-names
    ({ row }) => isBlank(row.cell('reference')) && mayBeNamed(row.state),
  );
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
function nextNumber({ host, book }: Slips, { rows }: Snapshot): number {
  const { documentStore } = host;
  const slips = [...book.slips.values()];
  // Nothing but a cell says these: people type there, too.
  const said = [
    ...slips.flatMap(({ number, outcome }) => (outcome === undefined ? number : [])),
    ...rows.map(({ row }) => slipNumber(row.cell('slip'))),
  ];
  const known = [
    Number(documentStore.get(LAST_KEY) ?? 0),
    ...slips.flatMap(({ number, outcome }) => (outcome === undefined ? [] : number)),
    ...said.filter((one) => one <= LAST_TYPED_SLIP),
  ].filter(Number.isSafeInteger);
  const next = known.reduce((most, one) => Math.max(most, one), 0) + 1;
  documentStore.set(LAST_KEY, String(next));
  return next;
}

/** Writes a slip whose intent stands; where its rows do not take it, it is undone. */
export function completed(slips: SlipTools, begun: Begun, snapshot: Snapshot): boolean {
  const { host, journal, standards } = slips;
  const { slip, cheques, currency } = begun;
  const writing = new Writing(host.language);
  for (const [reference] of cheques) {
    const placed = originalOf(snapshot, reference);
    if (placed) writing.fill(placed, { slip });
  }
  const after = applyAndReadBack(host.workbook, snapshot, writing);
  const isWhole = cheques.every(([reference, amount]) => {
    const placed = originalOf(after, reference);
    if (!placed || !isOn(placed.row.cell('slip'), slip)) return false;
    return moneyIn(standards.context, placed.row)?.amount === amount;
  });
  // guard: slip-read-back
  if (!isWhole) {
    takeOff(slips, begun, after);
    return false;
  }
  const total = totalOfSlip(begun);
  const count = chequesOn(begun).length;
  const list = slipsTab(host);
  // Where somebody has just taken its header away, the line is written once that is back.
  if (list) writeSlip(host, list, { number: slip, cheques: count, total }, dateOf(host));
  journal.slips.note({ slip, cheques, currency, outcome: 'recorded' }, total);
  host.workbook.flush();
  return true;
}

function dateOf({ clock }: Host): Date {
  return new Date(clock.now());
}

function isOn(cell: Cell, slip: number): boolean {
  return slipNumber(cell) === slip;
}

/** Takes a slip back: its rows first, then its line. */
export function undoSlip(slips: SlipTools, begun: Begun): void {
  const { host, journal } = slips;
  journal.slips.note({ ...begun, outcome: 'undoing' }, totalOfSlip(begun));
  takeOff(slips, begun, Snapshot.of(host.workbook));
}

/** Takes the number of a slip off the rows that bear it, and says of it that it is undone. */
export function takeOff({ host, journal }: SlipTools, begun: Begun, snapshot: Snapshot): void {
  const writing = new Writing(host.language);
  for (const placed of snapshot.rows) {
    if (isOn(placed.row.cell('slip'), begun.slip)) writing.fill(placed, { slip: '' });
  }
  applyAndReadBack(host.workbook, snapshot, writing, { knownBy: 'content' });
  const list = slipsTab(host);
  if (list) writeUndone(host, list, begun.slip);
  journal.slips.note({ ...begun, outcome: 'undone' }, totalOfSlip(begun));
  host.workbook.flush();
}
