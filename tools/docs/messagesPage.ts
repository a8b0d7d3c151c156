import { writeDaysAs } from '../../src/text/days';
import { READERS, type Reader, readerOf } from './messageReaders';
import { messagesIn } from './messages';

/** The page of all sentences in both languages, by who reads them, with an example of what each is told of. */
export function messagesPage(): string {
  writeDaysAs('dd/mm/yyyy');
  const french = new Map(messagesIn('fr').map(({ path, text }) => [path, text]));
  const rows = messagesIn('en').map(({ path, text }) => ({
    reader: readerOf(path),
    line: `| \`${path}\` | ${cell(text)} | ${cell(french.get(path) ?? '')} |`,
  }));
  const sections = (Object.keys(READERS) as Reader[]).map((reader) =>
    [
      `## ${READERS[reader]}`,
      '',
      '| where in `src/text` | English | French |',
      '|---|---|---|',
      ...rows.filter((one) => one.reader === reader).map(({ line }) => line),
    ].join('\n'),
  );
  return `<!-- Written by \`npm run docs\` from src/text: change it there. -->
# What people are told

Every sentence of the menu's commands, the rows and the mails, with an example of what it speaks of. Each names what
its reader can do here; who that is, \`tools/docs/messageReaders.ts\` says.

${sections.join('\n\n')}
`;
}

/** Of a table: on one line, and without what would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
