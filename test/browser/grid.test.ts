import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Mouse } from './mouse';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let volunteer: Person;
let mouse: Mouse;

beforeAll(async () => {
  stage = await Stage.withRows();
  volunteer = await stage.person();
  mouse = new Mouse(volunteer.window);
  await volunteer.window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

const at = (header: string, row: number): string => volunteer.at(header, row);

function press(keys: string): Promise<void> {
  return volunteer.window.page.keyboard.press(keys);
}

/** Waits until each cell of a column shows its text, from a row on. */
async function see(header: string, row: number, texts: readonly string[]): Promise<void> {
  for (const [down, text] of texts.entries()) await volunteer.sees(at(header, row + down), text);
}

/** What the spreadsheet itself holds, which the add-on reads. */
const held = (header: string, row: number): unknown =>
  stage.google.workbook.value('Bundles', at(header, row));

async function paste(a1: string, text: string): Promise<void> {
  await volunteer.window.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await volunteer.click(a1);
  await press('Control+v');
}

/** Copies or cuts what is selected, and waits until the clipboard has it. */
async function take(keys: 'Control+c' | 'Control+x'): Promise<void> {
  const { page } = volunteer.window;
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await press(keys);
  await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
}

test('what is typed, pasted and cleared is undone and done again, each by one stroke', async () => {
  await volunteer.type(at('Payer ID', 20), '300012');
  await see('Payer ID', 20, ['300012']);
  await press('Control+z');
  await see('Payer ID', 20, ['']);
  expect(held('Payer ID', 20)).toBe('');
  await press('Control+y');
  await see('Payer ID', 20, ['300012']);

  await paste(at('Payer ID', 20), '300013\n300014');
  await see('Payer ID', 20, ['300013', '300014']);
  await press('Control+z');
  await see('Payer ID', 20, ['300012', '']);

  await volunteer.select(at('Payer ID', 2), at('Payer ID', 3));
  await press('Delete');
  await see('Payer ID', 2, ['', '']);
  expect(held('Payer ID', 3)).toBe('');
  await press('Control+z');
  await see('Payer ID', 2, ['123456', '300012']);
  expect(held('Payer ID', 3)).toBe(300012);
});

test('several cells are pasted as if each had been typed', async () => {
  await paste(at('Amount', 22), '20.50\t\t\t\t\t300012\n1,250\t\t\t\t\t300013');
  await see('Payer ID', 22, ['300012', '300013']);
  await see('Amount', 22, ['20.50', '1,250.00']);
  expect(held('Amount', 23)).toBe(1250);
});

test('pasted days are read in the order of the spreadsheet’s locale, and a cell may hold two lines', async () => {
  await paste(at('Payment date', 32), '02/04/2026\n2026-04-03\n13/04/2026\n');
  await see('Payment date', 32, ['02/04/2026', '03/04/2026', '13/04/2026', '']);
  await volunteer.type(at('Payment date', 36), '02/04/2026');
  await see('Payment date', 36, ['02/04/2026']);
  expect(held('Payment date', 32)).toEqual(held('Payment date', 36));
  await paste(at('Comment', 32), '"two\nlines"\n02/04/2026');
  await see('Comment', 33, ['02/04/2026']);
  expect(held('Comment', 32)).toBe('two\nlines');
});

test('copied rows are pasted with their dates and amounts, cut cells leave their place', async () => {
  await volunteer.select(at('Amount', 2), at('Payment date', 3));
  await take('Control+c');
  await volunteer.click(at('Amount', 25));
  await press('Control+v');
  await see('Payment date', 25, ['29/03/2026', '27/03/2026']);
  expect(held('Payment date', 26)).toEqual(held('Payment date', 3));

  await volunteer.select(at('Amount', 25), at('Amount', 26));
  await take('Control+x');
  await volunteer.click(at('Amount', 28));
  await press('Control+v');
  await see('Amount', 28, ['20.00', '50.00']);
  await see('Amount', 25, ['', '']);
  await press('Control+z');
  await see('Amount', 25, ['20.00', '50.00']);
  await see('Amount', 28, ['', '']);
});

test('the corner of a cell is dragged down to fill the cells below', async () => {
  await mouse.fill(at('Payment date', 26), 2);
  await see('Payment date', 26, ['27/03/2026', '27/03/2026', '27/03/2026', '']);
  expect(held('Payment date', 28)).toEqual(held('Payment date', 3));
  await press('Control+z');
  await see('Payment date', 26, ['27/03/2026', '', '']);
});

test('what is pasted over cells of the add-on warns first', async () => {
  await paste(at('Bundle ID', 20), '7\n8');
  await volunteer.answer('A change here can lose track of a payment.', 'Cancel');
  expect(held('Bundle ID', 20)).toBe('');
});

test('rows are inserted and deleted by the right button, and come back', async () => {
  await mouse.row(3, 'rows above');
  await see('Payer ID', 2, ['123456', '', '300012', '300009']);
  expect(held('Payer ID', 4)).toBe(300012);
  await mouse.row(3, 'Delete Selected Row');
  await see('Payer ID', 2, ['123456', '300012', '300009']);
  await mouse.row(2, 'Delete Selected Row');
  await see('Payer ID', 2, ['300012', '300009']);
  await press('Control+z');
  await see('Payer ID', 2, ['123456', '300012', '300009']);
  expect(held('Comment', 2)).toBe('Stand at the market');
});

test('a column is dragged to another place, and rows are sent from there', async () => {
  await mouse.moveColumn('H', 'F');
  await volunteer.sees('F1', 'Payment date');
  await volunteer.sees('G1', 'Amount');
  expect(at('Payment date', 1)).toBe('F1');
  await volunteer.select('A2', 'A3');
  await volunteer.choose('Send selected rows…');
  await volunteer.answer('2 payments (2 rows), 70.00 EUR', 'OK');
  await volunteer.answer('2 payments sent', 'OK');
  await see('State', 2, ['Sent', 'Sent']);
});

test('a click on a tab leads there, and the add-on knows it', async () => {
  const { window } = volunteer;
  await window.tab('Journal');
  await volunteer.choose('Check rows');
  await volunteer.answer('“Journal” is not a tab for payments.', 'OK');
  await window.tab('Bundles');
  expect(await window.selection()).toBe('Bundles!A2:A3');
});

test('the API key is copied by a button', async () => {
  const { page } = volunteer.window;
  const panel = await volunteer.window.panel('Qomon');
  await panel.getByRole('button', { name: 'Copy' }).click();
  await panel.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('sample-key-full');
});

/** Clicks what lies over the cells, and waits until the grid has followed the click to a cell below it. */
async function clickThrough(over: { x: number; y: number; width: number; height: number }) {
  const { page } = volunteer.window;
  const before = await page.evaluate(() => bundlesHost.selection);
  await page.mouse.click(over.x + over.width / 2, over.y + over.height / 2);
  await page.waitForFunction((last) => bundlesHost.selection !== last, before);
}

/** Waits until a cell of the spreadsheet itself holds a text. */
async function holds(text: string): Promise<void> {
  const isHeld = () => stage.google.workbook.values('Bundles').flat().map(String).includes(text);
  for (let tries = 0; tries < 100 && !isHeld(); tries += 1)
    await volunteer.window.page.waitForTimeout(100);
  expect(isHeld()).toBe(true);
}

test('a note that is shown lies over other cells, and takes no click and no word from them', async () => {
  const { window } = volunteer;
  const note = 'Read me before you write here';
  stage.google.workbook.note('Bundles', at('Payer ID', 20), note);
  const noted = await window.box(at('Payer ID', 20));
  const shown = window.page.locator('[data-u-comp="note-textarea"]');
  await window.page.mouse.move(noted.x + 6, noted.y + noted.height / 2);
  await shown.waitFor();
  const over = await shown.boundingBox();
  if (over === null) throw new Error('The note is not shown');
  await clickThrough(over);
  await window.page.keyboard.type('7');
  await press('Enter');
  await shown.waitFor({ state: 'detached' });
  expect(stage.google.workbook.notes('Bundles', at('Payer ID', 20))).toEqual([[note]]);
  // The click went to a cell below it, and so did what was typed.
  await holds('7');
});

test('the box beside an entry that is not in the list takes no click from the cells below it', async () => {
  const { window } = volunteer;
  const entry = at('Payment method', 20);
  stage.google.workbook.put('Bundles', entry, [['Salt']]);
  await volunteer.sees(entry, 'Salt');
  const cell = await window.box(entry);
  await window.page.mouse.move(cell.x + 6, cell.y + cell.height / 2);
  const shown = window.page.locator('[data-u-comp="rect-popup"]').filter({ hasText: 'Invalid' });
  await shown.waitFor();
  const over = await shown.boundingBox();
  if (over === null) throw new Error('The box is not shown');
  await clickThrough(over);
  await shown.waitFor({ state: 'detached' });
  await window.page.keyboard.type('Pepper');
  await press('Enter');
  expect(stage.google.workbook.value('Bundles', entry)).toBe('Salt');
  expect(stage.google.workbook.values('Bundles').flat().map(String)).toContain('Pepper');
});

test('what is pasted over the last row stands there the first time', async () => {
  const { workbook } = stage.google;
  const { maxRows = 0 } = workbook.sheets().find(({ name }) => name === 'Bundles') ?? {};
  const last = at('Comment', maxRows);
  await paste(last, '11\n12\n13');
  await volunteer.sees(last, '11');
  const below = workbook.values(
    'Bundles',
    `${last.replace(/\d+$/, '')}${maxRows + 1}:${at('Comment', maxRows + 2)}`,
  );
  expect(below.flat().map(String)).toEqual(['12', '13']);
});
