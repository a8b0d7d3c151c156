import type { Review } from '../check/review';
import { ASKING_MS, IDLE_RUNS } from '../model/limits';
import type { NightEnd } from '../model/nightResults';
import type { Obstacle } from '../model/obstacles';
import type { StopReason } from '../model/results';
import { recover } from '../recover/recover';
import { withFreshLists } from '../run/freshLists';
import { requestsLeft } from '../run/quota';
import { refresh } from '../run/refreshLists';
import { openRun, type Run } from '../run/run';
import type { Approved } from '../send/approval';
import { READY } from '../send/choice';
import type { Chosen } from '../send/chosen';
import { askedAtNight } from '../send/nightQuestions';
import { choose } from '../send/selection';
import { sendApproved } from '../send/send';
import type { NightHost } from './host';

/** What one run has made of the night's work. */
export interface Worked {
  /** Set where the night has come to its end. */
  readonly end: NightEnd | undefined;
  /** Why the rest waits, where the next hour could go on. */
  readonly waitsFor: 'time' | 'no answer' | undefined;
  /** Runs in a row, this one too, that have brought nothing forward. */
  readonly idleRuns: number;
  readonly review: Review | undefined;
  /** What became of refunds, cancellations and corrections that were unconfirmed. */
  readonly notes: readonly string[];
}

interface Limits {
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly deadline: number;
  /** Runs in a row before this one that have brought nothing forward. */
  readonly idleRuns: number;
}

/**
 * One run's work: unconfirmed rows first, then lists that are older than a day, then the ready rows of
 * every entry tab, those that have waited before the others, in the order in which they stand. To
 * be called under the document's lock.
 */
export function work(host: NightHost, limits: Limits): Worked {
  const opened = openWithLists(host, limits.deadline);
  if ('kind' in opened) return stopped(opened);
  // guard: night-recovers-first
  const recovered = recover(opened, { pages: Number.POSITIVE_INFINITY, putsRight: true });
  const run = withFreshLists(opened);
  if ('kind' in run) return stopped(run, recovered.notes);
  const chosen = choose(run, READY, limits.started + ASKING_MS);
  if ('kind' in chosen) {
    if (chosen.kind !== 'no answer') return stopped(chosen, recovered.notes);
    const idleRuns = limits.idleRuns + 1;
    const { notes } = recovered;
    return { end: undefined, waitsFor: 'no answer', idleRuns, review: undefined, notes };
  }
  const notes = [...recovered.notes, ...chosen.notes];

  const { review, found } = chosen;
  const { report } = sendApproved({ ...run, found }, unasked(host, chosen), {
    budget: requestsLeft(host),
    isTicked: true,
    savedIn: chosen.savedIn,
  });
  const progress = report.sent + report.rejected + recovered.sent + recovered.waiting;
  const idleRuns = progress > 0 ? 0 : limits.idleRuns + 1;
  const came = { idleRuns, review, notes };
  const ended = report.cause && ENDED_BY[report.cause];
  if (ended) return { end: ended, waitsFor: undefined, ...came };

  const isUnanswered =
    report.cause === 'no answer' ||
    (recovered.unconfirmed > 0 && !recovered.complete) ||
    hasUnanswered(review);
  if (isUnanswered) return { end: undefined, waitsFor: 'no answer', ...came };
  if (report.cause !== undefined) return { end: undefined, waitsFor: 'time', ...came };
  // Rows unconfirmed are looked up again in an hour; what then still is unconfirmed is a person's. What the
  // look before the send did not reach is read on for then.
  const isUnreached = chosen.tally.leftBehind.some(({ why }) => why === 'notReached');
  const unsettled = report.unconfirmed + report.changed + recovered.unconfirmed;
  const isOpen = (isUnreached || unsettled > 0) && idleRuns < IDLE_RUNS;
  return isOpen
    ? { end: undefined, waitsFor: 'time', ...came }
    : { end: 'done', waitsFor: undefined, ...came };
}

/** Causes that another hour would meet again. */
const ENDED_BY: Readonly<Partial<Record<StopReason, NightEnd>>> = {
  'bad key': 'bad key',
  'no right': 'no right',
  'other installation': 'other installation',
  quota: 'quota',
};

/** Obstacles that each end a night in their own way. */
const ENDED_AT: Readonly<Partial<Record<Obstacle['kind'], NightEnd>>> = {
  'not connected': 'not connected',
  'may only check': 'may only check',
  'key refused': 'bad key',
  'other installation': 'other installation',
  'handed over': 'other installation',
};

function stopped(obstacle: Obstacle, notes: readonly string[] = []): Worked {
  const end = ENDED_AT[obstacle.kind] ?? 'no lists';
  return { end, waitsFor: undefined, idleRuns: 0, review: undefined, notes };
}

/** Opens a run; the lists are fetched where there are none yet. */
function openWithLists(host: NightHost, deadline: number): Run | Obstacle {
  const run = openRun(host, deadline);
  if (!('kind' in run) || run.kind !== 'no lists') return run;
  const refreshed = refresh(host);
  return 'kind' in refreshed ? refreshed : openRun(host, deadline);
}

/** True where nobody could say who somebody is: an hour later Qomon may. */
function hasUnanswered({ bundles }: Review): boolean {
  return bundles.some(({ bundle }) =>
    bundle.rows.some(({ problems }) =>
      problems.some(({ fault }) => fault.kind === 'contacts unanswered'),
    ),
  );
}

/** What leaves without a person: not the payments of which somebody would have to read what is odd. */
function unasked({ documentStore }: NightHost, { approved, review }: Chosen): Approved[] {
  const odd = askedAtNight(documentStore, review.bundles);
  const asked = new Set(odd.flatMap(({ placed }) => placed.map(({ row }) => row.reference)));
  return approved.filter(({ references }) => !references.some((one) => asked.has(one)));
}
