import type { RecoveryReport } from '../model/results';
import type { Snapshot } from '../sheet/snapshot';
import type { Uncertainty } from './resolution';
import type { Unconfirmed } from './unconfirmed';

/** A payment that stays unconfirmed, and why. */
export interface OpenQuestion {
  readonly payment: Unconfirmed;
  readonly uncertainty: Uncertainty;
}

/** What came of it, and whether Qomon's list could be read as far as it matters. */
export interface Resolved extends RecoveryReport {
  readonly complete: boolean;
  /** In words what became of refunds, changes of a status, cancellations and corrections that were open. */
  readonly settled: readonly string[];
  /** What stays unconfirmed. */
  readonly open: readonly OpenQuestion[];
  /** The sheet as it reads then. */
  readonly snapshot: Snapshot;
}
