import type { Ledger } from './ledger';
import type { Reply } from './problem';
import type { Space } from './space';
import type { Switches } from './switches';

/** A request whose parameters and body the contract has found good. */
export interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly now: number;
}

/** What an operation reads and writes. */
export interface Records {
  readonly ledger: Ledger;
  readonly space: Space;
  readonly switches: Switches;
}

/** Does one operation. */
export type Handler = (call: Call, records: Records) => Reply;

/** An answer that carries data. */
export function success(data: unknown, status = 200): Reply {
  return { status, body: { status: 'success', data } };
}
