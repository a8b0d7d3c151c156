import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of `appsscript.json` that changes what a script may do. */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
}

/** A project as it is pushed to Google: one script, its pages, its manifest. */
export interface Project {
  readonly code: string;
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest?: Manifest;
}

/** Reads a built project: `Code.js`, the `.html` files and `appsscript.json` of a folder. */
export function readProject(folder: string): Project {
  const html: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.html')) {
      html[name.slice(0, -'.html'.length)] = readFileSync(join(folder, name), 'utf8');
    }
  }
  return {
    code: readFileSync(join(folder, 'Code.js'), 'utf8'),
    html,
    manifest: JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')),
  };
}
