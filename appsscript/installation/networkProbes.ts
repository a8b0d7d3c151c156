import type { ExpectationName } from '../../src/model/expectations';
import { CHUNK } from '../../src/model/limits';
import { hostOf, REGIONS } from '../../src/model/regions';
import { noteRequests } from '../google/http';
import { isRefused } from './sheetProbes';

const HOSTS = REGIONS.map(hostOf);

const [FIRST] = HOSTS;

/** No page of Qomon's has this address, and no key goes there. */
const NOWHERE = '/v1/no-such-page';

/** `.invalid` never resolves: www.rfc-editor.org/rfc/rfc2606. The manifest does not allow it either. */
const ELSEWHERE = 'https://bundles-for-qomon.invalid/';

/** The name and the value of one answer's header; nothing where it has none. */
function contentType(): readonly [name?: string, value?: string] {
  const [answer] = fetchAll([muted(FIRST + NOWHERE)]);
  const headers = Object.entries(answer?.getHeaders() ?? {});
  const found = headers.find(([name]) => name.toLowerCase() === 'content-type');
  return found ? [found[0], String(found[1])] : [];
}

/** As `UrlFetchApp` does it, and counted: the day has so many requests, whatever they are for. */
function fetchAll(
  requests: GoogleAppsScript.URL_Fetch.URLFetchRequest[],
): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
  noteRequests(requests.length);
  return UrlFetchApp.fetchAll(requests);
}

const muted = (url: string) => ({ url, muteHttpExceptions: true });

/** Requests, none of which carries a key or reaches anybody's data. */
export const networkProbes = {
  'fetch.batch': () =>
    fetchAll(
      [NOWHERE, '/v1/transaction_settings'].flatMap((path) =>
        HOSTS.map((host) => muted(host + path)),
      ),
    )
      .map((answer) => String(answer.getResponseCode()))
      .join(' '),
  'fetch.many': () => {
    const requests = Array.from({ length: CHUNK }, () => muted(FIRST + NOWHERE));
    return `${fetchAll(requests).length} answers`;
  },
  'fetch.headers': () => {
    const [found] = contentType();
    return found === 'Content-Type' ? 'Title-Case' : (found ?? 'no Content-Type');
  },
  'fetch.charset': () => contentType()[1] ?? 'no Content-Type',
  'fetch.accents': () => {
    const answers = fetchAll(HOSTS.map((host) => muted(host + NOWHERE)));
    if (answers.some((one) => one.getContentText() !== one.getContentText('UTF-8')))
      return 'differ';
    const hasAny = answers.some((one) => /\P{ASCII}/u.test(one.getContentText('UTF-8')));
    return hasAny ? 'read alike' : 'read alike, 0 accents';
  },
  'fetch.unmuted': () => {
    noteRequests(1);
    return isRefused(() => UrlFetchApp.fetch(FIRST + NOWHERE)) ? 'throws' : 'answers';
  },
  'fetch.elsewhere': () => (isRefused(() => UrlFetchApp.fetch(ELSEWHERE)) ? 'refused' : 'allowed'),
} satisfies Partial<Record<ExpectationName, () => string>>;
