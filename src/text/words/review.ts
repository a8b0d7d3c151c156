import type { ProtectedRows, TabLeft } from '../../model/results';
import type { State } from '../../model/states';

/** What the sidebar's server half says of rows that are looked over. */
export interface ReviewWords {
  /** Why a row in a state stays behind; said of one row. */
  readonly stays: Readonly<Record<State, string>>;
  /** So many chosen rows are seen by nobody. */
  readonly hidden: (rows: number) => string;
  /** Of rows that stay behind, as this person may not write into columns of the add-on: where, and who can help. */
  readonly protected: (it: ProtectedRows) => string;
  /** Of a tab that has lost columns which decide what is sent. */
  readonly columnsGone: (it: {
    readonly tab: string;
    readonly headers: readonly string[];
  }) => string;
  /** Of a column of the user's own that bears the name of one of the add-on's. */
  readonly namesake: (it: { readonly tab: string; readonly header: string }) => string;
  /** The tabs of which nothing goes, a line for each. */
  readonly tabs: (tabs: readonly TabLeft[]) => string;
  readonly cellGone: string;
}
