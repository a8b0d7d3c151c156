/**
 * Every function that Google calls: menu items, and what the sidebar asks for. The build makes a
 * plain top-level function of each, as Apps Script wants them.
 */
export const ENTRY_POINTS = [
  'onOpen',
  'onInstall',
  'showSidebar',
  'checkInstallation',
  'setUpSpreadsheet',
  'refreshLists',
  'checkRows',
  'sendSelectedRows',
  'sendReadyRows',
  'resolveDoubtfulRows',
  'refundSelectedRow',
  'getConnection',
  'connect',
  'disconnect',
  'sendNext',
  'stopSending',
  'openRefund',
  'refund',
] as const;

export type EntryPoint = (typeof ENTRY_POINTS)[number];
