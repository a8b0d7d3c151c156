import { describe, expect, test } from '@jest/globals';
import type { Hook } from '../../local/google/host/counter';
import { payments, Scene } from './scene';

const BOB = 'bob@example.org';

/** Three payments that are told apart by their amounts, so that a sort moves them. */
const ROWS = payments(3).map((row, index) => ({ ...row, Amount: String(30 - 10 * index) }));

/** What happens at one moment of a run; the moments are counted from a person's Yes. */
function hookAt(
  scene: Scene,
  nth: number,
  act: () => 'kill' | undefined,
): { hook: Hook; reached: () => boolean } {
  let seen = -1;
  return {
    hook: ({ phase }) => {
      if (phase !== 'before' || !scene.session.said().startsWith('Send to Qomon')) return undefined;
      seen += 1;
      return seen === nth ? act() : undefined;
    },
    reached: () => seen >= nth,
  };
}

/** Plays a scene for each moment of a send, and gives what was broken, with the moment. */
function everyMoment(
  open: () => Scene,
  act: (scene: Scene) => 'kill' | undefined,
  step = 1,
): { points: number; faults: string[] } {
  const faults: string[] = [];
  for (let nth = 0; ; nth += step) {
    const scene = open();
    const { hook, reached } = hookAt(scene, nth, () => act(scene));
    const { google } = scene.session;
    google.workbook.select('Bundles', 'A2:A4', google.user);
    google.run('sendSelectedRows', { onCall: hook });
    if (!reached()) return { points: nth, faults };
    try {
      scene.settle(2);
    } catch (error) {
      faults.push(`${nth}: ${error instanceof Error ? error.message : String(error)}`);
    }
    faults.push(...scene.broken().map((fault) => `${nth}: ${fault}`));
    if (scene.recorded !== 3) faults.push(`${nth}: ${scene.recorded} bundles for 3 rows`);
  }
}

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

  test('the rows may be sorted', () => {
    const { points, faults } = everyMoment(
      () => new Scene(ROWS),
      ({ session }) => {
        session.google.workbook.sort('Bundles', 7);
        return undefined;
      },
    );
    expect(faults).toEqual([]);
    expect(points).toBeGreaterThan(20);
  });

  test('another person may send the same rows', () => {
    const { points, faults } = everyMoment(
      () => {
        const scene = new Scene(ROWS);
        const { google } = scene.session;
        google
          .page(BOB)
          .call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false });
        google.workbook.select('Bundles', 'A2:A4', BOB);
        return scene;
      },
      ({ session }) => {
        session.google.run('sendSelectedRows', { user: BOB });
        return undefined;
      },
      2,
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

test('a request that is still under way is not sent again: it may be carried out late', () => {
  const scene = new Scene(ROWS);
  const { qomon, google } = scene.session;
  const late: (() => void)[] = [];
  qomon.faults.add({
    fault: { kind: 'lost', milliseconds: 20_000 },
    matching: (request) => {
      if (request.method !== 'POST' || !request.url.endsWith('/v1/transaction_bundles'))
        return false;
      late.push(() => qomon.answer(request));
      return true;
    },
    times: 3,
  });
  scene.send();
  expect(scene.recorded).toBe(0);
  qomon.faults.clear();
  google.clock.advance(30_000);
  expect(scene.session.posted(scene.send())).toEqual([]);
  for (const arrive of late) arrive();
  scene.settle();
  expect(scene.recorded).toBe(3);
  expect(scene.broken()).toEqual([]);
});
