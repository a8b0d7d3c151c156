import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loading } from '../../tools/gates/loading';
import { GOOGLE_SERVICES } from '../../tools/gates/services';

describe('the loading gate', () => {
  test('lets services be used inside a function, which runs later', () => {
    expect(loading('var _app = { onOpen() { SpreadsheetApp.getUi(); } };')).toEqual([]);
  });

  test.each(GOOGLE_SERVICES)('names %s when the script touches it while loading', (service) => {
    expect(loading(`var a = 1;\nvar b = ${service}.getSomething().of(1) + '';`)).toEqual([
      `Code.js:2:9 touches ${service} while loading, before anyone gave leave`,
    ]);
  });

  test('counts a typeof as a touch', () => {
    expect(loading('var there = typeof UrlFetchApp !== "undefined";')).toEqual([
      expect.stringContaining('touches UrlFetchApp'),
    ]);
  });

  test('names a touch that the script itself would swallow', () => {
    expect(loading('try { PropertiesService.getUserProperties() } catch (e) {}')).toHaveLength(1);
  });

  test('names every touch, not only the first', () => {
    expect(loading('new (Session.getUser().X)();\nMailApp.a;')).toEqual([
      expect.stringContaining('Code.js:1:1 touches Session'),
      expect.stringContaining('Code.js:2:1 touches MailApp'),
    ]);
  });

  test('names what the script throws while loading, and where', () => {
    expect(loading('var a = 1;\nthrow new TypeError("no such thing");')).toEqual([
      'Code.js:2:7 throws while loading: TypeError: no such thing',
    ]);
  });

  test.each(['eval("1")', 'new Function("return 1")()', 'setTimeout(function () {}, 0)'])(
    'refuses %s while loading',
    (code) => {
      expect(loading(code)).toEqual([expect.stringContaining('throws while loading')]);
    },
  );

  test('names what a module touches that is evaluated at its first use only', () => {
    const code = `var _app = (() => {
var init_a = __esm({ "a.ts"() { Session.getUser(); } });
return {};
})();`;
    const helpers = 'var __esm = (fn) => () => Object.values(fn)[0](); ';
    expect(loading(helpers + code)).toEqual([
      expect.stringContaining('Code.js:2:33 touches Session'),
    ]);
    for (const unknown of [
      code.replace('var init_a', '  var init_a'),
      code.replace('return', ' return'),
    ])
      expect(loading(helpers + unknown)).toEqual([
        'Code.js: modules that are not tried while loading: 1',
      ]);
  });

  test('finds all of the modules of the add-on that wait for their first use', () => {
    const code = readFileSync('dist/Code.js', 'utf8');
    expect(code.match(/= __esm\(\{/g)?.length).toBeGreaterThan(500);
    expect(loading(code)).toEqual([]);
  });
});
