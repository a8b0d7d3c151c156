import type { BundleId, Reference } from '../model/ids';
import { LOOK_BACK_MS } from '../model/limits';
import { isAbsent, type Sought } from '../qomon/absence';
import { GONE } from '../qomon/answer';
import { meetsCanary } from '../qomon/canary';
import { CompleteReading } from '../qomon/completeReading';
import { askForBundles } from '../qomon/inquiry';
import type { Bundle } from '../qomon/shapes';
import { recordedAt } from '../run/recordedPaid';
import type { Run } from '../run/run';

/** What Qomon's list shows under a reference. */
export interface Listed {
  readonly bundles: readonly Bundle[];
  /** Those that bear it and cannot be read: they are there all the same. */
  readonly unread: readonly number[];
}

/**
 * What Qomon shows of bundles, and what that proves: its list, read once for all that a run looks up,
 * and bundles that are asked for by their IDs. Nothing is concluded from what is not there unless it is
 * proven not to be.
 */
export class Evidence {
  private readonly reading: CompleteReading;
  private readonly asked = new Map<BundleId, Bundle | typeof GONE | undefined>();
  private questions = 0;
  private seesCanary: boolean | undefined;
  private isWhole = true;

  /** `pages`: how many requests the list may take. */
  constructor(
    private readonly run: Run,
    pages: number,
  ) {
    const { qomon, host, deadline } = run;
    this.reading = new CompleteReading({ qomon, clock: host.clock, deadline, budget: pages });
  }

  get requests(): number {
    return this.reading.requests + this.questions;
  }

  /** True where the list could be read as far as was asked. */
  get isComplete(): boolean {
    return this.isWhole;
  }

  /** Bundles for which rows stand: as many pages more may be read as they take. */
  know(bundles: ReadonlySet<BundleId>): void {
    this.reading.know(bundles);
  }

  /** Reads the list back to an hour before each of these moments (milliseconds since 1970), the latest first. */
  readBackTo(moments: readonly number[]): void {
    for (const moment of [...new Set(moments)].sort((a, b) => b - a)) {
      if (this.reading.readBackTo(moment - LOOK_BACK_MS)) continue;
      this.isWhole = false;
      return;
    }
  }

  under(reference: Reference): Listed {
    const entries = this.reading.under(reference);
    return {
      bundles: entries.flatMap(({ bundle }) => bundle ?? []),
      unread: entries.flatMap(({ bundle, id }) => (bundle ? [] : [id])),
    };
  }

  /** True where what was sought is proven not to be recorded. */
  isAbsent(sought: Sought): boolean {
    if (!this.meetsCanary()) return false;
    return isAbsent(this.reading, sought, this.run.host.clock.now());
  }

  /**
   * How a bundle stands that may have been deleted: `gone` where it is not found by its ID, nor in a list
   * that is complete since it was recorded (milliseconds since 1970, as it is remembered where it is left
   * out; all of the list where nobody knows); undefined where nobody can tell.
   */
  fateOf(
    bundleId: BundleId,
    at: number | undefined = recordedAt(this.run)(bundleId),
  ): 'there' | 'gone' | undefined {
    const held = this.ask(bundleId);
    if (held !== GONE) return held && 'there';
    const since = at ?? Number.NEGATIVE_INFINITY;
    this.readBackTo([since]);
    // guard: gone-from-the-list
    if (this.lists(bundleId)) return 'there';
    return this.reading.isCompleteBackTo(since - LOOK_BACK_MS) ? 'gone' : undefined;
  }

  /** True where the list shows a bundle, as far as it has been read. */
  lists(bundleId: BundleId): boolean {
    return this.reading.entries().some(({ id }) => id === bundleId);
  }

  /** A bundle by its ID, asked for once; undefined where nobody could tell. */
  ask(bundleId: BundleId): Bundle | typeof GONE | undefined {
    this.askAll([bundleId]);
    return this.asked.get(bundleId);
  }

  /** Asks for bundles side by side, rather than one by one. */
  askAll(ids: readonly BundleId[]): void {
    const { qomon, host, deadline, pace } = this.run;
    const wanted = ids.filter((id) => !this.asked.has(id));
    const { bundles, requests } = askForBundles(
      { qomon, clock: host.clock, deadline },
      wanted,
      pace,
    );
    this.questions += requests;
    for (const id of wanted) this.asked.set(id, bundles.get(id));
  }

  private meetsCanary(): boolean {
    const { journal, host } = this.run;
    this.seesCanary ??= meetsCanary(
      this.reading,
      journal.past.knownBundles(),
      host.clock.now(),
      (bundleId) => {
        const held = this.ask(bundleId);
        return held === undefined || held === GONE ? held : 'there';
      },
    );
    return this.seesCanary;
  }
}
