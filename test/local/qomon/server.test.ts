import { afterEach, describe, expect, test } from '@jest/globals';
import { faultNames } from '../../../local/qomon/faults';
import { Qomon } from '../../../local/qomon/qomon';
import { machineClock, type Served, serve } from '../../../local/qomon/server';
import { bundlesPath, membership, start, transaction } from './caller';

const body = JSON.stringify({
  data: { transactions: [transaction()], memberships: [membership()] },
});
const headers = { authorization: 'Bearer sample-key-full', 'content-type': 'application/json' };

let served: Served | undefined;
const listen = async (slowness = 0) => {
  const qomon = new Qomon({ clock: machineClock });
  served = await serve(qomon, { slowness });
  const { url } = served;
  const get = (path: string) => fetch(url + path, { headers });
  const post = (path = bundlesPath) => fetch(url + path, { method: 'POST', headers, body });
  return { qomon, url, get, post };
};

afterEach(async () => {
  await served?.close();
  served = undefined;
});

describe('over HTTP', () => {
  test('a bundle is recorded, found, listed, changed and deleted', async () => {
    const { get, post, url, qomon } = await listen();
    const made = await post();
    expect(made.status).toBe(200);
    expect(made.headers.get('x-ratelimit-remaining')).toBe('99');
    const { data } = JSON.parse(await made.text());
    expect(await (await get(`${bundlesPath}/${data.id}`)).json()).toEqual({
      status: 'success',
      data,
    });
    expect(await (await get(`${bundlesPath}?limit=1&offset=0`)).json()).toMatchObject({ total: 1 });
    const change = JSON.stringify({ data: { id: data.id, memberships: [membership()] } });
    const one = `${url}${bundlesPath}/${data.id}`;
    expect((await fetch(one, { method: 'PATCH', headers, body: change })).status).toBe(200);
    expect(qomon.ledger.bundles[0]?.memberships).toHaveLength(2);
    expect((await fetch(one, { method: 'DELETE', headers })).status).toBe(204);
    expect((await get(`${bundlesPath}/${data.id}`)).status).toBe(404);
  });

  test('an answer is the same text as without HTTP', async () => {
    const { get } = await listen();
    for (const path of ['/v1/transaction_settings', '/v1/membership_prices?limit=2', '/nowhere']) {
      expect(await (await get(path)).text()).toBe(start().call('GET', path).body);
    }
  });

  test('a latency is really waited', async () => {
    const { get, qomon } = await listen(1);
    qomon.switches = { ...qomon.switches, latency: 120 };
    const before = performance.now();
    await get('/v1/transaction_settings');
    expect(performance.now() - before).toBeGreaterThan(100);
  });

  test.each(faultNames)('the fault "%s" looks as it does without HTTP', async (fault) => {
    const direct = start();
    direct.qomon.faults.add({ fault });
    const expected = direct.send('POST', bundlesPath, body);
    const { post, qomon } = await listen();
    qomon.faults.add({ fault });
    if (expected.kind === 'failure') {
      await expect(post()).rejects.toThrow('fetch failed');
    } else {
      const answer = await post();
      const length = (await answer.text()).length;
      expect([answer.status, length]).toEqual([expected.status, expected.body.length]);
    }
    expect(qomon.ledger.bundles).toHaveLength(direct.qomon.ledger.bundles.length);
  });

  test('a port in use is an error', async () => {
    const { url } = await listen();
    const taken = Number(new URL(url).port);
    const second = serve(new Qomon({ clock: machineClock }), { port: taken });
    await expect(second).rejects.toThrow('EADDRINUSE');
  });
});
