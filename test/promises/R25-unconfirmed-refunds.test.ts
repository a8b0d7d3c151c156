import { describe, expect, test } from '@jest/globals';
import type { FaultName } from '../../local/qomon/faults';
import {
  askFor,
  GET,
  given,
  LATER_MS,
  PATCH,
  patches,
  problemOf,
  ROW,
  scene,
  settle,
} from './refundScene';
import { StateWatch } from './stateWatch';

describe('R25: a refund that is unconfirmed', () => {
  /** A refund of which nobody knows; Qomon has recorded it or not. */
  function unconfirmed(fault: FaultName) {
    const it = scene();
    it.session.qomon.faults.add({ ...PATCH, fault }, { ...GET, fault: '503', nth: 2 });
    askFor(it.session, it.request);
    it.session.qomon.faults.clear();
    return it;
  }

  test('stands in every row of its bundle, and is no unconfirmed send', () => {
    const { session } = unconfirmed('500');
    expect(session.column('State')).toEqual(['Sent', 'To check', 'To check', 'To check']);
    session.call('resolveDoubtfulRows');
    // The list of bundles would find the payment and say that all is well.
    expect(session.column('State')).toEqual(['Sent', 'To check', 'To check', 'To check']);
    expect(session.said()).toBe(
      'Resolve doubtful rows\n1 refund is still in doubt: try again in a few minutes.',
    );
  });

  test.each(['500', '500 after recording'] as const)(
    '(%s) keeps every other refund of the bundle from leaving until it is settled',
    (fault) => {
      const { session, request } = unconfirmed(fault);
      session.qomon.faults.add({ ...GET, fault: '503' });
      expect(problemOf(askFor(session, request))).toMatch(
        /not certain yet whether an earlier refund/,
      );
      expect(patches(session)).toBe(1);
    },
  );

  test('that was recorded is found at the next run, whichever it is', () => {
    const { session } = unconfirmed('500 after recording');
    session.send('2');
    expect(session.column('State')).toEqual(['Sent', ...Array(3).fill('Part refunded')]);
    expect(session.cell('Message', ROW)).toBe(
      'The refund was looked up: Qomon has recorded it. Refunded so far: 15.00 EUR of 50.00 EUR.',
    );
    expect(session.cell('Refunded', ROW)).toBe(15);
  });

  test('that was not recorded is back to what it was after two minutes, and not before', () => {
    const { session, wish, expected } = unconfirmed('500');
    session.google.clock.advance(60_000);
    session.call('resolveDoubtfulRows');
    expect(session.cell('State', ROW)).toBe('To check');
    session.google.clock.advance(90_000);
    session.call('resolveDoubtfulRows');
    expect(session.said()).toBe('Resolve doubtful rows\n1 refund was not recorded: see Message.');
    expect(session.column('State')).toEqual(Array(4).fill('Sent'));
    expect(session.cell('Message', ROW)).toMatch(/Qomon has not recorded it\. Make it again/);
    settle(session, wish, expected);
    expect(given(session)).toBe(0);
  });

  test('that is still under way is not made again: it may be carried out late', () => {
    const { session, wish, request, expected } = scene();
    const late: (() => void)[] = [];
    session.qomon.faults.add({
      fault: { kind: 'lost', milliseconds: 20_000 },
      matching: (sent) => {
        if (sent.method !== 'PATCH') return false;
        late.push(() => session.qomon.answer(sent));
        return true;
      },
    });
    askFor(session, request);
    session.qomon.faults.clear();
    askFor(session, request);
    expect(patches(session)).toBe(1);
    for (const arrive of late) arrive();
    settle(session, wish, expected);
    expect(given(session)).toBe(wish.amount);
  });

  test('of a run that was killed keeps every other from leaving while it may be under way', () => {
    const { session, wish, request, expected } = scene();
    const late: (() => void)[] = [];
    session.qomon.faults.add({
      fault: { kind: 'lost' },
      matching: (sent) => {
        if (sent.method === 'PATCH') late.push(() => session.qomon.answer(sent));
        return sent.method === 'PATCH';
      },
    });
    const end = session.google.onCall(({ phase }) =>
      late.length > 0 && phase === 'after' ? 'kill' : undefined,
    );
    expect(session.google.page().call('refund', request).outcome).toBe('killed');
    end();
    session.qomon.faults.clear();
    expect(session.column('State')).toEqual(Array(4).fill('Sent'));
    // Another amount would be written over by the one that is under way, or write over it.
    const [share] = request.items as readonly object[];
    const other = { ...request, amount: 100, items: [{ ...share, amount: 100 }] };
    expect(problemOf(askFor(session, other))).toMatch(/not certain yet whether an earlier refund/);
    for (const arrive of late) arrive();
    settle(session, wish, expected);
    expect(given(session)).toBe(wish.amount);
  });

  test('of a bundle that is then deleted in Qomon is told, and its rows are Gone from Qomon', () => {
    const { session } = unconfirmed('500 after recording');
    const bundle = session.qomon.ledger.bundles[1];
    if (bundle) session.qomon.ledger.delete(bundle, session.google.clock.now());
    const watch = new StateWatch(session);
    const end = watch.keep();
    session.call('resolveDoubtfulRows');
    end();
    expect(watch.faults).toEqual([]);
    expect(session.column('State')).toEqual(['Sent', ...Array(3).fill('Gone from Qomon')]);
    expect(session.cell('Message', ROW)).toMatch(/does not have bundle \d+ any more/);
    session.call('resolveDoubtfulRows');
    expect(session.said()).toBe('Resolve doubtful rows\nNo row is in doubt.');
  });

  test('of a bundle that somebody has changed since is told after two minutes, with what Qomon holds', () => {
    const { session, wish } = unconfirmed('500');
    session.qomon.ledger.edit(wish.transactionId, { reimbursed_amount: 700 }, 0);
    session.call('resolveDoubtfulRows');
    expect(session.cell('State', ROW)).toBe('To check');
    session.google.clock.advance(LATER_MS);
    session.call('resolveDoubtfulRows');
    expect(session.cell('State', ROW)).toBe('Part refunded');
    expect(session.cell('Refunded', ROW)).toBe(7);
    expect(session.cell('Message', ROW)).toMatch(/somebody may have changed it in Qomon/);
  });

  test('whose rows a person has deleted is settled in the journal', () => {
    const { session } = unconfirmed('500 after recording');
    session.google.workbook.deleteRows('Bundles', ROW, 3);
    session.call('resolveDoubtfulRows');
    const [line] = session.google.workbook.records('Journal').slice(-1);
    expect(line).toMatchObject({
      Action: 'refund',
      Outcome: 'recorded',
      Codes: '{"why":"rowsGone"}',
    });
  });

  test.each(['nonsense', ''])(
    'whose line in the journal reads %j is told by what Qomon holds',
    (text) => {
      const { session } = unconfirmed('500 after recording');
      const { workbook } = session.google;
      const at = workbook
        .records('Journal')
        .findIndex(({ Action, Outcome }) => Action === 'refund' && Outcome === 'intended');
      workbook.put('Journal', `L${at + 2}`, [[text]]);
      workbook.put('Journal', `F${at + 2}`, [['']]);
      session.google.clock.advance(LATER_MS);
      session.call('resolveDoubtfulRows');
      expect(session.cell('State', ROW)).toBe('Part refunded');
      expect(session.cell('Refunded', ROW)).toBe(15);
    },
  );
});
