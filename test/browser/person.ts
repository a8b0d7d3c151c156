import type { Locator, Page } from 'playwright-core';
import { columnLetters } from '../../local/columns';
import type { GoogleThreads } from '../../local/google/index';
import { Sidebar } from './sidebar';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the page of the host lends to tests; see local/host/page/grid/tests.ts. */
declare global {
  var bundlesHost: {
    cell(a1: string): Promise<Box | null>;
    shown(a1: string): string;
    readonly sheet: string;
    readonly selection: string;
  };
}

/** The name of the add-on, and of its menu. */
const ADD_ON = 'Bundles for Qomon';

/** Somebody at the keyboard: what they see of the page, and what they do there. */
export class Person {
  readonly sidebar: Sidebar;

  constructor(
    readonly page: Page,
    private readonly google: GoogleThreads,
    readonly user: string,
  ) {
    this.sidebar = new Sidebar(page.frameLocator('aside.sidebar iframe'));
  }

  /** Opens the menu of the add-on and chooses an item of it. */
  async choose(item: string): Promise<void> {
    const bar = this.page.getByRole('menubar');
    await bar.getByRole('menuitem', { name: 'Extensions', exact: true }).click();
    await bar.getByRole('menuitem', { name: ADD_ON, exact: true }).click();
    await bar.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** The dialog that stands before the person. */
  get dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** Waits for a dialog that says something, and presses a button of it. Gives all that it said. */
  async answer(says: string | RegExp, button: string): Promise<string> {
    const dialog = this.dialog.filter({ hasText: says });
    await dialog.waitFor();
    const text = await dialog.innerText();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    return text;
  }

  /** Waits for a note in the corner. Gives what it says. */
  async toast(says: string | RegExp): Promise<string> {
    const toast = this.page.locator('.toast').filter({ hasText: says }).last();
    await toast.waitFor();
    return toast.innerText();
  }

  /** Where a cell of `Bundles` stands, by its header and row. */
  at(header: string, row: number): string {
    const column = this.google.workbook.values('Bundles')[0]?.indexOf(header) ?? -1;
    if (column < 0) throw new Error(`There is no header "${header}"`);
    return `${columnLetters(column + 1)}${row}`;
  }

  /** Clicks a cell. */
  async click(a1: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    const { x, y, width, height } = await this.box(a1);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x + width / 2, y + height / 2);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  /** Clicks the first of some cells, and the last with the shift key. */
  async select(first: string, last: string): Promise<void> {
    await this.click(first);
    await this.click(last, ['Shift']);
    await this.selects(`${first}:${last}`);
  }

  /** Waits until these cells are selected. */
  async selects(range: string): Promise<void> {
    await this.page.waitForFunction((wanted) => bundlesHost.selection === wanted, range);
  }

  /** Opens the dropdown of a cell, and chooses an entry. */
  async chooseFromList(a1: string, entry: string): Promise<void> {
    const { x, y, width, height } = await this.box(a1);
    await this.click(a1);
    await this.page.mouse.click(x + width - 18, y + height / 2);
    await this.page.getByText(entry, { exact: true }).last().click();
  }

  /** Types into a cell, as at any keyboard. */
  async type(a1: string, text: string): Promise<void> {
    await this.click(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until a cell shows something. */
  async sees(a1: string, shown: string): Promise<void> {
    await this.page.waitForFunction(
      ([at, text]) => bundlesHost.shown(at) === text,
      [a1, shown] as const,
    );
  }

  shown(a1: string): Promise<string> {
    return this.page.evaluate((at) => bundlesHost.shown(at), a1);
  }

  /** What Qomon holds, as the strip below the sheet says. */
  get ledger(): Locator {
    return this.page.locator('[data-ledger]');
  }

  /** Where a cell is on the screen, once it has been scrolled there. */
  private async box(a1: string): Promise<Box> {
    const box = await this.page.evaluate((at) => bundlesHost.cell(at), a1);
    if (box === null) throw new Error(`There is no cell ${a1}`);
    return box;
  }
}
