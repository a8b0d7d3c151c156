import type { WebSocket } from 'ws';
import { columnLetters } from '../columns';
import { a1Of, apply, protection } from './edits';
import type { Frames } from './frames';
import type { Addresses } from './guard';
import type { Office } from './office';
import { act, panelView } from './panel';
import { type Edit, type FromPage, type FromServer, fromPage, type Screen } from './protocol';
import { changesSince, NOTHING_SHOWN, type Shown } from './views';

/** What the host lends to each visitor. */
export interface House {
  readonly office: Office;
  readonly frames: Frames;
  readonly addresses: Addresses;
  readonly real: boolean;
  /** Begins anew, in the language of that person. */
  restart(empty: boolean, user: string): Promise<void>;
  changed(): void;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One page that is open: what it was told, and what its person does. */
export class Visitor {
  readonly #socket: WebSocket;
  readonly #house: House;
  readonly #user: string;
  #shown: Shown = NOTHING_SHOWN;
  #said = new Map<string, string>();
  #toasts: number;

  constructor(socket: WebSocket, house: House, user: string) {
    this.#socket = socket;
    this.#house = house;
    this.#user = user;
    this.#toasts = house.office.google.toasts.length;
    socket.on('message', (data) => this.#hear(String(data)));
  }

  #say(message: FromServer): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Says it unless it is what was said of this last. */
  #tell(message: FromServer): void {
    const text = JSON.stringify(message);
    if (this.#said.get(message.kind) === text) return;
    this.#said.set(message.kind, text);
    this.#socket.send(text);
  }

  /** Tells the page whatever is new. */
  refresh(): void {
    const { google } = this.#house.office;
    const sheets = google.workbook.sheets();
    const news = changesSince(this.#shown, sheets, google.locale);
    if (news !== null) {
      this.#shown = news.shown;
      this.#say({ kind: 'changes', order: sheets.map(({ id }) => id), sheets: news.changes });
    }
    const selection = google.workbook.selection(this.#user);
    if (selection !== null) this.#tell({ kind: 'selection', ...selection });
    this.#tell({ kind: 'screen', screen: this.#screen() });
    for (const { user, title, message } of google.toasts.slice(this.#toasts)) {
      if (user === this.#user) this.#say({ kind: 'toast', title, message });
    }
    this.#toasts = google.toasts.length;
    this.#tell({ kind: 'panel', panel: panelView(this.#house.office, this.#user) });
  }

  #screen(): Screen {
    const { office, frames, addresses, real } = this.#house;
    const { google } = office;
    const waiting = office.dialog(this.#user);
    return {
      user: this.#user,
      language: google.userLocale(this.#user),
      decimal: google.decimal,
      spreadsheet: google.name,
      menu: google.menu(this.#user),
      sidebar: frames.view(google.sidebar(this.#user), addresses.frame),
      page: frames.view(google.dialog(this.#user), addresses.frame),
      dialog: waiting && {
        id: waiting.id,
        kind: waiting.dialog.kind,
        title: waiting.dialog.title,
        prompt: waiting.dialog.prompt,
        buttons: waiting.dialog.buttons,
      },
      working: google.executions
        .filter((one) => one.state === 'running' && one.user === this.#user)
        .map((one) => one.functionName),
      real,
    };
  }

  #hear(text: string): void {
    const read = fromPage.safeParse(JSON.parse(text));
    if (!read.success) {
      this.#say({ kind: 'refused', message: `The page said something unknown: ${read.error}` });
      return;
    }
    this.#do(read.data)
      .catch((error: unknown) => this.#say({ kind: 'refused', message: messageOf(error) }))
      .finally(() => this.#house.changed());
  }

  async #do(said: FromPage): Promise<void> {
    const { office } = this.#house;
    const { google } = office;
    switch (said.kind) {
      case 'edit':
        return await this.#edit(said.edits, said.confirmed);
      case 'undo':
        return google.workbook.undo(this.#user);
      case 'redo':
        return google.workbook.redo(this.#user);
      case 'select':
        return this.#select(said);
      case 'computed':
        return this.#computed(said);
      case 'click':
        return await this.#click(said.functionName);
      case 'answer':
        return office.answer(said.dialog, { button: said.button, text: said.text });
      case 'call':
        return await this.#call(said);
      case 'close':
        return google.close(said.place, this.#user);
      case 'panel':
        if (said.action.kind === 'restart') {
          return await this.#house.restart(said.action.empty, this.#user);
        }
        return await act(office, this.#user, said.action);
    }
  }

  /** A run that fails says why, in red over the sheet; one that was killed says nothing. */
  async #click(functionName: string): Promise<void> {
    const run = await this.#house.office.google.run(functionName, { user: this.#user });
    const { outcome, error } = run;
    if (outcome === 'failed' || outcome === 'timed out') throw new Error(error?.message ?? outcome);
  }

  async #edit(edits: readonly Edit[], confirmed: boolean): Promise<void> {
    const { google } = this.#house.office;
    const guard = protection(google.workbook, edits, this.#user);
    if (guard?.kind === 'refusal') {
      throw new Error(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
    if (guard !== null && !confirmed) {
      this.#say({ kind: 'protected', edits, description: guard.description });
      return;
    }
    google.workbook.asOne(this.#user, () => {
      for (const edit of edits) apply(google.workbook, edit);
    });
    for (const edit of edits) {
      if (edit.kind !== 'type') continue;
      const [row, column, text] = edit.cells[0] ?? [];
      const name = google.workbook.sheets().find(({ id }) => id === edit.sheet)?.name;
      if (row === undefined || column === undefined || name === undefined) continue;
      await google.edited(this.#user, name, `${columnLetters(column)}${row}`, text ?? '');
    }
  }

  #select({ sheet, rects }: Extract<FromPage, { readonly kind: 'select' }>): void {
    const { workbook } = this.#house.office.google;
    const found = workbook.sheets().find(({ id }) => id === sheet);
    if (found === undefined) return;
    this.#said.set('selection', JSON.stringify({ kind: 'selection', sheet, rects }));
    workbook.select(found.name, rects.map(a1Of), this.#user);
  }

  /** What the page has computed for formulas is what their cells hold from now on. */
  #computed({ sheet, cells }: Extract<FromPage, { readonly kind: 'computed' }>): void {
    const { workbook } = this.#house.office.google;
    const found = workbook.sheets().find(({ id }) => id === sheet);
    for (const [row, column, value] of cells) {
      const cell = found?.rows[row - 1]?.[column - 1];
      if (found === undefined || cell?.formula === undefined || cell.content === value) continue;
      workbook.computed(found.name, `${columnLetters(column)}${row}`, value);
    }
  }

  async #call({ call, name, args }: Extract<FromPage, { readonly kind: 'call' }>): Promise<void> {
    try {
      const run = await this.#house.office.google.call(this.#user, name, args);
      const { error } = run;
      this.#say({
        kind: 'answer',
        call,
        ...(error === null
          ? { value: run.value ?? null }
          : { error: { name: error.name, message: error.message } }),
      });
    } catch (error) {
      this.#say({ kind: 'answer', call, error: { name: 'Error', message: messageOf(error) } });
    }
  }
}
