import type { CellView, PlacedCell, SheetHead } from '../../protocol';

/** Pixels: the height of a row of one line, what each further line adds, and what stands beside the text of a cell. */
const ROW = 21;
const LINE = 17;
const PADDING = 10;
/** Long texts are broken a little earlier by Univer than measured here. */
const SPARE = 5;
/** What the arrow of a dropdown takes. */
const ARROW = 34;

/** A cell whose text breaks onto further lines. */
interface Wrapped {
  readonly text: string;
  readonly isBold: boolean;
}

/** Rows grow with the longest of their wrapped cells, as in Sheets; Univer would do so for all cells. */
export class RowHeights {
  readonly #cells = new Map<number, Map<number, Wrapped>>();
  readonly #heights = new Map<number, number>();
  readonly #canvas = document.createElement('canvas').getContext('2d');

  /** Takes in what cells hold now. */
  note(cells: readonly PlacedCell[]): void {
    for (const [row, column, view] of cells) {
      const line = this.#cells.get(row) ?? new Map<number, Wrapped>();
      this.#cells.set(row, line);
      const wrapped = wrappedOf(view);
      if (wrapped) line.set(column, wrapped);
      else line.delete(column);
    }
  }

  /** The rows that have another height than before, by their height. */
  changed(head: SheetHead): Map<number, number[]> {
    const forced = new Map(
      head.heights.flatMap(({ row, rows, height }) =>
        Array.from({ length: rows }, (_, index): [number, number] => [row + index, height]),
      ),
    );
    const found = new Map<number, number[]>();
    const rows = new Set([...this.#cells.keys(), ...forced.keys(), ...this.#heights.keys()]);
    for (const row of rows) {
      const height = forced.get(row) ?? this.#heightOf(row, head);
      if (row > head.rows || height === (this.#heights.get(row) ?? ROW)) continue;
      this.#heights.set(row, height);
      const others = found.get(height);
      if (others) others.push(row);
      else found.set(height, [row]);
    }
    return found;
  }

  #heightOf(row: number, head: SheetHead): number {
    const lines = [...(this.#cells.get(row) ?? [])].map(([column, cell]) => {
      if (head.hiddenColumns.includes(column)) return 1;
      const beside = row === 1 ? 0 : SPARE + (hasArrow(head, column) ? ARROW : 0);
      return this.#linesOf(cell, (head.widths[column] ?? 100) - PADDING - beside);
    });
    return ROW + (Math.max(1, ...lines) - 1) * LINE;
  }

  #linesOf({ text, isBold }: Wrapped, width: number): number {
    const canvas = this.#canvas;
    if (!canvas) return 1;
    canvas.font = `${isBold ? 'bold ' : ''}13.333px Arial`;
    const wide = (part: string): number => canvas.measureText(part).width;
    return text.split('\n').reduce((sum, line) => sum + linesIn(line, width, wide), 0);
  }
}

function wrappedOf(view: CellView | null): Wrapped | undefined {
  if (view?.style?.wrap !== 'WRAP') return undefined;
  const text = String(view.shown ?? view.value ?? '');
  return text === '' ? undefined : { text, isBold: view.style.fontWeight === 'bold' };
}

function hasArrow({ rules }: SheetHead, column: number): boolean {
  return rules.some(
    ({ kind, rects }) =>
      kind !== 'checkbox' &&
      rects.some((rect) => rect.column <= column && column < rect.column + rect.columns),
  );
}

/**
 * Lines break between words, and within a word that is longer than a line. To Univer the space behind a word is a part
 * of it: a line on which only that has no room is broken before the word.
 */
function linesIn(text: string, width: number, wide: (part: string) => number): number {
  let [lines, line] = [1, ''];
  for (const word of text.split(/(?<= )/)) {
    if (wide(line + word) <= width) line += word;
    else {
      if (line !== '') lines += 1;
      lines += Math.max(0, Math.ceil(wide(word) / width) - 1);
      line = word;
    }
  }
  return lines;
}
