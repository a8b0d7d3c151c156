import { describe, expect, test } from '@jest/globals';
import { rowsOf } from '../import/support';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { type SidebarPage, sidebarPages } from '../support/sidebarPage';

const { open } = sidebarPages();

const MEMBERSHIP: Typed = {
  ...{ ...PAYMENT, 'Payment date': '2026-03-29', Amount: '20', Membership: '#10' },
  ...{ 'Start date': '2026-03-29', 'End date': '2026-12-31' },
};

/** Two members of 2026: one who paid, and one for whom the first one paid. */
function sent(): Session {
  const session = Session.ready();
  session.type([MEMBERSHIP, { ...MEMBERSHIP, 'Member ID': '300002' }]);
  session.send('2:3');
  expect(session.column('State').slice(0, 2)).toEqual(['Sent', 'Sent']);
  return session;
}

/** The list of those who were members in 2026 and are not in 2027. */
async function listed(session: Session, from = 2026): Promise<SidebarPage> {
  const page = await open(session);
  await page.go('Papers');
  const days = [from, from + 1].flatMap((year) => [`${year}-01-01`, `${year}-12-31`]);
  const fields = page.fields().filter((field) => field.getAttribute('type') === 'date');
  expect(fields).toHaveLength(days.length);
  for (const [at, field] of fields.entries()) {
    field.value = days[at] ?? '';
    field.dispatchEvent(new page.window.Event('input', { bubbles: true }));
    await page.settle();
  }
  await page.press('Find them');
  return page;
}

const MAKE = /^Make \d+ rows? on “Bundles”$/;

const labels = (page: SidebarPage): string[] =>
  [...page.panel().querySelectorAll('label.check')].map(({ textContent }) => textContent.trim());

const person = (page: SidebarPage, id: number): string => {
  const found = labels(page).find((label) => label.includes(`#${id}`));
  if (found === undefined) throw new Error(`Nobody is #${id}: ${labels(page).join('; ')}`);
  return found;
};

const makes = (page: SidebarPage) => page.calls.filter(({ name }) => name === 'makeRenewals');

describe('those who are not found again', () => {
  test('have a tick each, none at first, and become rows on the tab that the button names', async () => {
    const session = sent();
    const page = await listed(session);
    expect(page.text()).toContain('2 people were members');
    expect(page.text()).toMatch(/\(#123456\) paid last time: change the payer in the row/);
    expect(page.button(MAKE)).toMatchObject({ disabled: true });
    page.tick(person(page, 300002));
    await page.settle();
    expect(page.button(MAKE).textContent).toBe('Make 1 row on “Bundles”');
    await page.press(MAKE);
    expect(page.problem()).toBe('');
    expect(page.status()).toContain('1 row made on “Bundles”');
    expect(rowsOf(session, 'Source', 'Payer ID', 'Member ID', 'Amount', 'Payment date')).toEqual([
      ['renewal 2027 300002', 123456, 300002, 20, ''],
    ]);
    // Who has a row cannot be ticked any more; it is said where the row stands.
    expect(page.text()).toContain('Here already: row 4 of “Bundles”');
    expect(page.field(person(page, 300002))).toMatchObject({ disabled: true, checked: false });
    page.tick(person(page, 123456));
    await page.settle();
    await page.press(MAKE);
    expect(rowsOf(session, 'Source')).toHaveLength(2);
    expect(makes(page)).toHaveLength(2);
    expect(session.qomon.ledger.bundles).toHaveLength(2);
    // Everybody has a row: nothing is left to make.
    expect(page.text()).not.toMatch(/Make \d+ row/);
  });

  test('are not told to be found again where nobody was a member', async () => {
    const page = await listed(sent(), 2024);
    expect(page.text()).toContain('Nobody was a member in the first period');
    expect(page.text()).not.toContain('is found again');
  });

  test('are all ticked and unticked by one tick', async () => {
    const page = await listed(sent());
    page.tick('All 2');
    await page.settle();
    expect(page.button(MAKE).textContent).toContain('2 rows');
    page.tick('All 2');
    await page.settle();
    expect(page.button(MAKE)).toMatchObject({ disabled: true });
    page.tick(person(page, 123456));
    await page.settle();
    page.tick(person(page, 123456));
    await page.settle();
    expect(page.button(MAKE)).toMatchObject({ disabled: true });
  });

  test('may be made again where Google does not answer, and nobody gets two', async () => {
    const session = sent();
    const page = await listed(session);
    page.answers.makeRenewals = (request) => {
      session.page('makeRenewals', request);
      throw new Error('The connection was lost');
    };
    page.tick('All 2');
    await page.settle();
    await page.press(MAKE);
    expect(page.problem()).toContain('nobody gets two');
    delete page.answers.makeRenewals;
    await page.press(MAKE);
    expect(page.problem()).toBe('');
    expect(page.status()).toContain('2 people have a row already.');
    expect(rowsOf(session, 'Source')).toHaveLength(2);
  });

  test('say where a row was deleted, or a price is gone, and who cannot be looked up is told', async () => {
    const session = sent();
    let page = await listed(session);
    page.tick('All 2');
    await page.settle();
    await page.press(MAKE);
    session.google.workbook.deleteRows('Bundles', 4, 1);
    await page.press('Look at the tab in view again');
    expect(page.text()).toContain('A row was made before, and deleted.');
    page.tick(person(page, 123456));
    await page.settle();
    await page.press(MAKE);
    expect(rowsOf(session, 'Source')).toHaveLength(2);
    const [price] = session.qomon.space.state.membershipPrices;
    Object.assign(price ?? {}, { hidden: true });
    session.call('refreshLists');
    page = await listed(session);
    expect(page.text()).toContain('The price of last time is not offered any more');
    page.answers.lookUpRenewals = () => ({ ok: false, problem: 'There is no tab.' });
    await page.press('Look at the tab in view again');
    expect(page.problem()).toBe('There is no tab.');
  });
});
