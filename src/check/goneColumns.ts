import type { Host } from '../host/host';
import type { Warning } from '../model/faults';
import { goneColumns } from '../sheet/knownColumns';
import type { PlacedRow } from '../sheet/snapshot';
import type { ReviewedBundle } from './review';

/** Warns of rows whose tab has lost columns that decide what is sent. */
export function goneOn(
  { documentStore }: Pick<Host, 'documentStore'>,
  rows: readonly PlacedRow[],
): (placed: PlacedRow) => Warning[] {
  const gone = goneColumns(documentStore, rows);
  return ({ entry }) => {
    const columns = gone.get(entry) ?? [];
    const [column] = columns;
    return column ? [{ column, caution: { kind: 'columns gone', columns } }] : [];
  };
}

/** The same for those who send the rows, tab by tab. */
export function goneNotes(
  { documentStore, words, language }: Host,
  bundles: readonly ReviewedBundle[],
): string[] {
  const rows = bundles.flatMap(({ placed }) => placed);
  return [...goneColumns(documentStore, rows)].map(([{ tab, header }, columns]) =>
    words.review.columnsGone({
      tab: tab.name,
      headers: columns.map((key) => header.name(key, language)),
    }),
  );
}
