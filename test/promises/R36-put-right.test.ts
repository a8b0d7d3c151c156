import { describe, expect, test } from '@jest/globals';
import { pass, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const ROWS: readonly Typed[] = [
  { ...PAYMENT, 'Payer ID': '123456', Amount: '20', Ready: 'TRUE' },
  { ...PAYMENT, 'Payer ID': '300004', Amount: '15', Ready: 'TRUE' },
];

const SHOWN = ['State', 'Reference', 'Bundle ID', 'Transaction ID'] as const;

const shown = (session: Session, row = 2) => SHOWN.map((header) => session.cell(header, row));

/** What somebody does to cells of a row that was recorded. */
const CHANGED: ReadonlyArray<readonly [name: string, cells: Typed]> = [
  ['the state is emptied', { State: '' }],
  ['the state reads Waiting', { State: 'Waiting' }],
  ['the reference is emptied', { Reference: '' }],
  ['the reference is retyped', { Reference: '42' }],
  ['state and reference are emptied', { State: '', Reference: '' }],
  ['the state is emptied, the reference retyped', { State: '', Reference: '42' }],
];

/** What runs next. */
const RUNS: ReadonlyArray<readonly [name: string, run: (session: Session) => void]> = [
  ['a send', (session) => session.send('2:3')],
  ['Resolve doubtful rows', (session) => session.call('resolveDoubtfulRows')],
  [
    'a night',
    (session) => {
      setNightly(session);
      pass(session, 24);
    },
  ],
];

function sent(): Session {
  const session = Session.ready({ google: { switches: { propertiesOnRestore: 'kept' } } });
  session.type(ROWS);
  session.send('2:3');
  return session;
}

const SCENES = CHANGED.flatMap(([what, cells]) =>
  RUNS.map(([run, act]) => [what, run, cells, act] as const),
);

describe('R36: what somebody has changed of a recorded row is put right from what Qomon says', () => {
  test.each(SCENES)('%s; then %s', (_what, _run, cells, act) => {
    const session = sent();
    const before = shown(session);
    session.type([cells]);
    expect(shown(session)).not.toEqual(before);
    act(session);
    expect(shown(session)).toEqual(before);
    expect(session.qomon.ledger.bundles).toHaveLength(2);
  });

  test('Resolve doubtful rows says so', () => {
    const session = sent();
    session.type([{ State: '', Reference: '' }]);
    session.call('resolveDoubtfulRows');
    expect(session.said()).toContain('1 row has its Reference back');
    expect(session.said()).toContain('1 payment has the State again');
  });

  test.each(['Payer ID', 'Amount', 'Payment date', 'Transaction ID'])(
    'not where %s says something else: it is another row’s, perhaps',
    (header) => {
      const session = sent();
      const other: Typed = {
        'Payer ID': '300001',
        Amount: '33',
        'Payment date': '2026-03-28',
        'Transaction ID': '1',
      };
      session.type([{ Reference: '', [header]: String(other[header]) }]);
      session.call('resolveDoubtfulRows');
      expect(session.cell('Reference', 2)).toBe('');
      session.send('2');
      expect(session.qomon.ledger.bundles).toHaveLength(2);
    },
  );

  test('not where another row bears the reference: this one is a copy', () => {
    const session = sent();
    session.google.workbook.copyRows('Bundles', 2, 1, 5);
    session.google.workbook.clear('Bundles', session.at('Reference', 5));
    session.call('resolveDoubtfulRows');
    expect(session.cell('Reference', 5)).toBe('');
  });

  test('states and IDs sorted alone over a row that was never sent: nobody is told to type a reference', () => {
    const session = Session.ready();
    session.type([ROWS[0] as Typed, ...ROWS.map((row) => ({ ...row, Amount: '31' }))]);
    session.send('3:4');
    session.sortColumns(['Bundle ID', 'Transaction ID', 'State']);
    session.call('compareWithQomon');
    session.send('2:4');
    const said = session.column('Message').join('\n');
    expect(said).toContain('bears the IDs of bundle');
    expect(said).not.toMatch(/has been recorded as bundle|type in the reference/);
  });

  test('a refund of a row whose reference was retyped names the reference', () => {
    const session = sent();
    session.type([{ Reference: '42' }]);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    expect(session.page('openRefund', {})).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^Reference: /),
    });
  });
});

describe('R36: a row of an earlier version whose bundle was deleted from here since', () => {
  test.each(RUNS)('cancelled; then %s: it is cancelled', (_run, act) => {
    const session = sent();
    const before = session.moment();
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.call('cancelSelectedBundles');
    expect(session.cell('State', 2)).toBe('Cancelled');
    session.restoreVersion(before, ['Bundles']);
    expect(session.cell('State', 2)).toBe('Sent');
    act(session);
    expect(session.cell('State', 2)).toBe('Cancelled');
    expect(session.cell('Bundle ID', 2)).toBe('');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test.each(RUNS)(
    'corrected; then %s: it stands for the bundle that took its place',
    (_run, act) => {
      const session = sent();
      const before = session.moment();
      session.type([{ Amount: '25' }]);
      session.google.workbook.select('Bundles', 'A2', session.google.user);
      session.call('correctSelectedBundle');
      const now = session.cell('Bundle ID', 2);
      expect(now).not.toBe(5001);
      session.restoreVersion(before, ['Bundles']);
      session.type([{ Amount: '25' }]);
      act(session);
      expect(session.cell('Bundle ID', 2)).toBe(now);
      expect(session.cell('State', 2)).toBe('Sent');
      expect(session.qomon.ledger.bundles).toHaveLength(2);
    },
  );
});

test('R36: what was deleted to be corrected, and not recorded again, is not called cancelled', () => {
  const session = sent();
  const before = session.moment();
  session.type([{ Amount: '25' }]);
  session.qomon.faults.add({ method: 'POST', fault: '422', times: 9 });
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  session.call('correctSelectedBundle');
  expect(session.qomon.ledger.bundles).toHaveLength(1);
  session.restoreVersion(before, ['Bundles']);
  session.call('resolveDoubtfulRows');
  session.google.clock.advance(2 * 3_600_000);
  session.call('resolveDoubtfulRows');
  expect(session.cell('State', 2)).not.toBe('Cancelled');
});

test('R36: the mail does not say that IDs are in rows of a bundle that stands on none', () => {
  const session = Session.ready({ google: { switches: { propertiesOnRestore: 'kept' } } });
  session.type([ROWS[0] as Typed]);
  const before = session.moment();
  setNightly(session);
  pass(session, 24);
  expect(session.cell('Bundle ID', 2)).toBe(5001);
  session.restoreVersion(before);
  session.type([{ Amount: '25' }]);
  pass(session, 24);
  const [mail] = session.google.outbox.slice(-1);
  expect(session.column('Bundle ID')).not.toContain(5001);
  expect(mail?.body).toContain('stands on no row any more: bundle 5001');
  expect(mail?.body).not.toContain('the IDs are in the rows');
});
