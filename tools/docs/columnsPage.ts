import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { headerIn, helpIn } from '../../src/text/stored';

/** The page of all columns, made from the one table that the add-on itself reads. */
export function columnsPage(): string {
  const rows = COLUMN_KEYS.map((key) => {
    const { required, optional, claimed, addOn, field } = COLUMNS[
      key
    ] as (typeof COLUMNS)[typeof key];
    const name = required ? `**\`${headerIn(key, 'en')}\`**` : `\`${headerIn(key, 'en')}\``;
    const notes = [
      helpIn(key, 'en'),
      ...(claimed
        ? [
            `A column of this name that you had before stays yours; \`${headerIn(key, 'en')} (Qomon)\` is the add-on’s.`,
          ]
        : []),
      ...(optional ? ['Not laid down by set-up: add the header where you need it.'] : []),
    ].join(' ');
    const goesTo = field ? `\`${field}\`` : addOn ? 'written by the add-on' : '';
    return `| ${name} | \`${headerIn(key, 'fr')}\` | ${goesTo} | ${notes} |`;
  });
  return `<!-- Written by \`npm run docs\` from src/model/columns.ts and src/text: change it there. -->
# The columns of an entry tab

Columns may stand in any order, in English or French, beside columns of your own. A tab is an entry
tab where its first row holds the headers in **bold**; upper and lower case, accents and extra spaces
make no difference.

| English | French | goes to | what to type |
|---|---|---|---|
${rows.join('\n')}
`;
}
