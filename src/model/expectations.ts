import { REGIONS } from './regions';

/**
 * How much depends on an expectation. `needed`: the add-on does not work right without it.
 * `assumed`: the add-on is right either way, and only its tests take Google to behave so.
 */
type Weight = 'needed' | 'assumed';

/** What is expected of Google. What is found is compared as text, or with `pattern` where there is one. */
export interface Expectation {
  readonly weight: Weight;
  readonly expected: string;
  readonly pattern?: RegExp;
}

/**
 * Texts of which nobody tells what Sheets makes of them, by locale: the report says what it found. They are
 * written into a cell that is formatted as an amount, as a person types them.
 */
export const TYPED_TEXTS = {
  'typed.groupAnywhere': '1234,1234',
  'typed.longFraction': '1.123456789',
  'typed.fourDecimals': '78.0166',
  'typed.spaceWithin': '22 34',
  'typed.threeDigits': '2,413',
  'typed.twoDigits': '2,41',
  'typed.comma': '20,50',
  'typed.point': '20.50',
  'typed.oneDecimal': '12.5',
  'typed.signBefore': '$100.15',
  'typed.signBehind': '20 €',
  'typed.exponent': '1e3',
  'typed.percent': '5%',
  'typed.clock': '12:30',
  'typed.dayAndMonth': '1/2',
  'typed.shortYear': '1/2/25',
  'typed.monthName': 'Mar 1 2016',
  'typed.longDate': '12 December 2012',
} as const;

export type TypedName = keyof typeof TYPED_TEXTS;

/** For each of these texts what `of` gives. */
export function forTyped<T>(of: (text: string) => T): Readonly<Record<TypedName, T>> {
  const all = Object.entries(TYPED_TEXTS).map(([name, text]) => [name, of(text)]);
  return Object.fromEntries(all) as Record<TypedName, T>;
}

/** Everything about Google that is taken for granted, by the name under which a report tells it. */
export const EXPECTATIONS = {
  'script.es2019': { weight: 'needed', expected: 'all there' },
  'script.extras': { weight: 'assumed', expected: 'none there' },
  'script.intl': { weight: 'assumed', expected: 'not there' },
  'script.files': { weight: 'needed', expected: 'all there' },
  'sheet.types': { weight: 'needed', expected: 'number boolean string Date blank' },
  'sheet.unsaved': { weight: 'needed', expected: 'seen' },
  'sheet.saved': { weight: 'needed', expected: 'kept' },
  'sheet.text': { weight: 'needed', expected: 'kept' },
  'sheet.apostrophe': { weight: 'assumed', expected: 'kept' },
  'sheet.formula': { weight: 'assumed', expected: 'formula' },
  'sheet.numberAsText': { weight: 'assumed', expected: 'string' },
  'sheet.dateAsNumber': { weight: 'assumed', expected: 'number' },
  'sheet.rule': { weight: 'assumed', expected: 'refused at the write' },
  'sheet.size': { weight: 'needed', expected: 'refused' },
  'sheet.longest': { weight: 'assumed', expected: '50000 kept, 50001 refused' },
  'sheet.checkbox': { weight: 'assumed', expected: 'blank' },
  'sheet.kinds': {
    weight: 'assumed',
    expected: 'cells alone, or others that throw',
    pattern: /^cells alone$|^(?:OBJECT|DATASOURCE): throws(?: · (?:OBJECT|DATASOURCE): throws)*$/,
  },
  'lock.document': { weight: 'needed', expected: 'taken, held, released' },
  'store.document': { weight: 'needed', expected: '8000 kept' },
  'store.user': { weight: 'needed', expected: '8000 kept' },
  'store.longest': { weight: 'assumed', expected: '10000 refused' },
  'store.cache': { weight: 'assumed', expected: 'kept' },
  'time.zones': { weight: 'needed', expected: '+0100 +0200 -0500 +0530' },
  'time.ownZone': { weight: 'needed', expected: '±hhmm', pattern: /^[+-]\d{4}$/ },
  'time.sleep': { weight: 'needed', expected: 'waits' },
  'person.language': { weight: 'needed', expected: 'xx', pattern: /^[a-z]{2,3}([-_]\w+)*$/ },
  'person.account': { weight: 'needed', expected: 'known' },
  'person.consent': { weight: 'needed', expected: 'NOT_REQUIRED' },
  'person.scopes': { weight: 'assumed', expected: 'all given' },
  'person.triggers': {
    weight: 'needed',
    expected: '0 / n, 1 / n',
    pattern: /^[01] \/ \d+$/,
  },
  'person.mail': { weight: 'needed', expected: 'a number', pattern: /^\d+$/ },
  ...forTyped(
    (): Expectation => ({
      weight: 'assumed',
      expected: 'text, number or date',
      pattern: /^(text|number|date|yes or no)\b/,
    }),
  ),
  'sheet.locale': { weight: 'needed', expected: 'xx_XX', pattern: /^[a-z]{2,3}(_[A-Z]{2})?$/ },
  'fetch.batch': {
    weight: 'needed',
    expected: '4xx, twice from each host',
    pattern: new RegExp(`^4\\d\\d(?: 4\\d\\d){${2 * REGIONS.length - 1}}$`),
  },
  'fetch.many': { weight: 'needed', expected: '40 answers' },
  'fetch.headers': { weight: 'assumed', expected: 'Title-Case' },
  'fetch.charset': { weight: 'assumed', expected: 'JSON', pattern: /json/i },
  'fetch.accents': { weight: 'assumed', expected: 'read alike', pattern: /^read alike/ },
  'fetch.unmuted': { weight: 'assumed', expected: 'throws' },
  'fetch.elsewhere': { weight: 'needed', expected: 'refused' },
  // What the last run that the clock started has left: nobody can try it while they look on.
  'clock.document': { weight: 'needed', expected: 'there' },
  'clock.properties': { weight: 'needed', expected: 'there' },
  'clock.lock': { weight: 'needed', expected: 'there' },
  'clock.cache': { weight: 'assumed', expected: 'there' },
  'clock.account': { weight: 'assumed', expected: 'known' },
  'clock.trigger': { weight: 'assumed', expected: 'as it was made' },
} as const satisfies Record<string, Expectation>;

export type ExpectationName = keyof typeof EXPECTATIONS;

/** Words of findings that are as expected and are shown, as there are several: codes, told in each language. */
export type Finding = 'cells alone' | 'throws' | 'read alike' | 'number' | 'text' | 'yes or no';

/** Found by a probe where nothing can be known yet. */
export const NOT_KNOWN_YET = 'not known yet';

/** What no script can try by itself: steps by hand, each with what to look for. */
export const HAND_STEPS = [
  'consent',
  'accents',
  'undo',
  'otherKinds',
  'table',
  'deadHost',
  'cutOff',
  'twoDocuments',
  'files',
  'size',
  'clock',
] as const;

export type HandStep = (typeof HAND_STEPS)[number];

export const EXPECTATION_NAMES = Object.keys(EXPECTATIONS) as ExpectationName[];
