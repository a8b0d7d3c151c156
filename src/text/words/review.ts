import type { State } from '../../model/states';

/** What the sidebar's server half says of rows that are looked over. */
export interface ReviewWords {
  /** Why a row in a state stays behind; said of one row. */
  readonly stays: Readonly<Record<State, string>>;
  readonly cellGone: string;
}
