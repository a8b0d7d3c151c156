import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Renewal } from '../../src/import/renewals';
import type { Span } from '../../src/model/span';
import { Campaign, LONGEST_MS } from '../promises/campaign';
import { apartFrom, killSome, until } from '../promises/killSome';
import { isAt, mapping, type Place } from '../promises/points';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { type Answer, rowsOf } from './support';

const yearOf = (year: number): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The year after that of the tests. */
const NEXT = yearOf(2027);

const CAMILLE: Renewal = { member: 123456, payer: 123456, payerName: 'Camille Moreau', price: 10 };

/** Somebody else paid for them last time. */
const CHILD: Renewal = { member: 300002, payer: 300001, payerName: 'Anne Lefèvre', price: 12 };

/** Any amount may be paid at that price. */
const FREE: Renewal = { member: 300003, payer: 300003, payerName: '=1+1', price: 14 };

const WITHOUT: Renewal = { member: 300004, payer: 300004, payerName: '' };

const ALL = [CAMILLE, CHILD, FREE, WITHOUT];

const CELLS = ['Source', 'Payer ID', 'Payer name', 'Amount', 'Membership', 'Member ID'];

function look(session: Session, renewals: readonly Renewal[] = ALL, period = NEXT): Answer {
  return session.page('lookUpRenewals', { period, renewals });
}

function asked(session: Session, renewals: readonly Renewal[] = ALL, more: object = {}) {
  const { importId, tab } = look(session, renewals);
  return { period: NEXT, renewals, importId, tab, ...more };
}

function make(session: Session, renewals: readonly Renewal[] = ALL, more: object = {}): Answer {
  return session.page('makeRenewals', asked(session, renewals, more));
}

const verdicts = (session: Session): string[] =>
  look(session).told.map(({ verdict }: { verdict: string }) => verdict);

const toast = ({ google }: Session): string => google.toasts.at(-1)?.message ?? '';

test('a check of the whole tab leaves renewals alone until they are paid, and says so', () => {
  const session = Session.ready();
  session.type([PAYMENT]);
  expect(make(session)).toMatchObject({ ok: true, written: 4 });
  session.google.workbook.select('Bundles', 'A1', session.google.user);
  session.call('checkRows');
  expect(toast(session)).toMatch(/^1 row is in order\..* 4 renewals that nobody has paid yet: not/);
  expect(session.column('State')).toEqual(['', '', '', '', '']);
  expect(session.column('Message').slice(1)).toEqual(['', '', '', '']);
  // Half a payment is one that is being typed, and whoever selects rows means them.
  session.google.workbook.type('Bundles', session.at('Payment method', 3), 'CB');
  session.call('checkRows');
  expect(toast(session)).toMatch(/1 row has problems: see Message\..* 3 renewals that nobody/);
  expect(session.column('State')).toEqual(['', 'Invalid', '', '', '']);
  session.google.workbook.select('Bundles', 'A4:A5', session.google.user);
  session.call('checkRows');
  expect(session.column('State')).toEqual(['', 'Invalid', 'Invalid', 'Invalid', '']);
  // What it lacks is told until it is there.
  session.google.workbook.select('Bundles', 'A1', session.google.user);
  session.call('checkRows');
  expect(toast(session)).toMatch(/3 rows have problems: see Message\..* 1 renewal that nobody/);
});

test('a row names who paid, for whom, and the price and amount of last time, and nothing more', () => {
  const session = Session.ready();
  session.type([{ Comment: 'mine', Amount: '1' }]);
  expect(look(session)).toMatchObject({ ok: true, tab: 'Bundles', told: [] });
  expect(make(session)).toMatchObject({ ok: true, written: 4, left: [], told: [] });
  expect(rowsOf(session, ...CELLS)).toEqual([
    ['renewal 2027 123456', 123456, 'Camille Moreau', 20, expect.stringMatching(/#10/), ''],
    ['renewal 2027 300002', 300001, 'Anne Lefèvre', 10, expect.stringMatching(/#12/), 300002],
    ['renewal 2027 300003', 300003, '=1+1', '', expect.stringMatching(/#14/), ''],
    ['renewal 2027 300004', 300004, '', '', '', ''],
  ]);
  const others = ['Payment date', 'Payment method', 'State', 'Group', 'Comment', 'Currency'];
  for (const row of rowsOf(session, ...others)) expect(row).toEqual(others.map(() => ''));
  expect(rowsOf(session, 'Ready').flat()).not.toContain(true);
  const references = rowsOf(session, 'Reference').flat();
  expect(new Set(references).size).toBe(4);
  expect(references).not.toContain('');
  expect(session.cell('Comment', 2)).toBe('mine');
  expect(session.qomon.ledger.bundles).toEqual([]);
});

describe('a row is for the period that was searched', () => {
  const paid = (session: Session, row = 2): void => {
    const { 'Payment method': method, 'Payment date': day } = PAYMENT;
    session.type([{ 'Payment method': `${method}`, 'Payment date': `${day}` }], { from: row });
  };

  test.each([
    // Before it begins whoever pays is given its first day, and the end that the space gives.
    ['calendar', yearOf(2027), '2027-01-01', '2027-12-31'],
    ['rolling', yearOf(2027), '2027-01-01', '2028-01-01'],
    ['calendar', { from: '2026-09-01', to: '2027-08-31' }, '2026-09-01', '2026-12-31'],
    ['rolling', { from: '2026-04-03', to: '2027-04-02' }, '2026-04-03', '2027-04-03'],
    // Once it has begun, the day on which they pay.
    ['rolling', { from: '2026-04-02', to: '2027-04-01' }, PAYMENT['Payment date'], '2027-03-29'],
    ['calendar', yearOf(2026), PAYMENT['Payment date'], '2026-12-31'],
  ] as const)('%s years, %j: from %s to %s', (setting, period, start, end) => {
    const session = Session.ready();
    session.google.setProperty('document', 'settings.period', `${setting} year`);
    make(session, [CAMILLE], { period });
    paid(session);
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.qomon.ledger.bundles).toMatchObject([
      { memberships: [{ start_date: `${start}T00:00:00Z`, end_date: `${end}T00:00:00Z` }] },
    ]);
    expect(look(session, [CAMILLE], period).told).toMatchObject([
      { verdict: 'here', why: expect.stringMatching(/^Sent meanwhile: row 2 of “Bundles”/) },
    ]);
  });

  test('what was sent for other days, given back or cancelled is told with what to do', () => {
    const session = Session.ready();
    make(session, [CAMILLE]);
    session.type([{ 'Start date': '', 'Payment method': 'CB', 'Payment date': '2026-03-29' }], {
      from: 2,
    });
    session.send('2');
    const why = () => look(session, [CAMILLE]).told[0].why;
    expect(why()).toBe(
      'Sent, but not for this period: row 2 of “Bundles”, valid from 29/03/2026 to 31/12/2026. If it was meant for this period, correct its start date and end date and use “Correct and resend…”; if not, type another row once the person pays.',
    );
    const row = session.at('State', 2);
    for (const [state, says] of [
      ['Refunded', /^Given back, or gone/],
      ['Gone from Qomon', /^Given back, or gone/],
      ['Cancelled', /^Cancelled: .* Empty its “State”/],
      ['Part refunded', /^Sent, but not for this period/],
      ['', /^$/],
    ] as const) {
      session.google.workbook.put('Bundles', row, [[state]]);
      expect([state, why() ?? '']).toEqual([state, expect.stringMatching(says)]);
    }
  });
});

test('a price that is hidden or gone is left blank, and one in another currency names it', () => {
  const session = Session.ready();
  const [model] = session.qomon.space.state.membershipPrices;
  if (!model) throw new Error('The sample space has no price');
  session.qomon.space.add('membershipPrices', { ...model, id: 77, currency: 'usd', amount: 1250 });
  session.call('refreshLists');
  make(session, [
    { ...CAMILLE, price: 15 },
    { ...WITHOUT, price: 999 },
    { ...FREE, price: 77 },
  ]);
  expect(rowsOf(session, 'Membership', 'Amount', 'Currency')).toEqual([
    ['', '', ''],
    ['', '', ''],
    [expect.stringMatching(/#77/), 12.5, 'USD'],
  ]);
});

describe('who has a row gets no second one', () => {
  test('by the same call again, by a look of later, whatever was done with the row and wherever it stands', () => {
    const session = Session.ready();
    const first = asked(session);
    session.page('makeRenewals', first);
    expect(session.page('makeRenewals', first)).toMatchObject({ ok: true, written: 0, left: [] });
    session.type([{ Amount: '99' }], { from: 2 });
    session.google.workbook.sort('Bundles', 7, false);
    expect(verdicts(session)).toEqual(['here', 'here', 'here', 'here']);
    expect(make(session)).toMatchObject({ written: 0, told: ALL.map(() => ({ verdict: 'here' })) });
    expect(rowsOf(session, 'Source')).toHaveLength(4);
    // Of another year each gets one.
    expect(look(session, ALL, yearOf(2028)).told).toEqual([]);
  });

  test('one whose row was deleted is told, and gets one again where a person says so', () => {
    const session = Session.ready();
    make(session, [CAMILLE, CHILD]);
    session.google.workbook.deleteRows('Bundles', 2, 1);
    expect(look(session).told).toEqual([
      { member: 123456, verdict: 'hereDeleted' },
      {
        member: 300002,
        verdict: 'here',
        place: { tab: 'Bundles', row: 2, cell: session.at('Source', 2) },
      },
    ]);
    expect(make(session, [CAMILLE])).toMatchObject({
      written: 0,
      told: [{ verdict: 'hereDeleted' }],
    });
    expect(make(session, [CAMILLE], { again: [123456] })).toMatchObject({ written: 1, told: [] });
    expect(rowsOf(session, 'Source').flat()).toEqual([
      'renewal 2027 300002',
      'renewal 2027 123456',
    ]);
  });

  test.each([
    ['Amount', 'Somme'],
    ['Source', 'Origine'],
  ])('those under a renamed header, %s, are not said to be deleted', (header, renamed) => {
    const session = Session.ready();
    session.google.workbook.duplicateSheet('Bundles', 'Event');
    make(session);
    session.google.workbook.put('Bundles', session.at(header, 1), [[renamed]]);
    const { period, renewals, importId } = { ...asked(session), importId: 'again' };
    const again = { period, renewals, importId, tab: 'Event', again: [CAMILLE.member] };
    for (const answer of [look(session), session.page('makeRenewals', again)])
      expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('“Bundles”') });
  });

  test('rows that are taken back leave nothing, and may be made anew', () => {
    const session = Session.ready();
    make(session);
    const { imports } = session.page('getSources') as Answer;
    expect(imports).toMatchObject([{ source: 'renewal', orders: 4 }]);
    const [{ importId }] = imports;
    expect(session.page('takeBackImport', { importId })).toMatchObject({ orders: 4, kept: [] });
    expect(rowsOf(session, 'Source')).toEqual([]);
    expect(look(session).told).toEqual([]);
    expect(make(session)).toMatchObject({ written: 4 });
  });

  test('two people at once make one set, whenever the second begins', () => {
    const session = Session.ready();
    const [first, second] = [asked(session), asked(session)];
    const start = session.snapshot();
    let calls = 0;
    session.google.page().call('makeRenewals', first);
    for (let at = 0; at < 60; at += 9) {
      session.restore(start);
      calls = 0;
      session.google.run('makeRenewals', {
        args: [first],
        onCall: () => {
          calls += 1;
          if (calls === at) session.google.page().call('makeRenewals', second);
          return undefined;
        },
      });
      const keys = rowsOf(session, 'Source').flat().sort();
      expect([at, keys]).toEqual([at, ALL.map(({ member }) => `renewal 2027 ${member}`)]);
    }
    expect(calls).toBeGreaterThan(60);
  });
});

test('the rows that are made are those who were ticked, without those who were told', () => {
  const session = Session.ready();
  const start = session.snapshot();
  const some = fc.subarray(ALL);
  fc.assert(
    fc.property(some, some, some, (before, deleted, ticked) => {
      session.restore(start);
      if (before.length > 0) make(session, before);
      const gone = new Set(deleted.map(({ member }) => `renewal 2027 ${member}`));
      for (let row = before.length + 1; row >= 2; row -= 1)
        if (gone.has(String(session.cell('Source', row))))
          session.google.workbook.deleteRows('Bundles', row, 1);
      if (ticked.length === 0) return;
      const had = rowsOf(session, 'Source').flat();
      const told = look(session, ticked).told.map(({ member }: { member: number }) => member);
      expect(told).toEqual(
        ticked.filter((one) => before.includes(one)).map(({ member }) => member),
      );
      const { written } = make(session, ticked);
      expect(written).toBe(ticked.length - told.length);
      const fresh = ticked.filter(({ member }) => !told.includes(member));
      expect(rowsOf(session, 'Source').flat()).toEqual([
        ...had,
        ...fresh.map(({ member }) => `renewal 2027 ${member}`),
      ]);
    }),
    { numRuns: 12, seed: 5 },
  );
});

test('no name or contact stands in the journal or in the log', () => {
  const session = Session.ready();
  const { logs } = session.google.page().call('makeRenewals', asked(session));
  const journal = JSON.stringify(session.google.workbook.values('Journal'));
  expect(journal).toContain('4 payments of renewals');
  expect(journal.replaceAll(session.google.user, '') + JSON.stringify(logs)).not.toMatch(
    /moreau|camille|lef|anne|123456|30000/i,
  );
});

test('what is no request is refused, and so is a tab that is gone', () => {
  const session = Session.ready();
  const right = asked(session);
  for (const wrong of [
    { ...right, period: { from: 'x', to: 'y' } },
    { ...right, renewals: [] },
    { ...right, renewals: [{ ...CAMILLE, payer: -1 }] },
    { ...right, importId: 'a b' },
    { ...right, tab: 'elsewhere' },
  ])
    expect(session.page('makeRenewals', wrong)).toMatchObject({ ok: false });
  expect(rowsOf(session, 'Source')).toEqual([]);
});

test('nobody’s own source can begin its keys as renewals do', () => {
  const session = Session.ready();
  const { sources } = session.page('getSources') as Answer;
  const source = { ...sources[0], id: 'own', prefix: 'renewal' };
  expect(session.page('saveSource', { source })).toMatchObject({ ok: false });
});

/** What there is in the end: the rows in whatever order. */
function outcome(session: Session): string[] {
  const references = rowsOf(session, 'Reference').flat();
  return [
    ...rowsOf(session, ...CELLS, 'Ready', 'State')
      .map((row) => JSON.stringify(row))
      .sort(),
    `${new Set(references).size} references`,
  ];
}

test.each([
  ['first', 0.06],
  ['again, after a row was deleted', 0.04],
] as const)(
  'rows that are made %s and cut off at any call are brought to their end by asking again, at most twice',
  (when, share) => {
    const campaign = new Campaign(`killed renewals, ${when}`);
    const session = Session.ready();
    session.type([{ Comment: 'mine', Amount: '1' }]);
    if (when !== 'first') {
      make(session, [CAMILLE, CHILD]);
      session.google.workbook.deleteRows('Bundles', 3, 1);
    }
    const again = when === 'first' ? [] : [CAMILLE.member];
    const request = asked(session, ALL, { again });
    const start = session.snapshot();
    session.page('makeRenewals', request);
    const clean = outcome(session);
    expect(clean).toHaveLength(ALL.length + 1);
    killSome(campaign, {
      session,
      start,
      share,
      run: (onCall) => session.google.run('makeRenewals', { args: [request], onCall }),
      rest: () => {
        const ask = (next: () => object) => () => {
          session.google.clock.advance(5 * 60_000);
          session.page('makeRenewals', next());
        };
        // A page says the same again; a person looks again, and ticks all who can be.
        const { reruns, faults } = until(
          () => apartFrom(clean, outcome(session)),
          [ask(() => request), ask(() => asked(session, ALL, { again }))],
        );
        const isOwn = session.cell('Comment', 2) === 'mine';
        return { reruns, faults: isOwn ? faults : [...faults, 'a row of another was changed'] };
      },
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test('a row that is made again and cut off after its key was saved is completed, and not taken for one that is here', () => {
  const session = Session.ready();
  make(session, [CAMILLE]);
  session.google.workbook.deleteRows('Bundles', 2, 1);
  const request = asked(session, [CAMILLE], { again: [CAMILLE.member] });
  const start = session.snapshot();
  session.page('makeRenewals', request);
  const clean = outcome(session);
  session.restore(start);
  const places: Place[] = [];
  session.google.run('makeRenewals', { args: [request], onCall: mapping(places) });
  const flushes = places.filter(({ call, phase }) => phase === 'after' && /flush/i.test(call));
  expect(flushes.length).toBeGreaterThan(2);
  for (const place of flushes) {
    session.restore(start);
    session.google.run('makeRenewals', {
      args: [request],
      onCall: (boundary) => (isAt(place, boundary) ? 'kill' : undefined),
    });
    session.google.clock.advance(5 * 60_000);
    session.page('makeRenewals', request);
    expect([place.index, outcome(session)]).toEqual([place.index, clean]);
  }
});
