import type { Session } from '../support/session';
import { type Campaign, faultsOf } from './campaign';
import { expectation } from './oracle';
import { type Command, comeToRest, DUPLICATES, ending, isAt, type Place } from './points';
import { StateWatch } from './stateWatch';

export interface Meetings<Other extends string> {
  readonly session: Session;
  /** What is met at its calls, and the boundaries of them. */
  readonly command: Command;
  readonly places: readonly Place[];
  /** Who does what meanwhile. */
  readonly others: ReadonlyArray<readonly [string, Other]>;
  /** Does it, and gives what does not hold. */
  readonly intrude: (user: string, other: Other) => readonly string[];
  /** What else does not hold in the end. */
  readonly faults?: () => readonly string[];
}

/** Lets somebody do something else at a share of the calls of a run, and clean runs follow. */
export function meetEverywhere<Other extends string>(
  campaign: Campaign,
  { session, command, places, others, intrude, faults = () => [] }: Meetings<Other>,
): void {
  const expected = expectation(session);
  const start = session.snapshot();
  for (const [user, other] of others) {
    for (const place of places) {
      const duplicates = DUPLICATES[place.index % DUPLICATES.length] ?? 'second';
      const at = [user, other, `${place.phase} ${place.index} ${place.call}`, duplicates];
      if (!campaign.draws(0.06) || !campaign.wants(at)) continue;
      session.restore(start);
      session.qomon.switches = { ...session.qomon.switches, duplicates };
      const watch = new StateWatch(session);
      const endWatch = watch.keep();
      let reruns = 0;
      const found = faultsOf(session, () => {
        const met: string[] = [];
        const run = session.google.run(command, {
          onCall: (boundary) => {
            if (isAt(place, boundary)) met.push(...intrude(user, other));
            return undefined;
          },
        });
        const end = comeToRest(session, expected, ['sendReadyRows']);
        reruns = end.reruns;
        const failed = run.outcome === 'completed' ? [] : [ending(run)];
        return [...met, ...failed, ...end.faults, ...faults()];
      });
      endWatch();
      campaign.note(at, [...found, ...watch.faults], reruns);
    }
  }
}
