/** What a call is, for the count and for its price. */
export type Kind =
  | 'sheet'
  | 'flush'
  | 'properties'
  | 'cache'
  | 'lock'
  | 'fetch'
  | 'ui'
  | 'mail'
  | 'trigger'
  | 'session'
  | 'html'
  | 'sleep'
  | 'size'
  | 'utilities'
  | 'handle'
  | 'log';

/** Milliseconds of each kind of call. Fetches and sleeps take the time that they take. */
export interface Latency {
  readonly sheet: number;
  readonly perCell: number;
  /**
   * How large a sheet is, and which there are. Handles are seen to take 1.5 to 3 ms, and nobody knows
   * of these: 0 counts them among the handles.
   */
  readonly size: number;
  readonly flush: number;
  readonly properties: number;
  readonly cache: number;
  readonly lock: number;
  readonly fetchAll: number;
  /** So many requests of a batch are under way side by side; the next wait for them. */
  readonly sideBySide: number;
  readonly ui: number;
  readonly mail: number;
  readonly trigger: number;
  readonly session: number;
  readonly html: number;
}

/**
 * The one table. Google gives no figures; these are of the order that people measure, and tests
 * may change them.
 */
export const LATENCY: Latency = {
  sheet: 60,
  perCell: 0.02,
  size: 0,
  flush: 100,
  properties: 40,
  cache: 40,
  lock: 40,
  // What a batch costs beyond its slowest request.
  fetchAll: 50,
  sideBySide: Number.POSITIVE_INFINITY,
  ui: 80,
  mail: 300,
  trigger: 250,
  session: 20,
  html: 20,
};

/** Kinds that are recorded by name alone: no price, no index, no hook. */
export const FREE: ReadonlySet<Kind> = new Set<Kind>(['handle', 'utilities', 'log']);

/** The price of a call of this kind before what it takes by itself. */
export function priceOf(kind: Kind, latency: Latency): number {
  switch (kind) {
    case 'fetch':
    case 'sleep':
    case 'utilities':
    case 'handle':
    case 'log':
      return 0;
    default:
      return latency[kind];
  }
}
