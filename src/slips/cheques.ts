import type { Standards } from '../check/review';
import { dayOn, moneyOn } from '../check/rowMoney';
import { addDays, dayText } from '../entry/calendar';
import { readChoice } from '../entry/choice';
import type { ColumnKey } from '../model/columns';
import type { Language } from '../model/language';
import { CHEQUE_DAYS, SLIP_CHEQUES } from '../model/limits';
import type { Money } from '../model/money';
import { isBlank, onOneLine, seenIn } from '../model/plain';
import type { Cheque, SlipOffer } from '../model/slipResults';
import type { RowPlace } from '../model/summaryResults';
import { formulasAmong } from '../sheet/formulas';
import { hiddenAmong } from '../sheet/hiddenRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';
import { headerIn } from '../text/stored';
import { isOriginal, type SlipBook, type Slips } from './book';
import { chequesOf } from './onePaper';
import { mayBeNamed } from './originals';

/** What may go on a slip, with its rows. */
export interface Offered extends SlipOffer {
  readonly rows: readonly PlacedRow[];
}

/** States of payments that are not there any more. */
const ENDED: readonly unknown[] = ['cancelled', 'gone'];

/** What a bank's slip asks for. */
const ASKED: ReadonlyArray<readonly [ColumnKey, keyof Pick<Cheque, 'drawer' | 'bank' | 'number'>]> =
  [
    ['payerName', 'drawer'],
    ['bank', 'bank'],
    ['chequeNumber', 'number'],
  ];

/** The cheques on rows that are on no slip, sent or not, and the rows that are left out. */
export function offeredIn(
  { book, snapshot, standards, host: { language } }: Slips,
  {
    methods,
    wanted,
  }: {
    readonly methods: readonly string[];
    /** The rows that were chosen; undefined for all. */
    readonly wanted: ((placed: PlacedRow) => boolean) | undefined;
  },
): Offered {
  const own = freeIn(book, snapshot, (placed) => isCheque(standards, placed, methods));
  const isWanted = (placed: PlacedRow): boolean => wanted?.(placed) ?? true;
  const places = (rows: readonly PlacedRow[]) => rows.filter(isWanted).map(rowPlace);
  const halves = halvesIn(standards, book, own);
  const all = own.free.filter((placed) => isWanted(placed) && !halves.has(placed));
  const isRead = (placed: PlacedRow): boolean => moneyOn(standards, placed) !== undefined;
  const { shown, hidden } = inSight(chequesOf(standards, all.filter(isRead)), wanted !== undefined);
  const read = shown.map((rows) => ({ rows, cheque: chequeOn(standards, rows, language) }));
  const currency = read[0]?.cheque.money.currency;
  let room = SLIP_CHEQUES;
  const taken = read.filter(({ rows, cheque }) => {
    if (cheque.money.currency !== currency) return false;
    room -= rows.length;
    return room >= 0;
  });
  const amount = taken.reduce((sum, { cheque }) => sum + cheque.money.amount, 0);
  const rows = taken.flatMap((one) => one.rows);
  return {
    rows,
    cheques: taken.map(({ cheque }) => cheque),
    total: { amount, currency: currency ?? standards.context.catalog.currency } as Money,
    others: read.length - taken.length,
    hidden,
    unread: places(own.free.filter((placed) => !halves.has(placed) && !isRead(placed))),
    copies: places(own.copies),
    nameless: places(own.nameless),
    fixed: places(own.fixed),
    halves: [...halves]
      .filter(([placed]) => isWanted(placed))
      .map(([placed, slip]) => ({ ...rowPlace(placed), slip })),
    foreign: places(rows.filter(({ row }) => !isBlank(row.cell('slip')))),
    isSelected: wanted !== undefined,
  };
}

function rowPlace({ entry, row }: PlacedRow): RowPlace {
  return { tab: entry.tab.name, row: row.number };
}

/** Cheques on no slip, by what is known of their rows; and those that are on one. */
interface Free {
  readonly free: readonly PlacedRow[];
  readonly copies: readonly PlacedRow[];
  readonly nameless: readonly PlacedRow[];
  readonly fixed: readonly PlacedRow[];
  readonly onSlips: readonly PlacedRow[];
}

function freeIn(book: SlipBook, snapshot: Snapshot, isOne: (placed: PlacedRow) => boolean): Free {
  const onSlips: PlacedRow[] = [];
  const rest: PlacedRow[] = [];
  for (const placed of snapshot.rows) {
    // guard: on-no-slip
    if (book.slipOf(placed)) onSlips.push(placed);
    else if (isOne(placed)) rest.push(placed);
  }
  // guard: slip-copies
  const isCopy = (placed: PlacedRow): boolean => !isOriginal(snapshot, placed);
  const isNameless = ({ row }: PlacedRow): boolean =>
    isBlank(row.cell('reference')) && !mayBeNamed(row.state);
  const filled = rest.filter(({ row }) => !isBlank(row.cell('slip')));
  const isFormula = formulasAmong(filled.map((placed) => ({ placed, key: 'slip' as const })));
  const isFixed = (placed: PlacedRow): boolean =>
    filled.includes(placed) && isFormula({ placed, key: 'slip' });
  const copies = rest.filter(isCopy);
  const nameless = rest.filter(isNameless);
  const fixed = rest.filter((placed) => !isNameless(placed) && !isCopy(placed) && isFixed(placed));
  const left = new Set([...copies, ...nameless, ...fixed]);
  return { free: rest.filter((one) => !left.has(one)), copies, nameless, fixed, onSlips };
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

/** The cheques of which every row is seen, and how many rows the others have. */
function inSight(
  cheques: ReadonlyArray<readonly PlacedRow[]>,
  isSelected: boolean,
): { readonly shown: ReadonlyArray<readonly PlacedRow[]>; readonly hidden: number } {
  const places = hiddenAmong(cheques.flat(), isSelected ? 'selected' : 'ready');
  const isHidden = (placed: PlacedRow): boolean =>
    places.has(placeOf(placed)) || (!isSelected && placed.entry.tab.hidden());
  // guard: slip-rows-in-sight
  const shown = cheques.filter((rows) => !rows.some(isHidden));
  return { shown, hidden: cheques.flat().length - shown.flat().length };
}

function isCheque(
  { context: { catalog } }: Standards,
  { row }: PlacedRow,
  methods: readonly string[],
): boolean {
  if (isBare(row) || ENDED.includes(row.state) || isBlank(row.cell('amount'))) return false;
  const read = readChoice(row.cell('paymentMethod'), catalog.paymentMethods);
  return read.ok && methods.includes(read.choice.value);
}

/** A cheque as its rows say; `money` where it is known to be another sum. */
export function chequeOn(
  standards: Standards,
  rows: readonly PlacedRow[],
  language: Language,
  known?: Money,
): Cheque {
  const text = (key: ColumnKey): string =>
    rows.map(({ row }) => onOneLine(seenIn(row.cell(key)))).find((one) => one !== '') ?? '';
  const day = rows.map((placed) => dayOn(standards, placed) ?? '').find((one) => one !== '') ?? '';
  const texts = {
    drawer: text('payerName') || text('payerEmail'),
    bank: text('bank'),
    number: text('chequeNumber'),
  };
  const [place = { tab: '', row: 0 }, ...others] = rows.map(rowPlace);
  return {
    place,
    others,
    ...texts,
    money: known ?? sumOf(standards, rows),
    day,
    missing: ASKED.filter(([, name]) => texts[name] === '').map(([key]) => headerIn(key, language)),
    isOld: day !== '' && day < dayText(addDays(standards.today, -CHEQUE_DAYS)),
  };
}

function sumOf(standards: Standards, rows: readonly PlacedRow[]): Money {
  const moneys = rows.flatMap((placed) => moneyOn(standards, placed) ?? []);
  const amount = moneys.reduce((sum, one) => sum + one.amount, 0);
  return { amount, currency: moneys[0]?.currency ?? standards.context.catalog.currency } as Money;
}
