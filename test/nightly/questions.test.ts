import { describe, expect, test } from '@jest/globals';
import { lastMail, passTo, READY, setNightly } from '../support/night';
import { newTab } from '../support/rows';
import { Session, type Typed } from '../support/session';

const MORNING = '2026-04-03T08:00:00Z';

/** A spreadsheet whose night begins at two. */
function nightSession(rows: readonly Typed[]): Session {
  const made = Session.ready();
  setNightly(made);
  made.type(rows);
  return made;
}

/** Amounts that Sheets may have made of something else. */
const ODD: ReadonlyArray<readonly [name: string, row: Typed, says: string]> = [
  ['a number like a date', { Amount: '45689' }, 'Sheets keeps the day 01/02/2025 as this number.'],
  [
    'a hundred times the price',
    { Amount: '2000', Membership: '#10', 'Membership amount': '2000', 'End date': '31/12/2026' },
    'this is a hundred times the price of 20.00 EUR.',
  ],
  [
    'an ID that this space does not show',
    { 'Payer ID': '400001' },
    'your space does not show a contact with this ID',
  ],
];

describe.each(ODD)('%s', (_name, odd, says) => {
  test('stays behind at night, and is told with the question', () => {
    const it = nightSession([READY, { ...READY, ...odd }]);
    passTo(it, MORNING);
    expect(it.column('State')).toEqual(['Sent', '']);
    const { subject, body } = lastMail(it);
    expect(subject).toBe('Nightly upload to Qomon: 1 payment sent, 20.00 EUR, 1 row left behind');
    expect(body).toContain('row 3: it is not sent without an answer.');
    expect(body).toContain(says);
    expect(it.cell('Message', 3)).toContain(says);
  });

  test('keeps its whole group', () => {
    const it = nightSession([
      { ...READY, ...odd, Group: 'g' },
      { ...READY, Group: 'G ', Amount: '1', Donation: '#20', 'Donation amount': '1' },
    ]);
    passTo(it, MORNING);
    expect(it.qomon.ledger.bundles).toEqual([]);
  });

  test('goes the next night once a person has said that it is meant as typed, until it is changed', () => {
    const it = nightSession([{ ...READY, ...odd }]);
    passTo(it, MORNING);
    const reference = it.cell('Reference', 2);
    const say = () => it.page('answerQuestion', { reference, answer: 'asTyped' });
    expect(say()).toEqual({ ok: true, answered: 1 });
    expect(it.cell('Message', 2)).toContain('meant as it was typed');
    const lines = it.google.workbook.records('Journal').map(({ Detail }) => String(Detail));
    expect(lines.join()).toContain('meant as it was typed');
    it.type([{ ...READY, ...odd, Comment: 'another one' }], { from: 3 });
    passTo(it, '2026-04-04T08:00:00Z');
    expect(it.cell('State', 2)).toBe('Sent');
    expect(say()).toMatchObject({ ok: false, why: 'no question' });
    // An ID is answered for wherever it stands; an amount is not.
    expect(it.cell('State', 3)).toBe('Payer ID' in odd ? 'Sent' : '');
  });

  test('goes by day, when a person has agreed', () => {
    const it = nightSession([{ ...READY, ...odd }]);
    it.call('sendReadyRows');
    expect(it.column('State')).toEqual(['Sent']);
  });
});

test('an ID under which somebody has sent by day goes by night too', () => {
  const it = nightSession([{ ...READY, 'Payer ID': '400001' }]);
  it.call('sendReadyRows');
  it.type([{ ...READY, Amount: '21', 'Payer ID': '400001' }], { from: 3 });
  passTo(it, MORNING);
  expect(it.column('State')).toEqual(['Sent', 'Sent']);
});

test('nothing odd is no question, and neither is a row with a problem', () => {
  const it = nightSession([READY, { ...READY, Amount: 'x' }]);
  it.call('checkRows');
  for (const reference of ['', 1, it.cell('Reference', 2)]) {
    const answer = it.page('answerQuestion', { reference, answer: 'asTyped' });
    expect(answer).toMatchObject({ ok: false, why: 'no question' });
  }
});

test('a tab of which nothing goes is named in the mail', () => {
  const it = nightSession([]);
  const headers = Object.keys(READY).concat('Reference', 'State', 'Message', 'Bundle ID');
  newTab(it, 'Stall', headers);
  it.type([READY], { tab: 'Stall' });
  it.google.workbook.put('Stall', 'A1', [
    headers.map((text) => (text === 'Amount' ? 'Amount paid' : text)),
  ]);
  newTab(it, 'Hidden', headers);
  it.type([READY, READY], { tab: 'Hidden' });
  it.google.workbook.hideSheet('Hidden', true);
  passTo(it, MORNING);
  const { subject, body } = lastMail(it);
  expect(subject).toBe('Nightly upload to Qomon: 0 payments sent, 2 tabs left behind');
  expect(body).toContain('• “Stall” (1 row): this tab cannot be read.');
  expect(body).toContain('If “Amount paid” is meant, call it so.');
  expect(body).toContain('• “Hidden” (2 rows): this tab is hidden.');
});

test('a word that may be meant as a tick is told, and one that is a tick goes', () => {
  const it = nightSession([READY, { ...READY, Amount: '21' }, { ...READY, Amount: '22' }]);
  it.google.workbook.put('Bundles', it.at('Ready', 3), [['VRAI'], ['ready?']]);
  passTo(it, MORNING);
  expect(it.column('State')).toEqual(['Sent', 'Sent', 'Invalid']);
  expect(lastMail(it).body).toContain('row 4: Ready: “…” is no tick.');
});
