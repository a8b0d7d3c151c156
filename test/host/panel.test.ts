import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Host, startHost } from '../../local/host/host';
import { LAID_ORDER } from '../../src/model/layout';
import { Caller } from './caller';

/** Where set-up lays the amounts. */
const AMOUNT = LAID_ORDER.indexOf('amount') + 1;

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

const fault = (name: string): boolean | undefined =>
  anna.panel?.qomon?.faults.find((one) => one.name === name)?.on;

test('every fault can be switched on and off, alone and beside others', async () => {
  const names = anna.panel?.qomon?.faults.map(({ name }) => name) ?? [];
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    anna.act({ kind: 'fault', name, on: true });
    await anna.until(() => fault(name) === true);
  }
  expect(names.every((name) => fault(name))).toBe(true);
  for (const name of names) {
    anna.act({ kind: 'fault', name, on: false });
    await anna.until(() => fault(name) === false);
  }
});

test('while Qomon is down the lists cannot be refreshed, and the person is told', async () => {
  anna.act({ kind: 'fault', name: 'down', on: true });
  anna.click('refreshLists');
  const said = await anna.answer('OK');
  expect(said).toContain('Qomon');
  anna.act({ kind: 'fault', name: 'down', on: false });
  await anna.until(() => fault('down') === false);
});

test('a key that was revoked is refused until it is given back', async () => {
  anna.act({ kind: 'fault', name: 'keyRevoked', on: true });
  await anna.until(() => fault('keyRevoked') === true);
  const connect = { apiKey: 'sample-key-full', region: 'eu', shared: true };
  expect((await anna.call('connect', connect)).value).toMatchObject({ ok: false });
  anna.act({ kind: 'fault', name: 'keyRevoked', on: false });
  await anna.until(() => fault('keyRevoked') === false);
  expect((await anna.call('connect', connect)).value).toMatchObject({ ok: true });
});

test('the clock moves on by itself, by steps, and to the next night', async () => {
  const first = anna.panel?.now ?? 0;
  await anna.until(() => (anna.panel?.now ?? 0) > first);
  const before = host.session.clock.now();
  anna.act({ kind: 'advance', milliseconds: 3_600_000 });
  await anna.until(() => (anna.panel?.now ?? 0) >= before + 3_600_000);
  anna.act({ kind: 'advanceTo', hour: 3 });
  await anna.until(() => (anna.panel?.now ?? 0) >= before + 10 * 3_600_000);
  const { zone = 'UTC', now = 0 } = anna.panel ?? {};
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric' }).format(now);
  expect(Number(hour)).toBe(3);
});

test('the language of the person and the locale of the spreadsheet can be changed', async () => {
  anna.act({ kind: 'locale', locale: 'fr_FR' });
  await anna.until(() => anna.cell('Bundles', 2, AMOUNT)?.shown === '20,00');
  anna.type('Bundles', 20, AMOUNT, '20,50');
  await anna.until(() => anna.cell('Bundles', 20, AMOUNT)?.value === 20.5);
  anna.act({ kind: 'userLocale', locale: 'fr' });
  await anna.until(() => JSON.stringify(anna.screen?.menu).includes('Vérifier'));
  expect(anna.screen?.language).toBe('fr');
});
