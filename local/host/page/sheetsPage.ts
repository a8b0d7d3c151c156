import { columnLetters } from '../../columns';
import type { HostForTests } from '../hold';
import type { Edit, FromPage, FromServer, Screen, SheetHead } from '../protocol';
import type { Connection } from './connection';
import { Grid } from './grid/grid';
import { forTests } from './grid/tests';
import type { Fold, View } from './view';
import { pageWords } from './words';

type Changes = Extract<FromServer, { readonly kind: 'changes' }>;

/** Univer's own name for it. */
const CELL_EDITOR = '__editor___INTERNAL_EDITOR__DOCS_NORMAL';

/** How long a toast stays, in milliseconds, as in Sheets. */
const TOAST_MS = 5000;

/** The page as a whole: hears the server, holds what is to be seen, says what the person does. */
export class SheetsPage {
  view: View = {
    words: pageWords(navigator.language),
    screen: null,
    panel: null,
    toasts: [],
    notice: null,
    folds: [],
    filter: null,
    finding: false,
    lost: false,
  };
  onView: () => void = () => undefined;
  /** The frames of the add-on, which answers go to. */
  readonly frames = new Set<(answer: Extract<FromServer, { readonly kind: 'answer' }>) => void>();
  readonly #connection: Connection;
  #container: HTMLElement | null = null;
  #first: Changes | null = null;
  #selection: Extract<FromServer, { readonly kind: 'selection' }> | null = null;
  #grid: Grid | null = null;
  readonly #heads = new Map<number, SheetHead>();
  #sheet = 0;
  #lastToast = 0;

  constructor(connect: (onLost: () => void) => Connection) {
    this.#connection = connect(() => this.#see({ lost: true }));
    this.#connection.receive((message) => this.#receive(message));
  }

  get grid(): Grid | null {
    return this.#grid;
  }

  get forTests(): HostForTests {
    return forTests(this);
  }

  /** The element that the grid is to live in. */
  mount(container: HTMLElement): void {
    this.#container = container;
    this.#open();
  }

  say(message: FromPage): void {
    this.#connection.say(message);
    if (message.kind === 'select') this.#before(message.sheet);
  }

  /** Shows what belongs to the sheet that comes before the person. */
  #before(sheet: number): void {
    this.#sheet = sheet;
    const groups = this.#heads.get(sheet)?.groups ?? [];
    const folds = groups.map(({ column, columns, collapsed, headers }): Fold => {
      const [from, to] = [columnLetters(column), columnLetters(column + columns - 1)];
      return { sheet, column, from, to, headers, collapsed };
    });
    const laid = this.#heads.get(sheet)?.filter ?? null;
    const filter = laid && { sheet, ...laid };
    const { view } = this;
    const isSame = JSON.stringify([folds, filter]) === JSON.stringify([view.folds, view.filter]);
    if (!isSame) this.#see({ folds, filter });
  }

  /** Does something to the spreadsheet that a protection may warn of. */
  do(edit: Edit): void {
    this.say({ kind: 'edit', edits: [edit], confirmed: false });
  }

  /** Opens what looks for a text, or closes it. */
  find(finding: boolean): void {
    this.#see({ finding });
  }

  /** Tells what this page does, and what it cannot do. */
  explain(): void {
    this.#see({ notice: { kind: 'about' } });
  }

  /** Takes away what stands before the person. */
  dismiss(): void {
    this.#see({ notice: null });
    this.focusGrid();
  }

  /** Does in spite of the warning what the person was warned of. */
  confirm(edits: readonly Edit[]): void {
    this.say({ kind: 'edit', edits: [...edits], confirmed: true });
    this.dismiss();
  }

  dismissToast(id: number): void {
    this.#see({ toasts: this.view.toasts.filter((one) => one.id !== id) });
  }

  focusGrid(): void {
    // Whoever is in it already may be in the middle of a word, which a new focus would drop.
    if (this.#container?.contains(document.activeElement)) return;
    // Univer listens to the keyboard in the editor of the cells, which is there all the time.
    document.getElementById(CELL_EDITOR)?.focus();
  }

  #see(part: Partial<View>): void {
    this.view = { ...this.view, ...part };
    this.onView();
  }

  #receive(message: FromServer): void {
    switch (message.kind) {
      case 'changes':
        if (this.#grid) this.#grid.change(message);
        else this.#first = message;
        for (const { sheet, head } of message.sheets) if (head) this.#heads.set(sheet, head);
        this.#before(this.#sheet);
        this.#open();
        return;
      case 'screen':
        this.#screen(message.screen);
        return;
      case 'selection':
        this.#selection = message;
        this.#before(message.sheet);
        this.#grid?.select(message);
        return;
      case 'panel':
        this.#see({ panel: message.panel });
        return;
      case 'toast':
        this.#toast(message);
        return;
      case 'refused':
      case 'protected':
        this.#see({ notice: message });
        return;
      case 'filterTexts':
        this.#see({ notice: { kind: 'filter', offer: message } });
        return;
      case 'answer':
        for (const frame of this.frames) frame(message);
        return;
      case 'restarted':
        location.reload();
    }
  }

  #screen(screen: Screen): void {
    const before = this.view.screen;
    // Univer's own words are those that it was opened with.
    if (before && before.language !== screen.language) location.reload();
    const words = pageWords(screen.language);
    document.documentElement.lang = screen.language.startsWith('fr') ? 'fr' : 'en';
    document.title = `${screen.spreadsheet} – Bundles for Qomon`;
    if (screen.menu.length > 0) document.documentElement.dataset.menu = 'true';
    this.#see({ screen, words });
    this.#open();
  }

  #toast({ title, message }: { readonly title: string; readonly message: string }): void {
    this.#lastToast += 1;
    const id = this.#lastToast;
    this.#see({ toasts: [...this.view.toasts, { id, title, message }] });
    setTimeout(() => this.dismissToast(id), TOAST_MS);
  }

  #open(): void {
    const { screen } = this.view;
    if (this.#grid || !this.#container || !this.#first || !screen) return;
    this.#grid = new Grid(
      {
        container: this.#container,
        language: screen.language,
        decimal: screen.decimal,
        say: (message) => this.say(message),
        unable: () => this.#see({ notice: { kind: 'unable' } }),
      },
      this.#first,
    );
    this.#first = null;
    if (this.#selection) this.#grid.select(this.#selection);
    this.#grid.rendered().then(() => {
      document.documentElement.dataset.ready = 'true';
    });
  }
}
