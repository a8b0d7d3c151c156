import { AT } from '../model/journalColumns';
import type { Cell } from '../model/ports';

/**
 * Lines in the order in which they were written: people sort the journal. As they stand where their times rise
 * already; of one time what was meant comes before what came of it.
 */
export function inTime(lines: ReadonlyArray<readonly Cell[]>): ReadonlyArray<readonly Cell[]> {
  let last = 0;
  const timed = lines.map((cells) => {
    const time = cells[AT.time];
    // A line without a time stands with the one above it.
    last = typeof time === 'object' ? time.getTime() : last;
    return { cells, at: last, rank: cells[AT.outcome] === 'intended' ? 0 : 1 };
  });
  const isInOrder = timed.every(({ at }, index) => at >= (timed[index - 1]?.at ?? 0));
  if (isInOrder) return lines;
  return timed.sort((a, b) => a.at - b.at || a.rank - b.rank).map(({ cells }) => cells);
}
