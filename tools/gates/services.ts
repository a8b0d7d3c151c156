/**
 * The Google services that the bundle may use: those that the manifest's scopes cover, and those
 * that need none. Another service needs another scope, which every user would be asked for.
 */
export const GOOGLE_SERVICES: readonly string[] = [
  'CacheService',
  'Charts',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];
