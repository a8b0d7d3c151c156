import { describe, expect, test } from '@jest/globals';
import { type FaultName, faultNames } from '../../local/qomon/faults';
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

test('a refund that nothing disturbs keeps every promise', () => {
  const { session, request, expected } = scene();
  expect(problemOf(askFor(session, request))).toBe('');
  expect(given(session)).toBe(1500);
  expect(expected.faults?.(session)).toEqual([]);
  expect(session.column('State')).toEqual(['Sent', ...Array(3).fill('Part refunded')]);
  expect(session.column('Refunded')).toEqual(['', 15, '', '']);
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
      const { session, wish, request, expected } = scene();
      session.qomon.faults.add({ ...PATCH, fault });
      askFor(session, request);
      settle(session, wish, expected);
      expect(patches(session)).toBe(1);
      // Asked for again, with what was seen: at most the wish is given back in all.
      askFor(session, request);
      settle(session, wish, expected);
      expect(given(session)).toBe(wish.amount);
    },
  );

  test.each(SOME_FAULTS)('(%s, and no answer to the look-up) likewise', (fault) => {
    const { session, wish, request, expected } = scene();
    session.qomon.faults.add({ ...PATCH, fault }, { ...GET, fault: '503', nth: 2 });
    askFor(session, request);
    settle(session, wish, expected);
    expect(patches(session)).toBe(1);
    session.qomon.faults.clear();
    askFor(session, request);
    settle(session, wish, expected);
    expect(given(session)).toBe(wish.amount);
  });

  test('half a refund that Qomon has recorded is told, and never completed blindly', () => {
    const { session, request } = scene();
    session.qomon.faults.add({ ...PATCH, fault: 'fewer items recorded' });
    expect(problemOf(askFor(session, request))).toMatch(/may or may not have been recorded/);
    session.google.clock.advance(LATER_MS);
    session.call('resolveDoubtfulRows');
    expect(patches(session)).toBe(1);
    expect(session.cell('State', ROW)).toBe('Part refunded');
    expect(session.cell('Refunded', ROW)).toBe(15);
    expect(session.cell('Message', ROW)).toMatch(/Look at its history there before you refund/);
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
      const { session, request, expected } = scene();
      session.qomon.faults.add({ ...GET, fault });
      expect(problemOf(askFor(session, request))).toMatch(
        /[Tt]ry again|administrator|deleted there|refund it in Qomon/,
      );
      expect(patches(session)).toBe(0);
      expect(expected.faults?.(session)).toEqual([]);
    },
  );

  test.each(UNREAD.filter((name) => name !== '404'))(
    '(%s) to the look-up after it, no row says that it is refunded before that is certain',
    (fault) => {
      const { session, wish, request, expected } = scene();
      session.qomon.faults.add({ ...GET, fault, nth: 2 });
      expect(problemOf(askFor(session, request))).toMatch(/may or may not have been recorded/);
      expect(session.cell('State', ROW)).toBe('To check');
      expect(session.cell('Refunded', ROW)).toBe('');
      settle(session, wish, expected);
      expect(session.cell('State', ROW)).toBe('Part refunded');
      expect(given(session)).toBe(wish.amount);
    },
  );
});

describe('what each of the answers means', () => {
  const says = (fault: FaultName) => {
    const { session, request } = scene();
    session.qomon.faults.add({ ...PATCH, fault });
    const problem = problemOf(askFor(session, request));
    const [line] = session.google.workbook.records('Journal').slice(-1);
    return { problem, state: session.cell('State', ROW), outcome: line?.Outcome };
  };

  test('refused: told, and nothing is changed', () => {
    expect(says('422')).toEqual({
      problem:
        'Qomon refused this refund and changed nothing.\nQomon says “made up: 422”\nCorrect the amounts and try again, or refund it in Qomon.',
      state: 'Sent',
      outcome: 'rejected',
    });
  });

  test('refused with a field: told with its column', () => {
    const { session, request } = scene();
    const flaws = [
      { location: 'body.data.transactions[0].status_id', message: 'unknown', value: 2 },
      { location: 'body.data.transactions[0].reimbursed_amount', message: 'too much', value: 2 },
      { location: 'body.data.memberships[0].contact_id', message: 'merged', value: 2 },
    ];
    session.qomon.faults.add({ ...PATCH, fault: { kind: 'status', status: 422, flaws } });
    expect(problemOf(askFor(session, request)).split('\n').slice(1)).toEqual([
      'Payment status: Qomon says “unknown”',
      'Refunded: Qomon says “too much”',
      'Member ID: Qomon says “merged”',
      'Correct the amounts and try again, or refund it in Qomon.',
    ]);
  });

  test.each([
    ['401', /no longer accepts the API key\. Nothing was refunded/],
    ['403', /may not read or change payments\. Nothing was refunded/],
    ['429', /takes no more for the moment\. Nothing was refunded/],
  ] as const)('%s: turned away, told, and nothing is unconfirmed', (fault, text) => {
    expect(says(fault)).toMatchObject({ state: 'Sent', outcome: 'waiting' });
    expect(says(fault).problem).toMatch(text);
  });

  test.each(['500', 'timeout before recording', 'error inside'] as const)(
    '%s: to be looked up, and not to be refunded again',
    (fault) => {
      expect(says(fault)).toMatchObject({ state: 'To check', outcome: 'toCheck' });
      expect(says(fault).problem).toMatch(/Do not refund it again/);
    },
  );

  test.each(['500 after recording', 'timeout after recording', 'html', 'empty'] as const)(
    '%s: looked up at once, and found',
    (fault) => {
      expect(says(fault)).toEqual({ problem: '', state: 'Part refunded', outcome: 'recorded' });
    },
  );
});

test('R25: a success that Qomon has not carried out is no refund until it is looked up', () => {
  const { session, wish, request, expected } = scene();
  const text = '{"status":"success","data":{"id":5002}}';
  const type = 'application/json';
  session.qomon.faults.add({ ...PATCH, fault: { kind: 'body', recorded: false, type, text } });
  expect(problemOf(askFor(session, request))).toMatch(/may or may not have been recorded/);
  expect(session.cell('State', ROW)).toBe('To check');
  settle(session, wish, expected);
  expect(given(session)).toBe(0);
});
