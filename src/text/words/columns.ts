import type { ColumnKey } from '../../model/columns';

/** The header of each column, and what to type into it: the note on the header, and the table in the docs. */
export type ColumnWords = Readonly<
  Record<ColumnKey, { readonly header: string; readonly help: string }>
>;
