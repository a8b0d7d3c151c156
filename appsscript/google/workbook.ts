import type { Store, Tab, Workbook } from '../../src/model/ports';
import { lostSheets } from './heldSheets';
import { unfold } from './layout';
import { ofDocument } from './noDocument';
import { gridSheets, withoutCells } from './sheetKinds';
import { tabOf } from './tab';
import { changesMade, noteWrite, save } from './unsaved';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet that is open. */
export function activeWorkbook(documentStore: Store): Workbook {
  const spreadsheet = ofDocument(SpreadsheetApp.getActiveSpreadsheet());
  // One object for each sheet, so that writes to a tab can be gathered under it.
  const opened = new Map<number, Tab>();
  const open = (sheet: Sheet): Tab => {
    const id = sheet.getSheetId();
    const tab = opened.get(id) ?? tabOf(sheet, spreadsheet, documentStore);
    opened.set(id, tab);
    return tab;
  };
  const isGrid = gridSheets();
  // Asked for once between two savings: what Google asks for the answer nobody knows.
  let listed: { readonly tabs: Tab[]; readonly at: number } | undefined;
  const named = (name: string): Sheet | undefined => {
    const sheet = spreadsheet.getSheetByName(name);
    return sheet && isGrid(sheet) ? sheet : undefined;
  };
  return {
    id: spreadsheet.getId(),
    locale: spreadsheet.getSpreadsheetLocale(),
    tabs: () => {
      const at = changesMade();
      if (listed?.at !== at)
        listed = { tabs: spreadsheet.getSheets().filter(isGrid).map(open), at };
      return listed.tabs;
    },
    tab: (name) => {
      const sheet = named(name);
      return sheet ? open(sheet) : undefined;
    },
    insertTab(name, { hidden, warning }) {
      // A tab that is made behind a write which is refused later would be lost with it.
      save();
      noteWrite();
      // A new sheet comes into view; the person stays where they were.
      const inView = spreadsheet.getActiveSheet();
      const selected = isGrid(inView) ? spreadsheet.getActiveRangeList() : null;
      // A chart that bears the name has to leave it: it holds no cells.
      const bearer = spreadsheet.getSheetByName(name);
      if (bearer) bearer.setName(`${name} (${bearer.getSheetId()})`);
      const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
      sheet.setFrozenRows(1);
      if (warning) sheet.protect().setDescription(warning).setWarningOnly(true);
      spreadsheet.setActiveSheet(inView);
      if (selected) inView.setActiveRangeList(selected);
      if (hidden) sheet.hideSheet();
      return open(sheet);
    },
    putAside(tab, name) {
      noteWrite();
      named(tab.name)?.setName(name).hideSheet();
      // It bears another name when it is asked for again.
      opened.delete(tab.id);
    },
    show(tab) {
      noteWrite();
      const sheet = named(tab.name);
      if (sheet) spreadsheet.setActiveSheet(sheet);
    },
    selection() {
      const sheet = spreadsheet.getActiveSheet();
      if (!isGrid(sheet)) return { tab: withoutCells(sheet), rows: [] };
      const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
      return {
        tab: open(sheet),
        rows: ranges.map((range) => [range.getRow(), range.getLastRow()] as const),
      };
    },
    activeCell() {
      const sheet = spreadsheet.getActiveSheet();
      if (!isGrid(sheet)) return { tab: withoutCells(sheet), row: 1, column: 1 };
      const cell = sheet.getCurrentCell();
      return { tab: open(sheet), row: cell?.getRow() ?? 1, column: cell?.getColumn() ?? 1 };
    },
    goTo(tab, { row, column }) {
      noteWrite();
      const sheet = named(tab.name);
      if (sheet) unfold(sheet, new Set([column]));
      sheet?.getRange(row, column).activate();
    },
    flush: save,
    lost: lostSheets,
  };
}
