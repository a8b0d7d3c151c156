import type { FrameLocator, Locator } from 'playwright-core';
import { comes } from './waiting';

/** The sidebar of the add-on in its frame, as a person uses it. */
export class Sidebar {
  constructor(private readonly frame: FrameLocator) {}

  /** The panel in view. */
  get panel(): Locator {
    return this.frame.getByRole('tabpanel');
  }

  /** Waits until a panel is in view. */
  async shows(panel: string): Promise<void> {
    await this.frame.getByRole('tabpanel', { name: panel, exact: true }).waitFor();
  }

  /** Chooses a panel. */
  async choose(panel: string): Promise<void> {
    await this.frame.getByRole('tab', { name: panel, exact: true }).click();
    await this.shows(panel);
  }

  field(label: string | RegExp): Locator {
    return this.panel.getByLabel(label, { exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Presses a button of what is shown now. */
  async press(name: string | RegExp): Promise<void> {
    await this.settled();
    await this.button(name).click();
  }

  /** Comes over with the mouse, and waits until what is shown is new. */
  async settled(): Promise<void> {
    await this.panel.hover({ position: { x: 4, y: 4 } });
    await this.calm();
    // An answer may lead to the next question, which the page asks once it has drawn the answer.
    await this.panel.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    });
    await this.calm();
  }

  /** Waits until nothing that is shown waits for anything. */
  private calm(): Promise<void> {
    // A panel may hold another: the first is gone once all are.
    return this.panel.locator('[data-busy="true"]').first().waitFor({ state: 'detached' });
  }

  /** Opens a part that is folded away. */
  async unfold(summary: string): Promise<void> {
    await this.panel.locator('summary').filter({ hasText: summary }).click();
  }

  /** Waits until the panel says something. */
  says(text: string | RegExp): Promise<void> {
    return comes(this.panel.getByText(text).first(), 'The sidebar says', () => this.text());
  }

  /** All that the panel says. */
  text(): Promise<string> {
    return this.panel.innerText();
  }
}
