import { mkdirSync } from 'node:fs';
import { takePictures } from './guide';

/**
 * Takes the pictures of the guide, in both languages, from the spreadsheet in the browser; with `papers` those of the
 * papers alone.
 */
const only = process.argv[2] === 'papers' ? 'papers' : undefined;
mkdirSync('docs/pictures', { recursive: true });
for (const language of ['en', 'fr'] as const) await takePictures(language, only);
