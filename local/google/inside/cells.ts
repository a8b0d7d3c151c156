import type { Wire } from '../bridge';
import { isWireDate } from '../bridge';
import { exception, notModelled } from './post';

/** A cell's value on its way out. */
export function cellOut(value: unknown): Wire {
  if (value === null) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) notModelled('Range.setValue with an invalid date');
    return { $date: value.getTime() };
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    // What Google writes for these is an error value, and no add-on should send one.
    if (!Number.isFinite(value)) notModelled(`Range.setValue with ${value}`);
    return value;
  }
  // [?] What Google writes for `undefined`, an object or a function: refused here.
  return notModelled(`Range.setValue with ${value === undefined ? 'undefined' : typeof value}`);
}

/** A cell's value on its way in: a date becomes a `Date` of this world. */
export function cellIn(value: Wire): unknown {
  return isWireDate(value) ? new Date(value.$date) : value;
}

/** A table on its way out, each entry read by `read`. */
export function tableOut(values: readonly unknown[], read: (value: unknown) => Wire): Wire[][] {
  return values.map((row) => {
    if (!Array.isArray(row)) throw exception('The data is not a table.');
    return row.map((value: unknown) => read(value));
  });
}

/** A list of texts on its way out. */
export function textsOut(values: readonly unknown[], where: string): string[] {
  return values.map((value) =>
    typeof value === 'string' ? value : notModelled(`${where} with ${typeof value}`),
  );
}

/** Reads an entry that must be text or null. */
export function textOrNull(where: string): (value: unknown) => string | null {
  return (value) =>
    typeof value === 'string' || value === null
      ? value
      : notModelled(`${where} with ${typeof value}`);
}
