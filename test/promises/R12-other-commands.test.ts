import { describe, expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { COLUMN_ACTS, type Meanwhile, movesOf, REFERENCES_TAKEN } from './meanwhile';
import { meddleEverywhere } from './meddling';
import { expectation } from './oracle';
import type { Command } from './points';
import { recordedSession, retype } from './recordedWork';

interface Case {
  readonly command: Command;
  /** What ends that which it could not end itself. */
  readonly after: readonly [Command, ...Command[]];
  /** What the rows come to. */
  readonly atRest: readonly string[];
}

const CASES: readonly Case[] = [
  { command: 'cancelSelectedBundles', after: ['cancelSelectedBundles'], atRest: ['Cancelled'] },
  {
    command: 'correctSelectedBundle',
    after: ['correctSelectedBundle', 'sendSelectedRows'],
    atRest: ['Sent'],
  },
  { command: 'compareWithQomon', after: ['compareWithQomon'], atRest: ['Sent'] },
  { command: 'changePaymentStatus', after: ['changePaymentStatus'], atRest: ['Sent'] },
  { command: 'resolveDoubtfulRows', after: ['resolveDoubtfulRows'], atRest: ['Sent'] },
];

/** Tries the acts at each call of a command over rows that were sent, and gives what is broken afterwards. */
function faultsOf({ command, after, atRest }: Case, acts: readonly Meanwhile[], name: string) {
  const campaign = new Campaign(`${name} meanwhile, ${command}`);
  const session = recordedSession();
  if (command === 'correctSelectedBundle') {
    retype(session, 4, { 'Member ID': '789012' });
    // Where Google goes by what it has read ahead, a row may wait for a person's word, as its Message says.
    if (acts === REFERENCES_TAKEN) session.google.set({ rereads: 'fresh' });
  }
  const expected = {
    ...expectation(session, acts === REFERENCES_TAKEN ? ['Reference'] : []),
    atRest,
  };
  meddleEverywhere(campaign, { session, expected, command, after, acts, share: 0.05 });
  return campaign.report();
}

describe.each(CASES)('at any moment of $command', (one) => {
  test(
    'rows may be moved and inserted, columns moved, inserted, deleted and renamed',
    () => {
      const acts = [...movesOf('partner', 'donor'), ...COLUMN_ACTS];
      expect(faultsOf(one, acts, 'moved')).toEqual([]);
    },
    LONGEST_MS,
  );

  test(
    'references may be emptied and typed over: a look-up gives them back',
    () => {
      const after = ['resolveDoubtfulRows', one.after.at(-1) ?? one.command] as const;
      expect(faultsOf({ ...one, after }, REFERENCES_TAKEN, 'references taken')).toEqual([]);
    },
    LONGEST_MS,
  );
});
