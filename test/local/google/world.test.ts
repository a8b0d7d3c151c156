import { describe, expect, test } from '@jest/globals';
import { errorOf, google, returned, runBody } from './support';

describe('the world of a script', () => {
  test('globals that Apps Script lacks are missing', () => {
    const missing = returned(`
      const names = ['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'fetch', 'atob', 'btoa',
        'crypto', 'performance', 'process', 'window', 'structuredClone', 'queueMicrotask',
        'AbortController', 'setTimeout', 'setInterval', 'require', 'module', 'Buffer', 'WebAssembly',
        'SharedArrayBuffer', 'Atomics', 'Intl', 'self', 'document'];
      return names.filter((name) => name in globalThis);`);
    expect(missing).toEqual([]);
  });

  test('Intl and code from strings are there only where a test switches them on', () => {
    expect(errorOf('return new Function("return 1")();')).toMatch(/^EvalError/);
    const switches = { intl: true, strings: true };
    const body = 'return [typeof Intl, new Function("return 1")(), eval("2")];';
    expect(returned(body, { switches })).toEqual(['object', 1, 2]);
  });

  test('no constructor leads out to Node', () => {
    const found = returned(
      `
      const roots = [SpreadsheetApp, SpreadsheetApp.getUi(), SpreadsheetApp.flush, console, console.log,
        Utilities.getUuid, new Date(), globalThis, SpreadsheetApp.ProtectionType.SHEET,
        SpreadsheetApp.getActiveSpreadsheet()];
      try { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(0, 0); } catch (e) { roots.push(e); }
      return roots.map((root) => {
        const F = root.constructor.constructor;
        return F('return typeof process + typeof require + (this.constructor === Object)')();
      });`,
      { switches: { strings: true } },
    );
    expect(new Set(found as string[])).toEqual(new Set(['undefinedundefinedtrue']));
  });

  test('nothing survives from one execution to the next', () => {
    const stand = google('var n = 0; function count() { n += 1; return n; }');
    expect([stand.run('count').value, stand.run('count').value]).toEqual([1, 1]);
  });

  test('a function that does not exist is told by its name', () => {
    expect(google('').run('nowhere')).toMatchObject({
      outcome: 'failed',
      error: { message: 'Script function not found: nowhere' },
    });
  });

  test('a script that fails while loading fails every run', () => {
    const run = google('null.x; function main() {}').run('main');
    expect(run).toMatchObject({ outcome: 'failed', error: { name: 'TypeError' } });
  });

  test.each(['class A { #a = 1; }', 'class A { static a = 1; }', 'var a = b?.c;'])(
    '"%s" does not parse where only ES2019 is sure',
    (code) => {
      const run = google(`${code} function main() {}`).run('main');
      expect(run).toMatchObject({ outcome: 'failed', error: { name: 'SyntaxError' } });
    },
  );

  test('an error tells where it was thrown in the script, and nothing of what called it', () => {
    const run = google('function f() {\n  null.x;\n}\nfunction main() {\n  f();\n}').run('main');
    const places = run.error?.stack
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
    expect(places).toEqual(['at f (Code.js:2:8)', 'at main (Code.js:5:3)']);
  });

  test('the log of a run is kept with the run', () => {
    const run = runBody('console.log("a %s", 1, {b: 2}); console.error("bad"); Logger.log("c");');
    expect(run.logs).toEqual([
      { level: 'log', text: 'a 1 {"b":2}' },
      { level: 'error', text: 'bad' },
      { level: 'log', text: 'c' },
    ]);
  });

  test('an async function runs to its end before the run ends, and its rejection is silent', () => {
    const stand = google(`
      async function main() { await null; await null; console.log('late'); throw new Error('x'); }`);
    expect(stand.run('main')).toMatchObject({ outcome: 'completed', logs: [{ text: 'late' }] });
  });
});

describe('dates', () => {
  const options = { start: '2026-03-02T09:00:00Z', timeZone: 'Europe/Paris' };

  test('a date reads the virtual clock and is a Date of the script', () => {
    const body = `
      const before = Date.now();
      Utilities.sleep(1500);
      return [new Date() instanceof Date, Date.now() - before, new Date().toISOString(),
        typeof Date(), new Date(5).constructor === Date];`;
    expect(returned(body, options)).toEqual([
      true,
      1500,
      '2026-03-02T09:00:01.500Z',
      'string',
      true,
    ]);
  });

  test('local time is the time of the script, over the change of the clocks too', () => {
    const body = `
      const summer = new Date(Date.UTC(2026, 6, 1, 10));
      const spring = new Date(2026, 2, 29, 3, 30);
      return [summer.getHours(), summer.getTimezoneOffset(), spring.toISOString(),
        new Date('2026-01-05T10:00:00').toISOString(), new Date('2026-01-05').getHours()];`;
    expect(returned(body, options)).toEqual([
      12,
      -120,
      '2026-03-29T01:30:00.000Z',
      '2026-01-05T09:00:00.000Z',
      1,
    ]);
  });
});

describe('what is not modelled', () => {
  test.each([
    ['SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].sort(1)', 'Sheet.sort'],
    ['SpreadsheetApp.getActiveSpreadsheet().addMenu("a", [])', 'Spreadsheet.addMenu'],
    ['SpreadsheetApp.BorderStyle', 'SpreadsheetApp.BorderStyle'],
    ['SpreadsheetApp.ProtectionType.CELL', 'ProtectionType.CELL'],
    ['Utilities.gzip("a")', 'Utilities.gzip'],
    ['SpreadsheetApp.getUi().colour = 1', 'Ui.colour \\(set\\)'],
    ['Utilities.formatDate(new Date(), "UTC", "G")', 'The date pattern G'],
  ])('%s ends the test with its name', (code, name) => {
    expect(() => runBody(code)).toThrow(
      new RegExp(`^${name} is not modelled by the stand-in of Google$`),
    );
  });

  test('a script that catches the error does not hide it from the test', () => {
    expect(() => runBody('try { Utilities.gzip("a"); } catch (e) {} return 1;')).toThrow(
      'Utilities.gzip is not modelled',
    );
  });

  test('the language may ask an object what it is', () => {
    const body = `
      const app = SpreadsheetApp;
      return [String(app), JSON.stringify({ s: app.getActiveSheet() }), \`\${app.getActiveSpreadsheet()}\`, app.then === undefined];`;
    expect(returned(body)).toEqual(['SpreadsheetApp', '{"s":{}}', 'Spreadsheet', true]);
  });

  test("arguments that fit no signature throw Google's error", () => {
    expect(errorOf('SpreadsheetApp.getActiveSpreadsheet().getSheetByName(5)')).toBe(
      "Exception: The parameters (Number) don't match the method signature for SpreadsheetApp.Spreadsheet.getSheetByName.",
    );
  });
});
