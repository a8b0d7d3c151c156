import { describe, expect, test } from '@jest/globals';
import type { Boundary } from '../../local/google/host/counter';
import { BUNDLES, payments, Scene } from './scene';

/** What came of a send during which a row was edited. */
interface Edited {
  readonly scene: Scene;
  /** What was posted for each row, in cents. */
  readonly amounts: readonly number[];
  /** What the edited cell held at the last read before anything was posted. */
  readonly lastRead: number;
  readonly isOver: boolean;
}

/** Edits the amount of the first row at one boundary of a send. */
function editedAt(nth: number): Edited {
  const scene = new Scene(payments(2));
  const amount = scene.session.at('Amount', 2);
  let seen = -1;
  let reads: readonly number[] = [];
  let lastRead = 0;
  const run = scene.session.send('2:3', ({ phase, method, kind }) => {
    // Between two calls nothing is done that anybody could see: one edit before each is enough.
    if (phase === 'after') return undefined;
    seen += 1;
    if (seen === nth) scene.session.google.workbook.type('Bundles', amount, '35');
    if (method === 'getValues') reads = [...reads, Number(scene.session.cell('Amount', 2))];
    // The very last is of the hidden tab, which says whose installation this is.
    if (kind === 'fetch') lastRead = reads.at(-2) ?? 0;
    return undefined;
  });
  const bodies = scene.session.posted(run) as { data: { transactions: { amount: number }[] } }[];
  const amounts = bodies.map(({ data }) => data.transactions[0]?.amount ?? 0);
  return { scene, amounts, lastRead, isOver: seen < nth };
}

describe('a cell that is edited during a send', () => {
  const counted = { approved: 0, before: 0, behind: 0, told: 0, after: 0 };

  test('at every boundary: what was approved is sent, or nothing is; and the row says so', () => {
    for (let nth = 0; ; nth += 1) {
      const { scene, amounts, lastRead, isOver } = editedAt(nth);
      if (isOver) break;
      const at = `boundary ${nth}`;
      const sum = amounts.reduce((all, one) => all + one, 0);
      const { transactions } = scene.session.qomon.ledger.totals().eur ?? { transactions: 0 };
      if (amounts.length === 2) expect([at, amounts[0]]).toEqual([at, lastRead * 100]);
      // What Qomon holds is what a person approved.
      expect([at, transactions]).toEqual([at, sum]);
      const asked = scene.session.dialogs.find(({ title }) => title === 'Send to Qomon')?.prompt;
      const total = asked?.includes('55.00 EUR in total') ? 5500 : 4000;
      expect([at, asked]).toEqual([at, expect.stringMatching(/(40|55)\.00 EUR in total/)]);
      if (sum === 5500) counted.before += 1;
      else if (sum === 2000) {
        counted.behind += 1;
        expect([at, scene.session.said()]).toEqual([at, expect.stringContaining('changed')]);
        expect([at, scene.session.cell('Bundle ID', 2)]).toEqual([at, '']);
      } else {
        expect([at, sum]).toEqual([at, total]);
        counted.approved += 1;
        if (scene.message().includes('was changed while it was being sent (Amount)')) {
          counted.told += 1;
        } else {
          // It says that it has been sent: what is typed after that is no part of the send.
          counted.after += 1;
          expect([at, scene.message()]).toEqual([at, expect.stringMatching(/^Recorded as bundle/)]);
        }
      }
      expect([at, scene.session.cell('Amount', 2)]).toEqual([at, 35]);
    }
    expect(counted).toMatchObject({ before: expect.any(Number) });
    expect(Math.min(counted.before, counted.behind, counted.told)).toBeGreaterThan(2);
  });

  test('between its mark and its outcome is told at every boundary', () => {
    const untold: string[] = [];
    let points = 0;
    for (let nth = 0; ; nth += 1) {
      const scene = new Scene(payments(2));
      const amount = scene.session.at('Amount', 2);
      let seen = -1;
      let at: Boundary | undefined;
      scene.session.send('2:3', (boundary) => {
        // What this run has written and not saved is still `Sending` to everybody else.
        if (boundary.phase === 'after' || scene.state() !== 'Sending') return undefined;
        seen += 1;
        if (seen !== nth) return undefined;
        at = boundary;
        scene.session.google.workbook.type('Bundles', amount, '35');
        return undefined;
      });
      if (!at) break;
      points += 1;
      const isTold = /was changed/.test(scene.message());
      if (!isTold) untold.push(`${nth}: ${at.phase} ${at.service}.${at.method}`);
    }
    expect(points).toBeGreaterThan(5);
    expect(untold).toEqual([]);
  });
});

test('R13: a row that was edited between its send and its look-up says what Qomon holds', () => {
  const scene = new Scene(payments(2));
  const { session } = scene;
  session.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
  scene.send();
  expect(session.column('State')).toContain('To check');
  const row = 2 + session.column('State').indexOf('To check');
  for (const [header, text] of [
    ['Payment method', 'CHQ'],
    ['Comment', 'for the hall'],
  ] as const) {
    session.google.workbook.type('Bundles', session.at(header, row), text);
  }
  session.google.clock.advance(180_000);
  session.call('resolveDoubtfulRows');
  expect(session.column('State')).toEqual(['Sent', 'Sent']);
  expect(String(session.cell('Message', row)).split('\n')).toEqual([
    expect.stringMatching(/^Recorded as bundle \d+\.$/),
    'Qomon holds something else than this row says:',
    expect.stringMatching(/^Payment method: here CHQ.*, in Qomon CB/),
    `Comment: here for the hall, in Qomon Payment ${row - 1}`,
    'If the row is right, use Correct and resend.',
  ]);
  expect(session.qomon.ledger.bundles).toHaveLength(2);
  // Once the row says what Qomon holds, its message is true no more.
  session.google.workbook.type('Bundles', session.at('Payment method', row), 'CB');
  session.google.workbook.type('Bundles', session.at('Comment', row), `Payment ${row - 1}`);
  session.call('compareWithQomon');
  expect(session.cell('Message', row)).toMatch(/^Recorded as bundle \d+\.$/);
});
