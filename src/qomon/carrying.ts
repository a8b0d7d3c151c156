import type { ApiAnswer, Qomon } from './client';
import type { ApiRequest } from './endpoints';

/** Two clients over one: the request that `rider` asks first travels with the first of `carrier`. */
export interface Carried {
  readonly carrier: Qomon;
  readonly rider: Qomon;
}

/**
 * Lets a request leave together with the first others, as two batches take twice the time of one. Where
 * no others leave, or its answer was lost, it is asked for by itself.
 */
export function carrying(qomon: Qomon, extra: ApiRequest): Carried {
  let isUnderWay = false;
  let kept: ApiAnswer;
  return {
    carrier: {
      send(requests) {
        if (isUnderWay || requests.length === 0) return qomon.send(requests);
        isUnderWay = true;
        const [first, ...answers] = qomon.send([extra, ...requests]);
        kept = first;
        return answers;
      },
    },
    rider: {
      send(requests) {
        const [request] = requests;
        const answer = kept;
        kept = undefined;
        isUnderWay = true;
        const isKept = requests.length === 1 && request?.path === extra.path;
        return answer?.status === 200 && isKept ? [answer] : qomon.send(requests);
      },
    },
  };
}
