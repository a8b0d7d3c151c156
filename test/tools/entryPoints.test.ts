import { describe, expect, test } from '@jest/globals';
import { entryPoints } from '../../tools/gates/entryPoints';

const app = (...names: string[]) =>
  `var _app = { ${names.map((name) => `${name}() {}`).join(', ')} };`;

describe('the entry point gate', () => {
  test('is content when the list, the declarations and the exports agree', () => {
    const code = `${app('onOpen', 'onInstall')} function onInstall() {} function onOpen() {}`;
    expect(entryPoints(code, ['onOpen', 'onInstall'])).toEqual([]);
  });

  test('names a function of the list that the script does not declare', () => {
    expect(entryPoints(app('onOpen'), ['onOpen'])).toEqual([
      'Code.js does not declare the function onOpen, which the list names',
    ]);
  });

  test('does not take a function in a variable for a declaration', () => {
    expect(entryPoints(`${app('onOpen')} var onOpen = function () {};`, ['onOpen'])).toHaveLength(
      1,
    );
  });

  test('names a function that anybody could call and the list does not know', () => {
    const code = `${app('onOpen')} function onOpen() {} function wipe() {}`;
    expect(entryPoints(code, ['onOpen'])).toEqual([
      'Code.js declares wipe, which appsscript/entryPoints.ts does not name',
    ]);
  });

  test('names an entry point that main.ts forgot, and an export that is none', () => {
    const code = `${app('helper')} function onOpen() { return _app.onOpen(); }`;
    expect(entryPoints(code, ['onOpen'])).toEqual([
      'appsscript/main.ts does not export the function onOpen, which the list names',
      'appsscript/main.ts exports helper, which appsscript/entryPoints.ts does not name',
    ]);
  });

  test('does not take an exported value for a function, and names it', () => {
    const code = 'var _app = { onOpen() {}, limit: 5 }; function onOpen() {}';
    expect(entryPoints(code, ['onOpen'])).toEqual([
      'appsscript/main.ts exports limit, which appsscript/entryPoints.ts does not name',
    ]);
    expect(entryPoints(`${code} function limit() {}`, ['onOpen', 'limit'])).toEqual([
      'appsscript/main.ts does not export the function limit, which the list names',
    ]);
  });

  test('refuses a name that Google would hide from its callers', () => {
    const code = `${app('send_')} function send_() {}`;
    expect(entryPoints(code, ['send_'])).toEqual([
      'send_ ends in an underscore: Google hides such a function from its callers',
    ]);
  });
});
