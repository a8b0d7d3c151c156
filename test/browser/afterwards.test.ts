import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from './person';
import { Stage } from './stage';

let stage: Stage;
let treasurer: Person;

beforeAll(async () => {
  stage = await Stage.ready();
  stage.fill(3);
  treasurer = await stage.person();
  await treasurer.select('A2', 'A4');
  await treasurer.choose('Send selected rows…');
  await treasurer.answer('3 payments (3 rows), 60.00 EUR', 'OK');
  await treasurer.answer('3 payments sent', 'OK');
});

afterAll(async () => {
  expect(stage.complaints).toEqual([]);
  await stage.close();
});

const at = (header: string, row: number): string => treasurer.at(header, row);

/** The bundles that Qomon holds: their numbers and what was paid. */
const ledger = (): (readonly [number, number | undefined])[] =>
  stage.qomon.ledger.bundles.map(({ id, transactions }) => [id, transactions[0]?.amount] as const);

test('a bundle is cancelled once the dialog that names it is approved', async () => {
  await treasurer.click('B2');
  await treasurer.choose('Cancel bundles…');
  const asked = await treasurer.answer('1 payment (1 row), 20.00 EUR in total', 'No');
  expect(asked).toContain('bundle 5001: 20.00 EUR');
  expect(ledger()).toHaveLength(3);

  await treasurer.choose('Cancel bundles…');
  await treasurer.answer('This cannot be undone.', 'Yes');
  await treasurer.answer('1 payment cancelled, 20.00 EUR.', 'OK');
  await treasurer.sees(at('State', 2), 'Cancelled');
  expect(ledger().map(([id]) => id)).toEqual([5002, 5003]);
});

test('a corrected row is recorded again once the dialog that shows the change is approved', async () => {
  await treasurer.type(at('Amount', 3), '25');
  await treasurer.click('B3');
  await treasurer.choose('Correct and resend…');
  await treasurer.answer('• Amount: 20.00 EUR → 25.00 EUR', 'Yes');
  await treasurer.answer('stands in the place of bundle 5002', 'OK');
  await treasurer.sees(at('State', 3), 'Sent');
  expect(ledger()).toEqual([
    [5003, 2000],
    [5004, 2500],
  ]);
});

test('what was changed or deleted in Qomon is told by the comparison, and stands on the row', async () => {
  const gone = stage.qomon.ledger.find(5003);
  if (gone) stage.qomon.ledger.delete(gone, stage.host.session.clock.now());
  await treasurer.choose('Compare with Qomon');
  await treasurer.answer('• 1 payment is gone from Qomon.', 'OK');
  await treasurer.sees(at('State', 4), 'Gone from Qomon');
});

test('a contact who is not in Qomon is created, and the ID put into the cell', async () => {
  const { sidebar } = treasurer;
  await treasurer.choose('Open sidebar');
  await sidebar.choose('Contacts');
  await sidebar.field('Email, name or ID').fill('noor.haddad@example.org');
  await sidebar.press('Search');
  await sidebar.says('Nobody was found.');
  await sidebar.unfold('Create a contact');
  await sidebar.field('First name').fill('Noor');
  await sidebar.field('Surname').fill('Haddad');
  await sidebar.field('Email (optional)').fill('noor.haddad@example.org');
  await sidebar.press('Create');
  await sidebar.says('Noor Haddad was created with the ID');

  await treasurer.click(at('Payer ID', 5));
  await sidebar.press(/^Use Noor Haddad/);
  await sidebar.says('The ID of Noor Haddad stands in Payer ID');
  const id = Number(await treasurer.shown(at('Payer ID', 5)));
  expect(stage.qomon.space.contact(id)).toMatchObject({ firstname: 'Noor', surname: 'Haddad' });
});

test('the clock is moved on to the night, which sends what is ready and mails its report', async () => {
  const { sidebar, window } = treasurer;
  await sidebar.choose('Nightly');
  await sidebar.field('Send the ready rows every night').check();
  await sidebar.field('From').selectOption('2');
  await sidebar.press('Save');
  await sidebar.says('Saved.');
  for (const [header, text] of [
    ['Amount', '15'],
    ['Payment method', 'ESP'],
    ['Payment date', '2026-04-02'],
    ['Ready', 'TRUE'],
  ] as const) {
    await treasurer.type(at(header, 5), text);
  }

  const panel = await window.panel('Clock and mail');
  await panel.getByText('nightlyUpload').waitFor();
  await panel.getByRole('button', { name: 'To 3 in the morning' }).click();
  const mail = panel.locator('details').filter({ hasText: '1 payment sent' });
  await mail.locator('summary').click();
  expect(await mail.innerText()).toContain('15.00 EUR');
  await treasurer.sees(at('State', 5), 'Sent');
  expect(ledger().at(-1)).toEqual([5005, 1500]);
});

test('a page of the add-on over the sheet fits its dialog, which its cross closes', async () => {
  await treasurer.choose('Guide and support…');
  const dialog = treasurer.window.page.locator('.modal');
  await dialog.locator('iframe').waitFor();
  const isWhole = (): Promise<boolean> =>
    dialog.evaluate((it) => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight);
  expect(await isWhole()).toBe(true);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  await treasurer.choose('Guide and support…');
  await dialog.locator('iframe').waitFor();
  await treasurer.window.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
