import type { HeldBundle, PaperFacts } from '../model/heldBundles';
import { isOwnBundle } from './own';
import { itemsOf, type Paid, paymentsOf } from './payments';
import { type Share, shareOut } from './shares';
import { sumOf, totalsOf, type YearLine, type YearTotals } from './totals';

/** A bundle whose lines do not come to what was received. */
export interface Apart {
  readonly bundleId: number;
  readonly day: string;
  readonly currency: string;
  readonly received: number;
  readonly lines: number;
  /** False where it pays for neither a membership nor a donation. */
  readonly hasItems: boolean;
}

/** All that the file of a year says, and all that it says beside its lines. */
export interface YearEnd {
  readonly year: number;
  readonly lines: readonly YearLine[];
  readonly totals: readonly YearTotals[];
  readonly apart: readonly Apart[];
  /** Bundles whose payment has no day that can be read: in no line. */
  readonly dateless: readonly number[];
  /** Bundles with items and no payment: in no line. */
  readonly unpaidFor: readonly number[];
  /** Bundles of several payments that differ, whose items were shared out. */
  readonly shared: readonly number[];
  /** Donations whose own day lies in another year than that of their payment. */
  readonly otherYear: readonly YearLine[];
  /** Payments that are counted and whose status is of no kind that says that the money came. */
  readonly otherStatus: readonly Paid[];
}

/**
 * Makes the lines of a year. A line is of the year in which it was paid, whatever a donation's own date says: that is
 * when the money changed hands. Lines of payments that are no income stay, and are counted apart.
 */
export function yearEnd(bundles: readonly HeldBundle[], year: number, facts: PaperFacts): YearEnd {
  const context = { kinds: new Map(facts.statuses), currency: facts.currency };
  const isOfYear = ({ day }: Paid): boolean => day.startsWith(`${year}-`);
  const isOwn = isOwnBundle(facts);
  const lines: Array<Omit<YearLine, 'entry'>> = [];
  const payments: Paid[] = [];
  const apart: Apart[] = [];
  const dateless: number[] = [];
  const unpaidFor: number[] = [];
  const shared: number[] = [];
  for (const bundle of bundles) {
    const all = paymentsOf(bundle, context);
    if (all.some(({ day }) => day === '')) dateless.push(bundle.id);
    const items = itemsOf(bundle, all, context);
    if (all.length === 0 && items.length > 0) unpaidFor.push(bundle.id);
    const own = all.filter(isOfYear);
    if (own.length === 0) continue;
    payments.push(...own);
    const mine = shareOut(items, all).filter(({ payment }) => isOfYear(payment));
    if (items.length > 0 && isMixed(all)) shared.push(bundle.id);
    lines.push(
      ...mine.map(({ item, payment, amount }) => ({
        ...{ kind: item.kind, item, payment, amount },
        ...{ currency: item.currency, isOwn: isOwn(bundle) },
      })),
    );
    apart.push(...apartIn(bundle, own, mine));
  }
  const sorted = named(lines);
  return {
    year,
    lines: sorted,
    totals: totalsOf(payments, sorted, facts.currency),
    apart,
    dateless,
    unpaidFor,
    shared,
    otherYear: sorted.filter(
      ({ kind, item }) =>
        kind === 'donation' && item.day !== '' && !item.day.startsWith(`${year}-`),
    ),
    otherStatus: payments.filter(({ isOther, ending }) => isOther && !ending),
  };
}

/** True for payments of which it matters which of them paid for what. */
function isMixed([first, ...others]: readonly Paid[]): boolean {
  return others.some(
    ({ payer, method, day, ending }) =>
      payer !== first?.payer ||
      method !== first?.method ||
      day !== first?.day ||
      ending !== first?.ending,
  );
}

function apartIn(bundle: HeldBundle, payments: readonly Paid[], shares: readonly Share[]): Apart[] {
  const income = shares.filter(({ payment }) => payment.ending === undefined);
  const currencies = new Set([
    ...payments.map(({ currency }) => currency),
    ...income.map(({ item }) => item.currency),
  ]);
  return [...currencies].flatMap((currency) => {
    const received = sumOf(
      payments.filter((one) => one.currency === currency).map((one) => one.received),
    );
    const lines = sumOf(
      income.filter(({ item }) => item.currency === currency).map(({ amount }) => amount),
    );
    if (received === lines) return [];
    const [{ day } = { day: '' }] = payments;
    const hasItems = bundle.items.length > 0;
    return [{ bundleId: bundle.id, day, currency, received, lines, hasItems }];
  });
}

/** Puts lines in order and names each. */
function named(lines: ReadonlyArray<Omit<YearLine, 'entry'>>): YearLine[] {
  const sorted = [...lines].sort(
    (a, b) =>
      compare(a.payment.day, b.payment.day) ||
      a.payment.bundleId - b.payment.bundleId ||
      a.payment.id - b.payment.id ||
      compare(b.kind, a.kind) ||
      a.item.id - b.item.id,
  );
  const baseOf = ({ payment }: Omit<YearLine, 'entry'>): string =>
    payment.reference === undefined ? `B${payment.bundleId}` : String(payment.reference);
  const counts = new Map<string, number>();
  for (const line of sorted) counts.set(baseOf(line), (counts.get(baseOf(line)) ?? 0) + 1);
  const used = new Map<string, number>();
  return sorted.map((line) => {
    const base = baseOf(line);
    const at = (used.get(base) ?? 0) + 1;
    used.set(base, at);
    return { ...line, entry: counts.get(base) === 1 ? base : `${base}-${at}` };
  });
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
