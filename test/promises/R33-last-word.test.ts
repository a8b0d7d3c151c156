import { beforeEach, describe, expect, test } from '@jest/globals';
import { loseMemory } from '../support/memory';
import { BUNDLES, payments, Scene } from './scene';
import { journalLines } from './sheet';

const HOUR = 3_600_000;

/** One payment that was sent, in a space whose list shows no references: nothing of it can be proven. */
function unprovable(fault: 'timeout after recording' | 'timeout before recording'): Scene {
  const scene = new Scene(payments(2));
  scene.session.send('2');
  scene.session.google.clock.advance(HOUR);
  scene.session.qomon.turn({ referencesInList: 'null' });
  scene.session.qomon.faults.add({ fault, ...BUNDLES });
  scene.session.send('3');
  expect(scene.state(3)).toBe('To check');
  scene.session.google.clock.advance(2 * HOUR);
  return scene;
}

/** What a person types where they are asked; everything else they agree to. */
function resolve({ session }: Scene, typed: string, agrees = true): string {
  session.dialogs.length = 0;
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt'
      ? { button: 'OK', text: typed }
      : agrees
        ? (buttons[0] ?? 'OK')
        : (buttons[buttons.length - 1] ?? 'OK');
  session.call('resolveDoubtfulRows');
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  return session.said();
}

const asked = ({ session }: Scene): number =>
  session.dialogs.filter(({ kind }) => kind === 'prompt').length;

describe('R33: where nothing can be proven, a person has the last word', () => {
  let scene = unprovable('timeout after recording');
  beforeEach(() => {
    scene = unprovable('timeout after recording');
  });

  test('nobody is asked by a send or by the night, and nothing typed leaves the row', () => {
    scene.session.send('3');
    expect(asked(scene)).toBe(0);
    expect(resolve(scene, '')).toMatch(/1 payment is still/);
    expect(asked(scene)).toBe(1);
    expect(scene.state(3)).toBe('To check');
    expect(scene.recorded).toBe(2);
  });

  test('a bundle that they name is read, and its IDs are the row’s', () => {
    expect(resolve(scene, '5002')).toMatch(/1 payment was settled/);
    expect(scene.broken()).toEqual([]);
    const lines = journalLines(scene.session.google);
    expect(lines[lines.length - 1]).toMatchObject({ Outcome: 'recorded', 'Bundle ID': 5002 });
  });

  test.each([
    ['4711', /Qomon has no bundle 4711/],
    ['5001', /Bundle 5001 is that of row 2/],
    ['perhaps', /neither the number of a bundle nor NO/],
  ])('%s is no answer, and the row stays as it is', (typed, told) => {
    expect(resolve(scene, typed)).toMatch(told);
    expect(scene.state(3)).toBe('To check');
    expect(scene.recorded).toBe(2);
  });

  test('a bundle that says something else is taken once they have seen it', () => {
    scene.session.google.workbook.type('Bundles', scene.session.at('Amount', 3), '31');
    resolve(scene, '5002', false);
    const prompts = scene.session.dialogs.map(({ prompt }) => prompt);
    expect(prompts.join('\n')).toMatch(/Qomon holds bundle 5002(?:.|\n)*The row says 31.00 EUR/);
    expect(scene.state(3)).toBe('To check');
    resolve(scene, '5002');
    expect([scene.state(3), scene.session.cell('Bundle ID', 3)]).toEqual(['Sent', 5002]);
  });

  test('that it is not recorded is not believed where Qomon shows it', () => {
    scene.session.qomon.turn({ referencesInList: 'as-sent' });
    const amount = String(scene.session.cell('Amount', 3));
    scene.session.google.workbook.type('Bundles', scene.session.at('Amount', 3), '31');
    scene.session.answer = ({ kind, buttons }) => {
      if (kind !== 'prompt') return buttons[0] ?? 'OK';
      scene.session.google.workbook.type('Bundles', scene.session.at('Amount', 3), amount);
      return { button: 'OK', text: 'no' };
    };
    scene.session.call('resolveDoubtfulRows');
    expect(scene.session.said()).toContain('Qomon does hold this payment, as bundle 5002');
    expect(scene.state(3)).toBe('Sent');
  });

  test('a row that has lost its reference gets it back from the bundle', () => {
    const reference = scene.session.cell('Reference', 3);
    scene.empty(3);
    resolve(scene, '5002');
    expect(scene.session.cell('Reference', 3)).toBe(reference);
    expect(scene.broken()).toEqual([]);
  });

  test('the sidebar says it too', () => {
    const reference = scene.session.cell('Reference', 3);
    const say = (request: object) =>
      scene.session.page('answerQuestion', { reference, ...request });
    expect(say({ answer: 'recorded', bundleId: 5001 })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('row 2'),
    });
    expect(say({ answer: 'recorded', bundleId: 5002 })).toEqual({ ok: true, answered: 1 });
    expect(scene.broken()).toEqual([]);
    expect(say({ answer: 'notRecorded' })).toMatchObject({ ok: false });
  });
});

describe('R33: that a payment was not recorded', () => {
  test.each(['no', 'NON'])('is typed (%s), frees the row, and is written down', (typed) => {
    const scene = unprovable('timeout before recording');
    expect(resolve(scene, typed)).toMatch(/1 payment was settled/);
    expect(scene.state(3)).toBe('Waiting');
    const lines = journalLines(scene.session.google);
    expect(lines[lines.length - 1]).toMatchObject({
      Action: 'lookUp',
      Outcome: 'waiting',
      User: scene.session.google.user,
    });
    scene.session.send('3');
    expect(scene.broken()).toEqual([]);
  });

  test('is not believed of the journal alone: without memory it is asked again', () => {
    const scene = unprovable('timeout before recording');
    resolve(scene, 'no');
    loseMemory(scene.session);
    expect(scene.session.posted(scene.session.send('3'))).toEqual([]);
    expect(scene.state(3)).toBe('To check');
  });
});
