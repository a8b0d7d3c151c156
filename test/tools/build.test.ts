import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Window } from 'happy-dom';
import { Project } from './project';

describe('a build', () => {
  const project = new Project({ 'dist/Old.js': 'left by an earlier build' });
  const read = (file: string) => readFileSync(join(project.folder, file), 'utf8');
  let result = { code: null as number | null, output: '' };

  beforeAll(() => {
    result = project.run('tools/build.ts');
  }, 60_000);

  afterAll(() => {
    project.remove();
  });

  test('passes its own gates and tells what it weighs', () => {
    expect(result.output).toMatch(/Code\.js +\d+ bytes, \d+ % of \d+/);
    expect(result.output).not.toContain('problem');
    expect(result.code).toBe(0);
  });

  test('makes the three files and nothing else, with the map outside of what is pushed', () => {
    expect(readdirSync(join(project.folder, 'dist')).sort()).toEqual([
      'Code.js',
      'Sidebar.html',
      'appsscript.json',
    ]);
    expect(read('out/Code.js.map')).toContain('src/greeting.ts');
  });

  test('hands what Google passes to an entry point on to main.ts', () => {
    const context = vm.createContext({ console });
    vm.runInContext(read('dist/Code.js'), context);
    expect(vm.runInContext(`onOpen({ user: 'Ada', seats: [1, 2] })`, context)).toBe('Hello Ada!');
    expect(vm.runInContext(`onOpen({ user: 'Ada', seats: [1.5] })`, context)).toBe('Hello you!');
  });

  test('keeps the script at one byte a character, and its texts and patterns as they are', () => {
    const project = new Project({
      'src/greeting.ts': `const MARKS = new Map([['mark', '!']]);
        export const greeting = (name: string) =>
        \`Salut ${'$'}{name.replace(/[’🗹]/gu, '—')}\u202f${'$'}{MARKS.get('mark')}\`;\n`,
    });
    try {
      expect(project.run('tools/build.ts').code).toBe(0);
      const built = readFileSync(join(project.folder, 'dist/Code.js'), 'utf8');
      expect(built).not.toMatch(/[^\0-\u00ff]/);
      // What a bundler is told by marks it has read.
      expect(built).toContain('new Map(');
      expect(built).not.toContain('__PURE__');
      const context = vm.createContext({ console });
      vm.runInContext(built, context);
      expect(vm.runInContext("onOpen('d’ici🗹')", context)).toBe('Salut d—ici—\u202f!');
    } finally {
      project.remove();
    }
  }, 60_000);

  test('can be read by people, and names whose work is in it', () => {
    expect(read('dist/Code.js')).toMatch(
      /^\/\*!\n \* bundles-for-qomon \S+, MIT licence.*\n \* With zod .*Colin McDonnell/,
    );
    expect(read('dist/Code.js')).toContain('\nfunction greeting(event) {\n');
    expect(read('dist/Sidebar.html')).toMatch(/With preact .*Jason Miller/);
  });

  test('carries the terms of the licence in both files, once, and each library’s beside them', () => {
    const terms = 'The above copyright notice and this permission notice shall be included';
    for (const file of ['dist/Code.js', 'dist/Sidebar.html']) {
      expect([file, read(file).split(terms).length - 1]).toEqual([file, 1]);
      expect(read(file)).toContain('WITHOUT WARRANTY OF ANY KIND');
    }
    const others = read('out/THIRD-PARTY.txt');
    expect(others.split(terms).length - 1).toBe(3);
    expect(others).toMatch(
      /zod .*Colin McDonnell[\s\S]*papaparse .*Matthew Holt[\s\S]*preact .*Jason Miller/,
    );
  });

  test('makes a sidebar that runs, whatever its texts hold', async () => {
    const settings = {
      enableJavaScriptEvaluation: true,
      // The script that it warns of is the one that was just built here.
      suppressInsecureJavaScriptEnvironmentWarning: true,
    };
    const window = new Window({ settings });
    window.document.write(read('dist/Sidebar.html'));
    await window.happyDOM.waitUntilComplete();
    const button = window.document.querySelector('#app button.action');
    expect(button?.textContent).toBe('</script><!-- é false');
    await window.happyDOM.close();
  });
});

describe('a broken build', () => {
  const projects: Project[] = [];
  const build = (changes: Record<string, string>) => {
    const project = new Project(changes);
    projects.push(project);
    return project.run('tools/build.ts');
  };

  afterAll(() => {
    for (const project of projects) project.remove();
  });

  test('fails with every problem, each with its line in the bundle and in the source', () => {
    const { code, output } = build({
      'src/greeting.ts': `
        const store = PropertiesService.getUserProperties();
        export function greeting(event: unknown) {
          setTimeout(() => store.getKeys(), 1000);
          return event;
        }`,
      'appsscript/entryPoints.ts': `export const ENTRY_POINTS = ['onOpen', 'sendNow'] as const;`,
      'appsscript.json': '{}',
    });
    expect(code).toBe(1);
    expect(output).toMatch(/The build has 13 problems:/);
    expect(output).toMatch(/Code\.js:\d+:\d+ \(src\/greeting\.ts:4\) uses setTimeout/);
    expect(output).toMatch(/Code\.js:\d+:\d+ \(src\/greeting\.ts:2\) touches PropertiesService/);
    expect(output).toContain('main.ts does not export the function sendNow');
    expect(output).toContain('main.ts exports showSidebar');
    expect(output).toContain('runtimeVersion is missing');
  }, 60_000);

  test('names a library that its notice forgets', () => {
    const { code, output } = build({
      'src/greeting.ts': `import { h } from 'preact'; export const greeting = (name: unknown) => h('p', {}, String(name));`,
    });
    expect(code).toBe(1);
    expect(output).toContain('Code.js holds preact, and its notice does not name it');
  }, 60_000);

  test('names the file and line that cannot be bundled', () => {
    const { code, output } = build({ 'src/greeting.ts': `\nimport './nowhere';` });
    expect(code).toBe(1);
    expect(output).toContain('src/greeting.ts:2:7');
  }, 60_000);
});
