import type { Run } from '../local/google/index';

const A_CALL_MS = 60;
const A_CELL_MS = 0.02;

/** How many cells each reading of a run took, by what Google's latency says of it. */
export function cellsRead({ calls }: Run): number[] {
  return calls
    .filter(({ method }) => method === 'getValues')
    .map(({ milliseconds }) => Math.round((milliseconds - A_CALL_MS) / A_CELL_MS));
}
