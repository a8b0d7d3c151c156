import { afterEach, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { Keyboard } from './keyboard';
import type { Person } from './person';
import { Stage } from './stage';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

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
        box &&
        box.top >= 0 &&
        box.left >= 0 &&
        box.bottom <= innerHeight &&
        box.right <= innerWidth;
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

test('a new spreadsheet is asked about before what is there goes', async () => {
  stage = await Stage.ready();
  const { window } = await stage.person();
  const { workbook } = stage.google;
  const tabs = (): string[] => workbook.sheets().map(({ name }) => name);
  const before = tabs();
  const panel = await window.panel('Spreadsheet');
  await panel.getByRole('button', { name: 'New empty spreadsheet' }).click();
  await panel.getByText('are gone then').waitFor();
  expect(tabs()).toEqual(before);
  await panel.getByRole('button', { name: 'Keep them' }).click();
  await panel.getByRole('button', { name: 'New empty spreadsheet' }).waitFor();
  expect(tabs()).toEqual(before);
  expect(before).toContain('Bundles');
});

/** Chooses an item of one of the page's own menus. */
async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Somebody before the sample rows. */
async function withRows(): Promise<{ readonly person: Person; readonly page: Page }> {
  stage = await Stage.withRows();
  const person = await stage.person();
  return { person, page: person.window.page };
}

test('rows are filtered by what stands in a column, and what is filtered out stays behind', async () => {
  const { person, page } = await withRows();
  const cell = person.at('Payment method', 3);
  await person.click(cell);
  await person.selects(cell);
  await choose(page, 'Data', 'Filter by this column…');
  await page.getByLabel('CHQ', { exact: true }).uncheck();
  await person.window.answer('OK');
  await page.getByText('3 rows are filtered out').waitFor();
  // A row that is hidden takes no room: the next stands where it stood.
  await page.waitForFunction(
    ([second, fourth]) => {
      const [upper, lower] = [bundlesHost.place(second), bundlesHost.place(fourth)];
      return upper && lower && Math.abs(upper.y + upper.height - lower.y) < 2;
    },
    ['A2', 'A4'] as const,
  );
  await person.select('A2', 'A4');
  await person.choose('Send selected rows…');
  const asked = await person.answer('2 payments (2 rows)', 'OK');
  expect(asked).toContain('1 row');
  await person.answer('2 payments sent', 'OK');
  expect(stage.states()).toMatchObject({ Sent: 2 });

  await page.getByRole('button', { name: 'Filter by Payment method…' }).click();
  expect(await page.getByLabel('CHQ', { exact: true }).isChecked()).toBe(false);
  await person.window.answer('Cancel');
  await page.getByRole('button', { name: 'Remove filter' }).click();
  await page.getByText('are filtered out').waitFor({ state: 'detached' });
  expect(stage.google.workbook.sheets().some(({ filter }) => filter)).toBe(false);
});

test('a text is found by Ctrl+F, one place after another, and by keyboard alone', async () => {
  const { person, page } = await withRows();
  const keyboard = new Keyboard(page);
  await person.click('A2');
  await keyboard.press('Control+f');
  // Whoever types sees the field first.
  await page.locator('.find input:focus').waitFor();
  await keyboard.type('girard');
  await page.getByText('1 of 2').waitFor();
  await keyboard.press('Enter');
  await person.selects(person.at('Group', 6));
  await keyboard.press('Enter');
  await person.selects(person.at('Group', 7));
  await keyboard.press('Enter');
  await person.selects(person.at('Group', 6));
  await keyboard.type('x');
  await page.getByText('not found').waitFor();
  await keyboard.press('Escape');
  await page.locator('.find').waitFor({ state: 'detached' });
  // The keys are the grid's again.
  await keyboard.press('ArrowDown');
  await person.selects(person.at('Group', 7));
});

test('rows are added at the foot', async () => {
  const { page } = await withRows();
  expect(await page.evaluate(() => bundlesHost.place('A1020'))).toBeNull();
  await page.getByLabel('How many rows').fill('20');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.waitForFunction(() => bundlesHost.place('A1020') !== null);
  const bundles = stage.google.workbook.sheets().find(({ name }) => name === 'Bundles');
  expect(bundles?.maxRows).toBe(1020);
});

test('the tab in view is printed as a table, without what is hidden', async () => {
  const { person, page } = await withRows();
  stage.google.workbook.hideRows('Bundles', 4);
  await page.waitForFunction(() => (bundlesHost.place('A4')?.height ?? 1) === 0);
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
    };
  });
  await choose(page, 'File', 'Print this tab…');
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table');
  await table.waitFor();
  expect(await page.locator('#app').isVisible()).toBe(false);
  expect(await table.getByRole('row').count()).toBe(12);
  expect(await table.innerText()).toContain('29/03/2026');
  expect(await table.innerText()).not.toContain('300009');
  expect(await table.getByRole('columnheader').first().innerText()).toBe('Ready');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await person.sees('A1', 'Ready');
});

test('what the page cannot do stands under Help, and is clean to screen readers', async () => {
  const { person, page } = await withRows();
  await choose(page, 'Help', 'What this page can and cannot do');
  await page.getByText('In Google Sheets you can do this').waitFor();
  await page.evaluate(axe.source);
  const broken = await page.evaluate(async () => {
    const { violations } = await window.axe.run('dialog[open], .addRows, .bar');
    return violations.map(({ id }) => id);
  });
  expect(broken).toEqual([]);
  await person.window.answer('OK');
});
