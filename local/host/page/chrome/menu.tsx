import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuView } from '../../protocol';
import { useDropped } from './dropped';
import './menu.css';

/** A menu that has dropped down. By keyboard: arrows, Home, End, letters, Enter, Escape. */
export function Menu({
  label,
  entries,
  onChoose,
  onClose,
  onSide,
}: {
  readonly label: string;
  readonly entries: readonly MenuView[];
  readonly onChoose: (functionName: string) => void;
  readonly onClose: () => void;
  /** Goes on to the menu beside this one. */
  readonly onSide?: (step: 1 | -1) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  // What has no menu beside it stands beside another itself.
  useDropped(list, onSide === undefined);
  const items = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>(
      ':scope > [role=menuitem], :scope > div > [role=menuitem]',
    ) ?? []),
  ];
  useEffect(() => items()[0]?.focus(), []);

  const move = (to: (at: number, count: number) => number) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(to(at, all.length) + all.length) % all.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const submenu = (document.activeElement as HTMLElement | null)?.dataset.submenu;
    if (key === 'ArrowDown') move((at) => at + 1);
    else if (key === 'ArrowUp') move((at) => at - 1);
    else if (key === 'Home') move(() => 0);
    else if (key === 'End') move(() => -1);
    else if (key === 'Escape' || (key === 'ArrowLeft' && !onSide)) onClose();
    else if (key === 'ArrowRight' && submenu !== undefined) setOpen(Number(submenu));
    else if (key === 'ArrowRight' && onSide) onSide(1);
    else if (key === 'ArrowLeft' && onSide) onSide(-1);
    else if (key === 'Tab') return onClose();
    else if (key.length === 1 && key !== ' ') {
      const all = items();
      const at = all.indexOf(document.activeElement as HTMLElement);
      const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      after.find((one) => one.textContent?.toLowerCase().startsWith(key.toLowerCase()))?.focus();
    } else return undefined;
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  };

  return (
    <div class="menu" role="menu" aria-label={label} ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={index} />;
        if (entry.kind === 'item') {
          return (
            <button
              key={entry.caption}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => onChoose(entry.functionName)}
            >
              {entry.caption}
            </button>
          );
        }
        return (
          <div
            key={entry.caption}
            role="none"
            class="top-level"
            onMouseEnter={() => setOpen(index)}
          >
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-haspopup="menu"
              aria-expanded={open === index}
              data-submenu={index}
              onClick={() => setOpen(index)}
            >
              {entry.caption}
            </button>
            {open === index && (
              <Menu
                label={entry.caption ?? label}
                entries={entry.entries}
                onChoose={onChoose}
                onClose={() => {
                  setOpen(null);
                  items()[
                    items().findIndex((one) => one.dataset.submenu === String(index))
                  ]?.focus();
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
