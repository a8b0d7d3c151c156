import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { withLazyImports } from '../../tools/build/lazyImports';

describe('lazy imports', () => {
  test('turn functions into calls of require, under the names that the file uses', () => {
    expect(withLazyImports("import { a, b as c } from './m';\n")).toBe(
      "const a = (...args) => require('./m').a(...args); const c = (...args) => require('./m').b(...args);\n",
    );
  });

  test('look into a whole module only when something of it is used', () => {
    expect(withLazyImports("import * as m from './m';")).toBe(
      "const m = new Proxy({}, { get: (_, name) => require('./m')[name] });",
    );
  });

  test('turn nothing but whole modules where that is asked for', () => {
    const source = "import { a } from './m';\nimport * as n from './n';";
    expect(withLazyImports(source, 'whole modules').split('\n')).toEqual([
      "import { a } from './m';",
      "const n = new Proxy({}, { get: (_, name) => require('./n')[name] });",
    ]);
  });

  test('leave a type that stands among functions to be imported', () => {
    expect(withLazyImports("import { a, type T } from './m';")).toBe(
      "const a = (...args) => require('./m').a(...args); import type { T } from './m';",
    );
  });

  test('leave every other line where it stood, and types as they are', () => {
    const source =
      "import type { T } from './t';\nimport {\n  a,\n} from './m';\nexport const b = 1;";
    expect(withLazyImports(source).split('\n')).toEqual([
      "import type { T } from './t';",
      "const a = (...args) => require('./m').a(...args);",
      '',
      '',
      'export const b = 1;',
    ]);
  });
});

/** A name that no function of the add-on has. */
const NOTED = 'modules evaluated';

/** The modules that the built add-on evaluates to load and to run an expression. */
function evaluated(expression: string): string[] {
  const code = readFileSync('dist/Code.js', 'utf8');
  const telling = code.replace(
    /= __esm\(\{\s+"([^"]+)"\(\) \{/g,
    (start, module) => `${start} globalThis["${NOTED}"].push("${module}");`,
  );
  const menu = { addItem: () => menu, addSeparator: () => menu, addToUi: () => undefined };
  const modules: string[] = [];
  const context = vm.createContext({
    [NOTED]: modules,
    Session: { getActiveUserLocale: () => 'en' },
    PropertiesService: {
      getUserProperties: () => ({ getProperty: () => null }),
      getDocumentProperties: () => ({ getProperty: () => null }),
    },
    ScriptApp: { AuthMode: { NONE: 'NONE' } },
    SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
  });
  vm.runInContext(telling, context);
  vm.runInContext(expression, context);
  return modules;
}

describe('the built add-on', () => {
  test('evaluates none of its modules when it is loaded', () => {
    expect(evaluated('undefined')).toEqual([]);
  });

  test('evaluates for the menu nothing of what checks, sends or compares', () => {
    const modules = evaluated('_app.onOpen({})');
    expect(modules).toContain('appsscript/menu.ts');
    const others =
      /node_modules|src\/(upload|check|journal|compare|nightly\/notice|text\/(?!index|languages|days|menu|(en|fr|words)\/menu))/;
    expect(modules.filter((name) => others.test(name))).toEqual([]);
  });
});
