import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** How many bytes each built file may have, and the decision that has raised them last. */
const Budget = z.object({
  'Code.js': z.int(),
  'Sidebar.html': z.int(),
  decision: z.string(),
});

export type Budget = z.infer<typeof Budget>;
export type BuiltFile = Exclude<keyof Budget, 'decision'>;
export type Sizes = Readonly<Record<BuiltFile, number>>;

export const BUILT_FILES = ['Code.js', 'Sidebar.html'] as const satisfies readonly BuiltFile[];

/** Where the budget stands, from the project's folder. */
export const BUDGET_FILE = join('tools', 'size', 'budget.json');

/** A correction may need a line more; a capability needs a decision. */
const LEEWAY = 0.01;
const STEP = 1000;

/** What a file of so many bytes may have: these, a hundredth more, rounded up to whole thousands. */
export function budgetFor(bytes: number): number {
  return Math.ceil((bytes * (1 + LEEWAY)) / STEP) * STEP;
}

/** The budget after a build: it falls once a file has become smaller by a hundredth, and never rises. */
export function lowered(budget: Budget, sizes: Sizes): Budget {
  const next = { ...budget };
  for (const file of BUILT_FILES) {
    const wanted = budgetFor(sizes[file]);
    // Not at every byte: two changes side by side would each rewrite the file.
    if (budget[file] - wanted >= sizes[file] * LEEWAY) next[file] = wanted;
  }
  return next;
}

/** The budget in a project's folder. */
export function readBudget(project: string): Budget {
  return Budget.parse(JSON.parse(readFileSync(join(project, BUDGET_FILE), 'utf8')));
}

/** Writes the budget of a project, for the next commit. */
export function writeBudget(project: string, budget: Budget): void {
  writeFileSync(join(project, BUDGET_FILE), `${JSON.stringify(budget, null, 2)}\n`);
}
