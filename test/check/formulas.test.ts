import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../local/google/index';
import { addColumns, choose, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const MAIL = 'sophie.girard@example.net';

/** Every column that any command writes, and a row that makes it want to. */
const WRITTEN: Readonly<Record<string, Typed>> = {
  'Payer ID': { ...PAYMENT, 'Payer ID': '', 'Payer email': MAIL, Donation: '#20' },
  'Member ID': { ...PAYMENT, Membership: '#10', 'Member email': MAIL },
  'Donor ID': { ...PAYMENT, Donation: '#20', 'Donor email': MAIL },
  'Payer name': { ...PAYMENT, Donation: '#20' },
  'Start date': { ...PAYMENT, Membership: '#10' },
  'End date': { ...PAYMENT, Membership: '#10' },
  ...Object.fromEntries(
    [
      ...['Reference', 'State', 'Message', 'Bundle ID', 'Transaction ID', 'Membership ID'],
      ...['Donation ID', 'Sent at'],
    ].map((header) => [header, { ...PAYMENT, Donation: '#20' }]),
  ),
};

const COMMANDS: Readonly<Record<string, (session: Session) => Run>> = {
  'Check rows': (session) => choose(session, 'checkRows', '2:3'),
  'Send selected rows': (session) => choose(session, 'sendSelectedRows', '2:3'),
  'Send ready rows': (session) => session.call('sendReadyRows'),
  'Resolve doubtful rows': (session) => session.call('resolveDoubtfulRows'),
  'Compare with Qomon': (session) => session.call('compareWithQomon'),
  'Refresh lists': (session) => session.call('refreshLists'),
  'Set up': (session) => session.call('setUpSpreadsheet'),
};

/** A row with a formula in a column; what it gives is `''`, the formula above it fills the column. */
function withFormula(header: string, above: boolean): { session: Session; cell: string } {
  const session = Session.ready({ google: { compute: () => '' } });
  session.type([{ ...WRITTEN[header], Ready: 'TRUE' }]);
  const cell = session.at(header, 2);
  session.google.workbook.format('Bundles', cell, '0');
  const formula = above ? '=ARRAYFORMULA(IF(A2:A="","",""))' : '=IF(FALSE,1,"")';
  session.google.workbook.type('Bundles', cell, formula);
  return { session, cell };
}

describe.each(Object.keys(WRITTEN))('a formula in %s that gives nothing', (header) => {
  test('is left where it is by every command, and no payment goes that could not be written', () => {
    const { session, cell } = withFormula(header, false);
    const before = session.google.workbook.formulas('Bundles', cell);
    for (const [name, command] of Object.entries(COMMANDS)) {
      command(session);
      expect([name, session.google.workbook.formulas('Bundles', cell)]).toEqual([name, before]);
    }
    const isSent = session.qomon.ledger.bundles.length > 0;
    expect(isSent).toBe(header === 'Payer name');
  });

  test('and one that fills the column keeps rows below from being written there', () => {
    const { session } = withFormula(header, true);
    session.type([{ ...WRITTEN[header], Amount: '21' }], { from: 3 });
    choose(session, 'checkRows', '2:3');
    choose(session, 'sendSelectedRows', '3');
    expect(session.cell(header, 3)).toBe('');
    expect(session.qomon.ledger.bundles).toHaveLength(header === 'Payer name' ? 1 : 0);
  });
});

test('the contact panel writes over no formula either', () => {
  const { session, cell } = withFormula('Payer ID', false);
  session.google.workbook.select('Bundles', cell, session.google.user);
  expect(session.page('useContact', { contactId: 300003 })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Payer ID: the add-on has to write here'),
  });
  const named = withFormula('Payer name', false);
  named.session.google.workbook.select(
    'Bundles',
    named.session.at('Payer ID', 2),
    named.session.google.user,
  );
  expect(named.session.page('useContact', { contactId: 300003 })).toMatchObject({ ok: true });
  expect(named.session.cell('Payer ID', 2)).toBe(300003);
  expect(named.session.google.workbook.formulas('Bundles', named.cell)).toEqual([
    ['=IF(FALSE,1,"")'],
  ]);
});

describe('a column of one’s own that changes by itself decides nothing', () => {
  test.each([1, 3, 80])('on a tab of %i rows', (count) => {
    let now = 46_000;
    const session = Session.ready({
      google: {
        compute: () => {
          now += 1;
          return now;
        },
      },
    });
    session.type(
      Array.from({ length: count }, (_, at) => ({
        ...PAYMENT,
        Amount: `${20 + at}`,
        Donation: '#20',
      })),
    );
    addColumns(session, ['Now']);
    for (let row = 2; row < count + 2; row += 1) {
      session.google.workbook.type('Bundles', session.at('Now', row), '=NOW()');
    }
    session.send(`2:${count + 1}`);
    expect(session.column('State')).toEqual(Array(count).fill('Sent'));
    expect(session.qomon.ledger.bundles).toHaveLength(count);
  });
});
