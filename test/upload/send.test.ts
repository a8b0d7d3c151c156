import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const payments = (count: number): Typed[] => Array.from({ length: count }, () => PAYMENT);

/** A ready spreadsheet with so many payments in it. */
function sessionWith(rows: readonly Typed[]): Session {
  const session = Session.ready();
  session.type(rows);
  return session;
}

describe('a send from the menu', () => {
  test('writes the state and every ID that Qomon gave into the row', () => {
    const session = sessionWith([
      { ...PAYMENT, Amount: '50', Membership: '#10', Donation: '#20', Comment: 'Both' },
    ]);
    session.send('2');
    const [bundle] = session.qomon.ledger.bundles;
    const cells = ['State', 'Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'];
    expect(cells.map((header) => session.cell(header, 2))).toEqual([
      'Sent',
      bundle?.id,
      bundle?.transactions[0]?.id,
      bundle?.memberships[0]?.id,
      bundle?.donations[0]?.id,
    ]);
    expect(session.cell('Sent at', 2)).toBeInstanceOf(Date);
    expect(session.cell('Reference', 2)).toBe(bundle?.transactions[0]?.external_transaction_id);
  });

  test('asks first, with the bundles, the total per method, the warnings and who stays behind', () => {
    const session = sessionWith([
      { ...PAYMENT, Membership: '#10', 'Member ID': '789012' },
      { ...PAYMENT, Amount: '12.50', 'Payment method': 'CHQ' },
      { ...PAYMENT, Amount: 'a lot' },
    ]);
    session.answer = ({ buttons }) => buttons[1] ?? 'CANCEL';
    const run = session.send('2:4');
    expect(session.said()).toContain('2 payments (2 rows), 32.50 EUR in total');
    expect(session.said()).toContain('CB — card: 20.00 EUR (1×)');
    expect(session.said()).toContain('CHQ — cheque: 12.50 EUR (1×)');
    expect(session.said()).toContain('1 warning');
    expect(session.said()).toContain('1 row: with problems');
    expect(session.posted(run)).toEqual([]);
    expect(session.column('State')).toEqual(['', '', 'Invalid']);
  });

  test('sends nothing where every row has a problem, and says so', () => {
    const session = sessionWith([{ ...PAYMENT, Amount: '' }]);
    expect(session.posted(session.send('2'))).toEqual([]);
    expect(session.said()).toContain('None of the selected rows can be sent');
    expect(session.cell('Message', 2)).toBe('Amount: this cell is blank. Fill it in.');
  });

  test('sends a row once, however often it is selected', () => {
    const session = sessionWith(payments(2));
    session.send('2:3');
    const cells = session.google.workbook.values('Bundles');
    expect(session.send('2:3').requests).toEqual([]);
    expect(session.qomon.ledger.bundles).toHaveLength(2);
    expect(session.google.workbook.values('Bundles')).toEqual(cells);
  });

  test('makes one bundle for each of many equal rows', () => {
    const session = sessionWith(payments(95));
    session.send('2:96');
    expect(session.qomon.ledger.bundles).toHaveLength(95);
    const references = session.column('Reference');
    expect(new Set(references).size).toBe(95);
    expect(session.column('State')).toEqual(Array(95).fill('Sent'));
    expect(session.qomon.requests.filter(({ outcome }) => outcome === 429)).toEqual([]);
  });

  test('sends the whole group of a selected row as one bundle, IDs on the row of each item', () => {
    const session = sessionWith([
      { ...PAYMENT, Amount: '40', Group: 'Girard', Membership: '#10' },
      PAYMENT,
      { Group: 'Girard', Membership: '#10', 'Member ID': '300004' },
    ]);
    session.send('4');
    const { ledger } = session.qomon;
    expect(ledger.bundles).toHaveLength(1);
    const [bundle] = ledger.bundles;
    expect(session.column('Bundle ID')).toEqual([bundle?.id, '', bundle?.id]);
    expect(session.column('Membership ID')).toEqual([
      bundle?.memberships[0]?.id,
      '',
      bundle?.memberships[1]?.id,
    ]);
    expect(bundle?.memberships.map(({ contact_id }) => contact_id)).toEqual([123456, 300004]);
    expect(session.column('State')).toEqual(['Sent', '', 'Sent']);
  });

  test('leaves every cell that people fill as it was', () => {
    const session = sessionWith([
      { ...PAYMENT, Comment: '=1+1', 'Campaign code': '+CLIMAT' },
      { ...PAYMENT, Amount: '1 250,00', Comment: '12/05' },
    ]);
    const typed = ['Payer ID', 'Amount', 'Payment method', 'Payment date', 'Comment'];
    const read = (): Value[][] => typed.map((header) => session.column(header));
    const before = read();
    session.send('2:3');
    expect(read()).toEqual(before);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });
});

describe('what came back goes to the row that bears the reference', () => {
  test('a row sorted away during the send keeps its IDs', () => {
    const session = sessionWith([
      { ...PAYMENT, Amount: '30' },
      { ...PAYMENT, Amount: '20' },
      { ...PAYMENT, Amount: '10' },
    ]);
    session.send(
      '2:4',
      session.atPost('before', () => session.google.workbook.sort('Bundles', 6)),
    );
    expect(session.column('Amount')).toEqual([10, 20, 30]);
    const byReference = session.qomon.ledger.bundles.map(({ id, transactions }) => [
      transactions[0]?.external_transaction_id,
      transactions[0]?.amount,
      id,
    ]);
    const rows = session.google.workbook
      .records('Bundles')
      .map((row) => [row.Reference, Number(row.Amount) * 100, row['Bundle ID']]);
    expect(rows.sort()).toEqual(byReference.sort());
  });

  test('a row deleted during the send is in the journal with its bundle', () => {
    const session = sessionWith(payments(2));
    session.send(
      '2:3',
      session.atPost('after', () => session.google.workbook.deleteRows('Bundles', 2)),
    );
    const [first] = session.qomon.ledger.bundles;
    const line = session.google.workbook
      .records('Journal')
      .find((record) => record['Bundle ID'] === first?.id);
    expect(line).toMatchObject({
      Outcome: 'recorded',
      Reference: first?.transactions[0]?.external_transaction_id,
      Detail: 'Send · Recorded · The row was deleted while it was being sent.',
      Codes: '{"why":"rowGone"}',
    });
    expect(session.column('State')).toEqual(['Sent']);
  });

  test('a row changed after a person said yes stays behind', () => {
    const session = sessionWith(payments(2));
    session.answer = ({ title, buttons }) => {
      if (title === 'Send to Qomon') {
        session.google.workbook.type('Bundles', session.at('Amount', 2), '2000');
      }
      return buttons[0] ?? 'OK';
    };
    const run = session.send('2:3');
    expect(session.posted(run)).toHaveLength(1);
    expect(session.qomon.ledger.totals()).toMatchObject({ eur: { transactions: 2000 } });
    expect(session.said()).toContain('1 payment was changed or moved away after you agreed');
    expect(session.column('State')).toEqual(['', 'Sent']);
  });
});

describe('the journal', () => {
  test('holds an intent before the request and an outcome after it, and nobody by name', () => {
    const session = sessionWith([{ ...PAYMENT, Comment: 'For Camille' }]);
    let before: unknown[] = [];
    session.send(
      '2',
      session.atPost('before', () => {
        before = session.google.workbook.records('Journal');
      }),
    );
    expect(before).toMatchObject([
      { Action: 'send', Outcome: 'intended', 'Bundle ID': '', Amount: 20, Currency: 'EUR' },
    ]);
    const lines = session.google.workbook.records('Journal');
    expect(lines).toMatchObject([
      { Outcome: 'intended' },
      { Outcome: 'recorded', 'HTTP status': 200, User: 'anna@example.org' },
    ]);
    expect(new Set(lines.map(({ Run }) => Run)).size).toBe(1);
    expect(JSON.stringify(lines)).not.toMatch(/Camille|sample-key/);
  });
});
