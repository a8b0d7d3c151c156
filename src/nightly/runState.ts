import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import type { NightEnd } from '../model/nightResults';
import type { Store } from '../model/ports';

const ENDS = [
  'done',
  'over',
  'trigger time',
  'quota',
  'no answer',
  'bad key',
  'no right',
  'not connected',
  'other installation',
  'no lists',
  'broken',
  'may only check',
] as const satisfies readonly NightEnd[];

/** What the runs of a night tell each other. Written under the document's lock alone. */
const shape = z.object({
  /** When the first run of a night began that has not been reported yet. */
  began: z.optional(z.number()),
  /** How many lines the journal had then. */
  line: z.optional(z.number()),
  /** How many runs in a row have brought nothing forward. */
  idleRuns: z.optional(z.number()),
  /** What its runs have to tell beside what they sent. */
  notes: z.optional(z.array(z.string())),
  /** When a night last came to its end without having failed. */
  success: z.optional(z.number()),
  /** How the last night ended, where it failed. */
  failure: z.optional(z.enum(ENDS)),
});

export type RunState = z.infer<typeof shape>;

/** Stored in people's documents: it stays as it was first written, like every name there. */
const RUN_STATE_KEY = 'night.diary';

export function readRunState(documentStore: Store): RunState {
  const read = z.safeParse(shape, parseJson(documentStore.get(RUN_STATE_KEY) ?? ''));
  return read.success ? read.data : {};
}

export function keepRunState(documentStore: Store, runState: RunState): void {
  documentStore.set(RUN_STATE_KEY, JSON.stringify(runState));
}

const heartbeatShape = z.object({
  at: z.number(),
  refused: z.optional(z.number()),
  /** True where Google then gave no lock at all. */
  unlocked: z.optional(z.boolean()),
});

/** When the owner's trigger was last seen at its hours, and since when Google asks for permissions. */
export type Heartbeat = z.infer<typeof heartbeatShape>;

const HEARTBEAT_KEY = 'night.pulse';

export function readHeartbeat(documentStore: Store): Heartbeat | undefined {
  const read = z.safeParse(heartbeatShape, parseJson(documentStore.get(HEARTBEAT_KEY) ?? ''));
  return read.success ? read.data : undefined;
}

/** Needs no lock: the owner's trigger alone has a heartbeat. */
export function keepHeartbeat(documentStore: Store, heartbeat: Heartbeat): void {
  documentStore.set(HEARTBEAT_KEY, JSON.stringify(heartbeat));
}

const REPORT_KEY = 'night.report';

/** The report that no mail has carried. */
export function keptReport(documentStore: Store): string | undefined {
  return documentStore.get(REPORT_KEY);
}

export function keepReport(documentStore: Store, text: string): void {
  documentStore.set(REPORT_KEY, text);
}

export function forgetReport(documentStore: Store): void {
  documentStore.delete(REPORT_KEY);
}
