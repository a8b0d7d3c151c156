import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { askClasp, EXAMPLE_SETTINGS, OWN_SETTINGS } from './clasp';

const Settings = z.looseObject({ scriptId: z.string(), rootDir: z.optional(z.string()) });

/** Google's IDs of scripts are much longer than any name that is typed by mistake. */
const SCRIPT_ID = /^[\w-]{40,}$/;

const HOW = `Say once which script to push to:

  1. Make a spreadsheet, open Extensions > Apps Script, then Project Settings, and copy the Script ID.
     Take an empty project: a push replaces whatever stands in it.
  2. npm run deploy -- SCRIPT_ID`;

/** Writes one's own settings for a script: its ID, or the address of its editor. */
export function choose(project: string, script: string): string | undefined {
  const id = /\/projects\/([\w-]+)/.exec(script)?.[1] ?? script;
  if (!SCRIPT_ID.test(id)) return `"${script}" is not the ID of a script.\n\n${HOW}`;
  const example = JSON.parse(readFileSync(join(project, EXAMPLE_SETTINGS), 'utf8'));
  const text = JSON.stringify({ ...Settings.parse(example), scriptId: id }, null, 2);
  writeFileSync(join(project, OWN_SETTINGS), `${text}\n`);
  return undefined;
}

/** Why nothing can be pushed yet, and what to do about it; undefined where all is there. */
export function obstacle(project: string): string | undefined {
  const file = join(project, OWN_SETTINGS);
  if (!existsSync(file)) return `There is no ${OWN_SETTINGS} yet.\n\n${HOW}`;
  const settings = readSettings(file);
  if (!settings || !SCRIPT_ID.test(settings.scriptId)) {
    return `${OWN_SETTINGS} names no script.\n\n${HOW}`;
  }
  if (settings.rootDir !== 'dist') {
    return `${OWN_SETTINGS} must say "rootDir": "dist": only what was built and inspected is pushed.`;
  }
  return isLoggedIn(project)
    ? undefined
    : `clasp does not know your Google account yet.

  1. Turn the Apps Script API on: https://script.google.com/home/usersettings
  2. npx clasp login
  3. npm run deploy`;
}

function readSettings(file: string): z.infer<typeof Settings> | undefined {
  try {
    return Settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // What is no JSON, or no settings, names no script; the caller says so.
    return undefined;
  }
}

/** Where clasp does not say, the push itself will. */
function isLoggedIn(project: string): boolean {
  return !/"loggedIn"\s*:\s*false/.test(askClasp(project, ['show-authorized-user']).stdout ?? '');
}
