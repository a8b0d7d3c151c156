import type { Http, HttpRequest } from '../../src/model/ports';
import { SEARCH_PATH } from '../../src/qomon/endpoints';
import { logError, logStatuses } from '../log';
import { forgetReadings } from './unsaved';

/** Google loads the script again for each execution. */
let made = 0;

let hasChanged = false;

/** Takes note of requests that leave. */
export function noteRequests(requests: number): void {
  made += requests;
}

/**
 * UrlFetchApp, muted: an answer of any status is an answer. `fetchAll` runs side by side and
 * answers in the order of the requests; one dead connection throws the whole batch away.
 */
export const http: Http = {
  made: () => made,
  hasChanged: () => hasChanged,
  send(requests) {
    hasChanged ||= requests.some(mayChange);
    const responses = fetched(
      requests.map(({ method, url, headers, body }) => ({
        url,
        method,
        headers: { ...headers },
        contentType: 'application/json',
        muteHttpExceptions: true,
        followRedirects: false,
        ...(body === undefined ? {} : { payload: body }),
      })),
    );
    if (requests.some(changesRecorded)) readAgain();
    const statuses = responses.map((response) => response.getResponseCode());
    logStatuses(statuses);
    return responses.map((response, at) => ({
      status: statuses[at] ?? response.getResponseCode(),
      headers: lowerCased(response.getHeaders()),
      // Without a charset Google goes by the header, and may read Latin-1.
      // guard: utf-8
      body: response.getContentText('UTF-8'),
    }));
  },
};

/** People are searched by a POST that changes nothing. */
function mayChange({ method, url }: HttpRequest): boolean {
  return method !== 'get' && !url.endsWith(SEARCH_PATH);
}

/** What a send records is read back once it is written; what stood before is read first. */
function changesRecorded({ method }: HttpRequest): boolean {
  return method === 'patch' || method === 'delete';
}

/** Rows may have changed while the request was under way, and what is read of them decides what is done next. */
function readAgain(): void {
  try {
    forgetReadings();
  } catch {
    // Answers have come in that must be recorded.
  }
}

function fetched(
  requests: GoogleAppsScript.URL_Fetch.URLFetchRequest[],
): GoogleAppsScript.URL_Fetch.HTTPResponse[] {
  try {
    noteRequests(requests.length);
    return UrlFetchApp.fetchAll(requests);
  } catch (error) {
    // Who asked makes something of it, and nothing of it would be left.
    logError(error);
    throw error;
  }
}

function lowerCased(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
