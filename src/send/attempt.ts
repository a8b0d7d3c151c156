import type { BundleId } from '../model/ids';
import { bundleOutcome } from '../qomon/answer';
import { postBundle } from '../qomon/endpoints';
import { lookUp } from '../qomon/lookUp';
import type { Run } from '../run/run';
import type { Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { type Departure, departureOf } from './approval';
import type { Judged } from './record';
import { bundleVerdict, type Verdict, verdictOf } from './result';

/**
 * Lets the requests leave of those that still hold what was agreed to, now that they are marked, and
 * gives what became of each.
 */
export function attempt(run: Run, marked: readonly Departure[], snapshot: Snapshot): Judged[] {
  const { pace } = run;
  const departures: Departure[] = [];
  const judged: Judged[] = [];
  for (const before of marked) {
    const now = departureOf(run, before.agreed, snapshot);
    if (now?.placed.every(({ row }) => row.state === 'sending')) departures.push(now);
    else judged.push({ departure: before, verdict: CHANGED });
  }
  pace.await(departures.length);
  const answers = run.qomon.send(departures.map(({ payload }) => postBundle(payload)));
  pace.learn(answers);
  const now = run.host.clock.now();
  departures.forEach((departure, index) => {
    const { payload, draft, agreed } = departure;
    const outcome = bundleOutcome(answers[index]);
    const verdict =
      outcome.kind === 'done' && agreed.former?.includes(outcome.value.id)
        ? answeredDeleted(run, outcome.value.id, outcome.status)
        : verdictOf(outcome, payload, draft, now);
    judged.push({ departure, verdict });
  });
  return withDuplicatesLookedUp(run, judged);
}

/** Qomon gives the first bundle under a reference, though it was deleted: the row is not recorded. */
function answeredDeleted({ host }: Run, bundleId: BundleId, status: number): Verdict {
  const text = host.words.cancel.messages.answeredDeleted(bundleId);
  const reason = { row: undefined, column: undefined, text, isOwn: true };
  return { kind: 'rejected', reasons: [reason], duplicate: false, status };
}

const CHANGED = { kind: 'waiting', cause: 'changed', status: undefined } as const;

/** Where Qomon says that a reference has been used, the bundle under it tells whether it is ours. */
function withDuplicatesLookedUp(run: Run, judged: Judged[]): Judged[] {
  const references = judged.flatMap(({ verdict, departure }) =>
    verdict.kind === 'rejected' && verdict.duplicate
      ? departure.placed.map(({ row }) => referenceOf(row))
      : [],
  );
  if (references.length === 0) return judged;
  const { qomon, deadline, host } = run;
  const findings = lookUp({ qomon, deadline, clock: host.clock }, new Set(references), 0);
  return judged.map((one) => {
    const { verdict, departure } = one;
    if (verdict.kind !== 'rejected' || !verdict.duplicate) return one;
    const { payload, draft, placed } = departure;
    const bundles = placed.flatMap(({ row }) => findings.found.get(referenceOf(row)) ?? []);
    if (bundles.length === 0 && findings.complete)
      return { departure, verdict: taken(run, verdict) };
    return { departure, verdict: bundleVerdict(bundles, payload, draft, verdict.status) };
  });
}

/** Qomon may remember the reference of a bundle that has been deleted: a new one is the way out. */
function taken({ host }: Run, verdict: Extract<Verdict, { kind: 'rejected' }>): Verdict {
  // A conflict that names another column has nothing to do with the reference.
  const columns = verdict.reasons.flatMap(({ column }) => column ?? []);
  if (columns.length > 0 && !columns.includes('reference')) return verdict;
  const text = host.words.cancel.messages.referenceTaken;
  const reason = { row: undefined, column: 'reference', text, isOwn: true } as const;
  return { ...verdict, reasons: [...verdict.reasons, reason] };
}

/** True where nobody said anything at all, so that it is not known what became of the bundle. */
export function isUnanswered(verdict: Verdict): boolean {
  return verdict.kind === 'to check' && verdict.status === undefined;
}
