import type { ReviewedBundle } from '../check/review';
import { nextReference } from '../memory/givenReferences';
import { keepLook, type LastLook, lastLook } from '../memory/look';
import { saidUnrecorded } from '../memory/said';
import { keepUnreached } from '../memory/unreached';
import type { Reference } from '../model/ids';
import { DAY_MS, LOOK_BACK_MS, LOOK_PAGES, PAGE_SIZE } from '../model/limits';
import { carrying } from '../qomon/carrying';
import type { Qomon } from '../qomon/client';
import { CompleteReading } from '../qomon/completeReading';
import { getBundlesFrom } from '../qomon/endpoints';
import type { BundlePayload } from '../qomon/payload';
import type { Run } from '../run/run';
import { bundlesOn } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { displacedPayments, forgottenPayments } from './forgotten';
import { accountsOf, givenSince } from './lookAccounts';
import { type Leaving, type LookFinding, lookFindings } from './lookFindings';
import { recall, withRecalled } from './recall';
import { recordedTwice } from './recordedTwice';
import { type UnderWay, underWay } from './underWay';

/** A payment that is about to leave, as it stands in the sheet. */
export interface LookedAt extends Leaving {
  readonly reviewed: ReviewedBundle;
}

/** What was found of a payment; `not reached`: the list could not be read as far as it may stand there. */
export type Finding =
  | LookFinding
  | { readonly kind: 'not reached' }
  /** It takes the place of one that was being sent when its row was deleted. */
  | { readonly kind: 'under way'; readonly intents: UnderWay };

const ALL = Number.NEGATIVE_INFINITY;

/**
 * The newest part of Qomon's list, read once before a question is asked: what this spreadsheet has
 * forgotten, or another one knows, stands there. To be opened before references are given.
 */
export class Look {
  /** For the people of the run: its first request takes the list's along. */
  readonly people: Qomon;
  private readonly reading: CompleteReading;
  private readonly last: LastLook | undefined;
  private readonly next: number | undefined;
  private readonly now: number;
  private since: ((reference: Reference) => number) | undefined;

  constructor(
    private readonly run: Run,
    private readonly deadline: number,
    /** True where payments stand on no row: what was taken back may lie further back. */
    readonly isForgetful: boolean,
  ) {
    const { clock, documentStore, workbook } = run.host;
    const { carrier, rider } = carrying(paced(run), getBundlesFrom(0, PAGE_SIZE));
    this.people = carrier;
    this.reading = new CompleteReading({ qomon: rider, clock, deadline, budget: LOOK_PAGES });
    this.last = lastLook(documentStore, workbook.id);
    this.next = nextReference(documentStore);
    this.now = clock.now();
  }

  /** True where the list was asked for and Qomon said nothing at all. */
  get isUnanswered(): boolean {
    const { requests, reach } = this.reading;
    return requests > 0 && this.reading.entries().length === 0 && reach !== ALL;
  }

  /** Every reference that was met: none of them is to be given. */
  met(): ReadonlySet<number> {
    return new Set(this.reading.entries().flatMap(({ references }) => [...references]));
  }

  /** What is to be said of payments that stand in what was read twice. */
  twice(snapshot: Snapshot): readonly string[] {
    return recordedTwice(this.run, this.reading.entries(), snapshot);
  }

  /** Looks for payments that are about to leave; `isOld` tells references that stood there before. */
  over(
    bundles: readonly ReviewedBundle[],
    snapshot: Snapshot,
    isOld: (reference: Reference) => boolean,
  ): Map<ReviewedBundle, Finding> {
    const leaving = bundles.flatMap((one) => lookedAt(one, isOld) ?? []);
    if (leaving.length === 0) return new Map();
    const since = new Map(leaving.map((one) => [one, this.sinceOf(one)]));
    // A long send that goes on stands behind all that it has recorded already.
    this.reading.know(bundlesOn(snapshot));
    this.reading.meetBackTo(Math.min(this.usual(), ...since.values()), LOOK_PAGES);
    if (this.reaches(this.usual()) || this.isForgetful) this.keep();
    const accounts = accountsOf(this.run, snapshot, leaving);
    const lost = [
      ...(this.isForgetful ? forgottenPayments(this.run, snapshot) : []),
      ...displacedPayments(this.run, snapshot, leaving),
    ];
    const recalled = recall(this.run, lost, leaving, this.deadline);
    const entries = withRecalled(this.reading.entries(), recalled.entries);
    const found: Map<LookedAt, Finding> = lookFindings(leaving, entries, accounts);
    for (const one of recalled.untold) {
      if (!found.has(one)) found.set(one, { kind: 'not reached' });
    }
    // guard: look-under-way
    for (const [one, intents] of underWay(this.run, snapshot, without(leaving, found)))
      found.set(one, { kind: 'under way', intents });
    const said = saidUnrecorded(this.run.host.documentStore);
    for (const [one, moment] of since) {
      const isSaid = referencesIn([one]).every((reference) => said.has(reference));
      // guard: look-reaches
      const isReached = one.isNew || isSaid || this.reaches(moment);
      if (!found.has(one) && !isReached) found.set(one, { kind: 'not reached' });
    }
    this.keepUnreached(leaving, found);
    return new Map([...found].map(([{ reviewed }, finding]) => [reviewed, finding]));
  }

  /** How far every look goes: back to the last one, or a day; further where anything is forgotten. */
  private usual(): number {
    return this.last && !this.isForgetful
      ? Math.min(this.last.at, this.now - DAY_MS) - LOOK_BACK_MS
      : ALL;
  }

  /** When the first of the references may have been given. */
  private sinceOf({ isNew, payload }: LookedAt): number {
    if (isNew) return this.usual();
    this.since ??= givenSince(this.run);
    return Math.min(...referencesIn([{ payload }]).map(this.since)) - LOOK_BACK_MS;
  }

  private keepUnreached(leaving: readonly LookedAt[], found: Map<LookedAt, Finding>): void {
    const rowsOf = (payments: readonly LookedAt[]): Reference[] =>
      payments.flatMap(({ reviewed }) => reviewed.placed.map(({ row }) => referenceOf(row)));
    const unreached = leaving.filter((one) => found.get(one)?.kind === 'not reached');
    keepUnreached(this.run.host.documentStore, new Set(rowsOf(leaving)), rowsOf(unreached));
  }

  private reaches(moment: number): boolean {
    // No page is asked for: this says how far those go that have come.
    return this.reading.meetBackTo(moment, 0);
  }

  private keep(): void {
    const { documentStore, workbook } = this.run.host;
    const next = this.next ?? 0;
    keepLook(documentStore, workbook.id, { at: this.now, next });
  }
}

/** What the look's answers tell of Qomon's bucket, the first chunk goes by. */
function paced({ qomon, pace }: Run): Qomon {
  return {
    send(requests) {
      const answers = qomon.send(requests);
      pace.update(answers);
      return answers;
    },
  };
}

function without<L>(all: readonly L[], found: ReadonlyMap<L, unknown>): L[] {
  return all.filter((one) => !found.has(one));
}

function referencesIn(payments: ReadonlyArray<Pick<LookedAt, 'payload'>>): Reference[] {
  return payments.flatMap(({ payload }) =>
    payload.transactions.map(({ external_transaction_id: reference }) => reference),
  );
}

/** A payment as a look needs it; undefined for one that has a problem. */
export function lookedAt(
  reviewed: ReviewedBundle,
  isOld: (reference: Reference) => boolean,
): LookedAt | undefined {
  const { bundle, placed } = reviewed;
  if (!bundle.draft) return undefined;
  const payload: BundlePayload = bundle.draft.payload(referenceOf);
  const isNew = !placed.some(({ row }) => row.reference !== undefined && isOld(row.reference));
  return { reviewed, payload, isNew };
}
