import { expect, test } from '@jest/globals';
import { cellsRead } from '../../bench/reads';
import { LATENCY, type Run } from '../../local/google/index';
import { PAYMENT, putRows } from '../support/rows';
import { Session } from '../support/session';

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
