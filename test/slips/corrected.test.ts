import { expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { cheque, choosing, counting } from './session';

/** Two cheques on a slip, and one that is on none. */
function slipped(): Session {
  const session = Session.ready();
  session.type([cheque('20', '1'), cheque('30', '2'), cheque('7', '3')]);
  session.send('2:4');
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  counting(session);
  session.call('makeDepositSlip');
  expect(session.column('Slip').map(String)).toEqual(['1', '1', '']);
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.dialogs.length = 0;
  return session;
}

const asked = ({ dialogs }: Session, question: RegExp): string =>
  dialogs.map(({ prompt }) => prompt).find((prompt) => question.test(prompt)) ?? '';

const KEPT =
  'A deposit slip keeps the cheques it was made of: print it again afterwards, which shows what has changed, or use Undo a deposit slip first.';

const select = (session: Session, rows: string): void =>
  session.google.workbook.select('Bundles', rows, session.google.user);

test('who cancels cheques is told which are on a slip, and that it keeps them', () => {
  const session = slipped();
  select(session, 'A3:A4');
  session.call('cancelSelectedBundles');
  const prompt = asked(session, /Delete them in Qomon now/);
  expect(prompt).toMatch(/row 3, .*: 30\.00 EUR, .*, on deposit slip 1\n/);
  expect(prompt).toMatch(/row 4, .*: 7\.00 EUR, [^\n]*\(#\d+\)\n/);
  expect(prompt).toContain(KEPT);
  session.dialogs.length = 0;
  select(session, 'A2');
  session.google.workbook.type('Bundles', session.at('Amount', 2), '25');
  session.call('correctSelectedBundle');
  const correction = asked(session, /Delete the old payment/);
  expect(correction).toMatch(/row 2, .*, on deposit slip 1\n/);
  expect(correction).toContain(KEPT);
  choosing(session, '1');
  session.dialogs.length = 0;
  session.call('printDepositSlip');
  const paper = session.google.workbook.values('Deposit slip').flat().map(String).join('\n');
  expect(paper).toMatch(/“Bundles”, row 2 was changed since: this slip says 20\.00 EUR of it\./);
  expect(paper).toMatch(/“Bundles”, row 3 .*Cancelled/);
});

test('nothing is said of slips where no cheque is on one', () => {
  const session = slipped();
  select(session, 'A4');
  session.call('cancelSelectedBundles');
  const prompt = asked(session, /in Qomon now/);
  expect(prompt).toContain('row 4');
  expect(prompt).not.toContain('slip');
});

test('en français aussi', () => {
  const session = slipped();
  session.page('setSettings', { language: 'fr' });
  select(session, 'A2');
  session.call('cancelSelectedBundles');
  const prompt = asked(session, /Qomon/).replace(/[\u00a0\u202f]/g, ' ');
  expect(prompt).toMatch(/ligne 2, .*, sur le bordereau 1\n/);
  expect(prompt).toContain('Un bordereau garde les chèques dont il a été fait : réimprimez-le');
});
