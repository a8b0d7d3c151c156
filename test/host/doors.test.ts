import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type Host, startHost } from '../../local/host/host';

let host: Host;
let port: number;

beforeAll(async () => {
  host = await startHost({ longestWait: 0, empty: true });
  port = Number(new URL(host.url).port);
});

afterAll(async () => {
  await host?.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks this machine under any name, as a page of another site can make a browser do. */
function ask(name: string, path = '/'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host: name } }, (answer) => {
      let body = '';
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Whether a WebSocket is let in. */
function letIn(name: string, origin: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/`, {
      headers: { host: name },
      ...(origin !== undefined && { origin }),
    });
    socket.on('open', () => {
      socket.terminate();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

test('the page is there under its own name, and lets nothing in from elsewhere', async () => {
  const { status, headers, body } = await ask(`localhost:${port}`);
  expect(status).toBe(200);
  expect(body).toContain('<div id="app">');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`connect-src 'self' ws://localhost:${port}`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https:|\*/);
});

test('a request under a name that some other site has led here is refused', async () => {
  for (const name of [`evil.example:${port}`, `localhost.evil.example:${port}`, 'localhost']) {
    expect((await ask(name)).status).toBe(403);
  }
});

test('the address of the frames gives no page of the host', async () => {
  expect((await ask(`127.0.0.1:${port}`)).status).toBe(302);
  expect((await ask(`127.0.0.1:${port}`, '/main.js')).status).toBe(404);
  expect((await ask(`localhost:${port}`, '/page/1')).status).toBe(404);
});

test('only the page itself may talk to the server: no other site, no frame of the add-on, no name', async () => {
  const own = `localhost:${port}`;
  expect(await letIn(own, `http://localhost:${port}`)).toBe(true);
  expect(await letIn(own, 'http://evil.example')).toBe(false);
  expect(await letIn(own, `http://127.0.0.1:${port}`)).toBe(false);
  expect(await letIn(own, 'null')).toBe(false);
  expect(await letIn(own, undefined)).toBe(false);
  expect(await letIn(`127.0.0.1:${port}`, `http://127.0.0.1:${port}`)).toBe(false);
  expect(await letIn(`evil.example:${port}`, `http://localhost:${port}`)).toBe(false);
});
