import { describe, expect, test } from '@jest/globals';
import { dayPattern, habitsOf, type LocaleHabits } from '../../src/entry/locale';
import { writeDaysAs, written } from '../../src/text/days';

// The 72 locales that a spreadsheet may have. Orders of a date are those of the Unicode CLDR;
// a decimal point is where formulas part their arguments with a comma, as Sheets has it.
const MONTH_FIRST = 'en_US fil_PH';
const YEAR_FIRST = 'en_CA fr_CA hu_HU ja_JP ko_KR lt_LT mn_MN sv_SE zh_CN zh_TW';
const DAY_FIRST = `ar_EG az_AZ be_BY bg_BG bn_IN ca_ES cs_CZ cy_GB da_DK de_CH de_DE el_GR en_AU
  en_GB en_IE en_IN es_AR es_BO es_CL es_CO es_EC es_ES es_MX es_PY es_UY es_VE fi_FI fr_FR gu_IN
  hr_HR hy_AM in_ID it_IT iw_IL ka_GE kk_KZ kn_IN lv_LV ml_IN mr_IN my_MM nb_NO nl_NL nn_NO pa_IN
  pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sr_RS ta_IN te_IN th_TH tr_TR uk_UA vi_VN zh_HK`;
const DECIMAL_POINT = new Set(
  `ar_EG bn_IN cy_GB de_CH en_AU en_CA en_GB en_IE en_IN en_US es_MX fil_PH gu_IN iw_IL ja_JP kn_IN
   ko_KR ml_IN mn_MN mr_IN my_MM pa_IN ta_IN te_IN th_TH zh_CN zh_HK zh_TW`.split(/\s+/),
);

const LOCALES = (
  [
    [MONTH_FIRST, 'mdy'],
    [YEAR_FIRST, 'ymd'],
    [DAY_FIRST, 'dmy'],
  ] as const
).flatMap(([list, dateOrder]) =>
  list
    .split(/\s+/)
    .map((locale): [string, LocaleHabits['dateOrder'], '.' | ','] => [
      locale,
      dateOrder,
      DECIMAL_POINT.has(locale) ? '.' : ',',
    ]),
);

test('all 72 locales of Sheets are tried, 28 of them with a decimal point', () => {
  expect(new Set(LOCALES.map(([locale]) => locale)).size).toBe(72);
  expect(LOCALES.filter(([, , mark]) => mark === '.')).toHaveLength(28);
});

describe('the habits of a locale', () => {
  test.each(LOCALES)('%s writes dates as %s and one and a half as 1%s5', (locale, order, mark) => {
    expect(habitsOf(locale)).toEqual({ dateOrder: order, decimalMark: mark });
  });

  test.each([
    ['fr', 'dmy', ','],
    ['en', 'mdy', '.'],
    ['de', 'dmy', ','],
    ['ja', 'ymd', '.'],
    ['fr-FR', 'dmy', ','],
    ['fr_CH', 'dmy', ','],
    ['fr_BE', 'dmy', ','],
    ['en_NZ', 'dmy', '.'],
    ['en_ZA', 'ymd', ','],
    ['no_NO', 'dmy', ','],
    ['id_ID', 'dmy', ','],
    ['', 'dmy', ','],
    ['xx_YY', 'dmy', ','],
  ])(
    '%j, of Sheets’ older spreadsheets or unknown, is still told: %s, 1%s5',
    (locale, order, mark) => {
      expect(habitsOf(locale)).toEqual({ dateOrder: order, decimalMark: mark });
    },
  );
});

test.each([
  ['fr_FR', '29/03/2026'],
  ['en_GB', '29/03/2026'],
  ['en_US', '3/29/2026'],
  ['de_DE', '29.03.2026'],
  ['nl_NL', '29-03-2026'],
  ['sv_SE', '2026-03-29'],
])('in %s a day is told as %s', (locale, shown) => {
  writeDaysAs(dayPattern(locale));
  expect(written('2026-03-29')).toBe(shown);
  expect(written('2026-03-29 14:05')).toBe(`${shown} 14:05`);
});
