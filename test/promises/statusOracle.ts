import type { Session } from '../support/session';
import { changes, type Expectation, expectation } from './oracle';
import { type HeldRow, heldRows, journalLines } from './sheet';

type Bundle = Session['qomon']['ledger']['bundles'][number];

type Payment = Bundle['transactions'][number];

/** Payments that were to get another status: by their IDs, with what is to be unpaid of each, in minor units. */
export interface StatusWish {
  readonly status: number;
  readonly unpaid: ReadonlyMap<number, number>;
}

/**
 * What is promised of another status, from Qomon's ledger, the sheet and the journal alone: each payment has it,
 * with what is unpaid, or has what it had; nothing else has changed, nothing was changed twice, rows and journal say
 * what the ledger says, nothing is open.
 */
export function statusExpectation(session: Session, wish: StatusWish): Expectation {
  const before = session.qomon.ledger.bundles;
  const { typed } = expectation(session);
  return {
    typed,
    faults: (now) => [
      ...changes(heldRows(now), typed),
      ...before.flatMap((bundle) => bundleFaults(now, bundle, wish)),
      ...heldRows(now).flatMap((row) => rowFaults(now, row, wish)),
      ...journalFaults(now, wish),
    ],
  };
}

/** Whether a payment has what was wished of it. */
const isDone = ({ id, status_id }: Payment, { status, unpaid }: StatusWish): boolean =>
  unpaid.has(id) && status_id === status;

/** How many of the payments have what was wished. */
export function countDone({ qomon }: Session, wish: StatusWish): number {
  return qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.filter((one) => isDone(one, wish)),
  ).length;
}

function bundleFaults({ qomon }: Session, was: Bundle, wish: StatusWish): string[] {
  const is = qomon.ledger.find(was.id);
  if (!is) return [`status: bundle ${was.id} is gone`];
  const faults = is.transactions.flatMap((payment) => {
    const before = was.transactions.find(({ id }) => id === payment.id);
    const unpaid = wish.unpaid.get(payment.id);
    const after = { ...before, status_id: wish.status, unpaid_amount: unpaid };
    const meant = isDone(payment, wish) ? after : before;
    return rest(meant) === rest(payment) ? [] : [`${payment.id} is neither before nor after`];
  });
  const items = (bundle: Bundle): string => rest([bundle.memberships, bundle.donations]);
  if (items(was) !== items(is)) faults.push('its items have changed');
  const updates = qomon.ledger.history(was.id).filter(({ action }) => action === 'update').length;
  const done = is.transactions.filter((one) => isDone(one, wish)).length;
  if (updates !== done) faults.push(`was changed ${updates} times for ${done} payments`);
  return faults.map((fault) => `status: ${was.id} ${fault}`);
}

/** Without the time of the change, and without what means nothing, however it is written. */
const rest = (value: unknown): string =>
  JSON.stringify(value, (key, one: unknown) => {
    const isNothing = !one || JSON.stringify(one) === '{}';
    return key === 'updated' || isNothing ? undefined : one;
  });

/** The row says of its payment what the ledger holds, and nothing about it is open. */
function rowFaults({ qomon }: Session, { comment, read }: HeldRow, wish: StatusWish): string[] {
  const bundle = qomon.ledger.find(Number(read('Bundle ID')));
  if (!bundle) return [`status: ${comment} stands for no bundle`];
  const own = bundle.transactions.find(({ id }) => id === read('Transaction ID'));
  const message = String(read('Message'));
  const faults: string[] = [];
  if (read('State') !== 'Sent') faults.push(`is "${read('State')}"`);
  if (own && wish.unpaid.has(own.id) && message.includes('“Impayé”') !== isDone(own, wish)) {
    faults.push(`says "${message}", and its status is ${own.status_id}`);
  }
  return faults.map((fault) => `status: ${comment} ${fault}`);
}

/** Each intent of the journal has its outcome, and as many are recorded as Qomon holds. */
function journalFaults(session: Session, wish: StatusWish): string[] {
  const open = new Set<unknown>();
  const recorded = new Set<unknown>();
  for (const { Action, Outcome, Reference } of journalLines(session.google, /^Journal$/)) {
    if (Action !== 'status') continue;
    if (Outcome === 'intended') open.add(Reference);
    else if (Outcome !== 'toCheck') open.delete(Reference);
    if (Outcome === 'recorded') recorded.add(Reference);
  }
  const done = countDone(session, wish);
  return [
    ...(open.size === 0 ? [] : [`status: ${open.size} intents of the journal are open`]),
    ...(recorded.size === done ? [] : [`status: ${recorded.size} are recorded, ${done} are so`]),
  ];
}
