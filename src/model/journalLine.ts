import type { BundleId, Reference } from './ids';

/** What was done; a look-up ends what a send has left open. */
export type JournalAction = 'send' | 'lookUp' | 'refund' | 'cancel' | 'correct';

/** Actions that share their open ends: one intent of each kind may be open for a reference. */
export type IntentKind = Exclude<JournalAction, 'lookUp'>;

/** `intended` stands before the request leaves; one of the others follows, or the run was cut off. */
export type JournalOutcome = 'intended' | 'recorded' | 'rejected' | 'waiting' | 'toCheck';

/** Something that was meant to be done, and of which nobody knows yet what came. */
export interface Intent {
  readonly reference: Reference;
  readonly bundleId: BundleId | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly detail: string;
}

/**
 * One line of the journal. It never holds an API key, nor the name or address of a payer, member
 * or donor: `detail` is made of the add-on's own words, never of what a server said.
 */
export interface JournalLine {
  readonly action: JournalAction;
  readonly reference: Reference;
  readonly bundleId?: BundleId;
  readonly outcome: JournalOutcome;
  readonly status?: number | undefined;
  readonly detail?: string;
}
