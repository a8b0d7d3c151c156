import type { Contact } from '../contacts/contact';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import { lastOfSlips } from '../journal/slips';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import { type ContactId, type Reference, readId } from '../model/ids';
import type { KeptWhy } from '../model/importResults';
import { isBlank, onOneLine, plain, seenIn } from '../model/plain';
import { isRecorded } from '../model/states';
import type { PlacedRow } from '../sheet/snapshot';
import { bareRows, cellsOf, countIn, isAsPrinted, isFilled, isNamedAsPrinted } from './prints';

/** The rows of an order as the journal knows them. */
export interface WrittenRows {
  /** Their print. */
  readonly rows: string;
  /** How many cells held anything when they began to be taken away; undefined where nobody has begun. */
  readonly filled: number | undefined;
}

/** Why rows stay, and the cell that says so. */
export interface Staying {
  readonly why: KeptWhy;
  readonly placed: PlacedRow;
  readonly column: number | undefined;
}

/** The same of an order. */
export interface KeptRows extends Staying {
  readonly key: string;
}

/** Who some people were when Qomon told of them last. */
export type NamesKnown = (ids: ReadonlySet<ContactId>) => ReadonlyMap<ContactId, Named>;

type Named = Pick<Contact, 'name'>;

/** Tells why the rows of an order stay; undefined where nobody has done anything with them. */
export function stayingIn(
  host: Host,
  journal: Journal,
  all: readonly PlacedRow[],
  namesKnown: NamesKnown,
): (rows: readonly PlacedRow[], order: WrittenRows | undefined) => Staying | undefined {
  const left = leftIn(journal, all);
  const slips = slipsTold(journal);
  const bare = bareRows(host, all);
  return (rows, order) => {
    const [first] = rows;
    if (!first || !order) return undefined;
    for (const placed of rows) {
      const now = left(placed);
      // guard: sent-rows-stay
      if (now) return staying(placed, { kind: 'sent', now }, 'state');
      if (typeof placed.row.state === 'object') return staying(placed, { kind: 'edited' }, 'state');
    }
    for (const placed of rows) {
      const slip = slipOf(placed, slips);
      // guard: slip-rows-stay
      if (slip !== '') return staying(placed, { kind: 'slip', slip }, 'slip');
    }
    if (rows.length > countIn(order.rows)) return staying(first, { kind: 'copied' }, 'source');
    const [typed] = rows.flatMap((placed) => typedOn(placed));
    // guard: typed-cells-stay
    if (typed) return typed;
    // A run that was cut off while it took rows away leaves less in them than there was.
    if (order.filled !== undefined && filledCells(rows) < order.filled) return undefined;
    const isAsWritten = bare(rows).some((some) => isAsPrinted(cellsOf(some), order.rows));
    if (!isAsWritten) return staying(first, { kind: 'edited' }, 'source');
    // guard: retyped-names-stay
    return renamedIn(rows, order.rows, namesKnown);
  };
}

/** What Qomon holds of a row; undefined for one that was never sent, or certainly recorded nothing when it was. */
function leftIn(
  journal: Journal,
  all: readonly PlacedRow[],
): ({ row }: PlacedRow) => Extract<KeptWhy, { kind: 'sent' }>['now'] | undefined {
  const references = new Set(all.flatMap(({ row }) => row.reference ?? []));
  const open = journal.open.references();
  const ever = journal.past.bundlesUnder(references);
  const active = journal.past.recorded(references);
  return ({ row: { state, reference } }) => {
    if (state === 'sending' || state === 'toCheck') return 'unconfirmed';
    if (state === 'cancelled' || state === 'gone') return 'over';
    if (isRecorded(state)) return 'held';
    if (reference === undefined) return undefined;
    // What a row says no more is looked up before it is believed.
    if (open.has(reference) || active.has(reference)) return 'unconfirmed';
    return ever.has(reference) ? 'over' : undefined;
  };
}

/** A row whose payer's name is neither what an import wrote nor what a check would write there. */
function renamedIn(
  rows: readonly PlacedRow[],
  print: string,
  namesKnown: NamesKnown,
): Staying | undefined {
  if (isNamedAsPrinted(cellsOf(rows), print)) return undefined;
  const idOf = ({ row }: PlacedRow): ContactId | undefined =>
    readId<ContactId>(row.cell('payerId'));
  const people = namesKnown(new Set(rows.flatMap((placed) => idOf(placed) ?? [])));
  const renamed = rows.find((placed) => {
    const name = seenIn(placed.row.cell('payerName'));
    const id = idOf(placed);
    const known = id === undefined ? '' : (people.get(id)?.name ?? '');
    return plain(name) !== plain(known);
  });
  return renamed && staying(renamed, { kind: 'edited' }, 'payerName');
}

function staying(placed: PlacedRow, why: KeptWhy, key: ColumnKey): Staying {
  const { header } = placed.entry;
  return { why, placed, column: header.at(key) ?? header.at('source') };
}

/** The slip on which each cheque is, by the journal. */
function slipsTold(journal: Journal): ReadonlyMap<Reference, number> {
  const { remembered, told } = journal.slips.all();
  const onPaper = [...lastOfSlips([...remembered, ...told]).values()].filter(
    ({ outcome }) => outcome !== 'undone',
  );
  return new Map(
    onPaper.flatMap(({ slip, cheques }) => cheques.map(([reference]) => [reference, slip])),
  );
}

function slipOf({ row }: PlacedRow, told: ReadonlyMap<Reference, number>): string {
  const slip = row.reference === undefined ? undefined : told.get(row.reference);
  return onOneLine(seenIn(row.cell('slip'))) || `${slip ?? ''}`;
}

/** The first cell of a row that neither an import nor a check fills, and that holds anything. */
function typedOn(placed: PlacedRow): Staying[] {
  const { entry, row } = placed;
  const { header } = entry;
  const added = COLUMN_KEYS.filter(
    (key) => !isFilled(key) && key !== 'state' && key !== 'message',
  ).flatMap((key) => header.at(key) ?? []);
  return [...added, ...header.own]
    .filter((column) => !isBlank(row.at(column)))
    .map((column) => {
      const why = { kind: 'typed', header: onOneLine(header.textAt(column)) } as const;
      return { why, placed, column };
    });
}

/** How many cells of rows hold anything, beside what they are known by, and ticks. */
export function filledCells(rows: readonly PlacedRow[]): number {
  const cells = rows.flatMap(({ row }) => FILLED.map((key) => row.cell(key)));
  return cells.filter((cell) => cell !== '').length;
}

const FILLED = COLUMN_KEYS.filter((key) => !COLUMNS[key].addOn && COLUMNS[key].kind !== 'checkbox');
