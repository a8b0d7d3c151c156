import type { BundleId, Reference } from '../model/ids';
import { LOOK_BACK_MS, UNDER_WAY_MS } from '../model/limits';
import type { PaymentInShort } from '../model/paymentInShort';
import { GONE } from '../qomon/answer';
import { referencesOf } from '../qomon/lookUp';
import type { Bundle } from '../qomon/shapes';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { bundleResult, type Held, heldOf, type SendResult } from '../send/result';
import { isOpen } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { Evidence } from './evidence';
import { copied, elsewhere, joined, rank } from './foundOnRows';
import { isStillHeld } from './recorded';
import { mayBe, NOBODY, paidOnRows, payloadOf, soughtOf } from './sought';
import type { Stray } from './strays';
import type { Attempt, Unconfirmed } from './unconfirmed';

/** Why nobody knows yet whether a payment is recorded. */
export type Uncertainty =
  /** It may be under way, or the list may be late. `until`: when an hour has passed, in milliseconds since 1970. */
  | { readonly kind: 'early'; readonly until: number }
  /** The list could not be read far enough, or leaves out what is there. */
  | { readonly kind: 'unproven' }
  /** Qomon holds something else under the reference. `here`: what the rows say, in the same form. */
  | {
      readonly kind: 'other content';
      readonly held: readonly Held[];
      readonly here: readonly PaymentInShort[];
    }
  /** A bundle bears the reference and cannot be read. */
  | { readonly kind: 'unread'; readonly bundleId: number }
  /** The bundle under the reference is that of a row which bears another one. */
  | { readonly kind: 'of another row'; readonly held: Held; readonly at: PlacedRow }
  /** It went in one bundle with a row that it shares no group with any more; `at`: where that one stands. */
  | { readonly kind: 'apart'; readonly at: PlacedRow | undefined }
  /** All of its rows that are open have lost their reference. */
  | { readonly kind: 'nameless' }
  /** It came along with a copy of the spreadsheet. */
  | { readonly kind: 'inherited' };

/** What the rows of an unconfirmed payment come to, by what the look-up says. */
export type Resolution =
  | {
      readonly kind: 'sent';
      readonly result: Extract<SendResult, { kind: 'recorded' }>;
      readonly bundle: Bundle;
      /** What else Qomon holds under the reference. */
      readonly others: readonly Held[];
    }
  /** `copyOf`: the row that stands for the bundle under their reference. */
  | { readonly kind: 'waiting'; readonly copyOf?: PlacedRow }
  /** Qomon had refused it in a way that was not certain; it is not recorded. */
  | { readonly kind: 'rejected'; readonly attempt: Attempt }
  | { readonly kind: 'unconfirmed'; readonly uncertainty: Uncertainty };

/** What resolutions are drawn from. */
export interface Findings {
  readonly evidence: Evidence;
  /** For each bundle, a row that stands for it. */
  readonly byBundle: ReadonlyMap<BundleId, PlacedRow>;
  readonly snapshot: Snapshot;
  /** Attempts that stand on no row, and may be those of a row whose reference was changed. */
  readonly strays: readonly Stray[];
}

/** Draws the consequence of what Qomon shows under the references of an unconfirmed payment. */
export function resolutionOf(run: Run, payment: Unconfirmed, findings: Findings): Resolution {
  const { evidence, byBundle } = findings;
  const { placed } = payment;
  const from = partedFrom(payment);
  // guard: parted-is-not-freed
  if (from) return unconfirmed({ kind: 'apart', at: findings.snapshot.bearing(from.reference)[0] });
  if (placed.every(({ row }) => row.reference === undefined || !isOpen(row)))
    return unconfirmed({ kind: 'nameless' });
  const { bundles, unread } = hitsOf(run, payment, evidence);
  // guard: look-up-before-send
  if (bundles.length === 0) return unfound(run, payment, findings, unread[0]);
  const own = bundles.filter((bundle) => !elsewhere(placed, bundle, byBundle));
  const original = bundles.flatMap(({ id }) => copied(placed, id, byBundle.get(id)) ?? [])[0];
  // A row whose reference was changed may look like a copy of the row that bears it rightly.
  if (original && !isStray(run, payment, findings)) return { kind: 'waiting', copyOf: original };
  const sorted = [...own].sort((a, b) => rank(placed, a) - rank(placed, b) || a.id - b.id);
  const result = resultOf(run, placed, sorted);
  if (result?.kind === 'recorded') {
    const found = sorted.find(({ id }) => id === result.bundleId);
    const bundle = found && joined(placed, found, bundles) ? undefined : found;
    const others = bundles.filter(({ id }) => id !== result.bundleId).map(heldOf);
    if (bundle) return { kind: 'sent', result, bundle, others };
  }
  const [first] = bundles;
  const at = first && own.length === 0 ? byBundle.get(first.id) : undefined;
  if (first && at) return unconfirmed({ kind: 'of another row', held: heldOf(first), at });
  const [parted] = partedWith(payment);
  if (parted !== undefined)
    return unconfirmed({ kind: 'apart', at: findings.snapshot.bearing(parted)[0] });
  const here = paidOnRows(run, placed);
  return unconfirmed({ kind: 'other content', held: bundles.map(heldOf), here });
}

/** The payment that rows went with, in one bundle, and that is not among them any more. */
export function partedFrom({ placed, attempts }: Unconfirmed): Attempt | undefined {
  return attempts.find(({ reference }) => !placed.some(({ row }) => row.reference === reference));
}

/** Rows without a payment that a payment went with, and that are not among its rows any more. */
function partedWith({ placed, attempts }: Unconfirmed): Reference[] {
  const own = new Set(placed.map(({ row }) => row.reference));
  const all = attempts.flatMap(({ codes }) => (codes.with ?? []) as readonly Reference[]);
  return all.filter((one) => !own.has(one));
}

function unconfirmed(uncertainty: Uncertainty): Resolution {
  return { kind: 'unconfirmed', uncertainty };
}

/** All that Qomon shows under the references of a payment. */
function hitsOf(
  { journal }: Run,
  { placed }: Unconfirmed,
  evidence: Evidence,
): { readonly bundles: readonly Bundle[]; readonly unread: readonly number[] } {
  const references = new Set(placed.flatMap(({ row }) => row.reference ?? []));
  const hits = new Map<number, Bundle>();
  const unread: number[] = [];
  for (const reference of references) {
    const listed = evidence.under(reference);
    unread.push(...listed.unread);
    for (const bundle of listed.bundles) {
      if (isStillHeld(journal, reference, bundle.id, evidence)) hits.set(bundle.id, bundle);
    }
  }
  return { bundles: [...hits.values()], unread };
}

/** Nothing is shown under the references: what follows depends on whether that is proven. */
function unfound(
  run: Run,
  payment: Unconfirmed,
  findings: Findings,
  unread: number | undefined,
): Resolution {
  const { evidence } = findings;
  const { placed, attempts } = payment;
  if (unread !== undefined) return unconfirmed({ kind: 'unread', bundleId: unread });
  const now = run.host.clock.now();
  const last = payment.last ?? now;
  const known = knownUnder(payment, evidence);
  if (known) {
    const result = resultOf(run, placed, [known]);
    if (result?.kind === 'recorded') return { kind: 'sent', result, bundle: known, others: [] };
    const here = paidOnRows(run, placed);
    return unconfirmed({ kind: 'other content', held: [heldOf(known)], here });
  }
  // Nothing is proven by what Qomon does not hold yet: the original may send it at any moment.
  // guard: inherited-is-not-freed
  if (payment.isInherited) return unconfirmed({ kind: 'inherited' });
  // A row that has lost its reference may have been recorded under it: nobody can look that up.
  const isNamed = placed.every(({ row }) => row.reference !== undefined);
  const isProven =
    isNamed &&
    !isStray(run, payment, findings) &&
    attempts.every((one) => isGone(one, evidence, now)) &&
    (isKnown(payment) || evidence.isAbsent(soughtOf(run, payment, last)));
  if (!isProven) {
    const until = last + LOOK_BACK_MS;
    return unconfirmed(now < until ? { kind: 'early', until } : { kind: 'unproven' });
  }
  const refused = attempts.find(({ codes }) => codes.why === 'taken' || codes.why === 'failed');
  return refused ? { kind: 'rejected', attempt: refused } : { kind: 'waiting' };
}

/** True where it is known which bundle was recorded for each: whether that one is there tells all. */
function isKnown({ attempts }: Unconfirmed): boolean {
  return attempts.length > 0 && attempts.every(({ bundleId }) => bundleId !== undefined);
}

/** False for a bundle that was recorded, and may still be there. */
function isGone({ bundleId, at }: Attempt, evidence: Evidence, now: number): boolean {
  if (bundleId === undefined) return true;
  return now - at >= UNDER_WAY_MS && evidence.fateOf(bundleId, at) === 'gone';
}

/** A bundle that was recorded for the payment, is not in the list, and is there by its ID. */
function knownUnder({ attempts }: Unconfirmed, evidence: Evidence): Bundle | undefined {
  for (const { bundleId, reference } of attempts) {
    const held = bundleId === undefined ? undefined : evidence.ask(bundleId);
    if (held && held !== GONE && referencesOf(held).has(reference)) return held;
  }
  return undefined;
}

/** What bundles mean for rows; undefined where the rows cannot be read. */
export function resultOf(
  run: Run,
  placed: readonly PlacedRow[],
  bundles: readonly Bundle[],
): SendResult | undefined {
  const { draft } = rereadBundle(run, placed, bundles[0]);
  return draft && bundles.length > 0
    ? bundleResult(
        bundles,
        draft.payload(({ reference }) => reference ?? NOBODY),
        draft,
        undefined,
      )
    : undefined;
}

/** True where the payment may be one that was sent under a reference which stands on no row any more. */
function isStray(run: Run, payment: Unconfirmed, { strays, byBundle }: Findings): boolean {
  if (payment.attempts.length > 0) return false;
  const payload = payloadOf(run, payment.placed);
  return strays.some(({ attempt, bundle, isAbsent }) =>
    bundle ? !byBundle.has(bundle.id) : !isAbsent && mayBe(attempt, payload),
  );
}
