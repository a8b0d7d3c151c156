import { describe, expect, test } from '@jest/globals';
import { google } from './support';

const CODE = `
  const book = () => SpreadsheetApp.getActiveSpreadsheet();
  const stores = () => [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(),
    PropertiesService.getUserProperties()];
  function keep(text) { stores().forEach((store) => store.setProperty('k', text)); }
  function kept() { return stores().map((store) => store.getProperty('k')); }
  function ids() { return [book().getId(), ScriptApp.getScriptId(), book().getUrl().includes(book().getId())]; }
  function hold() { const lock = LockService.getDocumentLock(); const got = lock.tryLock(10); Utilities.sleep(1); return got; }
  function holdScript() { const lock = LockService.getScriptLock(); const got = lock.tryLock(10); Utilities.sleep(1); return got; }
  function write(text) { book().getSheets()[0].getRange('A1').setValue(typeof text === 'string' ? text : 'by the clock'); }
  function tick() { ScriptApp.newTrigger('write').timeBased().everyHours(1).create(); }
  function triggers() { return [ScriptApp.getProjectTriggers().length, ScriptApp.getUserTriggers(book()).length]; }
  function onOpen(e) { return String(e.authMode); }`;

const BOUND = { switches: { published: false } };

function value(stand: ReturnType<typeof google>, name: string, ...args: unknown[]): unknown {
  const run = stand.run(name, { args });
  if (run.outcome !== 'completed') throw new Error(run.error?.message);
  return run.value;
}

/** What another gets while one holds a lock. */
function meanwhile(
  one: ReturnType<typeof google>,
  name: string,
  other: ReturnType<typeof google>,
): unknown {
  let got: unknown = null;
  one.run(name, {
    onCall: ({ service, phase }) => {
      if (service === 'Utilities' && phase === 'before') got = other.run(name).value;
      return undefined;
    },
  });
  return got;
}

describe('a copy of a spreadsheet', () => {
  test('has cells, notes, rules and protections of its own, and both go on living', () => {
    const stand = google(CODE, BOUND);
    const { workbook } = stand;
    workbook.put('Sheet1', 'A1', [['a', 1, true]]);
    workbook.note('Sheet1', 'A1', 'noted');
    stand.run('tick');
    const copy = stand.makeCopy('Copy', 'ben@example.org');
    expect(copy.workbook.cells('Sheet1')).toEqual(workbook.cells('Sheet1'));
    expect([copy.name, copy.user, copy.triggers]).toEqual(['Copy', 'ben@example.org', []]);
    value(copy, 'write', 'in the copy');
    value(stand, 'write', 'in the original');
    expect(copy.workbook.value('Sheet1', 'A1')).toBe('in the copy');
    expect(workbook.value('Sheet1', 'A1')).toBe('in the original');
  });

  test('of a bound script has a script of its own; of an add-on it has the same', () => {
    const bound = google(CODE, BOUND);
    const [book, script] = value(bound, 'ids') as string[];
    const [bookCopy, scriptCopy] = value(bound.makeCopy(), 'ids') as string[];
    expect([book === bookCopy, script === scriptCopy]).toEqual([false, false]);
    const addOn = google(CODE);
    const copy = addOn.makeCopy();
    expect(value(copy, 'ids')).toEqual([
      expect.not.stringMatching(addOn.documentId),
      addOn.scriptId,
      true,
    ]);
  });

  test.each([
    ['kept', false, ['a', 'a', null]],
    ['lost', false, [null, null, null]],
    // The properties of a user and of a script are the add-on's, in whatever file.
    ['kept', true, ['a', 'a', 'a']],
    ['lost', true, [null, 'a', 'a']],
  ] as const)('properties are %s (published: %s)', (propertiesOnCopy, published, found) => {
    const stand = google(CODE, { switches: { propertiesOnCopy, published } });
    value(stand, 'keep', 'a');
    const copy = stand.makeCopy();
    expect(value(copy, 'kept')).toEqual(found);
    value(copy, 'keep', 'b');
    expect(value(stand, 'kept')).toEqual(published ? ['a', 'b', 'b'] : ['a', 'a', 'a']);
  });

  test('has a document lock of its own; an add-on’s script lock is one for all files', () => {
    for (const published of [true, false]) {
      const stand = google(CODE, { switches: { published } });
      const copy = stand.makeCopy();
      expect(meanwhile(stand, 'hold', copy)).toBe(true);
      expect(meanwhile(stand, 'holdScript', copy)).toBe(!published);
    }
  });

  test('opens in AuthMode.NONE until somebody has used the add-on in it', () => {
    const stand = google(CODE);
    value(stand, 'ids');
    const copy = stand.makeCopy();
    expect([stand.open().value, copy.open().value]).toEqual(['LIMITED', 'NONE']);
    value(copy, 'ids');
    expect(copy.open().value).toBe('LIMITED');
  });

  test('of a copy, at any boundary of a run, holds what was saved', () => {
    const stand = google(`function main() { const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); sheet.getRange('A2').setValue(2); }`);
    const found: unknown[] = [];
    stand.run('main', {
      onCall: ({ phase }) => {
        const copy = stand.makeCopy().makeCopy();
        if (phase === 'after') found.push(copy.workbook.values('Sheet1', 'A1:A2').flat());
        return undefined;
      },
    });
    expect(found).toContainEqual([1, '']);
    expect(found).not.toContainEqual([1, 2]);
  });
});

describe('another spreadsheet of the same person', () => {
  test('each clock runs in its own, and a person’s triggers of one are told from those of all', () => {
    const stand = google(CODE);
    const second = stand.secondSpreadsheet('Second');
    value(stand, 'tick');
    value(second, 'tick');
    expect(value(second, 'triggers')).toEqual([2, 1]);
    const runs = stand.advanceTo(stand.clock.now() + 3_600_000);
    expect(runs.map(({ outcome }) => outcome)).toEqual(['completed', 'completed']);
    for (const one of [stand, second]) expect(one.workbook.value('Sheet1', 'A1')).not.toBe('');
    second.loseTriggers();
    expect([stand.triggers.length, second.triggers.length]).toEqual([1, 0]);
  });

  test('a published add-on may have one clock trigger in each', () => {
    const stand = google(CODE);
    value(stand, 'tick');
    expect(stand.run('tick').error?.message).toMatch(/too many time-based triggers/);
    expect(stand.secondSpreadsheet().run('tick').outcome).toBe('completed');
  });
});

describe('two scripts in one spreadsheet', () => {
  test('share the sheet, and nothing else', () => {
    const stand = google(CODE);
    const other = stand.secondInstallation();
    expect(other.documentId).toBe(stand.documentId);
    expect(other.scriptId).not.toBe(stand.scriptId);
    value(stand, 'write', 'seen by both');
    expect(other.workbook.value('Sheet1', 'A1')).toBe('seen by both');
    value(stand, 'keep', 'a');
    expect(value(other, 'kept')).toEqual([null, null, null]);
    value(stand, 'tick');
    expect([value(other, 'triggers'), other.triggers]).toEqual([[0, 0], []]);
    expect(meanwhile(stand, 'hold', other)).toBe(true);
    expect(other.open().value).toBe('LIMITED');
  });

  test('a write of one is undone and restored with those of the other', () => {
    const stand = google(CODE);
    const other = stand.secondInstallation();
    const moment = stand.moment();
    value(other, 'keep', 'b');
    value(other, 'write', 'x');
    expect(stand.workbook.steps(stand.user)).toBe(1);
    other.restoreVersion(moment);
    expect(stand.workbook.value('Sheet1', 'A1')).toBe('');
    expect(value(other, 'kept')).toEqual([null, 'b', 'b']);
  });

  test('one run that is killed loses its own writes alone', () => {
    const stand = google(CODE);
    const other = stand.secondInstallation();
    const run = stand.run('write', {
      args: ['mine'],
      onCall: ({ method, phase }) => {
        if (method !== 'setValue' || phase !== 'after') return undefined;
        value(other, 'write', 'theirs');
        return 'kill';
      },
    });
    expect(run.outcome).toBe('killed');
    expect(stand.workbook.value('Sheet1', 'A1')).toBe('theirs');
  });
});
