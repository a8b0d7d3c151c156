import { describe, expect, test } from '@jest/globals';
import {
  asked,
  bundleOf,
  choose,
  deleteInQomon,
  editInQomon,
  MEMBER,
  PLAIN,
  sentOffice,
} from '../refund/sentRows';
import type { Office } from '../support/office';
import { PAYMENT } from '../support/rows';

function compare(office: Office) {
  return choose(office, '2', 'compareWithQomon');
}

function retype(office: Office, header: string, row: number, text: string): void {
  office.google.workbook.type('Bundles', office.at(header, row), text);
}

describe('comparing with Qomon', () => {
  test('says what it compared, and how many requests and seconds that took', () => {
    const office = sentOffice();
    const run = compare(office);
    expect(asked(run)).toEqual(['GET ?limit=1000&offset=0']);
    expect(office.said()).toMatch(
      /3 bundles \(3 rows\) compared with 3 in Qomon: 3 agree\.\n\nIt took 1 request and \d+ seconds?\./,
    );
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(office.column('Message')).toEqual(
      [5001, 5002, 5003].map((id) => `Recorded as bundle ${id}.`),
    );
  });

  test.each([
    ['amount', { amount: 2500 }, 'Amount: here 20.00 EUR, in Qomon 25.00 EUR'],
    ['payer', { contact_id: 789012 }, 'Payer ID: here 123456, in Qomon 789012'],
    ['status', { status_id: 4 }, /^Payment status: here .+ \(#1\), in Qomon .+ \(#4\)$/m],
    ['method', { payment_method_kind: 'CHQ' }, 'Payment method: here CB, in Qomon CHQ'],
    [
      'date',
      { date: '2026-04-01T00:00:00Z' },
      'Payment date: here 2026-03-29, in Qomon 2026-04-01',
    ],
  ])('a bundle whose %s was changed in Qomon is marked, with both', (_what, fields, text) => {
    const office = sentOffice();
    editInQomon(office, 'member', fields);
    compare(office);
    expect(office.column('State')).toEqual(['Changed in Qomon', 'Sent', 'Sent']);
    expect(office.cell('Message', 2)).toMatch(text);
    expect(office.said()).toContain('• 1 bundle differs: see Message');
  });

  test('an amount of a membership that was changed in Qomon is found on its row', () => {
    const office = sentOffice();
    const bundle = bundleOf(office, 'member');
    if (!bundle) throw new Error('no bundle');
    const memberships = bundle.memberships.map((one) => ({ ...one, amount: 1500 }));
    const { ledger } = office.qomon;
    ledger.state = {
      ...ledger.state,
      bundles: ledger.bundles.map((one) => (one === bundle ? { ...one, memberships } : one)),
    };
    compare(office);
    expect(office.cell('State', 2)).toBe('Changed in Qomon');
    expect(office.cell('Message', 2)).toContain(
      'Membership amount: here 20.00 EUR, in Qomon 15.00 EUR',
    );
  });

  test('a comment that staff have changed is no change of the books', () => {
    const office = sentOffice();
    editInQomon(office, 'plain', { comment: 'seen by Alex', extra_json: { a: 1 } });
    compare(office);
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
  });

  test('a row that agrees again is Sent again', () => {
    const office = sentOffice();
    editInQomon(office, 'member', { amount: 2500 });
    compare(office);
    editInQomon(office, 'member', { amount: 2000 });
    compare(office);
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(office.cell('Message', 2)).toBe('Recorded as bundle 5001.');
    expect(office.said()).toContain('• 1 bundle agrees again.');
  });

  test('a bundle that is not in the list is asked for by its ID before it is called gone', () => {
    const office = sentOffice();
    deleteInQomon(office, 'donor');
    const run = compare(office);
    expect(asked(run).slice(1)).toEqual(['GET 5002']);
    expect(office.column('State')).toEqual(['Sent', 'Gone from Qomon', 'Sent']);
    expect(office.cell('Message', 3)).toContain('Qomon has no bundle 5002 any more');
    expect(office.said()).toContain('• 1 bundle is gone from Qomon.');
    expect(office.cell('Bundle ID', 3)).toBe(5002);
  });

  test('a bundle that slips between two pages of the list is not called gone', () => {
    const office = sentOffice([PLAIN]);
    office.qomon.faults.add({
      method: 'GET',
      path: '/v1/transaction_bundles',
      fault: {
        kind: 'body',
        recorded: false,
        type: 'application/json',
        text: '{"data":[],"total":1}',
      },
    });
    const run = compare(office);
    expect(asked(run).slice(1)).toEqual(['GET 5001']);
    expect(office.column('State')).toEqual(['Sent']);
    expect(office.said()).toContain('1 agree');
  });

  test('where the list cannot be read to its end, nothing is called gone', () => {
    const office = sentOffice();
    deleteInQomon(office, 'donor');
    office.qomon.faults.add({ method: 'GET', path: '/v1/transaction_bundles', fault: '500' });
    compare(office);
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(office.said()).toContain('could not be read to its end, so no row is called gone');
  });

  test('where Qomon does not answer for a bundle, it is not called gone either', () => {
    const office = sentOffice();
    deleteInQomon(office, 'donor');
    office.qomon.faults.add({ method: 'GET', path: /\/5002$/, fault: '503' });
    compare(office);
    expect(office.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(office.said()).toContain('• Of 1 bundle Qomon gave no clear answer');
  });

  test('refunds that were made in Qomon are shown on the row', () => {
    const office = sentOffice();
    editInQomon(office, 'donor', { reimbursed_amount: 1000, status_id: 2 });
    editInQomon(office, 'plain', { reimbursed_amount: 1250, status_id: 2 });
    compare(office);
    expect(office.column('State')).toEqual(['Sent', 'Part refunded', 'Refunded']);
    expect(office.column('Refunded')).toEqual(['', 10, 12.5]);
    expect(office.cell('Message', 3)).toBe('Bundle 5002: 10.00 EUR refunded in Qomon.');
    expect(office.said()).toContain('• 2 bundles have been refunded in Qomon since.');
    const messages = office.column('Message');
    compare(office);
    expect(office.said()).toContain('3 agree.');
    expect(office.column('Message')).toEqual(messages);
  });

  test('a refund that was taken back in Qomon is told as a change, and agrees after that', () => {
    const office = sentOffice();
    editInQomon(office, 'donor', { reimbursed_amount: 1000, status_id: 2 });
    compare(office);
    editInQomon(office, 'donor', { reimbursed_amount: null, status_id: 1 });
    compare(office);
    expect(office.cell('State', 3)).toBe('Changed in Qomon');
    expect(office.cell('Message', 3)).toContain('Refunded: here 10, in Qomon 0.00 EUR');
    compare(office);
    expect(office.cell('State', 3)).toBe('Sent');
    expect(office.cell('Refunded', 3)).toBe('');
  });

  test('bundles under a reference of this spreadsheet that stand on no row are listed', () => {
    const office = sentOffice();
    const reference = office.cell('Reference', 3);
    office.google.workbook.deleteRows('Bundles', 3, 1);
    compare(office);
    expect(office.said()).toContain(
      [
        '1 bundle in Qomon bears a reference of this spreadsheet and stands on no row:',
        `• bundle 5002, reference ${reference}: 50.00 EUR, 2026-03-29`,
      ].join('\n'),
    );
  });

  test('no more than 20 of them are listed, and bundles of others never', () => {
    const rows = Array.from({ length: 23 }, (_, index) => ({ ...PLAIN, Comment: `p${index}` }));
    const office = sentOffice(rows);
    const [model] = office.qomon.ledger.bundles;
    const transactions = (model?.transactions ?? []).map((one) => ({
      fields: { ...one, external_transaction_id: 77, comment: 'another sheet' },
      id: null,
    }));
    office.qomon.ledger.create({ transactions, memberships: [], donations: [] }, 0);
    office.google.workbook.deleteRows('Bundles', 2, 22);
    compare(office);
    expect(office.said()).toContain('22 bundles in Qomon bear references');
    expect(office.said().match(/^• bundle/gm)).toHaveLength(20);
    expect(office.said()).toContain('… and 2 more');
    expect(office.said()).not.toContain('reference 77');
  });

  test('a reference between two that this spreadsheet has given is not its own', () => {
    const office = sentOffice();
    const [model] = office.qomon.ledger.bundles;
    const given = Number(office.cell('Reference', 4));
    office.page('setSettings', { firstReference: given + 100 });
    const foreign = (model?.transactions ?? []).map((one) => ({
      fields: { ...one, external_transaction_id: given + 50, comment: 'another sheet' },
      id: null,
    }));
    office.qomon.ledger.create({ transactions: foreign, memberships: [], donations: [] }, 0);
    office.type([{ ...PLAIN, Comment: 'later' }], { from: 5 });
    office.send('5');
    expect(office.cell('Reference', 5)).toBe(given + 100);
    // Neither rows nor journal tell any more which references were given.
    office.google.workbook.deleteRows('Bundles', 4, 2);
    office.google.workbook.deleteSheet('Journal');
    compare(office);
    expect(office.said()).toContain('2 bundles in Qomon bear references of this spreadsheet');
    expect(office.said()).toContain(`reference ${given}:`);
    expect(office.said()).toContain(`reference ${given + 100}:`);
    expect(office.said()).not.toContain(`reference ${given + 50}`);
  });

  test('amounts read in French as French writes them', () => {
    const office = sentOffice();
    office.page('setSettings', { language: 'fr' });
    editInQomon(office, 'member', { amount: 123_456_700 });
    compare(office);
    expect(office.cell('Message', 2)).toContain('20,00\u00a0EUR');
    expect(office.cell('Message', 2)).toContain('1\u202f234\u202f567,00\u00a0EUR');
    editInQomon(office, 'donor', { reimbursed_amount: 1000, status_id: 2 });
    compare(office);
    expect(office.cell('Message', 3)).toContain('10,00\u00a0EUR');
    expect(office.cell('Refunded', 3)).toBe(10);
  });

  test('entries that the lists offer no more are still compared', () => {
    const office = sentOffice([{ ...MEMBER, 'Payment status': '#1' }]);
    const { space } = office.qomon;
    space.change({
      statuses: space.state.statuses.map((one) => ({ ...one, archived: one.id === 1 })),
      membershipPrices: space.state.membershipPrices.map((one) => ({ ...one, hidden: true })),
    });
    office.call('refreshLists');
    compare(office);
    expect(office.said()).toContain('1 agree');
  });

  test('a row that cannot be read any more is told, and left', () => {
    const office = sentOffice();
    retype(office, 'Payment date', 3, 'some day');
    compare(office);
    expect(office.cell('State', 3)).toBe('Sent');
    expect(office.said()).toContain('“Bundles”, row 3');
  });

  test('what people have filled is not touched', () => {
    const office = sentOffice([{ ...PAYMENT, Comment: 'one', Ready: 'TRUE' }, MEMBER]);
    editInQomon(office, 'one', { amount: 1 });
    const filled = () =>
      office.google.workbook
        .records('Bundles')
        .map(({ State, Message, Refunded, ...rest }) => rest);
    const before = filled();
    compare(office);
    expect(filled()).toEqual(before);
  });

  test('thousands of bundles are read in pages that overlap, each counted once', () => {
    const office = sentOffice();
    const [model] = office.qomon.ledger.bundles;
    if (!model) throw new Error('no bundle');
    for (let made = 0; made < 2500; made += 1) {
      const transactions = model.transactions.map((one) => ({
        fields: { ...one, external_transaction_id: 10_000 + made },
        id: null,
      }));
      office.qomon.ledger.create({ transactions, memberships: [], donations: [] }, 0);
    }
    const run = compare(office);
    expect(office.said()).toContain('3 bundles (3 rows) compared with 2503 in Qomon: 3 agree.');
    expect(run.requests).toHaveLength(3);
  });
});
