import type { Clock, Network, NetworkRequest } from '../network';
import { exchange } from './exchange';
import { type Attempt, injectFault } from './faultInjection';
import { type Fault, type FaultState, Faults } from './faults';
import type { Ledger, LedgerState } from './ledger';
import { neighbours } from './neighbours';
import { servers } from './openapi';
import type { Pace } from './pace';
import { responseOf } from './response';
import type { Space } from './space';
import type { SpaceState } from './spaceState';
import { defaults, type Switches } from './switches';
import { type Bucket, Tenant, type TenantState } from './tenant';

/** What a stand-in is made of; only the clock must be given. */
export interface Options extends Partial<Switches> {
  readonly clock: Clock;
  readonly space?: SpaceState;
  readonly bucket?: Bucket;
}

/** One request that came in, as tests want to see it: no key and no body. */
export interface ReceivedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** What stands behind the path, `?limit=1000` for instance, or nothing. */
  readonly query: string;
  readonly outcome: number | 'timeout' | 'unreachable';
  readonly fault: Fault | null;
}

/** How everything stood at one moment. It holds references only, so that keeping one is free. */
export interface Snapshot {
  readonly ledger: LedgerState;
  readonly tenants: readonly TenantState[];
  readonly faults: FaultState;
  readonly switches: Switches;
  readonly requests: readonly ReceivedRequest[];
}

/**
 * The stand-in of Qomon: made from openapi.json and Qomon's pages, never from the add-on's code.
 * It reads the clock and does not move it: the caller adds up the milliseconds of the answers.
 */
export class Qomon {
  /** The space that tests work with, its bundles and its token bucket. */
  readonly space: Space;
  readonly ledger: Ledger;
  readonly pace: Pace;
  /** That space and its neighbours, which answer if `spaces` is turned. */
  readonly tenants: readonly [Tenant, ...Tenant[]];
  readonly faults = new Faults();
  /** Tests may replace them at any time; `turn` changes some. */
  switches: Switches;
  requests: readonly ReceivedRequest[] = [];
  readonly #clock: Clock;

  constructor({ clock, space, bucket, ...switches }: Options) {
    this.#clock = clock;
    const first = new Tenant(space, clock.now(), bucket);
    this.tenants = [first, ...neighbours(clock.now(), bucket)];
    this.space = first.space;
    this.ledger = first.ledger;
    this.pace = first.pace;
    this.switches = { ...defaults, ...switches };
  }

  /** The network as far as Qomon goes: pass it on as it is. */
  readonly answer: Network = (request) => {
    const { origin, pathname, search } = new URL(request.url);
    const milliseconds = this.switches.latency;
    if (!servers.includes(origin)) return { kind: 'failure', reason: 'unreachable', milliseconds };
    const fault = this.faults.next(request);
    const answer = fault ? injectFault(fault, request, this.#attempt()) : this.#record(request);
    const outcome = answer.kind === 'response' ? answer.status : answer.reason;
    const { method } = request;
    const at = this.#clock.now();
    this.requests = [
      ...this.requests,
      { at, method, path: pathname, query: search, outcome, fault },
    ];
    return answer;
  };

  snapshot(): Snapshot {
    return {
      ledger: this.ledger.state,
      tenants: this.tenants.map(({ state }) => state),
      faults: this.faults.state,
      switches: this.switches,
      requests: this.requests,
    };
  }

  restore({ tenants, faults, switches, requests }: Snapshot): void {
    for (const [index, tenant] of this.tenants.entries()) {
      const state = tenants[index];
      if (state) tenant.state = state;
    }
    this.faults.state = faults;
    this.switches = switches;
    this.requests = requests;
  }

  /** Turns some switches and leaves the others. */
  turn(switches: Partial<Switches>): void {
    this.switches = { ...this.switches, ...switches };
  }

  /** Other software of the space takes tokens: all of them by default. */
  drain(tokens?: number): void {
    this.pace.drain(this.#clock.now(), tokens);
  }

  #record(request: NetworkRequest) {
    const now = this.#clock.now();
    return responseOf(exchange(request, this.tenants, this.switches, now), this.switches);
  }

  #attempt(): Attempt {
    return {
      latency: this.switches.latency,
      record: (request) => this.#record(request),
      rehearse: (request) => {
        const before = this.snapshot().tenants;
        const answer = this.#record(request);
        for (const [index, tenant] of this.tenants.entries()) {
          const { level } = tenant.state;
          const state = before[index];
          if (state) tenant.state = { ...state, level };
        }
        return answer;
      },
      error: (reply) => {
        const toll = this.pace.take(0, this.#clock.now());
        return responseOf({ reply, toll, cost: 1, operation: null }, this.switches);
      },
    };
  }
}
