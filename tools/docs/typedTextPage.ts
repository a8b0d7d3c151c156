import { TYPED_LOCALES, TYPED_TEXTS, type TypedText } from '../../local/google/conformance/typing';

function lineOf({ text, certainty, source, becomes }: TypedText): string {
  const readings = TYPED_LOCALES.map((locale) => becomes[locale]);
  const where = source.startsWith('http') ? `<${source}>` : source;
  return `| \`${text}\` | ${[...readings, certainty, where].join(' | ')} |`;
}

/** The page of what typed text becomes, made from the table that its test tries. */
export function typedTextPage(): string {
  const count = (certainty: TypedText['certainty']): number =>
    TYPED_TEXTS.filter((one) => one.certainty === certainty).length;
  return `${[
    '# What becomes of typed text',
    '',
    'Sheets reads what people type by the spreadsheet’s locale, before any script sees it. This is what the stand-in',
    `of Google makes of ${TYPED_TEXTS.length} texts: ${count('documented')} are documented, ${count('reported')} are reported of Sheets by other projects, and of`,
    `${count('unknown')} nobody knows. Two readings with *or* between them are those of the switch \`typing\`: what is sure,`,
    'and what somebody has seen or expects; tests try both. No promise depends on either: a number whose format is a',
    'date’s or a percentage’s is a problem, and an amount that is a hundred times its price is a warning by day and a',
    'question at night. What the real Sheets makes of such texts in your locale, *Check this installation* tells, in its',
    'lines `typed.…`.',
    '',
    '<!-- written by `npm run docs` from local/google/conformance/typing.ts -->',
    '',
    `| typed | ${TYPED_LOCALES.join(' | ')} | known | from where, or why it matters |`,
    `|---|${'---|'.repeat(TYPED_LOCALES.length)}---|---|`,
    ...TYPED_TEXTS.map(lineOf),
  ].join('\n')}\n`;
}
