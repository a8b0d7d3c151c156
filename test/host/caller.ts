import { WebSocket } from 'ws';
import type { Host } from '../../local/host/host';
import type {
  Action,
  CellView,
  Edit,
  FromPage,
  FromServer,
  PanelView,
  Screen,
} from '../../local/host/protocol';

type Message<Kind extends FromServer['kind']> = Extract<FromServer, { readonly kind: Kind }>;

/** A page without a browser: says what a page says, and keeps what it was told. */
export class Caller {
  readonly received: FromServer[] = [];
  readonly #socket: WebSocket;
  #awaited: (() => void)[] = [];
  #calls = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      this.received.push(JSON.parse(String(data)));
      for (const look of this.#awaited) look();
    });
  }

  /** Opens the page as a person, and waits for the add-on's menu. */
  static async open(host: Host, user = 'anna@example.org'): Promise<Caller> {
    const address = `${host.url.replace('http', 'ws')}/?user=${encodeURIComponent(user)}`;
    const socket = new WebSocket(address, { origin: host.url });
    const caller = new Caller(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    await caller.until(() => (caller.screen?.menu.length ?? 0) > 0);
    return caller;
  }

  close(): void {
    this.#socket.terminate();
  }

  say(message: FromPage): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Waits until what was received fulfils something. */
  async until(fulfilled: () => boolean): Promise<void> {
    if (fulfilled()) return;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!fulfilled()) return;
        this.#awaited = this.#awaited.filter((one) => one !== look);
        resolve();
      };
      this.#awaited.push(look);
    });
  }

  all<Kind extends FromServer['kind']>(kind: Kind): Message<Kind>[] {
    return this.received.filter((one): one is Message<Kind> => one.kind === kind);
  }

  get screen(): Screen | undefined {
    return this.all('screen').at(-1)?.screen;
  }

  get panel(): PanelView | undefined {
    return this.all('panel').at(-1)?.panel;
  }

  /** A sheet's number by its name. */
  sheet(name: string): number {
    const heads = this.all('changes').flatMap(({ sheets }) => sheets);
    const found = heads.findLast(({ head }) => head?.name === name);
    if (found === undefined) throw new Error(`No page was told of "${name}"`);
    return found.sheet;
  }

  /** A cell as the page was told of it last. */
  cell(sheet: string, row: number, column: number): CellView | null {
    const number = this.sheet(sheet);
    const told = this.all('changes')
      .flatMap(({ sheets }) => sheets)
      .filter((one) => one.sheet === number)
      .flatMap(({ cells }) => cells)
      .findLast(([r, c]) => r === row && c === column);
    return told?.[2] ?? null;
  }

  edit(...edits: Edit[]): void {
    this.say({ kind: 'edit', edits, confirmed: false });
  }

  type(sheet: string, row: number, column: number, text: string): void {
    this.edit({ kind: 'type', sheet: this.sheet(sheet), cells: [[row, column, text]] });
  }

  select(sheet: string, row: number, column: number, rows = 1, columns = 1): void {
    this.say({ kind: 'select', sheet: this.sheet(sheet), rects: [{ row, column, rows, columns }] });
  }

  click(functionName: string): void {
    this.say({ kind: 'click', functionName });
  }

  act(action: Action): void {
    this.say({ kind: 'panel', action });
  }

  /** Waits for a dialog and answers it; gives what it said. */
  async answer(button: string, text = ''): Promise<string> {
    await this.until(() => this.screen?.dialog != null);
    const { dialog } = this.screen ?? {};
    if (!dialog) throw new Error('There is no dialog');
    this.say({ kind: 'answer', dialog: dialog.id, button, text });
    await this.until(() => this.screen?.dialog?.id !== dialog.id);
    return dialog.prompt;
  }

  /** Calls a function as the sidebar does. */
  async call(name: string, ...args: unknown[]): Promise<Message<'answer'>> {
    this.#calls += 1;
    const call = this.#calls;
    this.say({ kind: 'call', call, name, args });
    await this.until(() => this.all('answer').some((one) => one.call === call));
    const found = this.all('answer').find((one) => one.call === call);
    if (found === undefined) throw new Error('No answer came');
    return found;
  }

  /** Waits until a run of that function has come to that state. */
  async run(functionName: string, state: string): Promise<void> {
    await this.until(
      () =>
        this.panel?.executions.some(
          (one) => one.functionName === functionName && one.state === state,
        ) ?? false,
    );
  }
}
