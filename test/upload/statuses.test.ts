import { expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const ODD =
  /2 payments get the status “Impayé”, which is not that of a valid payment: correct Payment status if that is not meant\./;

test('a status that is not one of valid payments is named before the send, in dialog and sidebar', () => {
  const session = Session.ready();
  const unpaid = { ...PAYMENT, 'Payment status': 'Impayé' };
  session.type([unpaid, { ...unpaid, Comment: 'second' }, { ...PAYMENT, Comment: 'valid' }]);
  session.answer = ({ buttons }) => buttons.at(-1) ?? 'CANCEL';
  session.send('2:4');
  expect(session.dialogs.map(({ prompt }) => prompt).join('\n')).toMatch(ODD);
  expect(session.page('reviewSelection', { scope: 'selection' })).toMatchObject({
    notes: [expect.stringMatching(ODD)],
  });
});

test('so is the one that Qomon gives by default, where a row names none', () => {
  const session = Session.ready();
  session.qomon.space.changeSettings({ default_status_id: 3 });
  session.call('refreshLists');
  session.type([PAYMENT, { ...PAYMENT, Comment: 'second' }]);
  session.send('2:3');
  expect(session.dialogs.map(({ prompt }) => prompt).join('\n')).toMatch(ODD);
});

test('nothing is said of valid payments', () => {
  const session = Session.ready();
  session.type([PAYMENT]);
  session.send('2');
  expect(session.dialogs.map(({ prompt }) => prompt).join('\n')).not.toContain('status');
});
