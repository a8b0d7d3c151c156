import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportOf } from '../report/session';
import { lastMail } from '../support/night';
import { frenchSession, PAYMENT, spaced } from '../support/rows';
import { Session, type Typed } from '../support/session';

const ROWS: readonly Typed[] = [
  { ...PAYMENT, Amount: '30' },
  { ...PAYMENT, Amount: '2000', Currency: 'JPY' },
  { ...PAYMENT, Amount: '7', Group: 'couple' },
  { ...PAYMENT, Amount: '8', Group: 'couple', 'Payer ID': '789012' },
  { ...PAYMENT, Amount: '5', Currency: 'USD' },
];

const LAST = ROWS.length + 1;

const GROUP = [4, 5];

/** Rows that were sent, of which the first is refunded in part. */
function sentRows(): Session {
  const session = Session.ready();
  session.type(ROWS);
  session.send(`2:${LAST}`);
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  const opened = session.page('openRefund') as {
    readonly bundleId: number;
    readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
    readonly seen: string;
  };
  session.page('refund', {
    bundleId: opened.bundleId,
    transactionId: opened.payments[0]?.transactionId,
    amount: 500,
    items: [],
    seen: opened.seen,
  });
  expect(session.cell('Refunded', 2)).toBe(5);
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.dialogs.length = 0;
  return session;
}

const UNREADABLE = {
  Amount: ['', 'x', '#N/A', 'Camille Moreau', '12 or 13', '-4', '50 %'],
  Currency: ['x', '#N/A', 'Camille Moreau', '€€'],
  Refunded: ['x', '#N/A', 'Camille Moreau', '-4', '50 %'],
} as const;

type Column = keyof typeof UNREADABLE;

const EDIT = fc.constantFrom<Column[]>('Amount', 'Currency', 'Refunded').chain((column) =>
  fc.record({
    row: fc.integer({ min: 2, max: LAST }),
    column: fc.constant(column),
    text: fc.constantFrom<string[]>(...UNREADABLE[column]),
  }),
);

/** What Summary and Report say, each as lines. */
function papers(session: Session): Record<'Summary' | 'Report', string[]> {
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.call('showSummary');
  const summary = session.google.workbook.values('Summary').map(([first]) => String(first));
  const { said } = reportOf(session, '1', 'NO');
  return { Summary: summary, Report: [...said] };
}

test('a sent row that cannot be read is named with its cells by both papers, and is never called missing', () => {
  const start = sentRows();
  const before = start.snapshot();
  fc.assert(
    fc.property(fc.array(EDIT, { minLength: 1, maxLength: 4 }), (edits) => {
      const session = start;
      session.restore(before);
      for (const { row, column, text } of edits)
        session.google.workbook.put('Bundles', session.at(column, row), [[text]]);
      const rows = new Set(edits.map(({ row }) => row));
      for (const [paper, said] of Object.entries(papers(session))) {
        const text = said.join('\n');
        expect([paper, text.includes('on no row')]).toEqual([paper, false]);
        const named = said.find((one) => one.includes('cannot be read whole')) ?? '';
        expect(named).toContain(
          `${rows.size} ${rows.size === 1 ? 'row' : 'rows'} cannot be read whole`,
        );
        for (const { row, column } of edits) {
          const stands = String(session.cell(column, row));
          const at = named.slice(named.indexOf(`“Bundles”, row ${row}:`));
          const own = at.slice(0, at.indexOf(';') < 0 ? undefined : at.indexOf(';'));
          expect(own).toContain(stands === '' ? `${column} blank` : `${column} “${stands}”`);
        }
        expect(named).not.toContain('Check rows');
        expect(named.includes('Undo')).toBe(edits.some(({ column }) => column !== 'Refunded'));
        expect(named.includes('Compare with Qomon')).toBe(
          edits.some(({ column }) => column === 'Refunded'),
        );
        // Whatever else is recorded agrees: neither side counts what cannot be read.
        expect(text).toContain('say the same'.replace('say', paper === 'Summary' ? 'says' : 'say'));
        if (rows.size < ROWS.length) expect(text).toContain(`${ROWS.length - rows.size} payment`);
      }
      // The way out that is named leads out.
      session.call('compareWithQomon');
      for (const row of rows) {
        // A payment of two rows is compared once both can be read.
        const together = GROUP.includes(row) ? GROUP : [row];
        const own = edits.filter((edit) => together.includes(edit.row));
        if (own.every(({ column }) => column === 'Refunded'))
          expect(session.cell('Refunded', row)).toBe(row === 2 ? 5 : '');
      }
      for (const { row, column } of edits) if (column !== 'Refunded') putBack(session, row, column);
      session.call('compareWithQomon');
      for (const said of Object.values(papers(session))) {
        expect(said.join('\n')).not.toContain('cannot be read');
        expect(said.join('\n')).toMatch(/says? the same/);
        expect(said.join('\n')).toContain(`${ROWS.length} payments`);
      }
    }),
    { numRuns: process.env.PROMISES === 'all' ? 100 : 8 },
  );
});

function putBack(session: Session, row: number, column: Exclude<Column, 'Refunded'>): void {
  const typed = ROWS[row - 2]?.[column] ?? '';
  const value = column === 'Amount' ? Number(typed) : typed;
  session.google.workbook.put('Bundles', session.at(column, row), [[value]]);
}

test.each<[string, readonly string[]]>([
  [
    'everything that was typed is emptied',
    ['Amount', 'Payment method', 'Payment date', 'Payer ID'],
  ],
  ['its State is emptied too', ['Amount', 'Payment method', 'Payment date', 'Payer ID', 'State']],
])('a reference that stands on a row is on a row: %s', (_, columns) => {
  const session = sentRows();
  for (const row of [3, 4])
    for (const column of columns)
      session.google.workbook.put('Bundles', session.at(column, row), [['']]);
  for (const said of Object.values(papers(session))) {
    expect(said.join('\n')).not.toContain('on no row');
    expect(said.join('\n')).toContain('“Bundles”, row 3: Amount blank (the journal has 2,000 JPY)');
    expect(said.join('\n')).toContain('“Bundles”, row 4: Amount blank (the journal has 7.00 EUR)');
  }
  // What has truly gone is still told so.
  const reference = session.cell('Reference', 6);
  session.google.workbook.deleteRows('Bundles', 6, 1);
  for (const said of Object.values(papers(session))) {
    const gone = said.find((one) => one.includes('and found on no row')) ?? '';
    expect(gone).toContain(`reference ${reference}`);
    expect(gone).toMatch(/^1 payment /);
  }
});

test('what stands in such a cell is in the spreadsheet, and not in the mail', () => {
  const session = sentRows();
  session.google.workbook.put('Bundles', session.at('Amount', 2), [['Camille Moreau']]);
  const { said } = reportOf(session, '1', 'YES');
  expect(said.join('\n')).toContain('Amount “Camille Moreau” (the journal has 30.00 EUR)');
  const { body } = lastMail(session);
  expect(body).toContain('“Bundles”, row 2: Amount (the journal has 30.00 EUR).');
  expect(body).not.toMatch(/Camille|Moreau/);
});

test('a row that was not sent is told to be checked, and the check says what is wrong there', () => {
  const session = sentRows();
  session.type(
    [
      { ...PAYMENT, Amount: 'twenty' },
      { ...PAYMENT, Amount: '4', Refunded: 'x' },
    ],
    {
      from: 8,
    },
  );
  const { Summary: said } = papers(session);
  expect(said).toContain(
    '1 row has an amount that cannot be read and is in no sum: “Bundles”, row 8. Check rows says what is wrong there.',
  );
  session.google.workbook.select('Bundles', 'A8', session.google.user);
  session.call('checkRows');
  expect(String(session.cell('Message', 8))).toContain('“twenty” is not an amount');
});

test('a sent row whose membership cannot be read is not told to be checked', () => {
  const session = Session.ready();
  const typed = { ...PAYMENT, Amount: '20', Membership: '#10', 'Membership amount': '20' };
  session.type([typed, typed]);
  session.send('2:2');
  for (const row of [2, 3])
    session.google.workbook.put('Bundles', session.at('Membership amount', row), [['x']]);
  const said = papers(session).Summary.filter((one) => one.includes('in no sum by price'));
  expect(said.map((one) => one.replace(/^.*price: /, ''))).toEqual([
    '“Bundles”, row 3. Check rows says what is wrong there.',
    '“Bundles”, row 2. Bring back what stood there with Undo or the version history, or type beside it the amount that Qomon holds.',
  ]);
});

test('in French the headers are those of the tab', () => {
  const session = frenchSession();
  const typed = { 'ID du payeur': 123456, Montant: 20, 'Moyen de paiement': 'CB' };
  for (const [header, value] of Object.entries({ ...typed, 'Date de paiement': '2026-03-29' }))
    session.google.workbook.put('Bundles', session.at(header, 2), [[value]]);
  session.send('2:2');
  session.google.workbook.put('Bundles', session.at('Montant', 2), [['vingt']]);
  session.google.workbook.put('Bundles', session.at('Remboursé', 2), [['x']]);
  const told =
    'au journal : « Bundles », ligne 2 : Montant « vingt » (le journal indique 20,00 EUR), Remboursé « x ». Rétablissez ce qui s’y trouvait avec Annuler ou l’historique des versions, ou saisissez-le de nouveau. Utilisez ensuite « Comparer avec Qomon »';
  for (const said of Object.values(papers(session))) {
    expect(spaced(said.join('\n'))).toContain(told);
    expect(said.join('\n')).not.toContain('introuvable');
  }
});
