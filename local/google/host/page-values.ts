/** What may not travel through `google.script.run`, and the text that says so. */
function refused(what: string): never {
  throw new TypeError(`Failed due to illegal value in property: ${what}`);
}

/**
 * A value as it arrives on the other side of `google.script.run`: in an array `undefined` becomes
 * null, in an object it is dropped; dates, functions and cycles are refused.
 * developers.google.com/apps-script/guides/html/reference/run
 */
export function throughPage(value: unknown, name: string, seen: readonly unknown[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : refused(name);
  if (typeof value !== 'object' || seen.includes(value)) return refused(name);
  const kind = Object.prototype.toString.call(value);
  const path = [...seen, value];
  if (Array.isArray(value)) return value.map((entry, i) => throughPage(entry, String(i), path));
  if (kind !== '[object Object]') return refused(name);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .map(([key, entry]) => [key, throughPage(entry, key, path)]),
  );
}
