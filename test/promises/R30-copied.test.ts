import { expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { Campaign, faultsOf, LONGEST_MS } from './campaign';
import { answerQuestions, momentsOf, truthfully } from './restoring';
import { DUPLICATES, payments } from './scene';
import { heldRows } from './sheet';

const ROWS = payments(3);

/** Of the moments, so many are tried in `npm test`. */
const SHARE = 0.1;

const DECLINE: Session['answer'] = ({ buttons }) => buttons[1] ?? buttons[0] ?? 'OK';

/** Payments that were recorded more than once, or not at all. */
function counted(session: Session): string[] {
  const made = session.qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.map(({ comment }) => String(comment)),
  );
  return ROWS.flatMap(({ Comment = '' }) => {
    const times = made.filter((one) => one === Comment).length;
    return times === 1 ? [] : [`${Comment} was recorded ${times} times`];
  });
}

/** What the rows of a spreadsheet say that is not so. */
function untrue(session: Session): string[] {
  return heldRows(session).flatMap(({ comment, read }) => {
    const bundle = session.qomon.ledger.bundles.find(({ id }) => id === read('Bundle ID'));
    const isTheirs = bundle?.transactions.some((one) => one.comment === comment);
    return read('State') === 'Sent' && isTheirs ? [] : [`${comment} is "${read('State')}"`];
  });
}

/** Both go on, one after the other, until all is at rest. */
function bothGoOn(sessions: readonly Session[]): string[] {
  for (let round = 0; round < 3; round += 1) {
    for (const session of sessions) {
      session.answer = truthfully;
      session.google.clock.advance(round === 0 ? 180_000 : 3_600_000);
      session.send('2:4');
      answerQuestions(session);
    }
  }
  return sessions.flatMap((session) => [...counted(session), ...untrue(session)]);
}

const isToldOfCopy = ({ dialogs }: Session): number =>
  dialogs.filter(({ prompt }) => prompt.includes('is a copy of another one')).length;

test.each(['kept', 'lost'] as const)(
  'R30: a copy is made at each moment of a send, and both go on; properties %s',
  (propertiesOnCopy) => {
    const campaign = new Campaign(`copied, properties ${propertiesOnCopy}`);
    for (const isNamed of [false, true]) {
      for (const duplicates of DUPLICATES) {
        const original = Session.ready({ google: { switches: { propertiesOnCopy } } });
        original.type(ROWS);
        if (isNamed) {
          original.answer = DECLINE;
          original.send('2:4');
          original.answer = ({ buttons }) => buttons[0] ?? 'OK';
        }
        original.qomon.turn({ duplicates });
        const moments = momentsOf(original, () => original.send('2:4'));
        const after = original.snapshot();
        moments.forEach((moment, nth) => {
          for (const isFirst of [false, true]) {
            const at = [
              isNamed ? 'named' : 'nameless',
              nth,
              duplicates,
              isFirst ? 'copy first' : '',
            ];
            if (!campaign.wants(at) || !campaign.draws(SHARE)) continue;
            original.restore(after);
            const copy = original.makeCopy();
            copy.restoreVersion(moment);
            copy.connect();
            campaign.note(
              at,
              faultsOf(original, () => {
                const faults = bothGoOn(isFirst ? [copy, original] : [original, copy]);
                const told = isToldOfCopy(copy);
                const isTold = told === 1 ? [] : [`told ${told} times`];
                return [...faults, ...isTold];
              }),
            );
          }
        });
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test.each(DUPLICATES)('R30: both copies send what neither has sent, %s', (duplicates) => {
  for (const propertiesOnCopy of ['kept', 'lost'] as const) {
    for (const isNamed of [false, true]) {
      const original = Session.ready({ google: { switches: { propertiesOnCopy } } });
      original.qomon.turn({ duplicates });
      original.type(ROWS);
      if (isNamed) {
        original.answer = DECLINE;
        original.send('2:4');
      }
      const copy = original.makeCopy();
      copy.connect();
      expect(bothGoOn([copy, original])).toEqual([]);
      // What each types from now on gets references of a base of its own.
      const [own, theirs] = [copy, original].map((session, index) => {
        session.type(payments(1, { Amount: String(70 + index) }), { from: 5 });
        session.send('5');
        return Number(session.cell('Reference', 5));
      });
      expect(Math.abs((own ?? 0) - (theirs ?? 0))).toBeGreaterThan(1000);
    }
  }
});

test.each(DUPLICATES)('R30: rows are pasted from another spreadsheet before, %s', (duplicates) => {
  const original = Session.ready();
  original.qomon.turn({ duplicates });
  original.type(ROWS);
  original.answer = DECLINE;
  original.send('2:4');
  const second = original.secondSpreadsheet();
  second.connect();
  second.call('setUpSpreadsheet');
  second.pasteRows(original, '2:4', 2);
  expect(bothGoOn([second, original])).toEqual([]);
  expect(isToldOfCopy(second)).toBe(0);
});
