import type { Page } from '../google/index';
import { framePage } from './framePage';
import type { FrameView } from './protocol';

/** The add-on's pages that people have open, each under an address of its own. */
export class Frames {
  readonly #numbers = new WeakMap<Page, number>();
  readonly #pages = new Map<number, Page>();
  #last = 0;

  /** How a page is shown; opened again it is another page, at another address. */
  view(page: Page | null, origin: string): FrameView | null {
    if (page === null) return null;
    let number = this.#numbers.get(page);
    if (number === undefined) {
      this.#last += 1;
      number = this.#last;
      this.#numbers.set(page, number);
      this.#pages.set(number, page);
    }
    const { title, width, height } = page;
    return { address: `${origin}/page/${number}`, title, width, height };
  }

  /** The page of a path, as the frame gets it. */
  html(path: string, code: string, pageOrigin: string): string | null {
    const number = Number(/^\/page\/(\d+)$/.exec(path)?.[1]);
    const page = this.#pages.get(number);
    return page === undefined ? null : framePage(page.content, code, pageOrigin);
  }
}
