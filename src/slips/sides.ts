import { plain } from '../model/plain';

/** How banks say which way an amount without a sign went, in French and English. */
const OUT: readonly string[] = ['d', 'db', 'dr', 'debit', '-', 'sortie', 'depense', 'out'];
const IN: readonly string[] = ['c', 'cr', 'credit', '+', 'entree', 'recette', 'in'];

/** True for a cell that says that an amount went out. */
export function isOut(cell: string): boolean {
  return OUT.includes(plain(cell));
}

/**
 * The column (from 0) that says of each line which way its amount went, whatever it is called: it holds nothing else,
 * and both ways, or a whole word. A dash or a letter alone is what banks write into cells that say nothing.
 * Undefined where there is none.
 */
export function sideColumn(records: readonly (readonly string[])[]): number | undefined {
  const width = Math.max(0, ...records.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return columns.find((at) => {
    const cells = records.map((one) => plain(one[at] ?? '')).filter((cell) => cell !== '');
    const isSaid = cells.some(isOut) && cells.some((cell) => IN.includes(cell) || isWord(cell));
    return isSaid && cells.every((cell) => isOut(cell) || IN.includes(cell));
  });
}

function isWord(cell: string): boolean {
  return cell.length > 2;
}
