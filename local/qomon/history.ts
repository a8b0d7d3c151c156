import { type Handler, success } from './call';
import type { HistoryEntry } from './ledger';
import { stamp } from './moment';
import { problem } from './problem';
import type { Bundle } from './shapes';

type List = 'transactions' | 'memberships' | 'donations';
type Kind = 'transaction' | 'transaction_status' | 'membership' | 'donation';

interface Change {
  readonly kind: Kind;
  readonly target_id: number;
  readonly old: object | null;
  readonly new: object | null;
}

const kinds = {
  transactions: 'transaction',
  memberships: 'membership',
  donations: 'donation',
} as const satisfies Record<List, Kind>;

/**
 * One entry for each item that changed: `old` is null for what was made, `new` for what was deleted
 * (get the history of a bundle, May 2026).
 */
export const bundleHistory: Handler = (call, { ledger }) => {
  const id = Number(call.path.id);
  if (!ledger.find(id)) return problem(404, 'no such bundle');
  const steps = ledger.history(id);
  const entries = steps.flatMap((step, index) =>
    changesOf(steps[index - 1]?.bundle ?? null, step).map((change, place) => ({
      id: step.id * 1000 + place,
      CreatedAt: stamp(step.at),
      transaction_bundle_id: id,
      ...change,
    })),
  );
  return success(entries);
};

function changesOf(before: Bundle | null, { bundle, action }: HistoryEntry): Change[] {
  return (['transactions', 'memberships', 'donations'] as const).flatMap((list) =>
    bundle[list].flatMap((item) => {
      const old = before?.[list].find(({ id }) => id === item.id) ?? null;
      const next = action === 'delete' ? null : item;
      if (old === next) return [];
      const kind = isStatusAlone(old, next) ? 'transaction_status' : kinds[list];
      return [{ kind, target_id: item.id, old: shown(old), new: shown(next) }];
    }),
  );
}

function isStatusAlone(old: object | null, next: object | null): boolean {
  if (old === null || next === null) return false;
  const before = new Map<string, unknown>(Object.entries(old));
  return Object.entries(next)
    .filter(([field, value]) => before.get(field) !== value)
    .every(([field]) => field === 'status_id' || field === 'updated');
}

function shown(item: object | null): object | null {
  if (item === null) return null;
  return Object.fromEntries(
    Object.entries(item).filter(([field]) => field !== 'created' && field !== 'updated'),
  );
}
