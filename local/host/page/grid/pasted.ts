import type { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { Edit, Rect, SheetHead } from '../../protocol';

/** Where Univer says in a copy of its own what it has remembered of it. */
const COPY_ID = /data-copy-id="([^\s"]+)"/;

/** A cell in quotation marks, as other spreadsheets copy one that holds a tab or a line break; or a plain one. */
const CELL = /^"((?:[^"]|"")*)"(?=\t|\n|$)|^[^\t\n]*/;

/** The texts of a copied table, line by line. */
export function cellsIn(copied: string): string[][] {
  let rest = copied.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines: string[][] = [[]];
  for (;;) {
    const [whole = '', quoted] = CELL.exec(rest) ?? [];
    lines.at(-1)?.push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    const mark = rest.charAt(whole.length);
    if (mark === '') return lines;
    if (mark === '\n') lines.push([]);
    rest = rest.slice(whole.length + 1);
  }
}

/**
 * What a person does who pastes a text: each cell is typed, as it reads. A sheet that ends before grows first, and a
 * selection that the table fits into several times is filled with it.
 */
export function pastedInto(sheet: number, at: Rect, head: SheetHead, copied: string): Edit[] {
  const lines = cellsIn(copied);
  const width = Math.max(...lines.map((line) => line.length));
  const rows = at.rows % lines.length === 0 ? at.rows : lines.length;
  const columns = at.columns % width === 0 ? at.columns : width;
  const cells: [number, number, string][] = [];
  const blank: Rect[] = [];
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      const [row, column] = [at.row + down, at.column + right];
      const text = lines[down % lines.length]?.[right % width] ?? '';
      if (text !== '') cells.push([row, column, text]);
      else blank.push({ row, column, rows: 1, columns: 1 });
    }
  }
  const [below, beyond] = [at.row + rows - 1 - head.rows, at.column + columns - 1 - head.columns];
  return [
    ...(below > 0
      ? [{ kind: 'insertRows', sheet, before: head.rows + 1, count: below } as const]
      : []),
    ...(beyond > 0
      ? [{ kind: 'insertColumns', sheet, before: head.columns + 1, count: beyond } as const]
      : []),
    ...(blank.length > 0 ? [{ kind: 'clear', sheet, rects: blank } as const] : []),
    ...(cells.length > 0 ? [{ kind: 'type', sheet, cells } as const] : []),
  ];
}

/**
 * Hands on what is pasted from elsewhere as the text that it is: Univer would read dates in it the American way, whatever
 * the spreadsheet's locale. What was copied here keeps what it holds.
 */
export function interceptPaste(
  clipboard: ISheetClipboardService,
  paste: (text: string) => boolean,
): void {
  const { paste: readItem, legacyPaste: readTexts } = clipboard;
  const isOwn = (html: string): boolean => {
    const id = COPY_ID.exec(html)?.[1];
    return id !== undefined && clipboard.copyContentCache().get(id) !== undefined;
  };
  const isTaken = (text: string, html: string): boolean =>
    text !== '' && !isOwn(html) && paste(text);
  clipboard.paste = async (item, ...more) => {
    const read = async (type: string): Promise<string> =>
      item.types.includes(type) ? (await item.getType(type)).text() : '';
    if (isTaken(await read('text/plain'), await read('text/html'))) return true;
    return readItem.call(clipboard, item, ...more);
  };
  clipboard.legacyPaste = async (html = '', text = '', ...more) =>
    isTaken(text, html) || readTexts.call(clipboard, html, text, ...more);
}
