import { LANGUAGES } from '../model/language';
import { plain } from '../model/plain';
import type { Store, Tab, Workbook } from '../model/ports';
import { wordsIn } from '../text';
import type { Words } from '../text/words';
import { type OwnTab, ownTabId, rememberOwnTab } from './ownTabs';

/** A tab that the add-on makes and writes again each time. */
export interface PaperTab {
  readonly own: OwnTab;
  readonly name: string;
  /** What stands in its first cell, in the words of a language. */
  readonly titleIn: (words: Words) => string;
  /** True of one that is written again whole: under a name that the add-on did not give, it is a person's to keep. */
  readonly isRewritten?: true;
}

interface PaperHost {
  readonly workbook: Workbook;
  readonly documentStore: Store;
}

/** The tab of a paper that was made before; undefined where there is none. */
function knownPaperTab({ workbook, documentStore }: PaperHost, paper: PaperTab): Tab | undefined {
  const known = ownTabId(documentStore, paper.own);
  // Somebody else may have made it while a question stood open: by its name it is asked for again.
  const all = [...workbook.tabs(), workbook.tab(paper.name)];
  const made = known === undefined ? undefined : all.find((tab) => tab?.id === known);
  // guard: kept-papers
  if (made && paper.isRewritten && !isNameOf(made.name, paper)) return undefined;
  // guard: papers-of-ours
  if (made && isOurs(made, paper)) return made;
  return undefined;
}

/** What the add-on calls the tab of a paper: where a name is taken, by the next. */
function nameOf({ name }: PaperTab, at: number): string {
  return [name, `${name} (Qomon)`][at] ?? `${name} (Qomon) ${at}`;
}

/** True for each of these names; whoever writes one in other letters has not given it another. */
function isNameOf(text: string, paper: PaperTab): boolean {
  const [, at = '0'] = / (\d+)$/.exec(text) ?? [];
  return [0, 1, Number(at)].some((one) => plain(nameOf(paper, one)) === plain(text));
}

/**
 * The tab of a paper: the one that the add-on has made, as long as its title stands in it, or nothing at all, under a
 * name that was given here; else a new one. A tab of that name that holds anything else is somebody's own, and so is
 * one of ours that they have named: ours stands beside it.
 */
export function paperTab(
  { workbook, documentStore }: PaperHost,
  paper: PaperTab,
  warning: string,
): Tab {
  const made = knownPaperTab({ workbook, documentStore }, paper);
  if (made) return made;
  const names = [nameOf(paper, 0), nameOf(paper, 1)];
  for (let at = 2; workbook.tab(names[names.length - 1] ?? ''); at += 1)
    names.push(nameOf(paper, at));
  const blank = names.map((name) => workbook.tab(name)).find((tab) => tab?.height() === 0);
  const free = names.find((name) => !workbook.tab(name)) ?? paper.name;
  const tab = blank ?? workbook.insertTab(free, { warning });
  // What is known must be true of what is saved.
  workbook.flush();
  rememberOwnTab(documentStore, paper.own, tab.id);
  return tab;
}

function isOurs(tab: Tab, { titleIn }: PaperTab): boolean {
  const [title] = tab.block({ row: 1, column: 1, rows: 1, columns: 1 })[0] ?? [];
  const text = plain(String(title ?? ''));
  const isTitled = LANGUAGES.some((language) => plain(titleIn(wordsIn(language))) === text);
  return isTitled || (text === '' && tab.height() === 0);
}
