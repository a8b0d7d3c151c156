import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let anna: Person;
let ben: Person;

beforeAll(async () => {
  stage = await Stage.withRows();
  anna = await stage.person('anna@example.org');
  ben = await stage.person('ben@example.org');
  await ben.window.tab('Bundles');
});

afterAll(() => stage.close());

test('whoever wants to send while somebody else does is told who, and nothing is sent twice', async () => {
  await anna.select('A2', 'A6');
  await ben.select('A2', 'A6');
  const held = stage.gate.holdAfter(0);
  await anna.choose('Send selected rows…');
  await anna.answer('5 payments (6 rows)', 'OK');
  await held;

  await ben.choose('Send selected rows…');
  const told = await ben.answer('anna@example.org has been working on this spreadsheet', 'OK');
  expect(told).toContain('Nothing leaves meanwhile; try again when that is done.');
  expect(stage.qomon.ledger.bundles).toEqual([]);

  stage.gate.release();
  await anna.answer('5 payments sent', 'OK');
  // What she sent is what he sees.
  await ben.sees(ben.at('State', 6), 'Sent');
  await ben.choose('Send selected rows…');
  await ben.answer('None of the selected rows can be sent.', 'OK');
  expect(stage.qomon.ledger.bundles.length).toBe(5);
  expect(stage.complaints).toEqual([]);
});

test('what one person types, the other sees at once', async () => {
  await anna.type(anna.at('Comment', 12), 'Paid in coins');
  await ben.sees(ben.at('Comment', 12), 'Paid in coins');
  expect(stage.complaints).toEqual([]);
});
