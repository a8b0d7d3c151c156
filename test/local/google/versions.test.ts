import { describe, expect, test } from '@jest/globals';
import type { Switches } from '../../../local/google/index';
import { google, SHEET } from './support';

const CODE = `
  function write() { ${SHEET}
    PropertiesService.getDocumentProperties().setProperty('step', '1');
    sheet.getRange('A1').setValue('one'); SpreadsheetApp.flush();
    PropertiesService.getDocumentProperties().setProperty('step', '2');
    sheet.getRange('A1:B1').setValues([['two', 'beside']]); SpreadsheetApp.flush();
    sheet.getRange('A1').setNote('noted'); sheet.insertRowsAfter(1, 1); }
  function read() { ${SHEET} return sheet.getRange('A1').getValue(); }`;

/** What stands in the sheet. */
function seen(stand: ReturnType<typeof google>): unknown {
  return [stand.workbook.values('Sheet1', 'A1:B1')[0], stand.workbook.notes('Sheet1', 'A1')[0]];
}

describe('restoring a version', () => {
  test('takes back everything in the file, to each moment of a run, and can be taken back itself', () => {
    const stand = google(CODE);
    const moments: (readonly [ReturnType<typeof stand.moment>, unknown])[] = [];
    stand.run('write', {
      onCall: () => {
        moments.push([stand.moment(), seen(stand)]);
        return undefined;
      },
    });
    const last = stand.moment();
    const end = seen(stand);
    for (const [moment, then] of moments) {
      stand.restoreVersion(moment);
      expect(seen(stand)).toEqual(then);
    }
    expect(new Set(moments.map(([, then]) => JSON.stringify(then))).size).toBeGreaterThan(2);
    stand.restoreVersion(last);
    expect(seen(stand)).toEqual(end);
  });

  test.each<[Switches['propertiesOnRestore'], string | undefined]>([
    ['kept', '2'],
    ['taken back', '1'],
    ['lost', undefined],
  ])('properties of the document are %s, those of a user stay', (propertiesOnRestore, step) => {
    const stand = google(CODE, { switches: { propertiesOnRestore } });
    stand.setProperty('user', 'own', 'mine');
    stand.setProperty('document', 'step', '1');
    const moment = stand.moment();
    stand.setProperty('document', 'step', '2');
    stand.restoreVersion(moment);
    expect(stand.properties('document').step).toBe(step);
    expect(stand.properties('user')).toEqual({ own: 'mine' });
  });

  test('a time of the clock means what stood at that time', () => {
    const stand = google(CODE);
    const before = stand.clock.now();
    stand.workbook.type('Sheet1', 'A1', 'early');
    stand.clock.advance(60_000);
    stand.workbook.type('Sheet1', 'A1', 'late');
    stand.restoreVersion(before + 59_000);
    expect(stand.workbook.value('Sheet1', 'A1')).toBe('early');
  });

  test('in the middle of a run: what it has not saved yet is written over the old version', () => {
    const stand = google(`function main() { ${SHEET}
      sheet.getRange('A1').setValue('a'); SpreadsheetApp.flush(); sheet.getRange('B1').setValue('b'); }`);
    const moment = stand.moment();
    stand.run('main', {
      onCall: ({ method, index }) => {
        if (method === 'setValue' && index > 1) stand.restoreVersion(moment);
        return undefined;
      },
    });
    expect(stand.workbook.values('Sheet1', 'A1:B1')).toEqual([['', 'b']]);
  });

  test('chosen tabs alone: the others stay, and one that was deleted returns', () => {
    const stand = google(CODE);
    const { workbook } = stand;
    workbook.addSheet('Other');
    workbook.put('Sheet1', 'A1', [['old']]);
    workbook.put('Other', 'A1', [['old']]);
    const moment = stand.moment();
    workbook.put('Sheet1', 'A1', [['new']]);
    workbook.put('Other', 'A1', [['new']]);
    stand.restoreVersion(moment, ['Sheet1']);
    expect([workbook.value('Sheet1', 'A1'), workbook.value('Other', 'A1')]).toEqual(['old', 'new']);
    workbook.deleteSheet('Other');
    stand.restoreVersion(moment, ['Other']);
    expect(workbook.value('Other', 'A1')).toBe('old');
  });
});

describe('undo', () => {
  test('takes back what a script wrote in that person’s session, write by write', () => {
    const stand = google(CODE);
    const { workbook, user } = stand;
    workbook.asOne(user, () => workbook.type('Sheet1', 'A1', 'typed'));
    stand.run('write');
    const steps = workbook.steps(user);
    expect(steps).toBe(5);
    const found = Array.from({ length: steps }, () => {
      workbook.undo(user);
      return [workbook.value('Sheet1', 'A1'), workbook.notes('Sheet1', 'A1')[0]?.[0]];
    });
    expect(found).toEqual([
      ['two', 'noted'],
      ['two', ''],
      ['one', ''],
      ['typed', ''],
      ['', ''],
    ]);
    workbook.redo(user);
    workbook.redo(user);
    expect(workbook.value('Sheet1', 'A1')).toBe('one');
  });

  test('leaves alone what others wrote, what was changed since, and what the clock wrote', () => {
    const stand = google(`${CODE}
      function small() { ${SHEET} sheet.getRange('A1:B1').setValues([['two', 'beside']]); }
      function clock() { ScriptApp.newTrigger('write').timeBased().everyHours(1).create(); }`);
    const { workbook, user } = stand;
    stand.run('small', { user: 'ben@example.org' });
    expect(workbook.steps(user)).toBe(0);
    workbook.type('Sheet1', 'A1', 'mine');
    workbook.undo('ben@example.org');
    expect(workbook.values('Sheet1', 'A1:B1')).toEqual([['mine', '']]);
    stand.run('clock');
    stand.advanceTo(stand.clock.now() + 3_600_000);
    expect(workbook.steps(user)).toBe(0);
  });

  test('does not reach scripts if a test says so', () => {
    const stand = google(CODE, { switches: { undo: 'people alone' } });
    stand.run('write');
    expect(stand.workbook.steps(stand.user)).toBe(0);
  });

  test('a snapshot knows what could be undone', () => {
    const stand = google(CODE);
    stand.run('write');
    const kept = stand.snapshot();
    stand.workbook.undo(stand.user, 4);
    stand.restore(kept);
    expect(stand.workbook.steps(stand.user)).toBe(4);
  });
});
