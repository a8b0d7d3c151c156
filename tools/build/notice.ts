import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Package = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** What package.json says of a package. */
export function readPackage(folder: string): z.infer<typeof Package> {
  return Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/**
 * The comment on top of a built file: which release it is, and the copyright lines of all that is in
 * it. They must travel with every copy, and a copy of the script is all that most users ever see.
 */
export function notice(project: string, libraries: readonly string[]): string {
  const folders = [project, ...libraries.map((name) => join(project, 'node_modules', name))];
  const [own, ...others] = folders.map((folder) => {
    const { name, version, license } = readPackage(folder);
    const copyright = /^Copyright .*$/m.exec(readFileSync(join(folder, 'LICENSE'), 'utf8'))?.[0];
    return `${name} ${version}, ${license} licence. ${copyright ?? ''}`.trim();
  });
  return ['/*!', ` * ${own}`, ...others.map((line) => ` * With ${line}`), ' */'].join('\n');
}
