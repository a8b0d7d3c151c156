import type { State } from '../entry/states';
import type { Host } from '../host';
import type { Money } from '../money';
import type { StopCause } from '../qomon/answer';
import { sentence } from '../text/findings';
import type { Obstacle } from '../text/words';
import type { ItemKind, RefundAnswer } from './answer';

/** Why a refund cannot be made, or was not. */
export type RefundProblem =
  | { readonly kind: 'no request' }
  | { readonly kind: 'several rows' }
  | { readonly kind: 'no such state'; readonly state: State }
  | { readonly kind: 'no bundle ID' }
  | { readonly kind: 'no row'; readonly bundleId: number }
  | { readonly kind: 'IDs of another'; readonly header: string; readonly bundleId: number }
  | { readonly kind: 'gone'; readonly bundleId: number }
  | { readonly kind: 'unreadable'; readonly bundleId: number }
  | { readonly kind: 'no status' }
  | { readonly kind: 'in doubt'; readonly bundleId: number }
  | { readonly kind: 'being deleted'; readonly bundleId: number }
  | { readonly kind: 'changed'; readonly bundleId: number }
  | { readonly kind: 'no such payment'; readonly id: number; readonly bundleId: number }
  | { readonly kind: 'not paid'; readonly status: string }
  | { readonly kind: 'nothing left' }
  | { readonly kind: 'no amount' }
  | { readonly kind: 'too much'; readonly left: Money; readonly asked: Money }
  | {
      readonly kind: 'no such item';
      readonly item: ItemKind;
      readonly id: number;
      readonly bundleId: number;
    }
  | {
      readonly kind: 'too much of an item';
      readonly name: string;
      readonly left: Money;
      readonly asked: Money;
    }
  | { readonly kind: 'currency of another'; readonly name: string }
  | { readonly kind: 'amounts differ'; readonly asked: Money; readonly items: Money }
  | { readonly kind: 'time' }
  | { readonly kind: 'quota' }
  | { readonly kind: 'stopped'; readonly cause: StopCause }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'unknown' };

/** The failing half of an answer. */
export type Refusal = Extract<RefundAnswer, { readonly ok: false }>;

export function refusal({ words }: Host, problem: RefundProblem): Refusal {
  return { ok: false, problem: sentence(words.refund.problems, problem) };
}

export function obstructed({ words }: Host, obstacle: Obstacle): Refusal {
  return { ok: false, problem: sentence(words.obstacles, obstacle) };
}
