import type { BundleRow } from '../entry/bundle';
import { COLUMN_KEYS } from '../model/columns';
import type { Language } from '../model/language';
import { plain } from '../model/plain';
import type { PlacedRow } from '../sheet/snapshot';
import type { RowMarks } from '../sheet/writing';

/**
 * Marks the cells that have a problem. Those that were marked before are the ones that `Message`
 * names, so no colour that a person chose for another cell is taken away.
 */
export function marksOf(
  { entry: { header }, row }: PlacedRow,
  { problems }: Pick<BundleRow, 'problems'>,
  language: Language,
): RowMarks {
  const problem = [...new Set(problems.map(({ column }) => column))];
  const named = new Set(
    String(row.cell('message'))
      .split('\n')
      .map((line) => plain(line.split(':')[0] ?? '')),
  );
  const marked = COLUMN_KEYS.filter((key) => named.has(plain(header.name(key, language))));
  // An unknown state is a problem too, also of a row that has lost it since; other states say why
  // they are in `Message`, and no cell is marked for that.
  const hadProblems =
    typeof row.state === 'object' ||
    !['blank', 'waiting', 'rejected'].includes(row.state) ||
    marked.includes('state');
  if (!hadProblems) return { problem, none: [] };
  return { problem, none: marked.filter((key) => !problem.includes(key)) };
}
