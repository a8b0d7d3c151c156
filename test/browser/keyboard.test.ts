import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Keyboard } from './keyboard';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let treasurer: Person;

beforeAll(async () => {
  stage = await Stage.empty();
  treasurer = await stage.person();
});

afterAll(() => stage.close());

test('everything from connecting to a refund can be done without a mouse', async () => {
  const { sidebar } = treasurer;
  const keyboard = new Keyboard(treasurer.window.page);

  await keyboard.choose('Open sidebar');
  await sidebar.shows('Connection');
  await keyboard.toSidebar();
  await keyboard.tabTo('API key');
  await keyboard.type('sample-key-full');
  await keyboard.press('Enter');
  await sidebar.says('Key ending in full');

  await keyboard.toGrid();
  await keyboard.choose('Set up this spreadsheet');
  await treasurer.window.dialog.filter({ hasText: 'is ready' }).waitFor();
  await keyboard.press('Enter');
  await treasurer.window.dialog.waitFor({ state: 'detached' });

  for (const [header, text] of [
    ['Payer email', 'camille.moreau@example.org'],
    ['Amount', '20'],
    ['Payment method', 'CB'],
    ['Payment date', '2026-03-29'],
  ] as const) {
    await keyboard.goTo(treasurer.at(header, 2));
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await keyboard.choose('Check rows');
  await treasurer.sees(treasurer.at('Payer name', 2), 'Camille Moreau');

  await keyboard.goTo('A2');
  await keyboard.press('Shift+ArrowDown');
  await treasurer.selects('A2:A3');
  await keyboard.toSidebar();
  await keyboard.tabTo('Connection', 'Shift+Tab');
  await keyboard.press('Home');
  await sidebar.shows('Rows');
  await sidebar.says('1 payment (1 row)');
  await keyboard.tabTo('Send 1 payment');
  await keyboard.press('Enter');
  await sidebar.says('1 payment sent, 20.00 EUR.');
  await treasurer.sees(treasurer.at('State', 2), 'Sent');

  await keyboard.toGrid();
  await keyboard.choose('Refund…');
  await sidebar.shows('Refund');
  await sidebar.says('Left to refund');
  await keyboard.toSidebar();
  await keyboard.tabTo('Amount to refund in EUR');
  await keyboard.type('5');
  await keyboard.press('Enter');
  await sidebar.says('What will change in Qomon');
  await keyboard.tabTo('Refund 5.00 EUR');
  await keyboard.press('Enter');
  await treasurer.sees(treasurer.at('State', 2), 'Part refunded');
  expect(stage.qomon.ledger.bundles[0]?.transactions[0]).toMatchObject({ reimbursed_amount: 500 });
  expect(stage.complaints).toEqual([]);
});
