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

test('a treasurer has the summary written, and reads the same figures in the sidebar', async () => {
  const { sidebar } = treasurer;
  await treasurer.type(treasurer.at('Payer ID', 2), '123456');
  await treasurer.type(treasurer.at('Amount', 2), '20');
  await treasurer.type(treasurer.at('Payment method', 2), 'CHQ');
  await treasurer.choose('Summary');
  expect(await treasurer.answer('The tab “Summary” is written.', 'OK')).toContain(
    'The journal says the same: 0 payments sent, 0',
  );
  await treasurer.choose('Open sidebar');
  await sidebar.choose('Papers');
  await sidebar.says('sent 0.00 EUR (0) · not sent 20.00 EUR (1)');
  expect(await violations(treasurer.window.page, 'aside.sidebar')).toEqual([]);
  expect(stage.complaints).toEqual([]);
});
