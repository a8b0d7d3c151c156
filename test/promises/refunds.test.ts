import { describe, expect, test } from '@jest/globals';
import { type FaultName, faultNames } from '../../local/qomon/faults';
import { open } from '../refund/office';
import type { Office } from '../support/office';
import { comeToRest } from './points';
import { refundExpectation, type Wish } from './refundOracle';
import { askFor, ROW, refundOffice, wishOf } from './refundScene';
import { StateWatch } from './stateWatch';

const LATER_MS = 3 * 60_000;
const BOB = 'bob@example.org';

const PATCH = { method: 'PATCH' } as const;
const GET = { method: 'GET', path: /transaction_bundles\/\d+$/ } as const;

/** What was given back of all bundles, in minor units. */
const given = ({ qomon }: Office): number => qomon.ledger.totals().eur?.reimbursed ?? 0;

const patches = ({ qomon }: Office): number =>
  qomon.visits.filter(({ method }) => method === 'PATCH').length;

const problemOf = (answer: ReturnType<typeof askFor>): string => (answer.ok ? '' : answer.problem);

/** Looks up until every row is at rest, with an eye on each move. */
function settle(office: Office, wish: Wish, before: ReturnType<typeof refundExpectation>): void {
  const watch = new StateWatch(office);
  const end = watch.keep();
  expect(comeToRest(office, before, ['resolveDoubtfulRows']).faults).toEqual([]);
  end();
  expect(watch.faults).toEqual([]);
  expect([0, wish.amount]).toContain(given(office));
}

function scene() {
  const { office, wish } = refundOffice();
  const request = wishOf(office, wish);
  return { office, wish, request, expected: refundExpectation(office, wish) };
}

test('a refund that nothing disturbs keeps every promise', () => {
  const { office, wish } = refundOffice();
  const expected = refundExpectation(office, wish);
  office.call('refundSelectedRow');
  expect(given(office)).toBe(1500);
  expect(expected.faults?.(office)).toEqual([]);
  expect(office.column('State')).toEqual(['Sent', ...Array(3).fill('Part refunded')]);
  expect(office.column('Refunded')).toEqual(['', 15, '', '']);
});

/** Every fault but the one that records half a change: that is told, and looked at by a person. */
const FAULTS = faultNames.filter((name) => name !== 'fewer items recorded');

/** One of each kind of answer. */
const SOME_FAULTS = [
  '403',
  '422',
  '429',
  '500',
  '504 after recording',
  'timeout before recording',
  'timeout after recording',
  'error inside',
  'html',
] as const;

describe('R25: whatever Qomon answers to the request', () => {
  test.each(FAULTS)(
    '(%s) it is carried out at most once, and the rows say what it did',
    (fault) => {
      const { office, wish, request, expected } = scene();
      office.qomon.faults.add({ ...PATCH, fault });
      askFor(office, request);
      settle(office, wish, expected);
      expect(patches(office)).toBe(1);
      // Asked for again, with what was seen: at most the wish is given back in all.
      askFor(office, request);
      settle(office, wish, expected);
      expect(given(office)).toBe(wish.amount);
    },
  );

  test.each(SOME_FAULTS)('(%s, and no answer to the look-up) likewise', (fault) => {
    const { office, wish, request, expected } = scene();
    office.qomon.faults.add({ ...PATCH, fault }, { ...GET, fault: '503', nth: 2 });
    askFor(office, request);
    settle(office, wish, expected);
    expect(patches(office)).toBe(1);
    office.qomon.faults.clear();
    askFor(office, request);
    settle(office, wish, expected);
    expect(given(office)).toBe(wish.amount);
  });

  test('half a refund that Qomon has recorded is told, and never completed blindly', () => {
    const { office, request } = scene();
    office.qomon.faults.add({ ...PATCH, fault: 'fewer items recorded' });
    expect(problemOf(askFor(office, request))).toMatch(/may or may not have been recorded/);
    office.google.clock.advance(LATER_MS);
    office.call('resolveDoubtfulRows');
    expect(patches(office)).toBe(1);
    expect(office.cell('State', ROW)).toBe('Part refunded');
    expect(office.cell('Refunded', ROW)).toBe(15);
    expect(office.cell('Message', ROW)).toMatch(/Look at its history there before you refund/);
  });
});

/** Faults that leave the question unanswered what Qomon holds. */
const UNREAD = faultNames.filter(
  (name) =>
    !['ids as text', 'reordered', 'slow', 'fewer items', 'fewer items recorded'].includes(name),
);

describe('R25: whatever Qomon answers', () => {
  test.each(UNREAD)(
    '(%s) to the question for the bundle, nothing leaves and it is told',
    (fault) => {
      const { office, request, expected } = scene();
      office.qomon.faults.add({ ...GET, fault });
      expect(problemOf(askFor(office, request))).toMatch(
        /[Tt]ry again|administrator|deleted there|refund it in Qomon/,
      );
      expect(patches(office)).toBe(0);
      expect(expected.faults?.(office)).toEqual([]);
    },
  );

  test.each(UNREAD.filter((name) => name !== '404'))(
    '(%s) to the look-up after it, no row says that it is refunded before that is certain',
    (fault) => {
      const { office, wish, request, expected } = scene();
      office.qomon.faults.add({ ...GET, fault, nth: 2 });
      expect(problemOf(askFor(office, request))).toMatch(/may or may not have been recorded/);
      expect(office.cell('State', ROW)).toBe('To check');
      expect(office.cell('Refunded', ROW)).toBe('');
      settle(office, wish, expected);
      expect(office.cell('State', ROW)).toBe('Part refunded');
      expect(given(office)).toBe(wish.amount);
    },
  );
});

describe('what each of the answers means', () => {
  const says = (fault: FaultName) => {
    const { office, request } = scene();
    office.qomon.faults.add({ ...PATCH, fault });
    const problem = problemOf(askFor(office, request));
    const [line] = office.google.workbook.records('Journal').slice(-1);
    return { problem, state: office.cell('State', ROW), outcome: line?.Outcome };
  };

  test('refused: told, and nothing is changed', () => {
    expect(says('422')).toEqual({
      problem: 'Qomon refused this refund and changed nothing.\nQomon says “made up: 422”',
      state: 'Sent',
      outcome: 'Refused',
    });
  });

  test('refused with a field: told with its column', () => {
    const { office, request } = scene();
    const flaws = [
      { location: 'body.data.transactions[0].status_id', message: 'unknown', value: 2 },
      { location: 'body.data.transactions[0].reimbursed_amount', message: 'too much', value: 2 },
      { location: 'body.data.memberships[0].contact_id', message: 'merged', value: 2 },
    ];
    office.qomon.faults.add({ ...PATCH, fault: { kind: 'status', status: 422, flaws } });
    expect(problemOf(askFor(office, request)).split('\n').slice(1)).toEqual([
      'Payment status: Qomon says “unknown”',
      'Refunded: Qomon says “too much”',
      'Member ID: Qomon says “merged”',
    ]);
  });

  test.each([
    ['401', /no longer accepts the API key\. Nothing was refunded/],
    ['403', /may not read or change payments\. Nothing was refunded/],
    ['429', /asked to slow down\. Nothing was refunded/],
  ] as const)('%s: turned away, told, and nothing is in doubt', (fault, text) => {
    expect(says(fault)).toMatchObject({ state: 'Sent', outcome: 'Not sent' });
    expect(says(fault).problem).toMatch(text);
  });

  test.each(['500', 'timeout before recording', 'error inside'] as const)(
    '%s: to be looked up, and not to be refunded again',
    (fault) => {
      expect(says(fault)).toMatchObject({ state: 'To check', outcome: 'To check' });
      expect(says(fault).problem).toMatch(/Do not refund it again/);
    },
  );

  test.each(['500 after recording', 'timeout after recording', 'html', 'empty'] as const)(
    '%s: looked up at once, and found',
    (fault) => {
      expect(says(fault)).toEqual({ problem: '', state: 'Part refunded', outcome: 'Recorded' });
    },
  );
});

test('R25: a success that Qomon has not carried out is no refund until it is looked up', () => {
  const { office, wish, request, expected } = scene();
  const text = '{"status":"success","data":{"id":5002}}';
  const type = 'application/json';
  office.qomon.faults.add({ ...PATCH, fault: { kind: 'body', recorded: false, type, text } });
  expect(problemOf(askFor(office, request))).toMatch(/may or may not have been recorded/);
  expect(office.cell('State', ROW)).toBe('To check');
  settle(office, wish, expected);
  expect(given(office)).toBe(0);
});

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

describe('R25: somebody else at the same time', () => {
  test('a bundle that was changed in Qomon since it was looked at is shown, not overwritten', () => {
    const { office, wish, request } = scene();
    office.qomon.ledger.edit(wish.transactionId, { reimbursed_amount: 700 }, 0);
    const before = office.qomon.ledger.bundles;
    expect(problemOf(askFor(office, request))).toMatch(/was changed since you looked at it/);
    expect(office.qomon.ledger.bundles).toBe(before);
    // Looked at again, it says what Qomon holds now.
    expect(open(office, ROW).payments[0]).toMatchObject({ refunded: 700, left: 2300 });
    expect(askFor(office, { ...request, seen: open(office, ROW).seen })).toMatchObject({
      ok: true,
    });
    expect(given(office)).toBe(2200);
  });

  test.each([
    ['the amount', { amount: 2900 }],
    ['the status', { status_id: 6 }],
    ['the payer', { contact_id: 300004 }],
    ['what is unpaid', { unpaid_amount: 100 }],
  ])('… be it %s that was changed', (_name, fields) => {
    const { office, wish, request } = scene();
    office.qomon.ledger.edit(wish.transactionId, fields, 0);
    expect(problemOf(askFor(office, request))).toMatch(/was changed since you looked at it/);
    expect(patches(office)).toBe(0);
  });

  test('the same refund asked for twice, as by a double click, is made once', () => {
    const { office, wish, request, expected } = scene();
    expect(askFor(office, request)).toMatchObject({ ok: true });
    expect(problemOf(askFor(office, request))).toMatch(/was changed since you looked at it/);
    expect(given(office)).toBe(wish.amount);
    expect(expected.faults?.(office)).toEqual([]);
  });

  test('a refund at any call of another is told who is at work, or that the bundle was changed', () => {
    const { office, wish, request, expected } = scene();
    const key = { apiKey: 'sample-key-full', region: 'eu', shared: false };
    office.google.page(BOB).call('connect', key);
    const start = office.snapshot();
    let points = 0;
    for (let nth = 0, isReached = true; isReached; nth += 2) {
      office.restore(start);
      let seen = -1;
      isReached = false;
      const end = office.google.onCall(({ execution, phase }) => {
        if (execution.user === BOB || phase !== 'before') return undefined;
        seen += 1;
        if (seen !== nth) return undefined;
        isReached = true;
        points += 1;
        const problem = problemOf(askFor(office, request, BOB));
        expect(problem).toMatch(/^$|has been working|is working|was changed since/);
        return undefined;
      });
      askFor(office, request);
      end();
      expect(given(office)).toBe(wish.amount);
      expect(expected.faults?.(office)).toEqual([]);
    }
    expect(points).toBeGreaterThan(15);
  });

  test('rows that are sorted at any call of a refund bear their own refunds', () => {
    const { office, request, expected } = scene();
    const start = office.snapshot();
    let points = 0;
    for (let nth = 0, isReached = true; isReached; nth += 2) {
      office.restore(start);
      let seen = -1;
      isReached = false;
      const end = office.google.onCall(({ phase }) => {
        if (phase !== 'before') return undefined;
        seen += 1;
        if (seen !== nth) return undefined;
        isReached = true;
        points += 1;
        const header = office.google.workbook.values('Bundles')[0] ?? [];
        office.google.workbook.sort('Bundles', header.indexOf('Comment') + 1, false);
        return undefined;
      });
      askFor(office, request);
      end();
      expect(expected.faults?.(office)).toEqual([]);
    }
    expect(points).toBeGreaterThan(15);
  });

  test.each(['refused', 'null', 'thrown'] as const)('a lock that is %s refunds nothing', (lock) => {
    const { office, request } = scene();
    office.google.set({ lock });
    expect(askFor(office, request)).toMatchObject({ ok: false });
    expect(patches(office)).toBe(0);
  });
});
