import { createHash } from 'node:crypto';
import { chance } from '../support/chance';
import type { Session } from '../support/session';

/** Where a point lies in the product of a scenario: the texts that name it. */
export type Coordinates = readonly (string | number)[];

/** The point to be tried alone, as a failure printed it. */
const ONLY = process.env.POINT;

/** No campaign takes longer than this, however slow the machine. */
export const LONGEST_MS = 30 * 60_000;

/** The whole product is tried, not a sample. */
export const ALL = process.env.PROMISES === 'all';

/** Another seed draws another sample. */
const SEED = Number(process.env.SEED ?? 1);

/** So many of the places are tried where not all are asked for: a run of the tests has its time. */
const SHARE = 0.07;

/** Of the shares that campaigns and tables ask for, this much is drawn: a run of all tests has its time. */
const DRAWN = 0.5;

/** After so many failures the rest is not tried: they are mostly one fault. */
const ENOUGH = 10;

/** Counts the points of one scenario, and what came of them. */
export class Campaign {
  private points = 0;
  private readonly reruns = new Map<number, number>();
  private readonly failures: string[] = [];
  private readonly began = process.cpuUsage();
  private readonly next = chance(SEED);
  private isDrawn = false;

  constructor(readonly name: string) {}

  /** True where a point is to be tried: all are, but where one was asked for by its coordinates. */
  wants(at: Coordinates): boolean {
    if (this.failures.length >= ENOUGH) return false;
    return ONLY === undefined || ONLY === this.nameOf(at);
  }

  /**
   * True for a share of the places at which a run may be killed, by their names and the seed alone:
   * the same whoever asks, and however often. For all where one or all were asked for.
   */
  samples(at: Coordinates): boolean {
    if (ALL || ONLY !== undefined) return true;
    const digest = createHash('sha256')
      .update(`${SEED} ${this.nameOf(at)}`)
      .digest();
    return digest.readUInt32BE() / 2 ** 32 < SHARE;
  }

  /** True for this share of the points, drawn by the seed, and for the first; for all where one or all were asked for. */
  draws(share: number): boolean {
    const value = this.next();
    const isFirst = !this.isDrawn;
    this.isDrawn = true;
    return ALL || ONLY !== undefined || isFirst || value < share * DRAWN;
  }

  note(at: Coordinates, faults: readonly string[], reruns = 0): void {
    this.points += 1;
    this.reruns.set(reruns, (this.reruns.get(reruns) ?? 0) + 1);
    if (faults.length === 0) return;
    this.failures.push(`POINT="${this.nameOf(at)}" SEED=${SEED}: ${faults.join('; ')}`);
  }

  /** Prints how many points there were, and gives those that failed. */
  report(): readonly string[] {
    const { user, system } = process.cpuUsage(this.began);
    const reruns = [...this.reruns]
      .sort(([a], [b]) => a - b)
      .map(([count, points]) => `${count}: ${points}`);
    process.stdout.write(
      `${this.name}: ${this.points} points, reruns {${reruns.join(', ')}}, ` +
        `${this.failures.length} failures, ${((user + system) / 1e6).toFixed(1)} s of work\n`,
    );
    if (this.points === 0 && ONLY === undefined) return ['no point was tried'];
    return this.failures;
  }

  private nameOf(at: Coordinates): string {
    return [this.name, ...at].join(', ');
  }
}

/** Those of the cases of a table that a run of the tests has time for, one at least; all where all were asked for. */
export function someOf<Case>(cases: readonly Case[], share: number): readonly Case[] {
  const next = chance(SEED);
  const drawn = cases.filter(() => next() < share * DRAWN || ALL);
  return drawn.length > 0 ? drawn : cases.slice(0, 1);
}

/** Tries a point: what the test's own code throws is a fault of that point alone. */
export function faultsOf(session: Session, act: () => readonly string[]): readonly string[] {
  try {
    return act();
  } catch (error) {
    if (session.google.running) throw error;
    return [`threw ${error instanceof Error ? error.message : String(error)}`];
  }
}
