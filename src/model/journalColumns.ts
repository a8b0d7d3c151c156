/**
 * The columns of the journal, from the left. The first nine are those of 0.1.0, which wrote words
 * into `action`, `outcome` and `detail`: a journal that it began goes on, line below line. New ones
 * may only be added at the end.
 */
export const JOURNAL_COLUMNS = [
  'time',
  'user',
  'run', // its kind and when it began: `night-mnhgevht`
  'action', // a code
  'reference',
  'bundleId',
  'outcome', // a code
  'status',
  'detail', // the line in words, written at the time and read by nothing
  'amount', // in major units
  'currency',
  'codes', // what the line holds besides, as JSON
] as const;

export type JournalColumn = (typeof JOURNAL_COLUMNS)[number];

/** Where a column stands, from 0. */
export const AT = Object.fromEntries(
  JOURNAL_COLUMNS.map((column, index) => [column, index]),
) as Readonly<Record<JournalColumn, number>>;
