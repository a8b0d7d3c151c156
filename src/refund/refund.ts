import * as z from 'zod/mini';
import type { Host } from '../host/host';
import type { BundleId, Reference } from '../model/ids';
import { WRITTEN, writtenOf } from '../model/outcomes';
import type { RefundAnswer } from '../model/refundResults';
import { meaningOf, type Outcome } from '../qomon/answer';
import { patchBundle } from '../qomon/endpoints';
import { columnOf, readLocation } from '../qomon/location';
import { envelope } from '../qomon/shapes';
import type { Run } from '../run/run';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { differences } from './comparison';
import { answerOf } from './open';
import type { Plan } from './plan';
import { type ReadBundle, readBundle } from './reading';
import { recordAsRead, recordUnconfirmed } from './record';
import { type Refusal, refusal } from './refusal';
import { problemOf, rowsOf } from './rows';
import { progressOf } from './target';

/** The rows of the bundle, one at least; a problem where any of them may not be refunded. */
export function rowsToRefund(
  { host, tabs }: Run,
  bundleId: BundleId,
): { readonly ok: true; readonly placed: readonly [PlacedRow, ...PlacedRow[]] } | Refusal {
  const snapshot = Snapshot.again(tabs);
  const [first, ...others] = rowsOf(snapshot, bundleId);
  if (!first) return refusal(host, { kind: 'no row', bundleId });
  const placed: readonly [PlacedRow, ...PlacedRow[]] = [first, ...others];
  const [problem] = placed.flatMap((one) => problemOf(host, snapshot, one) ?? []);
  return problem ?? { ok: true, placed };
}

interface Undertaking {
  readonly before: ReadBundle;
  readonly plan: Plan;
  readonly placed: PlacedRow;
}

/** Intent, request, look-up, outcome. */
export function carryOut(run: Run, undertaking: Undertaking): RefundAnswer {
  const { host, journal, qomon } = run;
  const { plan, placed, before } = undertaking;
  const { bundleId } = before.asRead;
  const line = {
    action: 'refund',
    reference: referenceOf(placed),
    bundleId,
    money: plan.amount,
  } as const;
  journal.write([{ ...line, outcome: 'intended', codes: { target: plan.target } }]);
  // guard: refund-flush
  host.workbook.flush();

  const [answer] = qomon.send([patchBundle(plan.change)]);
  const outcome = meaningOf(answer, envelope(z.unknown()));
  const { status } = outcome;
  const isTurnedAway = outcome.kind === 'stopped' || outcome.kind === 'throttled';
  const after = isTurnedAway ? undefined : reread(run, bundleId);
  // guard: refund-read-again
  const isReached = after && progressOf(plan.target, after.asRead) === 'reached';
  if (after && isReached) {
    // guard: refund-rows-first
    const told = settled(run, undertaking, after);
    journal.write([{ ...line, outcome: 'recorded', status }]);
    return told;
  }
  const told = refusalOf(host, outcome, placed);
  if (told) {
    journal.write([{ ...line, outcome: writtenOf(outcome.kind).journal, status }]);
    return told;
  }
  recordUnconfirmed(run, bundleId);
  journal.write([{ ...line, outcome: WRITTEN.unconfirmed.journal, status }]);
  return refusal(host, { kind: 'unknown' });
}

function reread({ host, qomon, standards }: Run, bundleId: BundleId): ReadBundle | undefined {
  const reading = readBundle(host, qomon, standards.context.catalog, bundleId);
  return reading.ok ? reading : undefined;
}

/** What certainly was not done, and why; undefined where that is not certain. */
function refusalOf(
  host: Host,
  outcome: Outcome<unknown>,
  { entry }: PlacedRow,
): Refusal | undefined {
  switch (outcome.kind) {
    case 'refused': {
      const reasons = outcome.problems.map(({ location, message }) => {
        const place = readLocation(location);
        const column = place?.field === 'reimbursed_amount' ? 'refunded' : place && columnOf(place);
        const header = column && entry.header.name(column, host.language);
        return host.words.messages.serverSays({ header, row: undefined, text: message });
      });
      return refusal(host, { kind: 'refused', reasons });
    }
    case 'stopped':
      return refusal(host, { kind: 'stopped', cause: outcome.cause });
    case 'throttled':
      return refusal(host, { kind: 'throttled' });
    default:
      return undefined;
  }
}

/** Writes what Qomon holds now to the rows, with what else has changed there. */
function settled(
  run: Run,
  { before, plan, placed }: Undertaking,
  { bundle, asRead }: ReadBundle,
): RefundAnswer {
  const { words } = run.host;
  const done = words.refund.done(asRead, plan.amount);
  const fields = differences(before.bundle, plan.change, bundle);
  const message = fields.length === 0 ? done : [done, words.refund.differs(fields)].join('\n');
  recordAsRead(run, asRead, message);
  return answerOf(placed, asRead, run.standards.context.catalog, message);
}

function referenceOf({ row }: PlacedRow): Reference {
  if (row.reference === undefined) throw new Error('A row without a reference was to be refunded');
  return row.reference;
}
