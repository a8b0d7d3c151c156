import { expect, test } from '@jest/globals';
import { lastMail, passNight, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** A correction whose old bundle is deleted, and whose new one Qomon did not take as the key was refused. */
function cutOff(): Session {
  const session = Session.ready();
  session.type([
    { ...PAYMENT, Comment: 'p1' },
    { ...PAYMENT, 'Payer ID': '789012', Amount: '44', Comment: 'p2' },
  ]);
  session.send('2:3');
  session.google.workbook.type('Bundles', session.at('Amount', 2), '21');
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  session.qomon.faults.add({ method: 'post', fault: '401' });
  session.call('correctSelectedBundle');
  session.qomon.faults.clear();
  session.dialogs.length = 0;
  session.google.clock.advance(200_000);
  return session;
}

/** All that a command told, in dialogs or as the answer to a page. */
function told(session: Session, command: string, ...asked: readonly object[]): string {
  const answer = asked.length > 0 ? session.page(command, ...asked) : session.call(command).value;
  return [...session.dialogs.map(({ prompt }) => prompt), JSON.stringify(answer)].join('\n');
}

const REFUND = { bundleId: 5002, transactionId: 90_002, amount: 100, items: [] };

const COMMANDS: ReadonlyArray<readonly [string, ...object[]]> = [
  ['sendReadyRows'],
  ['sendSelectedRows'],
  ['compareWithQomon'],
  ['resolveDoubtfulRows'],
  ['cancelSelectedBundles'],
  ['correctSelectedBundle'],
  ['changePaymentStatus'],
  ['sendNext', { scope: 'ready' }],
  ['getUnconfirmedRows', {}],
  ['refund', REFUND],
];

test.each(COMMANDS)('a correction that is finished first is told by %s', (command, ...asked) => {
  const session = cutOff();
  session.answer = ({ buttons }) => buttons[buttons.length - 1] ?? 'OK';
  expect(told(session, command, ...asked)).toContain(
    'A correction is finished (21.00 EUR, “Bundles”, row 2): bundle 5003 stands in the place of bundle 5001.',
  );
  expect(session.column('Bundle ID')).toEqual([5003, 5002]);
});

test.each(COMMANDS)('one that cannot be finished is told by %s, and why', (command, ...asked) => {
  const session = cutOff();
  session.google.workbook.type('Bundles', session.at('Amount', 2), '99');
  session.answer = ({ buttons }) => buttons[buttons.length - 1] ?? 'OK';
  expect(told(session, command, ...asked)).toContain(
    'A correction is not finished (21.00 EUR, “Bundles”, row 2): bundle 5001 was deleted in Qomon, and its row does not read as it did then',
  );
  expect(session.qomon.ledger.bundles.map(({ id }) => id)).toEqual([5002]);
});

test('one that Qomon still does not take is told each time', () => {
  const session = cutOff();
  session.qomon.faults.add({ method: 'post', fault: '401' });
  const text = 'nothing is recorded in its place yet: see Message.';
  expect(told(session, 'compareWithQomon')).toContain(text);
  session.dialogs.length = 0;
  session.qomon.faults.add({ method: 'post', fault: '401' });
  expect(told(session, 'resolveDoubtfulRows')).toContain(text);
});

test('the mail of a night tells it', () => {
  const session = cutOff();
  setNightly(session);
  passNight(session);
  expect(lastMail(session).body).toContain('bundle 5003 stands in the place of bundle 5001');
});
