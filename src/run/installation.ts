import type { Host } from '../host/host';
import { INSTALLATION_SEEN_MS, INSTALLATION_SILENT_MS, MARK_KNOWN_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { firstMark, keepMark, knownMark, type Mark, readMark } from '../sheet/installationMark';

/** Why this installation may not work in the spreadsheet. */
export type InstallationProblem = Extract<Obstacle, { kind: 'other installation' | 'handed over' }>;

type Here = Pick<Host, 'workbook' | 'clock' | 'script'>;

/** When an execution has read the mark last, in milliseconds since 1970. */
const READ_AT = new WeakMap<Here['workbook'], number>();

/**
 * The mark as the execution has read it a moment ago, with the lists beside it. Before any request that
 * changes something leaves, it is read again.
 */
function recentMark({ workbook, clock }: Here): Mark | undefined {
  const now = clock.now();
  if (now - (READ_AT.get(workbook) ?? 0) <= MARK_KNOWN_MS) return knownMark(workbook);
  READ_AT.set(workbook, now);
  return firstMark(workbook);
}

/** What keeps this installation from beginning to work here, as the sheet read a moment ago. */
export function knownInstallation(host: Here): InstallationProblem | undefined {
  return problemOf(host, recentMark(host));
}

/** What keeps this installation from working here, as the sheet reads now. */
export function otherInstallation(host: Here): InstallationProblem | undefined {
  return problemOf(host, readMark(host.workbook));
}

function problemOf(
  { workbook, clock, script }: Here,
  mark: Mark | undefined,
): InstallationProblem | undefined {
  // A copy has the mark of its original; a script that does not know its own name cannot tell.
  if (!mark || mark.spreadsheet !== workbook.id || script === '') return undefined;
  if (mark.script === script) return undefined;
  if (mark.script === '') return mark.by === script ? { kind: 'handed over' } : undefined;
  const isSilent = clock.now() - mark.at > INSTALLATION_SILENT_MS;
  return { kind: 'other installation', isSilent };
}

/**
 * Lets this installation work here, or says why it may not. The first that works in a spreadsheet makes
 * it its own; it says again from time to time that it is there.
 */
export function beAtHome(host: Here): InstallationProblem | undefined {
  const { workbook, clock, script } = host;
  const mark = recentMark(host);
  const problem = problemOf(host, mark);
  if (problem || script === '') return problem;
  const isOwn = mark?.script === script && mark.spreadsheet === workbook.id;
  if (isOwn && clock.now() - mark.at < INSTALLATION_SEEN_MS) return undefined;
  keepMark(workbook, { script, spreadsheet: workbook.id, at: clock.now() });
  // Another may have done the same at this moment: what stands there now decides.
  return otherInstallation(host);
}

/** Makes the spreadsheet this installation's, whoever's it was. */
export function takeOver({ workbook, clock, script }: Here): void {
  keepMark(workbook, { script, spreadsheet: workbook.id, at: clock.now() });
}

/** Gives the spreadsheet to whichever other installation works in it next. */
export function handOver({ workbook, clock, script }: Here): void {
  keepMark(workbook, { script: '', by: script, spreadsheet: workbook.id, at: clock.now() });
}
