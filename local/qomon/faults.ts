import type { NetworkRequest } from '../network';
import type { Flaw } from './problem';
import { draw } from './random';

/**
 * What can go wrong with one request. `recorded` says whether Qomon had done the work by then;
 * `milliseconds` how long the request takes in place of the usual latency.
 */
export type Fault = { readonly recorded?: boolean; readonly milliseconds?: number } & (
  | { readonly kind: 'lost'; readonly reason?: 'timeout' | 'unreachable' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly detail?: string;
      readonly flaws?: readonly Flaw[];
      /** Any text, sensible or not. */
      readonly retryAfter?: string;
    }
  | {
      readonly kind: 'body';
      readonly status?: number;
      readonly type: string;
      readonly text: string;
    }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'no-id' }
  | { readonly kind: 'ids-as-text' }
  | { readonly kind: 'reordered' }
  | { readonly kind: 'fewer-items' }
  | { readonly kind: 'slow' }
  // Something on the way has sent it once more: https://github.com/googleworkspace/apps-script-samples/issues/214
  | { readonly kind: 'delivered twice'; readonly answered: 'first' | 'second' }
);

const html = '<html><head><title>502 Bad Gateway</title></head><body>proxy</body></html>';
const json = 'application/json';

/** One fault of each kind, by name, for tests that want them all and for random plans. */
const faultsByName = {
  'timeout before recording': { kind: 'lost', recorded: false },
  'timeout after recording': { kind: 'lost', recorded: true },
  'dropped before recording': { kind: 'lost', recorded: false, reason: 'unreachable' },
  'dropped after recording': { kind: 'lost', recorded: true, reason: 'unreachable' },
  '400': { kind: 'status', status: 400 },
  '401': { kind: 'status', status: 401 },
  '403': { kind: 'status', status: 403 },
  '404': { kind: 'status', status: 404 },
  '409': { kind: 'status', status: 409 },
  '413': { kind: 'status', status: 413 },
  '422': { kind: 'status', status: 422 },
  '429': { kind: 'status', status: 429, retryAfter: '1' },
  '500': { kind: 'status', status: 500 },
  '500 after recording': { kind: 'status', status: 500, recorded: true },
  '502': { kind: 'body', status: 502, type: 'text/html', text: html },
  '503': { kind: 'status', status: 503 },
  '504': { kind: 'status', status: 504 },
  '504 after recording': { kind: 'status', status: 504, recorded: true },
  'error inside': {
    kind: 'body',
    recorded: false,
    type: json,
    text: '{"status":"fail","message":"not recorded"}',
  },
  html: { kind: 'body', recorded: true, type: 'text/html', text: html },
  empty: { kind: 'body', recorded: true, type: json, text: '' },
  'wrong json': { kind: 'body', recorded: true, type: json, text: '{"hello":["world"]}' },
  truncated: { kind: 'truncated' },
  'no id': { kind: 'no-id' },
  'ids as text': { kind: 'ids-as-text' },
  reordered: { kind: 'reordered' },
  'fewer items': { kind: 'fewer-items' },
  'fewer items recorded': { kind: 'fewer-items', recorded: false },
  slow: { kind: 'slow', milliseconds: 20_000 },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faultsByName;

/** Which requests a fault is for: a method, a path, or any test of one's own. */
interface Target {
  readonly method?: string;
  /** The whole path, or a pattern that it matches. */
  readonly path?: string | RegExp;
  readonly matching?: (request: NetworkRequest) => boolean;
}

/**
 * A fault for the nth request that the target fits, counted from now, and the ones after it. Where
 * several rules are due the oldest is applied and the others wait: added at once, they form a queue.
 */
export interface Rule extends Target {
  readonly fault: Fault | FaultName;
  readonly nth?: number;
  /** How many requests it is applied to: 1 by default, Infinity for all. */
  readonly times?: number;
}

/** Random faults: each name's chance, from 0 to 1, for every request that the target fits. */
export interface Plan extends Target {
  readonly seed: number;
  readonly chances: Readonly<Partial<Record<FaultName, number>>>;
}

interface Counted {
  readonly rule: Rule;
  readonly seen: number;
  readonly applied: number;
}

/** The rules with what they have seen and done so far. Replaced, never changed in place. */
export interface FaultState {
  readonly rules: readonly Counted[];
  readonly plan: Plan | null;
}

/** The faults to come. */
export class Faults {
  state: FaultState = { rules: [], plan: null };

  add(...rules: Rule[]): void {
    const fresh = rules.map((rule) => ({ rule, seen: 0, applied: 0 }));
    this.state = { ...this.state, rules: [...this.state.rules, ...fresh] };
  }

  /** Lets faults come at random, the same ones for the same seed and requests. */
  plan(plan: Plan): void {
    this.state = { ...this.state, plan };
  }

  clear(): void {
    this.state = { rules: [], plan: null };
  }

  /** The fault for this request, if one is due. Rules come before the plan, older ones first. */
  next(request: NetworkRequest): Fault | null {
    const { rules, plan } = this.state;
    if (rules.length === 0 && !plan) return null;
    let due: Fault | FaultName | null = null;
    const counted = rules.map((counts) => {
      const { rule, applied } = counts;
      if (!fits(rule, request)) return counts;
      const seen = counts.seen + 1;
      const applies = due === null && seen >= (rule.nth ?? 1) && applied < (rule.times ?? 1);
      if (applies) due = rule.fault;
      return { rule, seen, applied: applies ? applied + 1 : applied };
    });
    this.state = { rules: counted, plan };
    due ??= this.#drawn(request);
    return typeof due === 'string' ? faultsByName[due] : due;
  }

  #drawn(request: NetworkRequest): FaultName | null {
    const { rules, plan } = this.state;
    if (!plan || !fits(plan, request)) return null;
    const { value, seed } = draw(plan.seed);
    this.state = { rules, plan: { ...plan, seed } };
    let reached = 0;
    for (const name of faultNames) {
      reached += plan.chances[name] ?? 0;
      if (value < reached) return name;
    }
    return null;
  }
}

/** The names of all faults. */
export const faultNames: readonly FaultName[] = Object.keys(faultsByName).filter(isFaultName);

function isFaultName(name: string): name is FaultName {
  return name in faultsByName;
}

function fits({ method, path, matching }: Target, request: NetworkRequest): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method.toUpperCase()) return false;
  const { pathname } = new URL(request.url);
  if (typeof path === 'string' && path !== pathname) return false;
  if (path instanceof RegExp && !path.test(pathname)) return false;
  return matching?.(request) ?? true;
}
