import { dayPattern } from '../src/entry/locale';
import { TOAST_SECONDS } from '../src/model/limits';
import type { NightHost } from '../src/nightly/host';
import * as alone from '../src/nightly/noDocument';
import * as notices from '../src/nightly/notice';
import * as owner from '../src/nightly/owner';
import { isPlanned } from '../src/nightly/planned';
import * as night from '../src/nightly/upload';
import { wordsIn } from '../src/text';
import { writeDaysAs } from '../src/text/days';
import { consent } from './google/consent';
import { mail } from './google/mail';
import { NoDocument } from './google/noDocument';
import { triggers } from './google/triggers';
import { zoneOf } from './google/zone';
import { clock, documentStore, effectiveUser, googleHost, userLanguage, userStore } from './host';
import * as clockRun from './installation/clockRun';
import { logError } from './log';
import { addMenu, mayRead, type Opening } from './menu';
import * as requests from './requests';

/** Google's services for the night. */
export function googleNight(): NightHost {
  return { ...googleHost(), mail, triggers, consent };
}

/** What the clock calls: nothing but a property is touched where there is nothing to do. */
export function nightlyUpload(event: unknown): void {
  const clocked = {
    clock,
    documentStore,
    mail,
    consent,
    get user() {
      return effectiveUser();
    },
  };
  try {
    const open = (): NightHost => {
      clockRun.noteClockRun(event);
      return googleNight();
    };
    requests.countingRequests(() => night.nightlyUpload(clocked, open, event));
  } catch (error) {
    logError(error);
    if (!(error instanceof NoDocument)) throw error;
    clockRun.noteClockRun(event);
    const words = wordsIn(userLanguage());
    const own = { clock, userStore, mail, words, user: effectiveUser() };
    alone.notifyWithoutDocument(own, owner.triggerOf(event));
  }
}

/** Adds the menu, and says what somebody who opens the spreadsheet should know of the night. */
export function atOpening(event: Opening | undefined): void {
  const notice = noticeFor(event);
  addMenu(event, notice !== '');
  if (notice === '') return;
  try {
    const { title } = wordsIn(userLanguage()).nightly;
    SpreadsheetApp.getActiveSpreadsheet().toast(notice, title, TOAST_SECONDS);
  } catch {
    // The menu says it too.
  }
}

function noticeFor(event: Opening | undefined): string {
  // Before anybody has used the add-on in this spreadsheet it may read nothing, and has no night.
  if (!mayRead(event)) return '';
  try {
    if (!isPlanned(documentStore)) return '';
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    writeDaysAs(dayPattern(spreadsheet.getSpreadsheetLocale()));
    const zone = () => zoneOf(spreadsheet.getSpreadsheetTimeZone());
    return notices.openingNotice({ clock, documentStore, userStore }, zone, () =>
      wordsIn(userLanguage()),
    );
  } catch {
    // A menu must appear whatever else fails.
    return '';
  }
}
