/** The locales in which typed text is compared. */
export const TYPED_LOCALES = ['en_US', 'en_GB', 'fr_FR', 'de_DE'] as const;

export type TypedLocale = (typeof TYPED_LOCALES)[number];

/** How much is known of what Sheets makes of a text. */
export type Certainty = 'documented' | 'reported' | 'unknown';

/** A text that people type, and what the stand-in makes of it. */
export interface TypedText {
  readonly text: string;
  readonly certainty: Certainty;
  /** Where it is said; of what nobody knows, why it matters. */
  readonly source: string;
  /**
   * What it becomes in the locales, in their order: `number 20.5`, `date 2026-02-01`, `time 0.5`, `text`. Two readings
   * with `or` between them are those of `typing: 'sure'` and of `typing: 'all'`.
   */
  readonly becomes: Readonly<Record<TypedLocale, string>>;
}

const INPUT_OPTION =
  'https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption';

function typed(
  text: string,
  certainty: Certainty,
  source: string,
  ...[us, gb, fr, de]: readonly [us: string, gb: string, fr: string, de: string]
): TypedText {
  return { text, certainty, source, becomes: { en_US: us, en_GB: gb, fr_FR: fr, de_DE: de } };
}

/**
 * What Sheets makes of typed text, by the spreadsheet's locale, as far as anybody has told. No promise
 * of the add-on depends on a line of it: the check of the installation tells what the real one does.
 */
export const TYPED_TEXTS: readonly TypedText[] = [
  typed('20', 'documented', INPUT_OPTION, 'number 20', 'number 20', 'number 20', 'number 20'),
  typed(
    '2026-03-29',
    'documented',
    INPUT_OPTION,
    'date 2026-03-29',
    'date 2026-03-29',
    'date 2026-03-29',
    'date 2026-03-29',
  ),
  typed(
    '29/03/2026',
    'documented',
    INPUT_OPTION,
    'text',
    'date 2026-03-29',
    'date 2026-03-29',
    'date 2026-03-29',
  ),
  typed(
    '03/04/2026',
    'documented',
    INPUT_OPTION,
    'date 2026-03-04',
    'date 2026-04-03',
    'date 2026-04-03',
    'date 2026-04-03',
  ),
  typed(
    '$100.15',
    'documented',
    INPUT_OPTION,
    'number 100.15',
    'text or number 100.15',
    'text',
    'text or number 10015',
  ),
  typed(
    'Mar 1 2016',
    'documented',
    INPUT_OPTION,
    'date 2016-03-01',
    'date 2016-03-01',
    'text',
    'text',
  ),
  typed(
    '5%',
    'documented',
    INPUT_OPTION,
    'number 0.05',
    'number 0.05',
    'number 0.05',
    'number 0.05',
  ),
  typed(
    '1234,1234',
    'reported',
    'https://github.com/burnash/gspread/issues/501',
    'text or number 12341234',
    'text or number 12341234',
    'number 1234.1234',
    'number 1234.1234',
  ),
  typed(
    '2,413',
    'reported',
    'https://github.com/burnash/gspread/issues/53',
    'number 2413',
    'number 2413',
    'number 2.413',
    'number 2.413',
  ),
  typed(
    '2,41',
    'reported',
    'https://github.com/burnash/gspread/issues/53',
    'text or number 241',
    'text or number 241',
    'number 2.41',
    'number 2.41',
  ),
  typed(
    '1.123456789',
    'reported',
    'https://github.com/nithinmurali/pygsheets/issues/414',
    'number 1.123456789',
    'number 1.123456789',
    'text',
    'text or number 1123456789',
  ),
  typed(
    '78.0166',
    'reported',
    'https://github.com/gruijter/com.gruijter.powerhour/issues/134',
    'number 78.0166',
    'number 78.0166',
    'text',
    'text or number 780166',
  ),
  typed(
    '22 34',
    'reported',
    'https://github.com/vlucas/sheetquery/issues/20',
    'text or number 2234',
    'text or number 2234',
    'text or number 2234',
    'text or number 2234',
  ),
  typed(
    '12.5',
    'reported',
    'https://github.com/sharkdp/hyperfine/issues/379',
    'number 12.5',
    'number 12.5',
    'text or date 2026-05-12',
    'text or date 2026-05-12',
  ),
  typed(
    '12 December 2012',
    'reported',
    'a guide of somebody else; not documented',
    'date 2012-12-12',
    'date 2012-12-12',
    'text',
    'text',
  ),
  typed(
    '1/2',
    'reported',
    'a guide of somebody else; not documented',
    'text or date 2026-01-02',
    'text or date 2026-02-01',
    'text or date 2026-02-01',
    'text or date 2026-02-01',
  ),
  typed(
    '25/12',
    'reported',
    'a guide of somebody else; not documented',
    'text',
    'text or date 2026-12-25',
    'text or date 2026-12-25',
    'text or date 2026-12-25',
  ),
  typed(
    '20,50',
    'unknown',
    'the usual way to type an amount in France, on a sheet in English',
    'text or number 2050',
    'text or number 2050',
    'number 20.5',
    'number 20.5',
  ),
  typed(
    '20.50',
    'unknown',
    'the same the other way round',
    'number 20.5',
    'number 20.5',
    'text',
    'text or number 2050',
  ),
  typed(
    '1.234',
    'unknown',
    'read both ways by people',
    'number 1.234',
    'number 1.234',
    'text',
    'number 1234',
  ),
  typed(
    '1 234,56',
    'unknown',
    'as French banks write it',
    'text or number 123456',
    'text or number 123456',
    'number 1234.56',
    'text or number 1234.56',
  ),
  typed(
    '20 €',
    'unknown',
    'nobody tells',
    'text or number 20',
    'text or number 20',
    'text or number 20',
    'text or number 20',
  ),
  typed(
    '12:30',
    'unknown',
    'nobody tells',
    'text or time 0.5208',
    'text or time 0.5208',
    'text or time 0.5208',
    'text or time 0.5208',
  ),
  typed(
    '1e3',
    'unknown',
    'nobody tells',
    'text or number 1000',
    'text or number 1000',
    'text or number 1000',
    'text or number 1000',
  ),
  typed(
    '- payé',
    'unknown',
    'text, or a formula with an error: the switch `typedSign`',
    'text',
    'text',
    'text',
    'text',
  ),
];
