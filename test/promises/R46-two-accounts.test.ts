import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';

/** The mark of a person that stands in the page that was opened for them. */
function markIn(it: Session): string {
  it.google.run('showSidebar');
  return /data-person="([^"]*)"/.exec(it.google.sidebar()?.content ?? '')?.[1] ?? '';
}

const CALLS = [
  ...['getConnection', 'connect', 'disconnect', 'reviewSelection', 'sendNext', 'openRefund'],
  ...['refund', 'getNightly', 'setNightly', 'findContacts', 'useContact', 'createContact'],
  ...['getSettings', 'setSettings', 'goToCell', 'stopSending', 'getSelectedPerson'],
  ...['refreshLists', 'checkRows', 'resolveDoubtfulRows'],
];

describe('a page whose calls arrive as another account', () => {
  test.each(CALLS)('%s is refused with the reason and the way round', (name) => {
    const it = Session.ready();
    it.type([PAYMENT]);
    const mark = markIn(it);
    expect(mark).toMatch(/^[0-9a-f]+$/);
    it.google.set({ accounts: 'default' });
    const before = it.everything();
    const run = it.google.page().call(name, {}, mark);
    expect(run.value).toEqual({
      ok: false,
      why: 'other account',
      problem: expect.stringMatching(
        /another Google account .* menu Bundles for Qomon go by the right/,
      ),
    });
    expect([run.requests, it.everything()]).toEqual([[], before]);
    it.google.set({ accounts: 'own' });
    const own = it.google.page().call(name, {}, mark).value as { why?: string } | undefined;
    expect(own?.why).not.toBe('other account');
  });

  test('the panel says so', async () => {
    const it = Session.ready();
    const page = await SidebarPage.open(it);
    it.google.set({ accounts: 'default' });
    await page.go('Connection');
    await page.press('Refresh lists');
    expect(page.text()).toContain('opened for another Google account');
  });

  test('tells no address, and nothing where Google does not say who somebody is', () => {
    const it = Session.ready();
    const mark = markIn(it);
    expect(it.google.sidebar()?.content).not.toContain(it.google.user);
    it.google.set({ withheld: ['userinfo.email'] });
    expect(markIn(it)).toBe('');
    expect(it.google.page().call('getSettings', {}, mark).value).toMatchObject({ ok: true });
  });
});
