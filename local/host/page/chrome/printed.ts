import type { ShownCell } from '../grid/shownCells';
import './printed.css';

function cellOf({ text, background, isBold }: ShownCell, tag: 'td' | 'th'): HTMLElement {
  const cell = document.createElement(tag);
  cell.textContent = text;
  if (background !== undefined) cell.style.background = background;
  if (isBold) cell.style.fontWeight = 'bold';
  return cell;
}

/** A tab as a table on paper: what of it is shown, its first row again on each page. */
function tableOf(title: string, [header = [], ...rows]: readonly ShownCell[][]): HTMLElement {
  const table = document.createElement('table');
  table.createCaption().textContent = title;
  const head = table.createTHead().insertRow();
  head.append(...header.map((cell) => cellOf(cell, 'th')));
  const body = table.createTBody();
  for (const row of rows) body.insertRow().append(...row.map((cell) => cellOf(cell, 'td')));
  return table;
}

/** Puts the tab in view on paper whenever somebody prints the page: the grid is a picture of a part of it. */
export function printAsTable(read: () => { title: string; rows: readonly ShownCell[][] }): void {
  const paper = document.createElement('div');
  paper.className = 'paper';
  document.body.append(paper);
  window.addEventListener('beforeprint', () => {
    const { title, rows } = read();
    paper.replaceChildren(tableOf(title, rows));
  });
  window.addEventListener('afterprint', () => paper.replaceChildren());
}
