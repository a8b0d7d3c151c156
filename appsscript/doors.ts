import type { Host } from '../src/host/host';
import { type Refusal, refusal } from '../src/host/refusal';
import type { Scope } from '../src/model/scopes';
import type { NightHost } from '../src/nightly/host';
import { wordsIn } from '../src/text';
import { askFor, consentUrl, missingOf } from './google/consent';
import { googleHost, userLanguage } from './host';
import { googleNight } from './nightly';

/**
 * Lets a function of the menu do its work. What a person has not allowed is asked for before it begins,
 * by Google itself; where a page calls the function, and sends something, the page is told.
 */
export function menuDoor<T>(
  scopes: readonly Scope[],
  request: unknown,
  work: () => T,
): T | Refusal {
  const missing = missingOf(scopes);
  // guard: scopes-before-work
  if (missing.length === 0) return work();
  if (request === undefined) askFor(missing);
  return notAllowed(missing);
}

/** The same for one that tells what is missing itself, and asks only for what stops it. */
export function openDoor<T>(
  scopes: readonly Scope[],
  request: unknown,
  work: () => T,
): T | Refusal {
  try {
    return work();
  } catch (error) {
    const missing = missingOf(scopes);
    if (missing.length === 0) throw error;
    if (request === undefined) askFor(missing);
    return notAllowed(missing);
  }
}

/** The same for one that works with all that the add-on asks of Google. */
export function menuWork<T>(
  scopes: readonly Scope[],
  request: unknown,
  work: (host: Host) => T,
): T | Refusal {
  return menuDoor(scopes, request, () => work(googleHost()));
}

/** The same for a page's call, which cannot prompt: it gets a link where something is not allowed. */
export function pageDoor<T>(
  scopes: readonly Scope[],
  request: unknown,
  work: (host: Host, request: unknown) => T,
): T | Refusal {
  const missing = missingOf(scopes);
  return missing.length === 0 ? work(googleHost(), request) : notAllowed(missing);
}

/** The same for what a page asks of the night. It is told itself which of the night's scopes are missing. */
export function nightDoor<T>(
  request: unknown,
  work: (host: NightHost, request: unknown) => T,
): T | Refusal {
  const missing = missingOf(['sheets']);
  return missing.length === 0 ? work(googleNight(), request) : notAllowed(missing);
}

/** Nothing of the spreadsheet is asked for here: that may be what is missing. */
function notAllowed(scopes: readonly Scope[]): Refusal {
  const words = wordsIn(userLanguage());
  return { ...refusal({ words }, { kind: 'permission', scopes }), url: consentUrl(scopes) };
}
