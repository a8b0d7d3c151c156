import { Journal } from '../journal/journal';
import {
  CLOSING_MS,
  DAY_MS,
  EXECUTION_MS,
  LEAST_RUN_MS,
  NEXT_RUN_MS,
  SHOWN_NOTES,
} from '../model/limits';
import type { NightEnd } from '../model/nightResults';
import { NIGHT_SCOPES } from '../model/scopes';
import { locked } from '../run/lock';
import { spreadsheetUrl } from '../sheet/address';
import { correctable } from '../sheet/correctable';
import { wordsIn } from '../text';
import { sentence } from '../text/sentence';
import type { NightHost } from './host';
import { nextStart } from './hours';
import { dismiss, isOwnersRun, triggerOf } from './owner';
import { keepPlan, type Plan, readPlan } from './plan';
import { mailReport, prepareReport, reportOf } from './report';
import {
  keepHeartbeat,
  keepRunState,
  type RunState,
  readHeartbeat,
  readRunState,
} from './runState';
import { speaking } from './speaking';
import { noteTriggerTime, triggerTimeLeft } from './triggerTime';
import { type Worked, work } from './work';

/** All other ends are failures, that a person is to hear of until a night succeeds. */
const SUCCESSES: readonly NightEnd[] = ['done', 'over', 'trigger time', 'quota'];

/** What a run of the clock has before it is known to be somebody's. */
export type Clocked = Pick<NightHost, 'clock' | 'documentStore' | 'mail' | 'consent' | 'user'>;

/**
 * What the clock calls every hour. Outside the night it leaves at once, having read one property;
 * `open` gives all that the work needs. A trigger that is not the owner's sends nothing and makes
 * an end of itself.
 */
export function nightlyUpload(clocked: Clocked, open: () => NightHost, event: unknown): void {
  const { clock, documentStore, consent } = clocked;
  const trigger = triggerOf(event);
  const started = clock.now();
  const plan = readPlan(documentStore);
  // guard: night-hours
  if (plan?.on && plan.trigger === trigger && started < plan.rest) return;
  if (consent.missing(['sheets']).length > 0) {
    // Whose run it is cannot be told but by its trigger, and an end can be made of none.
    if (plan?.on && plan.trigger === trigger) askForPermission(clocked, plan, started);
    return;
  }
  const plainHost = open();
  // guard: night-owner
  if (!plan?.on || !isOwnersRun(plainHost, plan, trigger)) {
    dismiss(plainHost, plan, trigger);
    return;
  }
  if (started < plan.rest) return;

  const host = speaking(plainHost, plan.language);
  // guard: night-scopes
  if (consent.missing(NIGHT_SCOPES).length > 0) {
    askForPermission(host, plan, started, spreadsheetUrl(host.workbook.id));
    return;
  }
  keepHeartbeat(documentStore, { at: started });
  // Where somebody else is at work, the next hour tries again.
  const held = locked(host, (): undefined => {
    // Whoever has taken the night over since has done so under this lock.
    const current = readPlan(documentStore);
    // guard: night-owner-under-lock
    if (!current?.on || current.token !== plan.token || started < current.rest) return undefined;
    night(host, current, started);
    return undefined;
  });
  if (held?.kind === 'no lock') keepHeartbeat(documentStore, { at: started, unlocked: true });
}

/** One run of a night, under the document's lock. */
function night(host: NightHost, plan: Plan, started: number): void {
  const { documentStore, zone, clock } = host;
  const before = readRunState(documentStore);
  const isBegun = before.began !== undefined;
  if (!isBegun && nextStart(plan.rest - 1, plan.hour, zone) !== plan.rest) {
    // The spreadsheet has moved to another time zone: the hour strikes at another moment there.
    keepPlan(documentStore, { ...plan, rest: nextStart(started, plan.hour, zone) });
    return;
  }
  const runState = begun(host, before, started);

  const timeLeft = triggerTimeLeft(host);
  const isLast = nextStart(started, plan.hour, zone) - started < NEXT_RUN_MS;
  // guard: night-daily-time
  if (timeLeft < LEAST_RUN_MS) {
    end(host, plan, runState, { end: 'trigger time', review: undefined });
    return;
  }
  const given = Math.min(EXECUTION_MS, timeLeft);
  noteTriggerTime(host, started, given);
  let worked: Worked;
  let failure: { readonly error: unknown } | undefined;
  try {
    const deadline = started + given - CLOSING_MS;
    worked = work(host, { started, deadline, idleRuns: runState.idleRuns ?? 0 });
  } catch (error) {
    // An hour later Google may be well again.
    failure = { error };
    const ending = isLast ? 'broken' : undefined;
    const obstacle = correctable(host, error);
    const notes = obstacle ? [sentence(host.words.obstacles, obstacle)] : [];
    worked = { end: ending, waitsFor: 'time', idleRuns: 0, review: undefined, notes };
  }
  const notes = [...(runState.notes ?? []), ...worked.notes].slice(0, SHOWN_NOTES);
  const ending = worked.end ?? (isLast ? OVER[worked.waitsFor ?? 'time'] : undefined);
  if (ending) end(host, plan, { ...runState, notes }, { end: ending, review: worked.review });
  else keepRunState(documentStore, { ...runState, notes, idleRuns: worked.idleRuns });
  noteTriggerTime(host, started, clock.now() - started);
  // Google's own list of executions is to show it.
  if (failure) throw failure.error;
}

/** Takes note of a night's beginning, before anything that may cut its first run off. */
function begun(host: NightHost, before: RunState, started: number): RunState {
  const { documentStore } = host;
  if (before.line !== undefined) return before;
  const { began = started } = before;
  keepRunState(documentStore, { ...before, began });
  const runState = { ...before, began, line: new Journal(host).height() };
  keepRunState(documentStore, runState);
  return runState;
}

const OVER = { time: 'over', 'no answer': 'no answer' } as const;

/**
 * Ends a night: its report is kept, then the rest until the next one, and only then it is mailed,
 * so that a run that is cut off here tells nothing twice.
 */
function end(
  host: NightHost,
  plan: Plan,
  runState: RunState,
  { end: ending, review }: { readonly end: NightEnd } & Pick<Worked, 'review'>,
): void {
  const { documentStore, clock, zone } = host;
  const report = reportOf(host, runState, ending, review);
  // guard: night-report-kept
  if (report) prepareReport(host, report);
  const now = clock.now();
  const { success } = runState;
  // guard: night-over
  keepPlan(documentStore, { ...plan, rest: nextStart(now, plan.hour, zone) });
  keepRunState(
    documentStore,
    SUCCESSES.includes(ending)
      ? { success: now }
      : { failure: ending, ...(success === undefined ? {} : { success }) },
  );
  if (report) mailReport(host, report, plan.recipients);
}

/** Google wants the owner to agree again: nothing can be done but to tell them, once a day. */
function askForPermission(
  { documentStore, mail, user }: Clocked,
  { owner, recipients, language }: Plan,
  now: number,
  spreadsheet = '',
): void {
  const last = readHeartbeat(documentStore)?.refused;
  const isTold = last !== undefined && now - last < DAY_MS;
  keepHeartbeat(documentStore, { at: now, refused: isTold ? last : now });
  if (isTold) return;
  const { subject, body } = wordsIn(language).nightly.permission;
  // Without the owner's address whoever gets the reports is told.
  const address = user || owner;
  try {
    mail.send({ to: address === '' ? recipients : [address], subject, body: body(spreadsheet) });
  } catch {
    // The permission for mail may be what is missing. It is shown when the spreadsheet is opened.
  }
}
