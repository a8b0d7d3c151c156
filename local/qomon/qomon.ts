import type { Clock, Network, NetworkRequest } from '../network';
import { exchange } from './exchange';
import { type Attempt, injectFault } from './faultInjection';
import { type Fault, type FaultState, Faults } from './faults';
import { Ledger, type LedgerState } from './ledger';
import { servers } from './openapi';
import { type Level, Pace } from './pace';
import { responseOf } from './response';
import { Space, type SpaceState } from './space';
import { defaults, type Switches } from './switches';

/** What a stand-in is made of; only the clock must be given. */
export interface Options extends Partial<Switches> {
  readonly clock: Clock;
  readonly space?: SpaceState;
  readonly bucket?: { readonly size: number; readonly perSecond: number };
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
  readonly space: SpaceState;
  readonly faults: FaultState;
  readonly level: Level;
  readonly switches: Switches;
  readonly requests: readonly ReceivedRequest[];
}

/**
 * The stand-in of Qomon: made from openapi.json and Qomon's pages, never from the add-on's code.
 * It reads the clock and does not move it: the caller adds up the milliseconds of the answers.
 */
export class Qomon {
  readonly space: Space;
  readonly ledger = new Ledger();
  readonly faults = new Faults();
  readonly pace: Pace;
  /** Tests may replace them at any time: `qomon.switches = { ...qomon.switches, … }`. */
  switches: Switches;
  requests: readonly ReceivedRequest[] = [];
  readonly #clock: Clock;

  constructor({ clock, space, bucket, ...switches }: Options) {
    this.#clock = clock;
    this.space = new Space(space);
    this.pace = new Pace(clock.now(), bucket?.size, bucket?.perSecond);
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
      space: this.space.state,
      faults: this.faults.state,
      level: this.pace.level,
      switches: this.switches,
      requests: this.requests,
    };
  }

  restore({ ledger, space, faults, level, switches, requests }: Snapshot): void {
    this.ledger.state = ledger;
    this.space.state = space;
    this.faults.state = faults;
    this.pace.level = level;
    this.switches = switches;
    this.requests = requests;
  }

  /** Other software of the space takes tokens: all of them unless a number is given. */
  drain(tokens?: number): void {
    this.pace.drain(this.#clock.now(), tokens);
  }

  #record(request: NetworkRequest) {
    return responseOf(exchange(request, this, this.pace, this.#clock.now()), this.switches);
  }

  #attempt(): Attempt {
    return {
      latency: this.switches.latency,
      record: (request) => this.#record(request),
      rehearse: (request) => {
        const { ledger, space } = this.snapshot();
        const answer = this.#record(request);
        this.ledger.state = ledger;
        this.space.state = space;
        return answer;
      },
      error: (reply) => {
        const toll = this.pace.take(0, this.#clock.now());
        return responseOf({ reply, toll, cost: 1 }, this.switches);
      },
    };
  }
}
