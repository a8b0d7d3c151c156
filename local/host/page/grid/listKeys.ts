import {
  Direction,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { RichTextEditingMutation } from '@univerjs/docs';
import { MoveSelectionEnterAndTabCommand } from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import './listKeys.css';

/** The list that Univer opens below a cell, and the entries in it. */
const LIST = '[data-u-comp=sheets-dropdown-list]';
const ENTRIES = ':scope > div > .univer-cursor-pointer';
const CHOSEN = 'data-chosen';

/** What has to be known of the selected cell. */
export interface SelectedCell {
  readonly hasList: boolean;
  /** What stands in its editor as long as nobody has typed. */
  readonly text: string;
  /** Ticks or unticks it, and all that is selected with it; undefined where it is no checkbox. */
  readonly tick?: (() => void) | undefined;
}

/** The grid that the keys are for. */
export interface GridAround {
  readonly api: FUniver;
  readonly injector: Injector;
  selected(): SelectedCell | null;
}

function clickElsewhere(): void {
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
}

/**
 * The lists of cells by keyboard, which Univer leaves to the mouse. As in Sheets, Enter opens the list of a cell, what is
 * typed narrows it, the arrows choose, and Enter or Tab take what is chosen; where nothing is, they take what was typed.
 * Space ticks a checkbox, as there, where Univer would type it.
 */
export class ListKeys {
  readonly #heard = document.createElement('div');
  #around: GridAround | null = null;

  /** Listens before Univer is opened, which would go to the next cell. */
  constructor(container: HTMLElement) {
    this.#heard.setAttribute('role', 'status');
    this.#heard.className = 'heard';
    document.body.append(this.#heard);
    window.addEventListener(
      'keydown',
      (event) => {
        if (!container.contains(document.activeElement) || !this.#taken(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
  }

  /** Takes up the grid, once it is there. */
  serve(around: GridAround): void {
    this.#around = around;
    around.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      const { unitId } = (params ?? {}) as { readonly unitId?: string };
      if (id !== RichTextEditingMutation.id || unitId !== DOCS_NORMAL_EDITOR_UNIT_ID_KEY) return;
      // The list is drawn after the first letter.
      requestAnimationFrame(() => this.#narrow());
    });
  }

  get #workbook() {
    return this.#around?.api.getActiveWorkbook();
  }

  /** Whether a key meant the list. */
  #taken({ key, altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || isComposing) return false;
    const list = document.querySelector(LIST);
    const isPlain = !altKey && !shiftKey;
    if (list && key === 'ArrowDown') return this.#choose(list, 1);
    if (list && key === 'ArrowUp') return this.#choose(list, -1);
    if (list && key === 'Enter' && this.#take(list, KeyCode.ENTER, shiftKey)) return true;
    if (list && key === 'Tab' && this.#take(list, KeyCode.TAB, shiftKey)) return true;
    // A list that the mouse has opened would close by a click elsewhere alone.
    if (list && ['Enter', 'Tab', 'Escape'].includes(key)) clickElsewhere();
    if (key === ' ' && isPlain) return this.#tick();
    const opens = (key === 'Enter' && isPlain) || (key === 'ArrowDown' && altKey);
    if (!opens || this.#workbook?.isCellEditing() || !this.#around?.selected()?.hasList)
      return false;
    return this.#workbook?.startEditing() ?? false;
  }

  #tick(): boolean {
    const tick = this.#workbook?.isCellEditing() ? undefined : this.#around?.selected()?.tick;
    tick?.();
    return tick !== undefined;
  }

  #choose(list: Element, step: 1 | -1): boolean {
    const all = [...list.querySelectorAll<HTMLElement>(ENTRIES)];
    const seen = all.filter((entry) => entry.style.display !== 'none');
    const at = seen.findIndex((entry) => entry.hasAttribute(CHOSEN));
    const next =
      seen[at < 0 && step < 0 ? seen.length - 1 : (at + step + seen.length) % seen.length];
    for (const entry of all) entry.toggleAttribute(CHOSEN, entry === next);
    next?.scrollIntoView({ block: 'nearest' });
    this.#heard.textContent = next?.textContent ?? '';
    return true;
  }

  #take(list: Element, keycode: KeyCode, isBack: boolean): boolean {
    const chosen = list.querySelector<HTMLElement>(`[${CHOSEN}]`);
    if (!chosen) return false;
    chosen.click();
    const [on, back] =
      keycode === KeyCode.ENTER
        ? [Direction.DOWN, Direction.UP]
        : [Direction.RIGHT, Direction.LEFT];
    const direction = isBack ? back : on;
    const leave = (): void => {
      if (this.#workbook?.isCellEditing()) requestAnimationFrame(leave);
      else {
        const id = MoveSelectionEnterAndTabCommand.id;
        this.#around?.injector.get(ICommandService).executeCommand(id, { direction, keycode });
      }
    };
    requestAnimationFrame(leave);
    return true;
  }

  /** Leaves the entries in the list that hold what is typed. */
  #narrow(): void {
    const list = document.querySelector(LIST);
    const selected = this.#around?.selected();
    if (!this.#around || !list || !selected) return;
    const editor = this.#around.injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
    const text = editor?.getBody()?.dataStream?.replace(/\r\n$/, '') ?? '';
    const wanted = text === selected.text ? '' : text.trim().toLowerCase();
    for (const entry of list.querySelectorAll<HTMLElement>(ENTRIES)) {
      entry.style.display = entry.textContent?.toLowerCase().includes(wanted) ? '' : 'none';
      entry.removeAttribute(CHOSEN);
    }
  }
}
