import type { BundleId, ContactId, Reference } from '../model/ids';
import type { ListEntry } from '../qomon/listEntry';
import { referencesOf } from '../qomon/lookUp';
import type { BundlePayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';
import { isAlike, isEqual, isPaidAlike } from './alike';

/** A bundle that is about to leave. */
export interface Leaving {
  readonly payload: BundlePayload;
  /** True where all its references were given a moment ago: they say nothing of what was sent before. */
  readonly isNew: boolean;
}

/** What accounts for bundles that stand in Qomon, and what is known of references. */
export interface Accounts {
  /** Bundles of which a person has said that they are other payments. */
  readonly bundles: ReadonlySet<number>;
  /** Bundles whose IDs stand on rows, whatever these read like. */
  readonly onRows: ReadonlySet<number>;
  /** True where a row bears the bundle or its reference, and may be what it was recorded for. */
  readonly isBorne: (bundle: Bundle) => boolean;
  /** Contacts under whom many people pay: of them, only what may be this spreadsheet's own is asked about. */
  readonly collective: ReadonlySet<ContactId>;
  /** True for a reference that this spreadsheet has given. */
  readonly isOwn: (reference: Reference) => boolean;
  /** True where the journal tells of one of the references: nothing of them was taken back. */
  readonly isTold: (references: ReadonlySet<Reference>) => boolean;
  /** True where a row that does not leave now may be what the bundle was recorded for. */
  readonly hasRival: (bundle: Bundle) => boolean;
}

export type LookFinding =
  /** Its references are there, and perhaps as another payment. */
  | { readonly kind: 'under reference'; readonly entries: readonly ListEntry[] }
  /** A reference that was just given has been used: the row is to get another one. */
  | { readonly kind: 'reference used' }
  /** It was recorded by this spreadsheet, which has forgotten: the bundle is the row's. */
  | { readonly kind: 'taken back'; readonly bundle: Bundle }
  /** A bundle that nobody accounts for holds the same, and perhaps others do: one answer is for all. */
  | {
      readonly kind: 'looks recorded';
      readonly bundle: Bundle;
      readonly others: readonly BundleId[];
    };

/**
 * What Qomon's list says of bundles that are about to leave. Of equal payments as many stay behind as
 * there are bundles that nobody accounts for: each bundle keeps one, the one that equals it most.
 */
export function lookFindings<L extends Leaving>(
  leaving: readonly L[],
  entries: readonly ListEntry[],
  accounts: Accounts,
): Map<L, LookFinding> {
  const findings = new Map<L, LookFinding>();
  const byReference = entriesByReference(entries);
  for (const one of leaving) {
    const found = underReferences(one, byReference);
    if (found) findings.set(one, found);
  }
  const byPayer = leavingByPayer(leaving);
  const all = entries.flatMap((entry) => unaccounted(entry, byPayer, accounts));
  const open = new Set(all);
  for (const isSame of [isEqual, isAlike, isPaidAlike]) {
    for (const bundle of open) {
      // A row that was taken back may have been given other items since; other people's payments may be alike.
      // guard: look-other-items
      if (isSame === isPaidAlike && !isOurs(bundle, accounts)) continue;
      const same = candidates(bundle, byPayer).find(
        (one) => !findings.has(one) && isSame(one.payload, bundle),
      );
      if (!same || !isAsked(same, bundle, accounts)) continue;
      // guard: look-only-one
      const isOnly = !leaving.some(
        (one) => one !== same && !findings.has(one) && isPaidAlike(one.payload, bundle),
      );
      const isCertain =
        isSame === isEqual || (isSame === isAlike && isOnly && !accounts.hasRival(bundle));
      findings.set(same, ownership(same, { bundle, all, isCertain }, accounts));
      open.delete(bundle);
    }
  }
  return findings;
}

function leavingByPayer<L extends Leaving>(leaving: readonly L[]): Map<number, L[]> {
  const found = new Map<number, L[]>();
  for (const one of leaving) {
    for (const payer of new Set(one.payload.transactions.map(({ contact_id: id }) => id))) {
      found.set(payer, [...(found.get(payer) ?? []), one]);
    }
  }
  return found;
}

function candidates<L>({ transactions }: Bundle, byPayer: ReadonlyMap<number, L[]>): readonly L[] {
  return byPayer.get(transactions?.[0]?.contact_id ?? 0) ?? [];
}

function entriesByReference(entries: readonly ListEntry[]): Map<Reference, ListEntry[]> {
  const found = new Map<Reference, ListEntry[]>();
  for (const entry of entries) {
    for (const reference of entry.references) {
      found.set(reference, [...(found.get(reference) ?? []), entry]);
    }
  }
  return found;
}

function underReferences(
  { payload, isNew }: Leaving,
  byReference: ReadonlyMap<Reference, readonly ListEntry[]>,
): LookFinding | undefined {
  const found = new Set(
    payload.transactions.flatMap((one) => byReference.get(one.external_transaction_id) ?? []),
  );
  if (found.size === 0) return undefined;
  const entries = [...found];
  const isOther = entries.every(({ bundle }) => !bundle || !isAlike(payload, bundle));
  // guard: look-number-used
  return isNew && isOther ? { kind: 'reference used' } : { kind: 'under reference', entries };
}

/** A bundle that stands on no row that may be its own, neither by its ID nor by its references. */
function unaccounted(
  entry: ListEntry,
  byPayer: ReadonlyMap<number, unknown>,
  { bundles, isBorne }: Accounts,
): Bundle | [] {
  const isOfPayer = [...entry.payers].some((payer) => byPayer.has(payer));
  // Most bundles of a list are other people's, and reading them in full takes its time.
  const bundle = isOfPayer && !bundles.has(entry.id) ? entry.bundle : undefined;
  return bundle && !isBorne(bundle) ? bundle : [];
}

/** Under a contact that many share, somebody else's equal payment says nothing. */
function isAsked({ payload }: Leaving, bundle: Bundle, { collective, isOwn }: Accounts): boolean {
  const isShared = payload.transactions.every(({ contact_id: payer }) => collective.has(payer));
  return !isShared || [...referencesOf(bundle)].some(isOwn);
}

function ownership(
  { isNew, payload }: Leaving,
  { bundle, all, isCertain }: { bundle: Bundle; all: readonly Bundle[]; isCertain: boolean },
  accounts: Accounts,
): LookFinding {
  // guard: look-on-another-row
  const isFree = !accounts.onRows.has(bundle.id);
  const isOwn = isNew && isCertain && isFree && isOurs(bundle, accounts);
  // The journal is read whole for it: last, and of our own alone.
  // guard: look-taken-back
  if (isOwn && !accounts.isTold(referencesOf(bundle))) return { kind: 'taken back', bundle };
  const others = all.filter((one) => one !== bundle && isAlike(payload, one));
  return { kind: 'looks recorded', bundle, others: others.map(({ id }) => id) };
}

/** True where this spreadsheet has given every reference of a bundle. */
function isOurs(bundle: Bundle, { isOwn }: Accounts): boolean {
  const references = [...referencesOf(bundle)];
  return references.length > 0 && references.every(isOwn);
}
