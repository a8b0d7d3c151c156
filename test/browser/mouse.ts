import type { SheetsWindow } from './window';

/** Where the numbers of the rows stand in the grid, and the letters of the columns, in pixels. */
const HEADERS = { x: 20, y: 8 };

/** What a person does to the grid with the mouse alone: drags, and the menu of the right button. */
export class Mouse {
  constructor(private readonly window: SheetsWindow) {}

  private get mouse() {
    return this.window.page.mouse;
  }

  /** The corner of the grid, where its headers begin. */
  private async corner(): Promise<{ readonly x: number; readonly y: number }> {
    const canvas = this.window.page.locator('[id^=univer-sheet-main-canvas]');
    return (await canvas.boundingBox()) ?? { x: 0, y: 0 };
  }

  /** Drags the corner of a cell over so many cells below it. */
  async fill(a1: string, count: number): Promise<void> {
    await this.window.click(a1);
    const { x, y, width, height } = await this.window.box(a1);
    await this.drag(
      { x: x + width - 1, y: y + height - 1 },
      { x: x + width - 5, y: y + height * (count + 0.5) },
    );
  }

  /** Drags a column by its letter, so that it stands before another. */
  async moveColumn(column: string, before: string): Promise<void> {
    const [from, to] = [await this.window.box(`${column}2`), await this.window.box(`${before}2`)];
    const y = (await this.corner()).y + HEADERS.y;
    const start = { x: from.x + from.width / 2, y };
    await this.mouse.click(start.x, start.y);
    await this.drag(start, { x: to.x + 10, y });
  }

  /** Chooses what the right button offers on the number of a row. */
  async row(row: number, item: string): Promise<void> {
    const { y, height } = await this.window.box(`A${row}`);
    const x = (await this.corner()).x + HEADERS.x;
    await this.mouse.click(x, y + height / 2);
    await this.mouse.click(x, y + height / 2, { button: 'right' });
    // Beside the middle, where some items have a field for a number.
    await this.window.page
      .getByRole('button', { name: item })
      .click({ position: { x: 16, y: 16 } });
  }

  private async drag(
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
  ): Promise<void> {
    await this.mouse.move(from.x, from.y);
    await this.mouse.down();
    await this.mouse.move(to.x, to.y, { steps: 12 });
    await this.mouse.up();
  }
}
