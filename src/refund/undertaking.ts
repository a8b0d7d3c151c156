import * as z from 'zod/mini';
import type { Host } from '../host/host';
import type { BundleAsRead } from '../model/bundleAsRead';
import type { BundleId, Reference } from '../model/ids';
import type { ChangeKind, LineCodes } from '../model/journalLine';
import { WRITTEN, writtenOf } from '../model/outcomes';
import type { RefundProblem } from '../model/refundResults';
import { meaningOf, type Outcome, waitOf } from '../qomon/answer';
import { patchBundle } from '../qomon/endpoints';
import { columnOf, readLocation } from '../qomon/location';
import { envelope } from '../qomon/shapes';
import type { Run } from '../run/run';
import type { PlacedRow } from '../sheet/snapshot';
import { differences } from './comparison';
import type { Plan } from './plan';
import { type ReadBundle, readBundle } from './reading';
import { recordAsRead, recordUnconfirmed } from './record';
import { progressOf } from './target';

/** A change of a bundle that stays, and that a person has approved. */
export interface Undertaking {
  readonly kind: ChangeKind;
  readonly before: ReadBundle;
  readonly plan: Pick<Plan, 'amount' | 'target' | 'change'>;
  readonly placed: PlacedRow;
  /** What the rows are to say once it is read. */
  readonly done: (after: BundleAsRead) => string;
}

/** What certainly was not done, and why; or what is not certain. */
export type NotCarriedOut = Extract<
  RefundProblem,
  { readonly kind: 'refused' | 'stopped' | 'throttled' | 'unknown' }
>;

/** What came of it, with what the rows say now. */
export type Carried =
  | { readonly kind: 'done'; readonly after: ReadBundle; readonly message: string }
  | NotCarriedOut;

/** Intent, request, look-up, outcome. */
export function carryOut(run: Run, undertaking: Undertaking): Carried {
  const { host, journal, qomon } = run;
  const { plan, placed, before, kind } = undertaking;
  const { bundleId } = before.asRead;
  const { target } = plan;
  const line = {
    action: kind,
    reference: referenceOf(placed),
    bundleId,
    money: plan.amount,
  } as const;
  journal.write([{ ...line, outcome: 'intended', codes: { target } }]);
  // guard: refund-flush
  host.workbook.flush();

  const [answer] = qomon.send([patchBundle(plan.change)]);
  const outcome = meaningOf(answer, envelope(z.unknown()));
  const { status } = outcome;
  const isTurnedAway = outcome.kind === 'stopped' || outcome.kind === 'throttled';
  const after = isTurnedAway ? undefined : reread(run, bundleId);
  // guard: refund-read-again
  const isReached = after && progressOf(target, after.asRead) === 'reached';
  if (after && isReached) {
    // guard: refund-rows-first
    const message = settled(run, undertaking, after);
    journal.write([{ ...line, outcome: 'recorded', status, codes: endCodes(kind, target) }]);
    return { kind: 'done', after, message };
  }
  const refused = refusedBy(host, outcome, placed);
  if (refused) {
    journal.write([{ ...line, outcome: writtenOf(outcome.kind).journal, status }]);
    return refused;
  }
  recordUnconfirmed(run, bundleId, kind);
  journal.write([{ ...line, outcome: WRITTEN.unconfirmed.journal, status }]);
  return { kind: 'unknown' };
}

/** What a status was set to stands beside the outcome: it says more than the cell of whoever reads the row later. */
export function endCodes(kind: ChangeKind, target: Plan['target']): LineCodes {
  return kind === 'status' ? { target } : {};
}

function reread({ host, qomon, standards }: Run, bundleId: BundleId): ReadBundle | undefined {
  const reading = readBundle(host, qomon, standards.context.catalog, bundleId);
  return reading.ok ? reading : undefined;
}

function refusedBy(
  host: Host,
  outcome: Outcome<unknown>,
  { entry }: PlacedRow,
): NotCarriedOut | undefined {
  switch (outcome.kind) {
    case 'refused': {
      const reasons = outcome.problems.map(({ location, message }) => {
        const place = readLocation(location);
        const column = place?.field === 'reimbursed_amount' ? 'refunded' : place && columnOf(place);
        const header = column && entry.header.name(column, host.language);
        return host.words.messages.serverSays({ header, row: undefined, text: message });
      });
      return { kind: 'refused', reasons };
    }
    case 'stopped':
      return { kind: 'stopped', cause: outcome.cause };
    case 'throttled':
      return { kind: 'throttled', wait: waitOf(outcome, host.clock.now()) };
    default:
      return undefined;
  }
}

/** Writes what Qomon holds now to the rows, with what else has changed there; gives what they say. */
function settled(
  run: Run,
  { before, plan, done }: Undertaking,
  { bundle, asRead }: ReadBundle,
): string {
  const { words } = run.host;
  const fields = differences(before.bundle, plan.change, bundle);
  const differs = fields.length === 0 ? [] : [words.refund.differs(fields)];
  const message = [done(asRead), ...differs].join('\n');
  recordAsRead(run, asRead, message);
  return message;
}

function referenceOf({ row }: PlacedRow): Reference {
  if (row.reference === undefined) throw new Error('A row without a reference was to be changed');
  return row.reference;
}
