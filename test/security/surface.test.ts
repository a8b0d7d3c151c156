import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ENTRY_POINTS } from '../../appsscript/entryPoints';
import type { MenuEntry } from '../../local/google/index';
import { ALL } from '../promises/campaign';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const code = readFileSync('dist/Code.js', 'utf8');

/** The functions that the menu and the clock call; whatever else is there is the sidebar's. */
const NOT_FOR_PAGES = ['onOpen', 'onInstall', 'onEdit', 'nightlyUpload', 'showNightlyNotice'];

function menuFunctions(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'menu') return menuFunctions(entry.entries);
    return entry.kind === 'item' ? [entry.functionName] : [];
  });
}

const inMenu = menuFunctions(new Session().google.menu());
const forPages = ENTRY_POINTS.filter(
  (name) => !inMenu.includes(name) && !NOT_FOR_PAGES.includes(name),
);

/** What a page that somebody has tampered with may send. */
const REQUESTS: readonly unknown[] = [
  null,
  {},
  { __proto__: { runId: 'x' }, constructor: 'x' },
  { apiKey: { toString: 'x' }, region: ['eu'], shared: 'yes' },
  { apiKey: '=1+1', region: 'https://evil.example', shared: true },
  { runId: 'x'.repeat(100_000) },
  { runId: 1, scope: 'everything', expectedCount: '1', expectedTotal: {} },
  { bundleId: '1; DROP TABLE', transactionId: -1, amount: 1e300, items: 'all' },
  { bundleId: 1.5, transactionId: null, amount: -5, items: [null] },
  { text: '<script>', contactId: '../../bundles/1', firstname: [], surname: {}, mail: 5 },
  { on: 'yes', hour: 99, recipients: ['not an address'], language: 'xx', period: 'x' },
];

/** So many calls of the functions of a page after each other. */
const FUZZ = { minLength: 1, maxLength: 8 };

/** Values that mean something to some function, and others. */
const given = fc.oneof(
  fc.constantFrom<unknown>(...['selection', 'ready', 'another', 'recorded', 'notRecorded']),
  fc.constantFrom<unknown>(...['eu', 'us', 'en', 'auto', 'rolling', 'Bundles', 'A2', '=1+1', '']),
  fc.constantFrom<unknown>(true, false, null, 0, 1, -1, 1.5, 5001, 90001, 2 ** 31, 2 ** 53),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** The names that some function reads, with any value. */
const NAMES = [
  ...['runId', 'scope', 'expectedCount', 'expectedTotal', 'reference', 'references', 'answer'],
  ...['bundleId', 'transactionId', 'amount', 'items', 'contactId', 'text', 'firstname', 'surname'],
  ...['mail', 'tab', 'cell', 'region', 'label', 'shared', 'replace', 'move', 'sure', 'on', 'hour'],
  ...['recipients', 'takeOver', 'language', 'defaultPeriod', 'firstReference', 'name', 'confirmed'],
  ...['forContact', 'anyway', 'checksTyping', '__proto__', 'constructor', 'toString'],
];

const request = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.dictionary(fc.constantFrom(...NAMES), given)) },
  { weight: 1, arbitrary: fc.tuple(given) },
  { weight: 1, arbitrary: fc.constant([]) },
);

describe('a page that asks for what it must not', () => {
  test.each(forPages)(
    '%s answers with a plain object, sends no bundle and tells no key',
    (name) => {
      const session = Session.ready();
      session.type([PAYMENT]);
      session.answer = () => 'CANCEL';
      for (const request of REQUESTS) {
        const run = session.google.page().call(name, request);
        expect([request, run.outcome, run.error]).toEqual([request, 'completed', null]);
        expect(typeof (run.value as { ok?: unknown }).ok).toBe('boolean');
        expect(JSON.stringify([run.value, run.logs])).not.toContain('sample-key-full');
      }
      expect(session.qomon.ledger.bundles).toEqual([]);
      expect(session.everything()).not.toContain('sample-key');
    },
  );

  test('answers in words whatever it sends, as often as it likes', () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    session.answer = () => 'CANCEL';
    const start = session.snapshot();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...forPages), request), FUZZ), (calls) => {
        session.restore(start);
        for (const [name, sent] of calls) {
          const { outcome, error, value, logs } = session.google.page().call(name, ...sent);
          expect([name, outcome, error]).toEqual([name, 'completed', null]);
          expect(typeof (value as { ok?: unknown }).ok).toBe('boolean');
          expect(JSON.stringify([value, logs])).not.toContain('sample-key-full');
        }
        expect(session.everything()).not.toContain('sample-key');
      }),
      { numRuns: ALL ? 500 : 12 },
    );
  });

  test('finds the functions that it may call, and no others', () => {
    expect(forPages).toEqual(expect.arrayContaining(['connect', 'getConnection', 'sendNext']));
    expect(() => new Session().google.page().call('credentials_')).toThrow('is not a function');
  });
});

describe('what is pushed to Google', () => {
  test('is no web app: nobody reaches it by an address', () => {
    const manifest = readFileSync('dist/appsscript.json', 'utf8');
    expect(ENTRY_POINTS.filter((name) => /^do(Get|Post)$/.test(name))).toEqual([]);
    expect(manifest).not.toMatch(/webapp|executionApi|libraries|advanced/i);
  });

  test('lets no other page frame its pages, against clicks that are led astray', () => {
    expect(code).not.toMatch(/setXFrameOptionsMode|ALLOWALL|setSandboxMode/);
  });

  test('fills pages by text alone: no template runs and no HTML is taken from data', () => {
    expect(code).not.toMatch(/createTemplate/);
    const sources = readdirSync('appsscript', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join('appsscript', file), 'utf8'));
    expect(sources.length).toBeGreaterThan(10);
    for (const source of sources) {
      expect(source).not.toMatch(
        /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
      );
    }
  });

  test('keeps nothing in the browser, where the next user of the machine would find it', () => {
    const page = readFileSync('dist/Sidebar.html', 'utf8');
    expect(page).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
  });
});
