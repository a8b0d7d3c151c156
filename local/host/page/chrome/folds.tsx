import './folds.css';
import type { SheetsPage } from '../sheetsPage';

/** The buttons that fold and unfold groups of columns; in Sheets they stand above the letters of the columns. */
export function Folds({ page }: { readonly page: SheetsPage }) {
  const { words, folds } = page.view;
  if (folds.length === 0) return null;
  return (
    <div class="folds" role="toolbar" aria-label={words.folds}>
      {folds.map(({ sheet, column, from, to, headers, collapsed }) => (
        <button
          key={column}
          type="button"
          aria-expanded={!collapsed}
          title={headers}
          onClick={() => {
            const edit = { kind: 'fold', sheet, column, collapsed: !collapsed } as const;
            page.say({ kind: 'edit', edits: [edit], confirmed: false });
          }}
        >
          {collapsed ? '+' : '−'} {from}–{to}
        </button>
      ))}
    </div>
  );
}
