import { dayPattern, habitsOf } from '../src/entry/locale';
import type { Host } from '../src/host/host';
import { isForgettable } from '../src/model/forgettable';
import type { Language } from '../src/model/language';
import { quoteNumbersWith } from '../src/model/plain';
import type { Clock } from '../src/model/ports';
import { languageChoice, spokenLanguage } from '../src/settings/language';
import { wordsIn } from '../src/text';
import { writeDaysAs } from '../src/text/days';
import { cache } from './google/cache';
import { sha256 } from './google/digest';
import { http } from './google/http';
import { lock } from './google/lock';
import { ofDocument } from './google/noDocument';
import { storeOf } from './google/store';
import { ui } from './google/ui';
import { activeWorkbook } from './google/workbook';
import { zoneOf } from './google/zone';

export const userStore = storeOf(() => PropertiesService.getUserProperties(), { isOwn: true });

/**
 * The language of whoever is at the keyboard: the one they chose, else that of their account.
 * `mayRead` is false where no permission has been given yet, and nothing that is kept may be read.
 */
export function userLanguage({ mayRead = true } = {}): Language {
  try {
    const choice = mayRead ? languageChoice(userStore) : 'auto';
    return spokenLanguage(choice, choice === 'auto' ? Session.getActiveUserLocale() : '');
  } catch {
    // Not every authorization mode is sure to allow the questions, and a menu must appear in all.
    return 'en';
  }
}

/** Google's own clock. */
export const clock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => Utilities.sleep(milliseconds),
};

export const documentStore = storeOf(() => ofDocument(PropertiesService.getDocumentProperties()), {
  mayWait: isForgettable,
});

/**
 * The address of whoever runs this: under a clock trigger nobody is active, and it is that of whoever
 * set it up. Blank where they have not allowed the add-on to see it: all works without.
 */
export function effectiveUser(): string {
  try {
    return Session.getEffectiveUser().getEmail();
  } catch {
    return '';
  }
}

function scriptId(): string {
  try {
    return ScriptApp.getScriptId();
  } catch {
    return '';
  }
}

/** Google's services, handed to the add-on for one execution. */
export function googleHost(): Host {
  const language = userLanguage();
  const workbook = activeWorkbook(documentStore);
  writeDaysAs(dayPattern(workbook.locale));
  quoteNumbersWith(habitsOf(workbook.locale).decimalMark);
  let user: string | undefined;
  let script: string | undefined;
  return {
    workbook,
    http,
    clock,
    zone: zoneOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()),
    lock,
    cache,
    ui,
    chance: Math.random,
    digest: sha256,
    userStore,
    documentStore,
    get user() {
      user ??= effectiveUser();
      return user;
    },
    get script() {
      script ??= scriptId();
      return script;
    },
    language,
    words: wordsIn(language),
  };
}
