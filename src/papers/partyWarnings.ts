import type { PersonOnPaper } from '../model/heldBundles';
import { PARTY_LAW, PARTY_RULES } from '../model/partyRules';
import type { YearLine } from './totals';

/** Something that a party is to look at before it files: a rule, whose money it is, and how much in minor units. */
export interface PartyWarning {
  readonly rule: 'yearSum' | 'cash' | 'organisation';
  readonly payer: number;
  readonly amount: number;
  /** Of one payment: its day. */
  readonly day?: string;
}

/**
 * What the lines show that the rules for a party may not allow. That nothing is said proves nothing: what somebody gave
 * to another party, and how, is not here.
 */
export function partyWarnings(
  lines: readonly YearLine[],
  people: ReadonlyMap<number, PersonOnPaper>,
  cash: ReadonlySet<string>,
): PartyWarning[] {
  const income = lines.filter(
    ({ payment, currency }) => payment.ending === undefined && currency === PARTY_LAW.currency,
  );
  const sums = new Map<number, number>();
  const gifts = new Map<number, { readonly payer: number; readonly day: string; amount: number }>();
  for (const { kind, payment, amount } of income) {
    const { payer = 0, id, day } = payment;
    sums.set(payer, (sums.get(payer) ?? 0) + amount);
    if (kind !== 'donation' || !cash.has(payment.method)) continue;
    const before = gifts.get(id)?.amount ?? 0;
    gifts.set(id, { payer, day, amount: before + amount });
  }
  const of = (rule: PartyWarning['rule'], payer: number, amount: number, day?: string) => ({
    ...{ rule, payer, amount },
    ...(day !== undefined && { day }),
  });
  const known = [...sums].filter(([payer]) => payer !== 0);
  return [
    ...known
      .filter(([, amount]) => amount > PARTY_RULES.yearSum.limit)
      .map(([payer, amount]) => of('yearSum', payer, amount)),
    ...[...gifts.values()]
      .filter(({ amount }) => amount > PARTY_RULES.cash.limit)
      .map(({ payer, amount, day }) => of('cash', payer, amount, day)),
    // A contact says nowhere that it is an organisation: one that has no first name may be.
    ...known
      .filter(([payer, amount]) => amount > 0 && people.get(payer)?.firstname === '')
      .map(([payer, amount]) => of('organisation', payer, amount)),
  ];
}

const CASH = /^(?:esp|cash|liqu|num[ée]raire)/i;

/** Payment methods that look like cash by their codes: a person says which are. */
export function likelyCash(methods: readonly string[]): string[] {
  return methods.filter((method) => CASH.test(method));
}
