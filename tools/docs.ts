import { readFileSync, writeFileSync } from 'node:fs';
import { columnsPage } from './docs/columnsPage';
import { withSwitches } from './docs/switchesSection';

/** Writes the pages of `docs/` that follow from the code: `npm run docs`. */
writeFileSync('docs/columns.md', columnsPage());
writeFileSync('docs/stand-ins.md', withSwitches(readFileSync('docs/stand-ins.md', 'utf8')));
