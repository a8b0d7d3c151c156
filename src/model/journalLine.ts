import type { BundleId, ContactId, Reference } from './ids';
import type { Money } from './money';

/** What was done; a look-up ends what a send has left open. */
export const JOURNAL_ACTIONS = ['send', 'lookUp', 'refund', 'cancel', 'correct', 'status'] as const;

export type JournalAction = (typeof JOURNAL_ACTIONS)[number];

/** Actions that share their open ends: one intent of each kind may be open for a reference. */
export type IntentKind = Exclude<JournalAction, 'lookUp'>;

/** All of them; what is remembered names one by its place here, so that it may grow and nothing may move. */
export const INTENT_KINDS: readonly IntentKind[] = [
  'send',
  'refund',
  'cancel',
  'correct',
  'status',
];

/** Changes of a bundle that stays: each says in `target` where it is going. */
export const CHANGE_KINDS = ['refund', 'status'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** `intended` stands before the request leaves; one of the others follows, or the run was cut off. */
export const JOURNAL_OUTCOMES = ['intended', 'recorded', 'rejected', 'waiting', 'toCheck'] as const;

export type JournalOutcome = (typeof JOURNAL_OUTCOMES)[number];

/** What a line says besides its outcome: why, or what it was for. */
export const JOURNAL_REASONS = [
  'rowGone', // the row was deleted while it was being sent
  'rowsGone', // no row stands for the bundle any more
  'changed', // the row was changed since
  'stillThere', // Qomon still holds the bundle
  'forCorrection', // deleted to be corrected
  'foundAgain', // Qomon held it before it was sent
  'anotherPayment', // a person has said that the bundle is another payment
  'taken', // Qomon says that the reference is used, and shows no bundle under it
  'failed', // Qomon answered with a success that calls itself a failure
  'said', // a person has said so
  'asTyped', // a person has said that what looks odd is meant as it was typed
] as const;

export type JournalReason = (typeof JOURNAL_REASONS)[number];

/**
 * What a line names by an ID and two numbers: what was given back of a payment, the amount of an item, the
 * status of a payment, and what is unpaid of it.
 */
export const CHANGED_LISTS = [
  'transactions',
  'memberships',
  'donations',
  'statuses',
  'unpaid',
] as const;

/** One value that a change of a bundle sets: what it was, and what it is to be, in minor units; of a status its ID. */
export interface ValueChange {
  readonly list: (typeof CHANGED_LISTS)[number];
  /** Of the item; of a status and of what is unpaid, the payment's. */
  readonly id: number;
  readonly before: number;
  readonly after: number;
}

/** What a line holds for whoever settles it, in the column of its own: never words. */
export interface LineCodes {
  readonly why?: JournalReason;
  /** Of a correction: the fingerprint of what was approved. */
  readonly approved?: string;
  /** The IDs of a bundle's items, which its rows lose when it is deleted. */
  readonly transactions?: readonly number[];
  readonly memberships?: readonly number[];
  readonly donations?: readonly number[];
  /** Where a change is going, however often it is tried. */
  readonly target?: readonly ValueChange[];
  /** The bundle that this one replaces. */
  readonly inPlaceOf?: number;
  /** Of a send: the references of rows that went in the same bundle and carry no payment of their own. */
  readonly with?: readonly number[];
}

/** Something that was meant to be done, and of which nobody knows yet what came. */
export interface Intent {
  readonly reference: Reference;
  readonly bundleId: BundleId | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The payment, or what is to be given back of it; undefined where the journal does not say. */
  readonly money: Money | undefined;
  readonly codes: LineCodes;
}

/**
 * One line of the journal. It never holds an API key, nor the name or address of a payer, member
 * or donor: what it says in words is made of the add-on's own, never of what a server said.
 */
export interface JournalLine {
  readonly action: JournalAction;
  readonly reference: Reference;
  readonly bundleId?: BundleId;
  readonly outcome: JournalOutcome;
  readonly status?: number | undefined;
  /** The payment, or what is given back of it. */
  readonly money?: Money | undefined;
  readonly codes?: LineCodes;
  /** Who pays and on which day: remembered beyond the sheet, and not written into the journal. */
  readonly payment?: { readonly payer: ContactId; readonly day: string };
}
