import { describe, expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from './campaign';
import { ASKED, COLUMN_ACTS, type Meanwhile, movesOf, REFERENCES_TAKEN } from './meanwhile';
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
  if (command === 'correctSelectedBundle') retype(session, 4, { 'Member ID': '789012' });
  const isTaken = acts === REFERENCES_TAKEN;
  const expected = {
    ...expectation(session, isTaken ? ['Reference'] : []),
    atRest,
  };
  meddleEverywhere(campaign, {
    session,
    expected,
    command,
    after,
    acts,
    share: 0.05,
    ...(isTaken && { leaves: ASKED }),
  });
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
