import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetsPage } from '../sheetsPage';
import './find.css';

/** Looks for a text in what the tab shows, as Ctrl+F does in Sheets. */
export function Find({ page }: { readonly page: SheetsPage }) {
  const { finding, words } = page.view;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      page.find(true);
      field.current?.select();
    };
    document.addEventListener('keydown', open, true);
    return () => document.removeEventListener('keydown', open, true);
  }, [page]);
  useEffect(() => {
    if (finding) field.current?.focus();
  }, [finding]);
  if (!finding) return null;
  const own = words.find;
  const places = page.grid?.found(text) ?? [];
  const go = (to: number) => {
    if (places.length === 0) return;
    const next = (to + places.length) % places.length;
    setAt(next);
    const place = places[next];
    if (place) page.grid?.goTo(place);
  };
  const close = () => {
    page.find(false);
    page.focusGrid();
  };
  return (
    <search class="find">
      <input
        ref={field}
        type="text"
        aria-label={own.title}
        placeholder={own.title}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter') go(event.shiftKey ? at - 1 : at + 1);
          else return;
          event.preventDefault();
        }}
      />
      <span role="status">{text === '' ? '' : own.places(Math.max(0, at) + 1, places.length)}</span>
      <button type="button" aria-label={own.previous} onClick={() => go(at - 1)}>
        ▲
      </button>
      <button type="button" aria-label={own.next} onClick={() => go(at + 1)}>
        ▼
      </button>
      <button type="button" aria-label={words.close} onClick={close}>
        ×
      </button>
    </search>
  );
}
