import { type Row, row } from './row';

const STORES: readonly Row[] = [
  row(
    'PropertiesService.getDocumentProperties PropertiesService.getScriptProperties PropertiesService.getUserProperties Properties.setProperty Properties.getProperty Properties.deleteProperty',
    'three stores of text, each for itself; null for what is not there',
    `const stores = [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()];
     stores.forEach((store, i) => store.setProperty('k', String(i))); const held = stores.map((store) => store.getProperty('k'));
     stores[0].deleteProperty('k'); return [held, stores[0].getProperty('k'), stores[1].getProperty('k')];`,
    [['0', '1', '2'], null, '1'],
  ),
  row(
    'Properties.setProperties Properties.getProperties Properties.getKeys Properties.deleteAllProperties',
    'several at once, beside the others or in their place',
    `const store = PropertiesService.getUserProperties(); store.setProperties({ a: '1' }).setProperties({ b: '2' }); const both = store.getProperties();
     store.setProperties({ c: '3' }, true); const keys = store.getKeys(); store.deleteAllProperties(); return [both, keys, store.getKeys()];`,
    [{ a: '1', b: '2' }, ['c'], []],
  ),
  row(
    'Properties.setProperty Properties.setProperties',
    'a number becomes text',
    `const store = PropertiesService.getUserProperties(); store.setProperty('a', 5); store.setProperties({ b: true }); return store.getProperties();`,
    { a: '5', b: 'true' },
    'https://developers.google.com/apps-script/guides/properties',
  ),
  row(
    'CacheService.getDocumentCache CacheService.getScriptCache CacheService.getUserCache Cache.put Cache.get Cache.remove',
    'three caches of text; null for what is not there, or whose time is over',
    `const caches = [CacheService.getDocumentCache(), CacheService.getScriptCache(), CacheService.getUserCache()];
     caches.forEach((cache, i) => cache.put('k', String(i), 60)); const held = caches.map((cache) => cache.get('k'));
     caches[0].remove('k'); caches[2].put('late', 'x', -1); return [held, caches[0].get('k'), caches[2].get('late')];`,
    [['0', '1', '2'], null, null],
  ),
  row(
    'Cache.putAll Cache.getAll Cache.removeAll',
    'several at once; what is not there is left out',
    `const cache = CacheService.getScriptCache(); cache.putAll({ a: '1', b: '2' }); cache.removeAll(['b', 'c']); return cache.getAll(['a', 'b']);`,
    { a: '1' },
  ),
  row(
    'LockService.getDocumentLock LockService.getScriptLock LockService.getUserLock Lock.tryLock Lock.waitLock Lock.hasLock Lock.releaseLock',
    'three locks, each for itself, held until they are released',
    `const locks = [LockService.getDocumentLock(), LockService.getScriptLock(), LockService.getUserLock()]; const got = locks[0].tryLock(10); locks[1].waitLock(10);
     const held = locks.map((lock) => lock.hasLock()); locks[0].releaseLock(); return [got, held, locks[0].hasLock()];`,
    [true, [true, true, false], false],
  ),
];

const SCRIPTS: readonly Row[] = [
  row(
    'ScriptApp.getScriptId',
    'the ID of the script project',
    `return ScriptApp.getScriptId().length > 20;`,
    true,
  ),
  row(
    'ScriptApp.newTrigger TriggerBuilder.timeBased ClockTriggerBuilder.everyHours ClockTriggerBuilder.create ScriptApp.getProjectTriggers ScriptApp.getUserTriggers ScriptApp.deleteTrigger Trigger.getHandlerFunction Trigger.getEventType Trigger.getTriggerSource Trigger.getUniqueId',
    'a clock trigger is made, found again and deleted',
    `const made = ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); const [found] = ScriptApp.getUserTriggers(book);
     const about = [found.getHandlerFunction(), String(found.getEventType()), String(found.getTriggerSource()), found.getUniqueId() === made.getUniqueId()];
     ScriptApp.deleteTrigger(made); return [about, ScriptApp.getProjectTriggers().length];`,
    [['tick', 'CLOCK', 'CLOCK', true], 0],
  ),
  row(
    'ClockTriggerBuilder.atHour ClockTriggerBuilder.everyDays ClockTriggerBuilder.nearMinute ClockTriggerBuilder.inTimezone',
    'a daily trigger at an hour of a zone, near a minute',
    `return ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(3).nearMinute(15).inTimezone('Europe/Paris').create().getHandlerFunction();`,
    'tick',
  ),
  row(
    'ClockTriggerBuilder.after',
    'once, so many milliseconds from now',
    `return ScriptApp.newTrigger('tick').timeBased().after(1000).create().getHandlerFunction();`,
    'tick',
  ),
  row(
    'ClockTriggerBuilder.everyMinutes',
    'a published add-on may not run more often than hourly',
    `try { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); } catch (error) { return error.message; }`,
    'The add-on has created a time-based trigger that is too frequent.',
    'https://developers.google.com/workspace/add-ons/concepts/editor-triggers',
  ),
  row(
    'ScriptApp.getAuthorizationInfo AuthorizationInfo.getAuthorizationStatus AuthorizationInfo.getAuthorizationUrl AuthorizationInfo.getAuthorizedScopes',
    'whether a consent is missing, the address to give it, and what has been given',
    `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.send_mail']);
     return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), info.getAuthorizedScopes().length];`,
    ['NOT_REQUIRED', null, 1],
  ),
  row(
    'ScriptApp.requireScopes ScriptApp.requireAllScopes',
    'goes on if nothing is missing; else the run ends and Google asks',
    `ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, []); return 'on';`,
    'on',
  ),
];

const PEOPLE: readonly Row[] = [
  row(
    'Session.getActiveUser Session.getEffectiveUser User.getEmail',
    'the person at the keyboard, the person whose rights the script has, and their address',
    `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];`,
    ['anna@example.org', 'anna@example.org'],
  ),
  row(
    'Session.getActiveUserLocale Session.getScriptTimeZone Session.getTemporaryActiveUserKey',
    'the language of the account, the zone of the script, a key that stands for the person',
    `return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getTemporaryActiveUserKey().length > 10];`,
    ['en', 'Europe/Paris', true],
  ),
  row(
    'MailApp.sendEmail MailApp.getRemainingDailyQuota',
    'a mail leaves, and each of its recipients counts',
    `const before = MailApp.getRemainingDailyQuota(); MailApp.sendEmail('a@example.org,b@example.org', 's', 'b'); return before - MailApp.getRemainingDailyQuota();`,
    2,
  ),
];

/** Stores, locks, triggers, people. */
export const SCRIPT: readonly Row[] = [...STORES, ...SCRIPTS, ...PEOPLE];
