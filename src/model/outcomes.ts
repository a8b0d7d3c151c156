import type { JournalOutcome } from './journalLine';
import type { State } from './states';

/**
 * What an answer of Qomon means for what was asked: it was carried out, it was read and refused,
 * nobody was let in, Qomon wants to be left alone for a while, or nobody knows.
 */
export type AnswerKind = 'recorded' | 'refused' | 'stopped' | 'throttled' | 'unknown';

/** What a row comes to by it. */
export type RowOutcome = 'sent' | 'rejected' | 'waiting' | 'unconfirmed';

/** From an answer to the row. `changed`: nothing left, as the row was not what was approved any more. */
const ROW_AFTER = {
  recorded: 'sent',
  refused: 'rejected',
  stopped: 'waiting',
  throttled: 'waiting',
  unknown: 'unconfirmed',
  changed: 'waiting',
} as const satisfies Record<AnswerKind | 'changed', RowOutcome>;

/** From the row to its `State`, and to the line that ends the intent in the journal. */
export const WRITTEN = {
  sent: { state: 'sent', journal: 'recorded' },
  rejected: { state: 'rejected', journal: 'rejected' },
  waiting: { state: 'waiting', journal: 'waiting' },
  unconfirmed: { state: 'toCheck', journal: 'toCheck' },
} as const satisfies Record<RowOutcome, { state: State; journal: JournalOutcome }>;

/** What is written of an answer. A refund or a deletion ends its intent so; its rows have states of their own. */
export function writtenOf(kind: keyof typeof ROW_AFTER): (typeof WRITTEN)[RowOutcome] {
  return WRITTEN[ROW_AFTER[kind]];
}
