import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const BUNDLES = { method: 'POST', path: '/v1/transaction_bundles' } as const;

type FaultName = Extract<Parameters<Session['qomon']['faults']['add']>[0]['fault'], string>;

function sendUnder(fault: FaultName): Session {
  const session = Session.ready();
  session.type([PAYMENT]);
  session.qomon.faults.add({ fault, ...BUNDLES });
  session.send('2');
  return session;
}

describe('five outcomes of a request', () => {
  const CERTAIN: ReadonlyArray<readonly [fault: FaultName, state: string, message: RegExp]> = [
    ['400', 'Rejected', /Qomon refused this and recorded nothing/],
    ['404', 'Rejected', /Qomon refused this/],
    ['413', 'Rejected', /Qomon refused this/],
    ['422', 'Rejected', /Qomon refused this/],
    ['401', 'Waiting', /no longer accepts the API key/],
    ['403', 'Waiting', /may not record payments/],
  ];
  test.each(CERTAIN)('%s leaves the row %s, with nothing recorded', (fault, state, message) => {
    const session = sendUnder(fault);
    expect(session.cell('State', 2)).toBe(state);
    expect(session.cell('Message', 2)).toMatch(message);
    expect(session.qomon.ledger.bundles).toEqual([]);
    expect(session.cell('Bundle ID', 2)).toBe('');
  });

  const UNKNOWN: readonly FaultName[] = [
    '500',
    '502',
    '503',
    '504',
    '500 after recording',
    '504 after recording',
    'timeout before recording',
    'timeout after recording',
    'dropped before recording',
    'dropped after recording',
    'error inside',
    '409',
    'html',
    'empty',
    'wrong json',
    'truncated',
    'no id',
  ];
  test.each(UNKNOWN)(
    '%s leaves the row To check; it is looked up and sent once in the end',
    (fault) => {
      const session = sendUnder(fault);
      const recorded = session.qomon.ledger.bundles.length;
      const reference = String(session.cell('Reference', 2));
      expect(session.cell('State', 2)).toBe('To check');
      expect(session.cell('Message', 2)).toContain(reference);
      expect(session.cell('Bundle ID', 2)).toBe('');

      // At once, a request may still be under way: what is not found is not sent again.
      expect(session.posted(session.send('2'))).toEqual([]);
      expect(session.cell('State', 2)).toBe(recorded === 1 ? 'Sent' : 'To check');

      // Nothing shows that the list is up to date: it may be late for an hour.
      session.google.clock.advance(180_000);
      session.call('resolveDoubtfulRows');
      expect(session.cell('State', 2)).toBe(recorded === 1 ? 'Sent' : 'To check');
      session.google.clock.advance(3_600_000);
      session.call('resolveDoubtfulRows');
      const isSaid = fault === 'error inside' || fault === '409';
      const [free] = isSaid ? ['Rejected'] : ['Waiting'];
      expect(session.cell('State', 2)).toBe(recorded === 1 ? 'Sent' : free);
      session.send('2');
      expect(session.cell('State', 2)).toBe('Sent');
      expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([
        session.cell('Bundle ID', 2),
      ]);
    },
  );

  test('429 is waited for as long as Qomon asks, and then sent', () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    session.qomon.faults.add({
      fault: { kind: 'status', status: 429, retryAfter: '30' },
      ...BUNDLES,
    });
    const run = session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(run.milliseconds).toBeGreaterThan(30_000);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test('429 for longer than the run has leaves the row Waiting, with the reason', () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    session.qomon.faults.add({
      fault: { kind: 'status', status: 429, retryAfter: '1000000000' },
      ...BUNDLES,
    });
    const run = session.send('2');
    expect(run.milliseconds).toBeLessThan(60_000);
    expect(session.cell('State', 2)).toBe('Waiting');
    expect(session.cell('Message', 2)).toMatch(/wants no request for another/);
    expect(session.qomon.ledger.bundles).toEqual([]);
  });

  test.each<FaultName>(['ids as text', 'reordered'])('%s is read all the same', (fault) => {
    const session = sendUnder(fault);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Bundle ID', 2)).toBe(session.qomon.ledger.bundles[0]?.id);
  });

  test('a refusal names the column that Qomon speaks of', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Membership: '#10', 'Member ID': '789012' }]);
    session.send(
      '2',
      session.atPost('before', () => session.qomon.space.remove('contacts', 789012)),
    );
    expect(session.cell('State', 2)).toBe('Rejected');
    expect(session.cell('Message', 2)).toMatch(/^Member ID: Qomon says “/m);
  });

  test('a bundle that holds something else under the reference is not taken for ours', () => {
    const session = Session.ready({ qomon: { duplicates: 'first' } });
    session.type([{ ...PAYMENT, Reference: '777' }]);
    session.send('2');
    session.google.workbook.deleteRows('Bundles', 2);
    session.type([{ ...PAYMENT, Reference: '777', Amount: '35' }]);
    session.send('2');
    expect(session.cell('State', 2)).toBe('To check');
    expect(session.cell('Bundle ID', 2)).toBe('');
    expect(session.cell('Message', 2)).toContain('bundle 5001');
  });
});

describe('a run that cannot go on', () => {
  const MANY = Array.from({ length: 130 }, () => PAYMENT);

  test('a key that is revoked stops it with one message; the rest waits', () => {
    const session = Session.ready();
    session.type(MANY);
    const run = session.send(
      '2:131',
      session.atPost('after', () => session.qomon.space.revoke('sample-key-full')),
    );
    expect(session.posted(run)).toHaveLength(80);
    const states = session.column('State');
    expect(states.filter((state) => state === 'Sent')).toHaveLength(40);
    expect(states.filter((state) => state === 'Waiting')).toHaveLength(90);
    expect(session.said()).toContain('no longer accepts the API key');
  });

  test('it takes no chunk in the last 45 seconds of its six minutes', () => {
    const session = Session.ready();
    session.type(MANY);
    const run = session.send(
      '2:131',
      session.atPost('before', () => session.google.clock.advance(320_000)),
    );
    expect(run.outcome).toBe('completed');
    expect(session.column('State').filter((state) => state === 'Waiting')).toHaveLength(90);
    expect(session.said()).toContain('time');
  });

  test.each(['refused', 'null', 'thrown'] as const)('a lock that is %s sends nothing', (lock) => {
    const session = Session.ready();
    session.type([PAYMENT]);
    session.google.set({ lock });
    expect(session.send('2').requests).toEqual([]);
    expect(session.cell('State', 2)).toBe('');
    expect(session.said()).toMatch(/[Nn]othing (was sent|can leave|leaves meanwhile)/);
  });

  test('a second person is told who is sending and since when', () => {
    const session = Session.ready();
    session.type(MANY.slice(0, 2));
    let told = '';
    session.google.workbook.select('Bundles', 'A2:A3', 'bob@example.org');
    session.send(
      '2:3',
      session.atPost('before', () => {
        const run = session.google.run('sendSelectedRows', { user: 'bob@example.org' });
        expect(run.requests).toEqual([]);
        told = session.said();
      }),
    );
    expect(told).toContain('anna@example.org has been working on this spreadsheet since 11:');
    expect(session.qomon.ledger.bundles).toHaveLength(2);
  });
});
