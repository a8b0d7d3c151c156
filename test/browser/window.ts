import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Box, HostForTests } from '../../local/host/hold';
import { type Watch, watchedPage } from './browser';

declare global {
  // What the page holds out to tests; it exists in the browser alone.
  var bundlesHost: HostForTests;
}

/** Two clicks on a cell within this time, in milliseconds, open its editor. */
const DOUBLE_CLICK = 600;

/** A window with the spreadsheet, and what a person does in it. */
export class SheetsWindow {
  private clicked = { a1: '', at: 0 };

  private constructor(
    readonly page: Page,
    readonly watch: Watch,
  ) {}

  /** Opens the spreadsheet of a host, as the first person unless another is named. */
  static async open(browser: Browser, url: string, user?: string): Promise<SheetsWindow> {
    const { page, watch } = await watchedPage(browser);
    await page.goto(user === undefined ? url : `${url}/?user=${encodeURIComponent(user)}`);
    const window = new SheetsWindow(page, watch);
    await window.ready();
    return window;
  }

  /** Waits until the grid is there, and the add-on's menu. */
  async ready(): Promise<void> {
    await this.page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await this.page.locator('html[data-menu]').waitFor({ state: 'attached' });
  }

  /** Where a cell of the active sheet is in the window; it is scrolled into view. */
  async box(a1: string): Promise<Box> {
    const box = await this.page.evaluate((at) => bundlesHost.cell(at), a1);
    if (box === null) throw new Error(`There is no cell ${a1}`);
    return box;
  }

  /** Clicks a cell of the active sheet, which is scrolled into view, and never twice at once. */
  async click(a1: string, keys: readonly 'Shift'[] = []): Promise<void> {
    const box = await this.box(a1);
    const passed = Date.now() - this.clicked.at;
    if (this.clicked.a1 === a1 && passed < DOUBLE_CLICK) {
      await this.page.waitForTimeout(DOUBLE_CLICK - passed);
    }
    this.clicked = { a1, at: Date.now() };
    for (const key of keys) await this.page.keyboard.down(key);
    // Beside the middle, where a checkbox would be ticked.
    await this.page.mouse.click(box.x + 6, box.y + box.height / 2);
    for (const key of keys) await this.page.keyboard.up(key);
  }

  /** Selects from one cell to another. */
  async select(from: string, to: string): Promise<void> {
    await this.click(from);
    await this.click(to, ['Shift']);
  }

  /** Types into a cell, once it is selected, and leaves it with Enter. */
  async type(a1: string, text: string): Promise<void> {
    await this.click(a1);
    // Keys that come before the grid has followed the click go to the cell that was selected last.
    await this.page.waitForFunction((at) => bundlesHost.selection.split(':')[0] === at, a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What is seen in a cell of the active sheet. */
  async shown(a1: string): Promise<string> {
    return await this.page.evaluate((at) => bundlesHost.shown(at), a1);
  }

  /** Waits until a cell shows what it should. */
  async shows(a1: string, text: string): Promise<void> {
    await this.page.waitForFunction(([at, wanted]) => bundlesHost.shown(at) === wanted, [
      a1,
      text,
    ] as const);
  }

  /** The active sheet and what is selected in it: `Bundles!A2:C13`. */
  async selection(): Promise<string> {
    return await this.page.evaluate(() => `${bundlesHost.sheet}!${bundlesHost.selection}`);
  }

  /** Goes to a sheet by its tab. */
  async tab(name: string): Promise<void> {
    await this.page.locator('[data-u-comp=slide-tab-item]').filter({ hasText: name }).click();
    await this.page.waitForFunction((wanted) => bundlesHost.sheet === wanted, name);
  }

  /** Chooses an item of the add-on's menu. */
  async menu(item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Extensions' }).click();
    await this.page.getByRole('menuitem', { name: 'Bundles for Qomon' }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** The dialog that stands over the page. */
  get dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** Answers the dialog by a button, and waits until it is gone. */
  async answer(button: string): Promise<void> {
    const id = await this.dialog.getAttribute('data-dialog');
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    await this.page.locator(`dialog[data-dialog="${id}"]`).waitFor({ state: 'detached' });
  }

  /** The latest note in the corner. */
  get toast(): Locator {
    return this.page.locator('.toast').last();
  }

  /** The add-on's sidebar. */
  get sidebar(): FrameLocator {
    return this.page.frameLocator('aside.sidebar iframe');
  }

  /** Opens a tab of the panel. */
  async panel(tab: string): Promise<Locator> {
    const strip = this.page.locator('.panel .strip button');
    if ((await strip.getAttribute('aria-expanded')) === 'false') await strip.click();
    await this.page.getByRole('tab', { name: tab }).click();
    return this.page.getByRole('tabpanel');
  }
}
