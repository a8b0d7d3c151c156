import { expect, test } from '@jest/globals';
import { isAt, mapping, type Place } from '../promises/points';
import { Session, type Typed } from '../support/session';
import { cheque, choosing, counting, slipLines } from './session';

function made(rows: readonly Typed[] = [cheque('20', '1'), cheque('35', '2')]): Session {
  const session = Session.ready();
  session.type(rows);
  counting(session);
  session.call('makeDepositSlip');
  session.dialogs.length = 0;
  return session;
}

const told = (session: Session): string => session.dialogs.map(({ prompt }) => prompt).join('\n');

const numbers = (session: Session): string[] => session.column('Slip').map(String);

/** Loses what is remembered of slips beyond the journal. */
function forget({ google }: Session): void {
  for (const key of Object.keys(google.properties('document'))) {
    if (key.startsWith('slips.made')) google.setProperty('document', key, '');
  }
}

/** Sorts the journal newest first. */
function newestFirst({ google: { workbook } }: Session): void {
  const [header = [], ...lines] = workbook.values('Journal').filter((line) => line[0] !== '');
  workbook.put('Journal', 'A1', [header, ...lines.reverse()]);
}

/** Where a command stands before it writes some text. */
function killedAt(session: Session, command: string, share: number): void {
  const places: Place[] = [];
  const start = session.snapshot();
  session.google.run(command, { onCall: mapping(places) });
  session.restore(start);
  const place = places[Math.floor(places.length * share)];
  session.google.run(command, {
    onCall: (boundary) => (place && isAt(place, boundary) ? 'kill' : undefined),
  });
  session.google.clock.advance(10 * 60_000);
  session.dialogs.length = 0;
}

test.each(['recorded', 'undone'])(
  'that a slip is %s is told to a journal that was cut off from it',
  (outcome) => {
    const session = made();
    const { workbook } = session.google;
    choosing(session, '1');
    if (outcome === 'undone') session.call('undoDepositSlip');
    const said = () => workbook.records('Journal').map(({ Action, Outcome }) => [Action, Outcome]);
    expect(said().pop()).toEqual(['slip', outcome]);
    workbook.deleteRows('Journal', said().length + 1);
    for (let times = 0; times < 2; times += 1) session.call('undoDepositSlip');
    expect(said().filter(([, one]) => one === outcome)).toHaveLength(1);
  },
);

test('a cheque that has lost its number is on no second slip, and is given it again', () => {
  const session = made();
  const { workbook } = session.google;
  workbook.put('Slips', 'I2', [['2026-04-05']]);
  workbook.clear('Bundles', session.at('Slip', 2));
  workbook.put('Bundles', session.at('Slip', 3), [['abc']]);
  session.call('makeDepositSlip');
  expect(told(session)).toContain('2 rows are on a slip that the column Slip did not say.');
  expect(told(session)).toContain('There is no cheque that is on no slip yet.');
  expect(numbers(session)).toEqual(['1', '1']);
  expect(slipLines(session)).toEqual([[1, 2, 55, '']]);

  // Where the column is gone, the journal knows it all the same.
  session.dialogs.length = 0;
  workbook.put('Bundles', session.at('Slip', 1), [['Mine']]);
  session.call('makeDepositSlip');
  expect(told(session)).toContain('2 rows are on a slip that the column Slip does not say');
  expect(slipLines(session)).toEqual([[1, 2, 55, '']]);
});

test('a number that is not of the slip of a cheque keeps it off none', () => {
  const session = made();
  const { workbook } = session.google;
  session.type([cheque('7', '8'), cheque('9', '9')], { from: 4 });
  workbook.put('Bundles', session.at('Slip', 4), [['1'], ['abc']]);
  session.call('makeDepositSlip');
  expect(told(session)).toContain(
    'What stands in the column Slip is of no slip of these cheques: “Bundles”, row 4; “Bundles”, row 5.',
  );
  expect(numbers(session)).toEqual(['1', '1', '2', '2']);
  choosing(session, '1');
  session.call('printDepositSlip');
  expect(session.google.workbook.values('Deposit slip')[1]?.[0]).toContain('2 cheques, 55.00 EUR');
});

test.each([
  ['that of a cheque', '7001234'],
  ['the last that Sheets tells from others', '9007199254740991'],
])('a number typed into the column Slip, %s, is not where slips go on', (_what, typed) => {
  const session = made();
  counting(session);
  for (const [at, amount] of ['41', '42'].entries()) {
    session.type([cheque(amount, amount, { Slip: typed })], { from: 8 + at });
    session.call('makeDepositSlip');
    expect(session.said()).toContain(`Slip ${2 + at} is made: 1 cheque, ${amount}.00 EUR.`);
  }
  // Earlier releases went on there, and could give no number any more.
  session.google.setProperty('document', 'slips.last', '9007199254740992');
  session.type([cheque('43', '43')], { from: 10 });
  session.call('makeDepositSlip');
  expect(session.said()).toContain('Slip 4 is made');
});

test('a journal that is sorted newest first revives no slip, and undoes none', () => {
  const session = made();
  choosing(session, '1');
  session.call('undoDepositSlip');
  counting(session);
  session.call('makeDepositSlip');
  newestFirst(session);
  session.dialogs.length = 0;
  session.call('makeDepositSlip');
  expect(told(session)).toMatch(/^There is no cheque/);
  expect(numbers(session)).toEqual(['2', '2']);
  expect(slipLines(session)).toEqual([
    [1, 2, 55, 'Undone'],
    [2, 2, 55, ''],
  ]);
});

test('a copy of the tab is told of before the question, and each cheque is counted once', () => {
  const session = Session.ready();
  session.type([cheque('20', '1'), cheque('35', '2')]);
  session.send('2:3');
  session.dialogs.length = 0;
  session.google.workbook.duplicateSheet('Bundles');
  session.hideTab('Copy of Bundles');
  session.google.workbook.select('Bundles', 'A1', session.google.user);
  counting(session);
  session.call('makeDepositSlip');
  expect(told(session)).toContain('another row bears the same reference');
  expect(told(session)).toContain('“Copy of Bundles”, row 2; “Copy of Bundles”, row 3');
  expect(told(session)).toContain('Slip 1 is made: 2 cheques, 55.00 EUR.');
  expect(numbers(session)).toEqual(['1', '1']);
});

test('a row that was sent and loses its reference, before or while somebody counts, is given no other', () => {
  const session = Session.ready();
  session.type([cheque('20', '1'), cheque('35', '2')]);
  session.send('2:3');
  session.dialogs.length = 0;
  session.google.workbook.clear('Bundles', session.at('Reference', 2));
  session.google.workbook.select('Bundles', 'A1', session.google.user);
  counting(session, () => {
    session.google.workbook.clear('Bundles', session.at('Reference', 3));
  });
  session.call('makeDepositSlip');
  expect(told(session)).toContain('its reference is gone');
  expect(told(session)).toContain('No slip was made');
  expect([session.cell('Reference', 2), session.cell('Reference', 3)]).toEqual(['', '']);
});

test('the other half of a cheque that is on a slip is told of, and goes on no second one', () => {
  const session = made([cheque('20', '7', { Group: 'm' })]);
  session.type([cheque('15', '7', { Group: 'm' })], { from: 3 });
  session.call('makeDepositSlip');
  expect(told(session)).toContain('“Bundles”, row 3 belongs to the cheque on slip 1.');
  expect(slipLines(session)).toEqual([[1, 1, 20, '']]);
});

test('a slip that is cut off is told of by the command that ends it; one that is paid in meanwhile stays', () => {
  const session = Session.ready();
  session.type([cheque('20', '1'), cheque('35', '2')]);
  counting(session);
  session.call('makeDepositSlip');
  choosing(session, '1');
  const start = session.snapshot();
  let isCut = false;
  for (const share of [0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    session.restore(start);
    killedAt(session, 'undoDepositSlip', share);
    const outcomes = session.google.workbook.values('Journal').map((line) => line[6]);
    if (!outcomes.includes('undoing') || outcomes.includes('undone')) continue;
    if (slipLines(session)[0]?.[3] !== '') continue;
    isCut = true;
    const cut = session.snapshot();
    counting(session);
    session.call('makeDepositSlip');
    expect(told(session)).toContain(
      'The slip 1 (2 cheques, 55.00 EUR) had been cut off, and is undone',
    );
    session.restore(cut);
    session.google.workbook.put('Slips', 'I2', [['2026-04-05']]);
    session.dialogs.length = 0;
    session.call('makeDepositSlip');
    expect(told(session)).toContain('There is no cheque that is on no slip yet.');
    expect(numbers(session)).toEqual(['1', '1']);
    expect(slipLines(session)).toEqual([[1, 2, 55, '']]);
  }
  expect(isCut).toBe(true);
});

test('without the journal and its memory the rows and the line say the slip, and without the line the journal writes it', () => {
  const session = made();
  const { workbook } = session.google;
  workbook.deleteRows('Slips', 2, 1);
  session.call('makeDepositSlip');
  expect(told(session)).toContain('Written again, as it was missing in “Slips”: slip 1.');
  expect(slipLines(session)).toEqual([[1, 2, 55, '']]);
  workbook.deleteSheet('Journal');
  forget(session);
  session.dialogs.length = 0;
  session.call('makeDepositSlip');
  expect(told(session)).toContain('There is no cheque that is on no slip yet.');
  choosing(session, '1');
  session.call('printDepositSlip');
  const page = workbook.values('Deposit slip').flat().map(String);
  expect(page.some((cell) => cell.includes('2 cheques, 55.00 EUR'))).toBe(true);
  expect(page.some((cell) => cell.startsWith('The journal does not know this slip'))).toBe(true);
  session.call('undoDepositSlip');
  expect(session.said()).toContain('The slip 1 (2 cheques, 55.00 EUR) is undone.');
  expect(numbers(session)).toEqual(['', '']);
});

/** How a person takes a tab of payments out of what is read, and puts it right again. */
const TAKEN_OUT: ReadonlyArray<
  readonly [string, (session: Session) => void, (session: Session) => void]
> = [
  [
    'whose header was renamed',
    (session) =>
      session.google.workbook.put('Bundles', session.at('Amount', 1), [['Montant versé']]),
    (session) =>
      session.google.workbook.put('Bundles', session.at('Montant versé', 1), [['Amount']]),
  ],
  [
    'with a title above its headers',
    ({ google: { workbook } }) => {
      workbook.insertRows('Bundles', 1, 1);
      workbook.put('Bundles', 'A1', [['Fête de mai']]);
    },
    ({ google: { workbook } }) => workbook.deleteRows('Bundles', 1, 1),
  ],
];

test.each(TAKEN_OUT)(
  'a tab %s is named, once, so that none of its cheques is missed in silence',
  (_what, takeOut, putRight) => {
    const session = made();
    takeOut(session);
    session.call('printDepositSlip');
    expect(told(session).match(/Nothing of the tab “Bundles”/g)).toHaveLength(1);
    session.dialogs.length = 0;
    putRight(session);
    session.call('printDepositSlip');
    expect(told(session)).not.toContain('Nothing of the tab');
  },
);
