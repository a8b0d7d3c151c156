import { describe, expect, test } from '@jest/globals';
import { pass, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const MEMBER: Typed = { ...PAYMENT, 'Payer ID': '123456', Amount: '20', Membership: '#10' };

/** What somebody corrects on a row that they have taken back; payer, amount and day stay. */
const CORRECTED: ReadonlyArray<readonly [name: string, cells: Typed]> = [
  ['another member', { 'Member ID': '300001' }],
  ['a donation in place of the membership', { Membership: '', Donation: '#20' }],
  ['nothing that it pays for', { Membership: '' }],
  ['a donation beside a cheaper membership', { Membership: '#12', Donation: '#20' }],
];

const RESULTS = ['State', 'Message', 'Reference', 'Bundle ID', 'Transaction ID', 'Membership ID'];

/** How a row that was sent comes to stand there as if it had not been. */
const TAKEN_BACK: ReadonlyArray<readonly [name: string, act: (session: Session) => void]> = [
  [
    'undone',
    (session) => {
      for (let step = 0; step < 60 && session.cell('Reference', 2) !== ''; step += 1)
        session.undo();
    },
  ],
  ['put back whole', (session) => session.restoreVersion(before(session))],
  ['put back on its tab alone', (session) => session.restoreVersion(before(session), ['Bundles'])],
  [
    'cleared by hand',
    (session) => {
      for (const header of RESULTS) {
        session.google.workbook.clear('Bundles', session.at(header, 2));
      }
    },
  ],
];

const versions = new WeakMap<Session, ReturnType<Session['moment']>>();

function before(session: Session): ReturnType<Session['moment']> {
  const version = versions.get(session);
  if (!version) throw new Error('There is no version of before the send');
  return version;
}

function typed(cells: Typed = {}): Session {
  const session = Session.ready({ google: { switches: { propertiesOnRestore: 'kept' } } });
  session.answer = ({ prompt, buttons }) =>
    (/looks? recorded already/.test(prompt) ? buttons.at(-1) : buttons[0]) ?? 'OK';
  session.type([{ ...MEMBER, ...cells }]);
  versions.set(session, session.moment());
  return session;
}

const SCENES = TAKEN_BACK.flatMap(([how, take]) =>
  CORRECTED.map(([what, cells]) => [how, what, take, cells] as const),
);

describe('R29: a payment that was taken back is asked about, whatever its row pays for now', () => {
  test.each(SCENES)('%s, and then %s', (_how, _what, take, cells) => {
    const session = typed();
    session.send('2');
    take(session);
    session.type([cells]);
    session.dialogs.length = 0;
    session.send('2');
    expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5001]);
    expect(session.dialogs.map(({ prompt }) => prompt).join('\n')).toContain('5001');
  });

  test.each(CORRECTED)('by night, with %s', (_what, cells) => {
    const session = typed({ Ready: 'TRUE' });
    setNightly(session);
    pass(session, 24);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    session.restoreVersion(before(session));
    session.type([cells]);
    pass(session, 24);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(session.google.outbox.at(-1)?.body).toContain('5001');
  });
});
