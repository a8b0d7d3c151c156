import { describe, expect, test } from '@jest/globals';
import { cellsRead } from '../../bench/reads';
import { LATENCY, type Run } from '../../local/google/index';
import { PAYMENT, putRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** Sends payments that stand at the end of a tab, below so many that were sent before. */
function sendBelow(sent: number, count: number): { session: Session; run: Run } {
  const session = Session.ready();
  putRows(
    session,
    Array.from({ length: sent + count }, (_, row) => ({
      ...PAYMENT,
      Comment: `payment ${row}`,
      ...(row < sent && {
        State: 'Sent',
        Reference: 500_000_000 + row,
        'Bundle ID': 9_000_000 + row,
      }),
    })),
  );
  return { session, run: session.send(`${sent + 2}:${sent + count + 1}`) };
}

test('a send of 200 rows takes about as long as the bucket allows, and few calls a row', () => {
  const session = Session.ready();
  // Ready ones, which without a filter are not asked whether anybody sees them.
  putRows(
    session,
    Array.from({ length: 200 }, () => ({ ...PAYMENT, Ready: true })),
  );
  const run = session.call('sendReadyRows');
  expect(session.column('State')).toEqual(Array(200).fill('Sent'));
  expect(session.qomon.requests.filter(({ outcome }) => outcome === 429)).toEqual([]);
  // Ten seconds for the tokens that the bucket lacks; the rest is the sheet, its formulas and formats.
  // Rights and merges are asked for once, and formulas with each reading of the tab: 3 calls, 1 and 1.
  // The newest bundles are looked at first, and whose installation this is before each chunk leaves.
  expect(run.milliseconds).toBeLessThan(16_400);
  expect(run.calls.filter(({ kind }) => kind !== 'sleep').length / 200).toBeLessThan(0.6);
});

test('of few selected rows each is asked once whether anybody sees it, of many none', () => {
  const asked = [10, 200, 201].map((count) => {
    const { run } = sendBelow(0, count);
    return run.calls.filter(({ method }) => method.startsWith('isRowHidden')).length;
  });
  expect(asked).toEqual([10, 200, 0]);
});

test('what a send reads after it has begun follows what is sent, not what the tab holds', () => {
  const [short, long] = [300, 900].map((sent) => {
    const { session, run } = sendBelow(sent, 5);
    expect(session.column('State').slice(sent)).toEqual(Array(5).fill('Sent'));
    const cells = cellsRead(run, LATENCY);
    return cells.reduce((sum, one) => sum + one, 0) - Math.max(...cells);
  });
  // The column of references grows with the tab, and nothing else: it is read at most ten times.
  expect((long ?? 0) - (short ?? 0)).toBeLessThanOrEqual(600 * 10);
});

describe('fresh memberships are given dates, names and references', () => {
  /** How often it was saved before the question, of memberships of which the last is what it says. */
  const savings = (last: Typed): { saved: number; isKept: boolean } => {
    const session = Session.ready();
    const rows = [{ Comment: 'a' }, { Comment: 'b' }, { Comment: 'c', ...last }];
    session.type(rows.map((row) => ({ ...PAYMENT, Membership: '#10', ...row })));
    const typed = session.cell('Start date', 4);
    const { calls } = session.send('2:3');
    expect(session.column('State').slice(0, 2)).toEqual(['Sent', 'Sent']);
    expect(session.cell('Start date', 2)).not.toBe('');
    const asked = calls.findIndex(({ method }) => method === 'alert');
    const saved = calls.slice(0, asked).filter(({ kind }) => kind === 'flush').length;
    return { saved, isKept: String(session.cell('Start date', 4)) === String(typed) };
  };

  test('in one saving, where no row can be mistaken for another', () => {
    expect(savings({}).saved).toBe(1);
    expect(savings({ Reference: '4711', 'Start date': '2027-01-01' }).saved).toBe(1);
  });

  test('references first, where a row without one holds what others are given', () => {
    expect(savings({ 'Start date': '2027-01-01' })).toEqual({ saved: 2, isKept: true });
  });

  test('references first, where a row with one holds the same as one without', () => {
    expect(savings({ Comment: 'a', Reference: '4711', 'Start date': '2027-01-01' }).saved).toBe(2);
  });
});

test('a long tab is not read whole again because people were looked up', () => {
  const session = Session.ready();
  putRows(
    session,
    Array.from({ length: 900 }, (_, row) => ({
      ...PAYMENT,
      Comment: `payment ${row}`,
      ...(row < 897 && {
        State: 'Sent',
        Reference: 500_000_000 + row,
        'Bundle ID': 9_000_000 + row,
      }),
    })),
  );
  session.qomon.switches = { ...session.qomon.switches, latency: 2000 };
  const run = session.send('899:901');
  expect(session.column('State').slice(897)).toEqual(Array(3).fill('Sent'));
  // People took longer than the rows may stand unread: they are read again, and not the others with them.
  const whole = cellsRead(run, LATENCY).filter((cells) => cells > 900 * 10);
  expect(whole).toHaveLength(1);
});

test('what is kept as properties is read once while the lock is held', () => {
  const { run } = sendBelow(0, 3);
  const reads = run.calls.filter(({ method }) => /^getPropert/.test(method));
  // The person's own before the lock, then the document's; both again after the dialog, as a key may have been taken
  // away; then what others may have written meanwhile: the space, and how much of the day's requests is used.
  expect(reads.map(({ method }) => method)).toEqual([
    ...Array(4).fill('getProperties'),
    ...Array(2).fill('getProperty'),
  ]);
});

test.each([
  ['is not read back for rows that were never sent', {}, false],
  ['is read for rows that have had their reference before', { Reference: '4711' }, true],
])('a long journal %s', (_title, cells, isRead) => {
  const [LINES, WIDTH] = [1000, 12];
  const session = Session.ready();
  const { workbook } = session.google;
  session.type([PAYMENT]);
  session.send('2');
  const [, line = []] = workbook.values('Journal');
  workbook.insertRows('Journal', 2, LINES);
  workbook.put('Journal', 'A2', Array(LINES).fill(line));
  session.call('resolveDoubtfulRows');
  session.type([{ ...PAYMENT, Amount: '21', ...cells }], { from: 3 });
  const run = session.send('3');
  expect(session.cell('State', 3)).toBe('Sent');
  const most = Math.max(...cellsRead(run, LATENCY));
  expect(most >= LINES * WIDTH).toBe(isRead);
  // A new sheet has 26 columns, of which a line fills twelve.
  expect(most).toBeLessThan((LINES + 100) * WIDTH);
});
