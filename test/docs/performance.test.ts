import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { limitSeconds, limitTable } from '../../bench/limit';
import { peersTable } from '../../bench/peers';
import { PRICES, type Prices, pricesTable } from '../../bench/prices';

const page = readFileSync('docs/performance.md', 'utf8');

/** The cells below a heading, without the header. */
function cellsBelow(title: string): string[][] {
  const [, below = ''] = page.split(`### ${title}`);
  const [, table = ''] = below.split('\n\n');
  return table
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

test.each([pricesTable(), limitTable(), peersTable()])(
  'holds what the bench says: $title',
  ({ title, lines }) => {
    expect(page).toContain(`### ${title}\n\n${lines.join('\n')}\n`);
  },
);

test.each([
  { title: 'Checked rows, sent from the menu', isFresh: false },
  { title: 'Fresh rows, sent from the menu', isFresh: true },
])(
  'every limit is what its prices come to, and every ratio is to it: $title',
  ({ title, isFresh }) => {
    const lines = cellsBelow(title);
    expect(lines.map(([prices]) => prices)).toEqual(
      [...new Set(lines.map(([, rows]) => rows))].flatMap(() =>
        Object.keys(PRICES).map((name) => `*${name}*`),
      ),
    );
    for (const [prices = '', rows, seconds, limit, ratio] of lines) {
      const table = PRICES[prices.replaceAll('*', '') as Prices];
      const task = { rows: Number(rows), columns: 38, isFresh, answer: 300 };
      const best = limitSeconds(task, table);
      expect(limit).toBe(best.toFixed(1));
      // The page shows tenths of a second.
      expect(Math.abs(Number.parseFloat(ratio ?? '') - Number(seconds) / best)).toBeLessThan(0.06);
    }
  },
);

test('the limit is the bucket’s where the rows are many, and the intents’ where they are few', () => {
  const task = (rows: number) => ({ rows, columns: 38, isFresh: false, answer: 300 });
  // 1,001 requests, of which 100 leave at once, and the last one's round trip.
  expect(limitSeconds(task(1000), PRICES.worst)).toBeCloseTo(90.45, 5);
  // 10 sheet calls, 2 saves, 5 properties and locks, 2 dialogs, the look, the requests, 760 cells.
  expect(limitSeconds(task(10), PRICES.kind)).toBeCloseTo(1.8752, 5);
});
