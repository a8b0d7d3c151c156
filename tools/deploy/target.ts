import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askClasp, OWN_SETTINGS } from './clasp';
import { readSettings, type Settings } from './settings';

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
  const settings: Settings = { scriptId: id, rootDir: 'dist' };
  writeFileSync(join(project, OWN_SETTINGS), `${JSON.stringify(settings, null, 2)}\n`);
  return undefined;
}

/** Why there is no script to push to, and what to do about it; undefined if one is named. */
export function noScript(project: string): string | undefined {
  const file = join(project, OWN_SETTINGS);
  if (!existsSync(file)) return `There is no ${OWN_SETTINGS} yet.\n\n${HOW}`;
  const settings = readSettings(file);
  if (typeof settings === 'string') return `${OWN_SETTINGS}: ${settings}`;
  return SCRIPT_ID.test(settings.scriptId)
    ? undefined
    : `${OWN_SETTINGS} names no script.\n\n${HOW}`;
}

/** How to log in, if clasp knows that nobody is; if it does not say, the push itself will. */
export function noLogin(project: string): string | undefined {
  const answer = askClasp(project, ['show-authorized-user']).stdout ?? '';
  if (!/"loggedIn"\s*:\s*false/.test(answer)) return undefined;
  return `clasp does not know your Google account yet.

  1. Turn the Apps Script API on: https://script.google.com/home/usersettings
  2. npm run clasp -- login
  3. npm run deploy`;
}
