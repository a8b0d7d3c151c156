import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve as listen } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Clock } from '../network';
import type { Qomon } from './qomon';

/** A stand-in that listens. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** How much of each answer's milliseconds is really waited: 1 is all, 0 none. */
  readonly slowness?: number;
}

/** The machine's own clock, for a stand-in over HTTP: time passes by itself. */
export const machineClock: Clock = { now: () => Date.now(), advance: () => undefined };

/** Lets a stand-in answer over HTTP on 127.0.0.1. Lost requests end as closed connections. */
export async function serve(qomon: Qomon, options: ServeOptions = {}): Promise<Served> {
  const { port = 0, slowness = 1 } = options;
  const app = new Hono<{ Bindings: { incoming: IncomingMessage } }>();
  app.all('*', (context) => reply(context, qomon, slowness));
  return await new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            // Connections that are kept alive would hold the server open.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}

async function reply(
  context: Context<{ Bindings: { incoming: IncomingMessage } }>,
  qomon: Qomon,
  slowness: number,
): Promise<Response> {
  const { pathname, search } = new URL(context.req.url);
  const answer = qomon.answer({
    method: context.req.method,
    // Callers reach this machine by another name than Qomon's: the region stays the space's.
    url: `${qomon.space.state.server}${pathname}${search}`,
    headers: context.req.header(),
    body: await context.req.text(),
  });
  if (answer.milliseconds * slowness >= 1) await sleep(answer.milliseconds * slowness);
  if (answer.kind === 'failure') {
    context.env.incoming.socket.destroy();
    return context.body(null, 500);
  }
  const empty = answer.status === 204;
  return new Response(empty ? null : answer.body, {
    status: answer.status,
    headers: answer.headers,
  });
}
