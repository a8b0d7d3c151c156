import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let treasurer: Person;

beforeAll(async () => {
  stage = await Stage.empty();
  treasurer = await stage.person();
});

afterAll(() => stage.close());

test('a treasurer goes from an empty spreadsheet to a refund', async () => {
  const { sidebar } = treasurer;
  const at = (header: string, row: number) => treasurer.at(header, row);

  // Connecting: whoever is not connected is led there.
  await treasurer.choose('Open sidebar');
  await sidebar.shows('Connection');
  await sidebar.field('API key').fill('sample-key-full');
  await sidebar.press('Connect');
  await sidebar.says('Key ending in full');

  await treasurer.choose('Set up this spreadsheet');
  await treasurer.answer('is ready. Type one row per payment', 'OK');

  // Two payments, typed into the cells.
  const payments = [
    ['camille.moreau@example.org', '20', 'CB', '29/03/2026', 'Adhésion annuelle — 20.00 EUR (#10)'],
    ['yann.legoff@example.net', '50', 'CHQ', '30/03/2026', ''],
  ] as const;
  for (const [index, [email, amount, method, date, membership]] of payments.entries()) {
    const row = index + 2;
    await treasurer.type(at('Payer email', row), email);
    await treasurer.type(at('Amount', row), amount);
    await treasurer.type(at('Payment method', row), method);
    await treasurer.type(at('Payment date', row), date);
    if (membership !== '') await treasurer.type(at('Membership', row), membership);
  }

  await treasurer.choose('Check rows');
  await treasurer.told('2 rows are in order');
  await treasurer.sees(at('Payer name', 2), 'Camille Moreau');
  await treasurer.sees(at('Payer name', 3), 'Yann Le Goff');

  // What would be sent is shown before it is, and must be what the treasurer expects.
  await treasurer.select('A2', 'A3');
  await sidebar.choose('Rows');
  await sidebar.says('2 payments (2 rows)');
  await sidebar.says('70.00 EUR');
  await sidebar.unfold('Compare with your list');
  await sidebar.field('Expected total in EUR').fill('80');
  await sidebar.says('You expect 80.00 EUR, but the rows come to 70.00 EUR');
  expect(await sidebar.button('Send 2 payments').isDisabled()).toBe(true);
  await sidebar.field('Expected number of payments').fill('2');
  await sidebar.field('Expected total in EUR').fill('70');
  await sidebar.press('Send 2 payments');
  await sidebar.says('2 payments sent, 70.00 EUR.');
  await treasurer.sees(at('State', 2), 'Sent');
  await treasurer.sees(at('State', 3), 'Sent');
  expect(await treasurer.ledger.innerText()).toBe('Qomon holds 2 bundles');

  // 5 of the 20 euros go back.
  await treasurer.click(at('Amount', 2));
  await treasurer.choose('Refund…');
  await sidebar.shows('Refund');
  await sidebar.says('Left to refund');
  await sidebar.field(/Adhésion annuelle.*\(EUR\)$/).fill('5');
  await sidebar.press('Preview');
  await sidebar.says('What will change in Qomon');
  expect(await sidebar.panel.getByRole('table').innerText()).toMatch(/20\.00 EUR\s+15\.00 EUR/);
  await sidebar.press('Refund 5.00 EUR');
  await sidebar.says(/Refunded 5\.00 EUR/);
  await treasurer.sees(at('State', 2), 'Part refunded');
  await treasurer.sees(at('Refunded', 2), '5.00');

  const [bundle] = stage.qomon.ledger.bundles;
  expect(bundle?.transactions).toMatchObject([{ amount: 2000, reimbursed_amount: 500 }]);
  expect(bundle?.memberships).toMatchObject([{ amount: 1500, amount_initial: 2000 }]);
  expect(stage.complaints).toEqual([]);
});
