import type { JournalLine } from '../model/journalLine';
import { applyAndReadBack } from '../sheet/readBack';
import { Snapshot } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';
import {
  type Attempt,
  type Came,
  type Item,
  judge,
  newProgress,
  type Progress,
  skip,
  type Tried,
  take,
} from './progress';
import type { Run } from './run';
import { Timing, type TimingLimits } from './timing';

/** An item whose intent has been written. */
interface Pending<Approved, Marked> {
  readonly approved: Approved;
  readonly marked: Marked;
  readonly lines: readonly JournalLine[];
}

/** What one kind of run does with a chunk. When it is done is the driver's. */
export interface Steps<Approved extends Item, Marked, Result extends Came> {
  /**
   * Where the intent stands: on the rows and in the journal, or in the journal alone. Rows that say
   * nothing of an intent must say what came of it before it ends in the journal; and their bundle is
   * found by what stands on any row, so that the sheet is read whole.
   */
  readonly marks: 'rows' | 'journal';
  /** The intent of an item that is still what was approved, with its lines; undefined where it is not. */
  mark(
    approved: Approved,
    snapshot: Snapshot,
    writing: Writing,
  ): { readonly marked: Marked; readonly lines: readonly JournalLine[] } | undefined;
  /**
   * Lets the requests leave of those that still stand as they were marked. Gives all of them, in their
   * order, as they stood when they left, and how many requests that took.
   */
  request(
    marked: readonly Marked[],
    snapshot: Snapshot,
  ): { readonly attempts: readonly Attempt<Marked, Result>[]; readonly requests: number };
  /** The outcome: to the rows, wherever they stand now, and the lines that end the intent. */
  record(
    attempt: Attempt<Marked, Result>,
    snapshot: Snapshot,
    writing: Writing,
  ): readonly JournalLine[];
  /** What shows on a row only once its outcome stands. */
  recheck?(attempt: Attempt<Marked, Result>, snapshot: Snapshot, writing: Writing): void;
}

export interface ChunkOptions extends TimingLimits {
  /** The sheet as it was read last. */
  readonly found: Snapshot;
  /** Told after each chunk how many items have been dealt with. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** What came of a run of chunks, in items. */
export interface Driven<Approved, Marked> extends Progress<Approved, Marked> {
  readonly requests: number;
  /** The sheet as it was read last. */
  readonly snapshot: Snapshot;
}

/**
 * Does what was approved, chunk by chunk, each item once at most. To be called under the document's
 * lock: nobody else sends, and what earlier runs left open has been looked up.
 */
export function driveChunks<Approved extends Item, Marked, Result extends Came>(
  run: Run,
  approved: readonly Approved[],
  steps: Steps<Approved, Marked, Result>,
  options: ChunkOptions,
): Driven<Approved, Marked> {
  const timing = new Timing(run, { ...options, fillsBucket: steps.marks === 'rows' });
  const progress = newProgress<Approved, Marked>(approved);
  let snapshot = options.found;
  let answered: ReadonlyArray<Tried<Approved, Marked, Result>> = [];
  for (;;) {
    // Take. A round follows the last chunk too, as its outcomes are still to be written.
    const chunk = take(progress, timing);
    if (chunk.length === 0 && answered.length === 0)
      return { ...progress, requests: timing.requestsMade, snapshot };
    const budget = timing.readBudget(chunk.length);
    timing.beginRound(chunk.length);

    // Read. People sort, edit and delete meanwhile: outcomes go to where the references stand now,
    // and intents to rows that still read as they were approved.
    snapshot = reread(run, steps, { snapshot, answered, chunk, budget });

    // Write outcomes of the last chunk and intents of the next, save them, and read them back. An
    // outcome is saved before more requests leave, so that a cut-off leaves one chunk to look up. An
    // intent is saved before its request: a request without one would be looked up by nobody.
    const saved = save(run, steps, { snapshot, answered, chunk, budget });
    snapshot = saved.snapshot;
    skip(progress, saved.changed);

    // Wait, once all is saved: Qomon may ask for longer than Google lets a run sleep.
    if (timing.isPaused && !progress.cause) progress.cause = timing.waitForQomon();

    // Request. What leaves is what the rows held when they were read back just now, marked.
    answered = timing.measure(() => request(steps, saved.marked, snapshot, timing));

    // Judge. What was turned away unread goes again; what is not certain waits for a look-up.
    judge(progress, answered, timing);
    if (chunk.length > 0) options.onProgress?.(approved.length - progress.queue.length);
  }
}

interface Round<Approved, Marked, Result extends Came> {
  readonly snapshot: Snapshot;
  readonly answered: ReadonlyArray<Tried<Approved, Marked, Result>>;
  readonly chunk: readonly Approved[];
  readonly budget: number;
}

/** The sheet as it reads now, as far as the items of a round are concerned. */
function reread<Approved extends Item, Marked, Result extends Came>(
  run: Run,
  { marks }: Steps<Approved, Marked, Result>,
  { snapshot, answered, chunk, budget }: Round<Approved, Marked, Result>,
): Snapshot {
  if (marks === 'journal') return answered.length > 0 ? Snapshot.again(run.tabs) : snapshot;
  const concerned = [...answered.map(({ approved }) => approved), ...chunk];
  const references = new Set(concerned.flatMap((one) => one.references));
  return snapshot.now(references, { budget });
}

interface Saved<Approved, Marked> {
  readonly snapshot: Snapshot;
  readonly marked: ReadonlyArray<Pending<Approved, Marked>>;
  /** Not marked, as they are not what was approved any more. */
  readonly changed: readonly Approved[];
}

/** Writes what came of the last chunk and what is meant with the next, and makes sure that it stands. */
function save<Approved extends Item, Marked, Result extends Came>(
  run: Run,
  steps: Steps<Approved, Marked, Result>,
  { snapshot: before, answered, chunk, budget }: Round<Approved, Marked, Result>,
): Saved<Approved, Marked> {
  const { workbook, language } = run.host;
  const isOnRows = steps.marks === 'rows';
  let snapshot = before;
  let writing = new Writing(language);
  const ends = answered.flatMap((one) => steps.record(one, before, writing));
  // guard: cancel-rows-first
  if (!isOnRows && answered.length > 0) {
    // Nothing on these rows tells of the intent. If its end were saved and they were not, nobody
    // would look up what they lack: so they are saved first.
    snapshot = applyAndReadBack(workbook, snapshot, writing);
    writing = new Writing(language);
  }
  const marked: Pending<Approved, Marked>[] = [];
  const changed: Approved[] = [];
  for (const approved of chunk) {
    const one = steps.mark(approved, snapshot, writing);
    if (one) marked.push({ ...one, approved });
    else changed.push(approved);
  }
  // guard: intent-in-journal
  run.journal.write([...ends, ...marked.flatMap(({ lines }) => lines)]);
  // Without a next chunk nothing leaves that these lines would have to precede.
  if (!isOnRows && chunk.length === 0) return { snapshot, marked, changed };
  // guard: cancel-flush
  snapshot = applyAndReadBack(workbook, snapshot, writing, isOnRows ? { budget } : {});
  return { snapshot: rechecked(run, steps, answered, snapshot), marked, changed };
}

/** Adds what shows on rows only once their outcomes stand. */
function rechecked<Approved extends Item, Marked, Result extends Came>(
  { host }: Run,
  { recheck }: Steps<Approved, Marked, Result>,
  answered: ReadonlyArray<Attempt<Marked, Result>>,
  snapshot: Snapshot,
): Snapshot {
  const late = new Writing(host.language);
  for (const one of answered) recheck?.(one, snapshot, late);
  return late.entries().length > 0 ? applyAndReadBack(host.workbook, snapshot, late) : snapshot;
}

/** Lets the requests of a chunk leave, and says of each item what came of it. */
function request<Approved extends Item, Marked, Result extends Came>(
  steps: Steps<Approved, Marked, Result>,
  pending: ReadonlyArray<Pending<Approved, Marked>>,
  snapshot: Snapshot,
  timing: Timing,
): Array<Tried<Approved, Marked, Result>> {
  if (pending.length === 0) return [];
  const { attempts, requests } = steps.request(
    pending.map(({ marked }) => marked),
    snapshot,
  );
  timing.requestsMade += requests;
  return pending.flatMap(({ approved }, index) => {
    const attempt = attempts[index];
    return attempt ? [{ ...attempt, approved }] : [];
  });
}
