import { Google, type GoogleOptions, type Run } from '../../../local/google/index';
import type { Network, NetworkRequest } from '../../../local/network';

/** A stand-in with a small script. */
export function google(code: string, options: Partial<GoogleOptions> = {}): Google {
  return new Google({ project: { code }, ...options });
}

/** A stand-in whose script is the body of one function, and the run of it. */
export function runBody(body: string, options: Partial<GoogleOptions> = {}): Run {
  return google(`function main() { ${body} }`, options).run('main');
}

/** What a body returns; what it throws is thrown. */
export function returned(body: string, options: Partial<GoogleOptions> = {}): unknown {
  const run = runBody(body, options);
  if (run.outcome !== 'completed') throw new Error(`${run.outcome}: ${run.error?.message}`);
  return run.value;
}

/** The error that a body ends with, as Google would show it. */
export function errorOf(body: string, options: Partial<GoogleOptions> = {}): string {
  const { outcome, error } = runBody(body, options);
  if (error === null) throw new Error(`The run ${outcome}.`);
  return error.name === '' ? error.message : `${error.name}: ${error.message}`;
}

/** A network that answers every request alike and keeps them. */
export function answering(
  status: number,
  body: string,
  milliseconds = 100,
): { readonly network: Network; readonly seen: NetworkRequest[] } {
  const seen: NetworkRequest[] = [];
  return {
    seen,
    network: (request) => {
      seen.push(request);
      return {
        kind: 'response',
        status,
        headers: { 'content-type': 'text/plain' },
        body,
        milliseconds,
      };
    },
  };
}

/** The first sheet, in a script. */
export const SHEET = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];';
