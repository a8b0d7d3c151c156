import { HOUR_MS, LONGEST_NIGHT_MS, NIGHT_LATE_MS } from '../model/limits';
import type { NightProblem } from '../model/nightResults';
import type { Store, Zone } from '../model/ports';
import { momentText } from './hours';
import { runWithoutDocument } from './noDocument';
import type { Plan } from './plan';
import { readHeartbeat, readRunState } from './runState';

/** When the owner's trigger is to run next (milliseconds since 1970), as far as the plan knows. */
export function nextRun(plan: Plan, documentStore: Store): number {
  const at = readHeartbeat(documentStore)?.at ?? 0;
  return at < plan.rest ? plan.rest : at + HOUR_MS;
}

/** True where the owner's trigger should have run by now, and has not. */
export function isOverdue(plan: Plan, documentStore: Store, now: number): boolean {
  return now > nextRun(plan, documentStore) + NIGHT_LATE_MS;
}

/** What is wrong with the night, as anybody can see it from the document; undefined where it is well. */
export function problemOf(
  plan: Plan,
  {
    documentStore,
    userStore,
    zone,
    now,
  }: { documentStore: Store; userStore: Store; zone: () => Zone; now: number },
): NightProblem | undefined {
  if (!plan.on) return undefined;
  const { owner } = plan;
  const heartbeat = readHeartbeat(documentStore);
  // The owner alone can know this: nothing else was within reach of that run.
  const alone = runWithoutDocument(userStore, plan.trigger);
  if (alone !== undefined && alone > (heartbeat?.at ?? 0)) {
    return { kind: 'no document', at: momentText(alone, zone()) };
  }
  if (isOverdue(plan, documentStore, now)) {
    return { kind: 'overdue', owner, due: momentText(nextRun(plan, documentStore), zone()) };
  }
  if (heartbeat?.refused !== undefined) return { kind: 'no permission', owner };
  if (heartbeat?.unlocked) return { kind: 'no lock', at: momentText(heartbeat.at, zone()) };
  const { began, failure } = readRunState(documentStore);
  if (began !== undefined && now > began + LONGEST_NIGHT_MS) {
    return { kind: 'unfinished', since: momentText(began, zone()) };
  }
  return failure ? { kind: 'failed', end: failure } : undefined;
}
