import { describe, expect, test } from '@jest/globals';
import { ENTRY_POINTS, type EntryPoint } from '../../appsscript/entryPoints';
import { BUILT_IN } from '../../src/import/builtIn';
import { NIGHT, pass, READY, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const PREFIX = 'https://www.googleapis.com/auth/';

/** The scopes of the manifest, and what a person is told that each is called. */
const SCOPES = {
  'spreadsheets.currentonly': 'View and manage spreadsheets',
  'script.container.ui': 'Display and run third-party web content',
  'script.external_request': 'Connect to an external service',
  'script.scriptapp': 'run when you are not present',
  'script.send_mail': 'Send email as you',
  'userinfo.email': 'your primary Google Account email address',
} as const;

type Scope = keyof typeof SCOPES;

const SHEET: readonly Scope[] = ['spreadsheets.currentonly'];
const DIALOG: readonly Scope[] = [...SHEET, 'script.container.ui'];
const QOMON: readonly Scope[] = [...SHEET, 'script.external_request'];
const MONEY: readonly Scope[] = [...QOMON, 'script.container.ui'];
const NIGHT_NEEDS: readonly Scope[] = [...QOMON, 'script.scriptapp', 'script.send_mail'];

/** A part of an export, as a page sends it. */
const IMPORT = { sourceId: 'helloasso.plain', rows: [['Référence commande'], ['1']] };

/** A part of Qomon's list, as a page reads it for a paper. */
const PART = { offset: 0, limit: 1000, from: '2026-01-01', to: '2026-12-31' };

/** Somebody whose membership is to be renewed. */
const RENEWALS = {
  period: { from: '2027-01-01', to: '2027-12-31' },
  renewals: [{ member: 123456, payer: 123456, payerName: '' }],
};

type Row = readonly [from: 'menu' | 'page', needs: readonly Scope[], request?: object];

/** What each function cannot do without. `onOpen`, `onInstall`, `onEdit` and the clock have tests of their own. */
const TABLE: Readonly<Partial<Record<EntryPoint, Row>>> = {
  showSidebar: ['menu', DIALOG],
  showHelp: ['menu', ['script.container.ui']],
  checkInstallation: ['menu', DIALOG],
  setUpSpreadsheet: ['menu', SHEET],
  refreshLists: ['menu', QOMON],
  checkRows: ['menu', QOMON],
  sendSelectedRows: ['menu', MONEY],
  sendReadyRows: ['menu', MONEY],
  resolveDoubtfulRows: ['menu', MONEY],
  showNightlyNotice: ['menu', DIALOG],
  refundSelectedRow: ['menu', DIALOG],
  showNightlySettings: ['menu', DIALOG],
  cancelSelectedBundles: ['menu', MONEY],
  correctSelectedBundle: ['menu', MONEY],
  changePaymentStatus: ['menu', MONEY],
  compareWithQomon: ['menu', QOMON],
  makeDepositSlip: ['menu', MONEY],
  printDepositSlip: ['menu', MONEY],
  undoDepositSlip: ['menu', MONEY],
  showSummary: ['menu', MONEY],
  makeReport: ['menu', DIALOG],
  newEventTab: ['menu', DIALOG],
  layOutTab: ['menu', DIALOG],
  getConnection: ['page', SHEET],
  connect: ['page', QOMON, { apiKey: 'sample-key-full', region: 'eu' }],
  disconnect: ['page', SHEET],
  reviewSelection: ['page', QOMON, { scope: 'ready' }],
  goToCell: ['page', SHEET, { tab: 'Bundles', cell: 'A2' }],
  sendNext: ['page', QOMON, { scope: 'ready' }],
  stopSending: ['page', SHEET, { runId: 'x' }],
  getNightly: ['page', SHEET],
  setNightly: ['page', NIGHT_NEEDS, NIGHT],
  answerQuestion: ['page', QOMON, { reference: 1, answer: 'another' }],
  getUnconfirmedRows: ['page', QOMON],
  openRefund: ['page', QOMON],
  refund: ['page', QOMON, { bundleId: 1, transactionId: 1, amount: 1, items: [] }],
  getSelectedPerson: ['page', SHEET, {}],
  findContacts: ['page', QOMON, { text: 'camille' }],
  useContact: ['page', QOMON, { contactId: 123456 }],
  createContact: ['page', QOMON, { firstname: 'A', surname: 'B', mail: 'a@example.org' }],
  handOverInstallation: ['page', SHEET, { sure: false }],
  showImport: ['menu', DIALOG],
  getSources: ['page', QOMON],
  saveSource: ['page', SHEET, { source: BUILT_IN[0] }],
  readImportTab: ['page', SHEET, {}],
  previewImport: ['page', QOMON, IMPORT],
  importRows: ['page', QOMON, IMPORT],
  takeBackImport: ['page', QOMON, { importId: 'x' }],
  getSummary: ['page', QOMON],
  getSlips: ['page', QOMON],
  recordSlip: ['page', QOMON],
  payInSlips: ['page', QOMON, { slips: [{ number: 1, paidIn: '2026-04-09', statement: '' }] }],
  getPaperFacts: ['page', QOMON, { year: 2026 }],
  readBundles: ['page', QOMON, PART],
  readPeople: ['page', QOMON, { ids: [123456] }],
  lookUpRenewals: ['page', QOMON, RENEWALS],
  makeRenewals: ['page', QOMON, { ...RENEWALS, importId: 'x' }],
  getSettings: ['page', SHEET],
  setSettings: ['page', SHEET, { language: 'en' }],
};

const functions = Object.entries(TABLE) as [EntryPoint, Row][];

/** A row that was sent, two that are ready, and the night switched on. */
function made(): Session {
  const it = Session.ready();
  it.type([PAYMENT]);
  it.send('2');
  it.type([READY, { ...READY, Comment: 'second' }], { from: 3 });
  setNightly(it);
  it.google.workbook.select('Bundles', 'E3', it.google.user);
  return it;
}

const start = made().snapshot();

function begun(withheld: Scope): Session {
  const it = new Session();
  it.restore(start);
  it.google.set({ withheld: [withheld] });
  return it;
}

function run(it: Session, name: EntryPoint, [from, , request]: Row) {
  return from === 'menu'
    ? it.google.run(name)
    : it.google.page().call(name, ...(request ? [request] : []));
}

describe.each(Object.entries(SCOPES) as [Scope, string][])('without %s', (scope, called) => {
  const needing = functions.filter(([, [, needs]]) => needs.includes(scope));
  const others = functions.filter(([, [, needs]]) => !needs.includes(scope));

  test('what needs it asks for it by name, and has done nothing', () => {
    for (const [name, row] of needing) {
      const it = begun(scope);
      const before = it.everything();
      const done = run(it, name, row);
      const left = name === 'checkInstallation' ? [] : done.requests;
      expect([name, left, it.everything() === before]).toEqual([name, [], true]);
      if (row[0] === 'menu') {
        expect([name, done.outcome]).toEqual([name, 'asked for consent']);
        expect(it.google.prompts.at(-1)?.scopes).toEqual([PREFIX + scope]);
      } else expectRefused(name, done.value, called);
      // A page that calls a function of the menu cannot be asked either.
      if (row[0] === 'menu') expectRefused(name, it.google.page().call(name, {}).value, called);
      if (row[0] === 'menu') expectRefused(name, it.google.page().call(name).value, called);
    }
  });

  test('what can do without it does', () => {
    for (const [name, row] of others) {
      const it = begun(scope);
      const done = run(it, name, row);
      expect([name, done.outcome, done.error]).toEqual([name, 'completed', null]);
      expect((done.value as { why?: string } | undefined)?.why).not.toBe('permission');
      expect([name, it.column('State')]).toEqual([name, expect.not.arrayContaining(['To check'])]);
      expect(JSON.stringify([it.dialogs, it.google.toasts])).not.toMatch(/permissions are not/);
    }
  });

  test('the menu is there, and the spreadsheet opens', () => {
    const it = begun(scope);
    expect(it.google.open().outcome).toBe('completed');
    expect(it.google.menu()).not.toEqual([]);
  });

  test('the night sends without a failure, or tells its owner what is missing', () => {
    const it = begun(scope);
    const runs = pass(it, 30);
    expect(runs.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
    const states = it.column('State');
    if (NIGHT_NEEDS.includes(scope)) {
      expect(states).toEqual(['Sent', '', '']);
      expect(it.google.outbox).toHaveLength(scope === 'script.send_mail' ? 0 : 1);
      const { problem, url } = it.google.page().call('getNightly').value as Record<string, string>;
      if (scope !== 'spreadsheets.currentonly') {
        expect([problem, url]).toEqual([
          expect.stringContaining('permissions'),
          expect.stringMatching(/^https:/),
        ]);
      }
    } else expect(states).toEqual(['Sent', 'Sent', 'Sent']);
    it.google.set({ withheld: [] });
    pass(it, 24);
    expect(it.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(it.qomon.ledger.bundles).toHaveLength(3);
  });
});

function expectRefused(name: string, value: unknown, called: string): void {
  expect([name, value]).toEqual([
    name,
    {
      ok: false,
      why: 'permission',
      problem: expect.stringContaining(called),
      url: expect.stringMatching(/^https:/),
    },
  ]);
}

test('the table holds every function but the simple triggers, and the clock’s', () => {
  const named = functions.map(([name]) => name);
  expect(ENTRY_POINTS.filter((name) => !named.includes(name))).toEqual([
    'onOpen',
    'onInstall',
    'onEdit',
    'nightlyUpload',
  ]);
});

test('who runs a send need not be known: the journal says that it is not', () => {
  const it = Session.ready();
  it.google.set({ withheld: ['userinfo.email'] });
  it.type([PAYMENT]);
  it.send('2');
  expect(it.column('State')).toEqual(['Sent']);
  expect(new Set(it.column('User', 'Journal'))).toEqual(new Set(['?']));
});

test('a permission that is taken back in the middle of a send leaves no row to look up', () => {
  const it = Session.ready();
  it.type([READY, READY]);
  it.google.page().call('reviewSelection', { scope: 'ready' });
  it.google.set({ withheld: ['script.external_request'] });
  const answer = it.google.page().call('sendNext', { scope: 'ready' }).value;
  expect(answer).toMatchObject({ ok: false, why: 'permission' });
  expect(it.column('State')).toEqual(['', '']);
  it.google.set({ withheld: [] });
  it.call('sendReadyRows');
  expect(it.column('State')).toEqual(['Sent', 'Sent']);
});
