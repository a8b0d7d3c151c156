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

/** Takes a locale as Sheets writes it (`fr_FR`, `en_US`, sometimes `fr`). */
export function habitsOf(locale: string): LocaleHabits {
  const [language = '', country = ''] = locale.split(/[_-]/);
  const full = country ? `${language}_${country}` : language;
  const has = (set: ReadonlySet<string>): boolean =>
    set.has(full) || (set.has(language) && language !== 'en');
  const point = DECIMAL_POINT.has(full) || DECIMAL_POINT.has(language);
  return {
    decimalMark: point && !DECIMAL_COMMA.has(full) ? '.' : ',',
    dateOrder: has(MONTH_FIRST) ? 'mdy' : has(YEAR_FIRST) && !DAY_FIRST.has(full) ? 'ymd' : 'dmy',
  };
}
