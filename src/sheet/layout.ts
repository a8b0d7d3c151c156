import { COLUMNS, type ColumnKey } from '../model/columns';
import type { Language } from '../model/language';
import { bandOf, isFolded, isFrozen, LAID_ORDER, widthOf } from '../model/layout';
import { OTHERS_IN_SIGHT } from '../model/limits';
import type { Folded, HeaderLook, Store, Tab } from '../model/ports';
import { headerIn, noteIn } from '../text/stored';
import { type Header, readHeader } from './header';
import { rememberKnown } from './knownColumns';
import { rememberLaid } from './laidColumns';

/** In which language headers are laid down, and where it is kept which were. */
interface Speaking {
  readonly language: Language;
  readonly documentStore: Store;
}

/** The columns of a new tab, in their order. */
const NEW_TAB: readonly ColumnKey[] = LAID_ORDER.filter((key) => !COLUMNS[key].optional);

/** How a column and its header look. */
export function lookOf(key: ColumnKey): HeaderLook {
  return { width: widthOf(key), band: bandOf(key) };
}

/** Lays all headers down on a tab that has none, from a column on, and arranges them. */
export function layDownTab(host: Speaking, tab: Tab, column = 1): void {
  layDownColumns(host, tab, column, NEW_TAB);
  arrange(tab);
}

/** Lays headers down side by side, and remembers those of common words for the add-on's. */
export function layDownColumns(
  { language, documentStore }: Speaking,
  tab: Tab,
  column: number,
  keys: readonly ColumnKey[],
): void {
  tab.layDown(
    column,
    keys.map((key) => ({
      text: headerIn(key, language),
      note: noteIn(key, language),
      ...lookOf(key),
    })),
  );
  rememberLaid(documentStore, tab.id, keys);
  rememberKnown(documentStore, tab.id, keys);
}

/** Keeps in sight what is to stay there, and folds what is rarely used, where that stands side by side. */
export function arrange(tab: Tab): void {
  const reading = readHeader(tab.firstRow(), tab.laid);
  if (reading.entryTab) tab.arrange(arrangementOf(reading.header));
}

/** What of a tab's columns stays in sight, and which are folded. */
function arrangementOf(header: Header): {
  readonly frozen: number;
  readonly folded: readonly Folded[];
} {
  const folded: Array<{ column: number; columns: number }> = [];
  const last = Math.max(...LAID_ORDER.map((key) => header.at(key) ?? 0));
  for (let column = 1; column <= last; column += 1) {
    const key = header.keyAt(column);
    if (key === undefined || !isFolded(key)) continue;
    const before = folded[folded.length - 1];
    if (before && before.column + before.columns === column) before.columns += 1;
    else folded.push({ column, columns: 1 });
  }
  return {
    frozen: frozenIn(header),
    // The button that unfolds them stands above the column before them.
    folded: folded.filter(({ column }) => column > 1),
  };
}

function frozenIn(header: Header): number {
  const own = LAID_ORDER.filter(isFrozen).flatMap((key) => header.at(key) ?? []);
  const last = Math.max(0, ...own);
  return last <= own.length + OTHERS_IN_SIGHT ? last : 0;
}
