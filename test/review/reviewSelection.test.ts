import { describe, expect, test } from '@jest/globals';
import { Office } from '../support/office';
import { PAYMENT } from '../support/rows';

interface Finding {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly cell: string;
  readonly text: string;
}

interface Review {
  readonly ok: boolean;
  readonly bundles: number;
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly leftBehind: readonly Finding[];
}

const select = (office: Office, rows: string) =>
  office.google.workbook.select('Bundles', rows, office.google.user);

const review = (office: Office, request: object = {}) =>
  office.page('reviewSelection', request) as Review;

describe('the review of selected rows', () => {
  test('counts bundles, rows and totals, and names each problem, warning and row left by its cell', () => {
    const office = Office.ready();
    office.type([
      PAYMENT,
      { ...PAYMENT, Amount: 'twenty' },
      { ...PAYMENT, Amount: '45.5', 'Payment method': 'CHQ', 'Payer email': '' },
      { ...PAYMENT, Amount: '7', Reference: '5', 'Bundle ID': '9', State: 'Sent' },
      { ...PAYMENT, Amount: '8', 'Payment date': '2030-01-01' },
    ]);
    select(office, 'A2:A6');
    expect(office.page('reviewSelection')).toMatchObject({
      ok: true,
      bundles: 3,
      rows: 3,
      totals: [{ amount: 7350, currency: 'eur' }],
      byMethod: [
        { method: 'CB', payments: 2, totals: [{ amount: 2800, currency: 'eur' }] },
        { method: 'CHQ', payments: 1, totals: [{ amount: 4550, currency: 'eur' }] },
      ],
      problemCount: 1,
      problems: [
        {
          tab: 'Bundles',
          row: 3,
          column: 'Amount',
          cell: office.at('Amount', 3),
          text: expect.stringContaining('not an amount'),
        },
      ],
      warningCount: 1,
      warnings: [{ row: 6, column: 'Payment date', cell: office.at('Payment date', 6) }],
      leftCount: 1,
      leftBehind: [{ row: 5, text: 'sent already' }],
    });
  });

  test('writes nothing, neither for an address that it finds nor for a copy that was made a new row', () => {
    const office = Office.ready();
    office.type([
      { ...PAYMENT, 'Payer ID': '', 'Payer email': 'sophie.girard@example.net' },
      { ...PAYMENT, Amount: '7', Reference: '5', 'Bundle ID': '9', State: 'Sent' },
      { ...PAYMENT, Amount: '7', 'Bundle ID': '9', State: 'Sent' },
    ]);
    select(office, 'A2:A4');
    const before = office.everything();
    expect(review(office)).toMatchObject({ ok: true, bundles: 2, problems: [] });
    expect(office.everything()).toBe(before);
    expect(office.google.properties('document')).not.toHaveProperty('reference.next');
  });

  test('comes to what is then sent', () => {
    const office = Office.ready();
    office.type([PAYMENT, { ...PAYMENT, Amount: '5' }, { ...PAYMENT, Amount: '' }]);
    select(office, 'A2:A4');
    const { bundles } = review(office);
    expect(office.page('sendNext', { scope: 'selection', expectedCount: bundles })).toMatchObject({
      ok: true,
      sent: bundles,
      leftRows: 1,
      leftBehind: [{ tab: 'Bundles', row: 4, state: 'Invalid' }],
    });
  });

  test('asks for few people, however many rows are selected, and finds the others valid until a send', () => {
    const office = Office.ready();
    office.qomon.space.fill('contacts', 120);
    office.type(
      Array.from({ length: 120 }, (_, index) => ({ ...PAYMENT, 'Payer ID': `${600_001 + index}` })),
    );
    select(office, 'A2:A121');
    const run = office.google.page().call('reviewSelection', {});
    expect(run.value).toMatchObject({ bundles: 120, problems: [] });
    expect(run.requests.length).toBeLessThanOrEqual(40);
    expect(run.milliseconds).toBeLessThan(10_000);
  });

  test('of ready rows takes every entry tab, whatever is selected', () => {
    const office = Office.ready();
    office.google.workbook.addSheet('Congress');
    office.google.workbook.put('Congress', 'A1', [
      office.google.workbook.values('Bundles')[0] ?? [],
    ]);
    office.type([{ ...PAYMENT, Ready: 'TRUE' }, PAYMENT]);
    office.type([{ ...PAYMENT, Ready: 'TRUE', Amount: 'x' }], { tab: 'Congress' });
    select(office, 'A1');
    expect(review(office, { scope: 'ready' })).toMatchObject({
      bundles: 1,
      problems: [{ tab: 'Congress', row: 2, column: 'Amount' }],
    });
  });

  test.each([
    ['en', 'not connected'],
    ['fr', 'pas connectée'],
  ])('says what to do where nothing can be reviewed (%s)', (userLocale, words) => {
    const office = new Office({ google: { userLocale } });
    expect(office.page('reviewSelection')).toEqual({
      ok: false,
      problem: expect.stringContaining(words),
      why: 'not connected',
    });
  });
});

describe('a link to a cell', () => {
  test('brings the tab and the cell into view', () => {
    const office = Office.ready();
    office.google.workbook.addSheet('Elsewhere');
    office.google.workbook.select('Elsewhere', 'A1', office.google.user);
    expect(office.page('goToCell', { tab: 'Bundles', cell: 'AB5' })).toEqual({ ok: true });
    // What is in view now decides what a review is of.
    office.type([PAYMENT], { from: 5 });
    expect(review(office)).toMatchObject({ ok: true, bundles: 1 });
  });

  test.each([
    { tab: 'Gone', cell: 'A1' },
    { tab: 'Bundles', cell: 'A99999' },
    { tab: 'Bundles', cell: 'A1:B2' },
    { tab: 'Journal', cell: 'A1' },
    { tab: 7 },
    null,
  ])('that is not there says so: %j', (request) => {
    const office = Office.ready();
    expect(office.page('goToCell', request)).toEqual({
      ok: false,
      problem: expect.stringContaining('no longer there'),
    });
  });
});
