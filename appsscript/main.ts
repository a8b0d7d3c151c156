import { checkRows as check } from '../src/check/menu';
import { connect as connectWithKey } from '../src/connection/connect';
import * as connection from '../src/connection/connection';
import { refreshLists as refresh } from '../src/lists/menu';
import { setUpSpreadsheet as setUp } from '../src/setup/setup';
import { wordsIn } from '../src/text';
import * as upload from '../src/upload/menu';
import * as slices from '../src/upload/slices';
import { googleHost, userLanguage } from './host';
import { addMenu } from './menu';

// When the document opens.

export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

// The menu.

export function showSidebar(): void {
  const sidebar = HtmlService.createHtmlOutputFromFile('Sidebar');
  SpreadsheetApp.getUi().showSidebar(sidebar.setTitle(wordsIn(userLanguage()).title));
}

export function setUpSpreadsheet(): void {
  setUp(googleHost());
}

export function refreshLists(): void {
  refresh(googleHost());
}

export function checkRows(): void {
  check(googleHost());
}

export function sendSelectedRows(): void {
  upload.sendSelectedRows(googleHost());
}

export function sendReadyRows(): void {
  upload.sendReadyRows(googleHost());
}

export function resolveDoubtfulRows(): void {
  upload.resolveDoubtfulRows(googleHost());
}

// What the sidebar asks for: one plain object in, one out.

export function getConnection(): connection.ConnectionAnswer {
  return connection.getConnection(googleHost());
}

export function connect(request: unknown): connection.ConnectionAnswer {
  return connectWithKey(googleHost(), request);
}

export function disconnect(): connection.ConnectionAnswer {
  return connection.disconnect(googleHost());
}

export function sendNext(request: unknown): slices.SliceAnswer {
  return slices.sendNext(googleHost(), request);
}

export function stopSending(request: unknown): { readonly ok: true } {
  return slices.stopSending(googleHost(), request);
}
