import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { selection } from './quick/selection';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');

function lines(command: string, args: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

/** The files that differ from a commit, new ones too; deleted ones are not there to be tested. */
function changedSince(base: string): string[] {
  const quiet = ['-c', 'core.quotePath=false'];
  return [
    ...lines('git', [...quiet, 'diff', '--name-only', '--diff-filter=d', base]),
    ...lines('git', [...quiet, 'ls-files', '--others', '--exclude-standard']),
  ];
}

/** Where a branch left main; on main itself the commit before, if nothing is uncommitted. */
function baseOf(): string {
  const [left = 'HEAD'] = lines('git', ['merge-base', 'HEAD', 'main']);
  const [head] = lines('git', ['rev-parse', 'HEAD']);
  if (left !== head) return left;
  return changedSince('HEAD').length > 0 ? 'HEAD' : 'HEAD~1';
}

function listed(args: readonly string[]): string[] {
  return lines(process.execPath, [jest, '--listTests', ...args])
    .map((path) => relative(process.cwd(), path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts'));
}

/** `npm run test:quick [-- COMMIT]`, after the build: what a change since then needs first. */
function main([base = baseOf()]: readonly string[]): number {
  const changed = changedSince(base);
  const code = changed.filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  const related = code.length > 0 ? listed(['--findRelatedTests', ...code]) : [];
  const { tests, leftOut } = selection(changed, listed([]), related);
  console.log(
    `${changed.length} files changed since ${base.slice(0, 9)}: ${tests.length} files of tests`,
  );
  const ended =
    tests.length === 0
      ? 0
      : spawnSync(process.execPath, [jest, '--runTestsByPath', ...tests], { stdio: 'inherit' })
          .status;
  console.log(`Left out, and in npm test: ${leftOut.join(', ')}`);
  return ended ?? 1;
}

process.exitCode = main(process.argv.slice(2));
