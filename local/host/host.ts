import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import { Client, type ServerContext } from './client';
import { Frames } from './frames';
import { addresses, placeOf } from './guard';
import type { FromServer } from './protocol';
import { PEOPLE, type SessionOptions, SpreadsheetSession } from './session';
import { site } from './site';

export interface HostOptions extends Partial<SessionOptions> {
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** A host that answers. */
export interface Host {
  /** Where a person opens the page; `?user=` names another person. */
  readonly url: string;
  /** The spreadsheet and Qomon as they are now: a restart makes new ones. */
  readonly session: SpreadsheetSession;
  close(): Promise<void>;
}

/** How long news are gathered before the pages are notified, in milliseconds. */
const GATHERED = 20;

const DEFAULTS: SessionOptions = {
  empty: false,
  apiKey: null,
  region: 'eu',
  longestWait: 3000,
  locale: 'en_GB',
  userLocale: 'en',
};

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Connections that are kept alive would hold the server open.
    server.closeAllConnections();
  });
}

function listen(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port);
    });
  });
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}

async function opened(settings: SessionOptions): Promise<SpreadsheetSession> {
  const session = new SpreadsheetSession(settings);
  if (!settings.empty) await session.prepare(settings);
  return session;
}

/** Opens a spreadsheet and serves it on this machine alone. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const settings: SessionOptions = { ...DEFAULTS, ...options };
  let session = await opened(settings);
  let frames = new Frames();
  let places = addresses(0);
  const app = site(
    () => places,
    (path) => frames.html(path, session.google.code, places.page),
  );
  const listener = getRequestListener(app.fetch);
  const first = createServer(listener);
  const port = await listen(first, options.port ?? 0, '127.0.0.1');
  places = addresses(port);
  // `localhost` may mean this address as well. A machine without it is reached by the other.
  const second = createServer(listener);
  const both = await listen(second, port, '::1').then(
    () => true,
    () => false,
  );
  const servers = both ? [first, second] : [first];

  const clients = new Map<WebSocket, Client>();
  let gathering: NodeJS.Timeout | null = null;
  const changed = (): void => {
    gathering ??= setTimeout(() => {
      gathering = null;
      for (const client of clients.values()) client.refresh();
    }, GATHERED);
  };
  session.onChange(changed);
  // The clock goes on by itself: it is shown, and triggers come due.
  const tick = setInterval(() => {
    session.google.advanceTo(session.clock.now()).catch(() => undefined);
  }, 1000);

  const restart = async (empty: boolean, user: string): Promise<void> => {
    const { locale } = session.google;
    // Whoever works in a language, or in a locale, goes on in it.
    const userLocale = session.google.userLocale(user);
    const next = await opened({ ...settings, empty, locale, userLocale });
    for (const one of PEOPLE) next.google.setUserLocale(one, session.google.userLocale(one));
    session.close();
    session = next;
    frames = new Frames();
    session.onChange(changed);
    for (const socket of clients.keys()) {
      socket.send(JSON.stringify({ kind: 'restarted' } satisfies FromServer));
      socket.close();
    }
  };

  const sockets = new WebSocketServer({ noServer: true, maxPayload: 10_000_000 });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // A browser says truly which site asks; the frames of the add-on may not either.
    const invited =
      placeOf(request.headers.host, places) === 'page' && request.headers.origin === places.page;
    if (!invited) {
      refuse(socket);
      return;
    }
    const user = new URL(request.url ?? '/', places.page).searchParams.get('user') ?? PEOPLE[0];
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const server: ServerContext = {
        session,
        frames,
        addresses: places,
        real: settings.apiKey !== null,
        restart,
        changed,
      };
      clients.set(ws, new Client(ws, server, user));
      ws.on('close', () => clients.delete(ws));
      session.google.open(user).finally(changed);
      changed();
    });
  };
  for (const server of servers) server.on('upgrade', upgrade);

  return {
    url: places.page,
    get session() {
      return session;
    },
    close: async () => {
      clearInterval(tick);
      if (gathering !== null) clearTimeout(gathering);
      for (const socket of clients.keys()) socket.terminate();
      session.close();
      await Promise.all(servers.map(closed));
    },
  };
}
