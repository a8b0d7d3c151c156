import { describe, expect, test } from '@jest/globals';
import { google } from './support';

const CODE = `
  function make() { return ScriptApp.newTrigger('tick').timeBased().everyHours(1).create().getUniqueId(); }
  function often() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
  function daily() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(3).create(); }
  function list() { return ScriptApp.getProjectTriggers().map((t) =>
    [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource())]); }
  function drop() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
  function tick(e) { return [String(e.authMode), Session.getEffectiveUser().getEmail(), e.hour,
    SpreadsheetApp.getActiveSpreadsheet().getName().length > 0]; }
  function ui() { SpreadsheetApp.getUi(); }
  function uiTrigger() { ScriptApp.newTrigger('ui').timeBased().everyHours(1).create(); }
  function burn() { Utilities.sleep(300000); }
  function burnTrigger() { ScriptApp.newTrigger('burn').timeBased().everyHours(1).create(); }`;

const start = '2026-03-28T21:30:00Z';

describe('clock triggers', () => {
  test('an hourly trigger runs hourly, as who made it, with all rights', () => {
    const stand = google(CODE, { start, timeZone: 'Europe/Paris' });
    stand.run('make', { user: 'bert@example.org' });
    const runs = stand.advanceTo('2026-03-29T01:30:00Z');
    expect(runs.map((run) => run.outcome)).toEqual([
      'completed',
      'completed',
      'completed',
      'completed',
    ]);
    expect(runs[0]?.value).toEqual(['FULL', 'bert@example.org', expect.any(Number), true]);
    expect(runs.map((run) => run.user)).toEqual(Array(4).fill('bert@example.org'));
    expect(stand.clock.now()).toBe(Date.parse('2026-03-29T01:30:00Z'));
  });

  test('a daily trigger keeps its hour when the clocks change', () => {
    const stand = google(CODE, { start: '2026-03-27T12:00:00Z', timeZone: 'Europe/Paris' });
    stand.run('daily');
    const runs = stand.advanceTo('2026-03-31T12:00:00Z');
    expect(runs.map((run) => (run.value as unknown[])[2])).toEqual([3, 3, 3, 3]);
  });

  test('only triggers that are due are fired', () => {
    const stand = google(CODE, { start });
    stand.run('make');
    expect(stand.fireTriggers()).toEqual([]);
    stand.clock.advance(3_600_000);
    expect(stand.fireTriggers()).toHaveLength(1);
  });

  test("nobody sees another's triggers", () => {
    const stand = google(CODE);
    stand.run('make', { user: 'bert@example.org' });
    expect(stand.run('list').value).toEqual([]);
    expect(stand.run('list', { user: 'bert@example.org' }).value).toEqual([
      ['tick', 'CLOCK', 'CLOCK'],
    ]);
    stand.run('drop');
    expect(stand.triggers).toHaveLength(1);
    stand.run('drop', { user: 'bert@example.org' });
    expect(stand.triggers).toHaveLength(0);
  });

  test('a published add-on has one clock trigger, hourly at most; a script has twenty', () => {
    const published = google(CODE);
    expect(published.run('often').error?.message).toMatch(/too frequent/);
    expect(published.run('make').outcome).toBe('completed');
    expect(published.run('make').error?.message).toMatch(/too many time-based triggers/);
    const bound = google(CODE, { switches: { published: false } });
    for (let i = 0; i < 20; i += 1) expect(bound.run('often').outcome).toBe('completed');
    expect(bound.run('often').error?.message).toMatch(/too many triggers/);
  });

  test('nobody sits before a run of the clock', () => {
    const stand = google(CODE);
    stand.run('uiTrigger');
    const [run] = stand.advanceTo(stand.clock.now() + 3_600_000);
    expect(run?.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('a day has ninety minutes for triggers', () => {
    const stand = google(CODE, { start: '2026-03-02T09:00:00Z' });
    stand.run('burnTrigger');
    const runs = stand.advanceTo('2026-03-03T07:00:00Z');
    const minutes = runs.reduce((sum, run) => sum + run.milliseconds, 0) / 60_000;
    expect(minutes).toBe(90);
    expect(runs.at(-1)?.outcome).toBe('timed out');
  });

  test('triggers can be lost with their owner', () => {
    const stand = google(CODE);
    stand.run('make');
    stand.run('make', { user: 'bert@example.org' });
    stand.loseTriggers('bert@example.org');
    expect(stand.triggers.map((trigger) => trigger.owner)).toEqual(['anna@example.org']);
  });
});
