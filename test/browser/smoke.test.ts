import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Host, startHost } from '../../local/host/host';
import { violations } from './axe';
import { startBrowser } from './browser';
import { SheetsWindow } from './window';

let host: Host;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([startHost({ longestWait: 0 }), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
});

test('a person opens the spreadsheet, types, checks rows, sends them, and sees what Qomon holds', async () => {
  const window = await SheetsWindow.open(browser, host.url);
  expect(await window.selection()).toBe('Bundles!A1');

  await window.type('F14', '20');
  await window.shows('F14', '20.00');
  await window.type('H14', '2026-04-01');
  await window.shows('H14', '01/04/2026');
  expect(host.session.google.workbook.value('Bundles', 'F14')).toBe(20);

  await window.menu('Check rows');
  await window.toast.waitFor();
  expect(await window.toast.innerText()).toContain('10 rows are in order');
  await window.shows('B12', 'Invalid');

  await window.select('A2', 'C11');
  await window.menu('Send selected rows…');
  await window.dialog.waitFor();
  expect(await window.dialog.innerText()).toContain('1,565.50 EUR');
  expect(await violations(window.page, 'dialog')).toEqual([]);
  await window.answer('OK');
  await window.page.getByText('9 payments sent').waitFor();
  await window.answer('OK');
  await window.shows('B2', 'Sent');

  const ledger = await window.panel('Qomon');
  await ledger.locator('[data-bundle]').first().waitFor();
  expect(await ledger.locator('[data-bundle]').count()).toBe(9);
  expect(host.session.qomon?.ledger.bundles).toHaveLength(9);

  for (const tab of ['Qomon', 'Executions', 'What goes wrong', 'Clock and mail', 'Spreadsheet']) {
    await window.panel(tab);
    expect(await violations(window.page, '.panel')).toEqual([]);
  }
  await window.page.getByRole('menuitem', { name: 'Extensions' }).click();
  expect(await violations(window.page, '.bar')).toEqual([]);

  expect(window.watch).toEqual({ errors: [], outside: [] });
});
