import type { Reference } from '../model/ids';
import type { RunStop, StopCause } from '../model/results';
import { isSilent } from '../qomon/answer';
import type { Timing } from './timing';

/** What came of an item: what Qomon answered, or that it was not what was approved any more. */
export type Came =
  | { readonly kind: 'recorded' | 'refused' }
  | { readonly kind: 'stopped'; readonly cause: StopCause }
  /** `until`: milliseconds since 1970 before which Qomon does not want to be asked again. */
  | { readonly kind: 'throttled'; readonly until: number }
  | { readonly kind: 'unknown'; readonly status: number | undefined }
  | Changed;

/** Its rows are not what was approved any more: nothing has left for it. */
export interface Changed {
  readonly kind: 'changed';
  readonly status: undefined;
}

export const CHANGED: Changed = { kind: 'changed', status: undefined };

/** An approved thing; its rows are known by their references, wherever they stand. */
export interface Item {
  readonly references: readonly Reference[];
}

/** Something that was marked, and what came of it. */
export interface Attempt<Marked, Result extends Came> {
  readonly marked: Marked;
  readonly result: Result;
}

/** The same with what was approved of it. */
export interface Tried<Approved, Marked, Result extends Came> extends Attempt<Marked, Result> {
  readonly approved: Approved;
}

/** How far a run of chunks has come: what is queued, what came of the others, and why it ends. */
export interface Progress<Approved, Marked> {
  /** Not tried. */
  queue: readonly Approved[];
  /** Why it ends before its last item. */
  cause: RunStop | undefined;
  /** Until when Qomon wants no request, in milliseconds since 1970, if that is why; 0 otherwise. */
  until: number;
  /** In items; `waiting`: all of which nothing else came. */
  readonly counts: Record<'recorded' | 'refused' | 'unknown' | 'changed' | 'waiting', number>;
  readonly recorded: Marked[];
  /** Tried, or changed since they were approved, and not recorded. */
  readonly left: Approved[];
}

export function newProgress<Approved, Marked>(
  approved: readonly Approved[],
): Progress<Approved, Marked> {
  const counts = { recorded: 0, refused: 0, unknown: 0, changed: 0, waiting: approved.length };
  return { queue: approved, cause: undefined, until: 0, counts, recorded: [], left: [] };
}

/** Takes the next chunk; none where the run ends, or Qomon wants to be left alone. */
export function take<Approved extends Item>(
  progress: Progress<Approved, unknown>,
  timing: Timing,
): readonly Approved[] {
  const { queue } = progress;
  progress.cause ??= timing.reasonToStop(queue.length);
  if (progress.cause || timing.isPaused) return [];
  const chunk = chunkOf(queue, timing.chunkSize(queue.length));
  const taken = new Set(chunk);
  progress.queue = queue.filter((one) => !taken.has(one));
  return chunk;
}

/** Leaves out items that are not what was approved any more: nothing leaves for them. */
export function skip<Approved>(
  { counts, left }: Progress<Approved, unknown>,
  changed: readonly Approved[],
): void {
  counts.changed += changed.length;
  counts.waiting -= changed.length;
  left.push(...changed);
}

/** Draws the consequences of what came of a chunk. */
export function judge<Approved, Marked>(
  progress: Progress<Approved, Marked>,
  tried: ReadonlyArray<Tried<Approved, Marked, Came>>,
  timing: Timing,
): void {
  const { counts, recorded, left } = progress;
  const again: Approved[] = [];
  for (const { approved, marked, result } of tried) {
    if (result.kind === 'throttled') {
      timing.pause(result.until);
      progress.until = Math.max(progress.until, result.until);
      again.push(approved);
      continue;
    }
    if (result.kind === 'recorded') recorded.push(marked);
    else left.push(approved);
    if (result.kind === 'stopped') {
      progress.cause ??= result.cause;
      continue;
    }
    counts[result.kind] += 1;
    counts.waiting -= 1;
  }
  progress.queue = [...again, ...progress.queue];
  const answers = tried.filter(({ result }) => result.kind !== 'changed');
  if (answers.length > 0 && answers.every(({ result }) => isSilent(result))) {
    progress.cause ??= 'no answer';
  }
}

/** The next items; no two under one reference, as the journal tells open intents by it. */
function chunkOf<Approved extends Item>(queue: readonly Approved[], most: number): Approved[] {
  const named = new Set<Reference>();
  const chunk: Approved[] = [];
  for (const one of queue) {
    if (chunk.length >= most) break;
    if (one.references.some((reference) => named.has(reference))) continue;
    chunk.push(one);
    for (const reference of one.references) named.add(reference);
  }
  return chunk;
}
