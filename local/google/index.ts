/**
 * Google Apps Script and one Google Sheet on your own machine: runs the built bundle as Google
 * would, with every service call counted, priced and open to faults.
 */

export { Google, type PageCalls } from './google';
export { GoogleState, type Snapshot } from './google-state';
export type { AuthMode } from './host/auth';
export { LivingClock, VirtualClock } from './host/clock';
export type { Boundary, Hook } from './host/counter';
export type { Moment } from './host/document';
export { NotModelled } from './host/errors';
export type { CallRecord, Context, Execution, LogLine } from './host/execution';
export type { ExportedCell, ExportedSheet } from './host/exported';
export { type Kind, LATENCY, type Latency } from './host/latency';
export type { Dialog, DialogAnswer, GoogleOptions } from './host/options';
export { QUOTAS, type Quotas } from './host/quotas';
export type { Mail, MenuEntry, Page, Toast } from './host/screen';
export { shownIn, typedAs } from './host/seen';
export type { RunOptions } from './host/starts';
export type {
  Cell,
  Protection,
  Rect,
  Rule,
  Selection,
  Sheet,
  State,
  TextFormat,
  Trigger,
} from './host/state';
export {
  GOOGLE_SETTINGS,
  googleSwitchAreas,
  HOSTILE_GOOGLE,
  type HostileGoogle,
  SWITCHES,
  type Switches,
} from './host/switches';
export { UserSession } from './host/user-session';
export type { Value } from './host/user-session-reading';
export { type Manifest, type Project, readProject } from './project';
export type { Run, RunError } from './run';
export { type ExecutionView, GoogleThreads } from './threads';
