import { GoogleError } from './errors';

/** How much a run may do: developers.google.com/apps-script/reference/script/auth-mode */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Services that need nobody's leave: menus, the log, pure helpers, the reader's language. */
const ALWAYS = new Set([
  'Clock',
  'Standin',
  'Logger',
  'console',
  'Menu',
  'Utilities',
  'HtmlService',
  'SpreadsheetApp.getUi',
  'Ui.createAddonMenu',
  'Ui.createMenu',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
  'ScriptApp.getAuthorizationInfo',
  // The reference names no scope for it: developers.google.com/apps-script/reference/script/script-app
  'ScriptApp.getScriptId',
  'ScriptApp.requireScopes',
]);

/** Services that a simple trigger may use: the open document and the stores beside it. */
const LIMITED = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'PropertiesService',
  'Properties',
  'CacheService',
  'Cache',
  'LockService',
  'Lock',
  'Session',
]);

/** The scope that stands behind a service, for the error's text. */
const SCOPES: Readonly<Record<string, string>> = {
  SpreadsheetApp: 'spreadsheets.currentonly',
  Spreadsheet: 'spreadsheets.currentonly',
  Sheet: 'spreadsheets.currentonly',
  Range: 'spreadsheets.currentonly',
  RangeList: 'spreadsheets.currentonly',
  Protection: 'spreadsheets.currentonly',
  UrlFetchApp: 'script.external_request',
  Ui: 'script.container.ui',
  ScriptApp: 'script.scriptapp',
  ClockTriggerBuilder: 'script.scriptapp',
  MailApp: 'script.send_mail',
  Session: 'userinfo.email',
};

const PREFIX = 'https://www.googleapis.com/auth/';

/** Throws Google's error where this mode, or the manifest's scopes, do not allow the call. */
export function checkAllowed(
  service: string,
  method: string,
  mode: AuthMode,
  scopes: readonly string[] | undefined,
  withheld: readonly string[],
): void {
  const name = `${service}.${method}`;
  if (ALWAYS.has(service) || ALWAYS.has(name)) return;
  const short = SCOPES[service];
  const scope = short === undefined ? '' : ` Required permissions: ${PREFIX}${short}`;
  if (mode === 'NONE' || (mode === 'LIMITED' && !LIMITED.has(service))) {
    throw new GoogleError(`You do not have permission to call ${name}.${scope}`);
  }
  if (short === undefined) return;
  const full = PREFIX + short.replace('.currentonly', '');
  const isAsked = scopes === undefined || scopes.includes(PREFIX + short) || scopes.includes(full);
  if (!isAsked || withheld.includes(short)) {
    throw new GoogleError(`Specified permissions are not sufficient to call ${name}.${scope}`);
  }
}
