import { overlap } from './matching';
import type { Credit } from './statement';

/** What a person has ticked: for each slip, by its number, what came in. */
export type Ticked = ReadonlyMap<number, readonly Credit[]>;

/** The slip for which a part of it is ticked; undefined for none. */
export function takenBy(ticked: Ticked, credits: readonly Credit[]): number | undefined {
  return [...ticked].find(([, own]) => overlap(own, credits))?.[0];
}

/** True where just this is ticked for a slip. */
export function isTicked(ticked: Ticked, slip: number, credits: readonly Credit[]): boolean {
  const own = ticked.get(slip);
  return own?.length === credits.length && own.every(({ line }, at) => credits[at]?.line === line);
}

/** Ticks what fits a slip, in place of what was ticked for it, or unticks it; what another slip has stays there. */
export function tick(ticked: Ticked, slip: number, credits: readonly Credit[]): Ticked {
  const rest = new Map([...ticked].filter(([number]) => number !== slip));
  if (isTicked(ticked, slip, credits)) return rest;
  // guard: credit-once
  if (takenBy(rest, credits) !== undefined) return ticked;
  return rest.set(slip, credits);
}
