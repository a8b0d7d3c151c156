import { DAY_MS, STATEMENT_DAYS, STATEMENT_LENGTH } from '../model/limits';
import type { Currency } from '../model/money';
import { plain } from '../model/plain';
import type { OpenSlip, PaidSlip } from '../model/slipResults';
import type { Credit } from './statement';

/** What came in and may be a slip: one line of a statement, or those of all its cheques. */
export interface Fit {
  readonly credits: readonly Credit[];
  /** True where the label says the number of the slip, here or at the bank. */
  readonly isNamed: boolean;
  /** Other slips that it fits as well, by their numbers. */
  readonly others: readonly number[];
}

/** A slip, and what fits it: that which names it first, then by day. */
export interface Matched {
  readonly slip: OpenSlip;
  readonly fits: readonly Fit[];
}

/**
 * For each slip what came in that equals its total to the cent, from the day on which it was made and for so many days.
 * Nothing is chosen here: a person does. The order of the lines decides nothing.
 */
export function fitsOf(slips: readonly OpenSlip[], credits: readonly Credit[]): Matched[] {
  const found = slips.map((slip) => ({ slip, groups: groupsFor(slip, credits) }));
  return found.map(({ slip, groups }) => ({
    slip,
    fits: groups
      .map((group) => ({
        credits: group,
        isNamed: group.some((credit) => isNamed(credit, slip)),
        others: found
          .filter((one) => one.slip !== slip && one.groups.some((other) => overlap(group, other)))
          .map((one) => one.slip.number),
      }))
      .sort(byLikelihood),
  }));
}

/** What is written on the line of a slip of what came in. */
export function statementOf(credits: readonly Credit[]): string {
  const labels = credits.map(({ label }) => label).join(' · ');
  return [...labels].slice(0, STATEMENT_LENGTH).join('');
}

/** What came in and is on no slip that was ticked off before: statements overlap, and one line is one slip. */
export function unused(credits: readonly Credit[], paidIn: readonly PaidSlip[]): Credit[] {
  return paidIn.reduce<Credit[]>(
    (rest, { day, statement, total: { amount, currency } }) => {
      const ofDay = rest.filter((credit) => credit.day === day);
      const groups = [...ofDay.map((credit) => [credit]), ofDay.filter(isCheque)];
      const used = groups.find(
        (group) => sumOf(group, currency) === amount && statementOf(group) === statement,
      );
      // guard: credit-used-before
      return used ? rest.filter((credit) => !used.includes(credit)) : rest;
    },
    [...credits],
  );
}

/** True where two of them have a line in common: a line is one slip, or part of one. */
export function overlap(some: readonly Credit[], others: readonly Credit[]): boolean {
  return some.some(({ line }) => others.some((other) => other.line === line));
}

function groupsFor(slip: OpenSlip, credits: readonly Credit[]): Array<readonly Credit[]> {
  const { amount, currency } = slip.total;
  const near = credits.filter(
    (credit) => (credit.amounts.get(currency) ?? 0) > 0 && isInTime(slip, credit.day),
  );
  const whole = near.filter((credit) => credit.amounts.get(currency) === amount);
  return [...whole.map((credit) => [credit]), ...daysOfCheques(slip, near)];
}

/** Some banks list each cheque: all those of one day, where they are as many as the slip has and come to its total. */
function daysOfCheques(
  { cheques, total: { amount, currency } }: OpenSlip,
  credits: readonly Credit[],
): Array<readonly Credit[]> {
  if (cheques < 2) return [];
  const days = new Map<string, Credit[]>();
  for (const credit of credits.filter(isCheque))
    days.set(credit.day, [...(days.get(credit.day) ?? []), credit]);
  return [...days.values()]
    .filter((own) => own.length === cheques)
    .filter((own) => sumOf(own, currency) === amount)
    .map((own) => own.sort((a, b) => a.line - b.line));
}

function isCheque({ label }: Credit): boolean {
  return /\bch(eq|q)/.test(plain(label));
}

function sumOf(credits: readonly Credit[], currency: Currency): number {
  return credits.reduce((sum, { amounts }) => sum + (amounts.get(currency) ?? 0), 0);
}

function isInTime({ made }: OpenSlip, day: string): boolean {
  if (made === '') return true;
  const days = (Date.parse(day) - Date.parse(made)) / DAY_MS;
  return days >= 0 && days <= STATEMENT_DAYS;
}

/** True where the label says a number of the slip as a number of its own: `No 12`, and not `2012` or `12/01`. */
function isNamed({ label }: Credit, { number, bankNumber }: OpenSlip): boolean {
  const said = plain(label)
    .split(/[\s;:()]+/)
    .map(bare);
  const atBank = bare(plain(bankNumber).replace(/\s/g, ''));
  return said.includes(String(number)) || (atBank !== '' && said.includes(atBank));
}

/** A number without what introduces it, and without zeros before it. */
function bare(word: string): string {
  return word
    .replace(/^(n[°o]?|num|numero)\.?(?=\d)/, '')
    .replace(/[.,]+$/, '')
    .replace(/^0+(?=.)/, '');
}

function byLikelihood(a: Fit, b: Fit): number {
  const [one, other] = [a.credits[0], b.credits[0]];
  return (
    Number(b.isNamed) - Number(a.isNamed) ||
    a.credits.length - b.credits.length ||
    Date.parse(one?.day ?? '') - Date.parse(other?.day ?? '') ||
    (one?.line ?? 0) - (other?.line ?? 0)
  );
}
