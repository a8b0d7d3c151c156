import { wordsIn } from '../src/text';
import type { EntryPoint } from './entryPoints';
import { userLanguage } from './host';

/** What Google tells of an opening. */
export type Opening = Pick<GoogleAppsScript.Events.AppsScriptEvent, 'authMode'>;

/**
 * Adds the add-on's menu. In AuthMode.NONE nothing that is kept may be read, nor anything of the
 * document: developers.google.com/apps-script/add-ons/concepts/editor-auth-lifecycle
 */
export function addMenu(event: Opening | undefined): void {
  const mayRead = event?.authMode !== ScriptApp.AuthMode.NONE;
  const { menu, refund, cancel, compare } = wordsIn(userLanguage({ mayRead }));
  const items: ReadonlyArray<readonly [label: string, entryPoint: EntryPoint]> = [
    [menu.sidebar, 'showSidebar'],
    [menu.setUp, 'setUpSpreadsheet'],
    [menu.refreshLists, 'refreshLists'],
    [menu.checkRows, 'checkRows'],
    [menu.sendSelected, 'sendSelectedRows'],
    [menu.sendReady, 'sendReadyRows'],
    [menu.resolveDoubtful, 'resolveDoubtfulRows'],
    [refund.menu, 'refundSelectedRow'],
    [cancel.menu.cancel, 'cancelSelectedBundles'],
    [cancel.menu.correct, 'correctSelectedBundle'],
    [compare.menu, 'compareWithQomon'],
    [menu.nightly, 'showNightlySettings'],
  ];
  const addonMenu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [label, entryPoint] of items) addonMenu.addItem(label, entryPoint);
  const help: EntryPoint = 'checkInstallation';
  addonMenu.addSeparator().addItem(menu.checkInstallation, help).addToUi();
}
