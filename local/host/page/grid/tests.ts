import type { HostForTests } from '../../hold';
import type { SheetsPage } from '../sheetsPage';

/** The hold for tests on a page. */
export function forTests(page: SheetsPage): HostForTests {
  const active = () => page.grid?.api.getActiveWorkbook()?.getActiveSheet();
  return {
    async cell(a1) {
      const box = page.grid?.box(a1);
      if (!box || box.visible) return box ?? null;
      page.grid?.reveal(a1);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return page.grid?.box(a1) ?? null;
    },
    place: (a1) => page.grid?.box(a1) ?? null,
    shown: (a1) =>
      String(active()?.getRange(a1).getCell() && active()?.getRange(a1).getDisplayValue()),
    get sheet() {
      return active()?.getSheetName() ?? '';
    },
    get selection() {
      return active()?.getSelection()?.getActiveRange()?.getA1Notation() ?? '';
    },
  };
}
