import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { Keyboard } from './keyboard';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let volunteer: Person;
let keyboard: Keyboard;
let list: Locator;

beforeAll(async () => {
  stage = await Stage.ready();
  volunteer = await stage.person();
  keyboard = new Keyboard(volunteer.window.page);
  list = volunteer.window.page.locator('[data-u-comp=sheets-dropdown-list]');
});

afterAll(async () => {
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

/** What the list offers now, as far as it is seen. */
async function offered(): Promise<string[]> {
  return list.locator('.univer-cursor-pointer:visible').allInnerTexts();
}

/** Waits until the list offers so many entries. */
async function offers(count: number): Promise<void> {
  const entries = list.locator('.univer-cursor-pointer:visible');
  await entries.nth(count - 1).waitFor();
  await entries.nth(count).waitFor({ state: 'detached' });
}

test('the list of a cell opens by Enter, is gone through by arrows, and Enter takes what is chosen', async () => {
  await keyboard.goTo(volunteer.at('Payment method', 4));
  await keyboard.press('Enter');
  await offers(5);
  const [, second = ''] = await offered();
  await keyboard.press('ArrowDown', 'ArrowDown', 'Enter');
  await volunteer.sees(volunteer.at('Payment method', 4), second);
  await volunteer.selects(volunteer.at('Payment method', 5));
  await list.waitFor({ state: 'detached' });
});

test('what is typed narrows the list, and Tab takes what is chosen', async () => {
  await keyboard.goTo(volunteer.at('Membership', 5));
  await keyboard.type('coup');
  await offers(1);
  const [only = ''] = await offered();
  expect(only).toMatch(/couple.*\(#\d+\)$/);
  // It is read to its end, which tells it from others.
  const entry = list.locator('.univer-cursor-pointer:visible > div').first();
  expect(await entry.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await keyboard.press('ArrowUp', 'Tab');
  await volunteer.sees(volunteer.at('Membership', 5), only);
  await volunteer.selects(volunteer.at('Member email', 5));
});

test('where nothing is chosen, what was typed stands in the cell; Escape leaves it as it was', async () => {
  const cell = volunteer.at('Payment method', 6);
  await keyboard.goTo(cell);
  await keyboard.type('vir');
  await offers(1);
  await keyboard.press('Enter');
  await volunteer.sees(cell, 'vir');

  await keyboard.goTo(cell);
  await keyboard.press('Alt+ArrowDown');
  await offers(5);
  await keyboard.press('ArrowDown', 'Escape');
  await list.waitFor({ state: 'detached' });
  await volunteer.sees(cell, 'vir');
  await volunteer.selects(cell);
});

test('a list that the mouse has opened takes keys too, and closes by Escape', async () => {
  const cell = volunteer.at('Payment method', 8);
  const arrow = async (): Promise<void> => {
    await volunteer.window.page.keyboard.press('Escape');
    const box = await volunteer.window.box(cell);
    // The arrow of a blank cell stands at the foot of its row.
    await volunteer.window.page.mouse.click(box.x + box.width - 18, box.y + box.height - 10);
    await offers(5);
  };
  await arrow();
  await keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await arrow();
  const [first = ''] = await offered();
  await keyboard.press('ArrowDown', 'Enter');
  await volunteer.sees(cell, first);
});

test('Space ticks a checkbox, and all that are selected with it, and types nothing', async () => {
  const ticked = () =>
    [12, 13, 14].map((row) => stage.google.workbook.values('Bundles')[row - 1]?.[0]);
  await keyboard.goTo(volunteer.at('Ready', 12));
  await keyboard.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Space');
  await volunteer.sees(volunteer.at('Ready', 14), 'TRUE');
  expect(ticked()).toEqual([true, true, true]);
  await keyboard.press('Space');
  await volunteer.sees(volunteer.at('Ready', 14), 'FALSE');
  expect(ticked()).toEqual([false, false, false]);
});
