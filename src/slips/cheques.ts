import { dayOn, moneyOn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { addDays, dayText } from '../entry/calendar';
import { readChoice } from '../entry/choice';
import type { ColumnKey } from '../model/columns';
import type { Language } from '../model/language';
import { CHEQUE_DAYS, CHEQUE_LIFE_DAYS } from '../model/limits';
import type { Money } from '../model/money';
import { onOneLine, seenIn } from '../model/plain';
import type { Cheque } from '../model/slipResults';
import type { Reading, State } from '../model/states';
import type { RowPlace } from '../model/summaryResults';
import { unreadable } from '../model/unreadable';
import type { PlacedRow } from '../sheet/snapshot';
import { isBare } from '../sheet/tab';
import { headerIn } from '../text/stored';

/** States of payments that are not there any more. */
const ENDED: readonly Reading[] = ['cancelled', 'gone'];

/** States of payments that were given back. */
const REFUNDED: readonly Reading[] = ['refunded', 'partRefunded'];

/** What a bank's slip asks for. */
const ASKED: ReadonlyArray<
  readonly [ColumnKey, keyof Pick<Cheque, 'drawer' | 'bank' | 'number' | 'day'>]
> = [
  ['payerName', 'drawer'],
  ['bank', 'bank'],
  ['chequeNumber', 'number'],
  ['paymentDate', 'day'],
];

export function rowPlace({ entry, row }: PlacedRow): RowPlace {
  return { tab: entry.tab.name, row: row.number };
}

/** True of a row that says that it was paid by cheque, with an amount or not. */
export function isByCheque(
  { context: { catalog } }: Standards,
  { row }: PlacedRow,
  methods: readonly string[],
): boolean {
  if (isBare(row) || ENDED.includes(row.state)) return false;
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
    rows.map((placed) => textOn(placed, key)).find((one) => one !== '') ?? '';
  const day = rows.map((placed) => dayOn(standards, placed) ?? '').find((one) => one !== '') ?? '';
  const texts = {
    drawer: text('payerName') || text('payerEmail'),
    bank: text('bank'),
    number: text('chequeNumber'),
    day,
  };
  const [place = { tab: '', row: 0 }, ...others] = rows.map(rowPlace);
  return {
    place,
    others,
    ...texts,
    money: known ?? sumOf(standards, rows),
    missing: ASKED.filter(([, name]) => texts[name] === '').map(([key]) => headerIn(key, language)),
    life: lifeOf(standards, day),
    refunded: rows.map(({ row }) => row.state).find((one) => REFUNDED.includes(one)) as
      | State
      | undefined,
  };
}

/** What a cell says on paper: an error says nothing. */
function textOn({ row }: PlacedRow, key: ColumnKey): string {
  const text = onOneLine(seenIn(row.cell(key)));
  return unreadable(text, { free: false }) === undefined ? text : '';
}

function lifeOf({ today }: Standards, day: string): Cheque['life'] {
  const isBefore = (days: number): boolean => day !== '' && day < dayText(addDays(today, -days));
  if (isBefore(CHEQUE_LIFE_DAYS)) return 'past';
  return isBefore(CHEQUE_DAYS) ? 'near' : 'new';
}

function sumOf(standards: Standards, rows: readonly PlacedRow[]): Money {
  const moneys = rows.flatMap((placed) => moneyOn(standards, placed) ?? []);
  const amount = moneys.reduce((sum, one) => sum + one.amount, 0);
  return { amount, currency: moneys[0]?.currency ?? standards.context.catalog.currency } as Money;
}
