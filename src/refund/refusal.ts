import type { Host } from '../host/host';
import type { Obstacle } from '../model/obstacles';
import type { RefundAnswer, RefundProblem } from '../model/refundResults';
import { sentence } from '../text/sentence';

/** The failing half of an answer. */
export type Refusal = Extract<RefundAnswer, { readonly ok: false }>;

export function refusal({ words }: Host, problem: RefundProblem): Refusal {
  return { ok: false, problem: sentence(words.refund.problems, problem) };
}

export function obstructed({ words }: Host, obstacle: Obstacle): Refusal {
  return { ok: false, problem: sentence(words.obstacles, obstacle) };
}
