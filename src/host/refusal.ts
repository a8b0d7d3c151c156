import type { Obstacle } from '../model/obstacles';
import { sentence } from '../text/sentence';
import type { Host } from './host';

/** What the sidebar is told where something could not be done, and a person can correct it. */
export interface Refusal {
  readonly ok: false;
  readonly problem: string;
  /** What stands in the way, where the page can lead there. */
  readonly why?: Obstacle['kind'];
  /** Where a person gives a permission that is missing. */
  readonly url?: string;
}

/** An obstacle in the person's language. */
export function refusal({ words }: Pick<Host, 'words'>, obstacle: Obstacle): Refusal {
  return { ok: false, problem: sentence(words.obstacles, obstacle), why: obstacle.kind };
}
