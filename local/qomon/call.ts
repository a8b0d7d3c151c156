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

/** One page of a list, with the total that Qomon adds. */
export function page<Entry>(
  list: readonly Entry[],
  call: Call,
  switches: Switches,
  view: (entry: Entry) => object,
): Reply {
  const data = slice(list, call).map(view);
  const shown = data.length === 0 && switches.emptyLists === 'null' ? null : data;
  return { status: 200, body: { status: 'success', data: shown, total: list.length } };
}

/** The entries that `limit` and `offset` ask for; 20 if the request names no limit. */
export function slice<Entry>(list: readonly Entry[], call: Call): readonly Entry[] {
  const offset = Number(call.query.offset ?? 0);
  return list.slice(offset, offset + Number(call.query.limit ?? 20));
}
