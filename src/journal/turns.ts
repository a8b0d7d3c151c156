import { AT } from '../model/journalColumns';
import { JOURNAL_ACTIONS } from '../model/journalLine';
import { NIGHT_GAP_MS, SEND_GAP_MS } from '../model/limits';
import type { Cell } from '../model/ports';
import { earlierAction } from './earlier';
import { isOfKind } from './reading';

/** Runs that belong together: the slices of one send, the hours of one night; or one run alone. */
export interface Turn {
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly isNight: boolean;
  readonly user: string;
  /** True where something was meant to be sent in it. */
  readonly sends: boolean;
}

/** The turn of each run, by its name. */
export type Turns = ReadonlyMap<string, Turn>;

interface Open extends Turn {
  sends: boolean;
  last: number;
  isOver: boolean;
}

/**
 * Puts runs together. The journal names a run by its kind and when it began; the sidebar sends in slices and the night
 * hour by hour, each a run of its own, so that those of one person that follow at once are one send.
 */
export function turnsIn(lines: ReadonlyArray<readonly Cell[]>): Turns {
  const turns = new Map<string, Open>();
  const latest = new Map<string, Open>();
  for (const cells of lines) {
    const [run, user] = [String(cells[AT.run] ?? ''), String(cells[AT.user] ?? '')];
    const at = momentOf(cells[AT.time]);
    const isSend = isSending(cells);
    const isNight = isOfKind(run, 'night');
    let turn = turns.get(run);
    if (!turn) {
      const began = beganAt(run) ?? at;
      const before = latest.get(isNight ? 'night' : user);
      const gap = isNight ? NIGHT_GAP_MS : SEND_GAP_MS;
      // guard: one-night
      const goesOn =
        before !== undefined &&
        !before.isOver &&
        (isNight || (before.sends && isSend)) &&
        began - before.last <= gap;
      turn = goesOn ? before : { began, isNight, user, sends: false, last: began, isOver: false };
      turns.set(run, turn);
      latest.set(isNight ? 'night' : user, turn);
    }
    turn.sends ||= isSend;
    turn.last = Math.max(turn.last, at);
    // A night's report ends it: the next one may begin an hour later.
    turn.isOver ||= cells[AT.action] === 'night';
  }
  return turns;
}

function isSending(cells: readonly Cell[]): boolean {
  const text = String(cells[AT.action] ?? '');
  const action = JOURNAL_ACTIONS.find((one) => one === text) ?? earlierAction(text);
  return action === 'send';
}

function momentOf(cell: Cell | undefined): number {
  return typeof cell === 'object' ? cell.getTime() : 0;
}

/** `run-mnhgevht`: when it began, in base 36; undefined where somebody has changed the name. */
function beganAt(run: string): number | undefined {
  const began = Number.parseInt(/-([0-9a-z]{7,9})$/.exec(run)?.[1] ?? '', 36);
  return Number.isNaN(began) ? undefined : began;
}
