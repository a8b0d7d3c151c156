import { menuWordsIn } from '../src/text/menu';
import type { EntryPoint } from './entryPoints';
import { userLanguage } from './host';

/** What Google tells of an opening. */
export type Opening = Pick<GoogleAppsScript.Events.AppsScriptEvent, 'authMode'>;

/**
 * True where what is kept may be read. In AuthMode.NONE nothing may, nor anything of the document:
 * developers.google.com/apps-script/add-ons/concepts/editor-auth-lifecycle
 */
export function mayRead(event: Opening | undefined): boolean {
  return event?.authMode !== ScriptApp.AuthMode.NONE;
}

/**
 * Adds the add-on's menu. `isNightIll`: something is wrong with the nightly upload, and the first
 * item tells what.
 */
export function addMenu(event: Opening | undefined, isNightIll: boolean): void {
  const menu = menuWordsIn(userLanguage({ mayRead: mayRead(event) }));
  const items: ReadonlyArray<readonly [label: string, entryPoint: EntryPoint]> = [
    ...(isNightIll ? [[menu.attention, 'showNightlyNotice'] as const] : []),
    [menu.sidebar, 'showSidebar'],
    [menu.setUp, 'setUpSpreadsheet'],
    [menu.refreshLists, 'refreshLists'],
    [menu.checkRows, 'checkRows'],
    [menu.sendSelected, 'sendSelectedRows'],
    [menu.sendReady, 'sendReadyRows'],
    [menu.resolveDoubtful, 'resolveDoubtfulRows'],
    [menu.refund, 'refundSelectedRow'],
    [menu.cancel, 'cancelSelectedBundles'],
    [menu.correct, 'correctSelectedBundle'],
    [menu.compare, 'compareWithQomon'],
    [menu.nightly, 'showNightlySettings'],
    [menu.import, 'showImport'],
    [menu.status, 'changePaymentStatus'],
    [menu.slip, 'makeDepositSlip'],
    [menu.printSlip, 'printDepositSlip'],
    [menu.undoSlip, 'undoDepositSlip'],
    [menu.summary, 'showSummary'],
    [menu.report, 'makeReport'],
    [menu.newEventTab, 'newEventTab'],
    [menu.layOut, 'layOutTab'],
  ];
  const addonMenu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [label, entryPoint] of items) addonMenu.addItem(label, entryPoint);
  const help: EntryPoint = 'showHelp';
  const check: EntryPoint = 'checkInstallation';
  addonMenu.addSeparator().addItem(menu.help, help);
  addonMenu.addItem(menu.checkInstallation, check).addToUi();
}
