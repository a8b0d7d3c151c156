import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportOf } from '../report/session';
import { PAYMENT, putRows } from '../support/rows';
import { Session } from '../support/session';
import { figures } from './figures';

/** A membership with a donation, a payment by cheque, two rows of one payment, and one that is not sent. */
function sentRows(): Session {
  const session = Session.ready();
  session.type([
    { ...PAYMENT, Amount: '30', Membership: '#10', Donation: '#20', 'Campaign code': 'WEB' },
    { ...PAYMENT, Amount: '20', 'Payment method': 'CHQ' },
    { ...PAYMENT, Amount: '40', Group: 'a', Membership: '#10', 'Member ID': '300001' },
    { Group: 'a', Membership: '#10', 'Member ID': '300002' },
    { ...PAYMENT, Amount: '7' },
  ]);
  session.send('2:5');
  return session;
}

function summed(session: Session): ReturnType<typeof figures> {
  session.call('showSummary');
  const parts = new Map(figures(session));
  // Where the rows stand is another thing.
  parts.delete('By tab');
  return parts;
}

const said = (session: Session): string[] =>
  session.google.workbook.values('Summary').map(([first]) => String(first));

const COPY = 'Copy of Bundles';

/** What people do with a copy of the whole tab; which rows are said to be copies then. */
const DONE: ReadonlyArray<readonly [string, (session: Session) => void, string]> = [
  ['as Sheets makes it', () => undefined, COPY],
  ['that is hidden', (session) => session.hideTab(COPY), COPY],
  ['of a tab that was hidden then', (session) => session.hideTab('Bundles'), 'Bundles'],
];

describe.each(DONE)('a copy of the tab %s', (_name, act, copies) => {
  test('adds to no sum of what was sent, and its rows are named', () => {
    const session = sentRows();
    // What is not sent may become a payment of its own.
    session.google.workbook.deleteRows('Bundles', 6, 1);
    const before = summed(session);
    session.google.workbook.duplicateSheet('Bundles');
    act(session);
    expect(summed(session)).toEqual(before);
    expect(said(session)).toContain(
      `4 rows are copies: they bear the references of other rows, and are in no sum: ${[2, 3, 4, 5]
        .map((row) => `“${copies}”, row ${row}`)
        .join('; ')}. Delete them, or empty Reference there if they are payments of their own.`,
    );
    expect(said(session).join('\n')).toContain('The journal says the same: 3 payments sent');
    const report = reportOf(session);
    expect(report.said).toContain('Sent: 3 payments, 90.00 EUR');
    expect(report.said.join('\n')).toContain(
      'Rows and journal say the same: of this, 3 payments, 90.00 EUR, are recorded now.',
    );
    // Of a group's payment one row is named.
    expect(report.said.join('\n')).toContain('3 rows are copies');
  });
});

test('of an original and its copy the one counts that says what the journal says', () => {
  const session = sentRows();
  session.google.workbook.duplicateSheet('Bundles');
  // The copy is not changed when the payment is cancelled, or when its row is retyped.
  session.google.workbook.select('Bundles', 'A3', session.google.user);
  session.call('cancelSelectedBundles');
  const sent = (): number[] | undefined =>
    summed(session).get('All payments')?.[0]?.figures.slice(0, 2) as number[];
  expect(sent()).toEqual([2, 7000]);
  session.google.workbook.put('Bundles', session.at('State', 2), [['Cancelled']]);
  expect(sent()).toEqual([2, 7000]);
  expect(said(session).join('\n')).toContain('“Bundles”, row 2');
});

test('a copy that reads as not sent stays among what is left, once for each row', () => {
  const session = sentRows();
  session.pasteRows(session, '3:3', 8);
  for (const header of ['State', 'Bundle ID', 'Transaction ID'])
    session.google.workbook.clear('Bundles', session.at(header, 8));
  const [all] = summed(session).get('All payments') ?? [];
  expect(all?.figures).toEqual([3, 9000, 0, 0, 2, 2700, 0, 0, 0, 0]);
  expect(said(session).join('\n')).not.toContain('copies');
  expect(said(session).join('\n')).toContain(
    '1 row that is not sent bears the reference of another row, and counts under Not sent all the same: “Bundles”, row 8.',
  );
});

test('of rows that are not sent all that bear the reference of another one are told', () => {
  const session = Session.ready();
  session.type([
    { ...PAYMENT, Reference: '77' },
    { ...PAYMENT, Reference: '78' },
    { ...PAYMENT },
    { ...PAYMENT },
  ]);
  session.google.workbook.duplicateSheet('Bundles');
  const [all] = summed(session).get('All payments') ?? [];
  expect(all?.figures.slice(4, 6)).toEqual([8, 16000]);
  expect(said(session).join('\n')).toContain(
    `2 rows that are not sent bear the references of other rows, and count under Not sent all the same: “${COPY}”, row 2; “${COPY}”, row 3.`,
  );
});

test('whatever rows are copied, no sum of what was sent grows', () => {
  const session = sentRows();
  const start = session.snapshot();
  const [before] = summed(session).get('All payments') ?? [];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 6 }),
      (rows) => {
        session.restore(start);
        rows.forEach((row, at) => {
          session.pasteRows(session, `${row}:${row}`, 9 + at);
        });
        const [now] = summed(session).get('All payments') ?? [];
        expect(now).toEqual(before);
        const told = said(session).join('\n');
        for (const at of rows.keys()) expect(told).toContain(`“Bundles”, row ${9 + at}`);
      },
    ),
    { numRuns: process.env.PROMISES === 'all' ? 40 : 4 },
  );
});

test('many copies ask for few calls', () => {
  const session = Session.ready();
  const calls = [20, 400].map((count) => {
    putRows(
      session,
      Array.from({ length: count }, (_, at) => ({
        ...{ Amount: 1, 'Payer ID': 123456, 'Payment method': 'CB', 'Payment date': '2026-03-29' },
        ...{ State: 'Sent', Reference: 1000 + (at % (count / 2)), 'Bundle ID': 5000 + at },
      })),
    );
    return session.call('showSummary').calls.filter(({ kind }) => kind === 'sheet').length;
  });
  expect(calls[1]).toBeLessThanOrEqual((calls[0] ?? 0) + 4);
});
