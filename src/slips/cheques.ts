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
import { hiddenAmong } from '../sheet/hiddenRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';
import { headerIn } from '../text/stored';
import { chequesOf } from './onePaper';

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

/** The cheques on rows that are on no slip, sent or not; undefined where there are none. */
export function offeredIn(
  standards: Standards,
  snapshot: Snapshot,
  {
    methods,
    wanted,
    language,
  }: {
    readonly methods: readonly string[];
    /** The rows that were chosen; undefined for all. */
    readonly wanted: ((placed: PlacedRow) => boolean) | undefined;
    readonly language: Language;
  },
): Offered {
  const all = snapshot.rows.filter(
    (placed) =>
      (wanted?.(placed) ?? true) &&
      isCheque(standards, placed, methods) &&
      // guard: on-no-slip
      isBlank(placed.row.cell('slip')),
  );
  const isRead = (placed: PlacedRow): boolean => moneyOn(standards, placed) !== undefined;
  const { shown, hidden } = inSight(chequesOf(standards, all.filter(isRead)), wanted !== undefined);
  const read = shown.map((rows) => ({ rows, cheque: chequeOn(standards, rows, language) }));
  const currency = read[0]?.cheque.money.currency;
  let room = SLIP_CHEQUES;
  const own = read.filter(({ rows, cheque }) => {
    if (cheque.money.currency !== currency) return false;
    room -= rows.length;
    return room >= 0;
  });
  const amount = own.reduce((sum, { cheque }) => sum + cheque.money.amount, 0);
  return {
    rows: own.flatMap(({ rows }) => rows),
    cheques: own.map(({ cheque }) => cheque),
    total: { amount, currency: currency ?? standards.context.catalog.currency } as Money,
    others: read.length - own.length,
    hidden,
    unread: all
      .filter((placed) => !isRead(placed))
      .map(({ entry, row }) => ({ tab: entry.tab.name, row: row.number })),
    isSelected: wanted !== undefined,
  };
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
  const [place = { tab: '', row: 0 }, ...others] = rows.map(({ entry, row }) => ({
    tab: entry.tab.name,
    row: row.number,
  }));
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
