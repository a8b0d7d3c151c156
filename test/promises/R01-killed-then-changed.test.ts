import { describe, expect, test } from '@jest/globals';
import { ROWS } from './moments';
import { payments, Scene } from './scene';

describe('a run that was killed, and a sheet that was changed before the next', () => {
  /** Two payments that are recorded by a run which never hears of it. */
  function killed(): Scene {
    const scene = new Scene(payments(2));
    scene.session.google.workbook.select('Bundles', 'A2:A3', scene.session.google.user);
    scene.session.google.run('sendSelectedRows', {
      onCall: ({ kind, phase }) =>
        kind === 'fetch' && phase === 'after' && scene.state() === 'Sending' ? 'kill' : undefined,
    });
    return scene;
  }

  test('a row that is deleted is in the journal, with its bundle', () => {
    const scene = killed();
    scene.session.google.workbook.deleteRows('Bundles', 2);
    scene.settle();
    expect(scene.recorded).toBe(2);
    expect(scene.broken()).toEqual([]);
  });

  test.each(['', 'Waiting', 'Invalid', 'Rejected'])(
    'a row whose State reads %j is looked up all the same: the journal knows better',
    (state) => {
      const scene = killed();
      for (const header of ['State', 'Sent at', 'Message']) {
        scene.session.google.workbook.clear('Bundles', scene.session.at(header, 2));
      }
      scene.session.type([{ State: state }]);
      scene.settle();
      expect(scene.recorded).toBe(2);
      expect(scene.broken()).toEqual([]);
    },
  );
});

test('a killed run is looked up before anything is sent, however soon the next one comes', () => {
  const scene = new Scene(ROWS);
  scene.session.google.workbook.select('Bundles', 'A2:A4', scene.session.google.user);
  scene.session.google.run('sendSelectedRows', {
    onCall: ({ kind, phase }) =>
      kind === 'fetch' && phase === 'after' && scene.state() === 'Sending' ? 'kill' : undefined,
  });
  expect(scene.recorded).toBe(3);
  expect(scene.session.posted(scene.send())).toEqual([]);
  expect(scene.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
  expect(scene.broken()).toEqual([]);
});
