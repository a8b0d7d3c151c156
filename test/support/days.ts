/** A day as a sheet of some locale shows it, `29/03/2026` or `3/29/2026`, as ISO text; other texts as they are. */
export function isoDay(shown: string | undefined, locale = 'en_GB'): string {
  const [, first = '', second = '', year] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(shown ?? '') ?? [];
  if (year === undefined) return shown ?? '';
  const [day, month] = locale === 'en_US' ? [second, first] : [first, second];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
