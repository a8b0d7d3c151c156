import { describe, expect, test } from '@jest/globals';
import { errorOf, google, returned, SHEET } from './support';

const LIST = `
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();
  sheet.getRange('A1:A3').setDataValidation(rule);`;

describe('data validation', () => {
  test('a write that breaks a strict rule throws', () => {
    expect(errorOf(`${SHEET}${LIST} sheet.getRange('A2').setValue('c');`)).toBe(
      'Exception: The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
  });

  test('where rules are checked at the flush, it throws there, and what came before stays', () => {
    const stand = google(
      `function main() { ${SHEET}${LIST}
        sheet.getRange('B1').setValue('before');
        sheet.getRange('A2').setValue('c');
        sheet.getRange('B2').setValue('after');
        console.log('written');
        SpreadsheetApp.flush();
      }`,
      { switches: { onInvalid: 'flush' } },
    );
    const run = stand.run('main');
    expect(run.logs).toHaveLength(1);
    expect(run.error?.message).toMatch(/^The data you entered in cell A2/);
    expect(stand.workbook.values('Sheet1', 'A1:B2')).toEqual([
      ['', 'before'],
      ['', ''],
    ]);
  });

  test('a row that is appended is checked too', () => {
    expect(errorOf(`${SHEET}${LIST} sheet.appendRow(['a']); sheet.appendRow(['c']);`)).toMatch(
      /entered in cell A2 violates/,
    );
  });

  test('a rule that warns lets everything in', () => {
    const body = `${SHEET}
      sheet.getRange('A1').setDataValidation(
        SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build());
      sheet.getRange('A1').setValue('z');
      return sheet.getRange('A1').getValue();`;
    expect(returned(body)).toBe('z');
  });

  test('a list holds 500 values and not one more; a range has no such limit', () => {
    const list = (n: number) =>
      `SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: ${n} }, (_, i) => 'v' + i));`;
    expect(returned(`${list(500)} return 1;`)).toBe(1);
    expect(errorOf(list(501))).toMatch(/^Exception: The data validation rule has more items/);
    const body = `${SHEET}
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('B1:B600')).build();
      sheet.getRange('A1').setDataValidation(rule);
      const read = sheet.getRange('A1').getDataValidation();
      return [String(read.getCriteriaType()), read.getCriteriaValues()[0].getA1Notation(), read.getHelpText()];`;
    expect(returned(body)).toEqual(['VALUE_IN_RANGE', 'B1:B600', null]);
  });

  test('values from a range are those that stand there now', () => {
    const stand = google(`
      function rule() { ${SHEET} sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation()
        .requireValueInRange(sheet.getRange('C1:C2')).setAllowInvalid(false).build()); }
      function write() { ${SHEET} sheet.getRange('A1').setValue('new'); }`);
    stand.run('rule');
    expect(stand.run('write').outcome).toBe('failed');
    stand.workbook.put('Sheet1', 'C2', [['new']]);
    expect(stand.run('write').outcome).toBe('completed');
  });

  test('a checkbox takes true and false and nothing else', () => {
    const box = `${SHEET} const box = sheet.getRange('A1').insertCheckboxes();`;
    expect(
      returned(`${box} box.setValue(true); return [box.getValue(), box.isChecked()];`),
    ).toEqual([true, true]);
    expect(errorOf(`${box} box.setValue('maybe');`)).toMatch(/violates the data validation/);
  });

  test('people are refused too', () => {
    const stand = google(`function main() { ${SHEET}${LIST} }`);
    stand.run('main');
    expect(() => stand.workbook.type('Sheet1', 'A1', 'z')).toThrow(/violates/);
    stand.workbook.type('Sheet1', 'A1', 'b');
    expect(stand.workbook.value('Sheet1', 'A1')).toBe('b');
  });
});

describe('protection', () => {
  test('a protection is described, found again and removed', () => {
    const body = `${SHEET}
      sheet.getRange('B1:C5').protect().setDescription('results').setWarningOnly(true);
      const found = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      const said = found.map((p) => [p.getDescription(), p.isWarningOnly(), p.canEdit(), p.getRange().getA1Notation()]);
      found[0].remove();
      return [said, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length,
        sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`;
    expect(returned(body)).toEqual([[['results', true, true, 'B1:C5']], 0, 0]);
  });

  test('a protected range follows its columns', () => {
    const stand = google(`function main() { ${SHEET} sheet.getRange('C:C').protect(); }`);
    stand.run('main');
    stand.workbook.insertColumns('Sheet1', 2);
    expect(stand.workbook.protections('Sheet1')[0]?.rect).toMatchObject({ column: 4, columns: 1 });
    stand.workbook.moveColumn('Sheet1', 4, 1);
    expect(stand.workbook.protections('Sheet1')[0]?.rect).toMatchObject({ column: 1, columns: 1 });
  });

  test("another's protection refuses a write, a warning lets it pass", () => {
    const stand = google(`
      function guard() { ${SHEET} sheet.getRange('A1').protect(); sheet.getRange('B1').protect().setWarningOnly(true); }
      function writeA() { ${SHEET} sheet.getRange('A1').setValue(1); }
      function writeB() { ${SHEET} sheet.getRange('B1').setValue(1); }`);
    stand.run('guard');
    const bert = { user: 'bert@example.org' };
    expect(stand.run('writeA', bert).error?.message).toMatch(/protected cell or object/);
    expect(stand.run('writeB', bert).outcome).toBe('completed');
    expect(stand.run('writeA').outcome).toBe('completed');
  });
});
