import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bringIn, lines, ready, rowsOf } from './support';

/** What is promised of an import, each in the title of the tests that prove it. */
const PROMISES = Array.from({ length: 12 }, (_, at) => `T${at + 1}`);

/** A file of T12, and how many parts the sidebar makes of it: the last one holds what is left. */
const LINES = 5000;
const PARTS = 4;

/** Calls of Google's services for a line of such a file: docs/decisions/0060. */
const PREVIEWED = 0.02;
const WRITTEN = 0.055;
/** So many of the sheet's, for previews and rows together. */
const ON_SHEET_PER_LINE = 0.05;

const FORMULAS = 'Range.getFormulas';
/** Columns side by side that an import writes count as one, and the headers. */
const COLUMNS = 6;

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

/** The calls that the second part of a file takes, of so many orders: the first one lays the column as well. */
function callsOf(orders: number) {
  const session = ready();
  const part = (from: number) =>
    lines(...Array.from({ length: orders }, (_, at) => ({ 'Référence commande': `${from + at}` })));
  bringIn(session, part(900_000_000));
  const asked = { sourceId: 'helloasso.membership', rows: part(900_100_000), previewId: 'own' };
  const seen = session.google.page().call('previewImport', { ...asked, lane: 1, beside: 4 });
  const { digest } = seen.value as { digest: string };
  const written = session.google.page().call('importRows', { ...asked, digest });
  expect(written.value).toMatchObject({ ok: true, written: orders });
  expect(rowsOf(session, 'Source')).toHaveLength(2 * orders);
  const named = ({ calls }: typeof seen) =>
    calls.map(({ service, method }) => `${service}.${method}`);
  const onSheet = [...seen.calls, ...written.calls].filter(({ kind }) => ON_SHEET.includes(kind));
  // The people and Qomon's list leave together, as two batches take twice the time of one.
  expect(seen.calls.filter(({ method }) => method === 'fetchAll')).toHaveLength(1);
  return { seen: named(seen), written: named(written), onSheet: onSheet.length };
}

test('T12: how many calls a preview and a part take does not grow with its lines', () => {
  const [few, many] = [callsOf(400), callsOf(1000)];
  // A row more is a cell more in the same calls.
  expect(many.seen).toEqual(few.seen);
  const others = (calls: readonly string[]) => calls.filter((call) => call !== FORMULAS);
  expect(others(many.written)).toEqual(others(few.written));
  // Of many rows the columns are read apart, of few with what stands between them.
  expect(many.written.filter((call) => call === FORMULAS).length).toBeLessThanOrEqual(COLUMNS);
  expect((many.seen.length * PARTS) / LINES).toBeLessThan(PREVIEWED);
  expect((many.written.length * PARTS) / LINES).toBeLessThan(WRITTEN);
  expect((many.onSheet * PARTS) / LINES).toBeLessThan(ON_SHEET_PER_LINE);
});
