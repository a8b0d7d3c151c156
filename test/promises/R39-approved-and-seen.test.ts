import { describe, expect, test } from '@jest/globals';
import { choose, sentSession } from '../refund/sentRows';
import { lastMail, pass, setNightly } from '../support/night';
import { PAYMENT, putRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const FOUR: readonly Typed[] = ['one', 'two', 'three', 'four'].map((Comment) => ({
  ...PAYMENT,
  Comment,
  Ready: 'TRUE',
}));

/** Four ready rows, 2 to 5. */
function typed(rows: readonly Typed[] = FOUR): Session {
  const session = Session.ready();
  session.type(rows);
  session.dialogs.length = 0;
  return session;
}

/** The comments of all payments that Qomon holds. */
function held({ qomon }: Session): unknown[] {
  return qomon.ledger.bundles.flatMap(({ transactions }) => transactions.map((one) => one.comment));
}

/** Hides row 3 by a filter on its comment. */
function filter(session: Session): void {
  const column = Number(session.google.workbook.values('Bundles')[0]?.indexOf('Comment')) + 1;
  session.google.workbook.filter('Bundles', 'A1:AZ5', { [column]: ['two'] });
}

/** A hidden tab that holds the same rows. */
function archive({ google }: Session): void {
  const rows = google.workbook.values('Bundles').map((row) => row.map((value) => value ?? ''));
  google.workbook.addSheet('Archive');
  google.workbook.put('Archive', 'A1', rows);
  google.workbook.hideSheet('Archive', true);
}

/** Hides it by hand. */
function hide({ google }: Session): void {
  google.workbook.hideRows('Bundles', 3);
}

const BOTH = [['by a filter', filter] as const, ['by hand', hide] as const];

describe('R39: rows that nobody sees', () => {
  test.each(BOTH)('stay behind, hidden %s, and are counted', (_how, act) => {
    const session = typed();
    act(session);
    session.send('2:5');
    expect(held(session)).toEqual(['one', 'three', 'four']);
    expect(session.dialogs[0]?.prompt).toContain(
      '• 1 row: hidden by a filter or by hand: show them to send them',
    );
    expect(session.said()).toContain('1 row is hidden, and stayed behind.');
    expect(session.column('State')).toEqual(['Sent', '', 'Sent', 'Sent']);
  });

  test('keep the others of their group', () => {
    const session = typed(FOUR.map((row) => ({ ...row, Group: 'g' })));
    hide(session);
    session.send('2:5');
    expect(held(session)).toEqual([]);
    expect(session.said()).toContain('4 rows: hidden');
  });

  test('are asked of ready rows only where the sheet has a filter', () => {
    const session = typed();
    hide(session);
    session.call('sendReadyRows');
    expect(held(session)).toEqual(['one', 'two', 'three', 'four']);
  });

  test('stay behind of ready rows where it has one', () => {
    const session = typed();
    filter(session);
    session.call('sendReadyRows');
    expect(held(session)).toEqual(['one', 'three', 'four']);
  });

  test.each(BOTH)('are not cancelled, hidden %s', (_how, act) => {
    const session = sentSession([...FOUR]);
    act(session);
    choose(session, '2:5', 'cancelSelectedBundles');
    expect(held(session)).toEqual(['two']);
    expect(session.dialogs[0]?.prompt).toContain('• 1 row: hidden by a filter or by hand');
    expect(session.said()).toContain('1 row is hidden, and left as they are.');
  });

  test('are asked once each, before the question', () => {
    const session = typed();
    const run = session.send('2:5');
    const asked = run.calls.filter(({ method }) => /^isRowHidden/.test(method));
    expect(asked.length).toBeLessThanOrEqual(8);
  });
});

describe('R39: hidden tabs', () => {
  test('keep their ready rows, and are named with their count', () => {
    const session = typed();
    archive(session);
    session.google.workbook.deleteRows('Bundles', 2, 1);
    session.call('sendReadyRows');
    expect(session.dialogs[0]?.prompt).toContain('• “Archive” (4 rows): this tab is hidden.');
    expect(held(session)).toEqual(['two', 'three', 'four']);
  });

  test('are left alone by the night, which asks nothing of rows', () => {
    const session = typed();
    setNightly(session);
    filter(session);
    archive(session);
    pass(session, 24);
    expect(held(session)).toEqual(['one', 'two', 'three', 'four']);
    const { body } = lastMail(session);
    expect(body).toContain('“Archive” (4 rows): this tab is hidden.');
  });
});

/** Acts when the question of a send comes up. */
function whileAsked(session: Session, act: () => void): void {
  session.answer = ({ buttons }) => {
    act();
    return buttons[0] ?? '';
  };
}

describe('R39: what was changed while the question stood open', () => {
  test('does not leave where it was unticked', () => {
    const session = typed();
    whileAsked(session, () =>
      session.google.workbook.put('Bundles', session.at('Ready', 3), [[false]]),
    );
    session.call('sendReadyRows');
    expect(held(session)).toEqual(['one', 'three', 'four']);
    expect(session.said()).toContain('1 payment was changed or moved away after you agreed');
  });

  test('leaves all the same where it was selected', () => {
    const session = typed();
    whileAsked(session, () =>
      session.google.workbook.put('Bundles', session.at('Ready', 3), [[false]]),
    );
    session.send('2:5');
    expect(held(session)).toEqual(['one', 'two', 'three', 'four']);
  });

  test.each(['Amount', 'Payer ID', 'Payment date', 'Comment', 'Payment method', 'Group'])(
    'does not leave where its %s was edited',
    (header) => {
      const session = typed();
      const value = { Amount: 77, 'Payer ID': 789012, 'Payment date': '2026-04-01' }[header];
      whileAsked(session, () =>
        session.google.workbook.put('Bundles', session.at(header, 3), [[value ?? 'other']]),
      );
      session.call('sendReadyRows');
      expect(held(session)).not.toContain('two');
      expect(held(session)).not.toContain('other');
    },
  );

  test('does not leave by the sidebar where it was unticked between two slices', () => {
    const rows = Array.from({ length: 130 }, (_, at) => ({
      ...PAYMENT,
      Comment: `payment ${at + 1}`,
      Ready: true,
    }));
    const session = Session.ready();
    putRows(session, rows);
    session.qomon.turn({ latency: 5000 });
    const first = session.page('sendNext', { scope: 'ready' }) as { runId: string; left: number };
    expect(first.left).toBeGreaterThan(0);
    session.google.workbook.put('Bundles', session.at('Ready', 131), [[false]]);
    let answer = first as { runId: string; done?: boolean };
    while (!answer.done) answer = session.page('sendNext', { runId: first.runId }) as typeof answer;
    expect(session.qomon.ledger.bundles).toHaveLength(129);
    expect(session.cell('State', 131)).not.toBe('Sent');
  });
});
