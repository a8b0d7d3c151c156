import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';

/** Every file that must name a language besides its own folder, as `docs/architecture.md` says. */
const TABLES = ['src/text/languages.ts', 'src/text/sidebar.ts'];

let project = '';

/** Changes a file of the copy. */
function edit(file: string, change: (text: string) => string): void {
  const path = join(project, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} stayed as it was`);
  writeFileSync(path, after);
}

/** The files in which the compiler finds something wrong. */
function wrong(): string[] {
  try {
    execFileSync(resolve('node_modules/.bin/tsc'), ['-p', 'src'], { cwd: project });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: Buffer };
    const files = [...String(stdout).matchAll(/^(src\/[^(\n]+)\(/gm)].map(([, file]) => file ?? '');
    if (files.length === 0) throw error;
    return [...new Set(files)].sort();
  }
}

/** For each line that is about French, one about the third language; likewise for an entry `en, fr`. */
function withThird(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => (/^(import .*\.\/fr|\s+fr: )/.test(line) ? [line, third(line)] : [line]))
    .join('\n')
    .replace(/\bfr: \(\) => fr\.words \}/, 'fr: () => fr.words, xx: () => xx.words }')
    .replace(/\bfr: \(\) => frMenu\.menu \}/, 'fr: () => frMenu.menu, xx: () => xxMenu.menu }')
    .replace(/\{ en, fr \}/, '{ en, fr, xx }');
}

function third(line: string): string {
  return line.replace(/\bfr(?![a-z])/g, 'xx');
}

beforeAll(() => {
  project = mkdtempSync(resolve('out', 'third-language-'));
  cpSync('src', join(project, 'src'), { recursive: true });
  cpSync('tsconfig.json', join(project, 'tsconfig.json'));
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('a third language', () => {
  test('is one entry and one folder, and the compiler asks for the rest', async () => {
    edit('src/model/language.ts', (text) => text.replace("fr: 'Français'", "$&, xx: 'Third'"));
    expect(wrong()).toEqual(TABLES);

    cpSync(join(project, 'src/text/en'), join(project, 'src/text/xx'), { recursive: true });
    for (const file of TABLES) edit(file, withThird);
    expect(wrong()).toEqual([]);

    edit('src/text/xx/states.ts', (text) => text.replace(/ {2}gone: .*\n/, ''));
    edit('src/text/xx/columns.ts', (text) => text.replace(/ {2}amount: \{[\s\S]*?\},\n/, ''));
    expect(wrong()).toEqual(['src/text/xx/columns.ts', 'src/text/xx/states.ts']);
  });

  test('brings its own way to write money', async () => {
    edit('src/text/xx/numbers.ts', (text) =>
      text.replace('moneyText(sum as Money)', "moneyText(sum as Money).replace('.', '٫')"),
    );
    const { outputFiles } = await build({
      entryPoints: [join(project, 'src/text/money.ts')],
      bundle: true,
      write: false,
      format: 'cjs',
    });
    const module = { exports: {} as { shownMoney: (sum: object, language: string) => string } };
    new Function('module', outputFiles[0]?.text ?? '')(module);
    const sum = { amount: 2050, currency: 'eur' };
    expect(module.exports.shownMoney(sum, 'xx')).toBe('20٫50 EUR');
    expect(module.exports.shownMoney(sum, 'en')).toBe('20.50 EUR');
  });
});
