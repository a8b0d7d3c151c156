import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Host, startHost } from '../../local/host/host';
import { Caller } from './caller';

let host: Host;
let anna: Caller;

beforeAll(async () => {
  host = await startHost({ longestWait: 0 });
  anna = await Caller.open(host);
});

afterAll(async () => {
  anna?.close();
  await host?.close();
});

const [PAYER, AMOUNT, DATE, STATE] = [11, 6, 8, 2];

test('the page is told of the tabs, the cells, the dropdowns, the notes and the frozen row', () => {
  const [first] = anna.all('changes');
  const heads = first?.sheets.map(({ head }) => head);
  expect(heads?.map((head) => [head?.name, head?.hidden])).toEqual([
    ['Sheet1', false],
    ['Bundles', false],
    ['Journal', false],
    ['Qomon lists', true],
  ]);
  const bundles = heads?.find((head) => head?.name === 'Bundles');
  expect(bundles?.frozenRows).toBe(1);
  const rules = bundles?.rules ?? [];
  expect(rules.filter(({ kind }) => kind === 'checkbox').length).toBe(1);
  expect(rules.find(({ kind }) => kind === 'range')?.values[0]).toMatch(/^'Qomon lists'!\$/);
  expect(anna.cell('Bundles', 1, PAYER)?.note).not.toBe('');
  expect(anna.cell('Bundles', 2, AMOUNT)).toMatchObject({ value: 20, shown: '20.00' });
  expect(anna.cell('Bundles', 2, DATE)?.shown).toBe('29/03/2026');
});

test('what a person types is read as the spreadsheet reads it, and shown to everybody', async () => {
  const ben = await Caller.open(host, 'ben@example.org');
  anna.type('Bundles', 20, AMOUNT, '1,250.5');
  await ben.until(() => ben.cell('Bundles', 20, AMOUNT) !== null);
  expect(ben.cell('Bundles', 20, AMOUNT)).toMatchObject({ value: 1250.5, shown: '1,250.50' });
  expect(host.session.google.workbook.value('Bundles', 'F20')).toBe(1250.5);
  ben.close();
});

test('what stands in the editor leaves the cell as it is when it is typed again', async () => {
  for (const [row, column] of [
    [2, AMOUNT],
    [2, DATE],
    [9, AMOUNT],
    [12, AMOUNT],
  ] as const) {
    const before = anna.cell('Bundles', row, column);
    const held = host.session.google.workbook.cells('Bundles')[row - 1]?.[column - 1];
    anna.type('Bundles', row, column, String(before?.typed ?? before?.value));
    anna.type('Bundles', 30, PAYER, String(row));
    await anna.until(() => anna.cell('Bundles', 30, PAYER)?.value === row);
    expect(host.session.google.workbook.cells('Bundles')[row - 1]?.[column - 1]).toEqual(held);
  }
});

test('what is typed, pasted and emptied is checked where that is switched on, and only there', async () => {
  const { workbook } = host.session.google;
  const sheet = anna.sheet('Bundles');
  const note = (row: number): string => workbook.notes('Bundles', `F${row}`)[0]?.[0] ?? '';
  await anna.call('setSettings', { checksTyping: true });
  anna.type('Bundles', 41, AMOUNT, 'much');
  await anna.until(() => (anna.cell('Bundles', 41, AMOUNT)?.note ?? '') !== '');
  expect(note(41)).toContain('“much” is not an amount');
  anna.edit({
    kind: 'type',
    sheet,
    cells: [42, 43].flatMap((row) => [
      [row, AMOUNT, 'more'],
      [row, PAYER, '123456'],
    ]) as [number, number, string][],
  });
  await anna.until(() => (anna.cell('Bundles', 43, AMOUNT)?.note ?? '') !== '');
  expect([note(42), note(43)]).toEqual([note(43), expect.stringContaining('“more”')]);
  const rects = [{ row: 41, column: AMOUNT, rows: 3, columns: PAYER - AMOUNT + 1 }];
  anna.edit({ kind: 'clear', sheet, rects });
  await anna.until(() => anna.cell('Bundles', 43, AMOUNT)?.note === undefined);
  expect([41, 42, 43].map(note)).toEqual(['', '', '']);
  // No run of those is listed: there is one for each cell that is typed.
  expect(host.session.google.executions.some(({ context }) => context === 'edit')).toBe(false);
  await anna.call('setSettings', { checksTyping: false });
  anna.type('Bundles', 41, AMOUNT, 'much');
  anna.type('Bundles', 42, AMOUNT, '20');
  await anna.until(() => anna.cell('Bundles', 42, AMOUNT)?.value === 20);
  expect(note(41)).toBe('');
  anna.edit({ kind: 'clear', sheet, rects });
  await anna.until(() => (anna.cell('Bundles', 42, AMOUNT)?.value ?? '') === '');
});

test('a protected column warns, and is written only when the person says so', async () => {
  anna.type('Bundles', 2, STATE, 'Sent');
  await anna.until(() => anna.all('protected').length > 0);
  expect(host.session.google.workbook.value('Bundles', 'B2')).toBe('');
  const [warning] = anna.all('protected');
  anna.say({ kind: 'edit', edits: [...(warning?.edits ?? [])], confirmed: true });
  await anna.until(() => anna.cell('Bundles', 2, STATE)?.value === 'Sent');
  expect(host.session.google.workbook.value('Bundles', 'B2')).toBe('Sent');
});

test('a step that is refused says why, and nothing of it is left', async () => {
  const sheet = anna.sheet('Bundles');
  anna.edit(
    { kind: 'type', sheet, cells: [[25, PAYER, '300012']] },
    { kind: 'deleteRows', sheet, first: 5000, count: 1 },
  );
  await anna.until(() => anna.all('refused').length > 0);
  expect(anna.all('refused')[0]?.message).toContain('outside the dimensions of the sheet');
  expect(host.session.google.workbook.value('Bundles', 'K25')).toBe('');
});

test('a person takes back their own steps, and what others did meanwhile stays', async () => {
  const ben = await Caller.open(host, 'ben@example.org');
  anna.type('Bundles', 20, PAYER, '300012');
  await ben.until(() => ben.cell('Bundles', 20, PAYER)?.value === 300012);
  ben.type('Bundles', 21, PAYER, '300013');
  await anna.until(() => anna.cell('Bundles', 21, PAYER)?.value === 300013);
  anna.say({ kind: 'undo' });
  await ben.until(() => ben.cell('Bundles', 20, PAYER)?.value === undefined);
  expect(host.session.google.workbook.value('Bundles', 'K21')).toBe(300013);
  ben.close();
});

test('what was taken back is done again, until the person does something else', async () => {
  const { workbook } = host.session.google;
  const sheet = anna.sheet('Bundles');
  const holds = (value: number | undefined) =>
    anna.until(() => anna.cell('Bundles', 22, PAYER)?.value === value);
  anna.type('Bundles', 22, PAYER, '300012');
  anna.edit({ kind: 'clear', sheet, rects: [{ row: 22, column: PAYER, rows: 1, columns: 1 }] });
  anna.say({ kind: 'undo' });
  await holds(300012);
  anna.say({ kind: 'redo' });
  await holds(undefined);
  anna.say({ kind: 'undo' });
  anna.say({ kind: 'undo' });
  await holds(undefined);
  anna.type('Bundles', 22, PAYER, '300013');
  anna.say({ kind: 'redo' });
  anna.type('Sheet1', 50, 2, 'after');
  await anna.until(() => anna.cell('Sheet1', 50, 2)?.value === 'after');
  expect(workbook.value('Bundles', 'K22')).toBe(300013);
});

test('a step whose rows have moved since is not taken back into the rows of others', async () => {
  const ben = await Caller.open(host, 'ben@example.org');
  const { workbook } = host.session.google;
  const sheet = anna.sheet('Bundles');
  const refused = ben.all('refused').length;
  ben.edit({ kind: 'clear', sheet, rects: [{ row: 3, column: PAYER, rows: 1, columns: 1 }] });
  await anna.until(() => anna.cell('Bundles', 3, PAYER)?.value === undefined);
  anna.edit({ kind: 'insertRows', sheet, before: 2, count: 1 });
  anna.type('Bundles', 2, PAYER, '300040');
  await ben.until(() => ben.cell('Bundles', 2, PAYER)?.value === 300040);
  const before = workbook.values('Bundles');
  ben.say({ kind: 'undo' });
  await ben.until(() => ben.all('refused').length > refused);
  expect(ben.all('refused').at(-1)?.message).toContain('can no longer be undone');
  expect(workbook.values('Bundles')).toEqual(before);

  // Nor are rows moved back under what somebody has written since.
  anna.say({ kind: 'undo' });
  anna.edit({ kind: 'insertRows', sheet, before: 2, count: 1 });
  ben.type('Bundles', 30, PAYER, '300041');
  await anna.until(() => anna.cell('Bundles', 30, PAYER)?.value === 300041);
  const held = workbook.values('Bundles');
  anna.say({ kind: 'undo' });
  await anna.until(() => anna.all('refused').at(-1)?.message.includes('undone') ?? false);
  expect(workbook.values('Bundles')).toEqual(held);
  anna.edit({ kind: 'deleteRows', sheet, first: 2, count: 2 });
  anna.type('Bundles', 3, PAYER, '300012');
  await anna.until(() => anna.cell('Bundles', 3, PAYER)?.value === 300012);
  ben.close();
});

test('tabs are added, renamed, hidden and deleted', async () => {
  anna.edit({ kind: 'addSheet' });
  const names = (): string[] => host.session.google.workbook.sheets().map(({ name }) => name);
  await anna.until(() => (anna.all('changes').at(-1)?.order.length ?? 0) === 5);
  expect(names()).toContain('Sheet2');
  const sheet = anna.sheet('Sheet2');
  anna.edit(
    { kind: 'renameSheet', sheet, name: 'Fair' },
    { kind: 'hideSheet', sheet, hidden: true },
  );
  const last = () => anna.all('changes').at(-1)?.sheets[0]?.head;
  await anna.until(() => last()?.name === 'Fair');
  expect(last()?.hidden).toBe(true);
  anna.edit({ kind: 'deleteSheet', sheet });
  await anna.until(() => anna.all('changes').at(-1)?.order.length === 4);
  expect(names()).not.toContain('Fair');
});

test('what the page computes for a formula is what the add-on reads', async () => {
  anna.type('Bundles', 26, AMOUNT, '=F2+F3');
  await anna.until(() => anna.cell('Bundles', 26, AMOUNT)?.formula === '=F2+F3');
  const sheet = anna.sheet('Bundles');
  anna.say({
    kind: 'computed',
    sheet,
    cells: [
      [26, AMOUNT, 70],
      [2, AMOUNT, 999],
    ],
  });
  await anna.until(() => anna.cell('Bundles', 26, AMOUNT)?.value === 70);
  expect(host.session.google.workbook.value('Bundles', 'F26')).toBe(70);
  // Only formulas take what the page has computed.
  expect(host.session.google.workbook.value('Bundles', 'F2')).toBe(20);
});

test('rows and columns that a person inserts, drags, deletes and sorts move in the spreadsheet', async () => {
  const { workbook } = host.session.google;
  const sheet = anna.sheet('Bundles');
  const settled = async (): Promise<void> => {
    const mark = String(anna.received.length);
    anna.type('Sheet1', 50, 1, mark);
    await anna.until(() => String(anna.cell('Sheet1', 50, 1)?.value) === mark);
  };
  const payers = (): unknown[] => workbook.values('Bundles', 'K2:K5').flat();
  const before = payers();

  anna.edit({ kind: 'insertRows', sheet, before: 2, count: 1 });
  await settled();
  expect(payers()).toEqual(['', ...before.slice(0, 3)]);
  anna.edit({ kind: 'deleteRows', sheet, first: 2, count: 1 });
  anna.edit({ kind: 'moveRows', sheet, first: 2, count: 2, before: 6 });
  await settled();
  expect(payers()).toEqual([before[2], before[3], before[0], before[1]]);
  anna.edit({ kind: 'sort', sheet, column: PAYER, ascending: true });
  await settled();
  expect(payers()).toEqual([12, 123456, 300003, 300009]);

  anna.edit({ kind: 'moveColumns', sheet, first: PAYER, count: 1, before: 1 });
  await settled();
  expect(workbook.value('Bundles', 'A1')).toBe('Payer ID');
  anna.edit({ kind: 'insertColumns', sheet, before: 1, count: 2 });
  anna.edit({ kind: 'deleteColumns', sheet, first: 1, count: 1 });
  anna.edit({ kind: 'width', sheet, columns: [2], width: 222 });
  await settled();
  expect(workbook.value('Bundles', 'B1')).toBe('Payer ID');
  expect(workbook.sheets().find(({ name }) => name === 'Bundles')?.widths[2]).toBe(222);
});
