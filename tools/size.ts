import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDist } from './build/dist';
import { budgetFor, readBudget, type Sizes, writeBudget } from './size/budget';
import { bytesByOrigin, bytesTable, readBytes, withBytes } from './size/table';

/**
 * Prints how many bytes of the built files come from where, and what has been added since the budget
 * was raised last: `npm run size`. With `-- --raise docs/decisions/NNNN-….md` it writes that into the
 * decision, which must say which new capability it is for, and raises the budget to it.
 */
async function main(project: string, [option, decision]: readonly string[]): Promise<void> {
  const { origins } = await buildDist(project);
  const bytes = (file: string): number => statSync(join(project, 'dist', file)).size;
  const sizes: Sizes = { 'Code.js': bytes('Code.js'), 'Sidebar.html': bytes('Sidebar.html') };
  const budget = readBudget(project);
  const before = readBytes(readFileSync(join(project, budget.decision), 'utf8'));
  const tables = bytesTable(bytesByOrigin(origins, sizes), before);
  console.log(tables.split('\n').slice(2, -2).join('\n'));
  if (option === undefined) return;
  if (option !== '--raise' || !/^docs\/decisions\/\d{4}-[\w-]+\.md$/.test(decision ?? '')) {
    throw new Error('To raise the budget: npm run size -- --raise docs/decisions/NNNN-name.md');
  }
  const file = join(project, String(decision));
  writeFileSync(file, withBytes(readFileSync(file, 'utf8'), tables));
  writeBudget(project, {
    'Code.js': Math.max(budget['Code.js'], budgetFor(sizes['Code.js'])),
    'Sidebar.html': Math.max(budget['Sidebar.html'], budgetFor(sizes['Sidebar.html'])),
    decision: String(decision),
  });
}

main(process.cwd(), process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
