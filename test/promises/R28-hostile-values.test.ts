import { expect, test } from '@jest/globals';
import { HOSTILE, type HostileSetting, hostilePairs } from '../../local/qomon/switches';
import { chance } from '../support/chance';
import { PAYMENT } from '../support/rows';
import type { Typed } from '../support/session';
import { ALL, Campaign, LONGEST_MS } from './campaign';
import { BUNDLES, Scene } from './scene';

const ROWS: readonly Typed[] = [
  { ...PAYMENT, Comment: 'plain' },
  { ...PAYMENT, Comment: 'donor', Donation: '#20', 'Payer ID': '789012' },
  { ...PAYMENT, Comment: 'member', Membership: '#10' },
  { ...PAYMENT, Comment: 'like the first' },
];

/** How an answer may be lost, or an effect. */
const FAULTS = [
  'timeout after recording',
  'timeout before recording',
  '500 after recording',
] as const;

const HOUR_MS = 3_600_000;

/**
 * Whatever Qomon is like, nothing is recorded twice, no row says of a bundle what is not so, and none
 * bears another's. That all comes to rest is promised where Qomon is kind.
 */
const HOLDS = /^(threw|I1|I2|I6)/;

const SETTINGS: readonly HostileSetting[] = [...HOSTILE, ...hostilePairs(28, ALL ? 600 : 45)];

test(
  'R28: nothing is doubled or untrue in a Qomon that is not kind',
  () => {
    const campaign = new Campaign('hostile values');
    for (const setting of SETTINGS) {
      for (let draw = 1; draw <= (ALL ? 6 : 1); draw += 1) {
        const at = [setting.name, draw];
        if (campaign.samples(at) && campaign.wants(at))
          campaign.note(at, faultsUnder(setting, draw));
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

/** A send meets a fault and a kill; then everything is done that may bring the rows to rest. */
function faultsUnder({ switches }: HostileSetting, draw: number): readonly string[] {
  const next = chance(draw + Object.keys(switches).join().length * 101);
  const scene = new Scene(ROWS);
  const { google, qomon } = scene.session;
  qomon.turn(switches);
  const fault = FAULTS[Math.floor(next() * FAULTS.length)] ?? FAULTS[0];
  qomon.faults.add({ fault, nth: 1 + Math.floor(next() * 4), ...BUNDLES });
  const last = next() < 0.5 ? Math.floor(next() * 200) : 0;
  let calls = 0;
  const stop = google.onCall(() => {
    calls += 1;
    return calls === last ? 'kill' : undefined;
  });
  scene.send();
  stop();
  qomon.faults.clear();
  const seen: string[] = [];
  for (const command of AFTER) {
    google.clock.advance(next() < 0.5 ? HOUR_MS / 20 : HOUR_MS);
    google.workbook.select('Bundles', 'A2:A5', google.user);
    const { outcome, error } = google.run(command);
    if (outcome === 'failed') seen.push(`threw ${error?.message} in ${command}`);
    seen.push(...scene.broken());
  }
  return [...new Set(seen)].filter((one) => HOLDS.test(one));
}

const AFTER = [
  'sendSelectedRows',
  'resolveDoubtfulRows',
  'sendSelectedRows',
  'compareWithQomon',
  'cancelSelectedBundles',
  'resolveDoubtfulRows',
];
