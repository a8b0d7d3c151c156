import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import { Frames } from './frames';
import { addresses, placeOf } from './guard';
import { Office, type OfficeOptions, PEOPLE } from './office';
import type { FromServer } from './protocol';
import { site } from './site';
import { type House, Visitor } from './visitor';

export interface HostOptions extends Partial<OfficeOptions> {
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** A host that answers. */
export interface Host {
  /** Where a person opens the page; `?user=` names another person. */
  readonly url: string;
  /** The spreadsheet and Qomon as they are now: a restart makes them anew. */
  readonly office: Office;
  close(): Promise<void>;
}

/** How long news are gathered before the pages are told, in milliseconds. */
const GATHERED = 20;

const DEFAULTS: OfficeOptions = {
  empty: false,
  apiKey: null,
  region: 'eu',
  patience: 3000,
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

async function opened(settings: OfficeOptions): Promise<Office> {
  const office = new Office(settings);
  if (!settings.empty) await office.prepare(settings);
  return office;
}

/** Opens a spreadsheet and serves it on this machine alone. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const settings: OfficeOptions = { ...DEFAULTS, ...options };
  let office = await opened(settings);
  let frames = new Frames();
  let places = addresses(0);
  const app = site(
    () => places,
    (path) => frames.html(path, office.google.code, places.page),
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

  const visitors = new Map<WebSocket, Visitor>();
  let gathering: NodeJS.Timeout | null = null;
  const changed = (): void => {
    gathering ??= setTimeout(() => {
      gathering = null;
      for (const visitor of visitors.values()) visitor.refresh();
    }, GATHERED);
  };
  office.onChange(changed);
  // The clock goes on by itself: it is shown, and triggers come due.
  const tick = setInterval(() => {
    office.google.advanceTo(office.clock.now()).catch(() => undefined);
  }, 1000);

  const restart = async (empty: boolean, user: string): Promise<void> => {
    const { locale } = office.google;
    // Whoever works in a language, or in a locale, goes on in it.
    const userLocale = office.google.userLocale(user);
    const next = await opened({ ...settings, empty, locale, userLocale });
    for (const one of PEOPLE) next.google.setUserLocale(one, office.google.userLocale(one));
    office.close();
    office = next;
    frames = new Frames();
    office.onChange(changed);
    for (const socket of visitors.keys()) {
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
      const house: House = {
        office,
        frames,
        addresses: places,
        real: settings.apiKey !== null,
        restart,
        changed,
      };
      visitors.set(ws, new Visitor(ws, house, user));
      ws.on('close', () => visitors.delete(ws));
      office.google.open(user).finally(changed);
      changed();
    });
  };
  for (const server of servers) server.on('upgrade', upgrade);

  return {
    url: places.page,
    get office() {
      return office;
    },
    close: async () => {
      clearInterval(tick);
      if (gathering !== null) clearTimeout(gathering);
      for (const socket of visitors.keys()) socket.terminate();
      office.close();
      await Promise.all(servers.map(closed));
    },
  };
}
