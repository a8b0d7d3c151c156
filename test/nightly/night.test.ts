import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../local/google/index';
import { broken, type Expectation, expectation } from '../promises/oracle';
import { busySession } from '../promises/workload';
import {
  ANNA,
  BRUNO,
  connectAs,
  getNightly,
  HOUR_MS,
  lastMail,
  NIGHT,
  pass,
  passTo,
  READY,
  readyRows,
  setNightly,
} from '../support/night';
import { PAYMENT, putRows } from '../support/rows';
import { Session } from '../support/session';

const MORNING = '2026-04-03T09:00:00Z';
const BUNDLES = { method: 'POST', path: '/v1/transaction_bundles' } as const;

/** A spreadsheet whose night begins at two, with what is promised of its rows. */
function scene(rows = readyRows(3)): { it: Session; expected: Expectation } {
  const it = Session.ready();
  setNightly(it);
  if (rows.length < 20) it.type(rows);
  else
    putRows(
      it,
      rows.map((row) => ({ ...row, Ready: true })),
    );
  return { it, expected: expectation(it) };
}

/** How often each state stands in the column. */
function states(it: Session): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const state of it.column('State')) counts[String(state)] = (counts[String(state)] ?? 0) + 1;
  return counts;
}

const begins = (runs: readonly Run[]): string[] =>
  runs.map(({ started }) => new Date(started).toISOString().slice(0, 13));

describe('outside the night', () => {
  test('a run reads one property and leaves', () => {
    const { it } = scene();
    const runs = it.google.advanceTo('2026-04-02T23:59:00Z');
    expect(runs.length).toBeGreaterThanOrEqual(14);
    for (const { calls, free, outcome } of runs) {
      expect(outcome).toBe('completed');
      expect(calls.map(({ service, method }) => `${service}.${method}`)).toEqual([
        'Properties.getProperty',
      ]);
      expect(Object.keys(free)).not.toContainEqual(expect.stringContaining('Spreadsheet'));
    }
    expect(it.column('State')).toEqual(['', '', '']);
  });

  test('that is: from when its work is done until the hour comes round again', () => {
    const { it, expected } = scene();
    expect(begins(passTo(it, MORNING))).toEqual(['2026-04-03T00']);
    // What is typed later waits for the next night.
    it.type(
      readyRows(1).map((row) => ({ ...row, Comment: 'late' })),
      { from: 5 },
    );
    expect(passTo(it, '2026-04-03T23:59:00Z')).toEqual([]);
    expect(it.google.outbox).toHaveLength(1);
    expect(begins(passTo(it, '2026-04-04T09:00:00Z'))).toEqual(['2026-04-04T00']);
    expect(it.google.outbox).toHaveLength(2);
    expect(states(it)).toEqual({ Sent: 4 });
    expect(broken(it, { typed: new Map([...expected.typed]) })).toEqual([
      'I5: a row "late" has appeared',
    ]);
  });
});

describe('the night begins at its hour on the wall of the spreadsheet’s zone', () => {
  test.each([
    ['Europe/Paris', '2026-03-28T12:00:00Z', 2, ['2026-03-29T01:00Z', '2026-03-30T00:00Z']],
    ['Europe/Paris', '2026-10-24T12:00:00Z', 2, ['2026-10-25T00:00Z', '2026-10-26T01:00Z']],
    ['Europe/Paris', '2026-10-24T12:00:00Z', 3, ['2026-10-25T02:00Z', '2026-10-26T02:00Z']],
    ['Asia/Kathmandu', '2026-04-02T00:00:00Z', 0, ['2026-04-02T18:15Z', '2026-04-03T18:15Z']],
    ['America/St_Johns', '2026-03-07T20:00:00Z', 2, ['2026-03-08T05:30Z', '2026-03-09T04:30Z']],
    ['Australia/Lord_Howe', '2026-10-03T10:00:00Z', 2, ['2026-10-03T15:30Z', '2026-10-04T15:00Z']],
  ])('in %s after %s at %i', (timeZone, start, hour, starts) => {
    const it = Session.ready({ start, google: { timeZone } });
    setNightly(it, { ...NIGHT, hour });
    it.type([READY]);
    const end = it.google.clock.now() + 60 * HOUR_MS;
    const runs = it.google.advanceTo(end).filter(({ calls }) => calls.length > 1);
    const expected = starts.map((text) => Date.parse(text));
    const late = runs.slice(0, 2).map(({ started }, night) => started - (expected[night] ?? 0));
    expect(late).toHaveLength(2);
    for (const milliseconds of late) {
      expect(milliseconds).toBeGreaterThanOrEqual(0);
      expect(milliseconds).toBeLessThanOrEqual(HOUR_MS);
    }
    expect(it.google.outbox).toHaveLength(1);
  });

  test('also after the spreadsheet has moved to another zone', () => {
    const { it } = scene();
    const plan = JSON.parse(it.google.properties('document').night ?? '');
    // What two in the morning was where the spreadsheet came from.
    const elsewhere = JSON.stringify({ ...plan, rest: Date.parse('2026-04-02T16:00:00Z') });
    it.google.setProperty('document', 'night', elsewhere);
    const [looked, worked] = passTo(it, MORNING);
    expect(looked?.requests).toEqual([]);
    expect(begins([worked as Run])).toEqual(['2026-04-03T00']);
    expect(states(it)).toEqual({ Sent: 3 });
  });
});

describe('a night', () => {
  test('looks unconfirmed rows up first, then refreshes lists older than a day, then sends', () => {
    const { it, expected } = scene();
    it.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
    it.send('2:3');
    expect(states(it)['To check']).toBeGreaterThan(0);
    it.google.clock.advance(26 * HOUR_MS);
    const [run] = pass(it, 24);
    const asked = (run?.requests ?? []).map(
      ({ method, url }) => `${method.toLowerCase()} ${new URL(url).pathname}`,
    );
    const order = [
      'get /v1/transaction_bundles',
      'get /v1/transaction_settings',
      'post /v1/transaction_bundles',
    ];
    const places = order.map((what) => asked.indexOf(what));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(states(it)).toEqual({ Sent: 3 });
    expect(lastMail(it).body).toContain('that had been in doubt had been recorded');
    expect(broken(it, expected)).toEqual([]);
  });

  test('leaves lists alone that are no older than a day', () => {
    const { it } = scene();
    const runs = passTo(it, MORNING);
    const urls = runs.flatMap(({ requests }) => requests.map(({ url }) => url));
    expect(urls.filter((url) => url.includes('settings'))).toEqual([]);
    const later = passTo(it, '2026-04-05T09:00:00Z');
    const asked = later.flatMap(({ requests }) => requests.map(({ url }) => url));
    expect(asked.filter((url) => url.includes('settings'))).not.toEqual([]);
  });

  test('never speaks to a screen that nobody sits at', () => {
    const { it } = scene([...readyRows(2), { ...READY, Amount: 'x' }]);
    it.google.clock.advance(30 * HOUR_MS);
    const runs = pass(it, 24);
    expect(runs.flatMap(({ counts }) => counts.ui ?? [])).toEqual([]);
    expect(it.google.toasts).toEqual([]);
  });

  test('takes every entry tab, and no row that is not ticked', () => {
    const it = busySession();
    const expected = expectation(it);
    it.google.workbook.type('Bundles', it.at('Ready', 2), 'FALSE');
    setNightly(it);
    passTo(it, MORNING);
    expect(it.column('State')[0]).toBe('');
    expect(it.column('State', 'Stall')).toEqual(['Sent', 'Sent']);
    expect(broken(it, expected).filter((fault) => !fault.startsWith('I5: member'))).toEqual([]);
  });

  test('goes on in the next hour where its time was up: those that waited go first', () => {
    const { it, expected } = scene(readyRows(260));
    it.qomon.switches = { ...it.qomon.switches, latency: 59_000 };
    const [first] = passTo(it, '2026-04-03T01:00:00Z');
    expect(first?.outcome).toBe('completed');
    const waiting = it.column('Comment').filter((_, at) => it.column('State')[at] === 'Waiting');
    expect(waiting.length).toBeGreaterThan(40);
    // Somebody types more above them meanwhile.
    it.google.workbook.insertRows('Bundles', 2, 3);
    it.type(readyRows(3).map((row) => ({ ...row, Comment: 'above' })));
    const [second] = passTo(it, '2026-04-03T02:00:00Z');
    expect(it.posted(second as Run)[0]).toMatchObject({
      data: { transactions: [{ comment: waiting[0] }] },
    });
    const runs = passTo(it, MORNING);
    expect(states(it)).toEqual({ Sent: 263 });
    expect(it.google.outbox).toHaveLength(1);
    expect(lastMail(it).subject).toContain('263 payments sent');
    expect(runs.every(({ milliseconds }) => milliseconds < 6 * 60_000)).toBe(true);
    const faults = broken(it, expected).filter((fault) => !/^I[15]: .*above/.test(fault));
    expect(faults).toEqual([]);
  });

  test('keeps Google’s daily time for triggers in view, and leaves the rest for the next one', () => {
    const { it, expected } = scene(readyRows(130));
    // Each batch of forty takes most of a run.
    it.qomon.switches = { ...it.qomon.switches, latency: 58_000 };
    it.google.setQuotas({ triggerMsADay: 90 * 60_000 });
    it.google.run('nightlyUpload', { user: 'nobody@example.org' });
    const used = Array.from({ length: 14 }, (_, at): [number, number] => [
      Date.parse('2026-04-02T10:00:00Z') + at * HOUR_MS,
      6 * 60_000,
    ]);
    it.google.setProperty('user', 'night.time', JSON.stringify(used));
    it.google.use('triggers', 84 * 60_000);
    const runs = passTo(it, MORNING);
    expect(runs.map(({ outcome }) => outcome)).toEqual(runs.map(() => 'completed'));
    expect(it.google.outbox).toHaveLength(1);
    expect(lastMail(it).body).toContain('daily time for triggers (90 minutes) is used up');
    expect(lastMail(it).body).toContain('it waits for the next night');
    expect(states(it).Waiting ?? states(it)['']).toBeGreaterThan(0);
    passTo(it, '2026-04-05T09:00:00Z');
    expect(states(it)).toEqual({ Sent: 130 });
    expect(broken(it, expected)).toEqual([]);
  });

  test('keeps the requests of the day in view, and leaves the rest for the next one', () => {
    const { it, expected } = scene(readyRows(90));
    const made = { since: Date.parse('2026-04-03T00:00:00Z'), count: 19_950 };
    it.google.setProperty('user', 'requests.made', JSON.stringify(made));
    passTo(it, MORNING);
    expect(states(it)).toEqual({ Sent: 48, Waiting: 42 });
    expect(it.google.outbox).toHaveLength(1);
    expect(lastMail(it).subject).toContain('48 payments sent, 960.00 EUR, 42 rows left behind');
    expect(lastMail(it).body).toContain('number of requests for today is used up');
    passTo(it, '2026-04-04T09:00:00Z');
    expect(states(it)).toEqual({ Sent: 90 });
    expect(broken(it, expected)).toEqual([]);
  });

  test('counts all its requests against the day, look-ups and lists too', () => {
    const { it } = scene();
    passTo(it, MORNING);
    it.type(
      readyRows(1).map((row) => ({ ...row, Comment: 'late' })),
      { from: 5 },
    );
    const runs = passTo(it, '2026-04-04T09:00:00Z');
    const made = runs.reduce((sum, { requests }) => sum + requests.length, 0);
    expect(made).toBeGreaterThan(6);
    const kept = JSON.parse(it.google.properties('user')['requests.made'] ?? '{}');
    expect(kept).toEqual({ since: Date.parse('2026-04-04T00:00:00Z'), count: made });
  });

  test('that finds Qomon down goes on each hour, and sends when it is back', () => {
    const { it, expected } = scene();
    it.qomon.faults.add({ fault: 'dropped before recording', times: Infinity });
    const down = passTo(it, '2026-04-03T04:30:00Z');
    expect(down.length).toBeGreaterThanOrEqual(4);
    expect(it.google.outbox).toEqual([]);
    it.qomon.faults.clear();
    passTo(it, MORNING);
    expect(states(it)).toEqual({ Sent: 3 });
    expect(it.google.outbox).toHaveLength(1);
    expect(broken(it, expected)).toEqual([]);
  });

  test('that finds Qomon down until the hour comes round again says so, once', () => {
    const { it } = scene();
    it.qomon.faults.add({ fault: 'dropped before recording', times: Infinity });
    passTo(it, '2026-04-03T23:59:00Z');
    expect(it.google.outbox).toHaveLength(1);
    expect(lastMail(it).body).toContain('Qomon could not be reached until the night ended');
    it.qomon.faults.clear();
    passTo(it, '2026-04-04T09:00:00Z');
    expect(states(it)).toEqual({ Sent: 3 });
    expect(it.google.outbox).toHaveLength(2);
  });

  test('that finds nobody to ask who bears an address asks again in the next hour', () => {
    const { it } = scene([
      { ...READY, 'Payer ID': '', 'Payer email': 'camille.moreau@example.org' },
    ]);
    it.qomon.faults.add({ fault: '503', method: 'POST', path: '/search', times: 1 });
    passTo(it, '2026-04-03T01:00:00Z');
    expect(it.google.outbox).toEqual([]);
    passTo(it, MORNING);
    expect(it.google.outbox).toHaveLength(1);
    expect(String(it.cell('Message', 2))).not.toContain('could not be asked');
  });

  test.each(['403', '401'] as const)(
    'that is not let in (%s) ends at once with a report',
    (fault) => {
      const { it } = scene();
      it.qomon.faults.add({ fault, times: 999 });
      expect(passTo(it, MORNING)).toHaveLength(1);
      expect(it.google.outbox).toHaveLength(1);
      expect(lastMail(it).subject).toContain('FAILED');
      expect(states(it)).toEqual({ Waiting: 3 });
    },
  );

  test('with no room left to keep anything in sends nothing half', () => {
    const { it } = scene();
    const used = Math.max(
      ...[it.google.properties('document'), it.google.properties('user')].map((store) =>
        Buffer.byteLength(Object.entries(store).flat().join('')),
      ),
    );
    for (const left of [0, 60, 150, 300]) {
      it.google.setQuotas({ storeBytes: used + left });
      pass(it, 24);
      expect(states(it).Sending).toBeUndefined();
    }
    it.google.setQuotas({ storeBytes: 500 * 1024 });
    pass(it, 48);
    expect(states(it)).toEqual({ Sent: 3 });
  });
});

describe('one at a time', () => {
  test.each(['refused', 'null', 'thrown'] as const)(
    'while the lock is %s the night sends nothing, and tries again in the next hour',
    (lock) => {
      const { it, expected } = scene();
      it.google.set({ lock });
      const runs = passTo(it, '2026-04-03T02:30:00Z');
      expect(runs.length).toBeGreaterThanOrEqual(2);
      expect(runs.flatMap(({ requests }) => requests)).toEqual([]);
      it.google.set({ lock: 'normal' });
      passTo(it, MORNING);
      expect(states(it)).toEqual({ Sent: 3 });
      expect(broken(it, expected)).toEqual([]);
    },
  );

  test('a person who sends while the night is at work is told who it is', () => {
    const { it } = scene();
    connectAs(it, BRUNO);
    let told: unknown;
    const stop = it.google.onCall(
      it.atPost('before', () => {
        told = it.google.page(BRUNO).call('sendNext', { scope: 'ready' }).value;
      }),
    );
    passTo(it, MORNING);
    stop();
    expect(told).toMatchObject({ ok: false, problem: expect.stringContaining(ANNA) });
    expect(states(it)).toEqual({ Sent: 3 });
  });

  test('a trigger whose night is taken over just as it begins sends nothing', () => {
    const { it, expected } = scene();
    connectAs(it, BRUNO);
    let isTaken = false;
    const stop = it.google.onCall(({ execution, method, phase }) => {
      if (isTaken || execution.functionName !== 'nightlyUpload') return undefined;
      if (method !== 'tryLock' || phase !== 'before') return undefined;
      isTaken = true;
      setNightly(it, { ...NIGHT, takeOver: true }, BRUNO);
      return undefined;
    });
    const runs = passTo(it, MORNING);
    stop();
    expect(isTaken).toBe(true);
    const senders = runs.filter((run) => it.posted(run).length > 0).map(({ user }) => user);
    expect(senders).toEqual([BRUNO]);
    expect(it.google.triggers.map(({ owner }) => owner)).toEqual([BRUNO]);
    expect(it.google.outbox).toHaveLength(1);
    expect(getNightly(it, BRUNO).problem).toBe('');
    expect(broken(it, expected)).toEqual([]);
  });

  test('a trigger of somebody who is not the owner any more takes itself away and touches no row', () => {
    const { it } = scene([...readyRows(2), PAYMENT]);
    connectAs(it, BRUNO);
    setNightly(it, { ...NIGHT, takeOver: true }, BRUNO);
    const runs = pass(it, 1.1).filter(({ user }) => user === ANNA);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.requests).toEqual([]);
    expect(it.google.triggers.map(({ owner }) => owner)).toEqual([BRUNO]);
    expect(it.column('State')).toEqual(['', '', '']);
  });
});
