/** What a spreadsheet's locale says about numbers and dates. */
export interface LocaleHabits {
  readonly decimalMark: '.' | ',';
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
}

// From the Unicode CLDR: the languages (or language and country) that write 1.5 and not 1,5.
// `Intl` would know, but it is not certain that Apps Script has it.
const DECIMAL_POINT = new Set(
  `en ja zh ko th he iw hi bn ta te ml mr gu kn pa ur ms fil sw cy ga am my si ne
   mn ar_EG es_MX es_US es_PR es_GT es_HN es_NI es_PA es_PE es_SV es_DO de_CH de_LI it_CH`.split(
    /\s+/,
  ),
);
// CLDR's decimal mark where a country departs from its language.
const DECIMAL_COMMA = new Set(['en_ZA', 'en_AT', 'en_BE', 'en_DE', 'en_NL', 'en_SE']);

const MONTH_FIRST = new Set(['en_US', 'en_PH', 'fil', 'es_PR', 'es_US', 'en']);
const YEAR_FIRST = new Set('ja zh ko hu lt sv mn en_CA fr_CA en_ZA eu'.split(' '));
// CLDR's order where a country departs from its language.
const DAY_FIRST = new Set(['zh_HK']);

// CLDR's short dates: the languages (or language and country) that write 29.03.2026, and 29-03-2026.
const DATE_POINT = new Set(
  `de fi he nb no nn da cs sk ru uk be bg pl ro tr et lv hr sr sl mk sq is az kk hy ka fr_CH it_CH`.split(
    ' ',
  ),
);
const DATE_DASH = new Set(['nl', 'te']);

/** Takes a locale as Sheets writes it (`fr_FR`, `en_US`, sometimes `fr`). */
export function habitsOf(locale: string): LocaleHabits {
  const has = memberOf(locale);
  const { full, language } = partsOf(locale);
  const point = DECIMAL_POINT.has(full) || DECIMAL_POINT.has(language);
  return {
    decimalMark: point && !DECIMAL_COMMA.has(full) ? '.' : ',',
    dateOrder: has(MONTH_FIRST) ? 'mdy' : has(YEAR_FIRST) && !DAY_FIRST.has(full) ? 'ymd' : 'dmy',
  };
}

/** How a locale writes a day in numbers, as a number format of Sheets. */
export function dayPattern(locale: string): string {
  const has = memberOf(locale);
  const { dateOrder } = habitsOf(locale);
  if (dateOrder === 'ymd') return 'yyyy-mm-dd';
  if (dateOrder === 'mdy') return 'm/d/yyyy';
  return ['dd', 'mm', 'yyyy'].join(has(DATE_POINT) ? '.' : has(DATE_DASH) ? '-' : '/');
}

function partsOf(locale: string): { readonly language: string; readonly full: string } {
  const [language = '', country = ''] = locale.split(/[_-]/);
  return { language, full: country ? `${language}_${country}` : language };
}

/** Tells whether a set has a locale, or its language: English is written in many ways. */
function memberOf(locale: string): (set: ReadonlySet<string>) => boolean {
  const { language, full } = partsOf(locale);
  return (set) => set.has(full) || (set.has(language) && language !== 'en');
}
