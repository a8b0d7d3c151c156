import { describe, expect, test } from '@jest/globals';
import { choose, PAYMENT, putRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const GOOD: Typed = { ...PAYMENT, Donation: '#20' };
const WARNED = '#fef5d6';

function note(session: Session, header: string, row = 2): string {
  return session.google.workbook.notes('Bundles', session.at(header, row))[0]?.[0] ?? '';
}

function colour(session: Session, header: string, row = 2): string | undefined {
  const [line] = session.google.workbook.backgrounds('Bundles', session.at(header, row));
  return line?.[0] ?? undefined;
}

function check(session: Session): void {
  choose(session, 'checkRows', '2:9');
}

describe('a problem cell', () => {
  test('carries its own sentence as a note, and loses it when it is corrected', () => {
    const session = Session.ready();
    session.type([{ ...GOOD, Amount: 'x', 'Payment date': '' }]);
    check(session);
    expect(note(session, 'Amount')).toContain('“x” is not an amount');
    expect(note(session, 'Payment date')).toContain('this cell is blank');
    expect(note(session, 'Payment method')).toBe('');
    session.type([{ Amount: '-5' }]);
    check(session);
    expect(note(session, 'Amount')).toContain('negative');
    session.type([{ Amount: '20' }]);
    check(session);
    expect(note(session, 'Amount')).toBe('');
    expect(note(session, 'Payment date')).toContain('this cell is blank');
  });

  test('speaks the reader’s language', () => {
    const session = Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    session.type([{ 'ID du payeur': '123456', Montant: '20', 'Moyen de paiement': 'CB' }]);
    check(session);
    expect(note(session, 'Date de paiement')).toContain('cette cellule est vide');
  });

  test('keeps a note that a person has put there', () => {
    const session = Session.ready();
    session.type([{ ...GOOD, Amount: 'x' }]);
    session.google.workbook.note('Bundles', session.at('Amount', 2), 'Ask Anne');
    check(session);
    expect(note(session, 'Amount')).toBe('Ask Anne');
    session.type([{ Amount: '20' }]);
    check(session);
    expect(note(session, 'Amount')).toBe('Ask Anne');
  });

  test('is told apart on both cells of which either can be filled', () => {
    const session = Session.ready();
    session.type([{ ...GOOD, 'Payer ID': '' }]);
    check(session);
    expect(note(session, 'Payer email')).toContain('who paid is missing');
    expect(note(session, 'Payer ID')).toContain('who paid is missing');
  });

  test('loses its note where the corrected row is sent at once', () => {
    const session = Session.ready();
    session.type([{ ...GOOD, Amount: 'x' }]);
    check(session);
    session.type([{ Amount: '20' }]);
    session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(note(session, 'Amount')).toBe('');
  });
});

describe('what came along with cells that were copied from a row with a problem', () => {
  const HEADERS = Object.keys(GOOD);
  const RED = '#f4cccc';

  /** Row 2 has a problem; its typed cells are copied into row 3, and the amount is corrected there. */
  function copied(): Session {
    const session = Session.ready();
    const { workbook } = session.google;
    session.type([{ ...GOOD, Amount: 'x' }]);
    check(session);
    for (const header of HEADERS) {
      const from = session.at(header, 2);
      workbook.paste(
        'Bundles',
        session.at(header, 3),
        workbook.cells('Bundles', `${from}:${from}`),
      );
    }
    session.type([{ Amount: '25' }], { from: 3 });
    // A red of somebody's own, and one with a note of theirs.
    workbook.paste('Bundles', session.at('Comment', 3), [[{ background: RED }]]);
    workbook.paste('Bundles', session.at('Bank', 3), [[{ background: RED }]]);
    workbook.note('Bundles', session.at('Bank', 3), 'Ask Anne');
    expect([colour(session, 'Amount', 3), note(session, 'Amount', 3)]).toEqual([
      RED,
      expect.stringContaining('“x” is not an amount'),
    ]);
    return session;
  }

  test('goes with a check, and what is somebody’s own stays', () => {
    const session = copied();
    check(session);
    expect([colour(session, 'Amount', 3), note(session, 'Amount', 3)]).toEqual([undefined, '']);
    expect([colour(session, 'Amount', 2), note(session, 'Amount', 2)]).toEqual([
      RED,
      expect.stringContaining('“x” is not an amount'),
    ]);
    expect([colour(session, 'Comment', 3), colour(session, 'Bank', 3)]).toEqual([RED, RED]);
    expect(note(session, 'Bank', 3)).toBe('Ask Anne');
  });

  test('is looked for on the last thousand of many rows', () => {
    const read = (rows: number): number => {
      const session = Session.ready();
      putRows(
        session,
        Array.from({ length: rows }, (_, row) => ({ ...GOOD, Comment: `payment ${row}` })),
      );
      const run = choose(session, 'checkRows', `2:${rows + 1}`);
      const looks = run.calls.filter(({ method }) => method === 'getBackgrounds');
      return looks.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
    };
    const thousand = read(1000);
    expect(thousand).toBeGreaterThan(100);
    expect(read(1400)).toBe(thousand);
  });
});

test('many rows with one and the same problem take no more calls than few', () => {
  const calls = (count: number): number => {
    const session = Session.ready();
    session.type(
      Array.from({ length: count }, (_, index) => ({ ...PAYMENT, Amount: index % 2 ? '20' : '' })),
    );
    return choose(session, 'checkRows', '2:99').calls.length;
  };
  expect(calls(40)).toBeLessThanOrEqual(calls(8));
});

describe('a warning', () => {
  test('is marked more lightly than a problem, until nothing is to be said', () => {
    const session = Session.ready();
    session.type([{ ...GOOD, 'Payment date': '2020-03-29', 'Payment method': 'PayPal' }]);
    check(session);
    expect(colour(session, 'Payment date')).toBe(WARNED);
    expect(colour(session, 'Payment method')).toBe('#f4cccc');
    check(session);
    expect(colour(session, 'Payment date')).toBe(WARNED);
    session.type([GOOD]);
    check(session);
    expect(colour(session, 'Payment date')).toBeUndefined();
  });

  test('becomes a problem, and a problem a warning', () => {
    const session = Session.ready();
    session.type([{ ...GOOD, 'Payment date': '2020-03-29' }]);
    check(session);
    session.type([{ 'Payment date': 'soon' }]);
    check(session);
    expect(colour(session, 'Payment date')).toBe('#f4cccc');
    session.type([{ 'Payment date': '2020-03-29' }]);
    check(session);
    expect(colour(session, 'Payment date')).toBe(WARNED);
    expect(note(session, 'Payment date')).toBe('');
  });

  test('leaves no mark on a row that is sent: whoever sent it has read it', () => {
    const session = Session.ready();
    session.type([{ ...GOOD, 'Payment date': '2020-03-29' }]);
    check(session);
    session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(colour(session, 'Payment date')).toBeUndefined();
  });
});
