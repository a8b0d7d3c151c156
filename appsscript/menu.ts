import { wordsIn } from '../src/text';
import type { EntryPoint } from './entryPoints';
import { userLanguage } from './host';

/** Adds the add-on's menu. Runs before any permission is given, so it reads nothing of the document. */
export function addMenu(): void {
  const { menu, refund } = wordsIn(userLanguage());
  const items: ReadonlyArray<readonly [label: string, entryPoint: EntryPoint]> = [
    [menu.sidebar, 'showSidebar'],
    [menu.setUp, 'setUpSpreadsheet'],
    [menu.refreshLists, 'refreshLists'],
    [menu.checkRows, 'checkRows'],
    [menu.sendSelected, 'sendSelectedRows'],
    [menu.sendReady, 'sendReadyRows'],
    [menu.resolveDoubtful, 'resolveDoubtfulRows'],
    [refund.menu, 'refundSelectedRow'],
  ];
  const addonMenu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [label, entryPoint] of items) addonMenu.addItem(label, entryPoint);
  const help: EntryPoint = 'checkInstallation';
  addonMenu.addSeparator().addItem(menu.checkInstallation, help).addToUi();
}
