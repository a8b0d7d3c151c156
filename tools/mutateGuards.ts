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
import { basename, join } from 'node:path';
import type { Guard } from './guards/guard';
import { GUARDS } from './guards/guards';
import { markersOf, without } from './guards/marked';
import { budgetFor, readBudget, writeBudget } from './size/budget';

/**
 * Removes each guard of a send in turn, in a copy of the project, and shows which promise tests
 * turn red. Fails where one stays green: then nothing would notice that the guard is gone. Promise tests draw
 * samples; where these do not notice it, all of them are tried.
 * Names or markers given as arguments (or parts of them) choose guards.
 */
const NOT_COPIED = ['node_modules', '.git', 'dist', 'out', 'coverage'];

interface Result {
  readonly guard: Guard;
  readonly red: readonly string[];
  readonly seconds: number;
}

const chosen = process.argv.slice(2);
const markers = markersOf('.');
const folder = copyOfProject();
try {
  build('local/google/build.ts');
  const wanted = GUARDS.filter(
    ({ name, marker }) =>
      chosen.length === 0 || chosen.some((part) => `${name} ${marker}`.includes(part)),
  );
  const results = wanted.map((guard) => {
    const result = removed(guard);
    console.log(line(result));
    return result;
  });
  const green = results.filter(({ red }) => red.length === 0);
  console.log(`\n${results.length} guards, ${green.length} of them unnoticed`);
  if (green.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'guards-'));
  cpSync(process.cwd(), copy, {
    recursive: true,
    filter: (source) => !NOT_COPIED.includes(basename(source)),
  });
  symlinkSync(realpathSync('node_modules'), join(copy, 'node_modules'));
  // What is built names its packages by their paths, which are longer here: its size is another test's matter.
  const budget = readBudget(copy);
  writeBudget(copy, { ...budget, 'Code.js': budgetFor(budget['Code.js']) });
  return copy;
}

function build(script: string): void {
  const done = spawnSync('npx', ['tsx', script], { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${script} failed\n${done.stderr}`);
}

/** Tests the project without a guard, and puts it back. */
function removed(guard: Guard): Result {
  const began = Date.now();
  const [file] = markers.get(guard.marker) ?? [];
  if (file === undefined) throw new Error(`Nothing is marked with "// guard: ${guard.marker}"`);
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, without(guard, text));
  let red: Result['red'] = [];
  try {
    build('tools/build.ts');
    red = redTests(guard);
    if (red.length === 0) red = redTests(guard, 'all');
  } catch (error) {
    // The others are to be tried all the same; this one counts as unnoticed.
    console.error(`${guard.name}: ${error}`);
  } finally {
    writeFileSync(path, text);
  }
  return { guard, red, seconds: Math.round((Date.now() - began) / 1000) };
}

interface Report {
  readonly testResults: ReadonlyArray<{
    readonly message: string;
    readonly name: string;
    readonly assertionResults: ReadonlyArray<{
      readonly status: string;
      readonly fullName: string;
    }>;
  }>;
}

/** `promises`: how much of the promise tests is run, what `npm test` draws of them where it is left out. */
function redTests({ name, tests, titled }: Guard, promises?: 'all'): string[] {
  const output = join(folder, 'report.json');
  rmSync(output, { force: true });
  const only = titled === undefined ? [] : ['-t', titled];
  const args = ['jest', '--silent', '--json', `--outputFile=${output}`, tests, ...only];
  const run = spawnSync('npx', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...(promises && { PROMISES: promises }) },
  });
  const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
  const results = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed');
  if (results.length === 0 && promises) throw new Error(`${name}: no test ran\n${run.stderr}`);
  return results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
}

function line({ guard, red, seconds }: Result): string {
  const [first] = red;
  const found = first === undefined ? 'STAYS GREEN' : `${red.length} red: ${first}`;
  return `${guard.name.padEnd(50)} ${String(seconds).padStart(4)} s  ${found}`;
}
