import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renewalKey, renewalSpan, renewalYear } from '../../src/model/renewalKey';
import { covers, overlap, type Span } from '../../src/model/span';
import { choose, fates, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

const span: fc.Arbitrary<Span> = fc.tuple(day, day).map((days) => {
  const [from = '', to = ''] = [...days].sort();
  return { from, to };
});

test('periods overlap where they have a day in common that is not the last of one and the first of the other', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      const [first, second] = one.from <= other.from ? [one, other] : [other, one];
      const common = first.from === second.from || first.to > second.from;
      expect(overlap(one, other)).toBe(common);
      expect(overlap(other, one)).toBe(common);
    }),
  );
});

test('a renewal is of the year in its key, and no membership of that year is warned about', () => {
  fc.assert(
    fc.property(
      span,
      fc.nat(),
      fc.constantFrom('calendar year', 'rolling year'),
      (it, id, rule) => {
        const year = renewalYear(renewalKey(it, id));
        expect(year).toBe(it.from.slice(0, 4));
        const last = { from: `${year}-12-31`, to: `${Number(year) + 1}-12-31` };
        expect(covers(last, renewalSpan(`${year}`, rule))).toBe(true);
        const before = { from: `${Number(year) - 1}-01-01`, to: `${Number(year) - 1}-12-31` };
        expect(covers(before, renewalSpan(`${year}`, rule))).toBe(false);
      },
    ),
  );
  for (const other of ['', 'renewal', 'helloasso 2027 5', 'renewal 2027', 'renewal 27 5'])
    expect(renewalYear(other)).toBeUndefined();
});

const MEMBER: Typed = { ...PAYMENT, Membership: '#10' };

test.each([
  ['a few days later', ['2026-03-01', '2026-12-31'], ['2026-03-04', '2026-12-31'], true],
  ['within the other', ['2026-01-01', '2026-12-31'], ['2026-05-01', '2026-06-01'], true],
  ['the year after', ['2026-01-01', '2026-12-31'], ['2027-01-01', '2027-12-31'], false],
  ['from the day on which the other ends', ['2025-05-05', '2026-05-05'], ['2026-05-05', ''], false],
] as const)('a membership of the same person and price, %s', (_name, one, other, isTold) => {
  const session = Session.ready();
  const row = ([from, to]: readonly [string, string], more: Typed = {}): Typed => {
    return { ...MEMBER, 'Start date': from, 'End date': to, ...more };
  };
  // Of somebody else, or at another price, it is another one.
  const others = [row(other, { 'Member ID': '300002' }), row(other, { Membership: '#12' })];
  session.type([row(one), row(other, { 'Payment method': 'CHQ' }), ...others]);
  const said = fates(session, choose(session, 'checkRows', '2:9'), 4).map(({ message }) =>
    message.includes('the periods overlap'),
  );
  expect(said).toEqual([isTold, isTold, false, false]);
});
