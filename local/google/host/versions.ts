import type { Moment } from './document';
import type { Host } from './host';
import type { Sheet, State, Workbook } from './state';

/** This moment of a spreadsheet, to go back to. */
export function momentOf(host: Host): Moment {
  return { at: host.clock.now(), workbook: host.workbook, properties: host.state.properties };
}

/** The stores of properties that are of one document, in whatever script. */
function documentStores(properties: State['properties'], document: string): State['properties'] {
  const own = Object.entries(properties).filter(
    ([store]) => store.startsWith('document ') && store.endsWith(` ${document}`),
  );
  return Object.fromEntries(own);
}

/** What becomes of the document's properties with the version: nobody says [?]. */
function restoreProperties(host: Host, moment: Moment): void {
  const { propertiesOnRestore } = host.switches;
  if (propertiesOnRestore === 'kept') return;
  const now = host.state.properties;
  const own = documentStores(now, host.document.id);
  const others = Object.fromEntries(Object.entries(now).filter(([store]) => !(store in own)));
  const back =
    propertiesOnRestore === 'taken back' ? documentStores(moment.properties, host.document.id) : {};
  host.change({ properties: { ...others, ...back } });
}

/** The spreadsheet with some of its tabs as they were; tabs made since stay, deleted ones return. */
function withTabs(now: Workbook, was: Workbook, tabs: readonly string[]): Workbook {
  const back = was.sheets.filter(({ name }) => tabs.includes(name));
  const known = new Set(back.map(({ id }) => id));
  const sheets = now.sheets.map((sheet) => back.find(({ id }) => id === sheet.id) ?? sheet);
  const gone = back.filter(({ id }) => !now.sheets.some((sheet: Sheet) => sheet.id === id));
  const protections = [
    ...now.protections.filter(({ sheet }) => !known.has(sheet)),
    ...was.protections.filter(({ sheet }) => known.has(sheet)),
  ];
  return { ...now, sheets: [...sheets, ...gone], protections };
}

/**
 * *File ▸ Version history ▸ Restore this version*: everything in the file is as it was, for
 * everybody: https://support.google.com/docs/answer/190843. What was before stays in the history,
 * so that this can be taken back in the same way. Nobody can undo it by Ctrl+Z [?].
 */
export function restoreMoment(host: Host, moment: Moment): void {
  restoreProperties(host, moment);
  const { selections } = host.workbook;
  host.changeDocument({ workbook: { ...moment.workbook, selections }, steps: {} });
}

/** Some tabs alone as they were, whoever brought them back and how; properties stay. */
export function restoreTabs(host: Host, moment: Moment, tabs: readonly string[]): void {
  host.save(withTabs(host.workbook, moment.workbook, tabs));
}
