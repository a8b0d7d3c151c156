import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_FILES, type BuiltFile } from '../size/budget';
import budget from '../size/budget.json';

/**
 * Each built file must keep within its budget: every execution loads the whole of Code.js, `onOpen`
 * too, and the sidebar crosses the network each time it is opened.
 */
export function sizes(dist: string): string[] {
  return measured(dist).flatMap(({ file, bytes }) => {
    const over = bytes - budget[file];
    return over > 0
      ? [
          `${file} has ${bytes} bytes, ${over} more than its budget of ${budget[file]} ("npm run size" says where they come from; only a new capability raises it, with a decision)`,
        ]
      : [];
  });
}

/** One line per built file: its bytes and how much of its budget they are. */
export function sizeTable(dist: string): string[] {
  return measured(dist).map(({ file, bytes }) => {
    const share = Math.round((bytes / budget[file]) * 100);
    return `${file.padEnd(14)}${String(bytes).padStart(8)} bytes, ${share} % of ${budget[file]}`;
  });
}

function measured(dist: string): { file: BuiltFile; bytes: number }[] {
  return BUILT_FILES.flatMap((file) => {
    const path = join(dist, file);
    return existsSync(path) ? [{ file, bytes: statSync(path).size }] : [];
  });
}
