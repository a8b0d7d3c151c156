import type { BundleItem } from '../model/bundleAsRead';
import { type BundleChange, writable } from '../qomon/change';
import type { Bundle } from '../qomon/shapes';

const LISTS = ['transactions', 'memberships', 'donations'] as const;

/**
 * What a bundle holds after a change that it should not hold, as paths: `transactions/90001/comment`,
 * or `donations/90003` for an item that has come or gone. Each field should read as it was sent, or,
 * where it was not, as it was before.
 */
export function differences(before: Bundle, change: BundleChange, after: Bundle): string[] {
  return LISTS.flatMap((list) => {
    const was: readonly BundleItem[] = before[list] ?? [];
    const is: readonly BundleItem[] = after[list] ?? [];
    const ids = new Set([...was, ...is].map(({ id }) => id));
    return [...ids].flatMap((id) => {
      const [old, now] = [was, is].map((items) => items.find((one) => one.id === id));
      if (!old || !now) return [`${list}/${id}`];
      const sent = change[list]?.find((one) => one.id === id);
      return fieldsBetween(sent ?? writable(old), writable(now)).map(
        (field) => `${list}/${id}/${field}`,
      );
    });
  });
}

function fieldsBetween(meant: BundleItem, held: BundleItem): string[] {
  const fields = new Set([...Object.keys(meant), ...Object.keys(held)]);
  return [...fields].filter((field) => {
    // Not every answer carries the status.
    if (field === 'status_id' && held[field] === undefined) return false;
    return !alike(meant[field], held[field]);
  });
}

/** True for the same value: nothing is nothing however it is written, and a moment likewise. */
function alike(a: unknown, b: unknown): boolean {
  if (a === b || (isNothing(a) && isNothing(b))) return true;
  if (typeof a === 'string' && typeof b === 'string') {
    return isMoment(a) && isMoment(b) && Date.parse(a) === Date.parse(b);
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].every((key) => alike(left.get(key), right.get(key)));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0) return true;
  return value === false || (typeof value === 'object' && Object.keys(value).length === 0);
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(text);
}
