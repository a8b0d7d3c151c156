import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * In bytes. Every execution loads the whole of Code.js, `onOpen` too, and the sidebar crosses the
 * network each time it is opened.
 */
export const BUDGETS: {
  readonly 'Code.js': number;
  readonly 'Sidebar.html': number;
} = { 'Code.js': 640_000, 'Sidebar.html': 110_000 };

/** Each built file must keep within its budget. */
export function sizes(dist: string): string[] {
  return measured(dist).flatMap(({ file, bytes, budget }) => {
    const over = bytes - budget;
    return over > 0
      ? [`${file} has ${bytes} bytes, ${over} more than its budget of ${budget}`]
      : [];
  });
}

/** One line per built file: its bytes and how much of its budget they are. */
export function sizeTable(dist: string): string[] {
  return measured(dist).map(({ file, bytes, budget }) => {
    const share = Math.round((bytes / budget) * 100);
    return `${file.padEnd(14)}${String(bytes).padStart(8)} bytes, ${share} % of ${budget}`;
  });
}

function measured(dist: string): { file: string; bytes: number; budget: number }[] {
  return Object.entries(BUDGETS).flatMap(([file, budget]) => {
    const path = join(dist, file);
    return existsSync(path) ? [{ file, bytes: statSync(path).size, budget }] : [];
  });
}
