import type { Locator } from 'playwright-core';
import { columnLetters } from '../../local/columns';
import type { GoogleThreads } from '../../local/google/index';
import { Sidebar } from './sidebar';
import { comes } from './waiting';
import type { SheetsWindow } from './window';

/** Somebody at the keyboard: what they see of the spreadsheet and the add-on, and what they do. */
export class Person {
  readonly sidebar: Sidebar;

  constructor(
    readonly window: SheetsWindow,
    private readonly google: GoogleThreads,
  ) {
    this.sidebar = new Sidebar(window.sidebar);
  }

  /** Where a cell of `Bundles` stands, by its header and row. */
  at(header: string, row: number): string {
    const column = this.google.workbook.values('Bundles')[0]?.indexOf(header) ?? -1;
    if (column < 0) throw new Error(`There is no header "${header}"`);
    return `${columnLetters(column + 1)}${row}`;
  }

  /** Chooses an item of the add-on's menu. */
  choose(item: string): Promise<void> {
    return this.window.menu(item);
  }

  click(a1: string): Promise<void> {
    return this.window.click(a1);
  }

  /** Selects from one cell to another. */
  async select(from: string, to: string): Promise<void> {
    await this.window.select(from, to);
    await this.selects(`${from}:${to}`);
  }

  /** Waits until these cells are selected. */
  async selects(range: string): Promise<void> {
    await this.window.page.waitForFunction((wanted) => bundlesHost.selection === wanted, range);
  }

  /** Types into a cell and leaves it with Enter. */
  type(a1: string, text: string): Promise<void> {
    return this.window.type(a1, text);
  }

  /** Waits until a cell shows what it should. */
  sees(a1: string, text: string): Promise<void> {
    return this.window.shows(a1, text);
  }

  shown(a1: string): Promise<string> {
    return this.window.shown(a1);
  }

  /** Opens the dropdown of a cell, and chooses an entry. */
  async chooseFromList(a1: string, entry: string): Promise<void> {
    const { page } = this.window;
    await this.click(a1);
    const box = await this.window.box(a1);
    // Cells stand at the top of tall rows, and their arrows with them.
    await page.mouse.click(box.x + box.width - 18, box.y + Math.min(box.height / 2, 12));
    await page.getByText(entry, { exact: true }).last().click();
  }

  /** Waits for a dialog that says something, and presses a button of it. Gives all that it says. */
  async answer(says: string | RegExp, button: string): Promise<string> {
    const dialog = this.window.dialog.filter({ hasText: says });
    await this.comes(dialog);
    const text = await dialog.innerText();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    return text;
  }

  /** Waits for a question that is answered by typing, and types. */
  async reply(says: string | RegExp, text: string): Promise<void> {
    const dialog = this.window.dialog.filter({ hasText: says });
    await this.comes(dialog);
    await dialog.getByRole('textbox').fill(text);
    // The next question may read alike.
    await this.window.answer('OK');
  }

  /** Waits for a note in the corner. Gives what it says. */
  async told(says: string | RegExp): Promise<string> {
    const toast = this.window.page.locator('.toast').filter({ hasText: says }).last();
    await this.comes(toast);
    return toast.innerText();
  }

  private comes(wanted: Locator): Promise<void> {
    const asRead = this.window.page.locator('dialog[open], .toast');
    return comes(wanted, 'Over the sheet stands', async () =>
      JSON.stringify(await asRead.allInnerTexts()),
    );
  }

  /** What Qomon holds, as the strip below the sheet says. */
  get ledger(): Locator {
    return this.window.page.locator('[data-ledger]');
  }
}
