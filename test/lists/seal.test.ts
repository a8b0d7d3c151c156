import { beforeEach, describe, expect, test } from '@jest/globals';
import { columnLetters } from '../../local/columns';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const TAB = 'Qomon lists';

let session = Session.ready();
beforeEach(() => {
  session = Session.ready();
  session.type([{ ...PAYMENT, Donation: '#20', Reference: '1001' }]);
});

/** Replaces a text in whatever cells of the hidden tab hold it, as *Edit ▸ Find and replace* does. */
function replaceInLists(from: string, to: string): number {
  const { workbook } = session.google;
  let cells = 0;
  workbook.values(TAB).forEach((row, down) => {
    row.forEach((cell, across) => {
      if (!String(cell).includes(from)) return;
      cells += 1;
      const text = String(cell).replaceAll(from, to);
      workbook.put(TAB, `${columnLetters(across + 1)}${down + 1}`, [[text]]);
    });
  });
  return cells;
}

/** What leaves for the row, or what keeps it from being sent. */
function sent(): string {
  return JSON.stringify(session.posted(session.send('2:3')));
}

/** What may be done to the tab, by intent or by accident. */
const CHANGES: ReadonlyArray<readonly [what: string, from: string, to: string]> = [
  ['the default status', '"default_status_id":1', '"default_status_id":2'],
  ['the default status away', '"default_status_id":1,', ''],
  [
    'the default price',
    '"default_status_id":1',
    '"default_status_id":1,"default_donation_price_id":22',
  ],
  ['the ID of a price', '"id":20,', '"id":22,'],
  ['the ID of a status', '"id":1,', '"id":3,'],
  ['the kind of a status', '"kind":"valid"', '"kind":"reimbursed"'],
  ['what may be given freely', '"allow_custom_amount":true', '"allow_custom_amount":false'],
  ['what is hidden', '"hidden":false', '"hidden":true'],
  ['the currency', '"eur"', '"gbp"'],
  ['the time', '2026-', '2031-'],
];

test.each(CHANGES)('what is sent is what Qomon says: %s', (_what, from, to) => {
  const start = session.snapshot();
  const right = sent();
  expect(JSON.parse(right)).toHaveLength(1);
  session.restore(start);
  const kept = session.google.workbook.values(TAB);
  expect(replaceInLists(from, to)).toBeGreaterThan(0);
  expect(sent()).toBe(right);
  // The dropdowns' entries too are those of Qomon again; only the times are others.
  const texts = (rows: typeof kept) => JSON.stringify([rows[0], ...rows.slice(2)]);
  expect(texts(session.google.workbook.values(TAB))).toBe(texts(kept));
});

describe('where Qomon does not answer', () => {
  test('nothing is sent by lists that somebody has changed', () => {
    replaceInLists('"default_status_id":1', '"default_status_id":2');
    session.qomon.faults.add({ fault: '503', times: 99 });
    expect(sent()).toBe('[]');
    expect(session.cell('State', 2)).toBe('');
    session.qomon.faults.clear();
    expect(JSON.parse(sent())).toHaveLength(1);
  });
});

test('lists of an earlier release, of which nothing is remembered, are fetched again', () => {
  session.google.setProperty('document', 'lists.seal', '');
  const run = session.send('2:3');
  expect(run.requests.some(({ url }) => url.includes('/v1/transaction_statuses'))).toBe(true);
  expect(session.cell('State', 2)).toBe('Sent');
});
