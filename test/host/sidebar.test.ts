import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Host, startHost } from '../../local/host/host';
import { Caller } from './caller';

let host: Host;
let anna: Caller;

beforeAll(async () => {
  host = await startHost({ longestWait: 0 });
  anna = await Caller.open(host);
});

afterAll(async () => {
  anna?.close();
  await host?.close();
});

test('the sidebar opens in a frame of another origin, with google.script before everything else', async () => {
  anna.click('showSidebar');
  await anna.until(() => anna.screen?.sidebar != null);
  const address = new URL(anna.screen?.sidebar?.address ?? '');
  expect(address.origin).not.toBe(host.url);
  expect(address.hostname).toBe('127.0.0.1');
  expect(anna.screen?.sidebar?.title).toBe('Bundles for Qomon');
  const html = await (await fetch(address)).text();
  expect(html.indexOf('BUNDLES_FRAME')).toBeLessThan(html.indexOf('<div id="app"'));
  expect(html).toContain('"getConnection"');
});

test('a call of the sidebar is answered with what the function gives', async () => {
  expect((await anna.call('getConnection')).value).toMatchObject({ ok: true });
});

test('a call of a function that is not there fails, and of a private one too', async () => {
  expect((await anna.call('nobodyWroteThis')).error?.message).toContain('not found');
  expect((await anna.call('hidden_')).error?.message).toContain('is not a function');
});

test('the sidebar closes for the person who closes it', async () => {
  const ben = await Caller.open(host, 'ben@example.org');
  ben.click('showSidebar');
  await ben.until(() => ben.screen?.sidebar != null);
  anna.say({ kind: 'close', place: 'sidebar' });
  await anna.until(() => anna.screen?.sidebar === null);
  expect(ben.screen?.sidebar).not.toBeNull();
  ben.close();
});
