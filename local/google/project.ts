import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** The part of `appsscript.json` that changes what a script may do. */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
}

/** A project as it is pushed to Google: one script, its pages, its manifest. */
export interface Project {
  readonly code: string;
  /** Where `Code.js` with that code is; a project that was never built is given a folder. */
  readonly folder?: string;
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest?: Manifest;
}

/** The one file of a project that is script. */
export const SCRIPT = 'Code.js';

const texts = new Map<string, string>();

/** The text of a file, which is read once for as long as it stands: each execution asks for its script. */
export function textOf(path: string): string {
  const version = `${path} ${statSync(path).mtimeMs}`;
  const text = texts.get(version) ?? readFileSync(path, 'utf8');
  texts.set(version, text);
  return text;
}

/** Reads a built project: `Code.js`, the `.html` files and `appsscript.json` of a folder. */
export function readProject(folder: string): Project {
  const html: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.html')) {
      html[name.slice(0, -'.html'.length)] = textOf(join(folder, name));
    }
  }
  return {
    folder: resolve(folder),
    code: textOf(join(folder, SCRIPT)),
    html,
    manifest: JSON.parse(textOf(join(folder, 'appsscript.json'))),
  };
}

/** The folder that a project's script is loaded from; a script without one is written down first. */
export function folderOf({ code, folder }: Project): string {
  if (folder !== undefined) return folder;
  const name = createHash('sha256').update(code).digest('hex');
  const made = resolve('out', 'scripts', name);
  const file = join(made, SCRIPT);
  if (existsSync(file)) return made;
  mkdirSync(made, { recursive: true });
  // Other processes may do the same: none of them may find half a file.
  const part = join(made, `${process.pid}.part`);
  writeFileSync(part, code);
  renameSync(part, file);
  return made;
}
