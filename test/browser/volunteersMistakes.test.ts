import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let volunteer: Person;

beforeAll(async () => {
  stage = await Stage.withRows();
  volunteer = await stage.person();
});

afterAll(() => stage.close());

test('a volunteer is told of each mistake on its row, and corrects it', async () => {
  const { sidebar } = volunteer;
  const at = (header: string, row: number) => volunteer.at(header, row);
  const message = (row: number) => volunteer.shown(at('Message', row));

  await volunteer.click('A2');
  await volunteer.choose('Check rows');
  await volunteer.told('10 rows are in order. 2 rows have problems: see Message.');
  await volunteer.sees(at('State', 12), 'Invalid');
  expect(await message(12)).toContain(
    'Amount: “twenty” is not an amount. Type it like 20 or 20.50.',
  );
  expect(await message(13)).toContain('the calendar has no 2026-02-31. Correct the date.');

  // The sidebar names each mistake and leads to its cell.
  await volunteer.select('A12', 'A13');
  await volunteer.choose('Open sidebar');
  await sidebar.says('2 problems');
  await sidebar.press('Row 12, Amount');
  await volunteer.selects(at('Amount', 12));

  await volunteer.type(at('Amount', 12), '20');
  await volunteer.type(at('Payment date', 13), '28/02/2026');
  await volunteer.type(at('Amount', 13), '20');
  await volunteer.select('A12', 'A13');
  await volunteer.choose('Check rows');
  await volunteer.told('2 rows are in order.');
  await volunteer.sees(at('State', 12), '');
  await volunteer.sees(at('State', 13), '');
  expect(stage.qomon.ledger.bundles).toEqual([]);
  expect(stage.complaints).toEqual([]);
});

test('what is not in a list is told, and the list is there to choose from', async () => {
  const cell = volunteer.at('Payment method', 12);
  await volunteer.type(cell, 'chequ');
  await volunteer.select('A12', 'A13');
  await volunteer.choose('Check rows');
  await volunteer.sees(volunteer.at('State', 12), 'Invalid');
  expect(await volunteer.shown(volunteer.at('Message', 12))).toContain(
    'Payment method: “chequ” is not in the list. Choose from the dropdown',
  );
  await volunteer.chooseFromList(cell, 'CHQ');
  await volunteer.sees(cell, 'CHQ');
  await volunteer.choose('Check rows');
  await volunteer.sees(volunteer.at('State', 12), '');
  expect(stage.complaints).toEqual([]);
});

test('a cell that the add-on writes is not changed by accident', async () => {
  const cell = volunteer.at('Bundle ID', 2);
  await volunteer.type(cell, '7');
  await volunteer.answer('A change here can lose track of a payment.', 'Cancel');
  await volunteer.sees(cell, '');
  expect(stage.complaints).toEqual([]);
});

test('whoever comes with other rows while the first are still being read sees the other ones', async () => {
  const { sidebar } = volunteer;
  const { google } = stage;
  await volunteer.select('A2', 'A3');
  await sidebar.settled();
  await sidebar.says('2 payments (2 rows)');
  await volunteer.select('A2', 'A4');

  const { call } = google;
  let goOn = (): void => undefined;
  const may = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const isAsked = new Promise<void>((resolve) => {
    google.call = async (...asked) => {
      google.call = call;
      const run = await call.apply(google, asked);
      resolve();
      await may;
      return run;
    };
  });
  await sidebar.panel.hover({ position: { x: 4, y: 4 } });
  await isAsked;
  await volunteer.select('A2', 'A5');
  await sidebar.panel.hover({ position: { x: 4, y: 4 } });
  await sidebar.says('4 payments (4 rows)');
  goOn();
  // The first answer comes last, and counts for nothing.
  await sidebar.settled();
  await sidebar.says('4 payments (4 rows)');
  expect(stage.complaints).toEqual([]);
});
