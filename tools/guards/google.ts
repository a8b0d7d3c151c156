import type { Guard } from './guard';

/** What guards work on Google as it is: rights that are not given, other installations, odd tabs. */
export const GOOGLE_GUARDS: readonly Guard[] = [
  {
    marker: 'fresh-under-lock',
    name: 'under the lock the sheet is read past what Google has read ahead',
    edit: 'remove',
    tests: 'test/promises/R09-second-run',
  },
  {
    marker: 'saved-though-failed',
    name: 'what Google has failed to save is saved before anything leaves',
    edit: 'remove',
    tests: 'test/promises/R50-calls-failed',
    titled: 'nothing leaves',
  },
  {
    marker: 'told-of-twice',
    name: 'what stands twice in Qomon is told before the next send',
    edit: 'remove',
    tests: 'test/promises/R37-two-bundles',
  },
  {
    marker: 'scopes-before-work',
    name: 'rights asked for before anything is done',
    edit: { replace: 'if (missing.length >= 0) return undefined;' },
    tests: 'test/promises/R45-scopes-withheld',
  },
  {
    marker: 'page-of-this-person',
    name: 'a page that was opened for whoever calls',
    edit: 'remove',
    tests: 'test/promises/R46-two-accounts',
  },
  {
    marker: 'name-of-another-space',
    name: 'a name on a row is not written over by that of whoever has the ID in another space',
    edit: { replace: 'return confirm(row, role, address, answer);' },
    tests: 'test/promises/R31-people-of-another-space',
    titled: 'nothing is recorded',
  },
  {
    marker: 'checking-only',
    name: 'a key for checking is refused by name',
    edit: 'remove',
    tests: 'test/security/mayOnlyCheck',
  },
  {
    marker: 'checking-key-sends-nothing',
    name: 'nothing leaves under a key for checking',
    edit: 'remove',
    tests: 'test/run/keyUse',
  },
  {
    marker: 'night-of-who-may-send',
    name: 'night: of somebody who may send',
    edit: 'remove',
    tests: 'test/security/mayOnlyCheck',
  },
  {
    marker: 'shared-key-of-another',
    name: 'a key that somebody else shares is not taken away unasked',
    edit: 'remove',
    tests: 'test/appsscript/sharedKey',
  },
  {
    marker: 'night-scopes',
    name: 'night: rights asked for before it begins',
    edit: 'remove',
    tests: 'test/promises/R45-scopes-withheld',
  },
  {
    marker: 'no-document',
    name: 'night: no document, no work',
    edit: 'remove',
    tests: 'test/promises/R46-no-document',
  },
  {
    marker: 'told-once-a-day',
    name: 'night: told once a day that there is no document',
    edit: { replace: "if (user === '') return;" },
    tests: 'test/promises/R46-no-document',
  },
  {
    marker: 'one-installation',
    name: 'one installation in a spreadsheet',
    edit: { replace: 'const other = undefined;' },
    tests: 'test/promises/R40-two-installations',
  },
  {
    marker: 'installation-after-intent',
    name: 'whose installation it is, read again before what changes anything leaves',
    edit: 'remove',
    tests: 'test/promises/R40-two-installations',
    titled: 'at the same moment',
  },
  {
    marker: 'settled-before-hand-over',
    name: 'nothing handed over that is still open',
    edit: 'remove',
    tests: 'test/promises/R40-two-installations',
  },
  {
    marker: 'grid-sheets',
    name: 'charts and connected data passed over',
    edit: { replace: 'return true;' },
    tests: 'test/promises/R46-sheets-in-the-wild',
  },
  {
    marker: 'own-writes-again',
    name: 'writes what is the add-on’s own again where Google refuses to save',
    edit: 'remove',
    tests: 'test/promises/R46-rules-elsewhere',
    titled: 'go from where they stood',
  },
  {
    marker: 'typed-columns',
    name: 'formats column by column where a table refuses them together',
    edit: {
      replace:
        'return columns.flatMap(({ column }) => { const why = refused(columns); return why ? [{ column, why }] : []; });',
    },
    tests: 'test/promises/R46-sheets-in-the-wild',
    titled: 'without a type',
  },
  {
    marker: 'utf-8',
    name: 'answers read as UTF-8',
    edit: { replace: 'body: response.getContentText(),' },
    tests: 'test/promises/R46-charset',
  },
  {
    marker: 'protected-cells',
    name: 'rows that this person may not write to stay behind',
    edit: { replace: 'continue;' },
    tests: 'test/promises/R46-protected-cells',
  },
  {
    marker: 'merged-cells',
    name: 'rows with merged cells are not sent',
    edit: 'remove',
    tests: 'test/promises/R46-sheets-in-the-wild',
    titled: 'merged cells',
  },
];
