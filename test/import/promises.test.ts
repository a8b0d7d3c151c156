import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lines, ready, rowsOf } from './support';

/** What is promised of an import, each in the title of the tests that prove it. */
const PROMISES = Array.from({ length: 12 }, (_, at) => `T${at + 1}`);

/** Calls of Google's services for a line, in a part as large as the sidebar makes them, and so many of the sheet. */
const CALLS_PER_LINE = 0.06;
const SHEET_CALLS_PER_LINE = 0.045;

const PART = 1650;

const ON_SHEET: readonly string[] = ['sheet', 'size', 'flush'];

test('each of the twelve promises has a test that bears its number', () => {
  const titles = readdirSync('test/import')
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => {
      const text = readFileSync(join('test/import', name), 'utf8');
      return [...text.matchAll(/['"`]((?:T\d+(?: and )?)+): /g)];
    })
    .map(([, numbers = '']) => numbers);
  const proven = PROMISES.filter((name) =>
    titles.some((title) => new RegExp(`\\b${name}\\b`).test(title)),
  );
  expect(proven).toEqual(PROMISES);
});

test('T12: how much a file takes does not grow with its lines', () => {
  const counts = [50, 400].map((orders) => {
    const session = ready();
    const file = lines(
      ...Array.from({ length: orders }, (_, at) => ({
        'Référence commande': `${900_000_000 + at}`,
      })),
    );
    const asked = { sourceId: 'helloasso.membership', rows: file };
    const seen = session.google.page().call('previewImport', asked);
    // The people and Qomon's list leave together, as two batches take twice the time of one.
    expect(seen.calls.filter(({ method }) => method === 'fetchAll')).toHaveLength(1);
    const { previewId, digest } = seen.value as { previewId: string; digest: string };
    const written = session.google.page().call('importRows', { ...asked, previewId, digest });
    expect(written.value).toMatchObject({ ok: true, written: orders });
    expect(rowsOf(session, 'Source')).toHaveLength(orders);
    const calls = [...seen.calls, ...written.calls];
    return [calls.length, calls.filter(({ kind }) => ON_SHEET.includes(kind)).length] as const;
  });
  const [[few] = [0], [many, onSheet] = [0, 0]] = counts;
  // A row more is a cell more in the same calls.
  expect(many).toBeLessThan(few + 20);
  expect(many / PART).toBeLessThan(CALLS_PER_LINE);
  expect(onSheet / PART).toBeLessThan(SHEET_CALLS_PER_LINE);
});
