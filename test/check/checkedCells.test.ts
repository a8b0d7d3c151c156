import { describe, expect, test } from '@jest/globals';
import { choose, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const DONOR: Typed = { ...PAYMENT, Donation: '#20' };

/** Puts a value into a cell of row 2 whose format shows it otherwise, and says what becomes of the row. */
function held(header: string, value: string | number, format: string) {
  const session = Session.ready();
  const { workbook } = session.google;
  session.type([DONOR]);
  workbook.format('Bundles', session.at(header, 2), format);
  workbook.put('Bundles', session.at(header, 2), [[value]]);
  return tryRows(session, [{}])[0];
}

describe('an amount in another currency than the space’s', () => {
  test.each([
    ['TND', '20.125', '20.125', '#,##0.000'],
    ['XPF', '2000', '2,000', '#,##0'],
  ])(
    'in %s is shown with its own decimals, and what is refunded too',
    (Currency, Amount, shown, format) => {
      const session = Session.ready();
      session.type([{ ...PAYMENT, Amount, Currency }, DONOR]);
      choose(session, 'checkRows', '2:3');
      const { workbook } = session.google;
      expect(workbook.shown('Bundles', session.at('Amount', 2))).toEqual([[shown]]);
      expect(workbook.formats('Bundles', session.at('Refunded', 2))).toEqual([[format]]);
      expect(workbook.formats('Bundles', session.at('Amount', 3))).toEqual([['#,##0.00']]);
      expect(session.cell('Message', 2)).not.toContain('the cell shows');
    },
  );

  test('keeps a format of one’s own', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Amount: '20.125', Currency: 'TND' }]);
    session.google.workbook.format('Bundles', session.at('Amount', 2), '0.0');
    choose(session, 'checkRows', '2:3');
    expect(session.google.workbook.formats('Bundles', session.at('Amount', 2))).toEqual([['0.0']]);
    expect(session.cell('Message', 2)).toContain('the cell shows');
  });
});

describe.each(['Cheque number', 'Bank'])('%s, which goes on paper alone,', (header) => {
  test.each([
    ['shows an error', '#N/A', '@', `${header}: this cell shows an error, “#N/A”.`],
    ['shows a number otherwise', 12345, '0000000', `${header}: this cell shows “0012345”,`],
  ])('is a problem if it %s', (_name, value, format, says) => {
    const fate = held(header, value, format);
    expect(fate).toMatchObject({ state: 'Invalid', marked: [header], body: undefined });
    expect(fate?.message).toContain(says);
  });
});

test('an error where the bundle’s ID belongs is told as what it is', () => {
  const fate = held('Bundle ID', '#N/A', '@');
  expect(fate?.message).toContain('Bundle ID: this cell shows an error, “#N/A”.');
});

test('a cell that changes by itself is told to, and nothing else of it', () => {
  let ticks = 0;
  const session = Session.ready({ google: { compute: () => 20 + ticks++ } });
  session.type([DONOR]);
  session.google.workbook.format('Bundles', session.at('Comment', 2), '0');
  session.google.workbook.type('Bundles', session.at('Comment', 2), '=RAND()');
  const [fate] = tryRows(session, [{}]);
  expect(fate?.message).toMatch(
    /^Comment: this cell changed while the row was being read\.[^\n]+$/,
  );
});

test('the same membership is told of before its days are written into the row', () => {
  const session = Session.ready();
  const member = { ...PAYMENT, Membership: '#10', 'Member ID': '300003' };
  const fates = tryRows(session, [member, { ...member, 'Payer ID': '789012' }], {
    menu: 'checkRows',
  });
  expect(fates[0]?.message).toContain('row 3 of “Bundles” has the same member and price, from ');
});

describe('lists that are older than a day', () => {
  /** A row for the membership at 10 euros, whose price Qomon raises to 12. */
  function raised(hours: number): Session {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Membership: '#12', Amount: '10', Ready: 'TRUE' }]);
    const { space } = session.qomon;
    space.change({
      membershipPrices: space.state.membershipPrices.map((price) =>
        price.id === 12 ? { ...price, amount: 1200 } : price,
      ),
    });
    session.google.clock.advance(hours * 3_600_000);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    return session;
  }

  const WAYS = {
    'a send from the menu': (session: Session) => {
      session.call('sendSelectedRows');
    },
    'a send from the sidebar': (session: Session) => {
      session.page('sendNext', { scope: 'selection' });
    },
  };

  test.each(Object.entries(WAYS))('are fetched again before %s', (_name, send) => {
    const session = raised(25);
    send(session);
    // Ten euros are no longer the price, and the row says so instead of going.
    expect(session.qomon.ledger.bundles).toEqual([]);
    expect(session.cell('Message', 2)).toContain('the memberships and donations come to 12.00 EUR');
    expect(session.cell('Membership', 2)).toBe('#12');
  });

  test('younger ones are not', () => {
    const session = raised(23);
    const run = session.call('sendSelectedRows');
    expect(run.requests.map(({ url }) => url).join()).not.toContain('membership_prices');
  });
});
