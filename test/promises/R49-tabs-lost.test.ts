import { expect, test } from '@jest/globals';
import type { Hook, Run } from '../../local/google/index';
import { lines, MEMBERSHIPS } from '../import/support';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { Campaign, faultsOf, LONGEST_MS } from './campaign';
import { broken, type Expectation, expectation } from './oracle';
import { isAt, mapping, type Place } from './points';

const BRUNO = 'bruno@example.org';

const CHEQUE = { ...PAYMENT, 'Payment method': 'CHQ', 'Cheque number': '1', Bank: 'A' };

/** Payments that were sent, a cheque among them, and others that are ready. */
function made(): Session {
  const session = Session.ready();
  session.connect({ apiKey: 'sample-key-full', region: 'eu', shared: true });
  session.page('saveSource', { source: MEMBERSHIPS });
  session.google.workbook.deleteRows('Bundles', 16, 985);
  session.type([
    { ...PAYMENT, Comment: 'sent' },
    { ...PAYMENT, 'Payer ID': '789012', Amount: '30', Comment: 'gift', Donation: '#20' },
    { ...CHEQUE, Amount: '11', Comment: 'cheque' },
  ]);
  session.send('2:4');
  session.type(
    [
      { ...PAYMENT, 'Payer ID': '300003', Amount: '12', Comment: 'new 1', Ready: 'TRUE' },
      { ...PAYMENT, 'Payer ID': '300003', Amount: '13', Comment: 'new 2', Ready: 'TRUE' },
    ],
    { from: 5 },
  );
  session.google.clock.advance(3_600_000);
  return session;
}

interface Command {
  /** What is done before the run. */
  readonly before?: (session: Session) => void;
  /** Which rows are selected. */
  readonly rows?: string;
  /** What runs: an item of the menu, or a call of a page with what it sends. */
  readonly name: string;
  readonly asks?: (session: Session) => object;
  /** Whether it is chosen again once the tab is back, as the person is told: of the others one is enough to see. */
  readonly again?: true;
}

const FILE = lines(
  { 'Référence commande': '900000001' },
  { 'Référence commande': '900000002', 'Montant tarif': '25,00', Tarif: 'Don libre' },
);

const asked = { sourceId: MEMBERSHIPS.id, rows: FILE };

const retyped = (session: Session): void => session.type([{ Amount: '21' }], { from: 2 });

const unheard = (session: Session): void => {
  session.qomon.faults.add({ method: 'post', fault: 'timeout after recording', times: 1 });
  session.send('5:6');
  session.qomon.faults.clear();
  session.google.clock.advance(300_000);
};

const answering =
  (...texts: readonly string[]) =>
  (session: Session): void => {
    const left = [...texts];
    session.answer = ({ kind, buttons }) =>
      kind === 'prompt' ? { button: 'OK', text: left.shift() ?? '' } : (buttons[0] ?? 'OK');
  };

const COMMANDS: Readonly<Record<string, Command>> = {
  send: { name: 'sendSelectedRows', rows: 'A5:A6', again: true },
  'a look-up': { name: 'resolveDoubtfulRows', before: unheard },
  cancel: { name: 'cancelSelectedBundles', rows: 'A2:A3', again: true },
  correct: { name: 'correctSelectedBundle', rows: 'A2', before: retyped, again: true },
  status: { name: 'changePaymentStatus', rows: 'A2', before: answering('3') },
  compare: { name: 'compareWithQomon' },
  slip: { name: 'makeDepositSlip', before: answering('CHQ', '1', '11') },
  'undo slip': {
    name: 'undoDepositSlip',
    before: (session) => {
      answering('CHQ', '1', '11')(session);
      session.call('makeDepositSlip');
      answering('1')(session);
    },
  },
  summary: { name: 'showSummary', before: (session) => void session.call('showSummary') },
  lists: { name: 'refreshLists' },
  'set-up': { name: 'setUpSpreadsheet' },
  layout: { name: 'layOutTab' },
  'a slice': { name: 'sendNext', rows: 'A5:A6', asks: () => ({ scope: 'selection' }) },
  review: { name: 'reviewSelection', rows: 'A5:A6', asks: () => ({}) },
  'open refund': { name: 'openRefund', rows: 'A2', asks: () => ({}) },
  refund: {
    name: 'refund',
    rows: 'A2',
    asks: (session) => ({
      bundleId: session.cell('Bundle ID', 2),
      transactionId: session.cell('Transaction ID', 2),
      amount: 500,
      items: [],
    }),
  },
  preview: { name: 'previewImport', asks: () => ({ ...asked, fileName: 'e.csv' }) },
  import: {
    name: 'importRows',
    asks: (session) => ({
      ...asked,
      ...(session.page('previewImport', { ...asked, fileName: 'e.csv' }) as object),
    }),
  },
};

const TABS = ['Journal', 'Bundles', 'Qomon lists', 'Slips', 'Summary'] as const;

/** What Google says of a tab that is gone or too small; a person is told of it in their own words. */
const RAW = /Sheet \d+|not found|coordinates of the range|out of bounds/i;

/** What a second person does, and how they take it back. */
const ACTS: ReadonlyArray<{ name: string; tab: string; act: (session: Session) => void }> = [
  ...TABS.map((tab) => ({
    name: `deletes ${tab}`,
    tab,
    act: ({ google }: Session): void => google.workbook.deleteSheet(tab),
  })),
  {
    name: 'deletes columns of Bundles',
    tab: 'Bundles',
    act: (session) => session.google.workbook.deleteColumns('Bundles', width(session) - 11, 12),
  },
  {
    name: 'deletes rows of Bundles',
    tab: 'Bundles',
    act: ({ google }) => google.workbook.deleteRows('Bundles', 4, 11),
  },
];

const width = ({ google }: Session): number =>
  google.workbook.sheets().find(({ name }) => name === 'Bundles')?.maxColumns ?? 0;

interface Told {
  readonly run: Run;
  readonly text: string;
}

/** Lets a command run, and gives all that the person reads of it. */
function told(
  session: Session,
  { name, rows }: Command,
  asks: object | undefined,
  onCall: Hook,
): Told {
  const { google } = session;
  if (rows) google.workbook.select('Bundles', rows, google.user);
  session.dialogs.length = 0;
  const stop = google.onCall(onCall);
  const run = asks ? google.page().call(name, asks) : google.run(name);
  stop();
  const answer = typeof run.value === 'object' ? JSON.stringify(run.value) : '';
  return { run, text: [...session.dialogs.map(({ prompt }) => prompt), answer].join('\n') };
}

/** What is wrong with what the person was told. */
function misled({ run, text }: Told, tab: string): string[] {
  if (run.outcome !== 'completed') return [`${run.outcome}: ${run.error?.message}`];
  const raw = RAW.exec(text);
  if (raw) return [`reads "${raw[0]}": ${text.slice(0, 200)}`];
  const isTold = /Somebody (deleted|took)/.test(text);
  return isTold && !text.includes(`the tab “${tab}”`) ? [`names another tab: ${text}`] : [];
}

/** The second person takes back what they did; false where the sheet no longer lets them. */
function undone({ google }: Session): boolean {
  try {
    google.workbook.undo(BRUNO);
    return true;
  } catch {
    return false;
  }
}

/** Looks up until nothing is open, with the tab back. */
function settled(
  session: Session,
  { again, name, rows }: Command,
  expected: Expectation,
): string[] {
  for (const later of [180_000, 3_600_000]) {
    session.google.clock.advance(later);
    session.call('resolveDoubtfulRows');
  }
  const { workbook, user } = session.google;
  if (again && rows) workbook.select('Bundles', rows, user);
  if (again) session.call(name);
  return broken(session, expected).filter((fault) => !/^I5: a row .* has appeared/.test(fault));
}

test.each(Object.entries(COMMANDS))(
  'R49: a tab that somebody deletes, or makes smaller, during %s is named, and all comes to rest once it is back',
  (title, command) => {
    const campaign = new Campaign(`tab lost during ${title}`);
    const session = made();
    command.before?.(session);
    const asks = command.asks?.(session);
    const start = session.snapshot();
    const { answer } = session;
    const restart = (): void => {
      session.restore(start);
      session.answer = answer;
    };
    const places: Place[] = [];
    const first = told(session, command, asks, mapping(places));
    expect(first.run.outcome).toBe('completed');
    for (const { name, tab, act } of ACTS) {
      for (const place of places) {
        if (!campaign.draws(0.05)) continue;
        const at = [name, `${place.phase} ${place.index} ${place.call}`];
        if (!campaign.wants(at)) continue;
        restart();
        const { workbook } = session.google;
        const expected = expectation(session);
        let isDone = false;
        const faults = faultsOf(session, () => {
          const it = told(session, command, asks, (boundary) => {
            if (isAt(place, boundary) && workbook.sheets().some((one) => one.name === tab)) {
              workbook.asOne(BRUNO, () => act(session));
              isDone = true;
            }
            return undefined;
          });
          const wrong = misled(it, tab);
          // Rows and columns that went before others were written come back by hand alone.
          const isBack = !isDone || undone(session);
          return isBack ? [...wrong, ...settled(session, command, expected)] : wrong;
        });
        campaign.note(at, faults);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

/** Deletes a tab once a change has left for Qomon. */
const afterChange =
  (session: Session, tab: string): Hook =>
  ({ phase, kind }) => {
    const { google, qomon } = session;
    const isThere = google.workbook.sheets().some(({ name }) => name === tab);
    const last = qomon.requests[qomon.requests.length - 1];
    if (phase === 'after' && kind === 'fetch' && isThere && last?.method === 'PATCH') {
      google.workbook.deleteSheet(tab);
    }
    return undefined;
  };

test.each([
  ['en', 'Somebody deleted the tab “Bundles”', 'Something may have been recorded or changed'],
  [
    'fr',
    'Quelqu’un a supprimé l’onglet «\u202fBundles\u202f»',
    'Quelque chose a pu être enregistré',
  ],
])('R49: that money may have moved is said, in %s', (language, deleted, moved) => {
  const session = made();
  session.page('setSettings', { language, defaultPeriod: 'calendar' });
  const { refund } = COMMANDS;
  if (!refund) throw new Error('no refund');
  const { text } = told(session, refund, refund.asks?.(session), afterChange(session, 'Bundles'));
  expect(text).toContain(deleted);
  expect(text).toContain(moved);
  expect(session.qomon.ledger.totals().eur?.reimbursed).toBe(500);
});

test('R49: a log tells that a tab was changed, and not Google’s words', () => {
  const session = made();
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  const run = session.google.run('setUpSpreadsheet', {
    onCall: ({ phase, index }) => {
      if (phase === 'before' && index === 21) session.google.workbook.deleteSheet('Bundles');
      return undefined;
    },
  });
  const log = run.logs.map(({ text }) => text).join('\n');
  expect(log).toContain('changed tab');
  expect(log).not.toMatch(RAW);
});

test('R49: what the add-on itself makes smaller is not told as somebody’s', () => {
  const session = made();
  const { workbook } = session.google;
  const rows = workbook.sheets().find(({ name }) => name === 'Qomon lists')?.maxRows ?? 0;
  workbook.insertRows('Qomon lists', rows, 500);
  let isTrimmed = false;
  session.call('refreshLists', ({ phase, method }) => {
    isTrimmed ||= method === 'deleteRows';
    if (!isTrimmed || phase === 'after' || method !== 'setDataValidation') return undefined;
    workbook.deleteRows('Bundles', 10, 1);
    workbook.deleteColumns('Bundles', width(session), 1);
    return undefined;
  });
  expect(session.said()).toContain('took rows or columns away from the tab “Bundles”');
  expect(session.said()).not.toContain('“Qomon lists”');
});
