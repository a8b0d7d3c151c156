import { LOG_PLACES } from '../src/model/limits';

/**
 * Lines for whoever looks after an installation (Apps Script ▸ Executions, or Cloud Logging). They tell
 * kinds and places in the script, and no message: Google's and Qomon's may quote a cell or a name.
 */

/** Google's own errors, by a few words of them in English; in other languages they are of no known kind. */
const KINDS: ReadonlyArray<readonly [kind: string, words: RegExp]> = [
  ['no permission', /permission|authoriz|access denied/i],
  ['daily limit', /too many times for one day/i],
  ['time is up', /maximum execution time/i],
  ['too large', /too large|more than the maximum|allocated memory/i],
  ['protected', /protected/i],
  ['table', /typed column/i],
  ['changed tab', /sheet \d+ not found|coordinates of the range|out of bounds/i],
  ['no cells', /not supported for \w+ sheet/i],
  ['lock', /lock/i],
  ['not reached', /address unavailable|dns error|timeout|timed out/i],
  ['Google is unwell', /server error|service unavailable|service \w+ failed|try again/i],
];

/** An error that ends a function: what kind it is, and through which places of the script it came. */
export function logError(error: unknown): void {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const kind = KINDS.find(([, words]) => words.test(message))?.[0] ?? 'unknown';
  const path = stack.split('\n').flatMap((line) => {
    const [, place, at] = /^\s*at (?:new )?([\w.$]+) \(.*?(\d+):\d+\)$/.exec(line) ?? [];
    return place === undefined ? [] : [`${place}:${at}`];
  });
  console.error(
    'ended by an error: %s, %s, at %s',
    name,
    kind,
    path.slice(0, LOG_PLACES).join(' < ') || '?',
  );
}

/** What keeps a function from its work. */
export function logRefusal(kind: string): void {
  console.warn('refused: %s', kind);
}

/** Answers of Qomon other than the usual ones: how many of each status. */
export function logStatuses(statuses: readonly number[]): void {
  const odd = statuses.filter((status) => status >= 400);
  if (odd.length === 0) return;
  const counts = [...new Set(odd)].map((one) => {
    return `${odd.filter((status) => status === one).length} × ${one}`;
  });
  console.warn('Qomon answered %s, of %s requests', counts.join(', '), String(statuses.length));
}
