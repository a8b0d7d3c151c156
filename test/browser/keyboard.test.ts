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

test('everything from connecting to a refund can be done without a mouse', async () => {
  const { page, sidebar } = treasurer;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
});
