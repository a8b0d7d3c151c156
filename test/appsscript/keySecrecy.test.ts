import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../local/google/index';
import type { Rule } from '../../local/qomon/faults';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const KEY = 'q7-Zk4vX9pLs0wTnB3yRfH8c';
const OTHER = 'm2-Jd6uE1aGo5tVhC8xNqW4k';
const BUNDLES = { method: 'POST', path: '/v1/transaction_bundles' };

/** A session that writes down every run, and whose space knows a key that stands nowhere else. */
class WatchedSession extends Session {
  readonly runs: Run[] = [];

  constructor() {
    super();
    const rights = this.qomon.space.state.keys[0]?.rights ?? [];
    this.qomon.space.change({ keys: [KEY, OTHER].map((key) => ({ key, rights })) });
  }

  override call(name: string): Run {
    const run = super.call(name);
    this.runs.push(run);
    return run;
  }

  override page(name: string, ...args: readonly unknown[]): unknown {
    const run = this.google.page().call(name, ...args);
    this.runs.push(run);
    return run.value;
  }

  /** Sets the spreadsheet up, with a row for each fault that a send is to meet. */
  prepare({ shared = false, rows = 1 } = {}): void {
    this.connect({ apiKey: KEY, region: 'eu', shared });
    this.call('setUpSpreadsheet');
    this.type(Array.from({ length: rows }, () => PAYMENT));
  }

  /** All that anybody could come to see: everything but the properties and the headers sent. */
  visible(): string {
    // A version of the spreadsheet comes with the properties that stood then.
    const { properties: _kept, documents: _past, ...state } = this.google.snapshot().state;
    const { workbook } = this.google.moment();
    const runs = this.runs.map(({ value, error, logs, requests }) => ({
      value,
      error,
      logs,
      requests: requests.map(({ method, url, body }) => ({ method, url, body })),
    }));
    return JSON.stringify([this.everything(), state, workbook, this.dialogs, runs]);
  }

  /** The stores in which the key stands. */
  keptIn(): string[] {
    const { properties } = this.google.snapshot().state;
    return Object.keys(properties).filter((store) =>
      JSON.stringify(properties[store]).includes(KEY),
    );
  }
}

/** Nothing of the key but its end may be seen, be it in parts. */
function expectSecret(session: WatchedSession): void {
  const visible = session.visible();
  expect(visible.includes('Bundles')).toBe(true);
  const parts = [KEY.slice(0, 12), KEY.slice(12, -4), 'Bearer'];
  const found = parts.flatMap((part) => {
    const at = visible.indexOf(part);
    return at < 0 ? [] : [visible.slice(Math.max(0, at - 60), at + 60)];
  });
  expect(found).toEqual([]);
}

describe('the API key', () => {
  test.each([false, true])(
    'shows nowhere after connecting, set-up, refresh and send (shared: %p)',
    (shared) => {
      const session = new WatchedSession();
      session.prepare({ shared });
      session.call('showSidebar');
      session.call('refreshLists');
      session.send('2');
      session.page('getConnection');
      expect(session.column('State')).toEqual(['Sent']);
      expect(session.runs.flatMap(({ requests }) => requests).length).toBeGreaterThan(8);
      for (const { headers } of session.runs.flatMap(({ requests }) => requests)) {
        expect(headers.authorization).toBe(`Bearer ${KEY}`);
      }
      expectSecret(session);
      expect(session.keptIn()).toEqual([
        expect.stringMatching(shared ? /^document / : /^user \S+ anna@example\.org$/),
      ]);
    },
  );

  const faults: Rule['fault'][] = [
    '401',
    '403',
    '422',
    '429',
    '500',
    '502',
    'html',
    'timeout after recording',
    'dropped before recording',
    'wrong json',
    'error inside',
  ];

  test.each(faults)('shows nowhere after a connect, a refresh and a send that met: %s', (fault) => {
    const session = new WatchedSession();
    session.qomon.faults.add({ fault });
    const request = { apiKey: KEY, region: 'eu', shared: false };
    expect(session.connect(request)).toMatchObject({ ok: false });
    expect(session.keptIn()).toEqual([]);
    session.prepare();
    session.qomon.faults.add({ fault, times: 6 });
    session.call('refreshLists');
    session.qomon.faults.clear();
    session.qomon.faults.add({ ...BUNDLES, fault });
    session.send('2');
    const faulty = session.qomon.requests.filter((request) => request.fault !== null);
    expect(faulty.map(({ method }) => method)).toContain('POST');
    expectSecret(session);
  });

  test('shows nowhere after a connect with a key that is refused', () => {
    const session = new WatchedSession();
    session.qomon.space.change({ keys: [] });
    session.connect({ apiKey: KEY, region: 'eu', shared: true });
    session.connect({ apiKey: `${KEY} ${KEY}`, region: 'eu', shared: true });
    session.connect({ apiKey: KEY, region: 'asia', shared: true });
    session.call('setUpSpreadsheet');
    expectSecret(session);
    expect(session.keptIn()).toEqual([]);
  });

  test('shows nowhere when a server repeats it in its complaint', () => {
    const session = new WatchedSession();
    session.prepare({ rows: 2 });
    const detail = `the key ${KEY} is odd`;
    const flaws = [{ location: 'body.data.transactions[0].amount', message: detail }];
    session.qomon.faults.add(
      { ...BUNDLES, fault: { kind: 'status', status: 422, detail, flaws } },
      { ...BUNDLES, fault: { kind: 'status', status: 400, detail } },
    );
    session.send('2:3');
    expect(session.column('State')).toEqual(['Rejected', 'Rejected']);
    expectSecret(session);
  });

  test('is gone altogether once it is disconnected or replaced', () => {
    const session = new WatchedSession();
    session.prepare();
    session.page('disconnect');
    expect(session.keptIn()).toEqual([]);
    session.connect({ apiKey: KEY, region: 'eu', shared: true });
    session.connect({ apiKey: OTHER, region: 'eu', shared: true });
    expect(session.keptIn()).toEqual([]);
    expectSecret(session);
  });
});
