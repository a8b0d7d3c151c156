import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx, type Workbook } from 'hucre';

describe('npm run demo', () => {
  let printed = '';
  let workbook: Workbook;

  beforeAll(async () => {
    const run = spawnSync('npx', ['tsx', 'local/demo/main.ts'], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    printed = run.stdout;
    workbook = await readXlsx(readFileSync('out/demo.xlsx'));
  }, 60_000);

  const sheet = (name: string) => {
    const found = workbook.sheets.find((one) => one.name === name);
    if (!found) throw new Error(`out/demo.xlsx has no sheet "${name}"`);
    return found;
  };

  test('prints the sheet before and after, the ledger, and what it took', () => {
    const [, before = '', after = ''] = printed.split(/The sheet (?:before|after)\n/);
    expect(before).not.toMatch(/Sent {2}/);
    // The summary, further down, has a column of that name.
    expect(after.replace(/ Sent +Sum /, '').match(/ Sent /g)).toHaveLength(10);
    expect(after.match(/ Invalid /g)).toHaveLength(2);
    expect(printed).toContain('9 payments sent, 1,565.50 EUR.');
    expect(printed).toMatch(/What Qomon's ledger holds[\s\S]*5009/);
    expect(printed).toMatch(/The send took \d+ service calls and \d+ requests/);
  });

  test('lets a night pass, in which the clock sends what is ready, and prints the report', () => {
    const [, told = ''] = printed.split('turns the nightly upload on');
    expect(told).toMatch(/The clock called \d+ times by 2026-04-03T06:00Z\. \d+ times it was not/);
    expect(told.match(/Z it worked for/g)).toHaveLength(1);
    expect(told).toContain('To: treasurer@example.org');
    expect(told).toContain(
      'Subject: Nightly upload to Qomon: 2 payments sent, 37.50 EUR, 1 row left behind',
    );
    expect(told).toContain('• “Evening”, row 4: Amount: “…” is not an amount.');
    expect(sheet('Evening').rows.map((row) => row[6])).toEqual([
      'State',
      'Sent',
      'Sent',
      'Invalid',
    ]);
  });

  test('gives a part of a payment back, and shows what that changes', () => {
    const [, refund = ''] = printed.split(
      '■ … and gives 10 euros of the first row back, in the sidebar',
    );
    expect(refund).toMatch(
      /Part refunded +10\.00 {2}Refunded 10\.00 EUR in bundle 5001\. Refunded so far: 10\.00 EUR of 20\.00 EUR\./,
    );
    expect(refund).toMatch(/5001 .* 20\.00 eur +10\.00 {2}10\.00 for 123456/);
  });

  test('cancels a bundle, and finds what somebody has changed in Qomon', () => {
    const [, cancelled = '', compared = ''] = printed.split(
      /The row after (?:its can|the com).*\n/,
    );
    expect(cancelled).toMatch(/50 {2}Cancelled +Cancelled: bundle 5002 was deleted in Qomon\./);
    expect(cancelled).toContain('8 payments (9 rows) compared with 8 in Qomon: 7 agree.');
    expect(compared).toMatch(/Changed in Qomon +5003 .*Amount: here 60\.00 EUR, in Qomon 65\.0/);
    expect(printed.split("What Qomon's ledger holds")[1]).not.toMatch(/^ +5002 /m);
  });

  test('leaves a workbook with the rows and their IDs', () => {
    const [header = [], ...rows] = sheet('Bundles').rows;
    const column = header.indexOf('Bundle ID');
    const ids = rows.map((row) => row[column]).filter((id) => id !== null && id !== undefined);
    expect(ids).toEqual([5001, 5003, 5004, 5005, 5005, 5006, 5007, 5008, 5009]);
  });

  test('… whose dropdowns offer what the hidden tab of lists holds', () => {
    const rules = sheet('Bundles').dataValidations ?? [];
    const lists = rules.filter(({ formula1 }) => formula1?.includes("'Qomon lists'!"));
    expect(lists).toHaveLength(5);
    expect(sheet('Qomon lists').hidden).toBe(true);
    const offered = sheet('Qomon lists').rows.flat();
    expect(offered).toContain('Adhésion annuelle — 20.00 EUR (#10)');
  });
});
