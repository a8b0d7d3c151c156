import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What is kept free between a menu and the edge of the window, in pixels. */
const EDGE = 4;

/**
 * Lays a menu below what it belongs to, or beside it, where the window has room for it. One that is higher than the
 * window, in a small one or at 200 %, scrolls.
 */
export function useDropped(menu: RefObject<HTMLElement | null>, isBeside: boolean): void {
  useLayoutEffect(() => {
    const place = (): void => {
      const { current } = menu;
      const owner = current?.parentElement?.getBoundingClientRect();
      if (!current || !owner) return;
      const { style } = current;
      const [right, bottom] = [innerWidth - EDGE, innerHeight - EDGE];
      const below = isBeside ? owner.top : owner.bottom;
      const lowest = isBeside ? bottom - current.scrollHeight : below;
      const top = Math.max(EDGE, Math.min(below, lowest));
      const fits = owner.right + current.offsetWidth <= right;
      const beside = fits ? owner.right : owner.left - current.offsetWidth;
      const left = isBeside ? beside : Math.min(owner.left, right - current.offsetWidth);
      style.top = `${top}px`;
      style.left = `${Math.max(EDGE, left)}px`;
      style.maxHeight = `${bottom - top}px`;
    };
    place();
    // The scroll of a menu moves what the next one stands beside.
    const ways = [window, menu.current?.parentElement?.closest('.menu')] as const;
    window.addEventListener('resize', place);
    for (const way of ways) way?.addEventListener('scroll', place);
    return () => {
      window.removeEventListener('resize', place);
      for (const way of ways) way?.removeEventListener('scroll', place);
    };
  }, [menu, isBeside]);
}
