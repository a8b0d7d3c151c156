import { wordsIn } from '../src/text';
import type { EntryPoint } from './entryPoints';
import { userLanguage } from './host';

/**
 * Adds the add-on's menu. Runs before any permission is given, so it reads nothing of the document.
 * `isNightIll`: something is wrong with the nightly upload, and the first item tells what.
 */
export function addMenu(isNightIll: boolean): void {
  const { menu, nightly } = wordsIn(userLanguage());
  const items: ReadonlyArray<readonly [label: string, entryPoint: EntryPoint]> = [
    ...(isNightIll ? [[nightly.attention, 'showNightlyNotice'] as const] : []),
    [menu.sidebar, 'showSidebar'],
    [menu.setUp, 'setUpSpreadsheet'],
    [menu.refreshLists, 'refreshLists'],
    [menu.checkRows, 'checkRows'],
    [menu.sendSelected, 'sendSelectedRows'],
    [menu.sendReady, 'sendReadyRows'],
    [menu.resolveDoubtful, 'resolveDoubtfulRows'],
  ];
  const addonMenu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [label, entryPoint] of items) addonMenu.addItem(label, entryPoint);
  addonMenu.addToUi();
}
