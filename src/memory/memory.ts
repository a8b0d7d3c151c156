import * as z from 'zod/mini';
import type { BundleId, Reference } from '../model/ids';
import type { IntentKind } from '../model/journalLine';
import { parseJson } from '../model/json';
import { REMEMBERED_PAYMENTS } from '../model/limits';
import type { Store } from '../model/ports';
import { type Known, noted } from './noted';
import { intentsText, readIntents } from './openText';
import { paymentsText, readPayments } from './paymentText';
import { pieces, readPieces, sealed, unsealed } from './pieces';
import type { RememberedIntent, RememberedLine, RememberedPayment } from './remembered';

const HEAD_KEY = 'memory.head';

const OPEN_KEY = 'memory.open';

const PAYMENTS_KEY = 'memory.payments';

const headShape = z.object({
  sheet: z.string(),
  run: z.string(),
  at: z.number(),
  lines: z.number(),
});

/** Of the run that remembered something last. */
export interface LastRun {
  /** As the journal names it. */
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many lines the journal had then, as far as that was known; 0 where it was not. */
  readonly lines: number;
}

/**
 * What is remembered beyond the sheet, in the document's properties: a sheet and its journal can be
 * undone, restored, emptied, sorted and deleted. It may itself be lost, or come with a copy of the
 * spreadsheet: it is evidence, and Qomon decides. To be used under the document's lock.
 */
export class Memory {
  private open: Known['open'];
  private readonly inherited: readonly RememberedIntent[];
  private payments: Known['payments'];
  private readonly counts: { open: number; payments: number };
  private last: z.infer<typeof headShape> | undefined;

  constructor(
    private readonly store: Store,
    /** The spreadsheet's ID. */
    private readonly sheet: string,
  ) {
    const head = z.safeParse(headShape, parseJson(unsealed(store.get(HEAD_KEY)) ?? ''));
    this.last = head.data;
    const open = readPieces(store, OPEN_KEY);
    const payments = readPieces(store, PAYMENTS_KEY);
    this.open = open.texts.flatMap(readIntents);
    this.inherited = this.origin === 'copied' ? this.open : [];
    // What a copy has brought along is the original's, for good.
    // guard: inherited-is-left
    if (this.origin === 'copied') this.open = [];
    this.payments = payments.texts.flatMap(readPayments);
    this.counts = { open: open.count, payments: payments.count };
  }

  /**
   * Whose it is: this spreadsheet's, or that of the one of which this is a copy; `none` where nothing
   * was ever remembered, or all of it is lost.
   */
  get origin(): 'ours' | 'copied' | 'none' {
    if (!this.last) return 'none';
    return this.last.sheet === this.sheet ? 'ours' : 'copied';
  }

  /** The run that remembered something last; undefined where this is a copy's first. */
  get lastRun(): LastRun | undefined {
    return this.origin === 'ours' ? this.last : undefined;
  }

  /** Every payment that is remembered, the one that was recorded last first. */
  recorded(): readonly RememberedPayment[] {
    return [...this.payments].reverse();
  }

  /** The payment that was recorded last under a reference and is still there, as far as is known. */
  under(reference: Reference): RememberedPayment | undefined {
    return this.recorded().find((one) => one.reference === reference && !one.isGone);
  }

  /** The bundles that ever stood under a reference, deleted or not. */
  bundlesUnder(reference: Reference): readonly BundleId[] {
    return this.payments.flatMap((one) => (one.reference === reference ? one.bundleId : []));
  }

  /** What has been given back under a bundle, in minor units, as far as is known. */
  refundedOf(bundleId: BundleId): number {
    const own = this.payments.filter((one) => one.bundleId === bundleId && !one.isGone);
    return Math.max(0, ...own.map(({ refunded }) => refunded));
  }

  /** Takes over what Qomon was seen to hold as given back: staff may have taken a refund back there. */
  correctRefunded(held: ReadonlyMap<BundleId, number>): void {
    const isOther = ({ bundleId, refunded }: RememberedPayment): boolean =>
      refunded > (held.get(bundleId) ?? refunded);
    if (!this.last || !this.payments.some(isOther)) return;
    this.payments = this.payments.map((one) =>
      isOther(one) ? { ...one, refunded: held.get(one.bundleId) ?? 0 } : one,
    );
    this.save(this.last, { open: false, payments: true });
  }

  /**
   * What was begun and not ended, by its reference. What a copy has brought along is the original's to
   * settle.
   */
  openIntents(kind: IntentKind): ReadonlyMap<Reference, RememberedIntent> {
    const own = this.open.filter((one) => one.kind === kind);
    return new Map(own.map((one) => [one.reference, one]));
  }

  /** What a copy has brought along of what was begun and not ended; nothing where it is none. */
  inheritedIntents(): readonly RememberedIntent[] {
    return this.inherited;
  }

  /**
   * Remembers lines that are about to be written into the journal, in one call: before an intent's
   * request leaves, and before its outcome stands on the rows.
   */
  note(lines: readonly RememberedLine[], run: LastRun): void {
    const before = { open: this.open, payments: this.payments };
    const { open, payments } = lines.reduce<Known>(
      (known, line) => noted(known, line, run.at),
      before,
    );
    this.open = open;
    this.payments = payments.slice(-REMEMBERED_PAYMENTS);
    this.save(run, { open: open !== before.open, payments: payments !== before.payments });
  }

  /** Remembers of payments that a person knows: no row stands for them. */
  acknowledge(references: ReadonlySet<Reference>, run: LastRun): void {
    if (references.size === 0) return;
    this.payments = this.payments.map((one) =>
      references.has(one.reference) ? { ...one, isAcknowledged: true } : one,
    );
    this.save(run, { open: false, payments: true });
  }

  private save(
    run: LastRun,
    changed: { readonly open: boolean; readonly payments: boolean },
  ): void {
    const isCopied = this.origin === 'copied';
    this.last = { sheet: this.sheet, run: run.run, at: run.at, lines: run.lines };
    // Several keys take one call, and those that read as before take their time all the same.
    const texts: Record<string, string> = { [HEAD_KEY]: sealed(JSON.stringify(this.last)) };
    if (changed.open || isCopied) {
      const open = pieces(OPEN_KEY, this.open, intentsText, this.counts.open);
      this.counts.open = Object.keys(open).length;
      Object.assign(texts, open);
    }
    if (changed.payments) {
      const payments = pieces(PAYMENTS_KEY, this.payments, paymentsText, this.counts.payments);
      this.counts.payments = Object.keys(payments).length;
      Object.assign(texts, payments);
    }
    try {
      this.store.setAll(texts);
    } catch {
      // Google refuses a store that is full, or a value that is too large. What is remembered may be
      // lost at any time: the rows and the journal tell the same, and no payment waits for this.
    }
  }
}
