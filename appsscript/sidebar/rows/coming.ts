/**
 * Calls back when somebody comes to the sidebar from the sheet: as the mouse comes, well before its
 * click, which must not fall into what the callback changes; by keyboard, with the focus. Gives
 * what ends that.
 */
export function whenSomebodyComes(come: () => void): () => void {
  const page = document.documentElement;
  let isMouseHere = false;
  const enter = (): void => {
    isMouseHere = true;
    if (!document.hasFocus()) come();
  };
  const leave = (): void => {
    isMouseHere = false;
  };
  const focus = (): void => {
    if (!isMouseHere) come();
  };
  page.addEventListener('mouseenter', enter);
  page.addEventListener('mouseleave', leave);
  window.addEventListener('focus', focus);
  return () => {
    page.removeEventListener('mouseenter', enter);
    page.removeEventListener('mouseleave', leave);
    window.removeEventListener('focus', focus);
  };
}
