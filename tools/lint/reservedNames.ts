/**
 * Names in examples are those that nobody can own: RFC 2606 and 6761 for domains, and for numbers
 * what ARCEP keeps for fiction (decision 2018-0881, annex: 06 39 98, 01 99 00, 02 61 91, 03 53 01,
 * 04 65 71, 05 36 49).
 */
const RESERVED_DOMAIN = /(?:^|\.)(?:example\.(?:org|net|com)|example|test|invalid|localhost)$/i;
const RESERVED_NUMBER = /^(?:63998|19900|26191|35301|46571|53649)\d{4}$/;

/** Whom the project really speaks of: Google, and where standards and tools are described. */
const NAMED_HOSTS: ReadonlySet<string> = new Set([
  'localhost',
  'www.googleapis.com',
  'script.google.com',
  'script.new',
  'docs.google.com',
  'developers.google.com',
  'issuetracker.google.com',
  'support.google.com',
  'myaccount.google.com',
  'console.cloud.google.com',
  'ssl.gstatic.com',
  'github.com',
  'biomejs.dev',
  'unpkg.com',
  'json-schema.org',
  'keepachangelog.com',
  'semver.org',
  'www.w3.org',
]);

/** Qomon's own, whichever: only the table of regions says where its spaces are. */
const QOMON = /(?:^|\.)qomon\.(?:app|com)$/;

const ADDRESS = /[\w.%+-]@((?:[\p{L}\d-]+\.)+\p{L}{2,})/gu;
const PAGE = /\bhttps?:\/\/(?:[^\s/@"'`]*@)?((?:[\p{L}\d-]+\.)+\p{L}[\p{L}\d-]+)/gu;
const NUMBER = /(?:\+33[ .]?|(?<![\d.,])0)([1-9](?:[ .]?\d{2}){4})(?![\d])/g;

/** Not a number that is called, but the ten digits, as in an alphabet. */
const DIGITS = '0123456789';

/** What may stand anywhere, as the tests of this rule show it. */
export const EXAMPLE_LINES: readonly string[] = [
  'ann@example.org, ben@post.example.net, eve@evil.example',
  'https://example.org/join http://localhost:8080 https://qomon.com/',
  '+33 6 39 98 12 34, 06 39 98 00 01, 0639980102, 01.99.00.12.34',
  'pinned: actions/checkout@v5, react@19.3.1, 2026-04-01T00:00:00Z, 1000000000',
];

/** Every address, page and French number of a text that is not reserved for examples. */
export function foreignNames(text: string): string[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)];
  return [
    ...all(ADDRESS).filter(([, domain = '']) => !RESERVED_DOMAIN.test(domain)),
    ...all(PAGE).filter(
      ([, host = '']) =>
        !RESERVED_DOMAIN.test(host) && !QOMON.test(host) && !NAMED_HOSTS.has(host.toLowerCase()),
    ),
    ...all(NUMBER).filter(
      ([found, digits = '']) =>
        found !== DIGITS && !RESERVED_NUMBER.test(digits.replace(/\D/g, '')),
    ),
  ].map(([found]) => found);
}
