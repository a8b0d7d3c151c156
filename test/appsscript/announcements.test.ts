import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PAYMENT, putRows } from '../support/rows';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';

let session = Session.ready();
let page: SidebarPage;

beforeEach(async () => {
  session = Session.ready();
  // More than go in one slice, so that there is something to be heard on the way.
  putRows(
    session,
    Array.from({ length: 400 }, () => ({ ...PAYMENT })),
  );
  session.google.workbook.select('Bundles', 'A2:A401', session.google.user);
  page = await SidebarPage.open(session);
});

afterEach(() => page.close());

/** What a screen reader reads out: texts that come into a region which was there before them. */
function listen(): readonly string[] {
  const heard: string[] = [];
  const { document, MutationObserver } = page.window;
  for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
    const observer = new MutationObserver(() => {
      const text = region.textContent.trim();
      // Whatever is in a busy part of the page is kept back until it no longer is.
      if (text !== '' && region.closest('[aria-busy="true"]') === null) heard.push(text);
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  }
  return heard;
}

test('a send is heard as it goes on, and can be stopped all the while', async () => {
  const heard = listen();
  page.hold();
  await page.press('Send 400 payments');
  const stop = page.button('Stop');
  expect(stop.closest('[aria-busy="true"], [aria-hidden="true"], [hidden]')).toBeNull();
  expect(page.focused()).toBe('Stop');
  await page.answer();
  expect(heard.filter((text) => /of 400 sent/.test(text))).not.toEqual([]);
  expect(session.qomon.ledger.bundles).toHaveLength(400);
  expect(page.focused()).toContain('400');
});

test('no part of the page is ever called busy, and one region stays for all panels', async () => {
  const { document } = page.window;
  const region = document.querySelector('[role="status"]');
  expect(region?.closest('[role="tabpanel"]')).toBeNull();
  for (const panel of ['Contacts', 'Refund', 'Settings', 'Rows']) {
    page.hold();
    await page.go(panel);
    expect(document.querySelector('[aria-busy]')).toBeNull();
    await page.answer();
    expect(document.querySelector('[role="status"]')).toBe(region);
  }
});

test('a failed look-up of unconfirmed rows is heard', async () => {
  const path = '/v1/transaction_bundles';
  session.qomon.faults.add({ fault: 'timeout after recording', method: 'POST', path });
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  await page.comeBack();
  await page.press('Send 2 payments');
  page.answers.getUnconfirmedRows = () => {
    throw new Error('Google did not answer');
  };
  const heard = listen();
  await page.press('Resolve doubtful rows');
  expect(heard).toEqual(['Looking them up…']);
  // What went wrong is an alert, which is read out by itself.
  expect(page.problem()).toMatch(/did not answer/);
});
