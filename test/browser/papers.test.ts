import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { violations } from './axe';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let treasurer: Person;

beforeAll(async () => {
  stage = await Stage.ready();
  treasurer = await stage.person();
});

afterAll(() => stage.close());

test('a treasurer has the summary written, reads it in the sidebar, and puts a cheque on a slip, and has a day reported', async () => {
  const { sidebar } = treasurer;
  await treasurer.type(treasurer.at('Payer ID', 2), '123456');
  await treasurer.type(treasurer.at('Amount', 2), '20');
  await treasurer.type(treasurer.at('Payment method', 2), 'CHQ');
  await treasurer.choose('Summary');
  expect(await treasurer.answer('The tab “Summary” is written.', 'OK')).toContain(
    'The journal says the same: 0 payments sent; nothing refunded.',
  );
  await treasurer.choose('Open sidebar');
  await sidebar.choose('Papers');
  await sidebar.says('sent 0.00 EUR (0) · not sent 20.00 EUR (1)');
  expect(await violations(treasurer.window.page, 'aside.sidebar')).toEqual([]);

  await treasurer.choose('Deposit slip…');
  await treasurer.reply('Which payment methods are cheques?', 'CHQ');
  await treasurer.reply('How many are there?', '1');
  await treasurer.reply('What is their total, in EUR?', '20');
  await treasurer.answer('Slip 1 is made: 1 cheque, 20.00 EUR.', 'OK');
  expect(stage.google.workbook.value('Deposit slip', 'A1')).toBe('Deposit slip of cheques');
  expect(stage.google.workbook.value('Slips', 'D2')).toBe(20);

  // The next cheque from the sidebar.
  await treasurer.window.tab('Bundles');
  await treasurer.type(treasurer.at('Payer ID', 3), '123456');
  await treasurer.type(treasurer.at('Amount', 3), '7');
  await treasurer.type(treasurer.at('Payment method', 3), 'CHQ');
  await sidebar.press('Show cheques and slips');
  await sidebar.says('• 1: 1 cheque, 20.00 EUR');
  await sidebar.says('• “Bundles”, row 3: 7.00 EUR, —, —, —');
  expect(await violations(treasurer.window.page, 'aside.sidebar')).toEqual([]);
  await sidebar.field('Cheques in your hand').fill('2');
  await sidebar.field('Their total, in EUR').fill('7');
  await sidebar.press('Make the slip');
  await sidebar.says('You have counted “2”, and the rows have 1 cheque.');
  await sidebar.field('Cheques in your hand').fill('1');
  await sidebar.press('Make the slip');
  await sidebar.says('Slip 2 is made: 1 cheque, 7.00 EUR.');
  await sidebar.says('• 2: 1 cheque, 7.00 EUR');
  expect(stage.google.workbook.value('Slips', 'D3')).toBe(7);

  await sidebar.press('Write the report');
  await treasurer.answer('Nothing has been sent from this spreadsheet yet.', 'OK');
  await sidebar.choose('Papers');
  await sidebar.settled();
  await sidebar.panel.getByLabel('A day').check();
  await sidebar.field('Day').fill('2026-04-02');
  expect(await violations(treasurer.window.page, 'aside.sidebar')).toEqual([]);
  await sidebar.press('Write the report');
  const told = await treasurer.answer('Mail the report to you', 'Yes');
  expect(told).toContain('Not sent: 2 rows, 27.00 EUR');
  await treasurer.answer('The report is mailed to', 'OK');
  expect(stage.google.workbook.value('Report', 'A1')).toBe('Report of what was sent');
  expect(stage.google.outbox.at(-1)?.subject).toContain('Report of the day 02/04/2026');
  expect(stage.complaints).toEqual([]);
});
