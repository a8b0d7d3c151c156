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
  'person.triggers': { weight: 'needed', expected: 'a number', pattern: /^\d+$/ },
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
  'fetch.headers': { weight: 'assumed', expected: 'Title-Case' },
  'fetch.unmuted': { weight: 'assumed', expected: 'throws' },
  'fetch.elsewhere': { weight: 'needed', expected: 'refused' },
  'fetch.deadHost': { weight: 'assumed', expected: 'throws the batch away' },
} as const satisfies Record<string, Expectation>;

export type ExpectationName = keyof typeof EXPECTATIONS;

export const EXPECTATION_NAMES = Object.keys(EXPECTATIONS) as ExpectationName[];
