import { expect, test } from '@jest/globals';
import type { Hook } from '../../local/google/index';
import { Campaign, LONGEST_MS } from '../promises/campaign';
import { killSome } from '../promises/killSome';
import { isAt, mapping, type Place } from '../promises/points';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { counting } from './session';

const BEN = 'ben@example.org';

/** A share of the points that some fifty are left of. */
const SHARE = 0.2;

interface Answer {
  readonly ok: boolean;
  readonly said: string;
  readonly problem: string;
  readonly open: ReadonlyArray<{ readonly number: number; readonly made: string }>;
}

/** A slip for each amount, of one cheque each. Formulas give nothing here. */
function slips(...amounts: readonly number[]): Session {
  const session = Session.ready({ google: { compute: () => '' } });
  counting(session);
  session.page('getSlips', { methods: ['CHQ'] });
  amounts.forEach((amount, at) => {
    session.type([{ ...PAYMENT, Amount: String(amount), 'Payment method': 'CHQ' }], {
      from: at + 2,
    });
    session.page('recordSlip', { count: 1, total: String(amount) });
  });
  session.google.workbook.deleteRows('Bundles', amounts.length + 5, 900);
  return session;
}

const of = (number: number, statement = `REMISE No ${number}`, paidIn = '2026-04-09') => {
  return { number, paidIn, statement };
};

function tick(session: Session, ticked: readonly object[], onCall?: Hook): Answer {
  const page = session.google.page(session.google.user, onCall);
  return page.call('payInSlips', { slips: ticked }).value as Answer;
}

/** What stands on the lines: number, statement, day. */
function lines(session: Session): unknown[][] {
  const [, ...all] = session.google.workbook.values('Slips');
  return all
    .filter(([number]) => number !== '')
    .map((line) => [line[0], line[7] ?? '', day(line[8] ?? '')]);
}

const day = (cell: unknown): string =>
  cell instanceof Date
    ? new Date(cell.getTime() + 43_200_000).toISOString().slice(0, 10)
    : String(cell);

test('slips that a person ticks get the day and the line of the statement, and nothing else changes', () => {
  const session = slips(20, 35.5, 7);
  const rows = session.google.workbook.values('Bundles');
  const held = JSON.stringify(session.qomon.ledger);
  const { open } = session.page('getSlips', {}) as Answer;
  expect(open).toEqual([
    {
      number: 1,
      cheques: 1,
      total: { amount: 2000, currency: 'eur' },
      made: '2026-04-02',
      bankNumber: '',
    },
    expect.objectContaining({ number: 2 }),
    expect.objectContaining({ number: 3 }),
  ]);
  // Wherever its line stands.
  session.google.workbook.moveRows('Slips', 2, 1, 5);
  const answer = tick(session, [of(1), of(3, 'REMISE\nDE CHEQUES\u0007 3')]);
  expect(answer.said).toBe(
    'Slip 1 is ticked off: paid in on 09/04/2026.\nSlip 3 is ticked off: paid in on 09/04/2026.',
  );
  expect(answer.open.map(({ number }) => number)).toEqual([2]);
  expect(lines(session)).toEqual([
    [2, '', ''],
    [3, 'REMISE DE CHEQUES 3', '2026-04-09'],
    [1, 'REMISE No 1', '2026-04-09'],
  ]);
  expect(session.google.workbook.value('Slips', 'I3')).toBeInstanceOf(Date);

  // The same again is nothing.
  const before = session.everything();
  expect(tick(session, [of(1, 'other'), of(3)]).said).toContain('Slip 1 was ticked off already');
  expect(session.everything()).toEqual(before);
  expect(session.google.workbook.values('Bundles')).toEqual(rows);
  expect(JSON.stringify(session.qomon.ledger)).toBe(held);
});

test('what a statement says is text, on one line and cut, and writes over nothing', () => {
  const session = slips(20, 35.5, 7, 8);
  const { workbook } = session.google;
  workbook.put('Slips', 'H4', [['typed by hand']]);
  const hostile = '=IMPORTXML("http://example.org";"//a")';
  tick(session, [
    of(1, hostile),
    of(2, '<img src=x onerror=alert(1)>'),
    of(3, 'REMISE'),
    of(4, `-1+${'x'.repeat(400)}`),
  ]);
  expect(lines(session)).toEqual([
    [1, hostile, '2026-04-09'],
    [2, '<img src=x onerror=alert(1)>', '2026-04-09'],
    [3, 'typed by hand', '2026-04-09'],
    [4, `-1+${'x'.repeat(247)}`, '2026-04-09'],
  ]);
  expect(workbook.formulas('Slips').flat().filter(Boolean)).toEqual([]);
});

test('a line of a statement that somebody else has ticked meanwhile is no second slip’s', () => {
  const session = slips(20, 20, 20, 35);
  const answer = session.page('getSlips', {}) as Answer;
  const open = answer.open.map(({ number }) => number);
  const { user } = session.google;
  const pay = (ticked: readonly object[], who = user, shown: readonly number[] = open): string => {
    const { value } = session.google.page(who).call('payInSlips', { slips: ticked, open: shown });
    const { said = '', problem = '' } = value as Partial<Answer>;
    return said + problem;
  };
  const line = 'REMISE CHEQUES';
  expect(pay([of(1, line)], BEN)).toContain('Slip 1 is ticked off');
  // Whoever has read the slips before still sees it wait, and the line with it.
  expect(pay([of(2, line)])).toContain(
    'Slip 2 was not ticked off: meanwhile another slip of the same total was',
  );
  expect(pay([of(4, line)])).toContain('Slip 4 is ticked off');
  // What is another day or another line is another credit.
  expect(pay([of(2, line, '2026-04-10')])).toContain('Slip 2 is ticked off');
  expect(pay([of(3, line)])).toContain('Slip 3 was not ticked off');
  // Once it was shown, a person knows that there are two such lines.
  expect(pay([of(3, line)], user, [3])).toContain('Slip 3 is ticked off');
  const again = slips(20, 20);
  // The same may be asked again, whatever became of it: two lines alike that one person has ticked are two.
  tick(again, [of(1, line)]);
  expect(
    again.google.page(user).call('payInSlips', { slips: [of(1, line), of(2, line)], open: [1, 2] })
      .value,
  ).toMatchObject({ said: expect.stringContaining('Slip 2 is ticked off') });
});

test('each slip that cannot be ticked off is told with its reason, and the others are done', () => {
  const session = slips(20, 35.5, 7, 8, 9, 10);
  const { workbook } = session.google;
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: '2' } : (buttons[0] ?? 'OK');
  session.call('undoDepositSlip');
  workbook.put('Slips', 'I4', [['2026-04-02']]);
  // A copy of the line of slip 4, and a formula that shows nothing.
  workbook.put('Slips', 'A8:G8', [workbook.values('Slips')[4]?.slice(0, 7) ?? []]);
  workbook.type('Slips', 'I6', '=IF(FALSE,1,"")');
  const { said } = tick(session, [of(1), of(2), of(3), of(4), of(5), of(6), of(99)]);
  expect(said.split('\n').map((line) => line.replace(/\. .*/, ''))).toEqual([
    'Slip 1 is ticked off: paid in on 09/04/2026.',
    'Slip 2 was not ticked off: it is undone',
    'Slip 3 was not ticked off: something else stands under “Paid in on” already',
    'Slip 4 was not ticked off: several lines of “Slips” bear its number',
    'Slip 5 was not ticked off: a formula stands under “Paid in on”',
    'Slip 6 is ticked off: paid in on 09/04/2026.',
    'Slip 99 was not ticked off: “Slips” has no such slip',
  ]);
  expect(workbook.value('Slips', 'I4')).not.toBe('');
  const again = tick(session, [of(3)]);
  expect([again.ok, again.problem]).toEqual([
    false,
    expect.stringContaining('Slip 3 was not ticked off'),
  ]);
});

test('cells that are protected are told, and left', () => {
  const session = slips(20, 7);
  const { workbook } = session.google;
  workbook.protect('Slips', 'H2:I2', BEN);
  const { said } = tick(session, [of(1), of(2)]);
  expect(said).toContain('Slip 1 was not ticked off: its cells in “Slips” are protected.');
  expect(lines(session)).toEqual([
    [1, '', ''],
    [2, 'REMISE No 2', '2026-04-09'],
  ]);
});

test('columns that were moved are followed; where they are moved just then it is told', () => {
  const session = slips(20);
  const { workbook } = session.google;
  workbook.moveColumn('Slips', 9, 7);
  const start = session.snapshot();
  const places: Place[] = [];
  expect(tick(session, [of(1)], mapping(places)).said).toContain('Slip 1 is ticked off');
  expect(day(workbook.values('Slips')[1]?.[6])).toBe('2026-04-09');
  let told = 0;
  for (const place of places.filter(({ phase }) => phase === 'before')) {
    session.restore(start);
    const { said, problem } = tick(session, [of(1)], (boundary) => {
      if (isAt(place, boundary)) workbook.moveColumn('Slips', 7, 2);
      return undefined;
    });
    if (problem?.includes('the columns of “Slips” were moved')) told += 1;
    else expect(said ?? problem).toMatch(/is ticked off|just then|no such slip/);
  }
  expect(told).toBeGreaterThan(0);
});

test('a rule that refuses the day is told, and the others are done', () => {
  const session = slips(20, 7);
  session.google.workbook.addRule('Slips', 'I2', {
    criteria: 'VALUE_IN_LIST',
    args: [['yes', 'no'], true],
    allowInvalid: false,
    help: null,
  });
  const { said } = tick(session, [of(1), of(2)]);
  expect(said).toContain('a rule of its cells refuses the day');
  expect(lines(session).map((line) => line[2])).toEqual(['', '2026-04-09']);
});

test.each([
  ['moved', (session: Session) => session.google.workbook.moveRows('Slips', 2, 1, 4)],
  ['deleted', (session: Session) => session.google.workbook.deleteRows('Slips', 2, 1)],
  ['pushed down', (session: Session) => session.google.workbook.insertRows('Slips', 2)],
] as const)('a line that is %s just then leaves nothing on another one', (_how, act) => {
  const session = slips(20, 7);
  const places: Place[] = [];
  const start = session.snapshot();
  tick(session, [of(1)], mapping(places));
  let tried = 0;
  for (const place of places.filter(({ phase }) => phase === 'before')) {
    session.restore(start);
    const { said, problem } = tick(session, [of(1)], (boundary) => {
      if (isAt(place, boundary)) act(session);
      return undefined;
    });
    const isDone = /is ticked off/.test(said ?? '');
    const told = lines(session).filter(([number]) => number !== 1);
    expect([place, told]).toEqual([place, [[2, '', '']]]);
    if (!isDone && problem?.includes('moved just then')) tried += 1;
    const [first] = lines(session).filter(([number]) => number === 1);
    if (isDone && first) expect([place, first]).toEqual([place, [1, 'REMISE No 1', '2026-04-09']]);
    const blank = session.google.workbook.values('Slips').filter(([number]) => number === '');
    expect([place, blank.flat().filter((cell) => cell !== '')]).toEqual([place, []]);
  }
  expect(tried).toBeGreaterThan(0);
});

test(
  'whatever is killed at any call is completed by the same again',
  () => {
    const campaign = new Campaign('killed payInSlips');
    const session = slips(20, 7);
    const wanted = [of(1), of(2)];
    const whole = [
      [1, 'REMISE No 1', '2026-04-09'],
      [2, 'REMISE No 2', '2026-04-09'],
    ];
    const start = session.snapshot();
    killSome(campaign, {
      session,
      start,
      share: SHARE,
      run: (onCall) => tick(session, wanted, onCall),
      whole: () => expect(lines(session)).toEqual(whole),
      rest: () => {
        session.google.clock.advance(10 * 60_000);
        const { ok } = tick(session, wanted);
        const now = JSON.stringify(lines(session));
        return { reruns: 1, faults: ok && now === JSON.stringify(whole) ? [] : [now] };
      },
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each([
  ['nothing', null],
  ['no slips', {}],
  ['none of them', { slips: [] }],
  ['a slip without a day', { slips: [{ number: 1 }] }],
  ['a day that does not exist', { slips: [of(1, 'REMISE', '2026-02-30')] }],
  ['a formula for a day', { slips: [of(1, 'REMISE', '=NOW()')] }],
  ['half a slip', { slips: [{ ...of(1), number: 1.5 }] }],
  ['a statement without end', { slips: [of(1, 'x'.repeat(10_000))] }],
  ['too many', { slips: Array.from({ length: 51 }, () => of(1)) }],
])('what asks for %s ticks nothing off', (_what, request) => {
  const session = slips(20);
  const before = session.everything();
  expect(session.page('payInSlips', request)).toEqual({
    ok: false,
    problem: 'Nothing was ticked off. Tick a line of the statement, and try again.',
  });
  expect(session.everything()).toEqual(before);
});
