import { carriesPayment } from '../entry/row';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import { inherited } from '../memory/inherited';
import { saidUnrecorded } from '../memory/said';
import type { BundleId, ContactId, Reference } from '../model/ids';
import type { Intent } from '../model/journalLine';
import { bundleIdOf, splitCopies } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';

/** A payment that was to be sent, as far as journal and memory tell. */
export interface Attempt extends Intent {
  readonly payer: ContactId | undefined;
  /** The day of the payment: `2026-05-31`. */
  readonly day: string | undefined;
}

/** The rows of one payment of which some are unconfirmed. */
export interface Unconfirmed {
  readonly placed: readonly PlacedRow[];
  /** What is known of their sending; nothing where journal and memory have lost it. */
  readonly attempts: readonly Attempt[];
  /** From when on it may have been recorded, in milliseconds since 1970; −∞ where nobody knows. */
  readonly since: number;
  /** When it was sent last, as far as is known. */
  readonly last: number | undefined;
  /** True where it came along with a copy of the spreadsheet: the original settles it. */
  readonly isInherited: boolean;
}

/** Unconfirmed payments of which the list of bundles tells nothing, and that are settled elsewhere. */
export interface SettledElsewhere {
  /** Bundles of which a change is unconfirmed. */
  readonly changing: ReadonlySet<BundleId>;
  /** Rows whose old bundle may yet be deleted to be corrected. */
  readonly corrected: ReadonlySet<Reference>;
  /** In a copy: what was begun before that moment (milliseconds since 1970) is the original's. */
  readonly before: number | undefined;
}

/**
 * What was begun to be sent and not ended, with whom and when it was for, by the references of all its rows. Those
 * without a payment of their own have the attempt of the payment that they went with.
 */
export function openAttempts(journal: Journal): Map<Reference, Attempt> {
  const attempts = [...journal.open.intents('send').values()].map((one) =>
    withPayment(journal, one),
  );
  return new Map([
    ...attempts.flatMap((one) =>
      (one.codes.with ?? []).map((reference) => [reference as Reference, one] as const),
    ),
    ...attempts.map((one) => [one.reference, one] as const),
  ]);
}

/**
 * What a copy has brought along as being sent or corrected, of rows that stand for no bundle yet. It is
 * the original's for as long as no person has said that Qomon did not record it.
 */
export function inheritedAttempts(
  { documentStore }: Host,
  journal: Journal,
  snapshot: Snapshot,
): Map<Reference, Attempt> {
  const said = saidUnrecorded(documentStore);
  return new Map(
    [...(inherited(documentStore)?.open ?? [])].flatMap(([reference, at]) => {
      const rows = snapshot.bearing(reference);
      const isOpen = rows.length > 0 && rows.every(({ row }) => bundleIdOf(row) === undefined);
      if (!isOpen || said.has(reference)) return [];
      const intent = { reference, bundleId: undefined, at, money: undefined, codes: {} };
      return [[reference, withPayment(journal, intent)] as const];
    }),
  );
}

/** An intent with the payment that it was for, as far as it is remembered. */
export function withPayment(journal: Journal, intent: Intent): Attempt {
  const { reference } = intent;
  const known =
    journal.memory.openIntents('send').get(reference) ?? journal.memory.under(reference);
  return { ...intent, payer: known?.payer, day: known?.day, money: intent.money ?? known?.money };
}

/** Payments with a row unconfirmed, without rows that were added to their group later. */
export function unconfirmedIn(
  snapshot: Snapshot,
  attempts: ReadonlyMap<Reference, Attempt>,
  elsewhere: SettledElsewhere,
  now: number,
): Unconfirmed[] {
  return snapshot
    .bundles()
    .flatMap(splitCopies)
    .flatMap((placed): Unconfirmed[] => {
      const unconfirmed = placed.filter((one) => isUnconfirmed(one, attempts, elsewhere));
      if (unconfirmed.length === 0) return [];
      const rows = placed.filter(
        (one) => unconfirmed.includes(one) || bundleIdOf(one.row) !== undefined,
      );
      const own = timed(rows, unconfirmed, attempts, now);
      return [{ ...own, isInherited: isInherited(unconfirmed, own.attempts, elsewhere.before) }];
    });
}

function isUnconfirmed(
  { row }: PlacedRow,
  attempts: ReadonlyMap<Reference, Attempt>,
  { changing, corrected }: SettledElsewhere,
): boolean {
  const bundleId = bundleIdOf(row);
  // guard: refund-is-no-send
  if (bundleId !== undefined && changing.has(bundleId)) return false;
  if (row.state === 'toCheck') return true;
  const isCorrected = row.reference !== undefined && corrected.has(row.reference);
  if (row.state === 'sending' && !isCorrected) return true;
  // Its state was lost or changed, and the journal knows better.
  return row.reference !== undefined && attempts.has(row.reference) && bundleId === undefined;
}

/** True where this spreadsheet is a copy, and has not begun itself to send all of these rows. */
function isInherited(
  unconfirmed: readonly PlacedRow[],
  attempts: readonly Attempt[],
  before: number | undefined,
): boolean {
  if (before === undefined) return false;
  return unconfirmed
    .filter(({ row }) => carriesPayment(row))
    .some(
      ({ row }) => !attempts.some((one) => one.reference === row.reference && one.at >= before),
    );
}

function timed(
  placed: readonly PlacedRow[],
  unconfirmed: readonly PlacedRow[],
  all: ReadonlyMap<Reference, Attempt>,
  now: number,
): Omit<Unconfirmed, 'isInherited'> {
  const known = unconfirmed.flatMap(({ row }) =>
    row.reference === undefined ? [] : (all.get(row.reference) ?? []),
  );
  const attempts = [...new Set(known)];
  const said = unconfirmed.flatMap(({ row }) => {
    const sentAt = row.cell('sentAt');
    // A time that is yet to come was typed there.
    return typeof sentAt === 'object' && sentAt.getTime() <= now ? [sentAt.getTime()] : [];
  });
  const times = [...attempts.map(({ at }) => at), ...said];
  const isTold = unconfirmed
    .filter(({ row }) => carriesPayment(row))
    .every(({ row }) => attempts.some(({ reference }) => reference === row.reference));
  return {
    placed,
    attempts,
    // Cells can be typed over: only what was written down of every payment limits what is read.
    since: isTold && attempts.length > 0 ? Math.min(...times) : Number.NEGATIVE_INFINITY,
    last: times.length > 0 ? Math.max(...times) : undefined,
  };
}
