import { describe, expect, test } from '@jest/globals';
import { unmetRows } from '../../src/papers/unmet';
import { sidebarWords } from '../../src/text/sidebar';
import { PAYMENT, putRows } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { type Gathered, gather } from './gather';

const YEAR = 2026;

/** A key of the other space. */
const SECOND = { apiKey: 'second-key-full', region: 'eu', shared: false, label: 'Les Érables' };

const ROWS: readonly Typed[] = [
  { ...PAYMENT, Amount: '30', Membership: '#10', Donation: '#20' },
  { ...PAYMENT, Amount: '40', Group: 'a', Membership: '#10', 'Member ID': '300001' },
  { Group: 'a', Membership: '#10', 'Member ID': '300002' },
  { ...PAYMENT, Amount: '20', 'Payment date': '2025-12-31', Membership: '#10' },
  { ...PAYMENT, Amount: '7' },
];

function sent(): Session {
  const session = Session.ready();
  session.type(ROWS);
  session.send('2:6');
  return session;
}

/** Somebody deletes bundles in Qomon. */
function deleted(session: Session, rows: readonly number[]): void {
  const { ledger } = session.qomon;
  const references = rows.map((row) => Number(session.cell('Reference', row)));
  for (const bundle of references.flatMap((one) => ledger.byReference(one)))
    ledger.delete(bundle, 0);
}

function unmet({ facts, gathering }: Gathered): ReturnType<typeof unmetRows> {
  const { list } = gathering;
  return typeof list === 'object' ? unmetRows(facts, list.ids, gathering.held) : [];
}

const places = (found: ReturnType<typeof unmetRows>): string[] =>
  found.map(({ tab, row }) => `${tab} ${row}`);

test('a file says of every row that is recorded in its year and is not in Qomon’s list', async () => {
  const session = sent();
  expect(unmet(await gather(session, YEAR))).toEqual([]);
  const bundleIds = [2, 3].map((row) => Number(session.cell('Bundle ID', row)));
  deleted(session, [2, 3, 5]);
  // A group is told by its payment, and what was paid in another year by the file of that.
  expect(unmet(await gather(session, YEAR))).toEqual([
    { tab: 'Bundles', row: 2, bundleId: bundleIds[0] },
    { tab: 'Bundles', row: 3, bundleId: bundleIds[1] },
  ]);
  expect(places(unmet(await gather(session, 2025)))).toEqual(['Bundles 5']);
  // Once Compare has told of them, they are recorded no more.
  session.call('compareWithQomon');
  expect(unmet(await gather(session, YEAR))).toEqual([]);
});

describe('each row counts by what it says', () => {
  test.each<readonly [string, (session: Session) => void, readonly string[]]>([
    ['on a hidden tab', (session) => session.hideTab('Bundles'), ['Bundles 2']],
    [
      'without a day that can be read',
      (session) => session.google.workbook.put('Bundles', session.at('Payment date', 2), [['?']]),
      ['Bundles 2'],
    ],
    [
      'without its Bundle ID',
      (session) => session.google.workbook.clear('Bundles', session.at('Bundle ID', 2)),
      ['Bundles 2'],
    ],
    [
      'that was copied, once',
      (session) => session.google.workbook.duplicateSheet('Bundles'),
      ['Bundles 2'],
    ],
    [
      'that was given back in part',
      (session) =>
        session.google.workbook.put('Bundles', session.at('State', 2), [['Part refunded']]),
      ['Bundles 2'],
    ],
    [
      'that was cancelled',
      (session) => session.google.workbook.put('Bundles', session.at('State', 2), [['Cancelled']]),
      [],
    ],
  ])('%s', async (_name, act, expected) => {
    const session = sent();
    act(session);
    expect(unmet(await gather(session, YEAR))).toEqual([]);
    deleted(session, [2]);
    expect(places(unmet(await gather(session, YEAR)))).toEqual(expected);
  });

  test('that was recorded in the space of before is no matter of this one', async () => {
    const session = sent();
    session.qomon.turn({ spaces: 2 });
    session.google.clock.advance(3_600_000);
    expect(session.connect({ ...SECOND, move: true })).toMatchObject({ ok: true });
    session.call('refreshLists');
    expect(unmet(await gather(session, YEAR))).toEqual([]);
  });

  test('of which nothing is known but its state is told, too', async () => {
    const session = sent();
    session.type([{ ...PAYMENT, Amount: '5', State: 'Sent' }], { from: 7 });
    expect(places(unmet(await gather(session, YEAR)))).toEqual(['Bundles 7']);
  });
});

test('a page that asks for no year is told of no rows, and what is told of 16,000 is short', () => {
  const session = Session.ready();
  putRows(
    session,
    Array.from({ length: 2000 }, (_, at) => ({
      ...{ Amount: 1, 'Payer ID': 123456, 'Payment method': 'CB', 'Payment date': '2026-03-29' },
      ...{ State: 'Sent', Reference: 1000 + at, 'Bundle ID': 5_000_000 + at },
    })),
  );
  type Answer = { readonly facts: { readonly recorded: readonly unknown[] } };
  for (const request of [undefined, {}, { year: '2026' }, { year: null }]) {
    const { facts } = session.page('getPaperFacts', request) as Answer;
    expect(facts.recorded).toEqual([]);
  }
  const { facts } = session.page('getPaperFacts', { year: YEAR }) as Answer;
  expect(JSON.stringify(facts.recorded).length / 2000).toBeLessThan(20);
  expect(session.page('getPaperFacts', { year: 2025 })).toMatchObject({ facts: { recorded: [] } });
});

test.each([
  ['en', '“Fair”, row 3, bundle 12', '“Fair”, row 4'],
  ['fr', '« Fair », ligne 3, lot 12', '« Fair », ligne 4'],
] as const)('what is said of them names tab and row, in %s', (language, one, other) => {
  const words = sidebarWords(language).papers.yearEnd;
  const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
  expect(spaced(words.unmetOne({ tab: 'Fair', row: 3, bundleId: 12 }))).toBe(one);
  expect(spaced(words.unmetOne({ tab: 'Fair', row: 4, bundleId: undefined }))).toBe(other);
  expect(words.unmet(2)).toMatch(/Compare with Qomon|Comparer avec Qomon/);
});
