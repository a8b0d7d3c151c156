import { describe, expect, test } from '@jest/globals';
import { ENTRY_POINTS, type EntryPoint } from '../../appsscript/entryPoints';
import { NIGHT, pass, READY, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const BEN = 'ben@example.org';
const KEY = { apiKey: 'sample-key-full', region: 'eu' };
const REFUSED = 'is for checking only';

/** What whoever may only check is refused by name; a page's function with its request. */
const NOT_FOR_CHECKING: Readonly<Partial<Record<EntryPoint, object | null>>> = {
  sendSelectedRows: null,
  sendReadyRows: null,
  resolveDoubtfulRows: null,
  cancelSelectedBundles: null,
  correctSelectedBundle: null,
  changePaymentStatus: null,
  sendNext: { scope: 'ready' },
  answerQuestion: { reference: 1, answer: 'notRecorded' },
  getUnconfirmedRows: {},
  openRefund: {},
  refund: { bundleId: 5001, transactionId: 90001, amount: 500, items: [] },
  setNightly: NIGHT,
  // Who everybody is who has paid, and where they live, is more than a check asks.
  getPaperFacts: {},
  readBundles: { offset: 0, limit: 1000, from: '2026-01-01', to: '2026-12-31' },
  readPeople: { ids: [123456] },
};

/** What they may do, or what does nothing with money. */
const FOR_CHECKING: readonly EntryPoint[] = [
  ...(['onOpen', 'onInstall', 'onEdit', 'showSidebar', 'showHelp', 'checkInstallation'] as const),
  ...(['handOverInstallation', 'setUpSpreadsheet', 'refreshLists', 'checkRows'] as const),
  ...(['showNightlyNotice', 'nightlyUpload', 'refundSelectedRow', 'showNightlySettings'] as const),
  ...(['compareWithQomon', 'getConnection', 'connect', 'disconnect', 'reviewSelection'] as const),
  ...(['goToCell', 'stopSending', 'getNightly', 'findContacts', 'useContact'] as const),
  ...(['createContact', 'getSettings', 'setSettings', 'newEventTab', 'layOutTab'] as const),
  ...(['showImport', 'getSources', 'saveSource', 'previewImport', 'importRows'] as const),
  ...(['takeBackImport', 'lookUpRenewals', 'makeRenewals'] as const),
  ...(['makeDepositSlip', 'printDepositSlip', 'undoDepositSlip'] as const),
  'getSelectedPerson',
  'showSummary',
  'makeReport',
  'getSummary',
  'getSlips',
  'recordSlip',
  'payInSlips',
  'readImportTab',
];

/** A row that was sent, one that may or may not have been, and one that is ready; Ben may check. */
function made(): Session {
  const session = Session.ready();
  session.connect({ ...KEY, shared: 'checking' });
  session.type([PAYMENT, { ...PAYMENT, Comment: 'unheard' }, { ...READY, Comment: 'ready' }]);
  session.send('2');
  session.qomon.faults.add({
    ...{ method: 'POST', path: '/v1/transaction_bundles', times: 1 },
    fault: 'timeout before recording',
  });
  session.send('3');
  session.qomon.faults.clear();
  session.dialogs.length = 0;
  session.google.clock.advance(3 * 3_600_000);
  session.google.workbook.select('Bundles', 'A2:A4', BEN);
  return session;
}

const start = made().snapshot();

function begun(): Session {
  const session = Session.ready();
  session.restore(start);
  return session;
}

/** What Qomon holds of payments. */
const held = (session: Session): string => JSON.stringify(session.qomon.ledger.bundles);

/** What Ben is told by a function, in a dialog or in its answer. */
function told(session: Session, name: EntryPoint, request: object | null): string {
  if (request !== null) return JSON.stringify(session.google.page(BEN).call(name, request).value);
  session.google.run(name, { user: BEN });
  return session.said();
}

test('every function is one that may be used for checking, or is refused', () => {
  const both = [...FOR_CHECKING, ...Object.keys(NOT_FOR_CHECKING)];
  expect([...both].sort()).toEqual([...ENTRY_POINTS].sort());
});

describe('whoever has no key but one that is shared for checking', () => {
  test.each(Object.entries(NOT_FOR_CHECKING))('is refused by name: %s', (name, request) => {
    const session = begun();
    const before = [held(session), session.everything()];
    expect(told(session, name as EntryPoint, request)).toContain(REFUSED);
    expect([held(session), session.everything()]).toEqual(before);
  });

  test.each([...FOR_CHECKING])('changes no bundle by %s', (name) => {
    const session = begun();
    const before = held(session);
    session.google.run(name, { user: BEN });
    session.google.page(BEN).call(name, { contactId: 123456, text: 'camille' });
    expect(held(session)).toBe(before);
  });

  test('checks and compares, and finds contacts', () => {
    const session = begun();
    session.google.run('checkRows', { user: BEN });
    expect(session.said()).not.toContain(REFUSED);
    session.google.run('compareWithQomon', { user: BEN });
    expect(session.said()).not.toContain(REFUSED);
    expect(session.cell('State', 3)).toBe('To check');
    expect(told(session, 'findContacts', { text: 'camille' })).toContain('"ok":true');
    expect(session.google.page(BEN).call('getConnection').value).toMatchObject({
      connection: { mayOnlyCheck: true, sharing: 'checking', sharedBy: session.google.user },
    });
  });

  test('does all of it with a key of their own', () => {
    const session = begun();
    session.google.page(BEN).call('connect', { ...KEY, shared: 'no' });
    session.google.run('sendReadyRows', { user: BEN });
    expect(session.cell('State', 4)).toBe('Sent');
  });
});

test('whoever shares for checking goes on sending', () => {
  const session = begun();
  session.call('sendReadyRows');
  expect(session.cell('State', 4)).toBe('Sent');
  expect(session.page('getConnection')).toMatchObject({
    connection: { shared: false, sharing: 'checking' },
  });
});

test('a night ends once its key is for checking only, sends nothing and says so', () => {
  const session = Session.ready();
  session.connect({ ...KEY, shared: 'sending' });
  session.type([READY]);
  setNightly(session, NIGHT, BEN);
  session.connect({ ...KEY, shared: 'checking' });
  const before = held(session);
  pass(session, 26);
  expect(held(session)).toBe(before);
  expect(session.google.outbox.at(-1)?.body).toContain('for checking only');
});
