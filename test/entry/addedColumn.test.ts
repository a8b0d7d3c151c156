import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tryRows } from '../support/rows';
import { Session } from '../support/session';

// A project that has one entry more in its table of columns, and that column's words.
const ENTRY = `  receiptNote: {
    kind: 'text',
    field: 'donations.receipt_note',
  },
`;

const WORDS = {
  en: "  receiptNote: { header: 'Receipt note', help: 'What the receipt says.' },\n",
  fr: "  receiptNote: { header: 'Note du reçu', help: 'Ce que dit le reçu.' },\n",
} as const;

const project = realpathSync(mkdtempSync(join(tmpdir(), 'bundles-column-')));

function edit(file: string, before: string, text: string): void {
  const path = join(project, file);
  const old = readFileSync(path, 'utf8');
  expect(old.split(before)).toHaveLength(2);
  writeFileSync(
    path,
    old.replace(before, () => text + before),
  );
}

/** Runs a tool in the project; one that says anything fails the test. */
function run(tool: string, ...args: string[]): void {
  const made = spawnSync(process.execPath, [resolve(tool), ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(made.stdout + made.stderr).toBe('');
}

beforeAll(() => {
  for (const name of [
    'src',
    'appsscript',
    'appsscript.json',
    'package.json',
    'tsconfig.json',
    'LICENSE',
  ]) {
    cpSync(name, join(project, name), { recursive: true });
  }
  symlinkSync(realpathSync('node_modules'), join(project, 'node_modules'), 'junction');
  edit('src/model/columns.ts', '  unpaidAmount: {\n', ENTRY);
  for (const language of ['en', 'fr'] as const) {
    edit(`src/text/${language}/columns.ts`, '  unpaidAmount: {', WORDS[language]);
  }
  writeFileSync(
    join(project, 'build.ts'),
    `import { buildDist } from ${JSON.stringify(resolve('tools/build/dist'))};
     void buildDist(${JSON.stringify(project)});`,
  );
  run('node_modules/tsx/dist/cli.mjs', 'build.ts');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('one entry and its words make a column: the compiler asks for nothing more', () => {
  run('node_modules/typescript/bin/tsc', '-p', 'src');
});

test('it is laid down in both languages, sent, and named where Qomon refuses it', () => {
  const session = Session.ready({ dist: join(project, 'dist') });
  const row = {
    'Payer ID': '123456',
    Amount: '20',
    'Payment method': 'CB',
    'Payment date': '2026-03-29',
    Donation: '#20',
    'Donation amount': '20',
    'Receipt note': ' Thank you ',
  };
  const [fate] = tryRows(session, [row]);
  // The stand-in of Qomon has no such field: its refusal leads back to the cell.
  expect(fate?.message).toContain('Receipt note');
  expect(fate?.body?.donations).toMatchObject([{ receipt_note: ' Thank you ' }]);

  const french = new Session({
    dist: join(project, 'dist'),
    google: { userLocale: 'fr', locale: 'fr_FR' },
  });
  french.connect();
  french.call('setUpSpreadsheet');
  expect(french.google.workbook.values('Bundles')[0]).toContain('Note du reçu');
});

test('a row that names it without a donation is told, as of any other of its cells', () => {
  const session = Session.ready({ dist: join(project, 'dist') });
  const row = {
    'Payer ID': '123456',
    Amount: '20',
    'Payment method': 'CB',
    'Payment date': '2026-03-29',
    'Receipt note': 'Thank you',
  };
  const [fate] = tryRows(session, [row], { menu: 'checkRows' });
  expect(fate?.message).toContain('Receipt note');
});
