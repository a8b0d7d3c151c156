import { describe, expect, test } from '@jest/globals';
import { lines, MEMBERSHIPS, preview } from '../import/support';
import { seenOn } from '../report/session';
import { counting } from '../slips/session';
import { lastMail, passTo, READY, setNightly } from '../support/night';
import { frenchSession, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** All papers of ours, on a spreadsheet with a payment that was sent and one that has a mistake. */
function withPapers(): Session {
  const session = Session.ready();
  session.type([
    { ...PAYMENT, 'Payment method': 'CHQ', Amount: '20' },
    { ...READY, 'Payment method': 'shells' },
  ]);
  session.send('2:2');
  counting(session);
  session.call('makeDepositSlip');
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: '1' } : (buttons.at(-1) ?? 'OK');
  session.call('showSummary');
  session.call('makeReport');
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.dialogs.length = 0;
  return session;
}

const PAPERS = ['Summary', 'Report', 'Deposit slip', 'Slips'];

type Workbook = Session['google']['workbook'];

/** What people do with papers; gives how they are called then. */
const DONE: ReadonlyArray<readonly [string, (workbook: Workbook) => readonly string[]]> = [
  ['as they are', () => PAPERS],
  [
    'under names of their own',
    (workbook) =>
      PAPERS.map((name) => {
        workbook.renameSheet(name, `${name} of March`);
        return `${name} of March`;
      }),
  ],
  [
    'beside copies of them',
    (workbook) =>
      PAPERS.flatMap((name) => {
        workbook.duplicateSheet(name);
        return [name, `Copy of ${name}`];
      }),
  ],
  [
    'as copies alone',
    (workbook) =>
      PAPERS.map((name) => {
        workbook.duplicateSheet(name);
        workbook.deleteSheet(name);
        return `Copy of ${name}`;
      }),
  ],
  [
    'hidden',
    (workbook) => {
      for (const name of PAPERS) workbook.hideSheet(name, true);
      return PAPERS;
    },
  ],
  [
    'with a row above and a column before',
    (workbook) => {
      for (const name of PAPERS) {
        workbook.insertRows(name, 1, 1);
        workbook.insertColumns(name, 1, 1);
      }
      return PAPERS;
    },
  ],
  [
    'with another title',
    (workbook) => {
      for (const name of PAPERS.slice(0, 3)) workbook.put(name, 'A1', [['March']]);
      return PAPERS;
    },
  ],
];

/** Whoever looks for tabs that were meant for payments, and what they say. */
const LOOKING: ReadonlyArray<readonly [string, (session: Session, tab: string) => string]> = [
  ['Check rows, on the paper', (session, tab) => onTab(session, tab, 'checkRows')],
  ['Rearrange this tab, on the paper', (session, tab) => onTab(session, tab, 'layOutTab')],
  ['Send rows, on the paper', (session, tab) => onTab(session, tab, 'sendSelectedRows')],
  ['Send ready rows', (session) => said(session, 'sendReadyRows')],
  ['Set up this spreadsheet', (session) => said(session, 'setUpSpreadsheet')],
  ['Summary', (session) => said(session, 'showSummary')],
  ['Report', (session) => said(session, 'makeReport')],
  ['Deposit slip', (session) => said(session, 'makeDepositSlip')],
  [
    'an import',
    (session) => {
      session.page('saveSource', { source: MEMBERSHIPS });
      return JSON.stringify(preview(session, lines({ 'Référence commande': '900000001' })));
    },
  ],
];

function said(session: Session, command: string): string {
  session.dialogs.length = 0;
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: '1' } : (buttons[0] ?? 'OK');
  session.call(command);
  return session.dialogs.map(({ prompt }) => prompt).join('\n');
}

function onTab(session: Session, tab: string, command: string): string {
  session.google.workbook.select(tab, 'A8', session.google.user);
  return said(session, command);
}

/** What is said of a tab that was meant for payments. */
const MEANT =
  /this tab cannot be read|headers? stands? in row|Nothing of the tab|needs correcting|Move them/;

describe.each(DONE)('papers of ours %s', (_name, act) => {
  test('are taken by nobody for a tab of payments, nor by the night', () => {
    const session = withPapers();
    const tabs = act(session.google.workbook);
    const before = session.snapshot();
    for (const [name, look] of LOOKING) {
      for (const tab of name.includes('on the paper') ? tabs : ['']) {
        session.restore(before);
        expect([name, tab, look(session, tab).match(MEANT)]).toEqual([name, tab, null]);
      }
    }
    session.restore(before);
    setNightly(session);
    passTo(session, '2026-04-03T08:00:00Z');
    const { subject, body } = lastMail(session);
    expect(subject).not.toContain('tab');
    expect(body).not.toMatch(MEANT);
    expect(body).toContain('“Bundles”, row 3');
  });
});

test('nor is a French one, whoever reads it', () => {
  const session = frenchSession();
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: '02/04/2026' } : (buttons.at(-1) ?? 'OK');
  session.google.workbook.put('Bundles', session.at('Montant', 2), [['x']]);
  session.call('makeReport');
  expect(seenOn(session).said[0]).toBe('Compte rendu des envois');
  // Whoever has the other language reads it as well.
  session.page('setSettings', { language: 'en' });
  for (const name of ['Report', 'Copie']) {
    if (name !== 'Report') session.google.workbook.renameSheet('Report', name);
    expect(said(session, 'sendReadyRows')).not.toMatch(
      /ligne \d\. Déplacez|cannot be read|Move them/,
    );
  }
});

test('a tab for payments below a title of its own is named as before, whatever the title', () => {
  const session = withPapers();
  const { workbook } = session.google;
  const headers = workbook.values('Bundles').slice(0, 3);
  for (const title of ['Payments of March', 'Report', 'Summary']) {
    workbook.addSheet('Stall');
    workbook.put('Stall', 'A1', [[title], ...headers]);
    expect(said(session, 'sendReadyRows')).toContain('“Stall”');
    workbook.deleteSheet('Stall');
  }
});
