import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { LANGUAGES } from '../../src/model/language';
import { wordsIn } from '../../src/text';
import { writeDaysAs } from '../../src/text/days';
import { sidebarWords } from '../../src/text/sidebar';
import { headerIn, stateLabel } from '../../src/text/stored';
import type { PanelName } from '../../src/text/words/sidebar';
import type { Person } from './person';
import { Stage } from './stage';

// As the pages of both languages have them here.
writeDaysAs('dd/mm/yyyy');

const PANELS: readonly PanelName[] = [
  'rows',
  'contacts',
  'refund',
  'nightly',
  'connection',
  'settings',
  'import',
  'papers',
];

/** Buttons, not links, of which one stands right below another, without a gap. */
function touching(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const all = [...document.querySelectorAll('[role=tabpanel] button:not(.link)')];
    const seen = all.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
    const shown = seen.filter(({ box }) => box.height > 0);
    return shown.flatMap((a) =>
      shown
        .filter((b) => b.box.top >= a.box.bottom && b.box.top < a.box.bottom + 4)
        .map((b) => `${a.text} / ${b.text}`),
    );
  });
}

/** What axe finds in a page or a frame, or in a part of it: each rule with the places that break it. */
async function violations(place: Page | Frame, part = 'html'): Promise<string[]> {
  await place.evaluate(axe.source);
  return place.evaluate(async (selector) => {
    const { violations: found } = await window.axe.run(selector);
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join()).join(' | ')}`,
    );
  }, part);
}

/** A button that is heard with the place that it is about. */
const named = (text: string): RegExp => new RegExp(`^${text}, `);

declare global {
  interface Window {
    axe: typeof axe;
  }
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { menu } = wordsIn(language);
  const { panels } = sidebarWords(language);
  let stage: Stage;
  let person: Person;

  beforeAll(async () => {
    stage = await Stage.ready({
      userLocale: language,
      locale: language === 'fr' ? 'fr_FR' : 'en_GB',
    });
    person = await stage.person();
  });

  afterAll(() => stage.close());

  test('the menu can be used by screen reader', async () => {
    const { page } = person.window;
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Bundles for Qomon' }).click();
    await page.getByRole('menuitem', { name: menu.checkRows }).waitFor();
    expect(await violations(page, 'header.bar')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('the dialogs can be used by screen reader', async () => {
    await person.choose(menu.sendSelected);
    await person.window.dialog.waitFor();
    expect(await violations(person.window.page, 'dialog[open]')).toEqual([]);
    await person.window.answer('OK');
  });

  test('the warning of protected cells can be used by screen reader', async () => {
    const state = person.at(headerIn('state', language), 20);
    await person.type(state, 'x');
    await person.window.dialog.waitFor();
    expect(await violations(person.window.page, 'dialog[open]')).toEqual([]);
    await person.window.page.keyboard.press('Escape');
    await person.window.dialog.waitFor({ state: 'detached' });
  });

  test.each(PANELS)('the panel %s can be used by screen reader', async (panel) => {
    const { sidebar, window } = person;
    if (panel === PANELS[0]) await person.choose(menu.sidebar);
    await sidebar.choose(panels[panel]);
    await sidebar.settled();
    const frame = window.page.frames().find((one) => one !== window.page.mainFrame());
    expect(frame && (await violations(frame))).toEqual([]);
    expect(frame && (await touching(frame))).toEqual([]);
  });

  test('a send that is under way, and a question meanwhile, can be used by screen reader', async () => {
    const { sidebar, window } = person;
    stage.fill(2);
    await person.select('B2', 'B3');
    await sidebar.choose(panels.rows);
    const own = sidebarWords(language).rows;
    await sidebar.says(own.bundles({ bundles: 2, rows: 2 }));
    const held = stage.gate.holdAfter(0);
    await sidebar.press(own.send(2));
    await held;
    await sidebar.button(own.stop).waitFor();
    const frame = window.page.frames().find((one) => one !== window.page.mainFrame());
    expect(frame && (await violations(frame))).toEqual([]);

    // The add-on asks nothing that is answered by typing; others' runs may.
    const { google } = stage;
    const run = google.executions.find(({ state }) => state === 'running')?.id ?? 0;
    const question = { kind: 'prompt', title: 'Title', prompt: 'Text', buttons: ['OK'] } as const;
    const answered = google.dialogs.answer?.({ ...question, run, user: google.user });
    await window.dialog.getByRole('textbox').waitFor();
    expect(await violations(window.page, 'dialog[open]')).toEqual([]);
    await window.answer('OK');
    await answered;

    stage.gate.release();
    await sidebar.button(own.back).waitFor();
    expect(stage.qomon.ledger.bundles).toHaveLength(2);
  });

  test('payments that look recorded are asked about, by screen reader too, and go once somebody says so', async () => {
    const { sidebar, window } = person;
    const own = sidebarWords(language).rows;
    stage.fill(3, 4);
    stage.recordElsewhere();
    await person.select('A4', 'A5');
    await sidebar.press(own.back);
    await sidebar.says(own.bundles({ bundles: 2, rows: 2 }));
    await sidebar.press(own.send(2));
    await sidebar.says(own.questions(1));
    await sidebar.says(
      wordsIn(language).look.isHeld({ bundleId: 5003, day: '2026-03-29', under: '77' }),
    );
    const frame = window.page.frames().find((one) => one !== window.page.mainFrame());
    expect(frame && (await violations(frame))).toEqual([]);
    await sidebar.press(named(own.answers.another));
    await sidebar.says(own.bundles({ bundles: 2, rows: 2 }));
    await sidebar.press(own.send(2));
    await sidebar.button(own.back).waitFor();
    expect(stage.qomon.ledger.bundles).toHaveLength(5);
    await sidebar.press(own.back);
  });

  test('of a row that nothing proves somebody has the last word, by screen reader too', async () => {
    const { sidebar, window } = person;
    const own = sidebarWords(language).rows;
    stage.qomon.faults.add({
      fault: 'timeout after recording',
      method: 'POST',
      path: '/v1/transaction_bundles',
    });
    await person.select('A6', 'A7');
    await sidebar.press(own.send(1));
    await sidebar.says(own.unconfirmed(1));
    await person.type(person.at(headerIn('amount', language), 6), '31');
    await sidebar.press(own.resolve);
    await sidebar.says(own.unproven(1));
    const frame = window.page.frames().find((one) => one !== window.page.mainFrame());
    expect(frame && (await violations(frame))).toEqual([]);
    await sidebar.field(own.bundleNumber).fill('5006');
    await sidebar.press(named(own.recorded));
    // It holds another amount, which they have seen now.
    await sidebar.press(named(own.allTheSame));
    await sidebar.says(own.settled);
    await person.sees(person.at(headerIn('state', language), 6), stateLabel('sent', language));
  });

  test('nothing went wrong in the pages meanwhile', () => {
    expect(stage.complaints).toEqual([]);
  });
});
