import { LATENCY, type Run } from '../local/google/index';

/** How many cells each reading of a run took, by what Google's latency says of it. */
export function cellsRead({ calls }: Run): number[] {
  return calls
    .filter(({ method }) => method === 'getValues')
    .map(({ milliseconds }) => Math.round((milliseconds - LATENCY.sheet) / LATENCY.perCell));
}
