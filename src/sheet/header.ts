import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { HeaderFault } from '../model/faults';
import type { Language } from '../model/language';
import { headerForm, onOneLine, quoted } from '../model/plain';
import type { Cell } from '../model/ports';
import { columnNamed, headerIn } from '../text/stored';
import { meantBy } from './nearHeader';

/** Where each column of a tab stands (from 1), and the header text that the tab itself uses. */
export interface Header {
  at(key: ColumnKey): number | undefined;
  /** What stands in a column, be it the add-on's or a user's own. */
  keyAt(column: number): ColumnKey | undefined;
  textAt(column: number): string;
  /** Where a header text stands. */
  columnOf(text: string): number | undefined;
  /** The columns that are the user's own, with a header or without. */
  readonly own: readonly number[];
  /** Columns of the user's own whose headers nearly name one that the tab lacks. */
  readonly unread: readonly UnreadHeader[];
  /** Columns of the user's own that bear a common word, where the tab has none of the add-on's by that name. */
  readonly namesakes: readonly UnreadHeader[];
  /** How many columns were read. */
  readonly width: number;
  /** The header as it is typed on this tab; where it is missing, as it is in a language. */
  name(key: ColumnKey, language: Language): string;
}

/** A column that is not read, and the one that may be meant. */
export interface UnreadHeader {
  readonly column: number;
  readonly text: string;
  readonly meant: ColumnKey;
}

export type HeaderReading =
  | { readonly entryTab: true; readonly header: Header }
  /** `resembles`: so many headers are known that it was surely meant as an entry tab. */
  | {
      readonly entryTab: false;
      readonly resembles: boolean;
      /** Where a column stands all the same. */
      readonly at: (key: ColumnKey) => number | undefined;
      /** Where the ticks stand under a header that nearly reads `Ready`. */
      readonly nearReady: number | undefined;
      readonly faults: readonly HeaderFault[];
    };

/** True where a column of common words is the add-on's. */
export type Laid = (key: ColumnKey, column: number) => boolean;

/** How the add-on's own column is called beside one of the user's with the same name: `Bank (Qomon)`. */
const OWN_MARK = ' (qomon)';

function markedKey(text: string): ColumnKey | undefined {
  if (!text.endsWith(OWN_MARK)) return undefined;
  const key = columnNamed(text.slice(0, -OWN_MARK.length));
  return key && COLUMNS[key].claimed ? key : undefined;
}

/** The column that each header of a first row stands for; undefined for those of the user's own. */
function keysIn(firstRow: readonly Cell[], laid: Laid): Array<ColumnKey | undefined> {
  const texts = firstRow.map((cell) => headerForm(String(cell)));
  const marked = texts.map(markedKey);
  const taken = new Set(marked);
  return texts.map((text, index) => {
    const key = marked[index] ?? columnNamed(text);
    if (key === undefined || marked[index] || !COLUMNS[key].claimed) return key;
    if (taken.has(key) || !laid(key, index + 1)) return undefined;
    taken.add(key);
    return key;
  });
}

function unreadIn(
  firstRow: readonly Cell[],
  keys: ReadonlyArray<ColumnKey | undefined>,
): UnreadHeader[] {
  const there = new Set(keys);
  return firstRow.flatMap((cell, index) => {
    if (cell === '' || keys[index]) return [];
    const meant = meantBy(String(cell), (key) => !there.has(key));
    return meant ? [{ column: index + 1, text: quoted(cell), meant }] : [];
  });
}

function namesakesIn(
  firstRow: readonly Cell[],
  keys: ReadonlyArray<ColumnKey | undefined>,
): UnreadHeader[] {
  return firstRow.flatMap((cell, index) => {
    const meant = keys[index] ? undefined : columnNamed(String(cell));
    return meant === undefined || keys.includes(meant)
      ? []
      : [{ column: index + 1, text: quoted(cell), meant }];
  });
}

/** What a person types of a payment, whoever lays out the tab. */
const TYPED: readonly ColumnKey[] = [
  ...(['payerEmail', 'payerId', 'amount', 'paymentMethod', 'paymentDate'] as const),
];

/**
 * True for headers, those that nearly read so too, that were surely meant for payments: half of the required
 * ones, or ticks for what is ready beside what a payment is.
 */
function isMeant(named: ReadonlySet<ColumnKey>): boolean {
  const required = [...named].filter((key) => COLUMNS[key].required).length;
  const typed = TYPED.filter((key) => named.has(key)).length;
  return required >= 4 || (named.has('ready') && typed >= 2);
}

/**
 * Reads the first row of a tab. Columns may stand in any order, in any of the add-on's
 * languages, beside columns of the user's own.
 */
export function readHeader(firstRow: readonly Cell[], laid: Laid = () => false): HeaderReading {
  const keys = keysIn(firstRow, laid);
  const found = new Map<ColumnKey, number[]>();
  keys.forEach((key, index) => {
    if (key) found.set(key, [...(found.get(key) ?? []), index + 1]);
  });

  const unread = unreadIn(firstRow, keys);
  const faults: HeaderFault[] = [];
  for (const key of COLUMN_KEYS) {
    const columns = found.get(key) ?? [];
    if (columns.length > 1) faults.push({ kind: 'duplicate header', key, columns });
    if (columns.length === 0 && COLUMNS[key].required) {
      const like = unread.find(({ meant }) => meant === key)?.text;
      faults.push({ kind: 'missing header', key, ...(like !== undefined && { like }) });
    }
  }
  if (faults.length > 0) {
    const named = new Set([...found.keys(), ...unread.map(({ meant }) => meant)]);
    return {
      entryTab: false,
      resembles: isMeant(named),
      at: (key) => found.get(key)?.[0],
      nearReady: unread.find(({ meant }) => meant === 'ready')?.column,
      faults,
    };
  }
  const textAt = (column: number): string => String(firstRow[column - 1] ?? '');
  return {
    entryTab: true,
    header: {
      at: (key) => found.get(key)?.[0],
      keyAt: (column) => keys[column - 1],
      textAt,
      own: keys.flatMap((key, index) => (key ? [] : [index + 1])),
      unread,
      namesakes: namesakesIn(firstRow, keys),
      width: firstRow.length,
      columnOf: (text) => {
        const index = firstRow.findIndex((cell) => String(cell) === text);
        return index < 0 ? undefined : index + 1;
      },
      name: (key, language) => {
        const column = found.get(key)?.[0];
        return column === undefined
          ? headerIn(key, language)
          : onOneLine(String(firstRow[column - 1]));
      },
    },
  };
}
