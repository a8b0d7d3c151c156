import { describe, expect, test } from '@jest/globals';
import { readyRows } from '../../bench/sending';
import { must } from '../../bench/spreadsheet';
import { LATENCY } from '../../local/google/index';
import { PAYMENT, putRows } from '../support/rows';
import { Session } from '../support/session';

const BUNDLES = '/v1/transaction_bundles';

/** So many ready rows. */
function ready(count: number): Session {
  const session = Session.ready();
  putRows(
    session,
    Array.from({ length: count }, (_, row) => ({
      ...PAYMENT,
      Comment: `Payment ${row + 1}`,
      Ready: true,
    })),
  );
  return session;
}

/** How many bundles left side by side, chunk by chunk. */
function chunksOf({ qomon }: Session): number[] {
  const posts = qomon.requests.filter(({ method, path }) => method === 'POST' && path === BUNDLES);
  const moments = posts.map(({ at }) => at);
  return [...new Set(moments)].map((moment) => moments.filter((one) => one === moment).length);
}

test('a first send of 10 checked rows takes a request more than its rows, and less than 4 seconds', () => {
  const { google } = readyRows(10);
  google.setLatency(LATENCY);
  const run = must(google.run('sendReadyRows'));
  expect(run.requests).toHaveLength(11);
  expect(run.milliseconds).toBeLessThan(4000);
});

describe('a chunk', () => {
  test.each([
    ['is all that is left where the bucket holds it', 100, [100]],
    ['is 40 where more are left', 150, [40, 40, 40, 30]],
  ])('%s', (_title, count, chunks) => {
    const session = ready(count);
    session.call('sendReadyRows');
    expect(session.column('State')).toEqual(Array(count).fill('Sent'));
    expect(chunksOf(session)).toEqual(chunks);
  });

  test('is larger where the bucket would run over while the sheet is written', () => {
    const session = ready(300);
    session.google.setLatency({ sheet: 700, flush: 1500 });
    session.call('sendReadyRows');
    expect(session.column('State')).toEqual(Array(300).fill('Sent'));
    const [, second = 0, ...others] = chunksOf(session);
    expect(second).toBeGreaterThan(60);
    expect(Math.max(second, ...others)).toBeLessThanOrEqual(100);
    expect(session.qomon.requests.filter(({ outcome }) => outcome === 429)).toEqual([]);
  });
});

test('rows that wait for another run are marked by a reading of what is written', () => {
  const session = ready(700);
  session.qomon.switches = { ...session.qomon.switches, latency: 59_000 };
  const { calls } = session.call('sendReadyRows');
  expect(session.column('State')).toContain('Waiting');
  const last = calls.map(({ kind }) => kind).lastIndexOf('fetch');
  const sheet = calls.slice(last).filter(({ kind }) => kind === 'sheet');
  // The whole tab takes over half a second.
  expect(Math.max(...sheet.map(({ milliseconds }) => milliseconds))).toBeLessThan(200);
});

test('how large the sheets are is asked a few times in all', () => {
  const session = ready(60);
  const { free } = session.call('sendReadyRows');
  const asked = ['Sheet.getMaxRows', 'Sheet.getMaxColumns', 'Spreadsheet.getSheets'];
  const times = asked.reduce((sum, name) => sum + (free[name] ?? 0), 0);
  expect(times).toBeLessThan(16);
});

test('while Qomon does not answer a look, ten requests leave and not a chunk', () => {
  const session = ready(60);
  session.call('checkRows');
  session.qomon.faults.add({ fault: 'dropped before recording', times: Infinity });
  session.call('sendReadyRows');
  const states = session.column('State');
  expect(states.filter((state) => state === 'To check')).toHaveLength(10);
  expect(states.filter((state) => state === 'Waiting')).toHaveLength(50);
});
