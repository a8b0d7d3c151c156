import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryPoints } from './entryPoints';
import { loading } from './loading';
import { manifest } from './manifest';
import { missingGlobals } from './missingGlobals';
import { outsideRequests } from './outsideRequests';
import { DIST_FILES, pushList } from './pushList';
import { sizes } from './sizes';
import { syntax } from './syntax';

/** Puts the built files of a project through every gate; no problems means that they may be pushed. */
export function inspect(project: string, names: readonly string[]): string[] {
  const dist = join(project, 'dist');
  const built = readdirSync(dist);
  const missing = DIST_FILES.filter((file) => !built.includes(file));
  if (missing.length > 0) return missing.map((file) => `dist/${file} was not built`);

  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  const code = read('Code.js');
  const unreadable = syntax(code);
  return [
    ...(unreadable.length > 0
      ? unreadable
      : [...entryPoints(code, names), ...loading(code), ...missingGlobals(code)]),
    ...outsideRequests(read('Sidebar.html')),
    ...manifest(read('appsscript.json')),
    ...sizes(dist),
    ...pushList(project),
  ];
}
