import { afterEach, describe, expect, test } from '@jest/globals';
import { NIGHT, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';

const BEN = 'ben@example.org';

const MAY =
  'You can check rows and look for contacts here. To send, refund or cancel, or to make a file of who has paid, enter a key of your own.';

const pages: SidebarPage[] = [];

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** Three payments: one sent, one that looks recorded already, one that nobody has heard of since. */
async function opened(user: string): Promise<{ session: Session; page: SidebarPage }> {
  const first = Session.ready();
  first.type([PAYMENT]);
  first.send('2');
  const session = first.secondSpreadsheet();
  session.connect({ apiKey: 'sample-key-full', region: 'eu', shared: 'checking' });
  session.call('setUpSpreadsheet');
  session.type([{ ...PAYMENT, Amount: '30' }, PAYMENT, { ...PAYMENT, Amount: '40' }]);
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  session.page('sendNext', { scope: 'selection' });
  session.qomon.faults.add({
    ...{ method: 'POST', path: '/v1/transaction_bundles', times: 1 },
    fault: 'timeout before recording',
  });
  session.send('4');
  expect(session.column('State')).toEqual(['Sent', '', 'To check']);
  session.google.workbook.select('Bundles', 'A2:A4', user);
  const page = await SidebarPage.open(session, user);
  pages.push(page);
  return { session, page };
}

const buttons = (page: SidebarPage): string[] =>
  [...page.panel().querySelectorAll('button:not(.link)')].map(({ textContent }) =>
    textContent.trim(),
  );

/** What sends, pays back, or answers for a payment. */
const OF_SENDING = /Send|Resolve|Another payment|that one|other payments|Refund|Show the|Save/;

describe('the sidebar of whoever may only check', () => {
  test('offers what checks, and says how the rest can be had', async () => {
    const { page } = await opened(BEN);
    expect(page.text()).toContain(MAY);
    expect(page.text()).toContain('1 payment looks recorded already');
    expect(buttons(page)).toEqual(['Refresh', 'Check rows']);
    await page.press('Check rows');
    expect(page.problem()).toBe('');
    for (const panel of ['Refund', 'Nightly']) {
      await page.go(panel);
      expect(page.text()).toContain(MAY);
      expect(buttons(page).filter((one) => OF_SENDING.test(one))).toEqual([]);
    }
  });

  test('offers all of it to whoever has a key of their own', async () => {
    const { session, page } = await opened(BEN);
    session.google.page(BEN).call('connect', { apiKey: 'sample-key-full', region: 'eu' });
    await page.close();
    const again = await SidebarPage.open(session, BEN);
    pages.push(again);
    expect(again.text()).not.toContain(MAY);
    expect(buttons(again).filter((one) => OF_SENDING.test(one)).length).toBeGreaterThan(2);
  });

  test('lets them turn off a night that is theirs', async () => {
    const { session } = await opened(BEN);
    session.connect({ apiKey: 'sample-key-full', region: 'eu', shared: 'sending' });
    setNightly(session, NIGHT, BEN);
    session.connect({ apiKey: 'sample-key-full', region: 'eu', shared: 'checking' });
    const page = await SidebarPage.open(session, BEN);
    pages.push(page);
    await page.go('Nightly');
    expect(buttons(page)).toContain('Save');
  });
});
