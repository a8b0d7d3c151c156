import { examine } from '../check/examine';
import { directoryFor } from '../check/menu';
import { freeCopies } from '../check/newRows';
import type { Review } from '../check/review';
import { selectedRows } from '../check/scope';
import { applyAndReadBack } from '../entry/readBack';
import { type PlacedRow, placeOf, Snapshot } from '../entry/snapshot';
import { locked } from '../holder';
import type { Host } from '../host';
import type { Reference } from '../ids';
import type { Pace } from '../qomon/pace';
import { sentence } from '../text/findings';
import type { DoubtReport, Obstacle, SendReport, Tally, Words } from '../text/words';
import { type Agreed, agreedOf } from './agreed';
import { requestsLeft, spendRequests } from './budget';
import { resolveDoubtful } from './doubtful';
import { withFormer } from './former';
import { giveReferences } from './identity';
import { leftByReview } from './leftRows';
import { openRun, type Run } from './run';
import { sendAgreed } from './send';
import { tallyOf } from './tally';

/** Google ends an execution after six minutes; no chunk is begun in the last 45 seconds. */
export const RUN_TIME = 6 * 60_000 - 45_000;

/** So often a person is told how far it has come. */
const PROGRESS_MS = 20_000;

/** So long doubtful rows and people are looked up before a person is asked. */
export const ASKING_TIME = 3 * 60_000;

/** What was chosen, checked and given its identity, for a person to agree to. */
export interface Prepared {
  readonly tally: Tally;
  readonly agreed: readonly Agreed[];
  /** The sheet as it read then. */
  readonly found: Snapshot;
  readonly pace: Pace;
  /** Rows that were chosen and stay behind. */
  readonly left: readonly Reference[];
}

/** The same with all that was found on the rows. */
export interface Chosen extends Prepared {
  readonly review: Review;
}

/** Which rows are to be sent. */
export type Choice = (
  host: Host,
  snapshot: Snapshot,
) => ((placed: PlacedRow) => boolean) | Obstacle;

export const SELECTED: Choice = (host, snapshot) => {
  const scope = selectedRows(host, snapshot);
  return 'kind' in scope ? scope : scope.wanted;
};

/**
 * Ticked rows of every entry tab; a group goes when all its rows are ticked, as half a payment is
 * none. A row that Qomon refused is not sent again until a person chooses it.
 */
export const READY: Choice = (_host, snapshot) => {
  const ready = snapshot
    .bundles()
    .filter(({ placed }) =>
      placed.every(({ row }) => row.cell('ready') === true && row.state !== 'rejected'),
    );
  const places = new Set(ready.flatMap(({ placed }) => placed.map(placeOf)));
  return (one) => places.has(placeOf(one));
};

export function sendSelectedRows(host: Host): void {
  sendFromMenu(host, SELECTED);
}

export function sendReadyRows(host: Host): void {
  sendFromMenu(host, READY);
}

/** Looks up the rows that may or may not have been recorded. */
export function resolveDoubtfulRows(host: Host): void {
  const { ui, words } = host;
  const deadline = host.clock.now() + RUN_TIME;
  const report = locked(host, () => {
    const run = openRun(host, deadline);
    return 'kind' in run ? run : resolveDoubtful(run);
  });
  ui.alert(
    words.menu.resolveDoubtful,
    'kind' in report ? sentence(words.obstacles, report) : resolvedText(words, report),
  );
}

function resolvedText(words: Words, report: DoubtReport): string {
  const { found, free, left, notes } = report;
  const isSilent = found + free + left === 0 && notes.length > 0;
  return [...(isSilent ? [] : [words.resolved(report)]), ...notes].join('\n');
}

/**
 * Checks the rows and gives them references, shows what would be sent, and sends just that once a
 * person agrees. A dialog ends every lock, so it is taken again after it.
 */
function sendFromMenu(host: Host, choice: Choice): void {
  const { ui, words } = host;
  const title = words.send.title;
  const started = host.clock.now();
  const prepared = locked(host, () => prepare(host, choice, started + ASKING_TIME));
  if ('kind' in prepared) {
    ui.alert(title, sentence(words.obstacles, prepared));
    return;
  }
  if (!ui.confirm(title, words.send.confirm(prepared.tally))) return;
  const report = locked(host, () => send(host, prepared, started + RUN_TIME));
  ui.alert(title, 'kind' in report ? sentence(words.obstacles, report) : words.send.done(report));
}

/** Resolves what is in doubt, gives references, checks, and counts what would be sent. */
export function prepare(host: Host, choice: Choice, deadline: number): Prepared | Obstacle {
  const run = openRun(host, deadline);
  if ('kind' in run) return run;
  const { snapshot } = resolveDoubtful(run, run.found);
  const chosen = choose(run, choice, deadline, snapshot);
  if ('kind' in chosen || chosen.agreed.length > 0) return chosen;
  if (choice === READY) return { kind: 'nothing ready', tally: chosen.tally };
  return chosen.tally.leftBehind.length === 0
    ? { kind: 'nothing selected' }
    : { kind: 'nothing to send', tally: chosen.tally };
}

/**
 * Gives the chosen rows references and checks them. People are looked up until `deadline`
 * (milliseconds since 1970). To be called after what is in doubt has been resolved, with the sheet
 * as it has just been read.
 */
export function choose(
  run: Run,
  choice: Choice,
  deadline: number,
  settled = Snapshot.again(run.tabs),
): Chosen | Obstacle {
  const { host } = run;
  const wanted = choice(host, settled);
  if ('kind' in wanted) return wanted;
  const freed = freeCopies(host, settled, wanted);
  const snapshot = giveReferences(run, freed, wanted);
  const { review, writing } = examine(host, snapshot, {
    standards: run.standards,
    wanted,
    directory: directoryFor(host, { deadline, pace: run.pace }),
  });
  const found = applyAndReadBack(host.workbook, snapshot, writing, { patience: 0 });

  // What has no reference cannot be sent, and must not be counted in what a person agrees to.
  const bundles = review.bundles.filter((one) => !one.bundle.draft || agreedOf(one));
  const sorted = [...bundles]
    .sort((a, b) => urgency(a.placed) - urgency(b.placed))
    .flatMap((bundle) => agreedOf(bundle) ?? []);
  const agreed = withFormer(run.journal, sorted, (one) => freed.bearing(one).length > 0);
  const tally = tallyOf({ ...review, bundles });
  return { review, agreed, tally, found, pace: run.pace, left: leftByReview(review) };
}

/** Rows that were asked for before go first. */
function urgency(placed: readonly PlacedRow[]): number {
  return placed.some(({ row }) => row.state === 'waiting') ? 0 : 1;
}

function send(
  host: Host,
  { agreed, found, pace }: Prepared,
  deadline: number,
): SendReport | Obstacle {
  const run = openRun(host, deadline, { found, pace });
  if ('kind' in run) return run;
  const { ui, words } = host;
  let told = host.clock.now();
  const { report, requests } = sendAgreed(run, agreed, {
    budget: requestsLeft(host),
    onProgress: (done) => {
      const now = host.clock.now();
      if (done === agreed.length || now - told < PROGRESS_MS) return;
      ui.toast(words.title, words.send.progress(done, agreed.length));
      told = now;
    },
  });
  spendRequests(host, requests);
  return report;
}
