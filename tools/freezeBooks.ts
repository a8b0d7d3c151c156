import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookText, frozen } from './books/book';
import { Person } from './books/person';
import { STORIES } from './books/stories';

/**
 * Freezes spreadsheets as a build leaves them, one for each story and language, for later releases to
 * be tried on: `npx tsx tools/freezeBooks.ts 0.2.0 dist`. What is frozen is never written again.
 */
const [release, dist = 'dist'] = process.argv.slice(2);
if (!release) throw new Error('Which release is it?');
const folder = join('test', 'fixtures', 'books', release);
if (existsSync(folder)) throw new Error(`${folder} is frozen`);
mkdirSync(folder, { recursive: true });
for (const language of ['en', 'fr'] as const) {
  for (const [story, happen] of Object.entries(STORIES)) {
    const person = new Person(dist, language);
    const answer = happen(person);
    const name = `${language} ${story}.json`.replace(/,? /g, '-');
    writeFileSync(join(folder, name), bookText(frozen(release, story, person, answer)));
  }
}
