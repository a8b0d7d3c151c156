import { describe, expect, test } from '@jest/globals';
import { passNight, readyRows } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** How many requests the add-on takes its person to have made today. */
const counted = (session: Session): number =>
  JSON.parse(session.google.properties('user')['requests.made'] ?? '{"count":0}').count;

const sent = (): Session => {
  const session = Session.ready();
  session.type([PAYMENT, { ...PAYMENT, Amount: '21' }]);
  session.send('2:3');
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  return session;
};

/** Every function that asks Qomon for something, as a person uses it. */
const FUNCTIONS: ReadonlyArray<readonly [name: string, use: (session: Session) => unknown]> = [
  ['connect', (session) => session.connect()],
  ['refreshLists', (session) => session.call('refreshLists')],
  ['checkRows', (session) => asNew(session).call('checkRows')],
  ['sendSelectedRows', (session) => asNew(session).call('sendSelectedRows')],
  ['resolveDoubtfulRows', (session) => unconfirmed(session).call('resolveDoubtfulRows')],
  ['compareWithQomon', (session) => session.call('compareWithQomon')],
  ['cancelSelectedBundles', (session) => session.call('cancelSelectedBundles')],
  ['correctSelectedBundle', (session) => edited(session).call('correctSelectedBundle')],
  ['changePaymentStatus', (session) => session.call('changePaymentStatus')],
  ['checkInstallation', (session) => session.call('checkInstallation')],
  ['openRefund', (session) => session.page('openRefund', {})],
  [
    'findContacts',
    (session) => session.page('findContacts', { text: 'sophie.girard@example.net' }),
  ],
  ['createContact', (session) => session.page('createContact', { surname: 'New' })],
  ['useContact', (session) => inIdCell(session).page('useContact', { contactId: 789012 })],
  ['reviewSelection', (session) => asNew(session).page('reviewSelection', {})],
  ['sendNext', (session) => asNew(session).page('sendNext', { scope: 'selection' })],
];

function asNew(session: Session): Session {
  session.type([{ ...PAYMENT, 'Payer ID': '300003', Amount: '33' }], { from: 4 });
  session.google.workbook.select('Bundles', 'A4', session.google.user);
  return session;
}

function inIdCell(session: Session): Session {
  session.google.workbook.select('Bundles', session.at('Payer ID', 5), session.google.user);
  return session;
}

function edited(session: Session): Session {
  session.google.workbook.put('Bundles', session.at('Amount', 2), [[25]]);
  return session;
}

function unconfirmed(session: Session): Session {
  asNew(session);
  session.qomon.faults.add({
    fault: 'timeout after recording',
    path: '/v1/transaction_bundles',
    method: 'POST',
  });
  session.call('sendSelectedRows');
  return session;
}

describe('requests of every kind count in the day’s budget, as Google counts them', () => {
  test.each(FUNCTIONS)('%s', (_name, use) => {
    const session = sent();
    const before = session.google.used('fetch');
    use(session);
    expect(session.google.used('fetch')).toBeGreaterThan(before);
    expect(counted(session)).toBe(session.google.used('fetch'));
  });

  test('a night', () => {
    const session = Session.ready();
    session.type(readyRows(3));
    const before = counted(session);
    const runs = passNight(session);
    const made = runs.reduce((sum, { requests }) => sum + requests.length, 0);
    expect(made).toBeGreaterThan(3);
    expect(counted(session)).toBe(before + made);
  });

  test('a run that an error ends', () => {
    const session = asNew(sent());
    const before = session.google.used('fetch');
    const letters = session.at('Payer name', 4).replace(/\d+/, '');
    session.google.workbook.protect('Bundles', `${letters}:${letters}`, 'ben@example.org');
    session.call('checkRows');
    expect(session.said()).toContain('protected');
    expect(session.google.used('fetch')).toBeGreaterThan(before);
    expect(counted(session)).toBe(session.google.used('fetch'));
  });

  test('looking people up leaves nothing for the send that the day has no requests for', () => {
    const session = sent();
    const made = { since: session.google.clock.now() - 3_600_000, count: 19_990 };
    session.google.setProperty('user', 'requests.made', JSON.stringify(made));
    session.page('findContacts', { text: 'sophie.girard@example.net' });
    expect(counted(session)).toBe(19_991);
  });
});
