import type { Latency } from '../local/google/index';
import { type Table, table } from './table';

/** Qomon's token bucket: so many requests at once, then so many a second. */
const BUCKET = 100;
const TOKENS_A_SECOND = 10;

/** So many people are looked up in one request. */
const PEOPLE_A_SEARCH = 200;

/** What is to be sent. */
export interface Task {
  readonly rows: number;
  /** How many columns a row has. */
  readonly columns: number;
  /** Whether the payers have to be looked up first. */
  readonly isFresh: boolean;
  /** Milliseconds in which Qomon answers a request. */
  readonly answer: number;
}

interface Step {
  readonly what: string;
  readonly sheet?: number;
  readonly saves?: number;
  /** Properties and the lock, which cost the same. */
  readonly properties?: number;
  readonly dialogs?: number;
}

/** The calls without which an intent is not on record before its request, nor its outcome after it. */
const ONCE: readonly Step[] = [
  { what: 'key, settings and the day’s budget read, the budget written', properties: 3 },
  { what: 'lists and rows read', sheet: 2 },
  { what: 'the question before money moves, and the report', dialogs: 2 },
  { what: 'the lock taken and given back', properties: 2 },
  { what: 'the rows read again after the question', sheet: 1 },
  { what: 'the end of the journal', sheet: 1 },
  { what: 'the last outcomes in rows and journal, saved, read back', sheet: 3, saves: 1 },
];
const A_CHUNK: Step = {
  what: 'for each 100 rows: intents in rows and journal (with the outcomes before), saved, read back',
  sheet: 3,
  saves: 1,
};

/** Milliseconds of a batch, of which so many are under way at once. */
function batch(requests: number, { answer }: Task, { fetchAll, sideBySide }: Latency): number {
  return Math.ceil(requests / Math.min(requests, sideBySide)) * answer + fetchAll;
}

function searches({ rows, isFresh }: Task): number {
  return isFresh ? Math.ceil(rows / PEOPLE_A_SEARCH) : 0;
}

/** Seconds that Qomon's bucket needs for the look, the look-ups and a request a row. */
function bucketSeconds(task: Task, prices: Latency): number {
  const requests = task.rows + 1 + searches(task);
  return Math.max(0, requests - BUCKET) / TOKENS_A_SECOND + batch(1, task, prices) / 1000;
}

/** Seconds of the least calls that durable intents need. */
function intentsSeconds(task: Task, prices: Latency): number {
  const { sheet, flush, properties, ui, perCell } = prices;
  const priceOf = (step: Step): number =>
    (step.sheet ?? 0) * sheet +
    (step.saves ?? 0) * flush +
    (step.properties ?? 0) * properties +
    (step.dialogs ?? 0) * ui;
  const chunks = Math.ceil(task.rows / BUCKET);
  const cells = 2 * task.rows * task.columns * perCell;
  const fixed = ONCE.reduce((sum, step) => sum + priceOf(step), 0);
  // The look and the look-ups can leave side by side.
  const looks = batch(1 + searches(task), task, prices);
  const sends = batch(Math.min(task.rows, BUCKET), task, prices);
  return (fixed + cells + looks + chunks * (priceOf(A_CHUNK) + sends)) / 1000;
}

/** Seconds that no way of sending can do without: Qomon's, or those of the intents. */
export function limitSeconds(task: Task, prices: Latency): number {
  return Math.max(bucketSeconds(task, prices), intentsSeconds(task, prices));
}

/** What durable intents need. */
export function limitTable(): Table {
  const rows = [...ONCE, A_CHUNK].map((step) => [
    step.what,
    step.sheet ?? 0,
    step.saves ?? 0,
    step.properties ?? 0,
    step.dialogs ?? 0,
  ]);
  return table(
    'The least calls that durable intents need',
    ['what for', 'sheet calls', 'saves', 'properties and lock', 'dialogs'],
    rows,
  );
}
