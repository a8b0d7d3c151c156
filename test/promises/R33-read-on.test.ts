import { describe, expect, test } from '@jest/globals';
import { pass, setNightly } from '../support/night';
import { BUNDLES, payments, Scene } from './scene';

const DAY = 24 * 3_600_000;

/** More bundles of others than the look before a send meets where each page holds one. */
const NEWER = 6;

/** What the payments of others are called. */
const OTHERS = 'Of others';

/** What does not hold, once others have deleted what is theirs. */
function brokenOf(scene: Scene): string[] {
  const { ledger } = scene.session.qomon;
  const theirs = ledger.bundles.filter(({ transactions }) => transactions[0]?.comment === OTHERS);
  for (const bundle of theirs) ledger.delete(bundle, scene.session.google.clock.now());
  return scene.broken();
}

/**
 * A row that got its reference before so many bundles were recorded that no look before a send reaches back
 * to it. `meanwhile` happens in between.
 */
function outOfReach(meanwhile: (scene: Scene) => void = () => undefined): Scene {
  const scene = new Scene(payments(2));
  const { session } = scene;
  session.answer = ({ buttons }) => buttons[1] ?? buttons[0] ?? 'OK';
  session.send('2');
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  expect(session.cell('Reference', 2)).not.toBe('');
  meanwhile(scene);
  session.google.clock.advance(2 * DAY);
  session.send('3');
  const others = session.secondSpreadsheet();
  others.connect();
  others.call('setUpSpreadsheet');
  others.type(payments(NEWER, { Amount: '33', Comment: OTHERS }));
  others.send(`2:${NEWER + 1}`);
  session.google.clock.advance(DAY);
  session.qomon.turn({ pageCapOfBundles: 1 });
  return scene;
}

/** The same once a send has found that it does not reach it. */
function unreached(meanwhile?: (scene: Scene) => void): Scene {
  const scene = outOfReach(meanwhile);
  const { session } = scene;
  const before = scene.recorded;
  session.send('2');
  expect(scene.recorded).toBe(before);
  expect(scene.message()).toMatch(
    /could not be read far enough back(?:.|\n)*Resolve doubtful rows/,
  );
  expect(scene.state()).toBe('');
  return scene;
}

/** Somebody has recorded the row elsewhere, under the reference that it bears. */
function recordElsewhere({ session }: Scene): void {
  const second = session.secondSpreadsheet();
  second.connect();
  second.call('setUpSpreadsheet');
  second.pasteRows(session, '2', 2);
  second.send('2');
}

describe('R33: a row that a look does not reach is settled by a look-up that reads on', () => {
  test('it is not recorded: it may be sent, and the next look knows', () => {
    const scene = unreached();
    scene.session.call('resolveDoubtfulRows');
    expect(scene.session.said()).toContain('1 payment was not recorded and can be sent again');
    expect(scene.state()).toBe('Waiting');
    scene.session.send('2');
    expect(scene.recorded).toBe(NEWER + 2);
    expect(brokenOf(scene)).toEqual([]);
  });

  test('it is recorded: it gets its IDs, from the sidebar too', () => {
    const scene = unreached(recordElsewhere);
    scene.session.google.workbook.select('Bundles', 'A2:A3', scene.session.google.user);
    expect(scene.session.page('reviewSelection')).toMatchObject({
      bundles: 0,
      unconfirmed: 1,
      leftBehind: [{ row: 2, text: scene.message() }, { row: 3 }],
    });
    expect(scene.session.page('getUnconfirmedRows')).toMatchObject({ ok: true, questions: [] });
    expect(scene.state()).toBe('Sent');
    expect(scene.recorded).toBe(NEWER + 2);
    expect(brokenOf(scene)).toEqual([]);
  });

  test.each(['menu', 'sidebar'])('nothing is proven: a person is asked in the %s', (place) => {
    const scene = unreached();
    const { session } = scene;
    session.qomon.turn({ referencesInList: 'null' });
    session.answer = ({ kind, buttons }) =>
      kind === 'prompt' ? { button: 'OK', text: 'no' } : (buttons[0] ?? 'OK');
    if (place === 'menu') session.call('resolveDoubtfulRows');
    else {
      const looked = session.page('getUnconfirmedRows') as { questions: { name: object }[] };
      expect(scene.state()).toBe('To check');
      expect(looked.questions).toHaveLength(1);
      const [{ name } = { name: {} }] = looked.questions;
      const said = { ...name, name, answer: 'notRecorded' };
      expect(session.page('answerQuestion', said)).toEqual({ ok: true, answered: 1 });
    }
    expect(scene.state()).toBe('Waiting');
    // What a person has said is enough, though no look reaches back now either.
    session.send('2');
    expect(scene.state()).toBe('Sent');
    expect(scene.recorded).toBe(NEWER + 2);
  });

  test('a night that does not reach it reads on in its next hour, and sends it', () => {
    const scene = outOfReach();
    const { session } = scene;
    session.type([{ Ready: 'TRUE' }], { from: 2 });
    setNightly(session);
    pass(session, 26);
    expect(scene.state()).toBe('Sent');
    expect(scene.recorded).toBe(NEWER + 2);
    expect(session.google.outbox).toHaveLength(1);
    expect(session.google.outbox[0]?.subject).toContain('1 payment sent');
  });

  test('a send reads no further than it may, and leaves the row', () => {
    const scene = unreached();
    scene.session.qomon.faults.add({ fault: '503', method: 'GET', path: BUNDLES.path });
    scene.session.send('2');
    expect(scene.state()).toBe('');
    scene.session.call('resolveDoubtfulRows');
    expect(scene.recorded).toBe(NEWER + 1);
  });
});

/** More bundles than a look before a send, or a look-up, meets where each page holds two. */
const OWN = 30;

describe('R33: what a spreadsheet has recorded itself stands in the way of nothing', () => {
  test('rows that got their references with others are sent behind these', () => {
    const scene = new Scene(payments(OWN + 2));
    const { session } = scene;
    session.answer = ({ buttons }) => buttons[1] ?? buttons[0] ?? 'OK';
    scene.send();
    session.answer = ({ buttons }) => buttons[0] ?? 'OK';
    session.google.clock.advance(2 * DAY);
    session.send(`2:${OWN + 1}`);
    session.qomon.turn({ pageCapOfBundles: 2 });
    const before = session.qomon.requests.length;
    scene.send();
    expect(session.column('State')).toEqual(Array.from({ length: OWN + 2 }, () => 'Sent'));
    expect(scene.broken()).toEqual([]);
    // All pages of these, each of which shows the end of the one before, and a few besides.
    expect(session.qomon.requests.length - before).toBeLessThanOrEqual(OWN + 5);
  });

  test('a row whose request was lost behind them is looked up by the next send', () => {
    const scene = new Scene(payments(OWN + 1));
    const { session } = scene;
    session.send(`2:${OWN + 1}`);
    session.qomon.faults.add({ fault: 'dropped before recording', ...BUNDLES });
    scene.send();
    expect(session.cell('State', OWN + 2)).toBe('To check');
    session.qomon.turn({ pageCapOfBundles: 2 });
    session.google.clock.advance(DAY / 12);
    scene.send();
    expect(session.cell('State', OWN + 2)).toBe('Sent');
    expect(scene.broken()).toEqual([]);
    expect(scene.recorded).toBe(OWN + 1);
  });
});
