import { dayText, localTime, startOfDay } from '../entry/calendar';
import { readDay } from '../entry/date';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import { STATEMENT_LENGTH } from '../model/limits';
import { isBlank, onOneLine, sameCell, seenIn } from '../model/plain';
import type { Area, Cell } from '../model/ports';
import type { OpenSlip, PaidSlip, TickedSlip, TickVerdict } from '../model/slipResults';
import type { Slips } from './book';
import { knownSlipsTab, type SlipsList, slipLinesIn } from './slipsTab';
import { type TickColumn, type TickLine, tickColumns, tickLinesIn } from './tickLines';

/** The slips that stand and are not paid in, the first first. */
export function openSlips({ book, host }: Slips): OpenSlip[] {
  const { zone } = host;
  const list = knownSlipsTab(host);
  const numbers = new Map(
    list ? slipLinesIn(list, zone).map(([slip, bankNumber]) => [slip, bankNumber]) : [],
  );
  return [...book.slips.values()]
    .filter(({ isUndone, isPaidIn }) => !isUndone && !isPaidIn)
    .sort((a, b) => a.number - b.number)
    .map(({ number, cheques, total, made }) => ({
      number,
      cheques,
      total,
      made: made > 0 ? dayText(localTime(made, zone)) : '',
      bankNumber: numbers.get(number) ?? '',
    }));
}

/** What was paid in since a day, as the lines say: what a statement says of it is no other slip's. */
export function paidInSince({ book, host }: Slips, first: string): PaidSlip[] {
  const list = knownSlipsTab(host);
  return (list ? tickLinesIn(list) : []).flatMap(({ slip, cells }) => {
    const total = book.slips.get(slip)?.total;
    const day = isBlank(cells.paidIn) ? '' : dayIn(host, cells.paidIn);
    if (!total || day === '' || day < first || isBlank(cells.statement)) return [];
    return [{ slip, day, statement: onOneLine(seenIn(cells.statement)), total }];
  });
}

/**
 * Writes on the lines of slips when they were paid in, and what the statement says: each by itself, so that the others
 * are done. `shown`: the slips that a page has shown as waiting.
 */
export function tickOff(
  slips: Slips,
  ticked: readonly TickedSlip[],
  shown: ReadonlySet<number>,
): TickVerdict[] {
  const own = new Set(ticked.map(({ slip }) => slip));
  const waiting = new Set([...shown].filter((slip) => !own.has(slip)));
  return ticked.map((one) => {
    const list = knownSlipsTab(slips.host);
    const kind = list ? tickOne(slips, list, one, waiting) : 'unknown';
    return { slip: one.slip, day: one.day, kind };
  });
}

type Writes = Partial<Readonly<Record<TickColumn, Cell>>>;

/** What is to be written on which line, and all lines as they stood then. */
interface Plan {
  readonly line: TickLine;
  readonly day: string;
  readonly writes: Writes;
  readonly before: readonly TickLine[];
}

function tickOne(
  slips: Slips,
  list: SlipsList,
  ticked: TickedSlip,
  waiting: ReadonlySet<number>,
): TickVerdict['kind'] {
  const { host } = slips;
  const plan = planned(slips, list, ticked);
  if (typeof plan === 'string') return plan;
  const { line, writes } = plan;
  // guard: credit-used-meanwhile
  if (writes.paidIn !== undefined && isUsed(slips, plan, ticked, waiting)) return 'used';
  written(host, list, line.row, writes);
  const now = knownSlipsTab(host);
  // What stood there before nobody knows: a person sees it, and is told.
  if (!now || !isSame(tickColumns(now), tickColumns(list))) return 'columns';
  const after = tickLinesIn(now);
  const [found, ...others] = after.filter((one) => one.slip === ticked.slip);
  if (found && others.length === 0 && dayIn(host, found.cells.paidIn) === ticked.day)
    return writes.paidIn === undefined ? 'done already' : 'done';
  putBack(host, list, plan, after);
  return 'not written';
}

type Columns = ReturnType<typeof tickColumns>;

const isSame = (one: Columns, other: Columns): boolean =>
  one.statement === other.statement && one.paidIn === other.paidIn;

/** What is to be written for a slip, or why nothing is. */
function planned(
  { host, book }: Slips,
  list: SlipsList,
  { slip, day, statement }: TickedSlip,
): Plan | TickVerdict['kind'] {
  const { zone } = host;
  const known = book.slips.get(slip);
  const before = tickLinesIn(list);
  const [line, ...others] = before.filter((one) => one.slip === slip);
  if (!known || !line) return 'unknown';
  if (others.length > 0) return 'twice';
  if (known.isUndone || line.isUndone) return 'undone';
  const { cells } = line;
  const areas = areasOf(list, line.row);
  const [ofStatement = '', ofPaidIn = ''] = areas.map(
    (area) => list.tab.formulas(area)[0]?.[0] ?? '',
  );
  if (ofPaidIn !== '') return 'formula';
  const isDated = !isBlank(cells.paidIn);
  // guard: paid-in-once
  if (isDated && dayIn(host, cells.paidIn) !== day) return 'paid in';
  const text = statementText(statement);
  const isSaid = text === '' || ofStatement !== '' || !isBlank(cells.statement);
  if (isSaid && isDated) return 'done already';
  if (!areas.every((area) => list.tab.mayWrite(area))) return 'protected';
  const read = readDay(day, { zone, order: 'ymd' });
  if (!read.ok) return 'not written';
  const writes = {
    ...(isSaid ? {} : { statement: text }),
    ...(isDated ? {} : { paidIn: new Date(startOfDay(read.date.day, zone)) }),
  };
  return { line, day, writes, before };
}

/** True where a slip that a page took for waiting has been ticked off meanwhile with what may be the same line. */
function isUsed(
  { host, book }: Slips,
  { before }: Plan,
  { slip, day, statement }: TickedSlip,
  waiting: ReadonlySet<number>,
): boolean {
  const totalOf = (number: number): string => JSON.stringify(book.slips.get(number)?.total);
  return before.some(
    ({ slip: other, cells }) =>
      waiting.has(other) &&
      !isBlank(cells.paidIn) &&
      dayIn(host, cells.paidIn) === day &&
      onOneLine(seenIn(cells.statement)) === statementText(statement) &&
      totalOf(other) === totalOf(slip),
  );
}

/** The two cells of a line, the statement's first. */
function areasOf(list: SlipsList, row: number): Area[] {
  const { statement, paidIn } = tickColumns(list);
  return [statement, paidIn].map((column) => ({ row, column, rows: 1, columns: 1 }));
}

/** What a statement says, as a cell keeps it: on one line. */
function statementText(text: string): string {
  return [...onOneLine(text)].slice(0, STATEMENT_LENGTH).join('');
}

/** The day that a cell holds or says; '' where it is none. */
function dayIn({ zone, workbook }: Host, cell: Cell): string {
  const read = readDay(cell, { zone, order: habitsOf(workbook.locale).dateOrder });
  return read.ok ? dayText(read.date.day) : '';
}

/** Whatever refuses it, the others are still to be done: what stands is seen when it is read again. */
function written({ workbook }: Host, list: SlipsList, row: number, writes: Writes): void {
  const columns = tickColumns(list);
  const cells = Object.entries(writes) as ReadonlyArray<readonly [TickColumn, Cell]>;
  try {
    list.tab.write(cells.map(([column, value]) => ({ row, column: columns[column], value })));
    workbook.flush();
  } catch {
    // A rule of validation, say, or a protection that was set just now.
  }
}

/** Where lines were moved just then, another one bears what was written: there stands again what stood before. */
function putBack(
  host: Host,
  list: SlipsList,
  { line: { row, slip }, day, writes, before }: Plan,
  after: readonly TickLine[],
): void {
  const landed = after.find((one) => one.row === row);
  if (landed?.slip === slip) return;
  const [statement = '', paidIn = ''] = areasOf(list, row).map(
    (area) => list.tab.block(area)[0]?.[0] ?? '',
  );
  const columns = Object.keys(writes) as readonly TickColumn[];
  // A cell that is plain text keeps the day as one.
  const isOurs = {
    statement: sameCell(statement, writes.statement ?? ''),
    paidIn: dayIn(host, paidIn) === day,
  };
  if (!columns.every((column) => isOurs[column])) return;
  const was = before.find((one) => one.slip === landed?.slip)?.cells;
  const prior = columns.map((column) => [column, was?.[column] ?? ''] as const);
  // guard: paid-in-put-back
  written(host, list, row, Object.fromEntries(prior));
}
