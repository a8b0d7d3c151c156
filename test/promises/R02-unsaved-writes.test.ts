import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { everyMoment, ROWS } from './moments';
import { payments, Scene } from './scene';

describe('at every moment of a send', () => {
  test.each([
    { onKill: 'lost', onRead: 'show' },
    { onKill: 'prefix', onRead: 'show' },
  ] as const)('it may be killed ($onKill, $onRead)', (switches) => {
    const { points, faults } = everyMoment(
      () => {
        const scene = new Scene(ROWS, { duplicates: 'second' });
        scene.session.google.set({ ...switches, prefix: (buffered) => Math.floor(buffered / 2) });
        return scene;
      },
      () => 'kill',
    );
    expect(faults).toEqual([]);
    expect(points).toBeGreaterThan(20);
  });
});

test('any part of an outcome may be saved without the rest: a row that says Sent has its IDs', () => {
  const states: string[] = [];
  for (let kept = 0; kept < 10; kept += 1) {
    const scene = new Scene(ROWS);
    const { google } = scene.session;
    // Where the columns stand side by side they are written at once; people move them.
    const [header = []] = google.workbook.values('Bundles');
    google.workbook.moveColumn('Bundles', header.indexOf('State') + 1, 1);
    google.set({ onKill: 'prefix', onRead: 'show', prefix: (all) => Math.min(kept, all) });
    google.workbook.select('Bundles', 'A2:A4', google.user);
    google.run('sendSelectedRows', {
      onCall: ({ kind, phase }) =>
        kind === 'flush' && phase === 'before' && scene.recorded > 0 ? 'kill' : undefined,
    });
    states.push(scene.state());
    if (scene.state() === 'Sent') expect(scene.session.cell('Bundle ID', 2)).not.toBe('');
    scene.settle();
    expect(scene.recorded).toBe(3);
    expect(scene.broken()).toEqual([]);
  }
  expect(new Set(states)).toEqual(new Set(['Sending', 'Sent']));
});

test('all that was written is saved before the lock is given back', () => {
  const scene = new Scene(payments(1));
  scene.send();
  const { google } = scene.session;
  // A journal this long is put aside, which is the last thing that a look-up does.
  const line = google.workbook.values('Journal')[1] ?? [];
  google.workbook.put(
    'Journal',
    'A4',
    Array.from({ length: 20_000 }, (): Value[] => line),
  );
  let unsaved = -1;
  google.run('resolveDoubtfulRows', {
    onCall: ({ method, phase, execution }) => {
      if (method === 'releaseLock' && phase === 'before') unsaved = execution.buffer.size;
      return undefined;
    },
  });
  expect(unsaved).toBe(0);
});

test('whatever was written is saved before a request to record leaves', () => {
  const scene = new Scene(payments(3));
  const { google } = scene.session;
  google.set({ onRead: 'show' });
  google.workbook.select('Bundles', 'A2:A4', google.user);
  const unsaved: number[] = [];
  google.run('sendSelectedRows', {
    onCall: ({ service, phase, execution }) => {
      if (service === 'UrlFetchApp' && phase === 'before') unsaved.push(execution.buffer.size);
      return undefined;
    },
  });
  expect(scene.recorded).toBe(3);
  expect(unsaved.length).toBeGreaterThan(0);
  expect(unsaved.filter((size) => size > 0)).toEqual([]);
});
