import { expect, test } from '@jest/globals';
import { SidebarPage, sidebarPages } from '../support/sidebarPage';
import { type Answer, bringIn, lines, MEMBERSHIPS, ready } from './support';

const { pages } = sidebarPages();

/** A part of some orders, each of another payer, the first of whom are in the sample space. */
function part(from: number, orders: number): string[][] {
  return lines(
    ...Array.from({ length: orders }, (_, at) => ({
      'Référence commande': `${from + at}`,
      ...(at > 0 && { 'Email payeur': `nobody.${from + at}@example.org` }),
    })),
  );
}

const PARTS = [900_000_000, 900_001_000, 900_002_000, 900_003_000].map((from) => part(from, 30));

const request = (rows: string[][], lane: number) => ({
  ...{ sourceId: MEMBERSHIPS.id, fileName: 'export.csv', rows },
  ...{ previewId: 'side-by-side', lane, beside: PARTS.length },
});

const madeBy = (session: ReturnType<typeof ready>): number =>
  Object.entries(session.google.properties('user'))
    .filter(([key]) => key.startsWith('requests.made'))
    .reduce((sum, [, text]) => sum + JSON.parse(text ?? '').count, 0);

/** Asks about all parts, each of which begins while the one before it waits at one of its calls. */
function sideBySide(session: ReturnType<typeof ready>, method: string): Answer[] {
  const answers: Answer[] = [];
  const ask = (lane: number): void => {
    let isInside = false;
    const { value } = session.google
      .page(session.google.user, (boundary) => {
        if (isInside || boundary.method !== method || boundary.phase !== 'before') return undefined;
        isInside = true;
        if (lane + 1 < PARTS.length && !answers[lane + 1]) ask(lane + 1);
        return undefined;
      })
      .call('previewImport', request(PARTS[lane] ?? [], lane));
    answers[lane] = value;
    // One that has no such call lets the next one begin behind it.
    if (lane + 1 < PARTS.length && !answers[lane + 1]) ask(lane + 1);
  };
  ask(0);
  return answers;
}

test.each(['getValues', 'fetchAll', 'get', 'put', 'getProperty', 'setProperty'])(
  'parts side by side, each begun before “%s” of the other, come to what they do one after the other',
  (method) => {
    const session = ready();
    // One of the orders is in Qomon already, recorded by another spreadsheet.
    bringIn(session, lines({ 'Référence commande': '900001000' }));
    session.send('2');
    session.google.workbook.deleteRows('Bundles', 2, 1);
    const start = session.snapshot();
    const after = PARTS.map((rows, lane) => session.page('previewImport', request(rows, lane)));
    const asked = madeBy(session) - madeBy(ready());
    session.restore(start);
    const before = session.qomon.requests.length;
    const made = madeBy(session);
    const beside = sideBySide(session, method);
    expect(beside).toEqual(after);
    expect(beside[1].orders[0]).toMatchObject({ verdict: 'hereDeleted', inQomon: 'key' });
    // Each request counts in the day's budget, whoever else is just then counting.
    const requests = session.qomon.requests.length - before;
    expect(madeBy(session) - made).toBe(requests);
    expect(asked).toBeGreaterThan(0);
    // The list is read by each of them at most, and with the people.
    expect(requests).toBeLessThanOrEqual(2 * PARTS.length);
    // What each has seen is written as it was seen.
    for (const [lane, rows] of PARTS.entries()) {
      const { digest, previewId } = beside[lane];
      const asks = { sourceId: MEMBERSHIPS.id, previewId, digest, rows };
      expect(session.page('importRows', asks)).toMatchObject({ ok: true });
    }
  },
);

/** An export of so many orders whose payers' names fill a part by fifty. */
const longFile = (orders: number): string =>
  lines(
    ...Array.from({ length: orders }, (_, at) => ({
      'Référence commande': `${900_000_000 + at}`,
      'Nom payeur': `Exemple${at} ${'x'.repeat(3500)}`,
    })),
  )
    .map((cells) => cells.join(';'))
    .join('\r\n');

async function open(answers: Record<string, (request: unknown) => unknown>): Promise<SidebarPage> {
  const session = ready();
  const page = await SidebarPage.open(session, session.google.user, {
    item: 'showImport',
    answers,
  });
  pages.push(page);
  return page;
}

async function choose(page: SidebarPage, text: string): Promise<void> {
  const input = page.panel().querySelector('#import-file');
  const file = new page.window.File([new Uint8Array(Buffer.from(text))], 'export.csv');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new page.window.Event('change', { bubbles: true }));
}

/** What a stand-in of the script says of a part: each order is one, by its number. */
const answered = ({ rows, previewId }: Answer) => ({
  ...{ ok: true, previewId, digest: `of ${rows[1][0]}`, tab: 'Bundles', isLookedUp: true },
  totals: Object.fromEntries(
    [
      'file',
      'fresh',
      'here',
      'hereDeleted',
      'half',
      'changed',
      'decision',
      'byHand',
      'leftOut',
      'unreadable',
    ].map((name) => [name, name === 'file' || name === 'fresh' ? (rows.length - 1) * 100 : 0]),
  ),
  orders: rows.slice(1).map(([key]: string[]) => ({
    ...{ key, verdict: 'fresh', total: 100, leftOut: 0, lines: [], rows: [], asks: 'leave' },
  })),
  period: ['2026-01-05', '2026-01-05'],
  people: [],
  questions: { prices: [], methods: [], amounts: [] },
});

test('a page asks about four parts at once, then about each of the others, and joins them in the order of the file', async () => {
  const asked: Answer[] = [];
  const page = await open({
    previewImport(one) {
      asked.push(one);
      return answered(one);
    },
    importRows: (one: Answer) => ({
      ...{ ok: true, written: one.rows.length - 1, rows: 0, places: [], left: [], problems: [] },
      more: false,
    }),
  });
  page.hold();
  await choose(page, longFile(300));
  await new Promise((done) => setTimeout(done, 200));
  expect(asked).toHaveLength(0);
  await page.answer();
  expect(asked.slice(0, 5).map(({ lane, beside }) => [lane, beside])).toEqual([
    [0, 4],
    [1, 4],
    [2, 4],
    [3, 4],
    [0, 1],
  ]);
  expect(new Set(asked.map(({ previewId }) => previewId)).size).toBe(1);
  expect(page.terms()).toMatchObject({
    'Total of the file': '300.00 EUR',
    'New: 300': '300.00 EUR',
  });
  await page.press(/^Bring in 300/);
  const written = page.calls.filter(({ name }) => name === 'importRows').map((one) => one.request);
  expect(written.map(({ digest, rows }: Answer) => digest === `of ${rows[1][0]}`)).toEqual(
    asked.map(() => true),
  );
  const keys = written.flatMap(({ rows }: Answer) => rows.slice(1).map(([key]: string[]) => key));
  expect(keys).toEqual(Array.from({ length: 300 }, (_, at) => `${900_000_000 + at}`));
});

test.each([
  [
    'is refused',
    () => ({ ok: false, problem: 'Qomon does not answer.' }),
    'Qomon does not answer.',
  ],
  [
    'is lost',
    () => {
      throw new Error('lost');
    },
    'Google did not answer',
  ],
])('where one of them %s, all of it is, and can be asked for again', async (_, fail, told) => {
  let isFailing = true;
  const page = await open({
    previewImport: (one: Answer) => (isFailing && one.lane === 1 ? fail() : answered(one)),
  });
  await choose(page, longFile(150));
  await page.settle();
  expect(page.problem()).toContain(told);
  expect(page.terms()).toEqual({});
  isFailing = false;
  await page.press('Look again');
  expect(page.problem()).toBe('');
  expect(page.terms()).toMatchObject({ 'Total of the file': '150.00 EUR' });
});

test('what parts side by side read of Qomon’s list is kept by the first alone, for all that come later', () => {
  const session = ready();
  const lists = () => session.qomon.requests.filter(({ path }) => path.includes('bundles')).length;
  const before = lists();
  // The others begin to keep theirs while the first one does.
  sideBySide(session, 'put');
  expect(lists() - before).toBe(PARTS.length);
  session.page('previewImport', request(PARTS[3] ?? [], 3));
  expect(lists() - before).toBe(PARTS.length);
  const alone = ready();
  alone.page('previewImport', request(PARTS[2] ?? [], 2));
  const first = alone.qomon.requests.length;
  alone.page('previewImport', request(PARTS[3] ?? [], 3));
  // Nobody has kept it, so that it is asked for again.
  expect(alone.qomon.requests.length - first).toBe(2);
});
