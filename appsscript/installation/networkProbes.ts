import type { ExpectationName } from '../../src/model/expectations';
import { hostOf, REGIONS } from '../../src/model/regions';
import { isRefused } from './sheetProbes';

const HOSTS = REGIONS.map(hostOf);

const [FIRST] = HOSTS;

/** No page of Qomon's has this address, and no key goes there. */
const NOWHERE = '/v1/no-such-page';

/** `.invalid` never resolves: www.rfc-editor.org/rfc/rfc2606. The manifest does not allow it either. */
const DEAD_HOST = 'https://bundles-for-qomon.invalid/';

const muted = (url: string) => ({ url, muteHttpExceptions: true });

/** Requests, none of which carries a key or reaches anybody's data. */
export const networkProbes = {
  'fetch.batch': () =>
    UrlFetchApp.fetchAll(
      [NOWHERE, '/v1/transaction_settings'].flatMap((path) =>
        HOSTS.map((host) => muted(host + path)),
      ),
    )
      .map((answer) => String(answer.getResponseCode()))
      .join(' '),
  'fetch.headers': () => {
    const [answer] = UrlFetchApp.fetchAll([muted(FIRST + NOWHERE)]);
    const names = Object.keys(answer?.getHeaders() ?? {});
    const found = names.find((name) => name.toLowerCase() === 'content-type');
    return found === 'Content-Type' ? 'Title-Case' : (found ?? 'no Content-Type');
  },
  'fetch.unmuted': () =>
    isRefused(() => UrlFetchApp.fetch(FIRST + NOWHERE)) ? 'throws' : 'answers',
  'fetch.elsewhere': () => (isRefused(() => UrlFetchApp.fetch(DEAD_HOST)) ? 'refused' : 'allowed'),
  'fetch.deadHost': () =>
    isRefused(() => UrlFetchApp.fetchAll([muted(FIRST + NOWHERE), muted(DEAD_HOST)]))
      ? 'throws the batch away'
      : 'answers the others',
} satisfies Partial<Record<ExpectationName, () => string>>;
