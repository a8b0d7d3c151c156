import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

interface Slice {
  readonly ok: boolean;
  readonly runId: string;
  readonly sent: number;
  readonly left: number;
  readonly done: boolean;
  readonly message: string;
  readonly problem: string;
}

function sessionWith(count: number): Session {
  const session = Session.ready();
  const { workbook } = session.google;
  const column = (header: string, value: string | number): void => {
    workbook.put(
      'Bundles',
      session.at(header, 2),
      Array.from({ length: count }, () => [value]),
    );
  };
  column('Payer ID', 123456);
  column('Amount', 20);
  column('Payment method', 'CB');
  workbook.put(
    'Bundles',
    session.at('Payment date', 2),
    Array.from({ length: count }, () => [new Date('2026-03-29T10:00:00Z')]),
  );
  workbook.select('Bundles', `A2:A${count + 1}`, session.google.user);
  return session;
}

const next = (session: Session, request: object): Slice =>
  session.page('sendNext', request) as Slice;

describe('a send that the sidebar drives', () => {
  test('goes on slice by slice, with a running count, until every row is sent once', () => {
    const session = sessionWith(260);
    const slices: Slice[] = [next(session, { scope: 'selection' })];
    while (slices.at(-1)?.done === false) {
      slices.push(next(session, { runId: slices[0]?.runId, scope: 'selection' }));
    }
    expect(slices.length).toBeGreaterThan(1);
    expect(slices.at(-1)).toMatchObject({ ok: true, sent: 260, left: 0, done: true, message: '' });
    const counts = slices.map(({ sent }) => sent);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    for (const { sent, left } of slices) expect(sent + left).toBe(260);
    expect(session.qomon.ledger.bundles).toHaveLength(260);
    expect(session.column('State')).toEqual(Array(260).fill('Sent'));
  });

  test('each slice takes no more than twenty seconds', () => {
    const session = sessionWith(260);
    session.qomon.switches = { ...session.qomon.switches, latency: 5000 };
    let request: object = { scope: 'selection' };
    for (let slice = 0; slice < 20; slice += 1) {
      const run = session.google.page().call('sendNext', request);
      const { runId, done } = run.value as Slice;
      expect(run.milliseconds).toBeLessThanOrEqual(20_000);
      if (done) break;
      request = { runId };
    }
    expect(session.qomon.ledger.bundles).toHaveLength(260);
  });

  test('stops after the chunk in flight, and the rest waits', () => {
    const session = sessionWith(260);
    const first = next(session, { scope: 'selection' });
    expect(session.page('stopSending', { runId: first.runId })).toEqual({ ok: true });
    const last = next(session, { runId: first.runId });
    expect(last).toMatchObject({ done: true, sent: first.sent });
    expect(last.message).toContain('Stopped by you');
    const states = session.column('State');
    expect(states.filter((state) => state === 'Sent')).toHaveLength(first.sent);
    expect(states.filter((state) => state === 'Waiting')).toHaveLength(260 - first.sent);
    expect(session.qomon.ledger.bundles).toHaveLength(first.sent);
  });

  test('a stop that is asked for while a slice is at work is heeded by that slice', () => {
    const session = sessionWith(260);
    const { runId, sent } = next(session, { scope: 'selection' });
    let asked = false;
    const run = session.google.run('sendNext', {
      args: [{ runId }],
      context: 'page',
      onCall: ({ kind, phase }) => {
        if (asked || kind !== 'fetch' || phase !== 'after') return undefined;
        asked = true;
        session.page('stopSending', { runId });
        return undefined;
      },
    });
    expect(run.requests).toHaveLength(40);
    expect(run.value).toMatchObject({ done: true, cause: 'stopped', sent: sent + 40 });
    expect(session.qomon.ledger.bundles).toHaveLength(sent + 40);
  });

  test('sends nothing where the count or the total is not the expected one', () => {
    const session = sessionWith(3);
    for (const expected of [{ expectedCount: 4 }, { expectedTotal: 5999 }]) {
      const answer = next(session, { scope: 'selection', ...expected });
      expect(answer).toMatchObject({ ok: false });
      expect(answer.problem).toContain('3 payments and 60.00 EUR');
    }
    expect(session.qomon.ledger.bundles).toEqual([]);
    expect(
      next(session, { scope: 'selection', expectedCount: 3, expectedTotal: 6000 }),
    ).toMatchObject({ ok: true, sent: 3, done: true });
  });

  test('names in the end each row that was left behind, with its state and what it says', () => {
    const session = sessionWith(4);
    session.google.workbook.put('Bundles', session.at('Amount', 2), [['x'], [21], [22], [23]]);
    const bundles = { method: 'POST', path: '/v1/transaction_bundles' } as const;
    session.qomon.faults.add({ ...bundles, fault: '422', nth: 1 });
    session.qomon.faults.add({ ...bundles, fault: '500', nth: 2 });
    const message = (row: number) => session.cell('Message', row);
    const answer = session.page('sendNext', { scope: 'selection' });
    expect(answer).toMatchObject({ done: true, sent: 1, rejected: 1, unconfirmed: 1, leftRows: 3 });
    expect(answer).toMatchObject({
      leftBehind: [
        { tab: 'Bundles', row: 2, state: 'Invalid', message: message(2) },
        { tab: 'Bundles', row: 3, state: 'Rejected', message: message(3) },
        { row: 4, cell: session.at('Message', 4), state: 'To check', message: message(4) },
      ],
    });
  });

  test('names the rows of a run that was stopped, and none before its end', () => {
    const session = sessionWith(260);
    const first = next(session, { scope: 'selection' });
    expect(first).toMatchObject({ done: false, leftRows: 0, leftBehind: [] });
    session.page('stopSending', { runId: first.runId });
    const last = session.page('sendNext', { runId: first.runId });
    expect(last).toMatchObject({ cause: 'stopped', leftRows: 260 - first.sent });
    expect((last as { leftBehind: object[] }).leftBehind).toMatchObject([
      { row: first.sent + 2, to: 261, state: 'Waiting' },
    ]);
  });

  test('a run that was stopped goes on with what was approved, and with nothing that was changed since', () => {
    const session = sessionWith(260);
    const first = next(session, { scope: 'selection' });
    session.page('stopSending', { runId: first.runId });
    expect(next(session, { runId: first.runId })).toMatchObject({ cause: 'stopped' });
    session.google.workbook.put('Bundles', session.at('Amount', 261), [[99]]);
    session.google.workbook.put('Bundles', session.at('Amount', 300), [[99]]);
    let answer = first;
    do answer = next(session, { runId: first.runId });
    while (!answer.done);
    expect(answer).toMatchObject({
      sent: 259,
      changed: 1,
      leftRows: 1,
      leftBehind: [{ row: 261 }],
    });
    expect(session.qomon.ledger.totals()).toMatchObject({ eur: { transactions: 259 * 2000 } });
    expect(session.page('sendNext', { runId: first.runId })).toMatchObject({ ok: false });
  });

  test('a run that has ended, or that nobody began, is no run', () => {
    const session = sessionWith(1);
    const { runId } = next(session, { scope: 'selection' });
    for (const request of [{ runId }, { runId: 'none' }, { runId: 7 }, 'x']) {
      expect(session.page('sendNext', request)).toMatchObject({ ok: false });
    }
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test('a row that is changed between two slices stays behind', () => {
    const session = sessionWith(260);
    const first = next(session, { scope: 'selection' });
    session.google.workbook.put('Bundles', session.at('Amount', 261), [[99]]);
    let answer = first;
    while (!answer.done) answer = next(session, { runId: first.runId });
    expect(answer).toMatchObject({ sent: 259, changed: 1 });
    expect(session.qomon.ledger.totals()).toMatchObject({ eur: { transactions: 259 * 2000 } });
  });
});

describe('ready rows', () => {
  test('ticked rows of every entry tab are sent, refused ones and others are not', () => {
    const session = Session.ready();
    session.google.workbook.addSheet('Congress');
    const header = session.google.workbook.values('Bundles')[0] ?? [];
    session.google.workbook.put('Congress', 'A1', [header]);
    session.type([
      { ...PAYMENT, Ready: 'TRUE' },
      PAYMENT,
      { ...PAYMENT, Ready: 'TRUE', State: 'Rejected' },
    ]);
    session.type([{ ...PAYMENT, Amount: '7', Ready: 'TRUE' }], { tab: 'Congress' });
    session.call('sendReadyRows');
    expect(session.column('State')).toEqual(['Sent', '', 'Rejected']);
    expect(session.column('State', 'Congress')).toEqual(['Sent']);
    expect(session.qomon.ledger.totals()).toMatchObject({ eur: { transactions: 2700 } });
  });

  test('a group goes only when all its rows are ticked', () => {
    const session = Session.ready();
    session.type([
      { ...PAYMENT, Amount: '40', Group: 'g', Membership: '#10', Ready: 'TRUE' },
      { Group: 'g', Membership: '#10', 'Member ID': '300004' },
    ]);
    session.call('sendReadyRows');
    expect(session.qomon.ledger.bundles).toEqual([]);
    session.type([{ Ready: 'TRUE' }], { from: 3 });
    session.call('sendReadyRows');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });
});
