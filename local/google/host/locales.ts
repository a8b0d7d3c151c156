import { notModelled } from './errors';

/** What a spreadsheet's locale decides about typing and showing. */
export interface Locale {
  readonly decimal: ',' | '.';
  /** What may stand between thousands. */
  readonly groups: readonly string[];
  readonly group: string;
  readonly order: 'dmy' | 'mdy';
  readonly dateSeparators: RegExp;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly currency: string;
  readonly yes: string;
  readonly no: string;
}

const NARROW = '\u202f';
const HARD = '\u00a0';

const LOCALES: Readonly<Record<string, Locale>> = {
  en_US: {
    decimal: '.',
    groups: [','],
    group: ',',
    order: 'mdy',
    dateSeparators: /[/-]/,
    dateFormat: 'M/d/yyyy',
    timeFormat: 'H:mm:ss',
    currency: '$',
    yes: 'TRUE',
    no: 'FALSE',
  },
  en_GB: {
    decimal: '.',
    groups: [','],
    group: ',',
    order: 'dmy',
    dateSeparators: /[/-]/,
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm:ss',
    currency: '£',
    yes: 'TRUE',
    no: 'FALSE',
  },
  fr_FR: {
    decimal: ',',
    groups: [' ', HARD, NARROW],
    group: NARROW,
    order: 'dmy',
    dateSeparators: /[/.-]/,
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm:ss',
    currency: '€',
    yes: 'VRAI',
    no: 'FAUX',
  },
  // These two by the Unicode CLDR (cldr.unicode.org, `numbers` and `dates` of fr-CH and he): how Sheets
  // itself reads what is typed there is not told anywhere.
  fr_CH: {
    decimal: ',',
    groups: [' ', HARD, NARROW],
    group: NARROW,
    order: 'dmy',
    dateSeparators: /[./-]/,
    dateFormat: 'dd.MM.yyyy',
    timeFormat: 'HH:mm:ss',
    currency: 'CHF',
    yes: 'VRAI',
    no: 'FAUX',
  },
  he_IL: {
    decimal: '.',
    groups: [','],
    group: ',',
    order: 'dmy',
    dateSeparators: /[./-]/,
    dateFormat: 'dd/MM/yyyy',
    timeFormat: 'HH:mm:ss',
    currency: '₪',
    yes: 'TRUE',
    no: 'FALSE',
  },
  de_DE: {
    decimal: ',',
    groups: ['.'],
    group: '.',
    order: 'dmy',
    dateSeparators: /[./-]/,
    dateFormat: 'dd.MM.yyyy',
    timeFormat: 'HH:mm:ss',
    currency: '€',
    yes: 'WAHR',
    no: 'FALSCH',
  },
};

/** The habits of a locale; one that nobody described is refused. */
export function localeOf(name: string): Locale {
  return LOCALES[name] ?? notModelled(`The locale ${name}`);
}
