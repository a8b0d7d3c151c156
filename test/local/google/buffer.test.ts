import { describe, expect, test } from '@jest/globals';
import type { Google } from '../../../local/google/index';
import { google, SHEET } from './support';

function cell(stand: Google): unknown {
  return stand.workbook.value('Sheet1', 'A1');
}

describe('buffered writes', () => {
  const TWO = `function main() { ${SHEET}
    sheet.getRange('A1').setValue('mine');
    const seen = sheet.getRange('A1').getValue();
    Utilities.sleep(1);
    return seen; }`;

  function seenByOthers(stand: Google): unknown[] {
    const seen: unknown[] = [];
    stand.run('main', {
      onCall: ({ phase }) => {
        if (phase === 'after') seen.push(cell(stand));
        return undefined;
      },
    });
    return [...seen, cell(stand)];
  }

  test('others see a write when a read has saved it', () => {
    expect(seenByOthers(google(TWO))).toEqual(['', 'mine', 'mine', 'mine']);
  });

  test('where reads save nothing, a run still sees its own writes, and others at its end', () => {
    const stand = google(TWO, { switches: { onRead: 'show' } });
    expect(seenByOthers(stand)).toEqual(['', '', '', 'mine']);
    expect(stand.run('main').value).toBe('mine');
  });

  test('a run that fails saves what it wrote', () => {
    const stand = google(`function main() { ${SHEET} sheet.getRange('A1').setValue(1); null.x; }`);
    expect(stand.run('main').outcome).toBe('failed');
    expect(cell(stand)).toBe(1);
  });

  test('a write goes to where its cell was, whoever sorted in between', () => {
    const stand = google(`function main() { ${SHEET}
      sheet.getRange('B2').setValue('done'); Utilities.sleep(1); }`);
    stand.workbook.put('Sheet1', 'A1', [['n'], [2], [1]]);
    stand.run('main', {
      onCall: ({ index, phase }) => {
        if (index === 1 && phase === 'before') stand.workbook.sort('Sheet1', 1);
        return undefined;
      },
    });
    expect(stand.workbook.values('Sheet1', 'A1:B3')).toEqual([
      ['n', ''],
      [1, 'done'],
      [2, ''],
    ]);
  });

  test('a write to a sheet that is gone fails the run', () => {
    const stand =
      google(`function main() { const sheet = SpreadsheetApp.getActive().getSheetByName('Other');
      sheet.getRange('B2').setValue('done'); SpreadsheetApp.flush(); }`);
    stand.workbook.addSheet('Other');
    const run = stand.run('main', {
      onCall: ({ index, phase }) => {
        if (index === 1 && phase === 'before') stand.workbook.deleteSheet('Other');
        return undefined;
      },
    });
    expect(run.error?.message).toMatch(/^Sheet \d+ not found$/);
  });
});
