import type { Session } from '../support/session';
import { type Campaign, faultsOf } from './campaign';
import type { Meanwhile } from './meanwhile';
import type { Expectation } from './oracle';
import { type Command, comeToRest, DUPLICATES, ending, isAt, mapping, type Place } from './points';

interface Meddling {
  readonly session: Session;
  readonly expected: Expectation;
  readonly acts: readonly Meanwhile[];
  /** What runs meanwhile; a send where it is left out. */
  readonly command?: Command;
  /** What brings the rows to rest afterwards; the same again where it is left out. */
  readonly after?: readonly [Command, ...Command[]];
  /** How much of the moments after a call is tried: nothing but the script stands between them and the next. */
  readonly share: number;
  /** What may be left for a person to settle, by what the oracle says of it. */
  readonly leaves?: RegExp;
}

/** Lets a person do things to the sheet at every boundary of a run. */
export function meddleEverywhere(
  campaign: Campaign,
  { session, expected, acts, share, leaves, ...runs }: Meddling,
): void {
  const { command = 'sendSelectedRows', after = [command] } = runs;
  const start = session.snapshot();
  const places: Place[] = [];
  session.google.run(command, { onCall: mapping(places) });
  for (const { name, act, undo } of acts) {
    for (const place of places) {
      if (!campaign.draws(share)) continue;
      const duplicates = DUPLICATES[place.index % DUPLICATES.length] ?? 'second';
      const at = [name, `${place.phase} ${place.index} ${place.call}`, duplicates];
      if (!campaign.wants(at)) continue;
      session.restore(start);
      session.qomon.switches = { ...session.qomon.switches, duplicates };
      let reruns = 0;
      const faults = faultsOf(session, () => {
        const run = session.google.run(command, {
          onCall: (boundary) => {
            if (isAt(place, boundary)) act(session);
            return undefined;
          },
        });
        undo?.(session);
        const end = comeToRest(session, expected, after);
        reruns = end.reruns;
        // A run may give up where the sheet is no entry tab any more, but must say so.
        const gaveUp = run.outcome === 'completed' ? [] : [ending(run)];
        return [...gaveUp, ...end.faults.filter((fault) => !leaves?.test(fault))];
      });
      campaign.note(at, faults, reruns);
    }
  }
  session.restore(start);
}
