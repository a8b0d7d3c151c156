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

describe('R25: a refund that is in doubt', () => {
  /** A refund of which nobody knows; Qomon has recorded it or not. */
  function doubtful(fault: FaultName) {
    const it = scene();
    it.office.qomon.faults.add({ ...PATCH, fault }, { ...GET, fault: '503', nth: 2 });
    askFor(it.office, it.request);
    it.office.qomon.faults.clear();
    return it;
  }

  test('stands in every row of its bundle, and is no doubt of a send', () => {
    const { office } = doubtful('500');
    expect(office.column('State')).toEqual(['Sent', 'To check', 'To check', 'To check']);
    office.call('resolveDoubtfulRows');
    // The list of bundles would find the payment and say that all is well.
    expect(office.column('State')).toEqual(['Sent', 'To check', 'To check', 'To check']);
    expect(office.said()).toBe(
      'Resolve doubtful rows\n1 refund is still in doubt: try again in a few minutes.',
    );
  });

  test.each(['500', '500 after recording'] as const)(
    '(%s) keeps every other refund of the bundle from leaving until it is settled',
    (fault) => {
      const { office, request } = doubtful(fault);
      office.qomon.faults.add({ ...GET, fault: '503' });
      expect(problemOf(askFor(office, request))).toMatch(
        /not certain yet whether an earlier refund/,
      );
      expect(patches(office)).toBe(1);
    },
  );

  test('that was recorded is found at the next run, whichever it is', () => {
    const { office } = doubtful('500 after recording');
    office.send('2');
    expect(office.column('State')).toEqual(['Sent', ...Array(3).fill('Part refunded')]);
    expect(office.cell('Message', ROW)).toBe(
      'The refund was looked up: Qomon has recorded it. Refunded so far: 15.00 EUR of 50.00 EUR.',
    );
    expect(office.cell('Refunded', ROW)).toBe(15);
  });

  test('that was not recorded is back to what it was after two minutes, and not before', () => {
    const { office, wish, expected } = doubtful('500');
    office.google.clock.advance(60_000);
    office.call('resolveDoubtfulRows');
    expect(office.cell('State', ROW)).toBe('To check');
    office.google.clock.advance(90_000);
    office.call('resolveDoubtfulRows');
    expect(office.said()).toBe('Resolve doubtful rows\n1 refund was not recorded: see Message.');
    expect(office.column('State')).toEqual(Array(4).fill('Sent'));
    expect(office.cell('Message', ROW)).toMatch(/Qomon has not recorded it\. Make it again/);
    settle(office, wish, expected);
    expect(given(office)).toBe(0);
  });

  test('that is still under way is not made again: it may be carried out late', () => {
    const { office, wish, request, expected } = scene();
    const late: (() => void)[] = [];
    office.qomon.faults.add({
      fault: { kind: 'lost', milliseconds: 20_000 },
      matching: (sent) => {
        if (sent.method !== 'PATCH') return false;
        late.push(() => office.qomon.answer(sent));
        return true;
      },
    });
    askFor(office, request);
    office.qomon.faults.clear();
    askFor(office, request);
    expect(patches(office)).toBe(1);
    for (const arrive of late) arrive();
    settle(office, wish, expected);
    expect(given(office)).toBe(wish.amount);
  });

  test('of a run that was killed keeps every other from leaving while it may be under way', () => {
    const { office, wish, request, expected } = scene();
    const late: (() => void)[] = [];
    office.qomon.faults.add({
      fault: { kind: 'lost' },
      matching: (sent) => {
        if (sent.method === 'PATCH') late.push(() => office.qomon.answer(sent));
        return sent.method === 'PATCH';
      },
    });
    const end = office.google.onCall(({ phase }) =>
      late.length > 0 && phase === 'after' ? 'kill' : undefined,
    );
    expect(office.google.page().call('refund', request).outcome).toBe('killed');
    end();
    office.qomon.faults.clear();
    expect(office.column('State')).toEqual(Array(4).fill('Sent'));
    // Another amount would be written over by the one that is under way, or write over it.
    const [share] = request.items as readonly object[];
    const other = { ...request, amount: 100, items: [{ ...share, amount: 100 }] };
    expect(problemOf(askFor(office, other))).toMatch(/not certain yet whether an earlier refund/);
    for (const arrive of late) arrive();
    settle(office, wish, expected);
    expect(given(office)).toBe(wish.amount);
  });

  test('of a bundle that is then deleted in Qomon is told, and its rows are Gone from Qomon', () => {
    const { office } = doubtful('500 after recording');
    const bundle = office.qomon.ledger.bundles[1];
    if (bundle) office.qomon.ledger.delete(bundle, office.google.clock.now());
    const watch = new StateWatch(office);
    const end = watch.keep();
    office.call('resolveDoubtfulRows');
    end();
    expect(watch.faults).toEqual([]);
    expect(office.column('State')).toEqual(['Sent', ...Array(3).fill('Gone from Qomon')]);
    expect(office.cell('Message', ROW)).toMatch(/does not have bundle \d+ any more/);
    office.call('resolveDoubtfulRows');
    expect(office.said()).toBe('Resolve doubtful rows\nNo row is in doubt.');
  });

  test('of a bundle that somebody has changed since is told after two minutes, with what Qomon holds', () => {
    const { office, wish } = doubtful('500');
    office.qomon.ledger.edit(wish.transactionId, { reimbursed_amount: 700 }, 0);
    office.call('resolveDoubtfulRows');
    expect(office.cell('State', ROW)).toBe('To check');
    office.google.clock.advance(LATER_MS);
    office.call('resolveDoubtfulRows');
    expect(office.cell('State', ROW)).toBe('Part refunded');
    expect(office.cell('Refunded', ROW)).toBe(7);
    expect(office.cell('Message', ROW)).toMatch(/somebody may have changed it in Qomon/);
  });

  test('whose rows a person has deleted is settled in the journal', () => {
    const { office } = doubtful('500 after recording');
    office.google.workbook.deleteRows('Bundles', ROW, 3);
    office.call('resolveDoubtfulRows');
    const [line] = office.google.workbook.records('Journal').slice(-1);
    expect(line).toMatchObject({
      Action: 'Refund',
      Outcome: 'Recorded',
      Detail: 'No row stands for this bundle any more.',
    });
  });

  test.each(['nonsense', ''])(
    'whose line in the journal reads %j is told by what Qomon holds',
    (text) => {
      const { office } = doubtful('500 after recording');
      const { workbook } = office.google;
      const at = workbook
        .records('Journal')
        .findIndex(({ Action, Outcome }) => Action === 'Refund' && Outcome === 'Intended');
      workbook.put('Journal', `I${at + 2}`, [[text]]);
      workbook.put('Journal', `F${at + 2}`, [['']]);
      office.google.clock.advance(LATER_MS);
      office.call('resolveDoubtfulRows');
      expect(office.cell('State', ROW)).toBe('Part refunded');
      expect(office.cell('Refunded', ROW)).toBe(15);
    },
  );
});
