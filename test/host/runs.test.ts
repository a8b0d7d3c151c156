import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Host, startHost } from '../../local/host/host';
import { Caller } from './caller';

let host: Host;
let anna: Caller;
/** What requests with a body wait for on their way to Qomon. */
let posts: Promise<void>;

beforeEach(async () => {
  posts = Promise.resolve();
  host = await startHost({
    longestWait: 0,
    between: async (request, pass) => {
      if (request.method === 'POST' && request.url.endsWith('/v1/transaction_bundles')) await posts;
      return await pass(request);
    },
  });
  anna = await Caller.open(host);
});

afterEach(async () => {
  anna.close();
  await host.close();
});

const STATE = 2;

test('an item of the menu runs for the selection that the person has in the page', async () => {
  anna.select('Bundles', 3, 5, 2, 1);
  anna.click('checkRows');
  await anna.run('checkRows', 'completed');
  await anna.until(() => anna.all('toast').length > 0);
  expect(anna.all('toast')[0]?.message).toContain('2 rows are in order');
});

test('a run waits at its dialog, sends on yes, and the page sees the cells change', async () => {
  anna.select('Bundles', 2, 1, 10, 1);
  anna.click('sendSelectedRows');
  expect(await anna.answer('OK')).toContain('9 payments');
  expect(await anna.answer('OK')).toContain('sent');
  await anna.run('sendSelectedRows', 'completed');
  await anna.until(() => anna.cell('Bundles', 2, STATE)?.value === 'Sent');
  expect(host.session.qomon?.ledger.bundles).toHaveLength(9);
  expect(anna.panel?.qomon?.bundles).toHaveLength(9);
});

test('a dialog that is closed is a no: nothing is sent', async () => {
  anna.select('Bundles', 2, 1);
  anna.click('sendSelectedRows');
  await anna.answer('CLOSE');
  await anna.run('sendSelectedRows', 'completed');
  expect(host.session.qomon?.ledger.bundles).toHaveLength(0);
});

test('a dialog stands before the person alone whose run asks; others go on working', async () => {
  const ben = await Caller.open(host, 'ben@example.org');
  anna.select('Bundles', 2, 1);
  anna.click('sendSelectedRows');
  await anna.until(() => anna.screen?.dialog != null);
  expect(ben.screen?.dialog).toBeNull();
  ben.select('Bundles', 3, 5);
  ben.click('checkRows');
  await ben.run('checkRows', 'completed');
  expect(anna.screen?.dialog).not.toBeNull();
  await anna.answer('CLOSE');
  ben.close();
});

test('a run that is killed at its dialog ends, and its dialog goes', async () => {
  anna.select('Bundles', 2, 1);
  anna.click('sendSelectedRows');
  await anna.until(() => anna.screen?.dialog != null);
  const run = anna.panel?.executions.find(({ state }) => state === 'running');
  anna.act({ kind: 'kill', run: run?.id ?? 0 });
  await anna.run('sendSelectedRows', 'killed');
  await anna.until(() => anna.screen?.dialog == null);
  expect(host.session.qomon?.ledger.bundles).toHaveLength(0);
});

test('two people who send at once: one sends, the other is told who is at it', async () => {
  const ben = await Caller.open(host, 'ben@example.org');
  anna.select('Bundles', 2, 1, 10, 1);
  ben.select('Bundles', 2, 1, 10, 1);
  let letThrough: () => void = () => undefined;
  posts = new Promise((resolve) => {
    letThrough = resolve;
  });
  anna.click('sendSelectedRows');
  await anna.until(() => anna.screen?.dialog != null);
  ben.click('sendSelectedRows');
  await ben.until(() => ben.screen?.dialog != null);
  await anna.answer('OK');
  await anna.until(() => anna.cell('Bundles', 2, STATE)?.value === 'Sending');
  await ben.answer('OK');
  expect(await ben.answer('OK')).toContain('anna@example.org');
  letThrough();
  expect(await anna.answer('OK')).toContain('9 payments sent');
  expect(host.session.qomon?.ledger.bundles).toHaveLength(9);
  ben.close();
});

test('of two dialogs of one person the older stands there first, and then the newer', async () => {
  const second = await Caller.open(host);
  const running = (): number =>
    host.session.google.executions.filter(({ state }) => state === 'running').length;
  const newEvent = /What is the event called/;
  anna.click('newEventTab');
  await anna.until(() => anna.screen?.dialog != null);
  const older = anna.screen?.dialog?.id;
  second.click('newEventTab');
  await second.until(() => running() === 2);
  // However the newer has come by now, the older is the one that is shown, in each of her windows.
  expect(second.screen?.dialog?.id).toBe(older);
  expect(await anna.answer('CANCEL')).toMatch(newEvent);
  expect(await anna.answer('CANCEL')).toMatch(newEvent);
  expect(anna.screen?.dialog ?? null).toBeNull();
  second.close();
});

test('a run that throws is told to the person, and stands in the list with its error', async () => {
  anna.click('nobodyWroteThis');
  await anna.run('nobodyWroteThis', 'failed');
  await anna.until(() => anna.all('refused').length > 0);
  expect(anna.all('refused')[0]?.message).toContain('Script function not found: nobodyWroteThis');
});

test('a restart gives an empty spreadsheet, or one with the sample rows', async () => {
  anna.act({ kind: 'restart', empty: true });
  await anna.until(() => anna.all('restarted').length > 0);
  expect(host.session.google.workbook.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  const again = await Caller.open(host);
  again.act({ kind: 'restart', empty: false });
  await again.until(() => again.all('restarted').length > 0);
  expect(host.session.google.workbook.value('Bundles', 'K2')).toBe(123456);
  again.close();
});
