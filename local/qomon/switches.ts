import { contacts } from './options/contacts';
import { errors } from './options/errors';
import type { Option } from './options/option';
import { reading } from './options/reading';
import { recording } from './options/recording';
import { space } from './options/space';
import { draw } from './random';

/** Every switch of the stand-in, by area: docs/stand-ins.md is written from this table. */
export const switchAreas = { recording, reading, space, contacts, errors };

const switchTable = { ...recording, ...reading, ...space, ...contacts, ...errors };

type Table = typeof switchTable;

/**
 * What the pages leave open, or say in two ways, and what broken servers do. Tests turn the
 * switches, so that the add-on is right whichever way Qomon goes.
 */
export type Switches = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

/** Some switches turned away from their kind values, by a name that says which. */
export interface HostileSetting {
  readonly name: string;
  readonly switches: Partial<Switches>;
}

/** Everything as the pages say, or tidy if they say nothing. */
export const KIND: Switches = pick((line) => line.kind);

/** What an instance has unless it is set: the harsher reading of what a request may hold. */
export const defaults: Switches = pick((line) => ('usual' in line ? line.usual : line.kind));

/** Hostile values that make sense only with others. */
const sets: readonly HostileSetting[] = [
  {
    name: 'duplicates refused, the list late',
    switches: { duplicates: 'refused', listDelay: 60_000, findDelay: 60_000 },
  },
  {
    name: 'the list and GET late',
    switches: { listDelay: 60_000, findDelay: 60_000 },
  },
  {
    name: 'pages of 100 without a total',
    switches: { pageCapOfBundles: 100, bundleTotal: 'absent' },
  },
  {
    name: 'GET without contact_id and contact',
    switches: { leftOutOfGet: 'contact_id', contactInAnswers: false },
  },
];

/** Each hostile value for itself, and what belongs to each other. */
export const HOSTILE: readonly HostileSetting[] = [
  ...Object.entries(switchTable).flatMap(([name, line]) =>
    line.hostile.map((value) => ({ name: `${name}: ${value}`, switches: { [name]: value } })),
  ),
  ...sets,
];

/** Several settings at once; if two turn the same switch the later one counts. */
export function combined(...settings: readonly HostileSetting[]): HostileSetting {
  return {
    name: settings.map(({ name }) => name).join(' + '),
    switches: Object.assign({}, ...settings.map(({ switches }) => switches)),
  };
}

/** Random pairs of hostile settings, the same for the same seed; no pair turns a switch twice. */
export function hostilePairs(seed: number, count: number): readonly HostileSetting[] {
  const pairs: HostileSetting[] = [];
  let drawn = { value: 0, seed };
  const next = (): HostileSetting => {
    drawn = draw(drawn.seed);
    const setting = HOSTILE[Math.floor(drawn.value * HOSTILE.length)];
    if (!setting) throw new Error('no hostile setting at all');
    return setting;
  };
  while (pairs.length < count) {
    const [one, other] = [next(), next()];
    const isClash = Object.keys(one.switches).some((name) => name in other.switches);
    if (!isClash) pairs.push(combined(one, other));
  }
  return pairs;
}

function pick(chosen: (line: Table[keyof Table]) => unknown): Switches {
  const entries = Object.entries(switchTable).map(([name, line]) => [name, chosen(line)]);
  // Each value comes from the line that the switch has its type from.
  return Object.fromEntries(entries) as Switches;
}
