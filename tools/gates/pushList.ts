import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What a build makes, and all that a push may send. */
export const DIST_FILES: readonly string[] = ['Code.js', 'Sidebar.html', 'appsscript.json'];

/**
 * What a push would send, reckoned without clasp: all that is in `dist/`. Google runs every file of a
 * project in one scope, so that a stray one could replace an entry point. Stricter than clasp, which
 * passes over what is no script, no page, or only a link to one: such a file has no business there.
 */
export function pushList(project: string): string[] {
  const dist = join(project, 'dist');
  const sent = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: posix.join('dist', relativeTo(dist, entry.parentPath), entry.name),
      isFile: entry.isFile(),
    }));
  return [
    ...unlike(sent.map(({ path }) => path)),
    ...sent
      .filter(({ isFile }) => !isFile)
      .map(({ path }) => `a push would pass over ${path}, which is no plain file`),
    // Its patterns would decide in the place of this list.
    ...(existsSync(join(project, '.claspignore'))
      ? ['.claspignore changes what a push sends: only dist/ does that here']
      : []),
  ];
}

function relativeTo(dist: string, folder: string): string {
  return folder.slice(dist.length).replaceAll('\\', '/');
}

/** How a list of files, by their paths in the project, differs from what a push is to send. */
export function unlike(sent: readonly string[]): string[] {
  const expected = DIST_FILES.map((file) => `dist/${file}`);
  return [
    ...expected
      .filter((file) => !sent.includes(file))
      .map((file) => `a push would not send ${file}`),
    ...sent
      .filter((file) => !expected.includes(file))
      .sort()
      .map((file) => `a push would also send ${file}`),
  ];
}
