import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startHost } from '../../local/host/host';
import { portSentence } from '../../tools/start/port';

const server = createServer();
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

test('a port that is taken is said in one line, which names PORT', async () => {
  const error: unknown = await startHost({ port, empty: true }).catch((thrown: unknown) => thrown);
  expect(portSentence(error)).toBe(
    `Port ${port} is taken by another program: name another one by PORT, or none for any free one.`,
  );
});

test('so is one that this user may not use; other errors stay what they are', () => {
  expect(portSentence({ code: 'EACCES', port: 80 })).toMatch(/^Port 80 may not be used .*PORT/);
  expect(portSentence(new Error('anything else'))).toBeUndefined();
  expect(portSentence(undefined)).toBeUndefined();
});
