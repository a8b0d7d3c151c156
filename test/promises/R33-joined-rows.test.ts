import { expect, test } from '@jest/globals';
import { BUNDLES, payments, Scene } from './scene';

const HOUR = 3_600_000;

/** The first row is unconfirmed, the second sent; then a person puts both into one group. */
function joined(fault: 'timeout after recording' | 'timeout before recording'): Scene {
  const scene = new Scene(payments(2));
  const { session } = scene;
  session.send('3');
  session.google.clock.advance(HOUR);
  session.qomon.faults.add({ fault, ...BUNDLES });
  session.send('2');
  expect(scene.state(2)).toBe('To check');
  session.google.workbook.put('Bundles', session.at('Group', 2), [['g'], ['g']]);
  session.google.clock.advance(2 * HOUR);
  return scene;
}

test.each(['timeout after recording', 'timeout before recording'] as const)(
  'R33: rows that were grouped after a %s do not bear one bundle, and each is settled once they are apart',
  (fault) => {
    const scene = joined(fault);
    const { session } = scene;
    session.call('resolveDoubtfulRows');
    expect([session.cell('Bundle ID', 2), session.cell('Bundle ID', 3)]).toEqual(['', 5001]);
    expect(scene.state(2)).toBe('To check');
    session.google.workbook.put('Bundles', session.at('Group', 2), [[''], ['']]);
    scene.settle();
    expect(scene.broken()).toEqual([]);
    expect(scene.recorded).toBe(2);
  },
);
