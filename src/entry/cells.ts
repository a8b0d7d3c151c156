import type { Catalog, Choice, PriceValue } from '../lists/catalog';
import { addressOf, isAddress } from '../model/address';
import { COLUMNS, type ColumnKey, type ListName } from '../model/columns';
import type { Fault, Problem } from '../model/faults';
import { type ItemList, type PlainFields, plainColumnsOf } from '../model/fields';
import { readId } from '../model/ids';
import { parseJson } from '../model/json';
import { type Currency, type Minor, readCurrency } from '../model/money';
import { isBlank, quoted, seen } from '../model/plain';
import type { Cell } from '../model/ports';
import { readTick } from '../model/ticks';
import { unreadable } from '../model/unreadable';
import type { EntryRow } from '../sheet/tab';
import { readAmount } from './amount';
import { readChoice } from './choice';
import { type DateContext, type DateValue, readDate, readDay } from './date';
import type { LocaleHabits } from './locale';

/** What cells are read against: the spreadsheet's habits and what Qomon offers. */
export interface ReadingContext extends DateContext {
  readonly decimalMark: LocaleHabits['decimalMark'];
  readonly catalog: Catalog;
}

type ListValue = {
  [List in ListName]: Catalog[List] extends ReadonlyArray<Choice<infer Value>> ? Value : never;
};

/**
 * Reads the cells of one row by the name of their column and collects what is wrong with them.
 * Each method gives undefined where the cell is blank or has a problem.
 */
export class Cells {
  readonly problems: Problem[];

  constructor(
    private readonly row: Pick<EntryRow, 'cell' | 'has'>,
    private readonly context: ReadingContext,
    known: readonly Problem[],
  ) {
    this.problems = [...known];
  }

  /** True where nothing stands, or an unticked box. */
  isBlank(key: ColumnKey): boolean {
    return isBlank(this.row.cell(key));
  }

  /** True where the cell has been found wrong already. */
  isWrong(key: ColumnKey): boolean {
    return this.problems.some(({ column, or }) => column === key || or === key);
  }

  wrong(column: ColumnKey, fault: Fault): undefined {
    this.problems.push({ column, fault });
    return undefined;
  }

  /** What stands in a cell, unless that is the text of an error, or of a value on its way. */
  private value(key: ColumnKey): Cell | undefined {
    if (this.isBlank(key)) return undefined;
    const cell = this.row.cell(key);
    const { kind, list } = COLUMNS[key];
    const what = unreadable(cell, { free: kind === 'text' && !list });
    return what ? this.wrong(key, { kind: what, text: quoted(cell) }) : cell;
  }

  id<T extends number>(key: ColumnKey): T | undefined {
    const cell = this.value(key);
    if (cell === undefined) return undefined;
    const kind = key === 'reference' ? 'not a reference' : 'not an ID';
    return (readId(cell) as T | undefined) ?? this.wrong(key, { kind, text: quoted(cell) });
  }

  /** Free text, byte for byte as it was typed. */
  text(key: ColumnKey): string | undefined {
    const cell = this.value(key);
    if (typeof cell === 'object' || typeof cell === 'boolean') {
      return this.wrong(key, { kind: 'not text' });
    }
    return cell === undefined ? undefined : String(cell);
  }

  checkbox(key: ColumnKey): boolean {
    const cell = this.row.cell(key);
    const tick = readTick(cell);
    // The text of an error is no tick either, and is told as what it is.
    if (tick === 'unreadable' && this.value(key) !== undefined) {
      this.wrong(key, { kind: 'not a checkbox', text: quoted(cell) });
    }
    return tick === 'ticked';
  }

  /** The row's currency; where its cell is blank, `otherwise`. */
  currency(key: ColumnKey, otherwise: Currency | undefined): Currency | undefined {
    if (this.isBlank(key)) return otherwise ?? this.wrong(key, { kind: 'no currency' });
    const cell = this.value(key);
    if (cell === undefined) return undefined;
    return (
      readCurrency(String(cell)) ?? this.wrong(key, { kind: 'not a currency', text: quoted(cell) })
    );
  }

  amount(key: ColumnKey, currency: Currency): Minor | undefined {
    const cell = this.value(key);
    // What its format shows is known before it is read.
    if (cell === undefined || this.isWrong(key)) return undefined;
    const reading = readAmount(cell, currency, this.context.decimalMark);
    return reading.ok ? reading.amount : this.wrong(key, reading.fault);
  }

  date(key: ColumnKey): DateValue | undefined {
    const cell = this.value(key);
    if (cell === undefined) return undefined;
    const read = COLUMNS[key].kind === 'day' ? readDay : readDate;
    const reading = read(cell, this.context);
    return reading.ok ? reading.date : this.wrong(key, reading.fault);
  }

  choice<List extends ListName>(key: ColumnKey, list: List): Choice<ListValue[List]> | undefined {
    const cell = this.value(key);
    if (cell === undefined) return undefined;
    const choices = this.context.catalog[list] as ReadonlyArray<Choice<ListValue[List]>>;
    if (typeof cell === 'object') return this.wrong(key, { kind: 'not text' });
    const reading = readChoice(cell, choices);
    return reading.ok ? reading.choice : this.wrong(key, reading.fault);
  }

  /** True where an address stands; what is none is a problem. */
  hasAddress(key: ColumnKey): boolean {
    const cell = this.value(key);
    if (cell === undefined) return false;
    if (isAddress(addressOf(String(cell)))) return true;
    this.wrong(key, { kind: 'not an address', text: quoted(cell) });
    return false;
  }

  /** Puts a problem on the cell that a person would fill, where the tab has it, and marks both. */
  missing(column: ColumnKey, or: ColumnKey, fault: Fault): undefined {
    if (!this.row.has(column)) return this.wrong(or, fault);
    this.problems.push(this.row.has(or) ? { column, or, fault } : { column, fault });
    return undefined;
  }

  /** The price that an ID stands for, whether it is offered or not. */
  price(list: 'membershipPrices' | 'donationPrices', id: number): PriceValue | undefined {
    return this.context.catalog[list].find((choice) => choice.id === id)?.value;
  }

  /** The fields of a list that are copied from their cells; amounts need the row's currency. */
  fields<List extends ItemList>(list: List, currency: Currency | undefined): PlainFields<List> {
    const entries = plainColumnsOf(list).flatMap(({ key, field }): Array<[string, unknown]> => {
      const value = this.wire(key, currency);
      return value === undefined ? [] : [[field, value]];
    });
    // Fields and kinds come from the table of which the type is derived.
    return Object.fromEntries(entries) as PlainFields<List>;
  }

  /** A cell as it goes out, read by its kind. */
  private wire(key: ColumnKey, currency: Currency | undefined): unknown {
    const { kind, list } = COLUMNS[key];
    if (list) {
      const entry: Choice<unknown> | undefined = this.choice(key, list);
      return entry?.id ?? entry?.name;
    }
    switch (kind) {
      case 'checkbox':
        return this.checkbox(key) || undefined;
      case 'amount':
        return currency && this.amount(key, currency);
      case 'date':
      case 'day':
        return this.date(key)?.wire;
      case 'id':
        return this.id(key);
      case 'json':
        return this.json(key);
      case 'currency':
        return this.currency(key, currency);
      default:
        return this.text(key);
    }
  }

  private json(key: ColumnKey): Record<string, unknown> | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    // What nobody sees comes with a paste; within its texts it stays where JSON can be read with it.
    const value = parseJson(text) ?? parseJson(seen(text));
    return isRecord(value) ? value : this.wrong(key, { kind: 'not JSON' });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
