import { writeFileSync } from 'node:fs';
import { columnsPage } from './docs/columnsPage';

/** Writes the pages of `docs/` that follow from the code: `npm run docs`. */
writeFileSync('docs/columns.md', columnsPage());
