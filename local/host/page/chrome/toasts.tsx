import type { SheetsPage } from '../sheetsPage';
import './toasts.css';

/** The notes in the corner. */
export function Toasts({ page }: { readonly page: SheetsPage }) {
  const { words, toasts } = page.view;
  return (
    <section class="toasts" aria-live="polite" aria-label={words.notifications}>
      {toasts.map(({ id, title, message }) => (
        <div key={id} class="toast">
          <div>
            {title !== '' && <strong>{title}</strong>}
            <span>{message}</span>
          </div>
          <button type="button" aria-label={words.close} onClick={() => page.dismissToast(id)}>
            ×
          </button>
        </div>
      ))}
    </section>
  );
}
