import { beforeEach, describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { BUNDLES } from './scene';

const FIRST = { apiKey: 'sample-key-full', region: 'eu', shared: false };
const SECOND = { ...FIRST, apiKey: 'second-key-full', label: 'Les Érables' };

let session = new Session();
beforeEach(() => {
  session = Session.ready();
  session.qomon.turn({ spaces: 2 });
  session.connect({ ...FIRST, label: 'Parti, Lyon' });
  session.type([{ ...PAYMENT }, { ...PAYMENT, Amount: '30' }]);
  session.send('2');
});

/** What both spaces hold, and what the sheet says. */
const world = () =>
  JSON.stringify([
    session.qomon.tenants.map(({ ledger }) => ledger.bundles),
    session.google.workbook.values('Bundles'),
  ]);

/** Everything that asks Qomon. */
const FUNCTIONS: ReadonlyArray<readonly [string, () => unknown]> = [
  ...['checkRows', 'sendSelectedRows', 'sendReadyRows', 'resolveDoubtfulRows', 'compareWithQomon'],
  ...['cancelSelectedBundles', 'correctSelectedBundle', 'changePaymentStatus', 'refreshLists'],
].map((name) => [name, () => session.call(name)] as const);

const CALLS: ReadonlyArray<readonly [string, object | undefined]> = [
  ['reviewSelection', {}],
  ['sendNext', { scope: 'selection' }],
  ['openRefund', undefined],
  ['findContacts', { text: 'ada' }],
  ['createContact', { firstname: 'Eve', surname: 'Sample', mail: 'eve@example.org' }],
];

describe('a key of another space', () => {
  test('is refused when it is typed, both spaces named, and nothing of it is kept', () => {
    const before = world();
    const answer = session.connect(SECOND);
    expect(answer).toMatchObject({ ok: false, why: 'another space' });
    expect(JSON.stringify(answer)).toMatch(/Parti, Lyon.*Les Érables/);
    expect(session.page('getConnection')).toMatchObject({
      connection: { connected: true, keyEnd: 'full', space: 'Parti, Lyon' },
    });
    session.call('refreshLists');
    expect(world()).toBe(before);
  });

  test('is told from it by what can be compared, where nobody has named them', () => {
    session = Session.ready();
    session.qomon.turn({ spaces: 2 });
    session.connect(FIRST);
    session.type([PAYMENT]);
    session.send('2');
    const { connection } = session.page('getConnection') as { connection: { space: string } };
    expect(connection.space).toMatch(/^no name \(\S+\)$/);
    const answer = session.connect({ ...SECOND, label: '' }) as { problem: string };
    expect(answer.problem).toContain(`“${connection.space}”`);
    expect(answer.problem.match(/no name \(/g)?.length).toBeGreaterThan(1);
  });

  test('a spreadsheet is moved by an act of its own, once nothing is unconfirmed', () => {
    session.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
    session.send('3');
    expect(session.cell('State', 3)).toBe('To check');
    expect(session.connect({ ...SECOND, move: true })).toMatchObject({
      ok: false,
      why: 'unconfirmed before move',
    });
    session.qomon.faults.clear();
    session.google.clock.advance(3_600_000);
    session.call('resolveDoubtfulRows');
    expect(session.connect({ ...SECOND, move: true })).toMatchObject({
      ok: true,
      connection: { space: 'Les Érables' },
    });
  });

  test.each(FUNCTIONS.map(([name]) => name))(
    '%s asks that space nothing, and changes nothing anywhere',
    (name) => {
      moveAway();
      session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
      const before = world();
      const run = session.call(name);
      expect(run.requests).toEqual([]);
      expect(world()).toBe(before);
      expect(session.said()).toMatch(/Les Érables.*Parti, Lyon/);
    },
  );

  test.each(CALLS)('the sidebar is told by %s', (name, request) => {
    moveAway();
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    const before = world();
    expect(session.page(name, ...(request ? [request] : []))).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/Les Érables.*Parti, Lyon/),
    });
    expect(world()).toBe(before);
  });

  /** Ben moves the spreadsheet to the other space; Ada still has her key of the first. */
  function moveAway(): void {
    const moved = session.google.page('ben@example.org').call('connect', { ...SECOND, move: true });
    expect(moved.value).toMatchObject({ ok: true });
  }
});
