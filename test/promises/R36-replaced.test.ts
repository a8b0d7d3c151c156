import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { BUNDLES } from './scene';

const ROWS: readonly Typed[] = [
  { ...PAYMENT, Membership: '#10' },
  { ...PAYMENT, Membership: '#10', 'Payer ID': '300004' },
];

const COUPLE: readonly Typed[] = [
  { ...PAYMENT, Group: 'couple', Amount: '40', Membership: '#10' },
  { Group: 'couple', 'Member ID': '300001', Membership: '#10' },
];

/** What somebody has before them that still says 5001, since row 2 was corrected and is bundle 5003. */
const SCENES: ReadonlyArray<readonly [name: string, scene: () => Session]> = [
  [
    'the tab of before the correction',
    () => {
      const session = sent();
      const before = session.moment();
      correct(session);
      session.restoreVersion(before, ['Bundles']);
      return session;
    },
  ],
  [
    'all of the spreadsheet of before it, without its memory',
    () => {
      const session = sent();
      const before = session.moment();
      correct(session);
      session.restoreVersion(before);
      session.connect();
      return session;
    },
  ],
  [
    'a copy of before it',
    () => {
      const session = sent();
      const copy = session.makeCopy();
      correct(session);
      copy.connect();
      return copy;
    },
  ],
];

/** What looks for the bundle of the row and finds that it is gone. */
const RUNS = ['compareWithQomon', 'cancelSelectedBundles', 'changePaymentStatus'] as const;

function sent(): Session {
  const session = Session.ready();
  session.type(ROWS);
  session.send('2:3');
  return session;
}

function choose(session: Session, row: number, item: string): void {
  session.google.workbook.select('Bundles', `A${row}`, session.google.user);
  session.call(item);
}

function correct(session: Session): void {
  session.type([{ Amount: '25', Donation: '#20' }]);
  choose(session, 2, 'correctSelectedBundle');
  expect(session.cell('Bundle ID', 2)).toBe(5003);
}

describe('R36: Qomon holds a row’s payment as another bundle than the row says', () => {
  describe.each(SCENES)('%s', (_name, scene) => {
    test.each(RUNS)('%s tells so, leaves it alone, and Resolve doubtful rows knows it', (run) => {
      const session = scene();
      session.dialogs.length = 0;
      choose(session, 2, run);
      expect(session.cell('State', 2)).toBe('To check');
      expect(session.cell('Message', 2)).toContain('bundle 5003');
      expect(session.said()).not.toMatch(/gone from Qomon|payments? cancelled|stands on no row/);
      expect(session.said() + session.cell('Message', 2)).toContain('Resolve doubtful rows');
      session.type([{ Amount: '25', Donation: '#20' }]);
      session.call('resolveDoubtfulRows');
      expect(session.cell('State', 2)).toBe('Sent');
      expect(session.cell('Bundle ID', 2)).toBe(5003);
      expect(session.qomon.ledger.bundles).toHaveLength(2);
    });
  });

  test('not where the bundle is another row’s: a reference that was typed over proves nothing', () => {
    const session = sent();
    const [bundle] = session.qomon.ledger.bundles;
    if (bundle) session.qomon.ledger.delete(bundle, session.google.clock.now());
    session.type([{ Reference: String(session.cell('Reference', 3)) }]);
    choose(session, 2, 'compareWithQomon');
    expect(session.cell('Message', 2)).not.toContain('as bundle');
  });
});

/** A couple that was sent, whose payer’s row was deleted since, and cells of the other emptied. */
function left(emptied: string): Session {
  const session = Session.ready();
  session.type(COUPLE);
  session.send('2:3');
  session.google.workbook.deleteRows('Bundles', 2);
  session.type([{ [emptied]: '' }]);
  return session;
}

describe('R36: a row without a payment whose payer’s row was deleted', () => {
  test.each(['a send', 'Resolve doubtful rows'])('its State emptied; then %s', (run) => {
    const session = left('State');
    if (run === 'a send') session.send('2');
    else session.call('resolveDoubtfulRows');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test('not where the person on it is another than Qomon holds', () => {
    const session = left('State');
    session.type([{ 'Member ID': '300004' }]);
    session.call('resolveDoubtfulRows');
    expect(session.cell('State', 2)).not.toBe('Sent');
  });

  test('its Bundle ID emptied: it gets it back', () => {
    const session = left('Bundle ID');
    session.send('2');
    expect(session.cell('Bundle ID', 2)).toBe(5001);
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('Bundle ID and State emptied: a person is asked', () => {
    const session = left('Bundle ID');
    session.type([{ State: '' }]);
    session.call('resolveDoubtfulRows');
    expect(session.said()).not.toContain('No row is in doubt');
    expect(session.cell('State', 2)).toBe('To check');
  });
});

describe('R36: a row of a group that has lost its Bundle ID', () => {
  function unnamed(row: number): Session {
    const session = Session.ready();
    session.type(COUPLE);
    session.send('2:3');
    const { workbook, user } = session.google;
    workbook.asOne(user, () => workbook.clear('Bundles', session.at('Bundle ID', row)));
    session.dialogs.length = 0;
    return session;
  }

  test.each([
    ['of the payer', 2],
    ['of the other', 3],
  ] as const)('that %s: Compare gives it back, and finds nothing wrong', (_whose, row) => {
    const session = unnamed(row);
    choose(session, 2, 'compareWithQomon');
    expect(session.column('Bundle ID').slice(0, 2)).toEqual([5001, 5001]);
    expect(session.said()).toContain('1 agree');
    expect(session.said()).not.toMatch(/typed and is not so|can no longer be read/);
  });

  test('a check says which bundle it is', () => {
    const session = unnamed(3);
    choose(session, 3, 'checkRows');
    expect(session.cell('Message', 3)).toContain('has been recorded as bundle 5001');
  });

  test('nothing is cancelled by the payer’s row, which would leave it behind', () => {
    const session = unnamed(3);
    choose(session, 2, 'cancelSelectedBundles');
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.said()).toContain('lost its Bundle ID');
    session.call('resolveDoubtfulRows');
    expect(session.said()).toContain('1 row has its Bundle ID back');
    choose(session, 2, 'cancelSelectedBundles');
    expect(session.column('State').slice(0, 2)).toEqual(['Cancelled', 'Cancelled']);
  });

  test('not where its own IDs are another’s', () => {
    const session = unnamed(3);
    session.type([{}, { 'Membership ID': '4' }]);
    session.call('resolveDoubtfulRows');
    expect(session.cell('Bundle ID', 3)).toBe('');
  });
});

test('R33: rows of one payment on two tabs are not told to get the Group that both have', () => {
  const session = Session.ready();
  session.type(COUPLE);
  session.qomon.faults.add({ ...BUNDLES, fault: 'timeout after recording' });
  session.send('2:3');
  session.google.workbook.duplicateSheet('Bundles', 'Stand');
  session.google.workbook.deleteRows('Bundles', 3);
  session.google.workbook.deleteRows('Stand', 2);
  session.google.clock.advance(2 * 3_600_000);
  session.call('resolveDoubtfulRows');
  expect(session.cell('Message', 2)).toContain('Move both to the same tab');
});

test('R33: of two rows in doubt under one reference, each is asked about', () => {
  const session = Session.ready();
  session.type([{ ...PAYMENT, Membership: '#10' }]);
  session.qomon.faults.add({ ...BUNDLES, fault: 'timeout after recording' });
  session.send('2');
  session.google.workbook.copyRows('Bundles', 2, 1, 3);
  session.type([
    { Amount: '25', Donation: '#20' },
    { Amount: '27', Donation: '#20' },
  ]);
  session.google.clock.advance(2 * 3_600_000);
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: '5001' } : (buttons[0] ?? 'OK');
  session.call('resolveDoubtfulRows');
  expect(session.said()).not.toContain('has changed meanwhile');
  expect(session.cell('State', 2)).toBe('Sent');
  expect(session.qomon.ledger.bundles).toHaveLength(1);
});
