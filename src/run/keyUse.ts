import type { KeyUse } from '../model/sharing';
import { NOTHING_LEFT, type Qomon } from '../qomon/client';
import { type ApiRequest, CONTACTS_PATH, onlyReads } from '../qomon/endpoints';

/** A client under which nothing but readings and new contacts leaves, if its key is for checking. */
export function limited(qomon: Qomon, use: KeyUse): Qomon {
  return {
    send(requests, leaving) {
      // guard: checking-key-sends-nothing
      if (use === 'checking' && !requests.every(isOfChecking)) {
        return requests.map(() => NOTHING_LEFT);
      }
      return qomon.send(requests, leaving);
    },
  };
}

/** Whoever checks may add people who are missing, and nothing else. */
function isOfChecking(request: ApiRequest): boolean {
  return onlyReads(request) || (request.method === 'post' && request.path === CONTACTS_PATH);
}
