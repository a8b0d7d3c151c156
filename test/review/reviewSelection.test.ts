import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

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

const select = (session: Session, rows: string) =>
  session.google.workbook.select('Bundles', rows, session.google.user);

const review = (session: Session, request: object = {}) =>
  session.page('reviewSelection', request) as Review;

describe('the review of selected rows', () => {
  test('counts bundles, rows and totals, and names each problem, warning and row left by its cell', () => {
    const session = Session.ready();
    session.type([
      PAYMENT,
      { ...PAYMENT, Amount: 'twenty' },
      { ...PAYMENT, Amount: '45.5', 'Payment method': 'CHQ', 'Payer email': '' },
      { ...PAYMENT, Amount: '7', Reference: '5', 'Bundle ID': '9', State: 'Sent' },
      { ...PAYMENT, Amount: '8', 'Payment date': '2030-01-01' },
    ]);
    select(session, 'A2:A6');
    expect(session.page('reviewSelection')).toMatchObject({
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
          cell: session.at('Amount', 3),
          text: expect.stringContaining('not an amount'),
          act: 'type',
        },
      ],
      // Three of them say that the payment stands alone.
      warningCount: 4,
      warnings: expect.arrayContaining([
        expect.objectContaining({
          row: 6,
          column: 'Payment date',
          cell: session.at('Payment date', 6),
        }),
      ]),
      leftCount: 1,
      leftBehind: [{ row: 5, text: 'sent already' }],
    });
  });

  test('writes nothing, neither for an address that it finds nor for a copy that was made a new row', () => {
    const session = Session.ready();
    session.type([
      { ...PAYMENT, 'Payer ID': '', 'Payer email': 'sophie.girard@example.net' },
      { ...PAYMENT, Amount: '7', Reference: '5', 'Bundle ID': '9', State: 'Sent' },
      { ...PAYMENT, Amount: '7', 'Bundle ID': '9', State: 'Sent' },
    ]);
    select(session, 'A2:A4');
    const before = session.everything();
    expect(review(session)).toMatchObject({ ok: true, bundles: 2, problems: [] });
    expect(session.everything()).toBe(before);
    expect(session.google.properties('document')).not.toHaveProperty('reference.next');
  });

  test.each(['Lefèvre', 'Camille Moreau', 'Nobody At All'])(
    'says what a check says of a payer of whom the name %s alone was typed',
    (name) => {
      const session = Session.ready();
      session.type([{ ...PAYMENT, 'Payer ID': '', 'Payer name': name }]);
      select(session, 'A2');
      const { problems } = review(session);
      session.call('checkRows');
      const said = problems.map(({ text }) => text);
      expect(said).toHaveLength(1);
      for (const text of said) expect(session.cell('Message', 2)).toContain(text);
    },
  );

  test('comes to what is then sent', () => {
    const session = Session.ready();
    session.type([PAYMENT, { ...PAYMENT, Amount: '5' }, { ...PAYMENT, Amount: '' }]);
    select(session, 'A2:A4');
    const { bundles } = review(session);
    expect(session.page('sendNext', { scope: 'selection', expectedCount: bundles })).toMatchObject({
      ok: true,
      sent: bundles,
      leftRows: 1,
      leftBehind: [{ tab: 'Bundles', row: 4, state: 'Invalid' }],
    });
  });

  test('asks for few people, however many rows are selected, and finds the others valid until a send', () => {
    const session = Session.ready();
    session.qomon.space.fill('contacts', 120);
    session.type(
      Array.from({ length: 120 }, (_, index) => ({ ...PAYMENT, 'Payer ID': `${600_001 + index}` })),
    );
    select(session, 'A2:A121');
    const run = session.google.page().call('reviewSelection', {});
    expect(run.value).toMatchObject({ bundles: 120, problems: [] });
    expect(run.requests.length).toBeLessThanOrEqual(40);
    expect(run.milliseconds).toBeLessThan(10_000);
  });

  test('of ready rows takes every entry tab, whatever is selected', () => {
    const session = Session.ready();
    session.google.workbook.addSheet('Congress');
    session.google.workbook.put('Congress', 'A1', [
      session.google.workbook.values('Bundles')[0] ?? [],
    ]);
    session.type([{ ...PAYMENT, Ready: 'TRUE' }, PAYMENT]);
    session.type([{ ...PAYMENT, Ready: 'TRUE', Amount: 'x' }], { tab: 'Congress' });
    select(session, 'A1');
    expect(review(session, { scope: 'ready' })).toMatchObject({
      bundles: 1,
      problems: [{ tab: 'Congress', row: 2, column: 'Amount' }],
    });
  });

  test.each([
    ['en', 'not connected'],
    ['fr', 'pas connectée'],
  ])('says what to do where nothing can be reviewed (%s)', (userLocale, words) => {
    const session = new Session({ google: { userLocale } });
    expect(session.page('reviewSelection')).toEqual({
      ok: false,
      problem: expect.stringContaining(words),
      why: 'not connected',
    });
  });
});

describe('a link to a cell', () => {
  test('brings the tab and the cell into view', () => {
    const session = Session.ready();
    session.google.workbook.addSheet('Elsewhere');
    session.google.workbook.select('Elsewhere', 'A1', session.google.user);
    expect(session.page('goToCell', { tab: 'Bundles', cell: 'AB5' })).toEqual({ ok: true });
    // What is in view now decides what a review is of.
    session.type([PAYMENT], { from: 5 });
    expect(review(session)).toMatchObject({ ok: true, bundles: 1 });
  });

  test.each([
    { tab: 'Gone', cell: 'A1' },
    { tab: 'Bundles', cell: 'A99999' },
    { tab: 'Bundles', cell: 'A1:B2' },
    { tab: 'Journal', cell: 'A1' },
    { tab: 7 },
    null,
  ])('that is not there says so: %j', (request) => {
    const session = Session.ready();
    expect(session.page('goToCell', request)).toEqual({
      ok: false,
      problem: expect.stringContaining('no longer there'),
    });
  });
});
