import { readFileSync, writeFileSync } from 'node:fs';
import { columnsPage } from './docs/columnsPage';
import { conformancePage } from './docs/conformancePage';
import { messagesPage } from './docs/messagesPage';
import { withSwitches } from './docs/switchesSection';
import { typedTextPage } from './docs/typedTextPage';

/** Writes the pages of `docs/` that follow from the code: `npm run docs`. */
writeFileSync('docs/columns.md', columnsPage());
writeFileSync('docs/stand-ins.md', withSwitches(readFileSync('docs/stand-ins.md', 'utf8')));
writeFileSync('docs/google-conformance.md', conformancePage());
writeFileSync('docs/messages.md', messagesPage());
writeFileSync('docs/typed-text.md', typedTextPage());
