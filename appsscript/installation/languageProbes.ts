import type { ExpectationName } from '../../src/model/expectations';

// Named and never called: whether they are there is the question.
declare const AbortController: unknown;

declare const TextDecoder: unknown;

declare const TextEncoder: unknown;

declare const URL: unknown;

declare const URLSearchParams: unknown;

declare const atob: unknown;

declare const btoa: unknown;

declare const crypto: unknown;

declare const fetch: unknown;

declare const performance: unknown;

declare const process: unknown;

declare const queueMicrotask: unknown;

declare const setInterval: unknown;

declare const setTimeout: unknown;

declare const structuredClone: unknown;

declare const window: unknown;

/** What the script itself runs on. */
export const languageProbes = {
  'script.es2019': () => {
    const lacking = Object.entries(FEATURES).flatMap(([name, works]) => (works() ? [] : [name]));
    return lacking.length === 0 ? 'all there' : `lacks ${lacking.join(', ')}`;
  },
  'script.extras': () => {
    const there = Object.entries(extras()).flatMap(([name, kind]) =>
      kind === 'undefined' ? [] : [name],
    );
    return there.length === 0 ? 'none there' : there.join(', ');
  },
  'script.intl': () => (typeof Intl === 'undefined' ? 'not there' : 'there'),
  'script.files': () => {
    const page = HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
    return page.length > 0 ? 'all there' : 'the page of the sidebar is empty';
  },
} satisfies Partial<Record<ExpectationName, () => string>>;

const FEATURES: Readonly<Record<string, () => boolean>> = {
  'Array.flatMap': () => [1, 2].flatMap((one) => [one, one]).length === 4,
  'Object.fromEntries': () => Object.fromEntries([['one', 1]]).one === 1,
  'String.trimEnd': () => 'a '.trimEnd() === 'a',
  'String.padStart': () => '7'.padStart(2, '0') === '07',
  'String.normalize': () => 'e\u0301'.normalize('NFC') === '\u00e9',
  'RegExp groups': () => /(?<day>\d\d)$/.exec('2026-04-02')?.groups?.day === '02',
  'RegExp look-behind': () => '1 234'.replace(/(?<=\d) /, '') === '1234',
  'RegExp letters': () => /^\p{L}+$/u.test('\u00e9t\u00e9'),
  'RegExp dot over lines': () => /^a.b$/s.test('a\nb'),
  'stable sort': () => {
    const sorted = Array.from({ length: 600 }, (_, at) => at).sort((a, b) => (a % 2) - (b % 2));
    return sorted.every(
      (one, at) => at === 0 || one % 2 !== (sorted[at - 1] ?? 0) % 2 || one > (sorted[at - 1] ?? 0),
    );
  },
  'spread of objects': () => Object.keys({ ...{ a: 1 }, b: 2 }).length === 2,
};

function extras(): Readonly<Record<string, string>> {
  return {
    AbortController: typeof AbortController,
    TextDecoder: typeof TextDecoder,
    TextEncoder: typeof TextEncoder,
    URL: typeof URL,
    URLSearchParams: typeof URLSearchParams,
    atob: typeof atob,
    btoa: typeof btoa,
    crypto: typeof crypto,
    fetch: typeof fetch,
    performance: typeof performance,
    process: typeof process,
    queueMicrotask: typeof queueMicrotask,
    setInterval: typeof setInterval,
    setTimeout: typeof setTimeout,
    structuredClone: typeof structuredClone,
    window: typeof window,
  };
}
