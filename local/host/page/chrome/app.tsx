import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { SheetsPage } from '../sheetsPage';
import { AddOnFrame } from './addOnFrame';
import { AddRows } from './addRows';
import { Dialogs } from './dialogs';
import { FilterStrip } from './filter';
import { Find } from './find';
import { Folds } from './folds';
import { MenuBar } from './menuBar';
import { Panel } from './panel';
import { printAsTable } from './printed';
import { useRegions } from './regions';
import { Toasts } from './toasts';

/** Everything around the grid, and the place where the grid lives. */
export function App({ page }: { readonly page: SheetsPage }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    page.onView = () => redraw(undefined as never);
    if (grid.current) page.mount(grid.current);
    printAsTable(() => page.grid?.table ?? { title: '', rows: [] });
  }, [page]);
  useRegions(page);
  const { words, screen, lost } = page.view;
  return (
    <>
      {screen?.real && (
        <p class="real" role="alert">
          {words.real}
        </p>
      )}
      <MenuBar page={page} />
      <div class="middle">
        <div class="sheet">
          <Folds page={page} />
          <FilterStrip page={page} />
          <main class="grid" ref={grid} aria-label={words.grid} />
          <AddRows page={page} />
          <Find page={page} />
        </div>
        {screen?.sidebar && (
          <AddOnFrame
            key={screen.sidebar.address}
            page={page}
            frame={screen.sidebar}
            place="sidebar"
          />
        )}
      </div>
      <Panel page={page} />
      {screen?.page && (
        <AddOnFrame key={screen.page.address} page={page} frame={screen.page} place="dialog" />
      )}
      <Dialogs page={page} />
      <Toasts page={page} />
      {lost && (
        <div class="lost" role="alert">
          {words.lost}{' '}
          <button type="button" onClick={() => location.reload()}>
            {words.reload}
          </button>
        </div>
      )}
    </>
  );
}
