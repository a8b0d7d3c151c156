import type { Latency, Run } from '../local/google/index';
import { TYPICAL } from './prices';

/** How many cells each reading of a run took, by what the prices of its day say of it. */
export function cellsRead({ calls }: Run, prices: Latency = TYPICAL): number[] {
  return calls
    .filter(({ method }) => method === 'getValues')
    .map(({ milliseconds }) => Math.round((milliseconds - prices.sheet) / prices.perCell));
}
