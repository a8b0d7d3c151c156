import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf } from './walk/figures';
import { functionsOf } from './walk/functions';
import { instrumented } from './walk/instrument';
import { scenes } from './walk/scenes';

/**
 * How much of the add-on one sent row and one refund pass through: the files and functions that are
 * called, and the calls that lead from one folder of `src` into another. Counts what `npm run build`
 * has left in `dist/`. With `--folders` each pair of folders is listed too.
 */
const WALKED = join('out', 'walked');

const code = readFileSync(join('dist', 'Code.js'), 'utf8');
const functions = functionsOf(code, readFileSync(join('out', 'Code.js.map'), 'utf8'));
mkdirSync(WALKED, { recursive: true });
for (const name of ['appsscript.json', 'Sidebar.html']) {
  copyFileSync(join('dist', name), join(WALKED, name));
}
writeFileSync(join(WALKED, 'Code.js'), instrumented(code, functions));

const walks = scenes(WALKED).map(({ name, runs }) => ({
  name,
  ...figuresOf('.', runs, functions),
}));
console.log('| | files | functions | calls | crossings | … by pair of functions | shapes |');
console.log('|---|---|---|---|---|---|---|');
for (const { name, files, functions, calls, crossings, arrows, shapes } of walks) {
  console.log(
    `| ${[name, files, functions, calls, crossings, arrows, shapes.length].join(' | ')} |`,
  );
}
if (process.argv.includes('--folders')) {
  for (const { name, between, shapes } of walks) {
    console.log(`\n${name}`);
    for (const [pair, times] of between) console.log(`${String(times).padStart(6)}  ${pair}`);
    console.log(shapes.join(', '));
  }
}
