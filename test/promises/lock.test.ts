import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { broken } from './oracle';
import { payments, Scene } from './scene';

const BOB = 'bob@example.org';

describe('one run at a time', () => {
  test.each(['refused', 'null', 'thrown'] as const)('a lock that is %s sends nothing', (lock) => {
    const scene = new Scene(payments(2));
    scene.session.google.set({ lock });
    expect(scene.send().requests).toEqual([]);
    expect(scene.session.column('State')).toEqual(['', '']);
    expect(scene.session.said()).toMatch(/nothing was sent/i);
  });

  test('a second person is told who is at work, and the first goes on undisturbed', () => {
    const scene = new Scene(payments(2));
    const { google } = scene.session;
    google.page(BOB).call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false });
    google.workbook.select('Bundles', 'A2:A3', BOB);
    let told = '';
    scene.session.send(
      '2:3',
      scene.session.atPost('before', () => {
        expect(google.run('sendSelectedRows', { user: BOB }).requests).toEqual([]);
        told = scene.session.said();
      }),
    );
    expect(told).toContain('anna@example.org has been working on this spreadsheet since');
    expect(scene.broken()).toEqual([]);
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
});

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

test('the promises are checked from the ledger: a bundle too many, or one lost, is seen', () => {
  const scene = new Scene(payments(2));
  scene.send();
  expect(scene.broken()).toEqual([]);
  const { session } = scene;
  const nothingTyped = { typed: new Map() };
  session.google.workbook.clear('Bundles', session.at('State', 2));
  expect(broken(session, nothingTyped).join()).toContain('I6');
});
