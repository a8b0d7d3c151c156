import type { Session } from '../support/session';
import { changes, type Expectation, expectation } from './oracle';
import { type HeldRow, heldRows, journalLines } from './sheet';

type Bundle = Session['qomon']['ledger']['bundles'][number];

const LISTS = ['transactions', 'memberships', 'donations'] as const;

/** What a refund may change of an item; all else must stay as it was. */
const MAY_CHANGE = {
  transactions: ['reimbursed_amount', 'status_id', 'updated'],
  memberships: ['amount', 'updated'],
  donations: ['amount', 'updated'],
} as const;

/** A refund that was asked for, once or more often: of which payment, how much in minor units. */
export interface Wish {
  readonly transactionId: number;
  readonly amount: number;
}

/**
 * What is promised of refunds (R25), checked from Qomon's ledger, the sheet and the journal alone:
 * given back at most once and never more than was paid, nothing else changed, rows that say what
 * the ledger says, nothing left open.
 */
export function refundExpectation(session: Session, wish: Wish): Expectation {
  const before = session.qomon.ledger.bundles;
  const { typed } = expectation(session);
  return {
    typed,
    faults: (now) => [
      ...changes(heldRows(now), typed),
      ...before.flatMap((bundle) => bundleFaults(now, bundle, wish)),
      ...heldRows(now).flatMap((row) => rowFaults(now, row)),
      ...openEnds(now),
    ],
  };
}

const refundedOf = ({ transactions }: Bundle): number =>
  transactions.reduce((sum, { reimbursed_amount }) => sum + (reimbursed_amount ?? 0), 0);

const itemsOf = ({ memberships, donations }: Bundle) => [...memberships, ...donations];

const centsOf = (items: ReadonlyArray<{ readonly amount: number }>): number =>
  items.reduce((sum, { amount }) => sum + amount, 0);

function bundleFaults({ qomon }: Session, was: Bundle, { transactionId, amount }: Wish): string[] {
  const is = qomon.ledger.find(was.id);
  if (!is) return [`R25: bundle ${was.id} is gone`];
  const faults: string[] = [];
  for (const { id, amount: paid, reimbursed_amount } of is.transactions) {
    const before = was.transactions.find((one) => one.id === id)?.reimbursed_amount ?? 0;
    const given = (reimbursed_amount ?? 0) - before;
    const most = id === transactionId ? amount : 0;
    if (given !== 0 && given !== most) faults.push(`${id} gave ${given} back, not ${most}`);
    if ((reimbursed_amount ?? 0) > paid) faults.push(`${id} gave more than ${paid} back`);
  }
  const lowered = centsOf(itemsOf(was)) - centsOf(itemsOf(is));
  const given = refundedOf(is) - refundedOf(was);
  if (itemsOf(was).length > 0 && lowered !== given) {
    faults.push(`gave ${given} back, but its items are ${lowered} lower`);
  }
  const updates = qomon.ledger.history(was.id).filter(({ action }) => action === 'update');
  const earlier = refundedOf(was) > 0 ? 1 : 0;
  if (updates.length > earlier + 1) faults.push(`was changed ${updates.length} times`);
  return [...faults, ...foreignChanges(was, is)].map((fault) => `R25: ${was.id} ${fault}`);
}

/** Everything that a refund may not change. */
function foreignChanges(was: Bundle, is: Bundle): string[] {
  return LISTS.flatMap((list) => {
    const rest = (items: readonly object[]): string =>
      JSON.stringify(
        items.map((item) =>
          Object.fromEntries(
            Object.entries(item).filter(
              ([field]) => !MAY_CHANGE[list].some((allowed) => allowed === field),
            ),
          ),
        ),
      );
    const [old, now] = [rest(was[list]), rest(is[list])];
    return old === now ? [] : [`${list} were ${old} and are ${now}`];
  });
}

/** The row says what the ledger says, and nothing about it is open. */
function rowFaults({ qomon }: Session, { comment, read }: HeldRow): string[] {
  const bundle = qomon.ledger.find(Number(read('Bundle ID')));
  if (!bundle) return [`R25: ${comment} stands for no bundle`];
  const all = refundedOf(bundle);
  const state =
    all === 0 ? 'Sent' : all === centsOf(bundle.transactions) ? 'Refunded' : 'Part refunded';
  const own = bundle.transactions.find(({ id }) => id === read('Transaction ID'));
  const cents = Math.round(Number(read('Refunded')) * 100);
  const faults: string[] = [];
  if (read('State') !== state) faults.push(`is "${read('State')}", not "${state}"`);
  if (cents !== (own?.reimbursed_amount ?? 0)) faults.push(`says that ${cents} were refunded`);
  return faults.map((fault) => `R25: ${comment} ${fault}`);
}

/** Each intent of the journal has its outcome. */
function openEnds({ google }: Session): string[] {
  let open = 0;
  for (const { Action, Outcome } of journalLines(google, /^Journal$/)) {
    if (Action !== 'refund') continue;
    if (Outcome === 'intended') open += 1;
    else if (Outcome !== 'toCheck') open = Math.max(0, open - 1);
  }
  return open === 0 ? [] : [`R25: ${open} intents of the journal are open`];
}
