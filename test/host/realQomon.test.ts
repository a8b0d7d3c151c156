import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Host, startHost } from '../../local/host/host';
import { realNetwork } from '../../local/host/realQomon';
import { Qomon } from '../../local/qomon/qomon';
import { machineClock, type Served, serve } from '../../local/qomon/server';
import { sampleSpace } from '../../local/qomon/space';
import { Caller } from './caller';

const KEY = 'live-4f1c9a77e2d84b0f';

let host: Host;
let anna: Caller;
let real: Served;
const printed: string[] = [];

beforeAll(async () => {
  for (const name of ['log', 'warn', 'error', 'info'] as const) {
    jest.spyOn(console, name).mockImplementation((...args) => {
      printed.push(args.map(String).join(' '));
    });
  }
  const keys = [{ key: KEY, rights: sampleSpace.keys[0]?.rights ?? [] }];
  const qomon = new Qomon({ clock: machineClock, space: { ...sampleSpace, keys }, latency: 0 });
  real = await serve(qomon);
  const network = realNetwork((url, options) => {
    const { pathname, search } = new URL(String(url));
    return fetch(`${real.url}${pathname}${search}`, options);
  });
  host = await startHost({ apiKey: KEY, longestWait: 0, between: network });
  anna = await Caller.open(host);
});

afterAll(async () => {
  anna?.close();
  await host?.close();
  await real?.close();
  jest.restoreAllMocks();
});

test('with a key in the environment the page says that this is the real Qomon', () => {
  expect(anna.screen?.real).toBe(true);
  expect(anna.panel?.qomon).toBeNull();
});

test('it is connected and set up, but holds no sample rows: they must not be sent there', async () => {
  expect((await anna.call('getConnection')).value).toMatchObject({ ok: true });
  const [header = [], ...rows] = host.session.google.workbook.values('Bundles');
  expect(header).toContain('Payer ID');
  expect(rows.flat().filter((value) => value !== '')).toEqual([]);
});

test('the clock is the real one', () => {
  expect(Math.abs(host.session.clock.now() - Date.now())).toBeLessThan(5 * 60_000);
});

test('the key is nowhere that a page, a log or an address could show it', async () => {
  anna.click('showSidebar');
  await anna.until(() => anna.screen?.sidebar != null);
  const address = anna.screen?.sidebar?.address ?? '';
  const html = await (await fetch(address)).text();
  anna.click('refreshLists');
  await anna.answer('OK');
  await anna.run('refreshLists', 'completed');
  const everything = [JSON.stringify(anna.received), html, address, ...printed].join('\n');
  expect(everything).not.toContain(KEY);
});

test('a Qomon that cannot be reached is a failure without an answer, not an error of the host', async () => {
  const network = realNetwork(() => Promise.reject(new TypeError('fetch failed')));
  const request = { method: 'GET', url: 'https://incoming.qomon.app/v1/x', headers: {}, body: '' };
  expect(await network(request)).toEqual({
    kind: 'failure',
    reason: 'unreachable',
    milliseconds: 0,
  });
});
