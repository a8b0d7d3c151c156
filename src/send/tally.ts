import type { Review } from '../check/review';
import { countedIn } from '../model/faults';
import { totals } from '../model/money';
import type { LeftBehind, TabLeft, Tally } from '../model/results';

/** Payments that stay behind for another reason than their cells or their state. */
type Kept = ReadonlyArray<{ readonly placed: readonly unknown[]; readonly why: LeftBehind }>;

/** Counts what a send would do, for a person to approve. */
export function tallyOf(
  { bundles, blocked }: Review,
  kept: Kept = [],
  tabs: readonly TabLeft[] = [],
): Tally {
  const sound = bundles.filter(({ bundle }) => bundle.draft !== undefined);
  const payments = sound.flatMap(({ bundle }) => bundle.payments);
  const methods = [...new Set(payments.map(({ method }) => method))];
  const odd = payments.flatMap(({ oddStatus }) => oddStatus ?? []);
  const left = new Map<LeftBehind, number>();
  const count = (why: LeftBehind): void => {
    left.set(why, (left.get(why) ?? 0) + 1);
  };
  for (const { bundle, placed } of bundles)
    if (!bundle.draft) for (const _ of placed) count('problems');
  for (const { state, problems } of blocked) count(problems.length > 0 ? 'problems' : state);
  for (const { placed, why } of kept) for (const _ of placed) count(why);
  return {
    bundles: sound.length,
    rows: sound.reduce((sum, { placed }) => sum + placed.length, 0),
    totals: totals(payments.map(({ money }) => money)),
    byMethod: methods.map((method) => {
      const paid = payments.filter((payment) => payment.method === method);
      return { method, payments: paid.length, totals: totals(paid.map(({ money }) => money)) };
    }),
    oddStatuses: [...new Set(odd)].map((status) => ({
      status,
      payments: odd.filter((one) => one === status).length,
    })),
    warnings: sound.reduce(
      (sum, { bundle }) => sum + bundle.rows.reduce((all, row) => all + countedIn(row).length, 0),
      0,
    ),
    leftBehind: [...left].map(([why, rows]) => ({ why, rows })),
    tabs,
  };
}
