import { oldWordsUnder } from './lint/wordUses';

/** Fails with every old word that stands where the field's own word should: `npm run check:words`. */
const HOLDS_IN = ['appsscript', 'src', 'local', 'test', 'docs', 'tools', 'bench'];

const found = oldWordsUnder(
  process.cwd(),
  process.argv.length > 2 ? process.argv.slice(2) : HOLDS_IN,
);
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exitCode = 1;
}
