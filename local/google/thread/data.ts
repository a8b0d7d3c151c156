import type { MessagePort } from 'node:worker_threads';
import type { Call, Outcome } from '../bridge';
import type { World } from '../host/world';

/** What the thread of a run is given. */
export interface ThreadData {
  readonly world: World;
  /** The classes that a script sees, as `buildInside` left them. */
  readonly inside: string;
  readonly call: Call;
  /** 1 once an answer lies in the port. */
  readonly signal: Int32Array;
  readonly port: MessagePort;
}

/** What the thread says: it asks, or it has come to its end. */
export type ThreadMessage =
  | { readonly kind: 'call'; readonly request: string }
  | { readonly kind: 'end'; readonly outcome: Outcome };
