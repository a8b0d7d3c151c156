import { describe, expect, test } from '@jest/globals';
import {
  asked,
  bundleOf,
  choose,
  deleteInQomon,
  editInQomon,
  MEMBER,
  PLAIN,
  sentSession,
} from '../refund/sentRows';
import { PAYMENT } from '../support/rows';
import type { Session } from '../support/session';

function compare(session: Session) {
  return choose(session, '2', 'compareWithQomon');
}

function retype(session: Session, header: string, row: number, text: string): void {
  session.google.workbook.type('Bundles', session.at(header, row), text);
}

describe('comparing with Qomon', () => {
  test('says what it compared, and how many requests and seconds that took', () => {
    const session = sentSession();
    const run = compare(session);
    expect(asked(run)).toEqual(['GET ?limit=1000&offset=0', 'GET ?limit=1000&offset=2']);
    expect(session.said()).toMatch(
      /3 payments \(3 rows\) compared with 3 in Qomon: 3 agree\.\n\nIt took 2 requests and \d+ seconds?\./,
    );
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(session.column('Message')).toEqual(
      [5001, 5002, 5003].map((id) => `Recorded as bundle ${id}.`),
    );
  });

  test('reads the rows by the lists as Qomon gives them now, and counts that', () => {
    const session = sentSession();
    retype(session, 'Payment status', 2, '#1');
    session.google.clock.advance(3_600_000);
    const status = session.qomon.space.state.statuses.find(({ id }) => id === 1);
    if (!status) throw new Error('no such status');
    Object.assign(status, { name: 'Encaissé' });
    editInQomon(session, 'member', { status_id: 4 });
    const run = compare(session);
    expect(session.cell('Message', 2)).toContain('Payment status: here Encaissé (#1)');
    expect(session.said()).toContain(`It took ${asked(run).length} requests`);
  });

  test.each([
    ['amount', { amount: 2500 }, 'Amount: here 20.00 EUR, in Qomon 25.00 EUR'],
    ['payer', { contact_id: 789012 }, 'Payer ID: here 123456, in Qomon 789012'],
    ['status', { status_id: 4 }, /^Payment status: here .+ \(#1\), in Qomon .+ \(#4\)$/m],
    ['method', { payment_method_kind: 'CHQ' }, 'Payment method: here CB, in Qomon CHQ'],
    [
      'date',
      { date: '2026-04-01T00:00:00Z' },
      'Payment date: here 29/03/2026, in Qomon 01/04/2026',
    ],
  ])('a bundle whose %s was changed in Qomon is marked, with both', (_what, fields, text) => {
    const session = sentSession();
    retype(session, 'Payment status', 2, '#1');
    editInQomon(session, 'member', fields);
    compare(session);
    expect(session.column('State')).toEqual(['Changed in Qomon', 'Sent', 'Sent']);
    expect(session.cell('Message', 2)).toMatch(text);
    expect(session.said()).toContain('• 1 payment differs: see Message');
  });

  test('a status that nobody typed is no difference, and is told for as long as it is not valid', () => {
    const session = sentSession();
    const [before] = session.column('Message');
    editInQomon(session, 'member', { status_id: 4 });
    for (const _ of [1, 2]) {
      compare(session);
      expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
      expect(session.cell('Message', 2)).toMatch(
        /The row names no status\. In Qomon it is .+\(#4\)\. If that is not so, use Change payment status\.$/,
      );
      expect(session.said()).toContain('3 agree');
    }
    editInQomon(session, 'member', { status_id: 1 });
    compare(session);
    expect(session.cell('Message', 2)).toBe(before);
  });

  test('an amount of a membership that was changed in Qomon is found on its row', () => {
    const session = sentSession();
    const bundle = bundleOf(session, 'member');
    if (!bundle) throw new Error('no bundle');
    const memberships = bundle.memberships.map((one) => ({ ...one, amount: 1500 }));
    const { ledger } = session.qomon;
    ledger.state = {
      ...ledger.state,
      bundles: ledger.bundles.map((one) => (one === bundle ? { ...one, memberships } : one)),
    };
    compare(session);
    expect(session.cell('State', 2)).toBe('Changed in Qomon');
    expect(session.cell('Message', 2)).toContain(
      'Membership amount: here 20.00 EUR, in Qomon 15.00 EUR',
    );
  });

  test('a comment that staff have changed is no change of the books', () => {
    const session = sentSession();
    editInQomon(session, 'plain', { comment: 'seen by Alex', extra_json: { a: 1 } });
    compare(session);
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
  });

  test('a row that agrees again is Sent again', () => {
    const session = sentSession();
    editInQomon(session, 'member', { amount: 2500 });
    compare(session);
    editInQomon(session, 'member', { amount: 2000 });
    compare(session);
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(session.cell('Message', 2)).toBe('Recorded as bundle 5001.');
    expect(session.said()).toContain('• 1 payment agrees again.');
  });

  test('a bundle that is not in the list is asked for by its ID before it is called gone', () => {
    const session = sentSession();
    deleteInQomon(session, 'donor');
    const run = compare(session);
    expect(asked(run).slice(2)).toEqual(['GET 5002']);
    expect(session.column('State')).toEqual(['Sent', 'Gone from Qomon', 'Sent']);
    expect(session.cell('Message', 3)).toContain('Qomon has no bundle 5002 any more');
    expect(session.said()).toContain('• 1 payment is gone from Qomon.');
    expect(session.cell('Bundle ID', 3)).toBe(5002);
  });

  test('a bundle that slips between two pages of the list is not called gone', () => {
    const session = sentSession([PLAIN]);
    session.qomon.faults.add({
      method: 'GET',
      path: '/v1/transaction_bundles',
      fault: {
        kind: 'body',
        recorded: false,
        type: 'application/json',
        text: '{"data":[],"total":0}',
      },
    });
    const run = compare(session);
    expect(asked(run).slice(1)).toEqual(['GET 5001']);
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.said()).toContain('1 agree');
  });

  test('where the list cannot be read to its end, nothing is called gone', () => {
    const session = sentSession();
    deleteInQomon(session, 'donor');
    session.qomon.faults.add({ method: 'GET', path: '/v1/transaction_bundles', fault: '500' });
    compare(session);
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(session.said()).toContain('could not be read to its end, so no row is called gone');
  });

  test('where Qomon does not answer for a bundle, it is not called gone either', () => {
    const session = sentSession();
    deleteInQomon(session, 'donor');
    session.qomon.faults.add({ method: 'GET', path: /\/5002$/, fault: '503' });
    compare(session);
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(session.said()).toContain('• Of 1 payment Qomon gave no clear answer');
  });

  test('refunds that were made in Qomon are shown on the row', () => {
    const session = sentSession();
    editInQomon(session, 'donor', { reimbursed_amount: 1000, status_id: 2 });
    editInQomon(session, 'plain', { reimbursed_amount: 1250, status_id: 2 });
    compare(session);
    expect(session.column('State')).toEqual(['Sent', 'Part refunded', 'Refunded']);
    expect(session.column('Refunded')).toEqual(['', 10, 12.5]);
    expect(session.cell('Message', 3)).toBe('Bundle 5002: 10.00 EUR refunded in Qomon.');
    expect(session.said()).toContain('• 2 payments have been refunded in Qomon since.');
    const messages = session.column('Message');
    compare(session);
    expect(session.said()).toContain('3 agree.');
    expect(session.column('Message')).toEqual(messages);
  });

  test('a refund that was taken back in Qomon is told as a change, and agrees after that', () => {
    const session = sentSession();
    editInQomon(session, 'donor', { reimbursed_amount: 1000, status_id: 2 });
    compare(session);
    editInQomon(session, 'donor', { reimbursed_amount: null, status_id: 1 });
    compare(session);
    expect(session.cell('State', 3)).toBe('Changed in Qomon');
    expect(session.cell('Message', 3)).toContain('Refunded: here 10, in Qomon 0.00 EUR');
    compare(session);
    expect(session.cell('State', 3)).toBe('Sent');
    expect(session.cell('Refunded', 3)).toBe('');
  });

  test('bundles under a reference of this spreadsheet that stand on no row are listed', () => {
    const session = sentSession();
    const reference = session.cell('Reference', 3);
    session.google.workbook.deleteRows('Bundles', 3, 1);
    compare(session);
    expect(session.said()).toContain(
      [
        '1 payment in Qomon bears a reference of this spreadsheet and stands on no row:',
        `• bundle 5002, reference ${reference}: 50.00 EUR, 29/03/2026`,
      ].join('\n'),
    );
  });

  test('no more than 20 of them are listed, and bundles of others never', () => {
    const rows = Array.from({ length: 23 }, (_, index) => ({ ...PLAIN, Comment: `p${index}` }));
    const session = sentSession(rows);
    const [model] = session.qomon.ledger.bundles;
    const transactions = (model?.transactions ?? []).map((one) => ({
      fields: { ...one, external_transaction_id: 77, comment: 'another sheet' },
      id: null,
    }));
    session.qomon.ledger.create({ transactions, memberships: [], donations: [] }, 0);
    session.google.workbook.deleteRows('Bundles', 2, 22);
    compare(session);
    expect(session.said()).toContain('22 payments in Qomon bear references');
    expect(session.said().match(/^• bundle/gm)).toHaveLength(20);
    expect(session.said()).toContain('… and 2 more');
    expect(session.said()).not.toContain('reference 77');
  });

  test('a reference between two that this spreadsheet has given is not its own', () => {
    const session = sentSession();
    const [model] = session.qomon.ledger.bundles;
    const given = Number(session.cell('Reference', 4));
    session.page('setSettings', { firstReference: given + 100 });
    const foreign = (model?.transactions ?? []).map((one) => ({
      fields: { ...one, external_transaction_id: given + 50, comment: 'another sheet' },
      id: null,
    }));
    session.qomon.ledger.create({ transactions: foreign, memberships: [], donations: [] }, 0);
    session.type([{ ...PLAIN, Comment: 'later' }], { from: 5 });
    session.send('5');
    expect(session.cell('Reference', 5)).toBe(given + 100);
    // Neither rows nor journal tell any more which references were given.
    session.google.workbook.deleteRows('Bundles', 4, 2);
    session.google.workbook.deleteSheet('Journal');
    compare(session);
    expect(session.said()).toContain('2 payments in Qomon bear references of this spreadsheet');
    expect(session.said()).toContain(`reference ${given}:`);
    expect(session.said()).toContain(`reference ${given + 100}:`);
    expect(session.said()).not.toContain(`reference ${given + 50}`);
  });

  test('amounts read in French as French writes them', () => {
    const session = sentSession();
    session.page('setSettings', { language: 'fr' });
    editInQomon(session, 'member', { amount: 123_456_700 });
    compare(session);
    expect(session.cell('Message', 2)).toContain('20,00\u00a0EUR');
    expect(session.cell('Message', 2)).toContain('1\u202f234\u202f567,00\u00a0EUR');
    editInQomon(session, 'donor', { reimbursed_amount: 1000, status_id: 2 });
    compare(session);
    expect(session.cell('Message', 3)).toContain('10,00\u00a0EUR');
    expect(session.cell('Refunded', 3)).toBe(10);
  });

  test('entries that the lists offer no more are still compared', () => {
    const session = sentSession([{ ...MEMBER, 'Payment status': '#1' }]);
    const { space } = session.qomon;
    space.change({
      statuses: space.state.statuses.map((one) => ({ ...one, archived: one.id === 1 })),
      membershipPrices: space.state.membershipPrices.map((one) => ({ ...one, hidden: true })),
    });
    session.call('refreshLists');
    compare(session);
    expect(session.said()).toContain('1 agree');
  });

  test('a row that cannot be read any more is told, and left', () => {
    const session = sentSession();
    retype(session, 'Payment date', 3, 'some day');
    compare(session);
    expect(session.cell('State', 3)).toBe('Sent');
    expect(session.said()).toContain('“Bundles”, row 3');
  });

  test('what people have filled is not touched', () => {
    const session = sentSession([{ ...PAYMENT, Comment: 'one', Ready: 'TRUE' }, MEMBER]);
    editInQomon(session, 'one', { amount: 1 });
    const filled = () =>
      session.google.workbook
        .records('Bundles')
        .map(({ State, Message, Refunded, ...rest }) => rest);
    const before = filled();
    compare(session);
    expect(filled()).toEqual(before);
  });

  test('thousands of bundles are read in pages that overlap, each counted once', () => {
    const session = sentSession();
    const [model] = session.qomon.ledger.bundles;
    if (!model) throw new Error('no bundle');
    for (let made = 0; made < 2500; made += 1) {
      const transactions = model.transactions.map((one) => ({
        fields: { ...one, external_transaction_id: 10_000 + made },
        id: null,
      }));
      session.qomon.ledger.create({ transactions, memberships: [], donations: [] }, 0);
    }
    const run = compare(session);
    expect(session.said()).toContain('3 payments (3 rows) compared with 2503 in Qomon: 3 agree.');
    // Three pages, and the last of them met twice.
    expect(run.requests).toHaveLength(4);
  });
});
