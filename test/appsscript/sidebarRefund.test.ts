import { afterEach, describe, expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { type Answer, SidebarPage } from '../support/sidebarPage';

const pages: SidebarPage[] = [];

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

const PAID = {
  transactionId: 11,
  paid: 6000,
  refunded: 1000,
  left: 5000,
  method: 'CB',
  date: '2026-03-29',
  payer: 'Camille Moreau',
  currency: 'eur',
  status: 'Paid',
  onSelectedRow: false,
};

const BUNDLE = {
  ok: true,
  bundleId: 7001,
  currency: 'eur',
  tab: 'Bundles',
  row: 5,
  fingerprint: 'as it stood',
  payments: [
    PAID,
    { ...PAID, transactionId: 12, paid: 500, refunded: 0, left: 500, onSelectedRow: true },
  ],
  items: [
    {
      kind: 'membership',
      id: 1,
      name: 'Annual',
      beneficiary: 'Zoé Blanc',
      amount: 2000,
      amountInitial: 2000,
    },
    { kind: 'donation', id: 1, name: 'Free', beneficiary: '', amount: 4000, amountInitial: null },
  ],
  statusAfter: 'Refunded',
  message: '',
};

const MEMBERSHIP = 'Membership, Annual, Zoé Blanc (EUR)';
const DONATION = 'Donation, Free (EUR)';

/** Opens the panel by its item of the menu; the two functions answer as is given. */
async function open(answers: Readonly<Record<string, Answer>>, options = {}): Promise<SidebarPage> {
  const session = Session.ready(options);
  const page = await SidebarPage.open(session, undefined, { item: 'refundSelectedRow', answers });
  pages.push(page);
  return page;
}

const openRefund = () => BUNDLE;
const asked = (page: SidebarPage) =>
  page.calls.filter(({ name }) => name === 'refund').map(({ request }) => request);

describe('the panel of refunds', () => {
  test('opens from the menu at the selected row’s payment, as it stands in Qomon', async () => {
    const page = await open({ openRefund });
    expect(page.text()).toContain('Bundle 7001, row 5');
    expect(page.terms()).toMatchObject({ Paid: '5.00 EUR', 'Left to refund': '5.00 EUR' });
    page.tick('29/03/2026, CB, 60.00 EUR');
    await page.settle();
    expect(page.terms()).toMatchObject({ Refunded: '10.00 EUR', 'Left to refund': '50.00 EUR' });
    expect(page.text()).toContain('now 20.00 EUR, price 20.00 EUR');
  });

  test('refunds an amount of each item once a person has seen before and after', async () => {
    const done = { ...BUNDLE, fingerprint: 'later', message: '12.50 EUR refunded.' };
    const page = await open({ openRefund, refund: () => done });
    page.tick('29/03/2026, CB, 60.00 EUR');
    page.fill(MEMBERSHIP, '10');
    page.fill(DONATION, '2.5');
    await page.press('Preview');
    expect(page.focused()).toBe('What will change in Qomon');
    const rows = [...page.panel().querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ['20.00 EUR', '10.00 EUR'],
      ['40.00 EUR', '37.50 EUR'],
      ['10.00 EUR', '22.50 EUR'],
    ]);
    // This screen alone says whose money it is, of which row and bundle.
    expect(page.terms()).toEqual({ Payer: 'Camille Moreau', Status: 'Paid → Refunded' });
    expect(page.text()).toContain('Bundle 7001, row 5');
    expect(asked(page)).toEqual([]);
    page.hold();
    await page.press('Refund 12.50 EUR');
    expect(page.button('Refunding…').disabled).toBe(true);
    await page.answer();
    expect(asked(page)).toEqual([
      {
        bundleId: 7001,
        transactionId: 11,
        amount: 1250,
        items: [
          { kind: 'membership', id: 1, amount: 1000 },
          { kind: 'donation', id: 1, amount: 250 },
        ],
        fingerprint: 'as it stood',
      },
    ]);
    expect(page.status()).toContain('12.50 EUR refunded.');
  });

  test('refuses what is more than an item or the payment holds, and what is no amount', async () => {
    const page = await open({ openRefund });
    const isBlocked = async (): Promise<boolean> => {
      await page.settle();
      return page.button('Preview').disabled;
    };
    expect(await isBlocked()).toBe(true);
    page.fill(MEMBERSHIP, '5.01');
    expect(await isBlocked()).toBe(true);
    // Said once: below the field, and not again of all of them.
    expect(page.text().split('Type 5.00 EUR at most: no more can be refunded here.')).toHaveLength(
      2,
    );
    // Each is little enough, both are too much.
    page.fill(MEMBERSHIP, '3');
    page.fill(DONATION, '3');
    expect(await isBlocked()).toBe(true);
    expect(page.text()).toContain('Type 5.00 EUR at most: no more can be refunded here.');
    page.fill(DONATION, '');
    page.tick('29/03/2026, CB, 60.00 EUR');
    page.fill(MEMBERSHIP, '20.01');
    expect(await isBlocked()).toBe(true);
    page.fill(MEMBERSHIP, '-5');
    expect(await isBlocked()).toBe(true);
    page.fill(MEMBERSHIP, '20');
    expect(await isBlocked()).toBe(false);
  });

  test('fills in everything that is left, item by item', async () => {
    const page = await open({ openRefund });
    page.tick('29/03/2026, CB, 60.00 EUR');
    await page.press('Everything');
    expect([page.field(MEMBERSHIP).value, page.field(DONATION).value]).toEqual(['20.00', '30.00']);
    await page.press('Preview');
    expect(page.button('Refund 50.00 EUR').disabled).toBe(false);
    await page.press('Back');
    expect(page.field(DONATION).value).toBe('30.00');
  });

  test('takes one amount where a bundle has no items', async () => {
    const bundle = { ...BUNDLE, items: [], payments: [PAID] };
    const page = await open({ openRefund: () => bundle, refund: () => bundle });
    await page.press('Everything');
    await page.press('Preview');
    await page.press('Refund 50.00 EUR');
    expect(asked(page)).toMatchObject([{ transactionId: 11, amount: 5000, items: [] }]);
  });

  test('offers nothing where nothing is left', async () => {
    const spent = { ...PAID, refunded: 6000, left: 0 };
    const page = await open({ openRefund: () => ({ ...BUNDLE, payments: [spent] }) });
    expect(page.text()).toContain('Nothing of this payment is left to refund.');
    expect(() => page.button('Preview')).toThrow('no button');
  });

  test('says why a row cannot be refunded, and shows another one', async () => {
    const problem = 'Row 2 was not sent.';
    const page = await open({ openRefund: () => ({ ok: false, problem }) });
    expect(page.problem()).toBe(problem);
    page.answers.openRefund = openRefund;
    await page.press('Show the selected row');
    expect(page.problem()).toBe('');
    expect(page.text()).toContain('Bundle 7001');
  });

  test('a refund that may have been made cannot be asked for again from what was shown', async () => {
    const page = await open({
      openRefund,
      refund: () => {
        throw new Error('Exceeded maximum execution time');
      },
    });
    page.fill(MEMBERSHIP, '5');
    await page.press('Preview');
    await page.press('Refund 5.00 EUR');
    expect(page.problem()).toContain('may or may not have been made');
    expect(page.text()).not.toContain('Bundle 7001');
  });

  test('is in French with French amounts', async () => {
    const page = await open({ openRefund }, { google: { userLocale: 'fr', locale: 'fr_FR' } });
    expect(page.text()).toContain('Lot 7001, ligne 5');
    page.fill('Adhésion, Annual, Zoé Blanc (EUR)', '2,50');
    await page.press('Aperçu');
    await page.press('Rembourser 2,50\u00a0EUR');
    expect(asked(page)).toMatchObject([{ amount: 250 }]);
  });
});
