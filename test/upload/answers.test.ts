import { describe, expect, test } from '@jest/globals';
import { Office, type Typed } from '../support/office';

const PAYMENT: Typed = {
  'Payer ID': '123456',
  Amount: '20',
  'Payment method': 'CB',
  'Payment date': '2026-03-29',
};
const BUNDLES = { method: 'POST', path: '/v1/transaction_bundles' } as const;

type FaultName = Extract<Parameters<Office['qomon']['faults']['add']>[0]['fault'], string>;

function sendUnder(fault: FaultName): Office {
  const office = Office.ready();
  office.type([PAYMENT]);
  office.qomon.faults.add({ fault, ...BUNDLES });
  office.send('2');
  return office;
}

describe('five outcomes of a request', () => {
  const CERTAIN: ReadonlyArray<readonly [fault: FaultName, state: string, message: RegExp]> = [
    ['400', 'Rejected', /Qomon refused this and recorded nothing/],
    ['404', 'Rejected', /Qomon refused this/],
    ['409', 'Rejected', /Qomon refused this/],
    ['413', 'Rejected', /Qomon refused this/],
    ['422', 'Rejected', /Qomon refused this/],
    ['401', 'Waiting', /no longer accepts the API key/],
    ['403', 'Waiting', /may not record payments/],
  ];
  test.each(CERTAIN)('%s leaves the row %s, with nothing recorded', (fault, state, message) => {
    const office = sendUnder(fault);
    expect(office.cell('State', 2)).toBe(state);
    expect(office.cell('Message', 2)).toMatch(message);
    expect(office.qomon.ledger.bundles).toEqual([]);
    expect(office.cell('Bundle ID', 2)).toBe('');
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
    'html',
    'empty',
    'wrong json',
    'truncated',
    'no id',
  ];
  test.each(UNKNOWN)(
    '%s leaves the row To check; it is looked up and sent once in the end',
    (fault) => {
      const office = sendUnder(fault);
      const recorded = office.qomon.ledger.bundles.length;
      const reference = String(office.cell('Reference', 2));
      expect(office.cell('State', 2)).toBe('To check');
      expect(office.cell('Message', 2)).toContain(reference);
      expect(office.cell('Bundle ID', 2)).toBe('');

      // At once, a request may still be under way: what is not found is not sent again.
      expect(office.posted(office.send('2'))).toEqual([]);
      expect(office.cell('State', 2)).toBe(recorded === 1 ? 'Sent' : 'To check');

      office.google.clock.advance(180_000);
      office.call('resolveDoubtfulRows');
      expect(office.cell('State', 2)).toBe(recorded === 1 ? 'Sent' : 'Waiting');
      office.send('2');
      expect(office.cell('State', 2)).toBe('Sent');
      expect(office.qomon.ledger.bundles.map(({ id }) => id)).toEqual([
        office.cell('Bundle ID', 2),
      ]);
    },
  );

  test('429 is waited for as long as Qomon asks, and then sent', () => {
    const office = Office.ready();
    office.type([PAYMENT]);
    office.qomon.faults.add({
      fault: { kind: 'status', status: 429, retryAfter: '30' },
      ...BUNDLES,
    });
    const run = office.send('2');
    expect(office.cell('State', 2)).toBe('Sent');
    expect(run.milliseconds).toBeGreaterThan(30_000);
    expect(office.qomon.ledger.bundles).toHaveLength(1);
  });

  test('429 for longer than the run has leaves the row Waiting, with the reason', () => {
    const office = Office.ready();
    office.type([PAYMENT]);
    office.qomon.faults.add({
      fault: { kind: 'status', status: 429, retryAfter: '1000000000' },
      ...BUNDLES,
    });
    const run = office.send('2');
    expect(run.milliseconds).toBeLessThan(60_000);
    expect(office.cell('State', 2)).toBe('Waiting');
    expect(office.cell('Message', 2)).toMatch(/slow down/);
    expect(office.qomon.ledger.bundles).toEqual([]);
  });

  test.each<FaultName>(['ids as text', 'reordered'])('%s is read all the same', (fault) => {
    const office = sendUnder(fault);
    expect(office.cell('State', 2)).toBe('Sent');
    expect(office.cell('Bundle ID', 2)).toBe(office.qomon.ledger.bundles[0]?.id);
  });

  test('a refusal names the column that Qomon speaks of', () => {
    const office = Office.ready();
    office.type([{ ...PAYMENT, Membership: '#10', 'Member ID': '789012' }]);
    office.send(
      '2',
      office.atPost('before', () => office.qomon.space.remove('contacts', 789012)),
    );
    expect(office.cell('State', 2)).toBe('Rejected');
    expect(office.cell('Message', 2)).toMatch(/^Member ID: Qomon says “/m);
  });

  test('a bundle that holds something else under the reference is not taken for ours', () => {
    const office = Office.ready({ qomon: { duplicates: 'first' } });
    office.type([{ ...PAYMENT, Reference: '777' }]);
    office.send('2');
    office.google.workbook.deleteRows('Bundles', 2);
    office.type([{ ...PAYMENT, Reference: '777', Amount: '35' }]);
    office.send('2');
    expect(office.cell('State', 2)).toBe('To check');
    expect(office.cell('Bundle ID', 2)).toBe('');
    expect(office.cell('Message', 2)).toContain('bundle 5001');
  });
});

describe('a run that cannot go on', () => {
  const MANY = Array.from({ length: 90 }, () => PAYMENT);

  test('a key that is revoked stops it with one message; the rest waits', () => {
    const office = Office.ready();
    office.type(MANY);
    const run = office.send(
      '2:91',
      office.atPost('after', () => office.qomon.space.revoke('sample-key-full')),
    );
    expect(office.posted(run)).toHaveLength(80);
    const states = office.column('State');
    expect(states.filter((state) => state === 'Sent')).toHaveLength(40);
    expect(states.filter((state) => state === 'Waiting')).toHaveLength(50);
    expect(office.said()).toContain('no longer accepts the API key');
  });

  test('it takes no chunk in the last 45 seconds of its six minutes', () => {
    const office = Office.ready();
    office.type(MANY);
    const run = office.send(
      '2:91',
      office.atPost('before', () => office.google.clock.advance(320_000)),
    );
    expect(run.outcome).toBe('completed');
    expect(office.column('State').filter((state) => state === 'Waiting')).toHaveLength(50);
    expect(office.said()).toContain('time');
  });

  test.each(['refused', 'null', 'thrown'] as const)('a lock that is %s sends nothing', (lock) => {
    const office = Office.ready();
    office.type([PAYMENT]);
    office.google.set({ lock });
    expect(office.send('2').requests).toEqual([]);
    expect(office.cell('State', 2)).toBe('');
    expect(office.said()).toMatch(/[Nn]othing was sent/);
  });

  test('a second person is told who is sending and since when', () => {
    const office = Office.ready();
    office.type(MANY.slice(0, 2));
    let told = '';
    office.google.workbook.select('Bundles', 'A2:A3', 'bob@example.org');
    office.send(
      '2:3',
      office.atPost('before', () => {
        const run = office.google.run('sendSelectedRows', { user: 'bob@example.org' });
        expect(run.requests).toEqual([]);
        told = office.said();
      }),
    );
    expect(told).toContain('anna@example.org has been working on this spreadsheet since 11:');
    expect(office.qomon.ledger.bundles).toHaveLength(2);
  });
});
