import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Download, type ListPage } from '../../src/lists/download';

interface Server {
  readonly entries: number;
  /** Entries of a page at most, whatever is asked for. */
  readonly cap: number;
  readonly total: 'right' | 'absent' | 'less' | 'huge';
  readonly isDeaf?: boolean;
}

/** Reads a whole list from a server, and counts what that takes. */
function read({ entries, cap, total, isDeaf }: Server): {
  readonly download: Download;
  readonly pages: number;
  readonly rounds: number;
} {
  const told = { right: entries, absent: undefined, less: entries - 1, huge: 1e15 }[total];
  const download = new Download();
  let [pages, rounds] = [0, 0];
  for (let wanted = download.wanted(); wanted.length > 0; wanted = download.wanted()) {
    rounds += 1;
    pages += wanted.length;
    download.take(
      wanted.map((offset): ListPage => {
        const from = isDeaf ? 0 : offset;
        const length = Math.max(0, Math.min(cap, entries - from));
        const page = Array.from({ length }, (_, index) => ({ id: from + index + 1 }));
        return { offset, entries: page, total: told };
      }),
    );
  }
  return { download, pages, rounds };
}

describe('a list of several pages', () => {
  test('comes whole, whatever the server caps its pages at and tells as their total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom(20, 100, 250, 1000),
        fc.constantFrom('right', 'absent', 'huge'),
        (entries, cap, total) => {
          const { download, pages, rounds } = read({ entries, cap, total });
          expect(download.failed).toBe(false);
          expect(download.entries.size).toBe(entries);
          expect(pages).toBeLessThan(Math.ceil(entries / cap) + 18);
          expect(rounds).toBeLessThan(total === 'absent' ? 80 : 14);
          if (total === 'right') expect(download.missing).toBe(0);
        },
      ),
    );
  });

  test.each([1, 5, 21, 999, 1000, 1001, 2500])(
    'comes whole where the server counts one of %d too few',
    (entries) => {
      const { download } = read({ entries, cap: 1000, total: 'less' });
      expect(download.entries.size).toBe(entries);
    },
  );

  test.each([0, 1, 5, 19, 999])('of %d entries takes one page where all is tidy', (entries) => {
    const { pages } = read({ entries, cap: 1000, total: 'right' });
    expect(pages).toBe(1);
  });

  test('ends where the server gives the same page for ever, and counts what did not come', () => {
    for (const total of ['right', 'absent', 'huge'] as const) {
      const { download, pages } = read({ entries: 253, cap: 100, total, isDeaf: true });
      expect(download.entries.size).toBe(100);
      expect(pages).toBeLessThan(20);
      if (total === 'right') expect(download.missing).toBe(153);
    }
  });

  test('is given up where it does not end', () => {
    const { download, pages } = read({ entries: 1e9, cap: 1000, total: 'absent' });
    expect(download.failed).toBe(true);
    expect(pages).toBeLessThan(20);
    expect(read({ entries: 1e9, cap: 2, total: 'huge' }).pages).toBeLessThan(120);
  });

  test('has failed where one of its pages did not come', () => {
    const download = new Download();
    download.take([{ offset: 0, entries: Array(1000).fill({ code: 'A' }), total: 3000 }]);
    download.take([undefined]);
    expect(download.failed).toBe(true);
    expect(download.wanted()).toEqual([]);
  });
});
