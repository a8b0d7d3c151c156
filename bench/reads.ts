import type { Run } from '../local/google/index';
import { TYPICAL } from './prices';

/** How many cells each reading of a run took, by what the typical prices say of it. */
export function cellsRead({ calls }: Run): number[] {
  return calls
    .filter(({ method }) => method === 'getValues')
    .map(({ milliseconds }) => Math.round((milliseconds - TYPICAL.sheet) / TYPICAL.perCell));
}
