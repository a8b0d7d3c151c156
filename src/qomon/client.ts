import type { Http, HttpAnswer, HttpRequest } from '../model/ports';
import { hostOf, type Region } from '../model/regions';
import type { ApiRequest } from './endpoints';
import { secretMask } from './secretMask';

/** What it takes to speak for a space. The key leaves this object in a request's header alone. */
export interface Credentials {
  readonly apiKey: string;
  readonly region: Region;
}

/** Stands for an answer where nothing has left: another installation works in the spreadsheet. */
export const NOTHING_LEFT: HttpAnswer = { status: 0, headers: {}, body: '' };

/** Undefined where the connection failed: what became of the request is not known. */
export type ApiAnswer = HttpAnswer | undefined;

export interface Qomon {
  /**
   * Sends requests side by side; answers in their order, never throws. Calls `leaving` just before they leave, if they
   * do.
   */
  send(requests: readonly ApiRequest[], leaving?: () => void): ApiAnswer[];
}

/** Makes a client that sends with a key. */
export function qomonClient(http: Http, { apiKey, region }: Credentials): Qomon {
  const toHttp = ({ method, path, body }: ApiRequest): HttpRequest => ({
    method,
    url: `${hostOf(region)}${path}`,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const mask = secretMask(apiKey);
  return {
    send(requests, leaving) {
      if (requests.length === 0) return [];
      leaving?.();
      try {
        const answers = http.send(requests.map(toHttp));
        // A server that repeats the key in an error must not get it into a cell.
        return answers.map((answer) => ({ ...answer, body: mask.body(answer.body) }));
      } catch {
        // One dead connection throws the whole batch away, and nobody knows what became of the
        // others. The thrown text holds the URL and is of no use to a person.
        return requests.map(() => undefined);
      }
    },
  };
}
