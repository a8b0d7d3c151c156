import { describe, expect, test } from '@jest/globals';
import { missingGlobals } from '../../tools/gates/missingGlobals';

describe('the gate of missing globals', () => {
  test('lets the language, the services and the console through', () => {
    const code = `var _app = {};
      function onOpen(event) { console.log(arguments, event, undefined, _app, new Map(), JSON); }
      function send() { UrlFetchApp.fetch(encodeURIComponent('a')); Utilities.sleep(1); }`;
    expect(missingGlobals(code)).toEqual([]);
  });

  test.each([
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'atob',
    'btoa',
    'fetch',
    'crypto',
    'performance',
    'process',
    'window',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'structuredClone',
    'AbortController',
    'WeakRef',
    'BigInt',
    'Buffer',
    'require',
  ])('names %s and its line', (name) => {
    expect(missingGlobals(`function send() {\n  return ${name}(1);\n}`)).toEqual([
      `Code.js:2:10 uses ${name}, which Apps Script or the manifest's scopes do not provide`,
    ]);
  });

  test('names a service that would need another scope', () => {
    expect(missingGlobals('function a() { DriveApp.getFiles(); GmailApp.b; }')).toHaveLength(2);
  });

  test.each(['eval("1")', 'new Function("a")', 'var F = Function; new F("a")', 'Intl.x'])(
    'refuses %s, of which nobody knows whether it works',
    (code) => {
      expect(missingGlobals(code)).toEqual([expect.stringContaining('may not work')]);
    },
  );

  test('lets a question after a name pass, but not its answer', () => {
    expect(missingGlobals('var has = typeof URL === "function";')).toEqual([]);
    expect(missingGlobals('var a = typeof URL === "function" && new URL("a:b");')).toEqual([
      expect.stringContaining('Code.js:1:42 uses URL'),
    ]);
  });

  test('does not mistake a variable, a parameter or a property for a global', () => {
    const code = 'function a(URL) { let atob = URL; return { fetch: atob.process, URL }; }';
    expect(missingGlobals(code)).toEqual([]);
  });

  test('names a variable that the script assigns without declaring it', () => {
    expect(missingGlobals('function a() { count = 1; }')).toHaveLength(1);
  });

  test('lets zod reach its own slot of globalThis, and nobody reach anything else', () => {
    const zod = 'var _a; (_a = globalThis).__zod_config; var c = globalThis.__zod_config;';
    expect(missingGlobals(zod)).toEqual([]);
    for (const use of ['.setTimeout', '["__zod_x"]', '', '.zod']) {
      expect(missingGlobals(`var a = globalThis${use};`)).toHaveLength(1);
    }
    expect(missingGlobals('var a = {}; a.b = globalThis;')).toHaveLength(1);
  });
});
