import { describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { Session } from '../support/session';

const RESULTS = [
  ...['State', 'Message', 'Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'],
  ...['Sent at', 'Refunded'],
];
const LAST = 1000;

const columnOf = (session: Session, header: string) => session.at(header, 2).replace(/\d/g, '');
const rulesOf = (session: Session, header: string) => {
  const column = columnOf(session, header);
  return session.google.workbook.rules('Bundles', `${column}2:${column}${LAST}`).flat();
};

describe('the dropdowns', () => {
  test('offer what stands in the hidden tab, down to the last row', () => {
    const session = Session.ready();
    for (const row of [2, LAST]) {
      expect(offered(session, 'Payment method', row)).toEqual(['CB', 'CHQ', 'VIR', 'ESP', 'PRLV']);
      expect(offered(session, 'Payment status', row)).toContain('Valide (#1)');
      expect(offered(session, 'Campaign code', row)).toContain('PRINTEMPS26');
      expect(offered(session, 'Membership', row)).toContain('Adhésion annuelle — 20.00 EUR (#10)');
      expect(offered(session, 'Donation', row)).toContain('Don de 50 € — 50.00 EUR (#21)');
    }
  });

  test('point into “Qomon lists”, so that no list is too long for them', () => {
    const session = Session.ready();
    const lists = session.google.workbook.sheets().find(({ name }) => name === 'Qomon lists');
    for (const header of ['Payment method', 'Membership', 'Donation']) {
      for (const rule of rulesOf(session, header)) {
        expect(rule).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true });
        expect(rule?.args).toEqual([
          [lists?.id, 3, expect.any(Number), expect.any(Number), 1],
          true,
        ]);
      }
    }
  });

  test('let a bare ID or a name be typed all the same', () => {
    const session = Session.ready();
    session.type([{ Membership: '10', Donation: 'Don libre', 'Payment method': 'Chèque' }]);
    expect(session.cell('Membership', 2)).toBe('10');
    expect(session.cell('Donation', 2)).toBe('Don libre');
    expect(session.cell('Payment method', 2)).toBe('Chèque');
  });

  test('are not there before the lists are, nor on columns without a list', () => {
    const bare = new Session();
    bare.call('setUpSpreadsheet');
    expect(rulesOf(bare, 'Membership').every((rule) => rule === null)).toBe(true);
    const session = Session.ready();
    for (const header of ['Amount', 'Payer ID', 'Comment', 'State']) {
      expect(rulesOf(session, header).every((rule) => rule === null)).toBe(true);
    }
  });
});

describe('the checkboxes', () => {
  test.each(['Ready', 'Rolling year'])(
    'of “%s” stand on every row and fill none of them',
    (header) => {
      const session = Session.ready();
      const rules = rulesOf(session, header);
      expect(rules).toHaveLength(LAST - 1);
      expect(rules.every((rule) => rule?.criteria === 'CHECKBOX')).toBe(true);
      const column = columnOf(session, header);
      const cells = session.google.workbook.values('Bundles', `${column}2:${column}${LAST}`);
      expect(new Set(cells.flat())).toEqual(new Set(['']));
    },
  );

  test('keep what people have ticked', () => {
    const session = Session.ready();
    session.type([{ Ready: 'TRUE' }, { Ready: 'FALSE' }, { Comment: 'none' }]);
    session.call('setUpSpreadsheet');
    expect([2, 3, 4].map((row) => session.cell('Ready', row))).toEqual([true, false, '']);
  });
});

describe('the columns that the add-on writes', () => {
  test('warn whoever types into them, and shut nobody out', () => {
    const session = Session.ready();
    const protections = session.google.workbook.protections('Bundles');
    expect(protections.length).toBeGreaterThan(0);
    for (const { warningOnly, description, rect } of protections) {
      expect(warningOnly).toBe(true);
      expect(description).toContain('lose track of a payment');
      expect(rect).toMatchObject({ row: 1, rows: LAST });
    }
    session.type([{ State: 'Sent' }]);
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('are all of them, and no others', () => {
    const session = Session.ready();
    const header = session.google.workbook.values('Bundles')[0] ?? [];
    const warned = session.google.workbook
      .protections('Bundles')
      .flatMap(({ rect }) =>
        rect ? header.slice(rect.column - 1, rect.column - 1 + rect.columns) : header,
      );
    expect([...warned].sort()).toEqual([...RESULTS].sort());
  });

  test('are found wherever a user has put them, with one protection for neighbours', () => {
    const session = new Session();
    session.google.workbook.addSheet('Bundles');
    session.google.workbook.put('Bundles', 'A1', [
      [
        ...['State', 'Message', 'Amount', 'Bundle ID', 'Mine', 'Sent at', 'Reference'],
        ...['Payer ID', 'Payment method', 'Payment date'],
      ],
    ]);
    session.call('setUpSpreadsheet');
    const columns = () =>
      session.google.workbook
        .protections('Bundles')
        .map(({ rect }) => [rect?.column, rect?.columns]);
    expect(columns()).toEqual([
      [1, 2],
      [4, 1],
      [6, 1],
    ]);
    session.call('setUpSpreadsheet');
    expect(columns()).toHaveLength(3);
  });
});

describe('the other tabs', () => {
  test.each(['Qomon lists', 'Journal'])(
    '“%s” warns whoever types into it, and shuts nobody out',
    (tab) => {
      const [protection, ...more] = Session.ready().google.workbook.protections(tab);
      expect(protection).toMatchObject({ rect: null, warningOnly: true });
      expect(protection?.description).toMatch(/Bundles for Qomon (fills|writes)/);
      expect(more).toEqual([]);
    },
  );
});

describe('the cells', () => {
  test.each([
    ['Comment', '12/05'],
    ['Comment', '=1+1'],
    ['Campaign code', '+CLIMAT'],
    ['Group', '007'],
    ['Payer email', '@home'],
    ['Campaign code', 'TRUE'],
  ])('of “%s” hold what is typed as text: %s', (header, text) => {
    const session = Session.ready();
    session.type([{ [header]: text }]);
    expect(session.cell(header, 2)).toBe(text);
    expect(session.google.workbook.formulas('Bundles', session.at(header, 2))).toEqual([['']]);
  });

  test.each([
    ['Amount', '1234.5', '1,234.50'],
    ['Payer ID', '123456', '123456'],
    ['Payment date', '2026-03-29', '29/03/2026'],
    ['Start date', '2026-03-29', '29/03/2026'],
  ])('of “%s” show numbers and days plainly: %s', (header, text, shown) => {
    const session = Session.ready();
    session.type([{ [header]: text }]);
    expect(session.google.workbook.shown('Bundles', session.at(header, 2))).toEqual([[shown]]);
  });
});
