import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import type { Obstacle } from '../model/obstacles';
import { handOver, knownInstallation, otherInstallation, takeOver } from '../run/installation';
import { locked } from '../run/lock';
import { hasOpenEnds } from '../run/openEnds';
import { sentence } from '../text/sentence';

const shape = z.object({ sure: z.optional(z.nullable(z.boolean())) });

export type HandOverAnswer =
  /** What is to be confirmed, or what was done. */
  { readonly ok: true; readonly told: string; readonly isDone: boolean } | Refusal;

/**
 * Gives the spreadsheet to another installation of the add-on, or takes it back while no other has
 * begun to work in it; asks first, and does it once somebody is `sure`. What one installation remembers
 * the other does not, so nothing may be left open.
 */
export function handOverInstallation(host: Host, request: unknown): HandOverAnswer {
  const { ask, askBack, done, doneBack } = host.words.installation;
  const problem = otherInstallation(host);
  if (problem?.kind === 'other installation') return refusal(host, problem);
  const isBack = problem !== undefined;
  if (z.safeParse(shape, request).data?.sure !== true) {
    return { ok: true, told: isBack ? askBack : ask, isDone: false };
  }
  const refused = locked(host, () => (isBack ? back(host) : away(host)));
  if (refused) return refusal(host, refused);
  return { ok: true, told: isBack ? doneBack : done, isDone: true };
}

function away(host: Host): Obstacle | undefined {
  const problem = otherInstallation(host);
  if (problem) return problem;
  // guard: settled-before-hand-over
  if (hasOpenEnds(host)) return { kind: 'unconfirmed before hand-over' };
  handOver(host);
  return undefined;
}

function back(host: Host): Obstacle | undefined {
  const problem = otherInstallation(host);
  if (problem?.kind === 'other installation') return problem;
  takeOver(host);
  return undefined;
}

/**
 * True where this installation may go on to work here. Where another one does that has been silent for
 * long, a person is asked, and may give the spreadsheet to this one.
 */
export function mayWorkHere(host: Host): boolean {
  const { ui, words } = host;
  const problem = knownInstallation(host);
  if (!problem) return true;
  const { title, takeOver: question } = words.installation;
  if (problem.kind === 'handed over' || !problem.isSilent) {
    ui.alert(title, sentence(words.obstacles, problem));
    return false;
  }
  if (!ui.yes(title, question)) return false;
  const refused = locked(host, (): Obstacle | undefined => {
    // The other may have come back while the question stood open.
    const now = otherInstallation(host);
    if (now?.kind === 'other installation' && !now.isSilent) return now;
    takeOver(host);
    return undefined;
  });
  if (refused) ui.alert(title, sentence(words.obstacles, refused));
  return refused === undefined;
}
