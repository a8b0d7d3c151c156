import type { BundleId } from '../model/ids';
import { LOOK_UP_PAGES, ODD_ANSWER_MS } from '../model/limits';
import type { PaymentInShort } from '../model/paymentInShort';
import { GONE } from '../qomon/answer';
import { askForBundles } from '../qomon/inquiry';
import { type Findings, lookUp, referencesOf } from '../qomon/lookUp';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import type { Outgoing } from './approval';
import type { Attempted } from './outcomeEntries';
import { bundleResult, type SendResult } from './result';

/** Results that were asked about, and how many requests that took. */
export interface Asked {
  readonly attempts: readonly Attempted[];
  readonly requests: number;
}

/**
 * Holds answers that are odd against the bundles themselves, asked for by their IDs: one that gives
 * IDs alone, another payment, an ID that stands elsewhere already, or a bundle that was deleted. What
 * they leave open is looked up by a later run: the list may not show yet what was recorded just now.
 */
export function withInquiries(
  run: Run,
  attempted: readonly Attempted[],
  snapshot: Snapshot,
): Asked {
  const given = idsGiven(attempted, snapshot);
  const odd = attempted.filter((one) => oddId(one, given) !== undefined);
  const { qomon, host } = run;
  const deadline = run.deadline + ODD_ANSWER_MS;
  const ids = [...new Set(odd.flatMap((one) => oddId(one, given) ?? []))];
  const asked = askForBundles({ qomon, deadline, clock: host.clock }, ids, run.pace);
  const used = usedReferences(run, attempted);
  return {
    attempts: attempted.map((one) => {
      const bundleId = oddId(one, given);
      if (bundleId !== undefined) {
        return { ...one, result: resultAsked(run, one, bundleId, asked.bundles.get(bundleId)) };
      }
      return { ...one, result: withoutHaste(one, used.found) };
    }),
    requests: asked.requests + used.requests,
  };
}

/** What the list shows under references of which Qomon says that they are used. */
function usedReferences({ qomon, deadline, host }: Run, attempted: readonly Attempted[]): Findings {
  const references = attempted.flatMap(({ result, marked }) =>
    isSaidUsed(result) ? marked.placed.map(({ row }) => referenceOf(row)) : [],
  );
  const list = { qomon, deadline, clock: host.clock, budget: LOOK_UP_PAGES };
  return lookUp(list, new Set(references), 0);
}

/** How often each bundle is given: on rows of other references, and in these answers. */
function idsGiven(attempted: readonly Attempted[], { rows }: Snapshot): Map<BundleId, number> {
  const own = new Set(
    attempted.flatMap(({ marked }) => marked.placed.map(({ row }) => row.reference)),
  );
  const ids = [
    ...new Set(rows.flatMap(({ row }) => (own.has(row.reference) ? [] : (bundleIdOf(row) ?? [])))),
    ...attempted.flatMap(({ result }) => (result.kind === 'recorded' ? result.bundleId : [])),
  ];
  const given = new Map<BundleId, number>();
  for (const id of ids) given.set(id, (given.get(id) ?? 0) + 1);
  return given;
}

/** The bundle that an answer gives which is not believed as it stands; undefined where it is. */
function oddId(
  { marked, result }: Attempted,
  given: ReadonlyMap<BundleId, number>,
): BundleId | undefined {
  if (result.kind === 'unknown') return result.held?.[0]?.bundleId;
  if (result.kind !== 'recorded') return undefined;
  const { bundleId } = result;
  const isTwice = (given.get(bundleId) ?? 0) > 1;
  // guard: correct-not-the-old
  return isTwice || isPrevious(marked, bundleId) ? bundleId : undefined;
}

/** What an odd answer means, by the bundle itself. */
function resultAsked(
  { host }: Run,
  { marked, result }: Attempted,
  bundleId: BundleId,
  held: Bundle | typeof GONE | undefined,
): SendResult {
  const { status } = result;
  if (isPrevious(marked, bundleId)) {
    if (held !== GONE) return { kind: 'unknown', status };
    // Qomon gives the first bundle under a reference, though it was deleted: the row is not recorded.
    const text = host.words.cancel.messages.answeredDeleted(bundleId);
    const reason = { row: undefined, column: undefined, text, isOwn: true };
    return { kind: 'refused', reasons: [reason], duplicate: false, status: status ?? 0 };
  }
  const known = held === undefined || held === GONE ? undefined : held;
  const { payload, draft, placed } = marked;
  const references = placed.map(({ row }) => referenceOf(row));
  const isNamed = known && references.some((one) => referencesOf(known).has(one));
  // guard: answer-asked-for
  if (known && isNamed) return bundleResult([known], payload, draft, status);
  const isTelling =
    result.kind === 'unknown' && result.held?.some(({ payments }) => tells(payments));
  return isTelling ? result : { kind: 'unknown', status };
}

/** True where a payment shows anything but that it is there. */
function tells(payments: readonly PaymentInShort[]): boolean {
  return payments.some((one) => Object.values(one).some((value) => value !== undefined));
}

/**
 * A refusal that says that the reference is used may follow what it refuses: a proxy repeats a request,
 * and hands on the second answer. Where the list does not show it yet, a later run looks it up.
 */
function withoutHaste({ marked, result }: Attempted, found: Findings['found']): SendResult {
  // guard: look-up-duplicates
  if (!isSaidUsed(result)) return result;
  const { reasons, status } = result;
  const { payload, draft, placed } = marked;
  const bundles = placed.flatMap(({ row }) => found.get(referenceOf(row)) ?? []);
  if (bundles.length > 0) return bundleResult(bundles, payload, draft, status);
  return { kind: 'unknown', said: { why: 'taken', reasons }, status };
}

/** A conflict that names another column has nothing to do with the reference. */
function isSaidUsed(result: SendResult): result is Extract<SendResult, { kind: 'refused' }> {
  if (result.kind !== 'refused' || !result.duplicate) return false;
  const columns = result.reasons.flatMap(({ column }) => column ?? []);
  return columns.length === 0 || columns.includes('reference');
}

/** True for an answer that gives a bundle which stood under the references before. */
function isPrevious({ approved }: Outgoing, bundleId: BundleId): boolean {
  return approved.previous?.includes(bundleId) === true;
}
