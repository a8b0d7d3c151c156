import { plain } from '../model/plain';

/** How banks say which way an amount without a sign went, in French and English. */
const OUT: readonly string[] = ['d', 'db', 'dr', 'debit', '-', 'sortie', 'depense', 'out'];
const IN: readonly string[] = ['c', 'cr', 'credit', '+', 'entree', 'recette', 'in'];

/** True for a cell that says that an amount went out. */
export function isOut(cell: string): boolean {
  return OUT.includes(plain(cell));
}

/** True for a cell that says that an amount came in. */
function isIn(cell: string): boolean {
  return IN.includes(plain(cell));
}

/** True for a cell that says nothing of which way an amount went, where its column does of others. */
export function isNoSide(cell: string): boolean {
  return plain(cell) !== '' && !isOut(cell) && !isIn(cell);
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
    const sides = cells.filter((cell) => !isNoSide(cell));
    const isSaid = sides.some(isOut) && sides.some((cell) => isIn(cell) || isWord(cell));
    return isSaid && sides.length * 2 >= cells.length;
  });
}

function isWord(cell: string): boolean {
  return cell.length > 2;
}
