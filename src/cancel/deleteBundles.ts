import type { BundleId } from '../model/ids';
import { CONFIRMING_MS } from '../model/limits';
import type { StopCause } from '../model/results';
import { deletionOutcome, resumesAt, type ServerProblem } from '../qomon/answer';
import type { ApiAnswer } from '../qomon/client';
import { type AskedToDelete, type ConfirmedDeleted, confirmDeleted } from '../qomon/confirmDeleted';
import { deleteBundle } from '../qomon/endpoints';
import { Pace } from '../qomon/pace';
import { recordedAt } from '../run/recordedPaid';
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
 * Deletes bundles side by side, at most a chunk of them. Whatever the answer is that calls itself a
 * success, or tells nothing: the bundle is gone once that can be read. The intents must stand in the
 * journal, saved, before this is called.
 */
export function deleteBundles(
  run: Run,
  ids: readonly BundleId[],
  pace = new Pace(run.host.clock),
): Deletions {
  const { qomon, host } = run;
  const { clock } = host;
  const answers = qomon.send(ids.map(deleteBundle));
  pace.update(answers);
  const now = clock.now();
  const said = ids.map((_, index) => deletionOf(answers[index], now));
  const { gone, requests } = confirmed(run, ids, said, pace);
  return {
    deletions: said.map((deletion, index): Deletion => {
      const { kind, status } = deletion;
      if (kind !== 'recorded' && kind !== 'unknown') return deletion;
      const isGone = gone.has(ids[index] as BundleId);
      return isGone ? { kind: 'recorded', status } : { kind: 'unknown', status };
    }),
    requests: ids.length + requests,
  };
}

/** Those that are gone, among those that may be. */
function confirmed(
  run: Run,
  ids: readonly BundleId[],
  said: readonly Deletion[],
  pace: Pace,
): ConfirmedDeleted {
  const { qomon, deadline, host, journal } = run;
  const since = recordedAt(run);
  const asked = ids.flatMap((bundleId, index): AskedToDelete[] => {
    const { kind, status } = said[index] ?? {};
    if (kind !== 'recorded' && kind !== 'unknown') return [];
    return [{ bundleId, isDenied: status === 404, recordedAt: since(bundleId) }];
  });
  const known = journal.memory.recorded().filter(({ isGone }) => !isGone);
  // What has been deleted is to be known, also at the end of a run.
  const list = { qomon, clock: host.clock, deadline: deadline + CONFIRMING_MS };
  return confirmDeleted(list, asked, known, pace);
}

function deletionOf(answer: ApiAnswer, now: number): Deletion {
  const outcome = deletionOutcome(answer);
  return outcome.kind === 'throttled'
    ? { kind: 'throttled', until: resumesAt(outcome, now), status: outcome.status }
    : outcome;
}
