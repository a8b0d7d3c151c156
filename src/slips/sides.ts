import { plain } from '../model/plain';

/** How banks say which way an amount without a sign went, in French and English. */
const OUT: readonly string[] = ['d', 'db', 'dr', 'debit', '-', 'sortie', 'depense', 'out'];
const IN: readonly string[] = ['c', 'cr', 'credit', '+', 'entree', 'recette', 'in'];

/** What a cell says of which way an amount went; `other` where it says something else. */
export type Side = 'out' | 'in' | 'blank' | 'other';

/** Which way an amount without a sign went, by the cell that is to say it. */
export function sideOf(cell: string): Side {
  const text = plain(cell);
  if (text === '') return 'blank';
  if (OUT.includes(text)) return 'out';
  return IN.includes(text) ? 'in' : 'other';
}

/**
 * The column (from 0) that says of each operation which way its amount went, whatever it is called: half of its cells
 * do, at least, and both ways, or in a whole word. A dash or a letter alone is what banks write into cells that say
 * nothing. Undefined where there is none.
 */
export function sideColumn(operations: readonly (readonly string[])[]): number | undefined {
  const width = Math.max(0, ...operations.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return columns.find((at) => {
    const cells = operations.map((one) => plain(one[at] ?? '')).filter((cell) => cell !== '');
    const said = cells.filter((cell) => sideOf(cell) !== 'other');
    const isSaid =
      said.some((cell) => sideOf(cell) === 'out') &&
      said.some((cell) => sideOf(cell) === 'in' || isWord(cell));
    return isSaid && said.length * 2 >= cells.length;
  });
}

function isWord(cell: string): boolean {
  return cell.length > 2;
}
