import type { FromPage, FromServer } from '../protocol';

/** The line to the server, as long as the page is open. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #listeners = new Set<(message: FromServer) => void>();
  readonly #waiting: string[] = [];

  /** `onLost` is called when the server is gone. */
  constructor(onLost: () => void) {
    const address = new URL(location.href);
    address.protocol = 'ws:';
    this.#socket = new WebSocket(address);
    this.#socket.addEventListener('message', ({ data }) => {
      const message: FromServer = JSON.parse(data);
      for (const listener of this.#listeners) listener(message);
    });
    this.#socket.addEventListener('open', () => {
      for (const text of this.#waiting.splice(0)) this.#socket.send(text);
    });
    this.#socket.addEventListener('close', onLost);
  }

  receive(listener: (message: FromServer) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  say(message: FromPage): void {
    const text = JSON.stringify(message);
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
    else this.#waiting.push(text);
  }
}
