import { afterEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { columnLetters } from '../../local/columns';
import type { ColumnKey } from '../../src/model/columns';
import { LANGUAGES, type Language } from '../../src/model/language';
import { headerIn, stateLabel } from '../../src/text/stored';
import { boldWidth } from '../support/arial';
import type { Person } from './person';
import { Stage } from './stage';

/** What a volunteer looks for, and what of it is seen in a small window. */
const MATTERS: readonly ColumnKey[] = [
  ...(['ready', 'state', 'message', 'payerEmail', 'payerName', 'amount'] as const),
  ...(['paymentMethod', 'paymentDate', 'membership', 'donation'] as const),
];
const SMALL: readonly ColumnKey[] = ['ready', 'state', 'payerEmail', 'payerName', 'amount'];

const ITEMS = {
  en: { sidebar: 'Open sidebar', check: 'Check rows' },
  fr: { sidebar: 'Ouvrir le panneau latéral', check: 'Vérifier les lignes' },
} as const;

let stage: Stage;

afterEach(async () => {
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

/** A tab as set-up leaves it, before a person whose window is so wide. */
async function opened(language: Language, width: number): Promise<Person> {
  const locale = language === 'fr' ? 'fr_FR' : 'en_GB';
  stage = await Stage.ready({ userLocale: language, locale }, { folded: true });
  const person = await stage.person();
  const { page } = person.window;
  await page.setViewportSize({ width, height: 768 });
  await person.choose(ITEMS[language].sidebar);
  await page.locator('.sidebar').waitFor();
  return person;
}

function cellOf(key: ColumnKey, language: Language, row = 2): string {
  const headers = stage.google.workbook.values('Bundles')[0] ?? [];
  return `${columnLetters(headers.indexOf(headerIn(key, language)) + 1)}${row}`;
}

test.each(LANGUAGES)(
  'beside the sidebar what matters is seen without scrolling, and nothing is cut (%s)',
  async (language) => {
    const { page } = (await opened(language, 1366)).window;
    await seen(page, language, MATTERS);
    const headers = (stage.google.workbook.values('Bundles')[0] ?? []).map(String);
    const widths = stage.google.workbook.sheets().find(({ name }) => name === 'Bundles')?.widths;
    const words = headers.flatMap((text, at) =>
      text.split(' ').map((word) => ({ word, room: (widths?.[at + 1] ?? 100) - 6 })),
    );
    // In the font that this machine has for Arial, which may be a much wider one, and 15 % wider than Arial.
    const measured = await page.evaluate(
      (texts) => {
        const canvas = document.createElement('canvas').getContext('2d');
        if (!canvas) throw new Error('There is no canvas');
        canvas.font = 'bold 13.333px Arial';
        return texts.map((text) => canvas.measureText(text).width);
      },
      words.map(({ word }) => word),
    );
    const cut = words.filter(
      ({ word, room }, at) => Math.max(measured[at] ?? 0, boldWidth(word) * 1.15) > room,
    );
    expect(cut).toEqual([]);
    expect(await inkAtTheTop(page)).toBe(0);
    for (const button of await page.locator('button:visible').all()) {
      const fits = await button.evaluate((one) => one.scrollWidth <= one.clientWidth + 1);
      expect([await button.innerText(), fits]).toEqual([expect.any(String), true]);
    }

    await page.setViewportSize({ width: 1024, height: 768 });
    await seen(page, language, SMALL);
  },
);

/**
 * How many dark pixels stand right below the top of the header: texts stand in the middle of the row, so that one with
 * more lines than there is room for is cut there, and below.
 */
async function inkAtTheTop(page: Page): Promise<number> {
  const box = await page.evaluate(() => bundlesHost.place('E1'));
  if (!box) throw new Error('There is no header');
  const edge = (await page.locator('.sidebar').boundingBox())?.x ?? 0;
  const clip = { x: 50, y: box.y, width: edge - 50, height: box.height };
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!canvas) throw new Error('There is no canvas');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, 3);
    return Array.from({ length: image.width * 3 }).filter((_, at) =>
      [0, 1, 2].every((part) => (data[at * 4 + part] ?? 255) < 80),
    ).length;
  }, picture);
}

/** Waits until cells of these columns are seen whole, left of the sidebar. */
async function seen(page: Page, language: Language, keys: readonly ColumnKey[]): Promise<void> {
  const edge = (await page.locator('.sidebar').boundingBox())?.x ?? 0;
  for (const key of keys) {
    await page.waitForFunction(
      ([a1, right]) => {
        const box = bundlesHost.place(a1);
        return box?.visible && box.x + box.width <= right;
      },
      [cellOf(key, language), edge] as const,
    );
  }
}

test('groups unfold by their buttons', async () => {
  const { page } = (await opened('en', 1366)).window;
  const button = page.getByRole('button', { name: /S–Y/ });
  await button.click();
  await page.locator('.folds button[aria-expanded=true]').waitFor();
  await button.click();
  await page.locator('.folds button[aria-expanded=true]').waitFor({ state: 'detached' });
});

test.each(LANGUAGES)(
  'a row with two long problems leaves room for others, and its notes tell all of them (%s)',
  async (language) => {
    const person = await opened(language, 1366);
    const { page } = person.window;
    const { workbook } = stage.google;
    stage.fill(1);
    workbook.put('Bundles', cellOf('payerId', language), [['']]);
    workbook.put('Bundles', cellOf('payerEmail', language), [['nobody.at.all@example.org']]);
    workbook.put('Bundles', cellOf('membership', language), [['Life']]);
    await person.click('A2');
    await person.choose(ITEMS[language].check);
    await person.sees(cellOf('state', language), stateLabel('invalid', language));
    const message = String(workbook.value('Bundles', cellOf('message', language)));
    const found = message.split('\n').map((line) => line.slice(line.indexOf(':') + 1).trim());
    expect(found.length).toBeGreaterThan(1);
    expect(message.length).toBeGreaterThan(220);

    const height = await page.evaluate(() => bundlesHost.place('A2')?.height ?? 0);
    expect(height).toBeLessThan(768 / 5);
    // Four lines are read on the row itself.
    expect(height).toBeGreaterThan(21 + 3 * 15);
    const notes = workbook.notes('Bundles').flat().join('\n');
    expect(found.filter((text) => !notes.includes(text))).toEqual([]);
  },
);
