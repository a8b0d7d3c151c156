import { describe, expect, test } from '@jest/globals';
import { counting } from '../slips/session';
import { frenchSession, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const PAPERS: ReadonlyArray<readonly [tab: string, make: (session: Session) => void]> = [
  ['Summary', (session) => answered(session, '').call('showSummary')],
  ['Report', (session) => answered(session, today(session)).call('makeReport')],
  ['Deposit slip', (session) => answered(session, '1').call('printDepositSlip')],
];

function today(session: Session): string {
  return new Date(session.google.clock.now()).toISOString().slice(0, 10);
}

function answered(session: Session, text: string): Session {
  session.answer = ({ kind, buttons }) => {
    if (kind === 'prompt') return { button: 'OK', text };
    return buttons.includes('YES') ? 'NO' : (buttons[0] ?? 'OK');
  };
  return session;
}

/** A spreadsheet with a cheque on a slip, whose papers are all made already. */
function worked(): Session {
  const session = Session.ready();
  session.type([{ ...PAYMENT, 'Payment method': 'CHQ', Amount: '20' }]);
  session.send('2:2');
  counting(session);
  session.call('makeDepositSlip');
  for (const [, make] of PAPERS) make(session);
  return session;
}

const names = (session: Session): string[] =>
  session.google.workbook.sheets().map(({ name }) => name);

/** What stands on a tab, with a mark that nothing but a rewriting takes away. */
function marked(session: Session, tab: string): unknown {
  session.google.workbook.put(tab, 'B1', [['Kept by Camille']]);
  return session.google.workbook.values(tab);
}

describe.each(PAPERS)('the tab %s', (tab, make) => {
  test.each([
    `${tab} of March`,
    `${tab} (1)`,
    `${tab} (Qomon) of March`,
    `Copy of ${tab}`,
    'March 2',
  ])('that a person has named “%s” is theirs, and a new one is made beside it, once', (name) => {
    const session = worked();
    const { workbook } = session.google;
    workbook.renameSheet(tab, name);
    const kept = marked(session, name);
    make(session);
    make(session);
    expect(workbook.values(name)).toEqual(kept);
    expect(names(session).filter((one) => one.startsWith(tab) && one !== name)).toEqual([tab]);
    expect(workbook.value(tab, 'B1')).not.toBe('Kept by Camille');
  });

  test('is written again under each name that was given to it, in whatever letters', () => {
    for (const name of [tab, tab.toUpperCase(), `${tab} (Qomon)`, `${tab} (qomon) 3`]) {
      const session = worked();
      if (name !== tab) session.google.workbook.renameSheet(tab, name);
      marked(session, name);
      const before = names(session);
      make(session);
      expect(names(session)).toEqual(before);
      expect(session.google.workbook.value(name, 'B1')).not.toBe('Kept by Camille');
    }
  });

  test('that Sheets has copied is theirs, and stays so once ours is gone or it bears our name', () => {
    const session = worked();
    const { workbook } = session.google;
    workbook.duplicateSheet(tab);
    const kept = marked(session, `Copy of ${tab}`);
    make(session);
    expect(workbook.values(`Copy of ${tab}`)).toEqual(kept);
    workbook.deleteSheet(tab);
    make(session);
    expect(workbook.values(`Copy of ${tab}`)).toEqual(kept);
    workbook.deleteSheet(tab);
    workbook.renameSheet(`Copy of ${tab}`, tab);
    make(session);
    expect(workbook.values(tab)).toEqual(kept);
    expect(names(session)).toContain(`${tab} (Qomon)`);
  });

  test('whose renaming is taken back is ours again; what was made meanwhile too stays ours alone', () => {
    const session = worked();
    const { workbook } = session.google;
    workbook.renameSheet(tab, 'March');
    workbook.renameSheet('March', tab);
    marked(session, tab);
    make(session);
    expect(workbook.value(tab, 'B1')).not.toBe('Kept by Camille');
    workbook.renameSheet(tab, 'March');
    make(session);
    workbook.deleteSheet(tab);
    workbook.renameSheet('March', tab);
    const kept = marked(session, tab);
    make(session);
    expect(workbook.values(tab)).toEqual(kept);
  });

  test('that nobody remembers to have made is left, though it bears our name and title', () => {
    const session = worked();
    const { workbook } = session.google;
    const kept = marked(session, tab);
    for (const key of ['summary.tab', 'report.tab', 'slips.paper'])
      session.google.setProperty('document', key, '1');
    make(session);
    expect(workbook.values(tab)).toEqual(kept);
    expect(names(session)).toContain(`${tab} (Qomon)`);
  });

  test('whose making is undone is made again', () => {
    const session = worked();
    session.google.workbook.deleteSheet(tab);
    make(session);
    expect(names(session)).toContain(tab);
    expect(session.google.workbook.value(tab, 'A1')).not.toBe('');
  });
});

test('the list of slips is added to, whatever it is called', () => {
  const session = worked();
  const { workbook } = session.google;
  workbook.renameSheet('Slips', 'Slips of the year');
  session.type([{ ...PAYMENT, 'Payment method': 'CHQ', Amount: '5' }], { from: 3 });
  counting(session);
  session.call('makeDepositSlip');
  expect(names(session)).not.toContain('Slips');
  expect(workbook.values('Slips of the year').map(([number]) => number)).toEqual(
    expect.arrayContaining([1, 2]),
  );
});

test('in French a tab that was named is kept, and ours is in French', () => {
  const session = frenchSession();
  answered(session, '').call('showSummary');
  session.google.workbook.renameSheet('Summary', 'Synthèse de mars');
  session.call('showSummary');
  expect(session.google.workbook.value('Synthèse de mars', 'A1')).toBe('Synthèse des paiements');
  expect(session.google.workbook.value('Summary', 'A1')).toBe('Synthèse des paiements');
});
