import type { Wire } from '../bridge';
import { Modelled } from './model';
import { exception } from './post';

const REFUSED = 'The script completed but the returned value is not a supported return type.';

/**
 * What `google.script.run` lets through: developers.google.com/apps-script/guides/html/communication
 * names numbers, booleans, text, null, and objects and arrays of these.
 */
export function forPage(value: unknown, seen: readonly unknown[] = []): Wire | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw exception(REFUSED);
    return value;
  }
  if (typeof value !== 'object') throw exception(REFUSED);
  if (seen.includes(value)) throw exception(REFUSED);
  const path = [...seen, value];
  if (Array.isArray(value)) return value.map((entry: unknown) => forPage(entry, path) ?? null);
  const proto: unknown = Object.getPrototypeOf(value);
  if (value instanceof Modelled || (proto !== Object.prototype && proto !== null)) {
    throw exception(REFUSED);
  }
  const out: Record<string, Wire> = {};
  for (const [key, entry] of Object.entries(value)) {
    const sent = forPage(entry, path);
    if (sent !== undefined) out[key] = sent;
  }
  return out;
}

/** What a test sees of a returned value; what does not travel is told by its text. */
export function forTest(value: unknown, seen: readonly unknown[] = []): Wire | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date) return { $date: value.getTime() };
  if (typeof value !== 'object' || value instanceof Modelled) return String(value);
  if (seen.includes(value)) return '[cycle]';
  const path = [...seen, value];
  if (Array.isArray(value)) return value.map((entry: unknown) => forTest(entry, path) ?? null);
  const out: Record<string, Wire> = {};
  for (const [key, entry] of Object.entries(value)) {
    const sent = forTest(entry, path);
    if (sent !== undefined) out[key] = sent;
  }
  return out;
}
