import type { Hook } from '../../local/google/index';
import { payments, type Scene } from './scene';

/** Three payments that are told apart by their amounts, so that a sort moves them. */
export const ROWS = payments(3).map((row, index) => ({ ...row, Amount: String(30 - 10 * index) }));

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
export function everyMoment(
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
