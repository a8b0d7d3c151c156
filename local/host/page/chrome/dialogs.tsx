import { useState } from 'preact/hooks';
import type { DialogView } from '../../protocol';
import type { SheetsPage } from '../sheetsPage';
import { FilterChoice } from './filter';
import { Modal } from './modal';

/** A dialog that a run of the add-on waits at. */
function Asked({ page, dialog }: { readonly page: SheetsPage; readonly dialog: DialogView }) {
  const [text, setText] = useState('');
  const { words } = page.view;
  const { id, kind, title, prompt, buttons } = dialog;
  const answer = (button: string) => page.say({ kind: 'answer', dialog: id, button, text });
  const [first = 'OK'] = buttons;
  return (
    <Modal
      title={title === '' ? (page.view.screen?.spreadsheet ?? '') : title}
      id={id}
      onClose={() => answer('CLOSE')}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          answer(first);
        }}
      >
        <p class="prompt">{prompt}</p>
        {kind === 'prompt' && (
          <input
            type="text"
            aria-label={words.answer}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <div class="buttons">
          {buttons.map((button) => (
            <button
              key={button}
              type={button === first ? 'submit' : 'button'}
              class={button === first ? 'action' : ''}
              onClick={button === first ? undefined : () => answer(button)}
            >
              {words.buttons[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}

/** What stands over the page: what the add-on asks, and what the spreadsheet itself has to say. */
export function Dialogs({ page }: { readonly page: SheetsPage }) {
  const { words, screen, notice } = page.view;
  const close = () => page.dismiss();
  return (
    <>
      {screen?.dialog && <Asked key={screen.dialog.id} page={page} dialog={screen.dialog} />}
      {notice?.kind === 'protected' && (
        <Modal title={words.protectedTitle} kind="alertdialog" onClose={close}>
          <p class="prompt">{words.protectedText}</p>
          {notice.description !== '' && <p class="prompt">{notice.description}</p>}
          <div class="buttons">
            <button type="button" class="action" onClick={() => page.confirm(notice.edits)}>
              {words.buttons.OK}
            </button>
            <button type="button" onClick={close}>
              {words.buttons.CANCEL}
            </button>
          </div>
        </Modal>
      )}
      {notice?.kind === 'filter' && (
        <FilterChoice
          key={`${notice.offer.sheet} ${notice.offer.column}`}
          page={page}
          offer={notice.offer}
        />
      )}
      {notice?.kind === 'about' && (
        <Modal title={words.about.title} onClose={close}>
          <h3>{words.about.missing}</h3>
          <ul>
            {words.about.cannot.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <h3>{words.about.keyboard}</h3>
          <ul>
            {words.about.keys.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <div class="buttons">
            <button type="button" class="action" onClick={close}>
              {words.buttons.OK}
            </button>
          </div>
        </Modal>
      )}
      {(notice?.kind === 'refused' || notice?.kind === 'unable') && (
        <Modal title={words.refused} kind="alertdialog" onClose={close}>
          <p class="prompt">{notice.kind === 'unable' ? words.unable : notice.message}</p>
          <div class="buttons">
            <button type="button" class="action" onClick={close}>
              {words.buttons.OK}
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}
