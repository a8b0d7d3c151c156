import type { Value } from '../../local/google/index';
import { PAYMENT } from '../support/rows';
import type { Session, Typed } from '../support/session';

/** One problem: what is typed, and what the row then says. */
export interface FaultCase {
  /** The column that has it. */
  readonly header: string;
  /** One row, or the rows of a group, the last of which has the problem. */
  readonly rows: readonly Typed[];
  /** What stands in cells of that row without having been typed. */
  readonly held?: Readonly<Record<string, Value>>;
  /** Number formats of cells of that row. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Formulas in cells of that row, which give nothing. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** True where the send alone can find it. */
  readonly atSend?: true;
  /** What must be so in Qomon, or in the connection, before the row is checked. */
  readonly when?: (session: Session) => void;
  /** True where the lists are fetched again after that. */
  readonly fresh?: true;
  /** What `State` reads, where it is not `Invalid`. */
  readonly state?: string;
  readonly en: string;
  readonly fr: string;
}

/** A payment with other cells. */
export function paid(cells: Typed): readonly Typed[] {
  return [{ ...PAYMENT, ...cells }];
}

/** A payment with a membership of 20 euros, and other cells. */
export function member(cells: Typed): readonly Typed[] {
  return paid({ Membership: '#10', ...cells });
}
