import { onOneLine, plain } from '../model/plain';

const NUMBERED = /^(.*\S) #(\d+)$/;

/**
 * Where a column stands (from 0), by its header as a source names it: `Nom` is the first of that text,
 * `Nom #2` the second. Undefined where there is none.
 */
export function columnAt(header: readonly string[], name: string): number | undefined {
  const texts = header.map(plain);
  const first = texts.indexOf(plain(name));
  if (first >= 0) return first;
  const [, text = '', number = '1'] = NUMBERED.exec(onOneLine(name)) ?? [];
  let left = Number(number);
  for (const [index, one] of texts.entries()) {
    if (one !== '' && one === plain(text)) left -= 1;
    if (left === 0 && one === plain(text)) return index;
  }
  return undefined;
}

/** The headers as a source would name them: those of one text are numbered from the second on. */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((text) => {
    const count = (seen.get(plain(text)) ?? 0) + 1;
    seen.set(plain(text), count);
    return count === 1 ? onOneLine(text) : `${onOneLine(text)} #${count}`;
  });
}

/** True where all of these headers are there. */
export function hasAll(header: readonly string[], names: readonly string[]): boolean {
  return names.every((name) => columnAt(header, name) !== undefined);
}

/** Columns that hold an amount by their header, as the options of HelloAsso's forms do. */
export function amountColumns(header: readonly string[]): string[] {
  return columnNames(header).filter((name) => /^(montant|amount)\b/.test(plain(name)));
}
