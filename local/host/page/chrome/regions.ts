import { useEffect } from 'preact/hooks';
import type { SheetsPage } from '../sheetsPage';

/** The parts of the page, in the order in which F6 goes through them. */
const REGIONS = ['.bar', '.grid', '.addRows', '.sidebar', '.panel'] as const;

/** Where the focus goes in a part: into its frame, else to the first that Tab reaches. */
function wayIn(part: Element | undefined): HTMLElement | null | undefined {
  return part?.querySelector('iframe') ?? part?.querySelector('[tabindex="0"], button');
}

/**
 * F6 and Shift+F6 take the focus from one part of the page to the next: Tab stays in the grid, where
 * it goes from cell to cell.
 */
export function useRegions(page: SheetsPage): void {
  useEffect(() => {
    const step = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      const parts = REGIONS.flatMap((part) => document.querySelector(part) ?? []);
      const at = parts.findIndex((part) => part.contains(document.activeElement));
      const next = parts.at((at + (event.shiftKey ? -1 : 1)) % parts.length);
      if (next?.matches('.grid')) page.focusGrid();
      else wayIn(next)?.focus();
    };
    document.addEventListener('keydown', step, true);
    return () => document.removeEventListener('keydown', step, true);
  }, [page]);
  const { screen, notice } = page.view;
  const over = screen?.dialog ?? screen?.page ?? notice;
  useEffect(() => {
    // The grid may have been drawn again behind a dialog, which then has nowhere to give the focus back.
    if (!over && document.activeElement === document.body) page.focusGrid();
  }, [page, over]);
}
