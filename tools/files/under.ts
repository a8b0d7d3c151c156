import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * Every file under a folder of a project, in order, by its path in the project. What packages have
 * brought is not the project's: `tools/clasp` holds 280 MB of it once somebody has deployed.
 */
export function filesUnder(project: string, folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (!entry.isDirectory()) return [path];
      return entry.name === 'node_modules' ? [] : filesUnder(project, path);
    })
    .sort();
}
