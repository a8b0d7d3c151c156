import type { Host } from '../host/host';
import type { Obstacle, RefundAnswer, RefundProblem } from '../model/results';
import { sentence } from '../text/sentence';

/** The failing half of an answer. */
export type Refusal = Extract<RefundAnswer, { readonly ok: false }>;

export function refusal({ words }: Host, problem: RefundProblem): Refusal {
  return { ok: false, problem: sentence(words.refund.problems, problem) };
}

export function obstructed({ words }: Host, obstacle: Obstacle): Refusal {
  return { ok: false, problem: sentence(words.obstacles, obstacle) };
}
