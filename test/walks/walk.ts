import { hostilePairs } from '../../local/qomon/switches';
import { doubled, untrue } from './oracle';
import { parted, spread } from './places';
import { STEPS } from './steps';
import { World } from './world';

/** What came of a walk. */
export interface Walk {
  readonly seed: number;
  readonly faults: readonly string[];
  /** What was done, in order. */
  readonly log: readonly string[];
  readonly recorded: number;
}

const LENGTH = 40;

const MINUTE = 60_000;

/** Does what the seed draws, then lets people settle what is open, and looks at what came of it. */
export function walk(seed: number): Walk {
  const world = new World(seed);
  world.qomon.turn({ duplicates: world.one(['second', 'refused', 'first'] as const) });
  // Every third walk leads through a Qomon that is not kind, where less can be promised.
  const isHostile = seed % 3 === 0;
  world.isHostile = isHostile;
  const [setting] = isHostile ? hostilePairs(seed, 1) : [];
  if (setting) world.qomon.turn(setting.switches);
  world.log.push(setting?.name ?? 'kind');
  const total = STEPS.reduce((sum, { weight }) => sum + weight, 0);
  for (let count = 0; count < LENGTH; count += 1) {
    step(world, total);
    const faults = doubled(world);
    if (faults.length > 0) return end(world, seed, faults);
  }
  settle(world);
  return end(world, seed, [...doubled(world), ...(isHostile ? [] : untrue(world))]);
}

function end(world: World, seed: number, faults: readonly string[]): Walk {
  return { seed, faults, log: world.log, recorded: world.bundles().length };
}

function step(world: World, total: number): void {
  let place = world.below(1000) * (total / 1000);
  const drawn = STEPS.find(({ weight }) => {
    place -= weight;
    return place < 0;
  });
  if (!drawn) throw new Error('No step was drawn');
  const book = world.one(world.books);
  const what = drawn.act(world, book);
  const left = world.isHostile ? spread(world) : [];
  const others = [...parted(world), ...left];
  for (const comment of others) world.parted.add(comment);
  if (what !== undefined) world.log.push(`${book.name}: ${drawn.name}: ${what}`);
}

/** What brings every row to rest, an hour apart: what is open is looked up, the rest sent and compared. */
const LAST = [
  ...['resolveDoubtfulRows', 'resolveDoubtfulRows', 'sendSelectedRows'],
  ...['resolveDoubtfulRows', 'compareWithQomon'],
];

/** Clean runs in each spreadsheet. */
function settle(world: World): void {
  world.isSettling = true;
  for (const book of world.books) {
    const { google } = book.session;
    for (const command of LAST) {
      google.clock.advance(70 * MINUTE);
      const last = Math.max(2, ...world.rows(book).map(({ number }) => number));
      google.workbook.select('Bundles', `A2:A${last}`, google.user);
      const { outcome, error } = google.run(command);
      world.log.push(`${book.name}: at the end: ${command}: ${outcome} ${error?.message ?? ''}`);
      if (outcome === 'failed') world.raw.push(`${command} threw ${error?.message}`);
    }
  }
}
