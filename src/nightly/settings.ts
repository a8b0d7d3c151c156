import * as z from 'zod/mini';
import { type Refusal, refusal } from '../host/refusal';
import { MOST_RECIPIENTS, NIGHT_HOUR } from '../model/limits';
import type { NightProblem, NightRefusal } from '../model/nightResults';
import { seen } from '../model/plain';
import type { Store } from '../model/ports';
import { NIGHT_SCOPES, type Scope } from '../model/scopes';
import { credentials } from '../run/credentials';
import { otherInstallation } from '../run/installation';
import { lockedQuietly } from '../run/lock';
import { sentence } from '../text/sentence';
import { isOverdue, nextRun, problemOf } from './health';
import type { NightHost } from './host';
import { momentText, nextStart } from './hours';
import { dismiss, ensureTrigger, isOwner, keepMark } from './owner';
import { keepPlan, type Plan, readPlan } from './plan';
import { keepHeartbeat, keepRunState, keptReport, readHeartbeat, readRunState } from './runState';

/** What the sidebar shows of the night. Times are texts in the spreadsheet's zone, '' for none. */
export interface NightState {
  readonly ok: true;
  readonly on: boolean;
  readonly hour: number;
  readonly recipients: string[];
  /** Under whose name it runs; '' while it is off. */
  readonly owner: string;
  /** True where it runs under this person's name, or under nobody's. */
  readonly isMine: boolean;
  readonly lastRun: string;
  readonly lastSuccess: string;
  readonly nextRun: string;
  /** What is wrong and what to do, or ''. */
  readonly problem: string;
  /** The report that could not be mailed, or ''. */
  readonly lastReport: string;
  /** Where whoever asks gives a permission that their night lacks. */
  readonly url?: string;
}

export type NightAnswer = NightState | Refusal;

const request = z.object({
  on: z.boolean(),
  hour: z.unknown(),
  recipients: z.array(z.string()),
  takeOver: z.optional(z.nullable(z.boolean())),
});

/** How the night stands. */
export function getNightly(host: NightHost): NightState {
  const { documentStore, zone, words, user } = host;
  const plan = readPlan(documentStore);
  const on = plan?.on === true;
  const { success } = readRunState(documentStore);
  const text = (moment: number | undefined): string =>
    moment === undefined ? '' : momentText(moment, zone);
  const missing = plan?.on && isOwner(host, plan) ? host.consent.missing(NIGHT_SCOPES) : [];
  const problem = plan && problemSeenBy(host, plan, missing);
  return {
    ok: true,
    on,
    hour: plan?.hour ?? NIGHT_HOUR,
    recipients: plan?.recipients ?? (user === '' ? [] : [user]),
    owner: on ? plan.owner || words.nightly.unnamed : '',
    isMine: !on || isOwner(host, plan),
    lastRun: text(readHeartbeat(documentStore)?.at),
    lastSuccess: text(success),
    nextRun: on ? text(nextRun(plan, documentStore)) : '',
    problem: problem ? sentence(words.nightly.problems, problem) : '',
    lastReport: keptReport(documentStore) ?? '',
    ...(missing.length > 0 && { url: host.consent.url(missing) }),
  };
}

/** Google may count a clock's trigger as the spreadsheet's or not: the one that is known is enough. */
function hasTrigger({ triggers }: NightHost, { trigger }: Plan): boolean {
  return triggers.own().length > 0 || triggers.has(trigger);
}

/** The owner alone can see what they have allowed, and whether the trigger is there. */
function problemSeenBy(
  host: NightHost,
  plan: Plan,
  missing: readonly Scope[],
): NightProblem | undefined {
  const { documentStore, userStore, clock } = host;
  if (missing.length > 0) return { kind: 'no permission', owner: plan.owner };
  if (plan.on && isOwner(host, plan) && !hasTrigger(host, plan)) {
    return { kind: 'trigger gone' };
  }
  return problemOf(plan, { documentStore, userStore, zone: () => host.zone, now: clock.now() });
}

/**
 * Turns the night on or off, and says when it begins and who gets the report. It runs under the
 * name of whoever turns it on; `takeOver` takes it from somebody else.
 */
export function setNightly(host: NightHost, asked: unknown): NightAnswer {
  const { words } = host;
  const read = readRequest(host, asked);
  if ('kind' in read) return { ok: false, problem: sentence(words.nightly.refusals, read) };
  const other = read.on ? otherInstallation(host) : undefined;
  if (other) return refusal(host, other);
  // Whoever turns it off needs none of them.
  const scopes = read.on ? host.consent.missing(NIGHT_SCOPES) : [];
  if (scopes.length > 0) {
    return { ...refusal(host, { kind: 'permission', scopes }), url: host.consent.url(scopes) };
  }
  const kept = lockedQuietly(host, () => ({ refused: keep(host, read) }));
  if ('kind' in kept) return { ok: false, problem: sentence(words.obstacles, kept) };
  const { refused } = kept;
  if (refused) return { ok: false, problem: sentence(words.nightly.refusals, refused) };
  return getNightly(host);
}

interface Settings {
  readonly on: boolean;
  readonly hour: number;
  readonly recipients: string[];
  readonly takeOver: boolean;
}

function readRequest({ user }: NightHost, asked: unknown): Settings | NightRefusal {
  const read = z.safeParse(request, asked);
  if (!read.success) return { kind: 'not a request' };
  const { on, hour, recipients: typed, takeOver } = read.data;
  if (typeof hour !== 'number' || !Number.isInteger(hour) || hour < 0 || hour > 23) {
    return { kind: 'not an hour' };
  }
  const byAddress = new Map(
    typed
      .map((text) => seen(text))
      .filter((text) => text !== '')
      .map((text): [string, string] => [text.toLowerCase(), text]),
  );
  const recipients = [...byAddress.values()];
  const wrong = recipients.find((text) => !ADDRESS.test(text));
  if (wrong !== undefined) return { kind: 'not an address', text: wrong };
  if (recipients.length > MOST_RECIPIENTS) {
    return { kind: 'too many recipients', most: MOST_RECIPIENTS };
  }
  if (recipients.length === 0 && user === '' && on) return { kind: 'no recipient' };
  return {
    on,
    hour,
    recipients: recipients.length > 0 || user === '' ? recipients : [user],
    takeOver: takeOver === true,
  };
}

/** One address: no list of them, no name beside it. */
const ADDRESS = /^[^\s@,;<>"]{1,64}@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

/** What went wrong before the settings were kept is over; a night under way goes on. */
function forgetFailure(store: Store, isGoingOn: boolean): void {
  const { failure: _ended, ...runState } = readRunState(store);
  const { began: _given, ...rested } = runState;
  keepRunState(store, isGoingOn ? runState : rested);
  const heartbeat = readHeartbeat(store);
  if (heartbeat) keepHeartbeat(store, { at: heartbeat.at });
}

/** Keeps the settings under the document's lock, which every run of the night holds too. */
function keep(host: NightHost, settings: Settings): NightRefusal | undefined {
  const { documentStore, clock, zone, user, language, chance } = host;
  const { on, hour, recipients, takeOver } = settings;
  const before = readPlan(documentStore);
  const isMine = before !== undefined && isOwner(host, before);
  if (!on) {
    // Anybody may stop it. A trigger that only another can delete ends itself when it next runs.
    const off = { owner: user, token: '', trigger: '', language, rest: 0, hour, recipients };
    keepPlan(documentStore, { ...off, ...before, on: false });
    dismiss(host, undefined, before?.trigger);
    return undefined;
  }
  const isOthers = before?.on === true && !isMine;
  if (isOthers && !takeOver) return { kind: 'of another', owner: before.owner };
  const key = credentials(host);
  if (!key) return { kind: 'no key', owner: isOthers ? before.owner : '' };
  // guard: night-of-who-may-send
  if (key.use === 'checking') return { kind: 'may only check' };
  const trigger = ensureTrigger(host);
  if (trigger === undefined) return { kind: 'no trigger' };
  const now = clock.now();
  const token = `${now.toString(36)}-${Math.floor(chance() * 2 ** 48).toString(36)}`;
  keepMark(host, { token, trigger });
  const isUnderWay =
    before?.on === true &&
    before.hour === hour &&
    before.rest <= now &&
    !isOverdue(before, documentStore, now);
  keepPlan(documentStore, {
    on,
    hour,
    recipients,
    owner: user,
    token,
    trigger,
    language,
    // A night that is under way goes on, whoever it is that has kept the settings.
    rest: isUnderWay ? before.rest : nextStart(now, hour, zone),
  });
  forgetFailure(documentStore, before?.on === true);
  return undefined;
}
