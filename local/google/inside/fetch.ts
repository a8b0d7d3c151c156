import type { Wire } from '../bridge';
import { full, Modelled, model } from './model';
import { asList, asNumber, asObject, asText, call, exception, notModelled } from './post';

type App = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type HTTPResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;
type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest;

class HTTPResponseModel
  extends Modelled
  implements Pick<HTTPResponse, 'getAllHeaders' | 'getHeaders' | 'getResponseCode'>
{
  readonly #status: number;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #body: string;
  readonly #latin: string;
  readonly #guessed: string;

  constructor(value: Wire) {
    super();
    const { status, headers, body, latin, guessed } = asObject(value);
    this.#status = asNumber(status ?? null);
    this.#body = asText(body ?? null);
    this.#latin = asText(latin ?? this.#body);
    this.#guessed = guessed === true ? this.#latin : this.#body;
    const copy: Record<string, string> = {};
    for (const [name, text] of Object.entries(asObject(headers ?? null))) {
      copy[name] = asText(text);
    }
    this.#headers = copy;
  }

  getAllHeaders(): object {
    return { ...this.#headers };
  }

  getContentText(charset?: string): string {
    if (charset === undefined) return this.#guessed;
    switch (charset.toUpperCase()) {
      case 'UTF-8':
        return this.#body;
      case 'ISO-8859-1':
        return this.#latin;
      default:
        return notModelled(`HTTPResponse.getContentText of ${charset}`);
    }
  }

  getHeaders(): object {
    return { ...this.#headers };
  }

  getResponseCode(): number {
    return this.#status;
  }
}
model(HTTPResponseModel, 'HTTPResponse', 'UrlFetchApp.HTTPResponse', {
  getAllHeaders: '',
  getContentText: '|text',
  getHeaders: '',
  getResponseCode: '',
});

function headers(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) {
    throw exception('Attribute provided with invalid value: headers');
  }
  const out: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== 'string') notModelled(`UrlFetchApp.fetch with a header of ${typeof text}`);
    out[name] = text;
  }
  return out;
}

function flag(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw exception(`Attribute provided with invalid value: ${name}`);
  }
  return value;
}

/** A request on its way out; an option that Google does not list is refused. */
function requestOut(url: unknown, options: object): Wire {
  if (typeof url !== 'string') throw exception('Attribute provided with no value: url');
  const out: Record<string, Wire> = { url, method: 'get', headers: {}, mute: false, follow: true };
  for (const [name, value] of Object.entries(options)) {
    switch (name) {
      case 'url':
        break;
      case 'method':
        if (!/^(get|delete|patch|post|put)$/i.test(String(value))) {
          throw exception('Attribute provided with invalid value: method');
        }
        out.method = String(value).toLowerCase();
        break;
      case 'contentType':
        if (typeof value !== 'string') notModelled('UrlFetchApp.fetch with such a contentType');
        out.contentType = value;
        break;
      case 'headers':
        out.headers = headers(value);
        break;
      case 'payload':
        if (typeof value !== 'string') notModelled(`UrlFetchApp.fetch with a payload not of text`);
        out.payload = value;
        break;
      case 'muteHttpExceptions':
        out.mute = flag(name, value);
        break;
      case 'followRedirects':
        out.follow = flag(name, value);
        break;
      case 'validateHttpsCertificates':
        if (!flag(name, value)) notModelled('UrlFetchApp.fetch without certificates');
        break;
      case 'escaping':
        // With `false` Google takes the address as it stands, which is all the stand-in does.
        flag(name, value);
        break;
      default:
        notModelled(`UrlFetchApp.fetch with the option ${name}`);
    }
  }
  return out;
}

class UrlFetchAppModel extends Modelled implements Pick<App, 'fetchAll'> {
  fetch(url: string, options: Options = {}): HTTPResponse {
    if ('url' in options) notModelled('UrlFetchApp.fetch with the option url');
    const answer = call('UrlFetchApp', 'fetch', [requestOut(url, options)]);
    return full<HTTPResponse>(new HTTPResponseModel(answer));
  }

  fetchAll(requests: (Request | string)[]): HTTPResponse[] {
    const out = requests.map((request) =>
      typeof request === 'string' ? requestOut(request, {}) : requestOut(request.url, request),
    );
    return asList(call('UrlFetchApp', 'fetchAll', [out])).map((answer) =>
      full<HTTPResponse>(new HTTPResponseModel(answer)),
    );
  }
}
model(UrlFetchAppModel, 'UrlFetchApp', '', { fetch: 'text|text options', fetchAll: 'list' });

/** The service `UrlFetchApp`. */
export const UrlFetchApp = full<App>(new UrlFetchAppModel());
