import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SAMPLE_KEY } from '../../local/host/faults';
import type { Person } from './person';
import { Stage } from './stage';

const NEW_KEY = 'sample-key-next';

let stage: Stage;
let treasurer: Person;

beforeAll(async () => {
  stage = await Stage.withRows();
  treasurer = await stage.person();
});

afterAll(() => stage.close());

test('a key that is revoked during a send is told, replaced, and the rest goes out', async () => {
  const { sidebar } = treasurer;
  const { space } = stage.qomon;
  await treasurer.select('A2', 'A11');
  await treasurer.choose('Open sidebar');
  await sidebar.says('9 payments (10 rows)');

  const held = stage.gate.holdAfter(3);
  await sidebar.press('Send 9 payments');
  await held;
  const [full] = space.state.keys;
  space.revoke(SAMPLE_KEY);
  stage.gate.release();
  await sidebar.says('Qomon no longer accepts the API key. Enter a new one, then send again.');
  const sent = stage.qomon.ledger.bundles.length;
  expect(sent).toBeLessThan(9);

  space.change({ keys: [{ key: NEW_KEY, rights: full?.rights ?? [] }] });
  await sidebar.press('Go to Connection');
  await sidebar.shows('Connection');
  await sidebar.field('API key').fill(NEW_KEY);
  await sidebar.press('Connect');
  await sidebar.says('Key ending in next');
  await sidebar.choose('Rows');
  await sidebar.press('Back to the rows');
  await sidebar.press(`Send ${9 - sent} payments`);
  await sidebar.says(`${9 - sent} payments sent`);
  expect(stage.states()).toMatchObject({ Sent: 10 });
  expect(stage.qomon.ledger.bundles.length).toBe(9);
  expect(stage.complaints).toEqual([]);
});
