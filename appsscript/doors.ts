import { mayWorkHere } from '../src/commands/handOver';
import type { Host } from '../src/host/host';
import { type Refusal, refusal } from '../src/host/refusal';
import type { Obstacle } from '../src/model/obstacles';
import type { Scope } from '../src/model/scopes';
import type { NightHost } from '../src/nightly/host';
import { correctable } from '../src/sheet/correctable';
import { wordsIn } from '../src/text';
import { askFor, consentUrl, missingOf } from './google/consent';
import { rememberingStores } from './google/store';
import { googleHost, userLanguage } from './host';
import { logError, logRefusal } from './log';
import { googleNight } from './nightly';
import { isForAnother } from './person';
import { countingRequests } from './requests';

/** What a page sends: what it asks for, and the mark of the person for whom it was opened; the menu nothing. */
export type Asked = readonly [request?: unknown, openedFor?: unknown];

/**
 * Lets a function of the menu do its work. What a person has not allowed is asked for before it begins,
 * by Google itself; where a page calls the function, and sends something, the page is told.
 */
export function menuDoor<T>(scopes: readonly Scope[], asked: Asked, work: () => T): T | Refusal {
  return logged(asked, () => stopped(scopes, asked) ?? work());
}

/** The same for one that tells what is missing itself, and asks only for what stops it. */
export function openDoor<T>(scopes: readonly Scope[], asked: Asked, work: () => T): T | Refusal {
  try {
    return countingRequests(work, asked[0]);
  } catch (error) {
    const refused = stopped(scopes, asked);
    if (refused) return refused;
    logError(error);
    return orCorrectable(asked, error);
  }
}

/**
 * The same for one that works with all that the add-on asks of Google. Where another installation works
 * in the spreadsheet it does not begin; nothing here is asked from under a lock.
 */
export function menuWork<T>(
  scopes: readonly Scope[],
  asked: Asked,
  work: (host: Host) => T,
): T | Refusal | undefined {
  return menuDoor(scopes, asked, () => {
    const host = googleHost();
    return mayWorkHere(host) ? work(host) : undefined;
  });
}

/** The same for one that may mail what it writes: it asks itself for that permission, as it works without. */
export function mailWork<T>(
  scopes: readonly Scope[],
  asked: Asked,
  work: (host: NightHost, request: unknown) => T,
): T | Refusal | undefined {
  return menuDoor(scopes, asked, () => {
    const host = googleNight();
    return mayWorkHere(host) ? work(host, asked[0]) : undefined;
  });
}

/** The same for a page's call, which cannot prompt: it gets a link where something is not allowed. */
export function pageDoor<T>(
  scopes: readonly Scope[],
  asked: Asked,
  work: (host: Host, request: unknown) => T,
): T | Refusal {
  const given = [asked[0] ?? {}, asked[1]] as const;
  return logged(given, () => stopped(scopes, given) ?? work(googleHost(), asked[0]));
}

/** The same for a page's call that only looks: what is kept is read once for it. */
export function lookDoor<T>(
  scopes: readonly Scope[],
  asked: Asked,
  work: (host: Host, request: unknown) => T,
): T | Refusal {
  return pageDoor(scopes, asked, (host, request) => rememberingStores(() => work(host, request)));
}

/** The same for what a page asks of the night. It is told itself which of the night's scopes are missing. */
export function nightDoor<T>(
  asked: Asked,
  work: (host: NightHost, request: unknown) => T,
): T | Refusal {
  return pageDoor(['sheets'], asked, (_host, request) => work(googleNight(), request));
}

/** What keeps a function from its work; undefined where nothing does. */
function stopped(scopes: readonly Scope[], [request, openedFor]: Asked): Refusal | undefined {
  // guard: page-of-this-person
  if (isForAnother(openedFor)) return refused({ kind: 'other account' });
  const missing = missingOf(scopes);
  // guard: scopes-before-work
  if (missing.length === 0) return undefined;
  if (request === undefined) askFor(missing);
  return { ...refused({ kind: 'permission', scopes: missing }), url: consentUrl(missing) };
}

/** What ends a function is told to the log, without what it is about. */
function logged<T>(asked: Asked, work: () => T | Refusal): T | Refusal {
  try {
    return countingRequests(work, asked[0]);
  } catch (error) {
    logError(error);
    return orCorrectable(asked, error);
  }
}

/** Throws an error again, but for one that comes of what people have done to the sheet: they can correct that. */
function orCorrectable([request]: Asked, error: unknown): Refusal {
  const host = googleHost();
  const obstacle = correctable(host, error);
  if (!obstacle) throw error;
  const told = refused(obstacle);
  // A page says itself what it is told.
  if (request === undefined) host.ui.alert(host.words.title, told.problem);
  return told;
}

/** Nothing of the spreadsheet is asked for here: that may be what is missing. */
function refused(obstacle: Obstacle): Refusal {
  logRefusal(obstacle.kind);
  return refusal({ words: wordsIn(userLanguage()) }, obstacle);
}
