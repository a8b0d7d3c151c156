import { describe, expect, test } from '@jest/globals';
import type { Boundary, Google } from '../../../local/google/index';
import { google, SHEET } from './support';

/** Fails the calls of one method, before or after their effect. */
const failing =
  (method: string, phase: Boundary['phase']) =>
  (boundary: Boundary): 'fail' | undefined =>
    boundary.method === method && boundary.phase === phase ? 'fail' : undefined;

/** What the script has made of the error, and what then stands in the sheet. */
function ended(stand: Google, onCall: (boundary: Boundary) => 'fail' | undefined): unknown[] {
  const run = stand.run('main', { onCall });
  return [run.value ?? run.error?.message, stand.workbook.value('Sheet1', 'A1')];
}

describe('a call that Google fails', () => {
  const SAVING = `function main() { ${SHEET}
    sheet.getRange('A1').setValue('mine');
    try { SpreadsheetApp.flush(); } catch (error) { return error.message; } }`;
  const TIMED_OUT = expect.stringMatching(
    /^Service Spreadsheets timed out while accessing document with id \w+\.$/,
  );

  test('throws what a script may catch, and the run goes on', () => {
    const stand = google(`function main() {
      try { return PropertiesService.getUserProperties().getProperty('a'); }
      catch (error) { return error.name + ': ' + error.message; } }`);
    expect(stand.run('main', { onCall: failing('getProperty', 'before') }).value).toBe(
      "Exception: We're sorry, a server error occurred. Please wait a bit and try again.",
    );
    expect(stand.run('main').value).toBeNull();
  });

  test('loses the writes that waited, or keeps them for the next call', () => {
    const onCall = failing('flush', 'before');
    expect(ended(google(SAVING), onCall)).toEqual([TIMED_OUT, '']);
    const kept = google(SAVING, { switches: { onFailure: 'kept' } });
    expect(ended(kept, onCall)).toEqual([TIMED_OUT, 'mine']);
  });

  test('may have done its work all the same', () => {
    expect(ended(google(SAVING), failing('flush', 'after'))).toEqual([TIMED_OUT, 'mine']);
  });

  test('ends the run where the script does not catch it', () => {
    const stand = google(`function main() { ${SHEET} return sheet.getRange('A1').getValue(); }`);
    expect(stand.run('main', { onCall: failing('getValue', 'before') })).toMatchObject({
      outcome: 'failed',
      error: { name: 'Exception', message: TIMED_OUT },
    });
  });
});

describe('what others change while a run goes on', () => {
  const script = (between: string): string => `function main() { ${SHEET}
    const read = () => sheet.getRange('A1').getValue();
    const first = read();
    Utilities.sleep(1);
    ${between}
    return [first, read()]; }`;

  function seen(code: string, rereads: 'fresh' | 'read ahead'): unknown {
    const stand = google(script(code), { switches: { rereads } });
    stand.workbook.put('Sheet1', 'A1', [['old']]);
    const run = stand.run('main', {
      onCall: ({ method, phase }) => {
        if (method === 'sleep' && phase === 'after') stand.workbook.put('Sheet1', 'A1', [['new']]);
        return undefined;
      },
    });
    return run.value;
  }

  test('shows at once, or once the run has saved something or flushed', () => {
    expect(seen('', 'fresh')).toEqual(['old', 'new']);
    expect(seen('', 'read ahead')).toEqual(['old', 'old']);
    expect(seen('SpreadsheetApp.flush();', 'read ahead')).toEqual(['old', 'new']);
    expect(seen("sheet.getRange('B1').setValue(1);", 'read ahead')).toEqual(['old', 'new']);
  });

  test('shows in a sheet of which nothing was read before', () => {
    const stand = google(
      `function main() {
        const other = SpreadsheetApp.getActive().getSheetByName('Other');
        const mine = SpreadsheetApp.getActive().getSheetByName('Sheet1');
        mine.getRange('A1').getValue();
        Utilities.sleep(1);
        return other.getRange('A1').getValue(); }`,
      { switches: { rereads: 'read ahead' } },
    );
    stand.workbook.addSheet('Other');
    const run = stand.run('main', {
      onCall: ({ method }) => {
        if (method === 'sleep') stand.workbook.put('Other', 'A1', [['new']]);
        return undefined;
      },
    });
    expect(run.value).toBe('new');
  });
});
