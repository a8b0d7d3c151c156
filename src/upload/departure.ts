import { type ReviewedBundle, review } from '../check/review';
import type { Draft } from '../entry/draft';
import { type PlacedRow, Snapshot } from '../entry/snapshot';
import type { EntryRow } from '../entry/tab';
import type { Reference } from '../ids';
import type { Money } from '../money';
import type { BundlePayload } from '../qomon/payload';
import type { Run } from './run';

/** A bundle that a person has agreed to: its rows by their references, and all that it is to carry. */
export interface Agreed {
  readonly references: readonly Reference[];
  readonly fingerprint: string;
}

/** A bundle that is about to leave, as it stands in the sheet now. */
export interface Departure {
  readonly placed: readonly PlacedRow[];
  readonly draft: Draft;
  readonly payload: BundlePayload;
  readonly money: readonly Money[];
}

/** What is to be agreed to. Every row must bear a reference; gives undefined where a problem stands. */
export function agreedOf({ bundle, placed }: ReviewedBundle): Agreed | undefined {
  return (
    bundle.draft && {
      references: placed.map(({ row }) => referenceOf(row)),
      fingerprint: fingerprintOf(bundle.draft.payload(referenceOf)),
    }
  );
}

/** Reads the sheet anew and gives the bundles that still hold exactly what was agreed to. */
export function departuresOf(run: Run, chunk: readonly Agreed[]): Departure[] {
  const references = new Set<number | undefined>(chunk.flatMap((agreed) => agreed.references));
  const fingerprints = new Set(chunk.map(({ fingerprint }) => fingerprint));
  const { bundles } = review(run.standards, Snapshot.again(run.tabs), ({ row }) =>
    references.has(row.reference),
  );
  return bundles.flatMap(({ bundle, placed }): Departure[] => {
    const { draft, payments } = bundle;
    if (!draft || placed.some(({ row }) => row.reference === undefined)) return [];
    const payload = draft.payload(referenceOf);
    if (!fingerprints.has(fingerprintOf(payload))) return [];
    return [{ placed, draft, payload, money: payments.map(({ money }) => money) }];
  });
}

/** The reference of a row that has been given one. */
export function referenceOf(row: EntryRow): Reference {
  if (row.reference === undefined)
    throw new Error('A row without a reference was about to be sent');
  return row.reference;
}

function fingerprintOf(payload: BundlePayload): string {
  return JSON.stringify(payload);
}
