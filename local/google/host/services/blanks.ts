import type { Cell } from '../state';

/** A blank cell keeps its look, note and rule. */
export function cleared(cell: Cell | undefined): Cell {
  const { content: _content, formula: _formula, ...rest } = cell ?? {};
  return rest;
}

/** A cell without its look. */
export function unformatted(cell: Cell | undefined): Cell {
  const { format: _format, background: _background, style: _style, ...rest } = cell ?? {};
  return rest;
}
