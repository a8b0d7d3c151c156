import type { Frame, Page } from 'playwright-core';
import { readA1 } from '../../src/sheet/a1';

/** More than there is to go through on any way. */
const FAR = 100;

/** What the element that has the focus is called: by its label, or by what stands in it. */
function focused(place: Page | Frame): Promise<string> {
  return place.evaluate(() => {
    const found = document.activeElement;
    if (found === document.body) return '';
    const labels = found && 'labels' in found ? (found as HTMLInputElement).labels : null;
    const name = found?.getAttribute('aria-label') ?? labels?.[0]?.textContent;
    return (name ?? found?.textContent ?? '').trim();
  });
}

/** A person without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Presses a key until that which has the focus is called so. */
  private async until(key: string, name: string, place: Page | Frame = this.page): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < FAR; steps += 1) {
      const at = await focused(place);
      if (at === name) return;
      passed.push(at);
      await this.press(key);
    }
    throw new Error(
      `${key} does not lead to "${name}", but to: ${[...new Set(passed)].join(', ')}`,
    );
  }

  /** Chooses an item of the add-on's menu, from the grid. */
  async choose(item: string): Promise<void> {
    await this.press('Shift+F6');
    await this.until('ArrowRight', 'Extensions');
    await this.press('ArrowDown');
    await this.until('ArrowDown', 'Bundles for Qomon');
    await this.press('ArrowRight');
    await this.until('ArrowDown', item);
    await this.press('Enter');
  }

  /** Goes to a cell, from any other. */
  async goTo(a1: string): Promise<void> {
    const at = () => this.page.evaluate(() => bundlesHost.selection);
    const place = (cell: string) => readA1(cell.split(':')[0] ?? '') ?? { row: 0, column: 0 };
    const [from, to] = [place(await at()), place(a1)];
    const down = to.row > from.row ? 'ArrowDown' : 'ArrowUp';
    await this.walk(down, (cell) => place(cell).row === to.row, at);
    const right = to.column > from.column ? 'ArrowRight' : 'ArrowLeft';
    await this.walk(right, (cell) => place(cell).column === to.column, at);
    // From several cells that begin there, one remains.
    if ((await at()) !== a1) await this.press('ArrowDown', 'ArrowUp');
  }

  private async walk(
    key: string,
    isThere: (at: string) => boolean,
    at: () => Promise<string>,
  ): Promise<void> {
    for (let steps = 0; steps < FAR; steps += 1) {
      if (isThere(await at())) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead there, but to ${await at()}`);
  }

  /** Goes from part to part of the page until the sidebar is reached. */
  toSidebar(): Promise<void> {
    return this.walk('F6', (tag) => tag === 'IFRAME', this.tag);
  }

  /** Goes back from the sidebar to the grid. */
  async toGrid(): Promise<void> {
    await this.press('F6');
    await this.page.waitForFunction(() => document.activeElement?.closest('.grid') !== null);
  }

  private readonly tag = (): Promise<string> =>
    this.page.evaluate(() => document.activeElement?.tagName ?? '');

  /** Tabs on in the sidebar, or back, until something of that name has the focus. */
  tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const frame = this.page.frames().find((one) => one !== this.page.mainFrame());
    if (!frame) throw new Error('There is no sidebar');
    return this.until(key, name, frame);
  }
}
