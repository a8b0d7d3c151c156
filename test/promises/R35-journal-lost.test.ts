import { expect, test } from '@jest/globals';
import { loseMemory } from '../support/memory';
import type { Session } from '../support/session';
import { Campaign, LONGEST_MS } from './campaign';
import { killEverywhere } from './killing';
import { expectation } from './oracle';
import type { Command, OnRead, Place } from './points';
import { recordedSession } from './recordedWork';
import { refundExpectation } from './refundOracle';
import { refundSession, wishOf } from './refundScene';
import { payments, Scene } from './scene';

/** What people do to the journal. */
const FATES: ReadonlyArray<readonly [name: string, act: (session: Session) => void]> = [
  ['deleted', ({ google }) => google.workbook.deleteSheet('Journal')],
  ['renamed', ({ google }) => google.workbook.renameSheet('Journal', 'Old journal')],
  ['emptied', ({ google }) => google.workbook.deleteRows('Journal', 2, journalLines(google))],
];

function journalLines(google: Session['google']): number {
  return Math.max(1, google.workbook.values('Journal').length - 1);
}

const COMMANDS = ['cancelSelectedBundles', 'correctSelectedBundle'] as const;

/** A share of the calls, each with its writes lost and kept. */
const some =
  (campaign: Campaign, share: number) =>
  ({ waiting }: Place, saved: number, onRead: OnRead): boolean =>
    onRead === 'save' && (saved === 0 || saved === waiting) && campaign.draws(share);

test.each(FATES)(
  'R35: a refund that is killed is settled though the journal is %s',
  (name, between) => {
    const campaign = new Campaign(`killed refund, journal ${name}`);
    const { session, wish } = refundSession();
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: refundExpectation(session, wish),
      command: 'refund',
      request: wishOf(session, wish),
      after: ['resolveDoubtfulRows'],
      duplicates: ['second'],
      wanted: some(campaign, 1.2),
      between,
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each(FATES.flatMap(([name, act]) => COMMANDS.map((command) => [command, name, act] as const)))(
  'R35: %s that is killed is settled though the journal is %s',
  (command: Command, name, between) => {
    const campaign = new Campaign(`killed ${command}, journal ${name}`);
    const session = recordedSession();
    if (command === 'correctSelectedBundle') {
      session.google.workbook.type('Bundles', session.at('Amount', 3), '60');
      session.google.workbook.select('Bundles', 'A3', session.google.user);
    }
    killEverywhere(campaign, {
      session,
      start: session.snapshot(),
      expected: { ...expectation(session), atRest: ['Sent', 'Cancelled'] },
      command,
      after: [command === 'correctSelectedBundle' ? command : 'resolveDoubtfulRows'],
      duplicates: ['second'],
      wanted: some(campaign, 0.9),
      between,
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each(FATES)('R35: rows are not sent again though the journal is %s', (_name, act) => {
  const scene = new Scene(payments(3));
  const { session } = scene;
  scene.send();
  expect(scene.recorded).toBe(3);
  act(session);
  for (const row of [2, 3, 4]) {
    for (const header of ['State', 'Bundle ID', 'Transaction ID', 'Sent at']) {
      scene.empty(row, header);
    }
  }
  session.google.clock.advance(180_000);
  scene.send();
  expect(scene.recorded).toBe(3);
  expect(scene.broken()).toEqual([]);
});

test('R35: a row is not sent again though neither the journal nor the list shows it', () => {
  const scene = new Scene(payments(1));
  const { session } = scene;
  scene.send();
  session.google.workbook.deleteSheet('Journal');
  for (const header of ['State', 'Bundle ID', 'Transaction ID', 'Sent at']) scene.empty(2, header);
  session.qomon.turn({ bundleEntries: 'first-missing' });
  session.google.clock.advance(180_000);
  scene.send();
  expect(scene.recorded).toBe(1);
});

test('R35: what was put aside is read where a row looks as if it had never been sent, and the list does not show it', () => {
  const scene = new Scene(payments(1));
  const { session } = scene;
  scene.send();
  session.google.workbook.renameSheet('Journal', 'Journal 2026-03-29T10:00:00.000Z');
  loseMemory(session);
  for (const header of ['State', 'Bundle ID', 'Transaction ID', 'Sent at']) scene.empty(2, header);
  session.qomon.turn({ bundleEntries: 'first-missing' });
  session.google.clock.advance(180_000);
  scene.send();
  expect(scene.recorded).toBe(1);
  expect(scene.broken()).toEqual([]);
});

test('R35: a row that was cancelled and is sent again is not Sent as the deleted bundle', () => {
  const scene = new Scene(payments(1), { duplicates: 'first', deletedReferences: 'used' });
  const { session } = scene;
  scene.send();
  session.call('cancelSelectedBundles');
  expect(scene.state()).toBe('Cancelled');
  session.google.workbook.deleteSheet('Journal');
  scene.empty(2, 'State');
  session.google.clock.advance(3_600_000);
  scene.send();
  expect(scene.state()).not.toBe('Sent');
});
