import { moneyOn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { unpaidOn } from '../check/unpaid';
import { readId } from '../model/ids';
import { SLIP_CHEQUES } from '../model/limits';
import type { Currency, Money } from '../model/money';
import { isBlank } from '../model/plain';
import type { Cheque, SlipOffer } from '../model/slipResults';
import { isRecorded } from '../model/states';
import { formulasAmong } from '../sheet/formulas';
import { readGroup } from '../sheet/group';
import { hiddenAmong } from '../sheet/hiddenRows';
import { mergedAmong } from '../sheet/mergedCells';
import { type PlacedRow, placeOf } from '../sheet/snapshot';
import { astrayIn, printOf } from './astray';
import { isOriginal, type SlipBook, type Slips } from './book';
import { chequeOn, isByCheque, rowPlace } from './cheques';
import { chequesOf } from './onePaper';
import { mayBeNamed, originalOf } from './originals';

/** What may go on a slip, with its rows. */
export interface Offered extends SlipOffer {
  readonly rows: readonly PlacedRow[];
}

/** Which cheques are asked for. */
export interface Wish {
  readonly methods: readonly string[];
  /** The rows that were chosen; undefined for all. */
  readonly wanted: ((placed: PlacedRow) => boolean) | undefined;
  /** True once a person has said that rows which look like cheques of a slip are others. */
  readonly areOthers: boolean;
}

/** The cheques on rows that are on no slip, sent or not, and the rows that are left out. */
export function offeredIn(slips: Slips, { methods, wanted, areOthers }: Wish): Offered {
  const { book, standards, host } = slips;
  const own = freeIn(slips, (placed) => isByCheque(standards, placed, methods));
  const isWanted = (placed: PlacedRow): boolean => wanted?.(placed) ?? true;
  const places = (rows: readonly PlacedRow[]) => rows.filter(isWanted).map(rowPlace);
  const numbered = (rows: ReadonlyMap<PlacedRow, number>) =>
    [...rows]
      .filter(([placed]) => isWanted(placed))
      .map(([placed, slip]) => ({ ...rowPlace(placed), slip }));
  const halves = halvesIn(standards, book, own);
  const alike = alikeIn(slips, own, halves);
  const isLeft = (placed: PlacedRow): boolean =>
    halves.has(placed) || (!areOthers && alike.has(placed));
  const all = own.free.filter((placed) => isWanted(placed) && !isLeft(placed));
  const isRead = (placed: PlacedRow): boolean => moneyOn(standards, placed) !== undefined;
  const papers = chequesOf(standards, all);
  const whole = papers.filter((rows) => rows.every(isRead));
  const isUnpaid = unpaidAmong(slips, whole.flat());
  const good = whole.filter((rows) => !rows.some(isUnpaid));
  const { shown, hidden } = inSight(good, wanted !== undefined);
  const read = shown.map((rows) => ({ rows, cheque: chequeOn(standards, rows, host.language) }));
  const taken = fitting(read);
  const amount = taken.reduce((sum, { cheque }) => sum + cheque.money.amount, 0);
  const rows = taken.flatMap((one) => one.rows);
  return {
    rows,
    cheques: taken.map(({ cheque }) => cheque),
    total: { amount, currency: currencyOf(read) ?? standards.context.catalog.currency } as Money,
    others: read.length - taken.length,
    hidden,
    unread: papers.filter((one) => !whole.includes(one)).flatMap(places),
    unpaid: whole.filter((one) => !good.includes(one)).flatMap(places),
    copies: places(own.copies),
    nameless: places(own.nameless),
    fixed: places(own.fixed),
    halves: numbered(halves),
    alike: areOthers ? [] : numbered(alike),
    foreign: places(rows.filter(({ row }) => !isBlank(row.cell('slip')))),
    isSelected: wanted !== undefined,
  };
}

/** Tells rows of which the whole payment was made unpaid from here, as of a cheque that a bank sent back. */
function unpaidAmong(
  { journal, standards }: Slips,
  rows: readonly PlacedRow[],
): (placed: PlacedRow) => boolean {
  const sent = rows.filter(({ row }) => isRecorded(row.state));
  const references = new Set(sent.flatMap(({ row }) => row.reference ?? []));
  const statuses = references.size === 0 ? undefined : journal.past.statuses(references);
  return (placed) => {
    const { row } = placed;
    const given = row.reference === undefined ? undefined : statuses?.get(row.reference);
    const money = moneyOn(standards, placed);
    if (!given || !money || given.bundleId !== readId(row.cell('bundleId'))) return false;
    return unpaidOn(standards, row, { ...money, refunded: 0 }, given.target) >= money.amount;
  };
}

type Read = Pick<Offered, 'rows'> & { readonly cheque: Cheque };

/** One slip is of one currency: that of the first cheque. */
function currencyOf([first]: readonly Read[]): Currency | undefined {
  return first?.cheque.money.currency;
}

/** The cheques that go on one slip, as many rows as it takes. */
function fitting(read: readonly Read[]): Read[] {
  const currency = currencyOf(read);
  let room = SLIP_CHEQUES;
  return read.filter(({ rows, cheque }) => {
    if (cheque.money.currency !== currency) return false;
    room -= rows.length;
    return room >= 0;
  });
}

/** Cheques on no slip, by what is known of their rows; and those that are on one. */
interface Free {
  readonly free: readonly PlacedRow[];
  readonly copies: readonly PlacedRow[];
  readonly nameless: readonly PlacedRow[];
  readonly fixed: readonly PlacedRow[];
  readonly onSlips: readonly PlacedRow[];
}

function freeIn({ book, snapshot, standards }: Slips, isOne: (placed: PlacedRow) => boolean): Free {
  // A copy of a row on a slip that says something else by now may be another cheque.
  const isRetyped = (placed: PlacedRow): boolean => {
    const original = originalOf(snapshot, placed.row.reference);
    if (!original || placeOf(original) === placeOf(placed) || !isOne(placed)) return false;
    return printOf(standards, placed) !== printOf(standards, original);
  };
  const retyped: PlacedRow[] = [];
  const onSlips: PlacedRow[] = [];
  const rest: PlacedRow[] = [];
  for (const placed of snapshot.rows) {
    // guard: on-no-slip
    if (book.slipOf(placed)) (isRetyped(placed) ? retyped : onSlips).push(placed);
    else if (isOne(placed) && !isNoCheque(placed)) rest.push(placed);
  }
  // guard: slip-copies
  const isCopy = (placed: PlacedRow): boolean => !isOriginal(snapshot, placed);
  const isNameless = ({ row }: PlacedRow): boolean =>
    isBlank(row.cell('reference')) && !mayBeNamed(row.state);
  const isFixed = fixedAmong(rest);
  const copies = [...retyped, ...rest.filter(isCopy)];
  const nameless = rest.filter(isNameless);
  const fixed = rest.filter((placed) => !isNameless(placed) && !isCopy(placed) && isFixed(placed));
  const left = new Set([...copies, ...nameless, ...fixed]);
  return { free: rest.filter((one) => !left.has(one)), copies, nameless, fixed, onSlips };
}

/** True of a row without an amount that belongs to another one's cheque, or that only was filled in beforehand. */
function isNoCheque({ row }: PlacedRow): boolean {
  if (!isBlank(row.cell('amount'))) return false;
  const isGrouped = readGroup(row.cell('group')).kind === 'name';
  return isGrouped || TYPED.every((key) => isBlank(row.cell(key)));
}

/** What nobody fills in before there is a cheque. */
const TYPED = ['payerEmail', 'payerId', 'payerName', 'bank', 'chequeNumber'] as const;

/** Tells rows into whose cell of the slip nothing can be written. */
function fixedAmong(rows: readonly PlacedRow[]): (placed: PlacedRow) => boolean {
  const merged = new Set(
    rows.length === 0
      ? []
      : mergedAmong(rows).flatMap(({ placed, key }) => (key === 'slip' ? [placeOf(placed)] : [])),
  );
  const filled = rows.filter(({ row }) => !isBlank(row.cell('slip')));
  const isFormula = formulasAmong(filled.map((placed) => ({ placed, key: 'slip' as const })));
  // guard: slip-cells-take-it
  return (placed) =>
    merged.has(placeOf(placed)) || (filled.includes(placed) && isFormula({ placed, key: 'slip' }));
}

/** Rows of cheques of which another row is on a slip, with its number. */
function halvesIn(
  standards: Standards,
  book: SlipBook,
  { free, onSlips }: Free,
): ReadonlyMap<PlacedRow, number> {
  const halves = new Map<PlacedRow, number>();
  for (const rows of chequesOf(standards, [...onSlips, ...free])) {
    const slip = rows.map((placed) => book.slipOf(placed)).find((one) => one !== undefined);
    // guard: slip-halves
    if (slip) for (const placed of rows) if (!book.slipOf(placed)) halves.set(placed, slip.number);
  }
  return halves;
}

/** Free rows that look like a cheque of a slip which no row says any more, with its number. */
function alikeIn(
  slips: Slips,
  { free }: Free,
  halves: ReadonlyMap<PlacedRow, number>,
): ReadonlyMap<PlacedRow, number> {
  const own = new Set(free);
  const alike = new Map<PlacedRow, number>();
  // guard: slip-look-alikes
  for (const { placed, slip } of astrayIn(slips).alike)
    if (own.has(placed) && !halves.has(placed)) alike.set(placed, slip);
  return alike;
}

/** The cheques of which every row is seen, and how many rows the others have. */
function inSight(
  cheques: ReadonlyArray<readonly PlacedRow[]>,
  isSelected: boolean,
): { readonly shown: ReadonlyArray<readonly PlacedRow[]>; readonly hidden: number } {
  const places = hiddenAmong(cheques.flat(), 'selected');
  const isHidden = (placed: PlacedRow): boolean =>
    places.has(placeOf(placed)) || (!isSelected && placed.entry.tab.hidden());
  // guard: slip-rows-in-sight
  const shown = cheques.filter((rows) => !rows.some(isHidden));
  return { shown, hidden: cheques.flat().length - shown.flat().length };
}
