import type { ReviewAnswer } from '../../../src/commands/reviewSelection';
import { useFrame } from '../frame';
import { readTyped, shownMoney } from '../money';
import { Field } from '../parts';

export type Review = Extract<ReviewAnswer, { ok: true }>;

/** What a person expects, as they typed it: the count, and a total by currency. */
export interface Expected {
  readonly count: string;
  readonly totals: Readonly<Record<string, string>>;
}

export const NOTHING_EXPECTED: Expected = { count: '', totals: {} };

/** What is wrong with what is expected, by field: unreadable, or not what the rows come to. */
export interface Mismatch {
  readonly count: string | undefined;
  readonly totals: Readonly<Record<string, string | undefined>>;
}

/** Compares what is expected with what would be sent. */
export function useMismatch(review: Review | undefined, expected: Expected): Mismatch {
  const { words, decimalMark } = useFrame();
  if (!review) return { count: undefined, totals: {} };
  const count = expected.count.trim();
  const found = review.bundles;
  const totals = review.totals.map(({ amount, currency }): [string, string | undefined] => {
    const text = expected.totals[currency] ?? '';
    const typed = readTyped(text, currency, decimalMark, words.amounts);
    const differs = typed.amount !== undefined && typed.amount !== amount;
    return [
      currency,
      typed.fault ??
        (differs
          ? words.rows.totalDiffers({
              expected: shownMoney(typed.amount, currency, words.amounts),
              found: shownMoney(amount, currency, words.amounts),
            })
          : undefined),
    ];
  });
  return {
    count:
      count === ''
        ? undefined
        : !/^\d{1,9}$/.test(count)
          ? words.rows.notACount
          : Number(count) === found
            ? undefined
            : words.rows.countDiffers({ expected: Number(count), found }),
    totals: Object.fromEntries(totals),
  };
}

export function isMismatch({ count, totals }: Mismatch): boolean {
  return [count, ...Object.values(totals)].some((fault) => fault !== undefined);
}

/** Where a person types what they expect: a count, and a total for each currency. */
export function Expectation({
  review,
  expected,
  mismatch,
  onExpect,
}: {
  review: Review;
  expected: Expected;
  mismatch: Mismatch;
  onExpect: (change: (now: Expected) => Expected) => void;
}) {
  const words = useFrame().words.rows;
  return (
    <details open={expected !== NOTHING_EXPECTED}>
      <summary>{words.expected}</summary>
      <p class="gray">{words.expectedHelp}</p>
      <Field
        id="expected-count"
        label={words.expectedCount}
        inputMode="numeric"
        value={expected.count}
        fault={mismatch.count}
        onText={(count) => onExpect((now) => ({ ...now, count }))}
      />
      {review.totals.map(({ currency }) => (
        <Field
          key={currency}
          id={`expected-${currency}`}
          label={words.expectedTotal(currency.toUpperCase())}
          inputMode="decimal"
          value={expected.totals[currency] ?? ''}
          fault={mismatch.totals[currency]}
          onText={(text) =>
            onExpect((now) => ({ ...now, totals: { ...now.totals, [currency]: text } }))
          }
        />
      ))}
    </details>
  );
}
