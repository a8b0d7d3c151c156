import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { columnNamed, readState } from '../../src/text/stored';

const FOLDER = join('test', 'fixtures', 'names');

/** Headers and states as a release wrote them into spreadsheets, with what each means. */
interface Names {
  readonly headers: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
}

describe.each(readdirSync(FOLDER))('the names of %s', (file) => {
  const { headers, states } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Names;

  test.each(Object.entries(headers))('the header %s is still read', (header, key) => {
    expect(columnNamed(header)).toBe(key);
  });

  test.each(Object.entries(states))('the state %s is still read', (label, state) => {
    expect(readState(label)).toBe(state);
  });
});
