import { afterEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Stage } from './stage';

let stage: Stage;

afterEach(async () => {
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

/** What of the open menus, and of the item that has the focus, stands outside the window. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.menu'), document.activeElement].flatMap((one) => {
      const box = one?.getBoundingClientRect();
      const isInside =
        box && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
      return isInside ? [] : [one?.textContent ?? ''];
    }),
  );
}

test('in a small window, or at 200 %, each item of the menu is reached by wheel and by keyboard', async () => {
  stage = await Stage.ready();
  const { page } = (await stage.person()).window;
  // A window of 1366 × 768 at 200 %.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Bundles for Qomon' }).click();
  const last = page.getByRole('menuitem', { name: 'Check this installation' });
  await last.waitFor();
  expect(await outside(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  expect(await last.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await outside(page)).toEqual([]);

  await page.keyboard.press('Home');
  const menu = page.locator('.menu .menu');
  const box = await menu.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => {
    const end = [...document.querySelectorAll('.menu .menu > *')].at(-1)?.getBoundingClientRect();
    return end && end.bottom <= innerHeight;
  });
});

test('a new tab is the one that the person is in', async () => {
  stage = await Stage.ready();
  const { window } = await stage.person();
  const { page } = window;
  await page.locator('[data-u-comp=sheet-bar-append-button]').first().click();
  await page.waitForFunction(() => bundlesHost.sheet === 'Sheet2');
  await page.waitForFunction(() => bundlesHost.selection === 'A1');
  // What is typed then stands in it.
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await window.shows('A1', '7');
  expect(stage.google.workbook.value('Sheet2', 'A1')).toBe(7);
});

test('a language is chosen, and the panel stays open where it was', async () => {
  stage = await Stage.ready();
  const { window } = await stage.person();
  const { page } = window;
  const panel = await window.panel('Spreadsheet');
  await panel.getByLabel('Your language').selectOption('fr');
  await page.locator('html[lang=fr][data-ready]').waitFor({ state: 'attached' });
  await page.getByRole('tabpanel', { name: 'Feuille de calcul' }).waitFor();
  expect(await page.getByLabel('Votre langue').inputValue()).toBe('fr');
});
