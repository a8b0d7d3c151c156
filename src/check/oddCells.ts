import { readAmount } from '../entry/amount';
import type { ReadingContext } from '../entry/cells';
import { isRounded, type Look, lookOf } from '../entry/numberFormat';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { AmountFault, Problem, Warning } from '../model/faults';
import { decimalsOf } from '../model/money';
import { isBlank, quoted, seen } from '../model/plain';
import { formulasAmong, type RowCell } from '../sheet/formulas';
import { mergedAmong } from '../sheet/mergedCells';
import { readAt } from '../sheet/readAt';
import { type PlacedRow, placeOf } from '../sheet/snapshot';
import type { Entries } from '../sheet/writing';
import { currencyIn } from './rowMoney';

/** What a row's cells hold beside their values that keeps it from being sent, or is worth a look. */
export interface OddCells {
  readonly problems: Problem[];
  readonly warnings: Warning[];
  /** Cells that show their amount with the decimals of another currency than the row's. */
  readonly amounts: AmountCell[];
}

/** An amount's cell, and with how many decimals it is to show it. */
export interface AmountCell {
  readonly key: ColumnKey;
  readonly decimals: number;
}

const AMOUNTS = COLUMN_KEYS.filter((key) => COLUMNS[key].kind === 'amount');

const TEXTS = COLUMN_KEYS.filter((key) => {
  const { kind, list, field, claimed } = COLUMNS[key];
  return (field !== undefined || claimed) && kind === 'text' && !list;
});

/** Written with every send, whatever the row holds: what is not known before must have a place to stand. */
export const RESULTS = COLUMN_KEYS.filter((key) => COLUMNS[key].addOn && key !== 'refunded');

/**
 * Asks Sheets about cells whose values alone do not tell: the formats of numbers among amounts, what
 * numbers among texts look like, merges, and formulas where the add-on must write. Three or four calls for rows
 * that stand together. `fills` is what is to be written into blank cells.
 */
export function oddCells(
  rows: readonly PlacedRow[],
  context: ReadingContext,
  fills: (placed: PlacedRow) => Entries,
): (placed: PlacedRow) => OddCells {
  const found = new Map<string, OddCells>(
    rows.map((placed) => [placeOf(placed), { problems: [], warnings: [], amounts: [] }]),
  );
  const at = ({ placed }: RowCell): OddCells | undefined => found.get(placeOf(placed));
  // guard: merged-cells
  for (const cell of mergedAmong(rows)) {
    at(cell)?.problems.push({ column: cell.key, fault: { kind: 'merged cells' } });
  }
  const looked = new Map<RowCell, Look>();
  for (const { cell, format } of formatsOf(numbersIn(rows, AMOUNTS))) {
    const decimals = otherDecimals(cell, format, context);
    const look = lookOf(format);
    if (decimals !== undefined) {
      const { key } = cell;
      at(cell)?.amounts.push({ key, decimals }, { key: 'refunded', decimals });
    } else if (look.kind !== 'number' || isRounded(numberIn(cell), look) || look.saysMore) {
      looked.set(cell, look);
    }
  }
  for (const { cell, text } of shownIn([...looked.keys()])) {
    const look = looked.get(cell);
    const told = look && amountFinding(cell, look, text, context);
    if (told) at(cell)?.[told.list].push(told.item as Problem & Warning);
  }
  for (const { cell, text: shown } of shownIn(numbersIn(rows, TEXTS))) {
    const number = numberIn(cell);
    if (seen(shown).replace(',', '.') === String(number)) continue;
    const held = quoted(number);
    const fault = { kind: 'shown otherwise', shown: quoted(shown), held } as const;
    at(cell)?.problems.push({ column: cell.key, fault });
  }
  const needed = rows.flatMap((placed) => neededIn(placed, fills(placed)));
  // A formula that gives the name is left alone and is no problem: it is asked for with the others.
  const names = rows.filter((one) => fills(one).payerName !== undefined);
  const isFormula = formulasAmong([
    ...needed,
    ...names.map((placed) => ({ placed, key: 'payerName' }) as const),
  ]);
  for (const cell of needed.filter(isFormula)) {
    at(cell)?.problems.push({ column: cell.key, fault: { kind: 'formula in the way' } });
  }
  return (placed) => found.get(placeOf(placed)) ?? { problems: [], warnings: [], amounts: [] };
}

/** The cells that must be written before or after a row is sent. */
function neededIn(placed: PlacedRow, fills: Entries): RowCell[] {
  const keys: ColumnKey[] = [
    ...RESULTS,
    ...(Object.keys(fills) as ColumnKey[]).filter((key) => key !== 'payerName'),
    'reference',
    ...(isBlank(placed.row.cell('membership')) ? [] : (['startDate', 'endDate'] as const)),
  ];
  return [...new Set(keys)]
    .filter((key) => RESULTS.includes(key) || isBlank(placed.row.cell(key)))
    .map((key) => ({ placed, key }));
}

function numbersIn(rows: readonly PlacedRow[], keys: readonly ColumnKey[]): RowCell[] {
  return rows.flatMap((placed) =>
    keys.flatMap((key) => (typeof placed.row.cell(key) === 'number' ? [{ placed, key }] : [])),
  );
}

function numberIn({ placed, key }: RowCell): number {
  return Number(placed.row.cell(key));
}

type Told =
  | { readonly list: 'problems'; readonly item: Problem }
  | { readonly list: 'warnings'; readonly item: Warning };

/** How set-up formats amounts, by the decimals of the space's currency. */
const OWN_FORMAT = /^#,##0(?:\.0+)?$/;

/** The decimals of a row's currency where its cell is formatted, by set-up, for another one. */
function otherDecimals(
  { placed: { row } }: RowCell,
  format: string,
  context: ReadingContext,
): number | undefined {
  const look = OWN_FORMAT.test(format) ? lookOf(format) : undefined;
  const currency = look && currencyIn(context, row);
  if (look?.kind !== 'number' || !currency) return undefined;
  const decimals = decimalsOf(currency);
  return look.decimals === decimals || currency === context.catalog.currency ? undefined : decimals;
}

/** What a cell may show in which its number is another amount. */
const OTHER_SENSE: ReadonlyArray<AmountFault['kind']> = [
  'other currency',
  'a percentage for an amount',
];

/** What is to be said of an amount for what its cell makes of it, which is what a person sees. */
function amountFinding(
  cell: RowCell,
  look: Look,
  shown: string,
  context: ReadingContext,
): Told | undefined {
  const column = cell.key;
  const text = quoted(shown);
  if (look.kind !== 'number') {
    const kind = look.kind === 'date' ? 'a date for an amount' : 'a percentage for an amount';
    return { list: 'problems', item: { column, fault: { kind, text } } };
  }
  const number = numberIn(cell);
  const currency = currencyIn(context, cell.placed.row);
  const seenAs = currency && readAmount(shown, currency, context.decimalMark);
  if (seenAs?.ok === false && OTHER_SENSE.includes(seenAs.fault.kind)) {
    return { list: 'problems', item: { column, fault: seenAs.fault } };
  }
  const read = currency && readAmount(number, currency, context.decimalMark);
  const isOther = seenAs?.ok && read?.ok && seenAs.amount !== read.amount;
  if (!isOther && !isRounded(number, look)) return undefined;
  const held = quoted(Number(number.toPrecision(15)));
  const caution = { kind: 'rounded by its format', held, shown: text } as const;
  return { list: 'warnings', item: { column, caution } };
}

function formatsOf(cells: readonly RowCell[]): Array<{ cell: RowCell; format: string }> {
  return readAt(cells, (tab, area) => tab.formats(area)).map(({ cell, text }) => {
    return { cell, format: text };
  });
}

function shownIn(cells: readonly RowCell[]): Array<{ cell: RowCell; text: string }> {
  return readAt(cells, (tab, area) => tab.shown(area));
}
