import { useState } from 'preact/hooks';
import type { SheetsPage } from '../sheetsPage';
import './addRows.css';

/** How many rows Sheets adds unless somebody says otherwise. */
const ROWS = 1000;

/** At the foot of the grid: more rows below the last. */
export function AddRows({ page }: { readonly page: SheetsPage }) {
  const [count, setCount] = useState(String(ROWS));
  const { addRows: words } = page.view.words;
  return (
    <form
      class="addRows"
      onSubmit={(event) => {
        event.preventDefault();
        const place = page.grid?.place;
        const rows = Math.floor(Number(count));
        if (!place || !(rows >= 1)) return;
        page.do({ kind: 'insertRows', sheet: place.sheet, before: place.rows + 1, count: rows });
        page.focusGrid();
      }}
    >
      <button type="submit">{words.add}</button>
      <input
        type="number"
        min="1"
        max="10000"
        aria-label={words.count}
        value={count}
        onInput={({ currentTarget }) => setCount(currentTarget.value)}
      />
      <span>{words.below}</span>
    </form>
  );
}
