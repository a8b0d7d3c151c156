import type { ColumnKey } from '../model/columns';
import type { Problem, Warning } from '../model/faults';
import type { StatusId } from '../model/ids';
import { SHORT_MEMBERSHIP_DAYS } from '../model/limits';
import type { Currency, Minor, Money } from '../model/money';
import type { Period } from '../model/period';
import type { EntryRow } from '../sheet/tab';
import {
  blame,
  checkBeneficiaries,
  checkPayments,
  type Line,
  type Lines,
  shareOut,
} from './balance';
import { compareDays, type Day, daysFrom } from './calendar';
import type { ReadingContext } from './cells';
import { type Draft, draftOf } from './draft';
import type { MembershipLine } from './lines';
import { membershipPeriod } from './period';
import { carriesPayment, type RowReading, readRow } from './row';

/** A row of a bundle with all that was found on it, and the dates that it is to show. */
export interface BundleRow {
  readonly row: EntryRow;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** The membership's period where its cells are blank: to be written before it is sent. */
  readonly period: { readonly start: Day; readonly end: Day } | undefined;
  /** What the payment leaves as the donation whose amount is blank. */
  readonly share: Money | undefined;
}

/** The rows of one payment, read. */
export interface Bundle {
  readonly rows: readonly BundleRow[];
  /** The payments that could be read. */
  readonly payments: ReadonlyArray<{
    readonly method: string;
    readonly money: Money;
    /** The name of its status, where that is not one of valid payments. */
    readonly oddStatus: string | undefined;
  }>;
  /** What is to be sent; undefined where there is any problem. */
  readonly draft: Draft | undefined;
}

export interface BundleOptions {
  /** False for a row with a blank `Group`: a bundle of its own, which must carry a payment. */
  readonly grouped: boolean;
  readonly period: Period;
  readonly today: Day;
  /** What is known of a row before its cells are read. */
  readonly known: (row: EntryRow) => {
    readonly problems: readonly Problem[];
    readonly warnings: readonly Warning[];
  };
}

/** Reads the rows of one payment: a row with a blank `Group`, or all rows of a group, in sheet order. */
export function readBundle(
  rows: readonly EntryRow[],
  context: ReadingContext,
  options: BundleOptions,
): Bundle {
  const readings = readRowsOf(rows, context, options);
  const lines: Lines = {
    payments: linesOf(readings, (reading) => reading.payment),
    memberships: linesOf(readings, (reading) => reading.membership),
    donations: linesOf(readings, (reading) => reading.donation),
  };
  const currency = lines.payments[0]?.reading.currency;
  const paid = readings.find((reading) => reading.paid)?.paid;
  const isSound = (): boolean => readings.every((reading) => reading.problems.length === 0);

  for (const reading of readings) {
    warnDates(reading, options.today);
    checkPeriodShows(reading);
  }
  checkPayments(readings);
  checkBeneficiaries(lines);
  // Only what could be read whole can be added up.
  const donated: ReadonlyMap<RowReading, Minor> =
    currency && isSound() ? shareOut(lines, currency) : new Map();
  const periods = new Map(
    paid &&
      lines.memberships.map((member) => [
        member.reading,
        periodOf(member, paid.day, options.period),
      ]),
  );

  const sound = isSound();
  if (!sound) spreadProblems(readings);
  return {
    rows: readings.map((reading) => ({
      row: reading.row,
      problems: reading.problems,
      // A cell that is wrong needs no warning beside that.
      warnings: reading.warnings.filter(({ column }) => !isWrong(reading, column)),
      period: hasOpenPeriod(reading) ? periods.get(reading) : undefined,
      share: shareOf(reading, donated, currency),
    })),
    payments: currency ? paymentsOf(lines, currency, context) : [],
    draft: sound && currency ? draftOf(lines, { currency, donated, periods }) : undefined,
  };
}

function paymentsOf(
  { payments }: Lines,
  currency: Currency,
  context: ReadingContext,
): Bundle['payments'] {
  return payments.map(({ line: { method, amount, status } }) => {
    return { method, money: { amount, currency }, oddStatus: oddStatus(status, context) };
  });
}

/** Qomon's own kinds: whatever else a status is of, its payment does not count as paid. */
function oddStatus(id: StatusId | undefined, { catalog }: ReadingContext): string | undefined {
  const found = catalog.statuses.find((status) => status.id === id);
  return found && found.value.kind !== '' && found.value.kind !== 'valid' ? found.name : undefined;
}

function shareOf(
  reading: RowReading,
  donated: ReadonlyMap<RowReading, Minor>,
  currency: Currency | undefined,
): Money | undefined {
  const amount = donated.get(reading);
  const isOpen = reading.donation !== undefined && reading.donation.amount === undefined;
  return isOpen && amount !== undefined && currency ? { amount, currency } : undefined;
}

function isWrong({ problems }: RowReading, key: ColumnKey): boolean {
  return problems.some(({ column }) => column === key);
}

/** In a group, a row without a payment has the currency of the group's payments. */
function readRowsOf(
  rows: readonly EntryRow[],
  context: ReadingContext,
  { grouped, known }: BundleOptions,
): RowReading[] {
  const read = (row: EntryRow, groupCurrency?: Currency): RowReading =>
    readRow(row, context, { alone: !grouped, groupCurrency, known: known(row) });
  const paying = new Map(
    rows.filter((row) => !grouped || carriesPayment(row)).map((row) => [row, read(row)]),
  );
  const [first] = paying.values();
  return rows.map((row) => paying.get(row) ?? read(row, first?.currency));
}

/** A group is as invalid as its worst row, and its other rows say which one that is. */
function spreadProblems(readings: readonly RowReading[]): void {
  const worst = readings.find(({ problems }) => problems.length > 0);
  for (const { problems } of readings) {
    if (worst && problems.length === 0) {
      problems.push({
        column: 'group',
        fault: { kind: 'problem on another row', row: worst.row.number },
      });
    }
  }
}

function linesOf<T>(
  readings: readonly RowReading[],
  pick: (reading: RowReading) => T | undefined,
): Array<Line<T>> {
  return readings.flatMap((reading) => {
    const line = pick(reading);
    return line === undefined ? [] : [{ reading, line }];
  });
}

function periodOf(
  { reading, line }: Line<MembershipLine>,
  paid: Day,
  period: Period,
): { start: Day; end: Day } {
  const days = membershipPeriod(paid, period, { start: line.start?.day, end: line.end?.day });
  const lasts = daysFrom(days.start, days.end) + 1;
  if (lasts < 1) blame(reading, 'endDate', { kind: 'end before start' });
  // A person who typed the end meant it.
  else if (!line.end && lasts <= SHORT_MEMBERSHIP_DAYS) {
    reading.warnings.push({
      column: 'endDate',
      caution: { kind: 'short membership', days: lasts },
    });
  }
  return days;
}

/** The days that a membership covers are never sent unseen, so there must be cells to show them in. */
function checkPeriodShows(reading: RowReading): void {
  const { row } = reading;
  if (hasOpenPeriod(reading) && !(row.has('startDate') && row.has('endDate'))) {
    blame(reading, 'membership', { kind: 'period unseen' });
  }
}

function hasOpenPeriod({ membership }: RowReading): boolean {
  return (
    membership !== undefined && (membership.start === undefined || membership.end === undefined)
  );
}

function warnDates({ paid, warnings }: RowReading, today: Day): void {
  if (!paid) return;
  const { day } = paid;
  if (compareDays(day, today) > 0) {
    warnings.push({ column: 'paymentDate', caution: { kind: 'date in the future' } });
  }
  if (compareDays(day, { ...today, year: today.year - 1 }) < 0) {
    warnings.push({ column: 'paymentDate', caution: { kind: 'date over a year old' } });
  }
}
