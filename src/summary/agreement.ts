import type { ActivePayments } from '../journal/history';
import type { Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
import { SHOWN_PLACES } from '../model/limits';
import { type Money, totals } from '../model/money';
import {
  APART_KINDS,
  type ApartKind,
  type JournalAgreement,
  type RowPlace,
} from '../model/summaryResults';
import type { PaymentFact } from './facts';
import type { PaymentFacts } from './payments';

interface Difference {
  readonly kind: ApartKind;
  readonly rows: Money | undefined;
  readonly journal: Money | undefined;
  readonly place: RowPlace | undefined;
  readonly reference: Reference | undefined;
}

type Told = Pick<ActivePayments, 'payments' | 'refunded'>;

/**
 * Holds what the rows say was sent, and given back, against what the journal says; of copies one. A sent row that
 * cannot be read is on neither side: it is told by itself.
 */
export function agreementOf(read: PaymentFacts, told: Told): JournalAgreement {
  const { apart, payments } = differencesIn(read, told);
  const sent = read.facts.filter(({ part }) => part === 'sent');
  const lines = [...payments.values()].flatMap(({ money }) => money ?? []);
  const { refunded } = told;
  return {
    rows: { count: sent.length, totals: totals(sent.map(({ money }) => money)) },
    journal: { count: payments.size, totals: totals(lines) },
    refunded: {
      rows: totals(sent.flatMap((fact) => given(fact.money, fact.refunded))),
      journal: totals(sent.flatMap((fact) => given(fact.money, refundTold(fact, refunded).amount))),
    },
    apart: APART_KINDS.flatMap((kind) => {
      const own = apart.filter((one) => one.kind === kind);
      return own.length === 0 ? [] : [{ kind, ...summed(own) }];
    }),
  };
}

/** Where rows and journal differ, and the payments of the journal that are told on rows or on none. */
function differencesIn(
  { facts, unread }: PaymentFacts,
  { payments: all, refunded }: Told,
): { readonly apart: readonly Difference[]; readonly payments: Told['payments'] } {
  const apart: Difference[] = [];
  const met = new Set<Reference>();
  const payments = new Map(all);
  const sentUnder = new Set(
    [...facts, ...unread].flatMap(({ part, reference }) => (part === 'sent' ? reference : [])),
  );
  for (const fact of facts) {
    const { reference, part } = fact;
    // What stands on a sent row is told there.
    if (part !== 'sent' && sentUnder.has(reference)) continue;
    const line = reference === undefined ? undefined : payments.get(reference);
    const isTold = reference !== undefined && met.has(reference);
    apart.push(...differencesOf(fact, line, isTold, refunded));
    if (reference !== undefined && line) met.add(reference);
  }
  for (const { reference, part, ...place } of unread) {
    const line = reference === undefined ? undefined : payments.get(reference);
    if (reference === undefined || !line || met.has(reference)) continue;
    // guard: unread-is-on-a-row
    if (part === 'sent') payments.delete(reference);
    if (sentUnder.has(reference)) continue;
    apart.push({ kind: 'state', rows: undefined, journal: line.money, place, reference });
    met.add(reference);
  }
  for (const [reference, { money }] of payments) {
    if (met.has(reference)) continue;
    apart.push({ kind: 'noRow', rows: undefined, journal: money, place: undefined, reference });
  }
  return { apart, payments };
}

/** In what a row that can be read differs from its line; `isTold`: another row has been held against that line. */
function differencesOf(
  fact: PaymentFact,
  line: Pick<Intent, 'money'> | undefined,
  isTold: boolean,
  refunded: Told['refunded'],
): Difference[] {
  const { reference, part, money, place } = fact;
  const journal = line?.money;
  const isSent = part === 'sent';
  const difference = (kind: ApartKind): Difference[] => [
    { kind, rows: isSent ? money : undefined, journal, place, reference },
  ];
  if (!isSent) return line && !isTold ? difference('state') : [];
  const back = refundTold(fact, refunded);
  const rows = { ...money, amount: fact.refunded } as Money;
  return [
    ...(line ? [] : difference('noLine')),
    ...(line && !journal ? difference('unnamed') : []),
    ...(journal && !isSame(journal, money) ? difference('amount') : []),
    ...(back.amount === fact.refunded
      ? []
      : [{ kind: 'refunded', rows, journal: back, place, reference } as const]),
  ];
}

function isSame(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

function summed(own: readonly Difference[]): Omit<JournalAgreement['apart'][number], 'kind'> {
  return {
    count: own.length,
    rows: totals(own.flatMap(({ rows }) => rows ?? [])),
    journal: totals(own.flatMap(({ journal }) => journal ?? [])),
    places: own.slice(0, SHOWN_PLACES).map(({ place, reference }) => ({
      ...(place && { tab: place.tab, row: place.row }),
      ...(reference === undefined ? {} : { reference }),
    })),
  };
}

function refundTold(
  { money, transactionId }: PaymentFact,
  refunded: ActivePayments['refunded'],
): Money {
  const amount = transactionId === undefined ? 0 : (refunded.get(transactionId) ?? 0);
  return { ...money, amount } as Money;
}

function given(money: Money, amount: number): Money[] {
  return amount === 0 ? [] : [{ ...money, amount } as Money];
}
