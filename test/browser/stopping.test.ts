import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from './person';
import { Stage } from './stage';

const ROWS = 400;

/** More than one call of the sidebar sends. */
const UNTIL_THE_SECOND_SLICE = 270;

let stage: Stage;
let treasurer: Person;

beforeAll(async () => {
  stage = await Stage.ready();
  stage.fill(ROWS);
  treasurer = await stage.person();
});

afterAll(() => stage.close());

test('a send that is stopped in the middle goes on where it stopped, and sends nothing twice', async () => {
  const { sidebar } = treasurer;
  await treasurer.select('A2', `A${ROWS + 1}`);
  await treasurer.choose('Open sidebar');
  await sidebar.says(`${ROWS} payments (${ROWS} rows)`);

  const held = stage.gate.holdAfter(UNTIL_THE_SECOND_SLICE);
  await sidebar.press(`Send ${ROWS} payments`);
  await held;
  await sidebar.says(new RegExp(`^\\d+ of ${ROWS} sent`));
  await sidebar.button('Stop').click();
  await sidebar.says('Stopping after the rows that are under way…');
  await stage.completed('stopSending');
  stage.gate.release();
  await sidebar.says('Stopped by you. Continue sends the rest.');

  const sent = stage.qomon.ledger.bundles.length;
  expect(sent).toBeGreaterThanOrEqual(UNTIL_THE_SECOND_SLICE);
  expect(sent).toBeLessThan(ROWS);
  await sidebar.says(`${sent} payments sent`);
  expect(stage.states()).toEqual({ Sent: sent, Waiting: ROWS - sent });

  await sidebar.press('Continue');
  await sidebar.says(`${ROWS} payments sent`);
  expect(stage.states()).toEqual({ Sent: ROWS });
  expect(stage.qomon.ledger.bundles.length).toBe(ROWS);
  expect(stage.complaints).toEqual([]);
});
