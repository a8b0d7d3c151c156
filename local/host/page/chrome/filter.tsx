import { useState } from 'preact/hooks';
import type { SheetsPage } from '../sheetsPage';
import type { FilterOffer } from '../view';
import './filter.css';
import { Modal } from './modal';

/** What the filter is to show of a column: each text that stands there, to be ticked. */
export function FilterChoice({
  page,
  offer,
}: {
  readonly page: SheetsPage;
  readonly offer: FilterOffer;
}) {
  const { words } = page.view;
  const own = words.filter;
  const [hidden, setHidden] = useState(
    () => new Set(offer.texts.flatMap(({ text, hidden: isHidden }) => (isHidden ? [text] : []))),
  );
  const close = () => page.dismiss();
  const toggle = (text: string) => {
    const next = new Set(hidden);
    if (!next.delete(text)) next.add(text);
    setHidden(next);
  };
  const { sheet, column } = offer;
  return (
    <Modal title={own.title(offer.header)} onClose={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          page.do({ kind: 'filter', sheet, column, hidden: [...hidden] });
          close();
        }}
      >
        <p class="every">
          <button type="button" onClick={() => setHidden(new Set())}>
            {own.all}
          </button>
          <button
            type="button"
            onClick={() => setHidden(new Set(offer.texts.map(({ text }) => text)))}
          >
            {own.none}
          </button>
        </p>
        <fieldset class="texts">
          <legend>{own.show}</legend>
          {offer.texts.map(({ text }) => (
            <label key={text}>
              <input type="checkbox" checked={!hidden.has(text)} onChange={() => toggle(text)} />{' '}
              {text === '' ? own.blanks : text}
            </label>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit" class="action">
            {words.buttons.OK}
          </button>
          <button type="button" onClick={close}>
            {words.buttons.CANCEL}
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** Says that rows are hidden by a filter, and by which columns, as long as one lies over the tab. */
export function FilterStrip({ page }: { readonly page: SheetsPage }) {
  const { filter, words } = page.view;
  if (filter === null) return null;
  const own = words.filter;
  const { sheet, columns, hiddenRows } = filter;
  return (
    <div class="folds" role="toolbar" aria-label={own.strip}>
      <span>{own.hidden(hiddenRows)}</span>
      {columns.map(({ column, header }) => (
        <button
          key={column}
          type="button"
          onClick={() => page.say({ kind: 'filterTexts', sheet, column })}
        >
          {own.change(header)}
        </button>
      ))}
      <button type="button" onClick={() => page.do({ kind: 'unfilter', sheet })}>
        {own.remove}
      </button>
    </div>
  );
}
