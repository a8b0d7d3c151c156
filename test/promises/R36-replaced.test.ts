import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

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
      expect(session.cell('Message', 2)).toContain('as bundle 5003');
      expect(session.said()).not.toMatch(/gone from Qomon|payments? cancelled|stands on no row/);
      expect(session.said()).toContain('Resolve doubtful rows');
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

  test('its Bundle ID emptied: it is told which bundle it is, and the way out leads out', () => {
    const session = left('Bundle ID');
    session.send('2');
    expect(session.cell('Message', 2)).toContain('has been recorded as bundle 5001');
    session.type([{ State: '' }]);
    session.call('resolveDoubtfulRows');
    expect(session.said()).not.toContain('No row is in doubt');
    expect(session.cell('State', 2)).toBe('To check');
  });
});
