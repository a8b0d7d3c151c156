import { describe, expect, test } from '@jest/globals';
import type { Session } from '../support/session';
import { changes, open, problem, problemOfOpening, refund, SEED, sentSession } from './session';

const TWO = [SEED, { ...SEED, Reference: '1002', 'Payer ID': '300004' }];

const put = ({ google }: Session, at: string, value: string | number): void =>
  google.workbook.put('Bundles', at, [[value]]);

const SHARE = [['membership', 90002, 1000]] as const;

describe('the row that is refunded', () => {
  test.each([
    ['', /has not been sent/],
    ['Invalid', /has not been sent/],
    ['Waiting', /has not been sent/],
    ['Rejected', /recorded nothing/],
    ['Sending', /Resolve doubtful rows/],
    ['To check', /Resolve doubtful rows/],
    ['Refunded', /refunded in full/],
    ['Cancelled', /has been cancelled/],
    ['Gone from Qomon', /does not have the payment/],
    ['Perhaps', /“Perhaps” is not a state/],
  ])('is none that is %j: the panel says why', (state, text) => {
    const session = sentSession();
    put(session, session.at('State', 2), state);
    expect(problemOfOpening(session)).toMatch(text);
  });

  test.each(['Sent', 'Part refunded', 'Changed in Qomon'])('may be %s', (state) => {
    const session = sentSession();
    put(session, session.at('State', 2), state);
    expect(open(session).bundleId).toBe(5001);
    expect(problem(refund(session, 90001, 1000, SHARE))).toBe('');
    expect(session.cell('State', 2)).toBe('Part refunded');
  });

  test.each([
    ['Cancelled', /No row of this spreadsheet stands for bundle 5001/],
    ['Refunded', /refunded in full/],
  ])('is not refunded by the sidebar either, where it is %s by now', (state, text) => {
    const session = sentSession();
    put(session, session.at('State', 2), state);
    const asked = refund(session, 90001, 1000, SHARE);
    expect(problem(asked)).toMatch(text);
    expect(changes(asked.run)).toEqual([]);
  });

  test('must bear the ID of a bundle', () => {
    const session = sentSession();
    put(session, session.at('Bundle ID', 2), '');
    expect(problemOfOpening(session)).toMatch(/Bundle ID of this row is empty.*Journal/);
  });

  test('must be one: rows of several bundles are too many', () => {
    const session = sentSession(TWO);
    session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
    expect(session.page('openRefund')).toEqual({
      ok: false,
      problem: 'The selected rows stand for several payments. Select one row, then refund it.',
    });
  });

  test.each(['Transaction ID', 'Membership ID'])(
    'must bear the IDs of its own bundle: another %s is told, and nothing leaves',
    (header) => {
      const session = sentSession(TWO);
      put(session, session.at(header, 2), Number(session.cell(header, 3)));
      const text = new RegExp(`^${header}: bundle 5001 has nothing under this ID`);
      expect(problemOfOpening(session)).toMatch(text);
      const asked = refund(session, 90001, 1000, SHARE);
      expect(problem(asked)).toMatch(text);
      expect(changes(asked.run)).toEqual([]);
    },
  );

  test('is not the copy of another: the original is refunded, and bears it', () => {
    const session = sentSession(TWO);
    session.google.workbook.copyRows('Bundles', 2, 1, 5);
    expect(problemOfOpening(session, 5)).toMatch(/copy of row 2 of “Bundles”/);
    expect(problem(refund(session, 90001, 1000, SHARE))).toBe('');
    expect(session.cell('Refunded', 2)).toBe(10);
    expect(session.cell('Refunded', 5)).toBe('');
  });

  test('must have its reference', () => {
    const session = sentSession();
    session.google.workbook.clear('Bundles', session.at('Reference', 2));
    expect(problemOfOpening(session)).toMatch(/and no reference/);
    const asked = refund(session, 90001, 1000, SHARE);
    expect(problem(asked)).toMatch(/No row of this spreadsheet/);
  });

  test('must be in the tab in view', () => {
    const session = sentSession();
    session.google.workbook.select('Journal', 'A2', session.google.user);
    expect(session.page('openRefund')).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/“Journal” is not a tab for payments/),
    });
  });

  test('is found wherever it stands by then', () => {
    const session = sentSession(TWO);
    const { fingerprint } = open(session, 3);
    session.google.workbook.sort('Bundles', 11, false);
    const { answer } = refund(session, 90003, 1000, [['membership', 90004, 1000]], { fingerprint });
    const row = session.column('Reference').indexOf(1002) + 2;
    expect(answer).toMatchObject({ ok: true, row, tab: 'Bundles' });
    expect(session.cell('Refunded', row)).toBe(10);
    expect(session.column('State').sort()).toEqual(['Part refunded', 'Sent']);
  });

  test('is known by its reference where the tab has no column for the IDs of payments', () => {
    const session = sentSession(TWO);
    for (const header of ['Transaction ID', 'Membership ID', 'Refunded']) {
      put(session, `${session.at(header, 1)}`, `${header}?`);
    }
    expect(open(session, 3).payments).toMatchObject([
      { transactionId: 90003, onSelectedRow: true },
    ]);
    refund(session, 90003, 1000, [['membership', 90004, 1000]]);
    expect(session.column('State')).toEqual(['Sent', 'Part refunded']);
  });
});

describe('before it is known what to refund', () => {
  test('a spreadsheet that is not connected says so', () => {
    const session = sentSession();
    session.page('disconnect');
    expect(problemOfOpening(session)).toMatch(/not connected to Qomon/);
    expect(problem(refund(session, 90001, 1000, SHARE))).toMatch(/not connected to Qomon/);
  });

  test('a bundle that Qomon does not have any more is told', () => {
    const session = sentSession();
    const [bundle] = session.qomon.ledger.bundles;
    if (bundle) session.qomon.ledger.delete(bundle, 0);
    expect(problemOfOpening(session)).toMatch(/does not have bundle 5001 any more/);
  });

  test('an answer that speaks of another bundle is not believed', () => {
    const session = sentSession(TWO);
    const { json } = {
      json: JSON.stringify({
        status: 'success',
        data: { id: 5002, transactions: [{ id: 90001, amount: 2000, currency: 'eur' }] },
      }),
    };
    session.qomon.faults.add({
      method: 'GET',
      fault: { kind: 'body', type: 'application/json', text: json },
    });
    expect(problemOfOpening(session)).toMatch(/could not be read for certain/);
  });

  test.each([
    { amount: 20.5, currency: 'eur' },
    { amount: -2000, currency: 'eur' },
    { amount: 2000, currency: '' },
    { amount: 2000, currency: 'eur', reimbursed_amount: 'ten' },
  ])('an amount that cannot be read for certain is not refunded: %j', (payment) => {
    const session = sentSession();
    const data = { id: 5001, transactions: [{ id: 90001, ...payment }] };
    const text = JSON.stringify({ status: 'success', data });
    session.qomon.faults.add({
      method: 'GET',
      fault: { kind: 'body', type: 'application/json', text },
    });
    expect(problemOfOpening(session)).toMatch(/could not be read/);
  });

  test('the row of a bundle holds no name in the journal, and the key nowhere', () => {
    const session = sentSession();
    refund(session, 90001, 1000, SHARE);
    const journal = JSON.stringify(session.google.workbook.values('Journal'));
    expect(journal).not.toMatch(/Camille|Moreau|sample-key/);
    expect(session.everything()).not.toContain('sample-key-full');
  });
});
