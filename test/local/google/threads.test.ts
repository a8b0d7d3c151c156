import { afterEach, expect, jest, test } from '@jest/globals';
import type { GoogleOptions } from '../../../local/google/index';
import { GoogleThreads, LivingClock } from '../../../local/google/index';

let open: GoogleThreads[] = [];

afterEach(() => {
  for (const google of open) google.stop();
  open = [];
});

function stand(code: string, options: Partial<GoogleOptions> = {}): GoogleThreads {
  const clock = new LivingClock(Date.parse('2026-03-02T09:00:00Z'), 0);
  const google = new GoogleThreads({ project: { code }, ...options, clock });
  open.push(google);
  return google;
}

test('a run in a thread reads and writes the spreadsheet and gives back what it returns', async () => {
  const google = stand(`function go(text) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    sheet.getRange('A1').setValue(text);
    return { seen: sheet.getRange('A1').getValue(), process: typeof process };
  }`);
  const run = await google.run('go', { args: ['hello'] });
  expect(run.value).toEqual({ seen: 'hello', process: 'undefined' });
  expect(google.workbook.value('Sheet1', 'A1')).toBe('hello');
});

test('a run that is woken without an answer waits on for its own', async () => {
  const { notify } = Atomics;
  // A wake-up is sent after the answer is there: it may come when the run waits for the next one.
  const late = jest.spyOn(Atomics, 'notify').mockImplementation((signal, index) => {
    setImmediate(() => notify(signal, index));
    setTimeout(() => notify(signal, index), 1);
    return notify(signal, index);
  });
  const google = stand(`function go() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    const cells = Array.from({ length: 200 }, (_, index) => sheet.getRange(index + 1, 1));
    cells.forEach((cell, index) => { cell.setValue(index); });
    return cells.map((cell) => cell.getValue());
  }`);
  const run = await google.run('go');
  late.mockRestore();
  expect(run.error).toBeNull();
  expect(run.value).toEqual(Array.from({ length: 200 }, (_, index) => index));
});

test('what a run has not saved when it is killed is lost, and its locks are freed', async () => {
  const google = stand(
    `
    function hold() {
      const lock = LockService.getScriptLock();
      lock.tryLock(10);
      SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue('lost');
      UrlFetchApp.fetch('https://example.org/');
    }
    function take() { return LockService.getScriptLock().tryLock(10); }`,
    {
      network: () => new Promise(() => undefined),
    },
  );
  const held = google.run('hold');
  await until(google, () => google.executions.some(({ requests }) => requests === 1));
  expect((await google.run('take')).value).toBe(false);
  const [running] = google.executions.filter(({ state }) => state === 'running');
  expect(google.kill(running?.id ?? 0)).toBe(true);
  expect((await held).outcome).toBe('killed');
  expect(google.workbook.value('Sheet1', 'A1')).toBe('');
  expect((await google.run('take')).value).toBe(true);
});

test('a run that never asks for anything can be killed too', async () => {
  const google = stand('function spin() { for (;;) {} }');
  const spinning = google.run('spin');
  await until(google, () => google.executions.length === 1);
  google.kill(google.executions[0]?.id ?? 0);
  expect((await spinning).outcome).toBe('killed');
});

test('a run that waits for a lock gets it when another run lets it go', async () => {
  let answer: (button: string) => void = () => undefined;
  const google = stand(
    `
    function hold() {
      const lock = LockService.getScriptLock();
      lock.tryLock(10);
      UrlFetchApp.fetch('https://example.org/');
      lock.releaseLock();
    }
    function wait() { return LockService.getScriptLock().tryLock(60000); }`,
    {
      network: () =>
        new Promise((resolve) => {
          answer = () =>
            resolve({ kind: 'response', status: 200, headers: {}, body: '', milliseconds: 0 });
        }),
    },
  );
  const held = google.run('hold');
  await until(google, () => google.executions.some(({ requests }) => requests === 1));
  const waiting = google.run('wait');
  await until(google, () => google.executions.length === 2);
  answer('go on');
  expect((await waiting).value).toBe(true);
  expect((await held).outcome).toBe('completed');
});

test('a person may take their time over a dialog while others run', async () => {
  const google = stand(`
    function ask() {
      const ui = SpreadsheetApp.getUi();
      return ui.prompt('Who?', ui.ButtonSet.OK).getResponseText();
    }
    function other() { return 1; }`);
  let say: (text: string) => void = () => undefined;
  google.dialogs.answer = () =>
    new Promise((resolve) => {
      say = (text) => resolve({ button: 'OK', text });
    });
  const asking = google.run('ask');
  expect((await google.run('other')).value).toBe(1);
  await until(google, () => google.executions.some(({ calls }) => calls === 1));
  say('Anna');
  expect((await asking).value).toBe('Anna');
});

test('the wall is reached on the clock that is moved on, whatever the run is waiting for', async () => {
  const google = stand("function wait() { UrlFetchApp.fetch('https://example.org/'); }", {
    network: () => new Promise(() => undefined),
  });
  const waiting = google.run('wait');
  await until(google, () => google.executions.some(({ requests }) => requests === 1));
  google.living.jump(google.clock.now() + 7 * 60_000);
  const run = await waiting;
  expect(run.outcome).toBe('timed out');
  expect(run.error?.message).toBe('Exceeded maximum execution time');
});

test('what nobody modelled ends the run with an error that names it', async () => {
  const google = stand('function go() { SpreadsheetApp.getActiveSpreadsheet().getOwner(); }');
  await expect(google.run('go')).rejects.toThrow('getOwner');
  expect(google.executions[0]?.state).toBe('failed');
});

/** Waits until something holds; looked at whenever anything changes, and often besides. */
async function until(google: GoogleThreads, holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, 5);
      const stop = google.onChange(done);
      function done(): void {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
  }
}
