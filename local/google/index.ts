/**
 * Google Apps Script and one Google Sheet on your own machine: runs the built bundle as Google
 * would, with every service call counted, priced and open to faults.
 */

export { Google, type PageCalls, type RunOptions, type Snapshot } from './google.js';
export type { AuthMode } from './host/auth.js';
export { VirtualClock } from './host/clock.js';
export type { Boundary, Hook } from './host/counter.js';
export { Desk, type Value } from './host/desk.js';
export { NotModelled } from './host/errors.js';
export type { CallRecord, Context, Execution, LogLine } from './host/execution.js';
export { type Kind, LATENCY, type Latency } from './host/latency.js';
export {
  type Dialog,
  type DialogAnswer,
  type GoogleOptions,
  SWITCHES,
  type Switches,
} from './host/options.js';
export { QUOTAS, type Quotas } from './host/quotas.js';
export type {
  Cell,
  Mail,
  MenuEntry,
  Page,
  Protection,
  Rule,
  Sheet,
  State,
  Toast,
  Trigger,
} from './host/state.js';
export { type Manifest, type Project, readProject } from './project.js';
export type { Run, RunError } from './run.js';
