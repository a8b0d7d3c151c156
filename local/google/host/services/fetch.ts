import type { NetworkAnswer, NetworkRequest } from '../../../network';
import type { Wire } from '../../bridge';
import { GoogleError, notModelled } from '../errors';
import type { Execution, Service } from '../execution';
import { awaited, type Waiting } from '../waiting';

/** A request as the script asked for it. */
interface Wanted {
  readonly request: NetworkRequest;
  readonly mute: boolean;
  readonly follow: boolean;
}

function wantedOf(value: Wire): Wanted {
  const { url, method, headers, contentType, payload, mute, follow } = value as Record<
    string,
    Wire
  >;
  const sent: Record<string, string> = {};
  for (const [name, text] of Object.entries(headers as Record<string, string>)) {
    sent[name.toLowerCase()] = text;
  }
  if (typeof contentType === 'string') sent['content-type'] = contentType;
  else if (payload !== undefined && sent['content-type'] === undefined) {
    // developers.google.com/apps-script/reference/url-fetch/url-fetch-app: the default.
    sent['content-type'] = 'application/x-www-form-urlencoded';
  }
  const body = typeof payload === 'string' ? payload : '';
  // [?] What Google makes of a GET with a payload.
  if (payload !== undefined && method === 'get') {
    return notModelled('UrlFetchApp.fetch with a payload and the method get');
  }
  return {
    request: { method: String(method).toUpperCase(), url: String(url), headers: sent, body },
    mute: mute === true,
    follow: follow !== false,
  };
}

function check(run: Execution, { request }: Wanted): void {
  const { url } = request;
  if (!/^https?:\/\/[^/\s]+/i.test(url)) throw new GoogleError(`Invalid argument: ${url}`);
  const list = run.host.manifest.urlFetchWhitelist;
  // developers.google.com/apps-script/manifest/allowlist-url: a prefix, which ends in a slash.
  if (list !== undefined && !list.some((prefix) => url.startsWith(prefix))) {
    throw new GoogleError(
      `A call to UrlFetchApp.fetch to the URL ${url} is not permitted. Check that the URL is in the urlFetchWhitelist of the manifest.`,
    );
  }
}

type Response = Extract<NetworkAnswer, { readonly kind: 'response' }>;

const QUOTA = 'Service invoked too many times for one day: urlfetch.';

/** A request under way: its answer, or where the network takes its time, what is still to come. */
type Sent = NetworkAnswer | Promise<NetworkAnswer>;

function send(run: Execution, wanted: Wanted): Sent {
  const { host } = run;
  if (host.used('fetch', run.user) >= host.quotas.fetchCallsADay) throw new GoogleError(QUOTA);
  host.use('fetch', run.user, 1);
  run.requests.push(wanted.request);
  const sent = host.network(wanted.request);
  return sent instanceof Promise
    ? sent.then((answer) => asGoogleTakesIt(run, wanted, answer))
    : asGoogleTakesIt(run, wanted, sent);
}

/** Google waits a minute at most, and follows redirects. */
function asGoogleTakesIt(run: Execution, { follow }: Wanted, answer: NetworkAnswer): NetworkAnswer {
  const { requestMs } = run.host.quotas;
  if (answer.milliseconds > requestMs) {
    return { kind: 'failure', reason: 'timeout', milliseconds: requestMs };
  }
  if (answer.kind === 'response' && answer.status >= 300 && answer.status < 400 && follow) {
    return notModelled(`UrlFetchApp.fetch with a redirect (${answer.status})`);
  }
  return answer;
}

function* arrived(sent: Sent): Waiting<NetworkAnswer> {
  return sent instanceof Promise ? yield* awaited(sent) : sent;
}

function originOf(url: string): string {
  return /^(https?:\/\/[^/?#]+)/i.exec(url)?.[1] ?? url;
}

function failureText(url: string, reason: 'timeout' | 'unreachable'): string {
  return reason === 'timeout' ? `Timeout: ${url}` : `Address unavailable: ${url}`;
}

function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * The body read as Latin-1, if it is not ASCII, and whether that is what `getContentText()` takes it
 * for: without a charset in its header, says https://github.com/derekantrican/GAS-ICS-Sync/issues/525
 */
function latinOf(run: Execution, { headers, body }: Response): { [name: string]: Wire } {
  if (!/[^\0-\x7f]/.test(body)) return {};
  const type = headers['content-type'] ?? '';
  const charset = /charset="?([^\s";]+)/i.exec(type)?.[1]?.toLowerCase() ?? null;
  const known = charset === null || charset === 'utf-8' || charset === 'iso-8859-1';
  if (!known) return notModelled(`A body in ${charset}`);
  const latin = Buffer.from(body, 'utf8').toString('latin1');
  const byHeader = charset === 'iso-8859-1' || charset === null;
  return { latin, guessed: run.host.switches.charset === 'by header' && byHeader };
}

/** What the script gets: the response, or the error that Google throws in its place. */
function resultOf(run: Execution, { request, mute }: Wanted, answer: NetworkAnswer): Wire {
  if (answer.kind === 'failure') {
    throw new GoogleError(failureText(request.url, answer.reason));
  }
  const { status, headers, body } = answer;
  if (status >= 400 && !mute) {
    throw new GoogleError(
      `Request failed for ${originOf(request.url)} returned code ${status}. Truncated server response: ${body.slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
    );
  }
  const named = Object.entries(headers).map(([name, text]) => [titled(name), text]);
  const shown = run.host.switches.headerNames === 'as sent' ? headers : Object.fromEntries(named);
  return { status, headers: shown, body, ...latinOf(run, answer) };
}

/** Milliseconds of a batch of which so many are under way at once: the slowest of each turn. */
function inTurns(answers: readonly NetworkAnswer[], sideBySide: number): number {
  let sum = 0;
  for (let from = 0; from < answers.length; from += sideBySide) {
    const turn = answers.slice(from, Math.min(answers.length, from + sideBySide));
    sum += Math.max(...turn.map(({ milliseconds }) => milliseconds));
  }
  return sum;
}

/** The methods of `UrlFetchApp`. */
export const fetchService: Service = {
  'UrlFetchApp.fetch': {
    kind: 'fetch',
    *run(run, args) {
      const wanted = wantedOf(args.list[0] ?? null);
      check(run, wanted);
      const answer = yield* arrived(send(run, wanted));
      run.spend(answer.milliseconds);
      return resultOf(run, wanted, answer);
    },
  },
  'UrlFetchApp.fetchAll': {
    kind: 'fetch',
    *run(run, args) {
      const all = args.array(0).map(wantedOf);
      for (const wanted of all) check(run, wanted);
      const underWay: Sent[] = [];
      const answers: NetworkAnswer[] = [];
      try {
        for (const wanted of all) {
          const sent = send(run, wanted);
          underWay.push(sent);
          // The run may have been killed while the request was under way.
          if (run.dead !== null) break;
          const stop = run.host.switches.onBatchFailure === 'those before';
          if ('kind' in sent && sent.kind === 'failure' && stop) break;
        }
        for (const sent of underWay) answers.push(yield* arrived(sent));
      } finally {
        run.spend(inTurns(answers, run.host.latency.sideBySide) + run.host.latency.fetchAll);
      }
      return answers.map((answer, i) => {
        const wanted = all[i];
        return wanted === undefined ? null : resultOf(run, wanted, answer);
      });
    },
  },
};
