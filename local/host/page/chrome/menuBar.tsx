import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuView } from '../../protocol';
import type { SheetsPage } from '../sheetsPage';
import { Menu } from './menu';
import './menuBar.css';

/** The add-on's own menu has no caption of its own: it stands under the add-on's name. */
const ADD_ON = 'Bundles for Qomon';

function named(menu: readonly MenuView[], help: string): MenuView[] {
  if (menu.length === 0) {
    // What Sheets shows of an add-on whose `onOpen` failed.
    return [
      {
        kind: 'menu',
        caption: ADD_ON,
        entries: [{ kind: 'item', caption: help, functionName: '' }],
      },
    ];
  }
  return menu.map((entry) =>
    entry.kind === 'menu' ? { ...entry, caption: entry.caption ?? ADD_ON } : entry,
  );
}

/** The bar with the spreadsheet's name, its menus, and who is at the keyboard. */
export function MenuBar({ page }: { readonly page: SheetsPage }) {
  const { words, screen } = page.view;
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const away = ({ target }: Event) => {
      if (target instanceof Node && !bar.current?.contains(target)) setOpen(null);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, []);

  const sort = (ascending: boolean) => () => {
    const place = page.grid?.place;
    if (!place) return;
    page.say({
      kind: 'edit',
      edits: [{ kind: 'sort', sheet: place.sheet, column: place.column, ascending }],
      confirmed: true,
    });
  };
  const menus: readonly { readonly caption: string; readonly entries: readonly MenuView[] }[] = [
    { caption: words.file, entries: [item(words.print, 'print')] },
    {
      caption: words.edit,
      entries: [item(words.undo, 'undo'), item(words.redo, 'redo'), item(words.find.title, 'find')],
    },
    {
      caption: words.data,
      entries: [
        item(words.sortUp, 'sortUp'),
        item(words.sortDown, 'sortDown'),
        item(words.filter.by, 'filter'),
        ...(page.view.filter ? [item(words.filter.remove, 'unfilter')] : []),
      ],
    },
    { caption: words.extensions, entries: named(screen?.menu ?? [], words.help) },
    { caption: words.help, entries: [item(words.about.title, 'about')] },
  ];
  const own: Readonly<Record<string, () => void>> = {
    ' undo': () => page.say({ kind: 'undo' }),
    ' redo': () => page.say({ kind: 'redo' }),
    ' sortUp': sort(true),
    ' sortDown': sort(false),
    ' print': () => window.print(),
    ' find': () => page.find(true),
    ' filter': () => {
      const place = page.grid?.place;
      if (place) page.say({ kind: 'filterTexts', sheet: place.sheet, column: place.column });
    },
    ' unfilter': () => {
      const { filter } = page.view;
      if (filter) page.do({ kind: 'unfilter', sheet: filter.sheet });
    },
    ' about': () => page.explain(),
  };
  const choose = (functionName: string) => {
    setOpen(null);
    page.focusGrid();
    const act = own[functionName];
    if (act) act();
    else if (functionName !== '') page.say({ kind: 'click', functionName });
  };
  const focus = (index: number) => {
    const buttons = bar.current?.querySelectorAll<HTMLElement>(':scope > div > button') ?? [];
    buttons[(index + menus.length) % menus.length]?.focus();
    return (index + menus.length) % menus.length;
  };

  return (
    <header class="bar">
      <h1>{screen?.spreadsheet ?? ''}</h1>
      <div class="menus" role="menubar" aria-label={words.menuBar} ref={bar}>
        {menus.map(({ caption, entries }, index) => (
          <div key={caption} role="none">
            <button
              type="button"
              role="menuitem"
              aria-haspopup="menu"
              aria-expanded={open === index}
              tabIndex={index === (open ?? 0) ? 0 : -1}
              onClick={() => setOpen(open === index ? null : index)}
              onMouseEnter={() => open !== null && setOpen(index)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
                  const next = focus(index + (event.key === 'ArrowRight' ? 1 : -1));
                  if (open !== null) setOpen(next);
                } else if (event.key === 'ArrowDown') setOpen(index);
                else if (event.key === 'Escape') setOpen(null);
                else return;
                event.preventDefault();
              }}
            >
              {caption}
            </button>
            {open === index && (
              <Menu
                label={caption}
                entries={entries}
                onChoose={choose}
                onClose={() => {
                  setOpen(null);
                  focus(index);
                }}
                onSide={(step) => setOpen(focus(index + step))}
              />
            )}
          </div>
        ))}
      </div>
      <span class="working" role="status">
        {screen && screen.working.length > 0 ? words.working : ''}
      </span>
      <span class="user">{screen?.user ?? ''}</span>
    </header>
  );
}

/** An item of the page's own, told from the add-on's functions by a space, which no name holds. */
function item(caption: string, name: string): MenuView {
  return { kind: 'item', caption, functionName: ` ${name}` };
}
