import type { ExpectationName } from '../../src/model/expectations';
import { LOCK_WAIT_MS } from '../../src/model/limits';
import { SCOPES } from '../../src/model/scopes';
import { missingOf } from '../google/consent';
import { isRefused } from './sheetProbes';

/** The name of what is written into stores and taken away again. */
const KEY = 'installation.check';

/** Locks, stores, time, and the person at the keyboard. */
export const serviceProbes = {
  'lock.document': () => {
    const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
    if (!lock) return 'none given';
    if (!lock.tryLock(LOCK_WAIT_MS)) return 'busy';
    const held = lock.hasLock();
    lock.releaseLock();
    return `taken, ${held ? 'held' : 'not held'}, ${lock.hasLock() ? 'not released' : 'released'}`;
  },
  'store.document': () => kept(PropertiesService.getDocumentProperties()),
  'store.user': () => kept(PropertiesService.getUserProperties()),
  'store.longest': () => {
    const store = PropertiesService.getDocumentProperties();
    try {
      const refused = isRefused(() => store.setProperty(KEY, 'x'.repeat(10_000)));
      return refused ? '10000 refused' : '10000 kept';
    } finally {
      store.deleteProperty(KEY);
    }
  },
  'store.cache': () => {
    const cache: GoogleAppsScript.Cache.Cache | null = CacheService.getDocumentCache();
    if (!cache) return 'none given';
    cache.put(KEY, 'kept', 60);
    const found = cache.get(KEY);
    cache.remove(KEY);
    return found ?? 'lost';
  },
  'time.zones': () =>
    (
      [
        ['Europe/Paris', '2026-03-29T00:59:59Z'],
        ['Europe/Paris', '2026-03-29T01:00:00Z'],
        ['America/New_York', '2026-01-15T12:00:00Z'],
        ['Asia/Kolkata', '2026-07-15T12:00:00Z'],
      ] as const
    )
      .map(([zone, moment]) => Utilities.formatDate(new Date(moment), zone, 'Z'))
      .join(' '),
  'time.ownZone': () => {
    const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    return Utilities.formatDate(new Date(), zone, 'Z');
  },
  'time.sleep': () => {
    const before = Date.now();
    Utilities.sleep(50);
    // Clocks of the machine and of the service may differ by a tick.
    return Date.now() - before >= 40 ? 'waits' : 'does not wait';
  },
  'person.language': () => Session.getActiveUserLocale(),
  'person.account': () => (Session.getEffectiveUser().getEmail() === '' ? 'blank' : 'known'),
  'person.consent': () =>
    String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
  'person.scopes': () => {
    const missing = missingOf(SCOPES);
    return missing.length === 0 ? 'all given' : `missing: ${missing.join(', ')}`;
  },
  'person.triggers': () => {
    const here = ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());
    return `${here.length} / ${ScriptApp.getProjectTriggers().length}`;
  },
  'person.mail': () => String(MailApp.getRemainingDailyQuota()),
} satisfies Partial<Record<ExpectationName, () => string>>;

function kept(store: GoogleAppsScript.Properties.Properties): string {
  try {
    const text = 'x'.repeat(8000);
    store.setProperty(KEY, text);
    return store.getProperty(KEY) === text ? '8000 kept' : '8000 lost';
  } finally {
    store.deleteProperty(KEY);
  }
}
