import { option } from '../../qomon/options/option';

/** How writes are saved and undone. */
const saving = {
  onRead: option({
    about: 'whether a read saves the buffered writes, or shows a run its own writes unsaved',
    source: 'undocumented',
    kind: 'save',
    hostile: ['show'],
  }),
  rereads: option({
    about:
      'whether what others have changed shows when a run reads again, or only once that run has saved something or flushed',
    source:
      'Google reads ahead, says https://developers.google.com/apps-script/guides/support/best-practices; how long it keeps that is undocumented',
    kind: 'fresh',
    hostile: ['read ahead'],
    usual: 'read ahead',
  }),
  onKill: option({
    about: 'what becomes of the buffered writes of a run that is killed',
    source: 'undocumented',
    kind: 'kept',
    hostile: ['lost', 'prefix'],
    usual: 'lost',
  }),
  onThrow: option({
    about: 'what becomes of those of a run that throws, or that Google ends to ask for consent',
    source: 'undocumented',
    kind: 'kept',
    hostile: ['lost'],
  }),
  onFailure: option({
    about:
      'what becomes of the buffered writes if Google fails a call to the spreadsheet, and the run goes on',
    source: 'undocumented',
    kind: 'kept',
    hostile: ['lost'],
    usual: 'lost',
  }),
  onInvalid: option({
    about: 'when a write that breaks a rule throws',
    source: 'undocumented',
    kind: 'write',
    hostile: ['flush'],
  }),
  typedColumns: option({
    about: 'when a change of the format or the rule of a table’s typed column throws',
    source: 'that it throws: ten projects report it',
    kind: 'write',
    hostile: ['flush'],
  }),
  coveredCell: option({
    about: 'what becomes of a content that a script writes into a cell that a merge covers',
    source: 'undocumented',
    kind: 'kept',
    hostile: ['lost'],
    usual: 'lost',
  }),
  undo: option({
    about: 'whether Ctrl+Z takes back what a script wrote in that person’s session',
    source: 'one public source: it does',
    kind: 'people alone',
    hostile: ['reaches scripts'],
    usual: 'reaches scripts',
  }),
  propertiesOnRestore: option({
    about: 'what becomes of the document’s properties when an earlier version is restored',
    source: 'undocumented',
    kind: 'kept',
    hostile: ['taken back', 'lost'],
    usual: 'taken back',
  }),
  propertiesOnCopy: option({
    about: 'whether a copy of a spreadsheet has the properties of the original',
    source: 'undocumented',
    kind: 'lost',
    hostile: ['kept'],
    usual: 'kept',
  }),
};

/** What cells make of what is typed and written. */
const cells = {
  dateInFormattedCell: option({
    about: 'what becomes of a date written into a cell that is formatted for something else',
    source: 'undocumented',
    kind: 'date',
    hostile: ['format kept'],
    usual: 'format kept',
  }),
  numberInTextCell: option({
    about: 'what becomes of a number written into a cell of the format `@`',
    source: 'undocumented',
    kind: 'number',
    hostile: ['text'],
    usual: 'text',
  }),
  typing: option({
    about:
      'whether text is read as a number or a date only in the forms that are documented, or in every form that somebody has seen: `1/2`, `12:30`, `1e3`, `20 €`, `1234,1234` in English',
    source: 'reports of other projects',
    kind: 'sure',
    hostile: ['all'],
  }),
  writtenApostrophe: option({
    about:
      'whether an apostrophe before a text that a script writes is dropped, as if it were typed, or kept in the cell; a formula it is in neither case',
    source: 'one public source: kept, https://github.com/vlucas/sheetquery/issues/20',
    kind: 'dropped',
    hostile: ['kept'],
  }),
  typedSign: option({
    about:
      'what becomes of typed text that begins with `+` or `-` and is no number: text, or a formula with an error',
    source: 'undocumented',
    kind: 'text',
    hostile: ['error'],
  }),
};

/** The services that a script calls. */
const services = {
  onBatchFailure: option({
    about: 'how much of a batch has left when one connection of it fails',
    source: 'undocumented',
    kind: 'those before',
    hostile: ['all sent'],
    usual: 'all sent',
  }),
  lock: option({
    about:
      'how a lock answers: as locks do, or as if others always held it, or null, or by throwing',
    source: 'null outside a document: reference, LockService',
    kind: 'normal',
    hostile: ['refused', 'null', 'thrown'],
  }),
  charset: option({
    about:
      'how `getContentText()` reads a body if nobody names a charset: as UTF-8, or by the header, and as Latin-1 if that names none',
    source: 'https://github.com/derekantrican/GAS-ICS-Sync/issues/525',
    kind: 'UTF-8',
    hostile: ['by header'],
  }),
  headerNames: option({
    about: 'how names of headers come: as Google mostly gives them, or as they were sent',
    source: 'reports of other projects',
    kind: 'Title-Case',
    hostile: ['as sent'],
  }),
  mail: option({
    about: 'whether mail is refused',
    source: 'quotas',
    kind: 'sent',
    hostile: ['refused'],
  }),
  intl: option({
    about: 'whether `Intl` is there',
    source: 'undocumented',
    kind: true,
    hostile: [false],
    usual: false,
  }),
  strings: option({
    about: 'whether `eval` and `new Function` work',
    source: 'undocumented',
    kind: true,
    hostile: [false],
    usual: false,
  }),
  syntax: option({
    about: 'what a script may be written in: later syntax does not parse on Google, or may not',
    source: 'undocumented',
    kind: 'any',
    hostile: ['es2019'],
    usual: 'es2019',
  }),
};

/** Who may do what. */
const rights = {
  published: option({
    about:
      'whether the project runs as a published add-on: one clock trigger in a document, hourly at most',
    source: 'https://developers.google.com/workspace/add-ons/concepts/editor-triggers',
    kind: false,
    hostile: [true],
    usual: true,
  }),
  authorized: option({
    about: 'whether the current user has granted all scopes',
    source: 'https://developers.google.com/apps-script/concepts/scopes',
    kind: true,
    hostile: [false],
  }),
  clockDocument: option({
    about:
      'whether the clock’s runs have a document, and with it its properties, cache and lock; a bound script’s have',
    source: 'of a published add-on the sources contradict each other',
    kind: 'there',
    hostile: ['absent'],
  }),
  accounts: option({
    about:
      'as whom a page’s call arrives in a browser that is signed in to several accounts: the person, the default account, or not at all',
    source: 'the commonest support case',
    kind: 'own',
    hostile: ['default', 'denied'],
  }),
};

/** Every switch of the stand-in of Google, by area: docs/stand-ins.md is written from this table. */
export const googleSwitchAreas = { saving, cells, services, rights };

/** All of them. */
export const switchTable = { ...saving, ...cells, ...services, ...rights };
