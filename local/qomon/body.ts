import type { Records } from './call';
import { spaceFlaws } from './checks';
import { bodyFlaws } from './contract';
import { generatedFlaws, withoutGenerated } from './generated';
import type { Operation } from './openapi';
import type { Flaw } from './problem';
import { formFlaws, fromProse } from './prose';

/** A body as its handler takes it, and all that stands against it. */
export interface CheckedBody {
  readonly body: unknown;
  readonly flaws: readonly Flaw[];
}

/** What the contract finds and what the space knows, all at once, one flaw for each place. */
export function checkedBody(operation: Operation, raw: unknown, records: Records): CheckedBody {
  const { space, switches } = records;
  switch (operation.id) {
    case 'createBundle': {
      const body = withoutGenerated(raw);
      const isTaken = switches.generatedFields === 'taken';
      const flaws = [
        ...(isTaken ? [] : generatedFlaws(raw)),
        ...bodyFlaws(operation, raw),
        ...spaceFlaws(body, true, space, switches),
      ];
      return { body, flaws: oneForEachPlace(flaws) };
    }
    case 'changeBundle': {
      const body = switches.patchBody === 'schemas-only' ? raw : fromProse(raw);
      const flaws = [
        ...formFlaws(raw, switches.patchBody),
        ...bodyFlaws(operation, body),
        ...spaceFlaws(body, false, space, switches),
      ];
      return { body, flaws: oneForEachPlace(flaws) };
    }
    default:
      return { body: raw, flaws: bodyFlaws(operation, raw) };
  }
}

function oneForEachPlace(flaws: readonly Flaw[]): Flaw[] {
  const byPlace = new Map<string, Flaw>();
  for (const flaw of flaws) {
    if (!byPlace.has(flaw.location)) byPlace.set(flaw.location, flaw);
  }
  return [...byPlace.values()];
}
