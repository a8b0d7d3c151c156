import type { Item, Items } from './items';
import type { Bundle, Recorded, Transaction } from './shapes';

/** One thing that was done to a bundle, and how it then stood. */
export interface HistoryEntry {
  readonly id: number;
  readonly action: 'create' | 'update' | 'delete';
  readonly at: number;
  readonly bundle: Bundle;
}

/** Sums of one currency, in minor units. */
export interface Total {
  readonly transactions: number;
  readonly memberships: number;
  readonly donations: number;
  readonly reimbursed: number;
}

/** All that the ledger knows. It is replaced, never changed, so that keeping one costs nothing. */
export interface LedgerState {
  readonly bundles: readonly Bundle[];
  readonly entries: readonly HistoryEntry[];
  readonly nextBundle: number;
  readonly nextItem: number;
}

/** The bundles of a space, in the order in which they were made. */
export class Ledger {
  // Bundles and items count from different numbers, so that a mix-up of their ids cannot pass.
  state: LedgerState = { bundles: [], entries: [], nextBundle: 5001, nextItem: 90001 };

  get bundles(): readonly Bundle[] {
    return this.state.bundles;
  }

  find(id: number): Bundle | undefined {
    return this.state.bundles.find((bundle) => bundle.id === id);
  }

  /** The bundles that have a transaction with this `external_transaction_id`. */
  byReference(reference: number): readonly Bundle[] {
    return this.state.bundles.filter((bundle) =>
      bundle.transactions.some((item) => item.external_transaction_id === reference),
    );
  }

  /** The bundles with this `external_transaction_id` that were deleted, as they last stood. */
  deletedWith(reference: number): readonly Bundle[] {
    return this.state.entries
      .filter(({ action }) => action === 'delete')
      .map(({ bundle }) => bundle)
      .filter(({ transactions }) =>
        transactions.some((item) => item.external_transaction_id === reference),
      );
  }

  /** All that was done to a bundle, the oldest first. */
  history(id: number): readonly HistoryEntry[] {
    return this.state.entries.filter((entry) => entry.bundle.id === id);
  }

  /** What the ledger holds, by currency. */
  totals(): Readonly<Record<string, Total>> {
    const totals: Record<string, { -readonly [Key in keyof Total]: number }> = {};
    for (const bundle of this.state.bundles) {
      for (const list of ['transactions', 'memberships', 'donations'] as const) {
        for (const item of bundle[list]) {
          const none = { transactions: 0, memberships: 0, donations: 0, reimbursed: 0 };
          const total = totals[item.currency] ?? none;
          total[list] += item.amount;
          if ('reimbursed_amount' in item) total.reimbursed += item.reimbursed_amount ?? 0;
          totals[item.currency] = total;
        }
      }
    }
    return totals;
  }

  create(items: Items, now: number): Bundle {
    const id = this.state.nextBundle;
    const empty = { transactions: [], memberships: [], donations: [] };
    const bundle = this.#merge({ id, created: now, updated: now, ...empty }, items, now);
    this.state = {
      ...this.state,
      bundles: [...this.state.bundles, bundle],
      nextBundle: id + 1,
    };
    this.#note('create', bundle, now);
    return bundle;
  }

  /** Replaces the items that have an id, adds those that have none, leaves the others. */
  change(before: Bundle, items: Items, now: number): Bundle {
    const bundle = this.#merge({ ...before, updated: now }, items, now);
    this.#put(bundle);
    this.#note('update', bundle, now);
    return bundle;
  }

  delete(bundle: Bundle, now: number): void {
    const bundles = this.state.bundles.filter((other) => other.id !== bundle.id);
    this.state = { ...this.state, bundles };
    this.#note('delete', bundle, now);
  }

  /** Someone edits a transaction in Qomon itself: its comment, its `extra_json`, its amount. */
  edit(transactionId: number, fields: Partial<Transaction>, now: number): void {
    const has = (bundle: Bundle) => bundle.transactions.some((item) => item.id === transactionId);
    const found = this.state.bundles.find(has);
    if (!found) throw new Error(`no transaction ${transactionId} in the ledger`);
    const transactions = found.transactions.map((item) =>
      item.id === transactionId ? { ...item, ...fields, updated: now } : item,
    );
    const bundle = { ...found, updated: now, transactions };
    this.#put(bundle);
    this.#note('update', bundle, now);
  }

  #merge(bundle: Bundle, items: Items, now: number): Bundle {
    return {
      ...bundle,
      transactions: this.#mergeList(bundle.transactions, items.transactions, now),
      memberships: this.#mergeList(bundle.memberships, items.memberships, now),
      donations: this.#mergeList(bundle.donations, items.donations, now),
    };
  }

  #mergeList<Fields>(
    kept: readonly Recorded<Fields>[],
    items: readonly Item<Fields>[],
    now: number,
  ): readonly Recorded<Fields>[] {
    const changed = kept.map((old) => {
      const item = items.find((other) => other.id === old.id);
      return item ? { ...item.fields, id: old.id, created: old.created, updated: now } : old;
    });
    const added = items
      .filter((item) => item.id === null)
      .map((item) => ({ ...item.fields, id: this.#itemId(), created: now, updated: now }));
    return [...changed, ...added];
  }

  #itemId(): number {
    const id = this.state.nextItem;
    this.state = { ...this.state, nextItem: id + 1 };
    return id;
  }

  #put(bundle: Bundle): void {
    const bundles = this.state.bundles.map((other) => (other.id === bundle.id ? bundle : other));
    this.state = { ...this.state, bundles };
  }

  #note(action: HistoryEntry['action'], bundle: Bundle, at: number): void {
    const entry = { id: this.state.entries.length + 1, action, at, bundle };
    this.state = { ...this.state, entries: [...this.state.entries, entry] };
  }
}
