import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EARLIER_NOTES } from '../../src/text/earlier';

/** What a build with other words says instead of a text; a blank stays blank. */
const OTHER_WORDS = `export function renamed<T>(said: T): T {
  if (typeof said === 'string') {
    return (said === '' ? '' : '\\u27e6' + [...said].reverse().join('') + '\\u27e7') as typeof said;
  }
  if (typeof said === 'function') {
    return ((...args: unknown[]) => renamed(said(...args))) as typeof said;
  }
  if (Array.isArray(said)) return said.map((one) => renamed(one)) as typeof said;
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [key, renamed(value)]),
  ) as typeof said;
}
`;

/** What somebody reads who knows the words as they were. */
export function asBefore(text: string): string {
  return /^⟦.*⟧$/s.test(text) ? [...text.slice(1, -1)].reverse().join('') : text;
}

/**
 * Builds the add-on with every word of it changed: sentences, labels, headers, states. What they were
 * stands in the tables that may only grow, as for any release that changes some.
 */
export function buildRenamed(names: string): { dist: string; remove: () => void } {
  const project = mkdtempSync(resolve('out', 'renamed-'));
  for (const name of ['src', 'appsscript', 'appsscript.json', 'package.json', 'LICENSE']) {
    cpSync(name, join(project, name), { recursive: true });
  }
  cpSync('tsconfig.json', join(project, 'tsconfig.json'));
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  const { headers, states } = JSON.parse(readFileSync(names, 'utf8')) as Record<string, object>;
  writeFileSync(
    join(project, 'src/text/earlier.ts'),
    `export const EARLIER_HEADERS = ${JSON.stringify(headers)} as const;
export const EARLIER_STATES = ${JSON.stringify(states)} as const;
export const EARLIER_NOTES = ${JSON.stringify(EARLIER_NOTES)} as const;
`,
  );
  writeFileSync(join(project, 'src/text/renamed.ts'), OTHER_WORDS);
  const table = join(project, 'src/text/languages.ts');
  const text = readFileSync(table, 'utf8');
  const wrapped = text
    .replace(/\(\) => (\w+\.\w+)(?=[ ,])/g, '() => renamed($1)')
    .replace(/\(\) => (\w+Numbers)(?=[ ,])/g, '() => ({ money: renamed($1.money) })');
  if (wrapped.split('renamed(').length < 13) throw new Error('Some words would stay as they are');
  writeFileSync(table, `import { renamed } from './renamed';\n${wrapped}`);
  writeFileSync(
    join(project, 'build.ts'),
    `import { buildDist } from ${JSON.stringify(resolve('tools/build/dist'))};
     void buildDist(${JSON.stringify(project)});`,
  );
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  const made = spawnSync(process.execPath, [tsx, 'build.ts'], { cwd: project, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  return {
    dist: join(project, 'dist'),
    remove: () => rmSync(project, { recursive: true, force: true }),
  };
}
