import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './modal.css';

/**
 * A dialog that stands over the page. The browser's own keeps the focus inside, gives it back
 * where it was, and makes Escape close it.
 */
export function Modal({
  title,
  id: name,
  kind = 'dialog',
  cross,
  onClose,
  children,
}: {
  readonly title: string;
  /** What tells this dialog from the next, for tests. */
  readonly id?: number;
  readonly kind?: 'dialog' | 'alertdialog';
  /** What its cross is called: a frame in it may take the keys, and Escape with them. */
  readonly cross?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      class="modal"
      ref={dialog}
      role={kind}
      aria-labelledby={id}
      data-dialog={name ?? 0}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="head">
        <h2 id={id}>{title}</h2>
        {cross !== undefined && (
          <button type="button" class="cross" aria-label={cross} onClick={onClose}>
            ×
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
