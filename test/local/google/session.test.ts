import { describe, expect, test } from '@jest/globals';
import type { Boundary } from '../../../local/google/index';
import { PAYMENT } from '../../support/rows';
import { Session } from '../../support/session';

/** A spreadsheet with two payments, ready to be sent. */
function ready(): Session {
  const session = Session.ready();
  session.type([
    { ...PAYMENT, Amount: '20' },
    { ...PAYMENT, Amount: '30' },
  ]);
  return session;
}

const results = (session: Session) => session.column('Bundle ID');

describe('what people do around the add-on', () => {
  test('a send is undone to nothing, write by write, and what was typed after it', () => {
    const setUp = Session.ready().steps();
    const session = ready();
    const before = session.steps();
    session.send('2:3');
    const amounts = session.column('Amount');
    expect(results(session)).not.toContain('');
    session.undo(session.steps() - before);
    expect([results(session), session.column('Amount')]).toEqual([['', ''], amounts]);
    expect(session.qomon.ledger.bundles).toHaveLength(2);
    session.undo(before - setUp);
    expect(session.column('Amount')).toEqual([]);
  });

  test('a version from before a send is restored, whole or the entry tab alone', () => {
    const session = ready();
    const moment = session.moment();
    const lines = () => session.google.workbook.records('Journal').length;
    session.send('2:3');
    const journal = lines();
    session.restoreVersion(moment, ['Bundles']);
    expect([results(session), lines()]).toEqual([['', ''], journal]);
    session.restoreVersion(moment);
    expect([results(session), lines()]).toEqual([['', ''], 0]);
  });

  test('a copy is set up as the original was, and both send to the same Qomon', () => {
    const session = ready();
    const copy = session.makeCopy();
    expect(copy.column('Amount')).toEqual(session.column('Amount'));
    copy.connect();
    for (const one of [session, copy]) one.send('2:2');
    expect(session.cell('State', 3)).toBe('');
    expect(copy.qomon.ledger.bundles.length).toBeGreaterThan(0);
    expect(copy.dialogs.length).toBeGreaterThan(0);
  });

  test('rows are pasted from another spreadsheet of the same person', () => {
    const session = ready();
    const second = session.secondSpreadsheet();
    second.connect();
    second.call('setUpSpreadsheet');
    second.pasteRows(session, '2:3', 5);
    expect([second.cell('Amount', 5), second.cell('Amount', 6)]).toEqual([20, 30]);
    second.undo();
    expect(second.cell('Amount', 5)).toBe('');
  });

  test('columns are sorted apart, blocks and rows hidden and filtered', () => {
    const session = ready();
    session.sortColumns(['Amount'], { ascending: false });
    expect(session.column('Amount')).toEqual([30, 20]);
    session.sortBlock(`${session.at('Amount', 2)}:${session.at('Amount', 3)}`, 'Amount');
    expect(session.column('Amount')).toEqual([20, 30]);
    session.hideRows('3');
    session.filterOut('Amount', ['20.00', '20']);
    const sheet = () => session.google.workbook.sheets().find(({ name }) => name === 'Bundles');
    expect([sheet()?.hiddenRows, sheet()?.filter?.rows]).toEqual([[3], [2]]);
    session.showRows('3');
    session.unfilter();
    expect(sheet()).toMatchObject({ hiddenRows: [], filter: null });
  });
});

test('every boundary of a run can be killed, with a copy, an undo, or another script let in there', () => {
  const session = ready();
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  const start = session.snapshot();
  const acts = [
    () => session.makeCopy().google.run('checkRows'),
    () => session.secondInstallation().google.run('checkRows'),
    () => session.undo(),
    () => session.restoreVersion(session.moment()),
  ];
  let points = 0;
  for (let point = 0; ; point += 1) {
    session.restore(start);
    let seen = -1;
    const onCall = ({ phase }: Boundary): 'kill' | undefined => {
      if (phase === 'before') return undefined;
      seen += 1;
      if (seen !== point) return undefined;
      acts[point % acts.length]?.();
      return 'kill';
    };
    const run = session.google.run('checkRows', { onCall });
    if (run.outcome === 'completed') break;
    expect(run.outcome).toBe('killed');
    points += 1;
    session.dialogs.length = 0;
    session.call('checkRows');
  }
  expect(points).toBeGreaterThan(10);
});
