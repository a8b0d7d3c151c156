import { describe, expect, test } from '@jest/globals';
import { Session, type Typed } from '../support/session';
import { cheque, counting, slipLines } from './session';

const ROWS = [cheque('20', '0001'), cheque('35', '0002')];

function made(rows: readonly Typed[] = ROWS, before?: (session: Session) => void): Session {
  const session = Session.ready({ google: { switches: { propertiesOnRestore: 'kept' } } });
  session.type(rows);
  before?.(session);
  again(session);
  session.dialogs.length = 0;
  return session;
}

/** Chooses *Deposit slip…* for all cheques, as a treasurer does whose cheques are those of the rows. */
function again(session: Session, areOthers = false): void {
  counting(session);
  const answer = session.answer;
  session.answer = (dialog) =>
    dialog.prompt.includes('Are they other cheques') && !areOthers ? 'NO' : answer(dialog);
  session.google.workbook.select('Bundles', 'A1', session.google.user);
  session.call('makeDepositSlip');
}

const told = (session: Session): string => session.dialogs.map(({ prompt }) => prompt).join('\n');

/** The numbers of the slips that stand, each with the amounts that its line says. */
const listed = (session: Session): unknown[][] =>
  slipLines(session).filter(([, , , state]) => state === '');

/** Ways in which a row loses the reference of its cheque, beside what a person is told of it. */
const LOST: ReadonlyArray<
  readonly [how: string, lose: (session: Session) => void, told: string, rows?: readonly Typed[]]
> = [
  [
    'its Reference is emptied',
    (session) => session.google.workbook.clear('Bundles', session.at('Reference', 2)),
    '1 row had lost the reference of a cheque that is on a slip',
  ],
  [
    'Reference and Slip are emptied',
    (session) => session.type([{ Reference: '', Slip: '' }]),
    '1 row had lost the reference',
  ],
  [
    'Reference is emptied, and the cheques bear no numbers',
    (session) => session.google.workbook.clear('Bundles', session.at('Reference', 2)),
    '1 row had lost the reference',
    [cheque('20', ''), cheque('35', '')],
  ],
  [
    'Reference and Slip are emptied, and the cheques bear no numbers',
    (session) => session.type([{ Reference: '', Slip: '' }]),
    'row 2 looks like a cheque of slip 1',
    [cheque('20', ''), cheque('35', '')],
  ],
  [
    'a check has given it another reference since',
    (session) => session.type([{ Reference: '424242', Slip: '' }]),
    'row 2 looks like a cheque of slip 1',
  ],
  [
    'the journal is gone, and the Slip emptied',
    (session) => {
      session.google.workbook.deleteSheet('Journal');
      session.type([{ Slip: '' }]);
    },
    '1 row is on a slip that the column Slip did not say.',
  ],
];

describe('a cheque is on one slip, whatever its row has lost', () => {
  test.each(LOST)('%s', (_how, lose, said, ...rows) => {
    const session = made(rows[0]);
    lose(session);
    again(session);
    expect(told(session)).toContain(said);
    expect(listed(session)).toEqual([[1, 2, 55, '']]);
  });

  test.each([
    ['cheques with numbers', ROWS, '2 rows had lost the reference', ['1', '1']],
    [
      'cheques without',
      [cheque('20', ''), cheque('35', '')],
      '“Bundles”, row 2 looks like a cheque of slip 1 that is on no row any more',
      ['', ''],
    ],
  ] as const)('the tab is put back to before the slip: %s', (_name, rows, said, cells) => {
    let before: ReturnType<Session['google']['workbook']['values']> = [];
    const session = made(rows, ({ google }) => {
      before = google.workbook.values('Bundles');
    });
    const { workbook } = session.google;
    const width = session.at('Slip', 9);
    workbook.clear('Bundles', `A2:${width}`);
    workbook.put('Bundles', 'A1', before.slice(0, 3));
    again(session);
    expect(told(session)).toContain(said);
    expect(listed(session)).toEqual([[1, 2, 55, '']]);
    expect(session.column('Slip').map(String).slice(0, 2)).toEqual(cells);
  });

  test('whoever says that they are other cheques puts them on the next slip, in the menu and in the sidebar', () => {
    const rows = [cheque('20', ''), cheque('35', '')];
    const session = made(rows);
    session.google.workbook.deleteRows('Bundles', 2, 2);
    session.type(rows);
    const start = session.snapshot();
    again(session);
    expect(told(session)).toContain('Are they other cheques, which you hold in your hand now?');
    expect(listed(session)).toEqual([[1, 2, 55, '']]);
    again(session, true);
    expect(listed(session)).toEqual([
      [1, 2, 55, ''],
      [2, 2, 55, ''],
    ]);

    session.restore(start);
    const left = session.page('getSlips', {}) as { alike: number; mayMake: boolean };
    expect([left.alike, left.mayMake]).toEqual([2, false]);
    expect(session.page('recordSlip', { count: 2, total: '55' })).toMatchObject({ ok: false });
    const done = session.page('recordSlip', { count: 2, total: '55', others: true });
    expect(done).toMatchObject({ ok: true, alike: 0 });
    expect(listed(session)).toHaveLength(2);
  });

  test('equal cheques typed later are not taken for those whose rows stand', () => {
    const session = made([cheque('20', '')]);
    session.type([cheque('20', '')], { from: 3 });
    again(session);
    expect(told(session)).not.toContain('looks like');
    expect(listed(session)).toEqual([
      [1, 1, 20, ''],
      [2, 1, 20, ''],
    ]);
  });

  test('a copy that was retyped is named, and takes no cheque from its slip', () => {
    const session = made();
    const { workbook } = session.google;
    workbook.put('Bundles', 'A4', [workbook.values('Bundles')[1] ?? []]);
    session.type([{ Amount: '99', 'Cheque number': '0055' }], { from: 4 });
    again(session);
    expect(told(session)).toContain('another row bears the same reference');
    expect(told(session)).toContain('“Bundles”, row 4');
    // Of the two, somebody empties the wrong one.
    session.dialogs.length = 0;
    workbook.clear('Bundles', session.at('Reference', 2));
    again(session);
    expect(told(session)).toContain('“Bundles”, row 2 looks like a cheque of slip 1');
    expect(listed(session)).toEqual([[1, 2, 55, '']]);
  });
});

test('where journal and memory are gone, a slip whose rows say less than its line is named', () => {
  const session = made();
  const { google } = session;
  google.workbook.deleteSheet('Journal');
  for (const key of Object.keys(google.properties('document')))
    if (key.startsWith('slips.made')) google.setProperty('document', key, '');
  session.type([{ Slip: '' }]);
  again(session);
  expect(told(session)).toContain(
    'The slip 1 (2 cheques, 55.00 EUR) has only 1 cheque, 35.00 EUR on its rows',
  );
});
