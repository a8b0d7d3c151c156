import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CONFORMANCE } from '../../../local/google/conformance/all';
import { Google } from '../../../local/google/index';
import type { NetworkRequest } from '../../../local/network';

const INSIDE = 'local/google/inside';

/** The types of Google's services, as they are published. */
const TYPES = 'node_modules/@types/google-apps-script';

function textsOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}

/** `Sheet.getName`, and the lists of arguments that the stand-in knows of it. */
function modelled(): Map<string, string> {
  const source = textsOf(INSIDE);
  const found = new Map<string, string>();
  for (const [, name = '', body = ''] of source.matchAll(
    /model\(\w+, '(\w+)', '[^']*', (\{[^}]*\}|\w+)\)/g,
  )) {
    const list = body.startsWith('{') ? body : constant(source, body);
    for (const [, method, signature] of list.matchAll(/(\w+):\s*'([^']*)'/g)) {
      found.set(`${name}.${method}`, signature ?? '');
    }
  }
  return found;
}

function constant(source: string, name: string): string {
  return new RegExp(`const ${name} = (\\{[^}]*\\})`).exec(source)?.[1] ?? '';
}

/** How many arguments each documented form of a method takes, as the types have it. */
function documentedForms(): Map<string, Set<number>> {
  const forms = new Map<string, Set<number>>();
  const variadic = new Set<string>();
  for (const [, name, body = ''] of textsOf(TYPES).matchAll(
    /interface (\w+)(?: extends [\w., ]+)? \{([\s\S]*?)\n {8}\}/g,
  )) {
    for (const [, method, args = ''] of body.matchAll(
      /^ {12}(?:\/\*\*.*?\*\/ )?(\w+)\((.*)\): /gm,
    )) {
      // A method that takes however many has no wrong number of them.
      if (args.includes('...')) {
        variadic.add(`${name}.${method}`);
        continue;
      }
      const list = topLevel(args);
      const least = list.filter((one) => !/^\w+\?/.test(one)).length;
      const counts = forms.get(`${name}.${method}`) ?? new Set<number>();
      for (let count = least; count <= list.length; count += 1) counts.add(count);
      forms.set(`${name}.${method}`, counts);
    }
  }
  for (const name of variadic) forms.delete(name);
  return forms;
}

/** The arguments of a list, at whose commas within brackets it is not split. */
function topLevel(args: string): string[] {
  const list: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= args.length; at += 1) {
    const char = args[at];
    if (char === '(' || char === '{' || char === '[' || char === '<') depth += 1;
    if (char === ')' || char === '}' || char === ']' || (char === '>' && args[at - 1] !== '='))
      depth -= 1;
    if (at === args.length || (char === ',' && depth === 0)) {
      const one = args.slice(from, at).trim();
      if (one !== '') list.push(one);
      from = at + 1;
    }
  }
  return list;
}

const rows = Object.values(CONFORMANCE).flat();

describe.each(Object.entries(CONFORMANCE))('%s', (_area, cases) => {
  test.each(cases.map((one) => [one.methods.split(' ').join(', '), one.says, one] as const))(
    '%s: %s',
    (_methods, _says, { body, gives, people }) => {
      const code = `function main() { const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];
        const range = (a1) => sheet.getRange(a1); ${body} } function tick() {}`;
      const network = ({ method, body: sent }: NetworkRequest) =>
        ({
          kind: 'response',
          status: 200,
          headers: { 'content-type': 'text/plain' },
          body: `${method} ${sent}`,
          milliseconds: 1,
        }) as const;
      const google = new Google({ project: { code, html: { Page: '<p>page</p>' } }, network });
      google.dialogs.answer = ({ kind, buttons }) =>
        kind === 'alert' ? (buttons[0] ?? 'OK') : { button: buttons[0] ?? 'OK', text: '' };
      people?.(google.workbook);
      const run = google.run('main');
      if (run.outcome !== 'completed') throw new Error(run.error?.stack);
      expect(run.value).toEqual(gives);
    },
  );
});

test('every method that is modelled is tried, and none that is not', () => {
  const tried = new Set(rows.flatMap(({ methods }) => methods.split(' ')));
  const known = [...modelled().keys()].filter((name) => !name.startsWith('Enum.'));
  expect({
    untried: known.filter((name) => !tried.has(name)),
    unknown: [...tried].filter((name) => !known.includes(name) && !name.startsWith('console.')),
  }).toEqual({ untried: [], unknown: [] });
});

/** Forms that the reference has; the types lack the first, and write the second over several lines. */
const BEYOND_THE_TYPES = new Set(['ScriptApp.getAuthorizationInfo 2', 'Range.clear 1']);

test('of a modelled method every form of the types is known, if only to end the test', () => {
  const forms = documentedForms();
  let compared = 0;
  const missing = [...modelled()].flatMap(([name, signature]) => {
    const documented = forms.get(name);
    if (documented === undefined) return [];
    compared += 1;
    const known = new Set(
      signature.split('|').map((form) => form.replace('!', '').split(' ').filter(Boolean).length),
    );
    return [
      ...[...documented]
        .filter((count) => !known.has(count))
        .map((count) => `${name} lacks ${count}`),
      ...[...known]
        .filter((count) => !documented.has(count) && !BEYOND_THE_TYPES.has(`${name} ${count}`))
        .map((count) => `${name} has ${count}`),
    ];
  });
  expect(missing).toEqual([]);
  expect(compared).toBeGreaterThan(200);
});
