import type { Host } from '../host/host';
import { RUN_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { type RowName, settleByWord, type Word, type WordResult } from '../recover/lastWord';
import { locked } from '../run/lock';
import { openRun } from '../run/run';
import { sentence } from '../text/sentence';

/** Nothing more is to be told: the row says it. */
export const SETTLED = '';

/** Settles a row by what a person knows of it, under the document's lock. */
export function settle(host: Host, name: RowName, word: Word): WordResult | Obstacle {
  return locked(host, () => {
    const run = openRun(host, host.clock.now() + RUN_MS);
    return 'kind' in run ? run : settleByWord(run, name, word);
  });
}

/** What a person is told of that; `SETTLED` where it is done. */
export function toldOf({ words }: Host, result: WordResult | Obstacle): string {
  const { lastWord, obstacles } = words;
  switch (result.kind) {
    case 'settled':
      return SETTLED;
    case 'found':
      return lastWord.found(result.bundleId);
    case 'not open':
      return lastWord.notOpen;
    case 'no such bundle':
      return lastWord.noSuchBundle(result.bundleId);
    case 'not read':
      return lastWord.notRead(result.bundleId);
    case 'of another row':
      return lastWord.ofAnotherRow(result);
    case 'held with':
      return lastWord.heldWith(result.bundleId);
    case 'differs':
      return lastWord.differs(result);
    default:
      return sentence(obstacles, result);
  }
}
