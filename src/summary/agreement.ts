import type { ActivePayments } from '../journal/history';
import type { Reference } from '../model/ids';
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

/**
 * Holds what the rows say was sent, and given back, against what the journal says; of copies one. A sent row that
 * cannot be read is on neither side: it is told by itself.
 */
export function agreementOf(
  { facts, unread }: PaymentFacts,
  { payments: all, refunded }: Pick<ActivePayments, 'payments' | 'refunded'>,
): JournalAgreement {
  const apart: Difference[] = [];
  const met = new Set<Reference>();
  const payments = new Map(all);
  const sentUnder = new Set(
    [...facts, ...unread].flatMap(({ part, reference }) => (part === 'sent' ? reference : [])),
  );
  for (const fact of facts) {
    const { reference, part, money, place } = fact;
    // What stands on a sent row is told there.
    if (part !== 'sent' && sentUnder.has(reference)) continue;
    const line = reference === undefined ? undefined : payments.get(reference);
    const isTold = reference !== undefined && met.has(reference);
    const note = (kind: ApartKind): void => {
      const rows = part === 'sent' ? money : undefined;
      apart.push({ kind, rows, journal: line?.money, place, reference });
    };
    if (part === 'sent') {
      if (!line) note('noLine');
      else if (!line.money) note('unnamed');
      else if (line.money.amount !== money.amount || line.money.currency !== money.currency)
        note('amount');
    } else if (line && !isTold) note('state');
    if (reference !== undefined && line) met.add(reference);
    if (part !== 'sent') continue;
    const told = refundTold(fact, refunded);
    if (told.amount !== fact.refunded) {
      const rows = { ...money, amount: fact.refunded } as Money;
      apart.push({ kind: 'refunded', rows, journal: told, place, reference });
    }
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
  const sent = facts.filter(({ part }) => part === 'sent');
  const lines = [...payments.values()].flatMap(({ money }) => money ?? []);
  return {
    rows: { count: sent.length, totals: totals(sent.map(({ money }) => money)) },
    journal: { count: payments.size, totals: totals(lines) },
    refunded: {
      rows: totals(sent.flatMap((fact) => given(fact.money, fact.refunded))),
      journal: totals(sent.flatMap((fact) => given(fact.money, refundTold(fact, refunded).amount))),
    },
    apart: APART_KINDS.flatMap((kind) => {
      const own = apart.filter((one) => one.kind === kind);
      if (own.length === 0) return [];
      return [
        {
          kind,
          count: own.length,
          rows: totals(own.flatMap(({ rows }) => rows ?? [])),
          journal: totals(own.flatMap(({ journal }) => journal ?? [])),
          places: own.slice(0, SHOWN_PLACES).map(({ place, reference }) => ({
            ...(place && { tab: place.tab, row: place.row }),
            ...(reference === undefined ? {} : { reference }),
          })),
        },
      ];
    }),
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
