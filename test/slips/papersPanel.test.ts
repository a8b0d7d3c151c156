import { expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { sidebarPages } from '../support/sidebarPage';

const { open } = sidebarPages();

const CHEQUE = { ...PAYMENT, Amount: '20', 'Payment method': 'CHQ' };

const STATEMENT = [
  'Date;Libellé;Montant(EUROS)',
  '03/04/2026;REMISE DE CHEQUES No 1;20,00',
  '04/04/2026;ASSURANCE;-12,00',
].join('\n');

const SHOW = 'Show cheques and slips';

test('once the last slip is ticked off, the statement stays read, and says that nothing is left', async () => {
  const session = Session.ready();
  session.type([CHEQUE]);
  session.page('getSlips', { methods: ['CHQ'] });
  session.page('recordSlip', { count: 1, total: '20' });
  const page = await open(session);
  await page.go('Papers');
  await page.press(SHOW);
  page.fill('The table, with its headers', STATEMENT);
  await page.press('Read it');
  expect(page.text()).toContain('1 amount came in');
  page.tick('03/04/2026: REMISE DE CHEQUES No 1');
  await page.settle();
  await page.press('Tick off 1 slip');
  expect(page.problem()).toBe('');
  expect(page.text()).toContain('Slip 1 is ticked off');
  expect(page.text()).toContain('Every slip is ticked off.');
  expect(page.text()).not.toContain('No amount that came in');
  expect(page.text()).not.toContain('cannot be read');
});

test('what stands below the figures comes with them, and buttons stand apart', async () => {
  const session = Session.ready();
  const page = await open(session);
  let below: boolean | undefined;
  page.answers.getSummary = () => {
    below = page.text().includes(SHOW);
    return session.page('getSummary');
  };
  await page.go('Papers');
  expect(below).toBe(false);
  const names = ['Refresh', 'Write the Summary tab', 'Write the report', SHOW];
  expect(names.map((name) => page.button(name).parentElement?.className)).toEqual(
    names.map(() => 'actions'),
  );
  page.answers.getSummary = () => {
    below = page.text().includes(SHOW);
    return { ok: false, problem: 'The tab is gone.' };
  };
  await page.press('Refresh');
  expect([below, page.problem()]).toEqual([true, 'The tab is gone.']);
});

test('where no cheque is left, the way to change what a cheque is stands in the dialog alone', () => {
  const session = Session.ready();
  const { offer } = session.page('getSlips', { methods: ['CHQ'] }) as { offer: string[] };
  expect(offer.join(' ')).toContain('Cheques are rows paid by');
  expect(offer.join(' ')).not.toContain('in the sidebar');
  session.call('makeDepositSlip');
  expect(session.said()).toContain('change it in the sidebar, under Papers.');
});
