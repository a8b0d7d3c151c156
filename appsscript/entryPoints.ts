/**
 * Every function that Google calls: menu items, and what the sidebar asks for. The build makes a
 * plain top-level function of each, as Apps Script wants them.
 */
export const ENTRY_POINTS = [
  'onOpen',
  'onInstall',
  'showSidebar',
  'checkInstallation',
  'handOverInstallation',
  'setUpSpreadsheet',
  'refreshLists',
  'checkRows',
  'sendSelectedRows',
  'sendReadyRows',
  'resolveDoubtfulRows',
  'showNightlyNotice',
  'nightlyUpload',
  'refundSelectedRow',
  'showNightlySettings',
  'cancelSelectedBundles',
  'correctSelectedBundle',
  'compareWithQomon',
  'getConnection',
  'connect',
  'disconnect',
  'reviewSelection',
  'goToCell',
  'sendNext',
  'stopSending',
  'answerQuestion',
  'getUnconfirmedRows',
  'getNightly',
  'setNightly',
  'openRefund',
  'refund',
  'findContacts',
  'useContact',
  'createContact',
  'getSettings',
  'setSettings',
] as const;

export type EntryPoint = (typeof ENTRY_POINTS)[number];
