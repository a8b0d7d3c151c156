import { describe, expect, test } from '@jest/globals';
import { lastMail, passTo, READY, setNightly } from '../support/night';
import { frenchSession, newTab, PAYMENT, spaced } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { reportOf, type Shown } from './session';

const TYPED_REASON =
  'Its State was typed by hand: nothing tells that it was ever sent. If it is to be sent, empty State and send it; Check rows says more.';

const HIDDEN_REASON =
  'No send takes it, as nobody sees it: its tab is hidden, or a filter hides it or a row of its group. Show it, then send it.';

function ready(rows: readonly Typed[]): Session {
  const session = Session.ready();
  session.type(rows);
  return session;
}

/** What the report says of the rows that are not sent, by where they stand. */
function left(session: Session, typed = '2026-04-02'): ReadonlyMap<string, string> {
  const lines: readonly Shown[] = reportOf(session, typed).lists.get('Not sent') ?? [];
  return new Map(lines.map((line) => [String(line.Row), String(line.Message)]));
}

const NOTHING = 'No row is left to send.';

test('once all that was sent is cancelled, no row is left, and nobody says that it is sent', () => {
  const session = ready([PAYMENT, { ...PAYMENT, Amount: '9' }]);
  session.send('2:3');
  expect(reportOf(session).said).toContain(NOTHING);
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  session.call('cancelSelectedBundles');
  expect(session.column('State').slice(0, 2)).toEqual(['Cancelled', 'Cancelled']);
  expect(reportOf(session).said).toContain(NOTHING);
  expect(left(session)).toEqual(new Map());
});

describe('a state that was typed on a row that was never sent', () => {
  test.each([
    'Sent',
    'Refunded',
    'Part refunded',
    'Changed in Qomon',
    'Gone from Qomon',
    'Cancelled',
  ])('%s: the row is named with what to do, in the mail too', (state) => {
    const session = ready([PAYMENT, { ...PAYMENT, Amount: '9', State: state }]);
    session.send('2');
    for (const asked of ['1', '2026-04-02'])
      expect(left(session, asked)).toEqual(new Map([['“Bundles”, row 3', TYPED_REASON]]));
    const { said } = reportOf(session, '1', 'YES');
    expect(said).toContain('Not sent: 1 row, 9.00 EUR');
    expect(lastMail(session).body).toContain(`“Bundles”, row 3, 9.00 EUR: ${TYPED_REASON}`);
  });

  test('is none on a row that bears its bundle, that the journal knows, or that went in a group', () => {
    const session = ready([
      PAYMENT,
      { ...PAYMENT, Amount: '9' },
      { ...PAYMENT, Amount: '40', Group: 'a', Membership: '#10', 'Member ID': '300001' },
      { Group: 'a', Membership: '#10', 'Member ID': '300002' },
    ]);
    session.send('2:5');
    session.google.workbook.clear('Bundles', session.at('Bundle ID', 3));
    expect(left(session)).toEqual(new Map());
    session.google.workbook.deleteSheet('Journal');
    session.google.workbook.put('Bundles', session.at('State', 2), [['Refunded']]);
    expect(left(session)).toEqual(new Map());
  });
});

describe('a ready row that nobody sees', () => {
  const ROWS: readonly Typed[] = [
    READY,
    { ...READY, Amount: '9' },
    { ...READY, Amount: '12', Group: 'a' },
    { ...READY, Amount: '13', Group: 'a', 'Payer ID': '300004' },
  ];

  /** What hides rows, and which. */
  const HIDING: ReadonlyArray<readonly [string, (session: Session) => void, readonly number[]]> = [
    ['on a hidden tab', (session) => session.hideTab('Bundles'), [2, 3, 4, 5]],
    ['behind a filter', (session) => session.filterOut('Amount', ['9.00']), [3]],
    ['behind a filter, of a group', (session) => session.filterOut('Amount', ['13.00']), [4, 5]],
    [
      'folded away by hand, beside a filter',
      (session) => {
        session.filterOut('Amount', ['9.00']);
        session.hideRows('2');
      },
      [2, 3],
    ],
    ['that is seen all the same', (session) => session.filterOut('Amount', ['1000.00']), []],
  ];

  test.each(HIDING)('%s is told as the send leaves it', (_name, hide, hidden) => {
    const session = ready(ROWS);
    newTab(
      session,
      'Fair',
      Object.keys(READY).concat('Reference', 'State', 'Message', 'Bundle ID'),
    );
    session.google.workbook.select('Fair', 'A1', session.google.user);
    hide(session);
    const told = left(session);
    expect(told.size).toBe(4);
    const isHidden = [2, 3, 4, 5].filter(
      (row) => told.get(`“Bundles”, row ${row}`) === HIDDEN_REASON,
    );
    expect(isHidden).toEqual(hidden);
    session.answer = ({ buttons }) => buttons[0] ?? 'OK';
    session.call('sendReadyRows');
    const states = session.column('State').slice(0, 4);
    expect(states.flatMap((state, at) => (state === 'Sent' ? [] : [at + 2]))).toEqual(hidden);
  });

  test('is told by the night’s rows as well, in French too', () => {
    const session = frenchSession();
    const cells = { 'ID du payeur': 123456, Montant: 20, 'Moyen de paiement': 'CB' };
    for (const [header, value] of Object.entries({ ...cells, 'Date de paiement': '2026-03-29' }))
      session.google.workbook.put('Bundles', session.at(header, 2), [[value]]);
    session.google.workbook.put('Bundles', session.at('Prêt', 2), [[true]]);
    session.google.workbook.addSheet('Autre');
    session.hideTab('Bundles');
    const { lists } = reportOf(session, '02/04/2026');
    const [row] = [...lists].find(([name]) => spaced(name).startsWith('Non envoy'))?.[1] ?? [];
    expect(spaced(String(row?.Message))).toBe(
      'Aucun envoi ne la prend, car personne ne la voit : son onglet est masqué, ou un filtre la masque, elle ou une ligne de son groupe. Affichez-la, puis envoyez-la.',
    );
  });
});

test('rows that nothing stops are told why they have not left, whatever Message says, as they stand in the tab', () => {
  const member = { ...PAYMENT, Membership: '#10', 'Member ID': '300001' };
  const session = ready([
    { ...member, Amount: '40', Group: 'a' },
    { ...PAYMENT, Amount: 'x' },
    { Group: 'a', Membership: '#10', 'Member ID': '300002' },
    { ...READY, Amount: '5' },
    { ...READY, Amount: '7', Group: 'b' },
    { ...PAYMENT, Amount: '7', Group: 'b', 'Payer ID': '300004' },
  ]);
  session.google.workbook.select('Bundles', 'A2:A7', session.google.user);
  session.call('checkRows');
  const told = left(session);
  expect([...told.keys()]).toEqual([2, 3, 4, 5, 6, 7].map((row) => `“Bundles”, row ${row}`));
  const said = [...told.values()];
  const unticked = /^It is not ticked as Ready, and nobody has sent it\./;
  expect(said).toEqual([
    expect.stringMatching(unticked),
    expect.stringMatching(/^Amount: “x” is not an amount/),
    expect.stringMatching(unticked),
    expect.stringMatching(/^It is ticked as Ready and has not been sent/),
    expect.stringMatching(/^Another row of its group is not ticked as Ready\./),
    expect.stringMatching(unticked),
  ]);
  // Who is named in Message, and what is warned of, stands behind the reason.
  expect(said[0]).toContain(String(session.cell('Message', 2)).split('\n')[0]);
  expect(said[3]).toContain('neither a membership nor a donation');
});

test('a renewal that nobody has paid yet is told as one, and its amount is in no sum', () => {
  const session = ready([PAYMENT]);
  const period = { from: '2027-01-01', to: '2027-12-31' };
  const renewals = [{ member: 300001, payer: 300001, payerName: '', price: 10 }];
  session.page('makeRenewals', { period, renewals, importId: 'a', tab: 'Bundles' });
  expect(left(session).get('“Bundles”, row 3')).toBe(
    'Nobody has paid this renewal yet: fill in the day and the method once they do.',
  );
  expect(reportOf(session, '2026-04-02').said).toContain('Not sent: 2 rows, 20.00 EUR');
});

test('a row that waits is told to be sent again, ticked or not', () => {
  const session = ready([{ ...PAYMENT, State: 'Waiting' }]);
  expect(left(session)).toEqual(
    new Map([['“Bundles”, row 2', 'It was asked for and has not been tried yet: send it again.']]),
  );
});

test('the mail names the tab as it is called', () => {
  const session = ready([PAYMENT]);
  session.send('2');
  session.google.workbook.addSheet('Report');
  session.google.workbook.put('Report', 'A1', [['Mine']]);
  setNightly(session);
  passTo(session, '2026-04-03T08:00:00Z');
  reportOf(session, '1', 'YES');
  expect(lastMail(session).body).toContain('the tab “Report (Qomon)” has them.');
});
