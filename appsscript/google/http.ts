import type { Http } from '../../src/model/ports';

/**
 * UrlFetchApp, muted: an answer of any status is an answer. `fetchAll` runs side by side and
 * answers in the order of the requests; one dead connection throws the whole batch away.
 */
export const http: Http = {
  send(requests) {
    const responses = UrlFetchApp.fetchAll(
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
    return responses.map((response) => ({
      status: response.getResponseCode(),
      headers: lowerCased(response.getHeaders()),
      // Without a charset Google goes by the header, and may read Latin-1.
      // guard: utf-8
      body: response.getContentText('UTF-8'),
    }));
  },
};

function lowerCased(headers: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
