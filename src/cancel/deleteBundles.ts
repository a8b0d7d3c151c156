import type { BundleId } from '../model/ids';
import type { StopCause } from '../model/results';
import { deletionOutcome, GONE, resumesAt, type ServerProblem } from '../qomon/answer';
import type { ApiAnswer } from '../qomon/client';
import { deleteBundle } from '../qomon/endpoints';
import { askForBundles } from '../qomon/inquiry';
import { Pace } from '../qomon/pace';
import type { Run } from '../run/run';

/** What became of a bundle that Qomon was asked to delete; `recorded`: it is gone. */
export type Deletion =
  | { readonly kind: 'recorded'; readonly status: number | undefined }
  | {
      readonly kind: 'refused';
      readonly problems: readonly ServerProblem[];
      readonly status: number;
    }
  | { readonly kind: 'stopped'; readonly cause: StopCause; readonly status: number }
  /** `until`: milliseconds since 1970 before which Qomon does not want to be asked again. */
  | { readonly kind: 'throttled'; readonly until: number; readonly status: number }
  /** It may yet be deleted: the request may be under way for a while. */
  | { readonly kind: 'unknown'; readonly status: number | undefined };

/** What became of each bundle, in the order in which they were given. */
export interface Deletions {
  readonly deletions: readonly Deletion[];
  readonly requests: number;
}

/**
 * Deletes bundles side by side, at most a chunk of them. Where the answer does not tell, the bundle
 * itself is asked for. The intents must stand in the journal, saved, before this is called.
 */
export function deleteBundles(
  run: Run,
  ids: readonly BundleId[],
  pace = new Pace(run.host.clock),
): Deletions {
  const { qomon, deadline, host } = run;
  const { clock } = host;
  const answers = qomon.send(ids.map(deleteBundle));
  pace.update(answers);
  const now = clock.now();
  const said = ids.map((_, index) => deletionOf(answers[index], now));
  const open = ids.filter((_, index) => said[index]?.kind === 'unknown');
  const asked = askForBundles({ qomon, clock, deadline }, open, pace);
  return {
    deletions: said.map((deletion, index) =>
      deletion.kind === 'unknown' && asked.bundles.get(ids[index] as BundleId) === GONE
        ? { kind: 'recorded', status: deletion.status }
        : deletion,
    ),
    requests: ids.length + asked.requests,
  };
}

function deletionOf(answer: ApiAnswer, now: number): Deletion {
  const outcome = deletionOutcome(answer);
  return outcome.kind === 'throttled'
    ? { kind: 'throttled', until: resumesAt(outcome, now), status: outcome.status }
    : outcome;
}
