import type { WebSocket } from 'ws';
import { columnLetters } from '../columns';
import { a1Of, apply, editedIn, filterRange, protection } from './edits';
import type { Frames } from './frames';
import type { Addresses } from './guard';
import { act, panelView } from './panel';
import { type Edit, type FromPage, type FromServer, fromPage, type Screen } from './protocol';
import type { SpreadsheetSession } from './session';
import { changesSince, NOTHING_SHOWN, type Shown } from './views';

/** What the server shares with each client. */
export interface ServerContext {
  readonly session: SpreadsheetSession;
  readonly frames: Frames;
  readonly addresses: Addresses;
  readonly real: boolean;
  /** Starts again, in the language of that person. */
  restart(empty: boolean, user: string): Promise<void>;
  changed(): void;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One page that is open: what it was sent, and what its person does. */
export class Client {
  readonly #socket: WebSocket;
  readonly #server: ServerContext;
  readonly #user: string;
  #shown: Shown = NOTHING_SHOWN;
  #said = new Map<string, string>();
  #toasts: number;

  constructor(socket: WebSocket, server: ServerContext, user: string) {
    this.#socket = socket;
    this.#server = server;
    this.#user = user;
    this.#toasts = server.session.google.toasts.length;
    socket.on('message', (data) => this.#receive(String(data)));
  }

  #say(message: FromServer): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Says it unless it is what was last said about this. */
  #sayOnce(message: FromServer): void {
    const text = JSON.stringify(message);
    if (this.#said.get(message.kind) === text) return;
    this.#said.set(message.kind, text);
    this.#socket.send(text);
  }

  /** Sends the page whatever is new. */
  refresh(): void {
    const { google } = this.#server.session;
    const sheets = google.workbook.sheets();
    const news = changesSince(this.#shown, sheets, google.locale);
    if (news !== null) {
      this.#shown = news.shown;
      this.#say({ kind: 'changes', order: sheets.map(({ id }) => id), sheets: news.changes });
    }
    const selection = google.workbook.selection(this.#user);
    if (selection !== null) this.#sayOnce({ kind: 'selection', ...selection });
    this.#sayOnce({ kind: 'screen', screen: this.#screen() });
    for (const { user, title, message } of google.toasts.slice(this.#toasts)) {
      if (user === this.#user) this.#say({ kind: 'toast', title, message });
    }
    this.#toasts = google.toasts.length;
    this.#sayOnce({ kind: 'panel', panel: panelView(this.#server.session, this.#user) });
  }

  #screen(): Screen {
    const { session, frames, addresses, real } = this.#server;
    const { google } = session;
    const waiting = session.dialog(this.#user);
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

  #receive(text: string): void {
    const read = fromPage.safeParse(JSON.parse(text));
    if (!read.success) {
      this.#say({ kind: 'refused', message: `The page said something unknown: ${read.error}` });
      return;
    }
    this.#do(read.data)
      .catch((error: unknown) => this.#say({ kind: 'refused', message: messageOf(error) }))
      .finally(() => this.#server.changed());
  }

  async #do(said: FromPage): Promise<void> {
    const { session } = this.#server;
    const { google } = session;
    switch (said.kind) {
      case 'edit':
        return await this.#edit(said.edits, said.confirmed);
      case 'undo':
        return google.workbook.undo(this.#user);
      case 'redo':
        return google.workbook.redo(this.#user);
      case 'filterTexts':
        return this.#filterTexts(said);
      case 'select':
        return this.#select(said);
      case 'computed':
        return this.#computed(said);
      case 'click':
        return await this.#click(said.functionName);
      case 'answer':
        return session.answer(said.dialog, { button: said.button, text: said.text });
      case 'call':
        return await this.#call(said);
      case 'close':
        return google.close(said.place, this.#user);
      case 'panel':
        if (said.action.kind === 'restart') {
          return await this.#server.restart(said.action.empty, this.#user);
        }
        return await act(session, this.#user, said.action);
    }
  }

  /** A run that fails says why, in red over the sheet; one that was killed says nothing. */
  async #click(functionName: string): Promise<void> {
    const run = await this.#server.session.google.run(functionName, { user: this.#user });
    const { outcome, error } = run;
    if (outcome !== 'completed' && outcome !== 'killed') throw new Error(error?.message ?? outcome);
  }

  async #edit(edits: readonly Edit[], confirmed: boolean): Promise<void> {
    const { google } = this.#server.session;
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
    const before = new Set(google.workbook.sheets().map(({ id }) => id));
    google.workbook.asOne(this.#user, () => {
      for (const edit of edits) apply(google.workbook, edit);
    });
    // Whoever adds a tab is in it.
    const added = edits.some(({ kind }) => kind === 'addSheet')
      ? google.workbook.sheets().find(({ id }) => !before.has(id))
      : undefined;
    if (added) google.workbook.select(added.name, ['A1'], this.#user);
    for (const { sheet, rect, text } of edits.flatMap(editedIn)) {
      const name = google.workbook.sheets().find(({ id }) => id === sheet)?.name;
      if (name === undefined) continue;
      await google.edited(this.#user, name, a1Of(rect), text === undefined ? {} : { value: text });
    }
  }

  #filterTexts({ sheet, column }: Extract<FromPage, { readonly kind: 'filterTexts' }>): void {
    const { workbook } = this.#server.session.google;
    const found = workbook.sheets().find(({ id }) => id === sheet);
    if (found === undefined) return;
    const [header = [], ...rows] = workbook.shown(found.name, filterRange(workbook, found.name));
    if (column > header.length) return;
    const hidden = new Set(found.filter?.hidden[column]);
    const texts = [...new Set(rows.map((row) => row[column - 1] ?? ''))].sort((a, b) =>
      a.localeCompare(b, undefined, { numeric: true }),
    );
    this.#say({
      kind: 'filterTexts',
      sheet,
      column,
      header: header[column - 1] ?? '',
      texts: texts.map((text) => ({ text, hidden: hidden.has(text) })),
    });
  }

  #select({ sheet, rects }: Extract<FromPage, { readonly kind: 'select' }>): void {
    const { workbook } = this.#server.session.google;
    const found = workbook.sheets().find(({ id }) => id === sheet);
    if (found === undefined) return;
    this.#said.set('selection', JSON.stringify({ kind: 'selection', sheet, rects }));
    workbook.select(found.name, rects.map(a1Of), this.#user);
  }

  /** What the page has computed for formulas is what their cells hold from now on. */
  #computed({ sheet, cells }: Extract<FromPage, { readonly kind: 'computed' }>): void {
    const { workbook } = this.#server.session.google;
    const found = workbook.sheets().find(({ id }) => id === sheet);
    for (const [row, column, value] of cells) {
      const cell = found?.rows[row - 1]?.[column - 1];
      if (found === undefined || cell?.formula === undefined || cell.content === value) continue;
      workbook.computed(found.name, `${columnLetters(column)}${row}`, value);
    }
  }

  async #call({ call, name, args }: Extract<FromPage, { readonly kind: 'call' }>): Promise<void> {
    try {
      const run = await this.#server.session.google.call(this.#user, name, args);
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
