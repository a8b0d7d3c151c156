import type { Standards } from '../check/review';
import { dayOn, moneyIn } from '../check/rowMoney';
import { addDays, dayText } from '../entry/calendar';
import { readChoice } from '../entry/choice';
import type { ColumnKey } from '../model/columns';
import type { Language } from '../model/language';
import { CHEQUE_DAYS, SLIP_CHEQUES } from '../model/limits';
import type { Money } from '../model/money';
import { isBlank, onOneLine, seenIn } from '../model/plain';
import type { Cheque, SlipOffer } from '../model/slipResults';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';
import { headerIn } from '../text/stored';

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
  const rows = snapshot.rows.filter(
    (placed) =>
      (wanted?.(placed) ?? !placed.entry.tab.hidden()) &&
      isCheque(standards, placed, methods) &&
      // guard: on-no-slip
      isBlank(placed.row.cell('slip')),
  );
  const all = rows.flatMap((placed) => {
    const money = moneyIn(standards.context, placed.row);
    return money ? [{ placed, cheque: chequeOn(standards, placed, money, language) }] : [];
  });
  const currency = all[0]?.cheque.money.currency;
  const own = all.filter(({ cheque }) => cheque.money.currency === currency).slice(0, SLIP_CHEQUES);
  const amount = own.reduce((sum, { cheque }) => sum + cheque.money.amount, 0);
  return {
    rows: own.map(({ placed }) => placed),
    cheques: own.map(({ cheque }) => cheque),
    total: { amount, currency: currency ?? standards.context.catalog.currency } as Money,
    others: all.length - own.length,
    unread: rows
      .filter(({ row }) => !moneyIn(standards.context, row))
      .map(({ entry, row }) => ({ tab: entry.tab.name, row: row.number })),
    isSelected: wanted !== undefined,
  };
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

/** A cheque as a row says. */
export function chequeOn(
  standards: Standards,
  placed: PlacedRow,
  money: Money,
  language: Language,
): Cheque {
  const { row, entry } = placed;
  const text = (key: ColumnKey): string => onOneLine(seenIn(row.cell(key)));
  const day = dayOn(standards, placed) ?? '';
  const texts = {
    drawer: text('payerName') || text('payerEmail'),
    bank: text('bank'),
    number: text('chequeNumber'),
  };
  return {
    place: { tab: entry.tab.name, row: row.number },
    ...texts,
    money,
    day,
    missing: ASKED.filter(([, name]) => texts[name] === '').map(([key]) => headerIn(key, language)),
    isOld: day !== '' && day < dayText(addDays(standards.today, -CHEQUE_DAYS)),
  };
}
