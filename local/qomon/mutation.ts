type Json = Readonly<Record<string, unknown>>;

/** Changes the `data` of a JSON text; a text without one, or no JSON at all, stays as it is. */
export function mapData(text: string, change: (data: unknown) => unknown): string {
  const parsed = parse(text);
  if (!isObject(parsed) || !('data' in parsed)) return text;
  return JSON.stringify({ ...parsed, data: change(parsed.data) });
}

/** Drops every `id`, at any depth. */
export function withoutIds(data: unknown): unknown {
  return deep(data, (key, value) => (key === 'id' ? undefined : value));
}

/** Turns every `id` into a string, at any depth. */
export function idsAsText(data: unknown): unknown {
  return deep(data, (key, value) => (key === 'id' ? String(value) : value));
}

/** Turns every amount into a text: of minor units, or of units with that many decimals. */
export function amountsAsText(data: unknown, decimals: 0 | 2): unknown {
  return deep(data, (key, value) => {
    if (!/(^|_)amount(_|$)/.test(key) || typeof value !== 'number') return value;
    return decimals === 0 ? String(value) : (value / 100).toFixed(2);
  });
}

/** Turns round the items of a bundle, or of each bundle of a list. */
export function reversed(data: unknown): unknown {
  return eachList(data, (items) => items.toReversed());
}

/** Leaves out the last item of every list that has one, except the only transaction. */
export function withoutLastItems(data: unknown): unknown {
  return eachList(data, (items, key) =>
    key === 'transactions' && items.length === 1 ? items : items.slice(0, -1),
  );
}

function eachList(
  data: unknown,
  change: (items: readonly unknown[], key: string) => readonly unknown[],
): unknown {
  if (Array.isArray(data)) return data.map((one) => eachList(one, change));
  if (!isObject(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => {
    const isList = ['transactions', 'memberships', 'donations'].includes(key);
    return [key, isList && Array.isArray(value) ? change(value, key) : value] as const;
  });
  return Object.fromEntries(entries);
}

function deep(data: unknown, change: (key: string, value: unknown) => unknown): unknown {
  if (Array.isArray(data)) return data.map((one) => deep(one, change));
  if (!isObject(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    change(key, deep(value, change)),
  ]);
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, or undefined. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
