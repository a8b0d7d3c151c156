import { expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { ALL, Campaign, faultsOf, LONGEST_MS } from './campaign';
import { type Command, isAt, mapping, type Place } from './points';
import { recordedSession, retype } from './recordedWork';
import { answerQuestions } from './restoring';
import { DUPLICATES, payments } from './scene';
import { heldRows } from './sheet';

const HOUR = 3_600_000;

interface Work {
  readonly command: Command;
  readonly ready: () => Session;
  /** The comments of the rows that pay. */
  readonly paid: readonly string[];
}

const SEND: Work = {
  command: 'sendSelectedRows',
  ready: () => {
    const session = Session.ready();
    session.type(payments(3));
    session.google.workbook.select('Bundles', 'A2:A4', session.google.user);
    return session;
  },
  paid: ['Payment 1', 'Payment 2', 'Payment 3'],
};

const CORRECT: Work = {
  command: 'correctSelectedBundle',
  ready: () => {
    const session = recordedSession();
    retype(session, 3, { Amount: '60' });
    return session;
  },
  paid: ['couple', 'donor'],
};

/** Nobody says what became of a row: they leave it to the original. */
const leaving: Session['answer'] = ({ kind, prompt, buttons }) => {
  if (kind === 'prompt') return 'CANCEL';
  const isQuestion = /looks? recorded already\. Qomon/.test(prompt);
  return (isQuestion ? buttons[1] : undefined) ?? buttons[0] ?? 'OK';
};

/** Payments that Qomon holds more than once, or not at all where they are to be there. */
function miscounted({ qomon }: Session, { paid }: Work, isOver: boolean): string[] {
  const held = qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.map(({ comment }) => String(comment)),
  );
  return paid.flatMap((comment) => {
    const times = held.filter((one) => one === comment).length;
    const isRight = isOver ? times === 1 : times <= 1;
    return isRight ? [] : [`${comment} is recorded ${times} times`];
  });
}

/** Each looks up and sends, again and again. */
function goOn(sessions: readonly Session[], work: Work): string[] {
  const faults: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const session of sessions) {
      session.answer = leaving;
      session.google.clock.advance(round === 0 ? 180_000 : HOUR);
      if (round % 2 === 0) session.call('resolveDoubtfulRows');
      session.send('2:4');
      answerQuestions(session);
      faults.push(...miscounted(session, work, false));
    }
  }
  return faults;
}

/** Rows that pay and do not rest. */
function unsettled(session: Session, { paid }: Work): string[] {
  return heldRows(session).flatMap(({ comment, read }) =>
    !paid.includes(comment) || read('State') === 'Sent'
      ? []
      : [`${comment} is "${read('State')}": ${read('Message')}`],
  );
}

/** The boundaries of the work where nothing cuts it off. */
function placesOf(session: Session, command: Command): Place[] {
  const before = session.snapshot();
  const places: Place[] = [];
  session.google.run(command, { onCall: mapping(places) });
  session.restore(before);
  return places;
}

/** Kills the work at a place, with all that was written kept, and copies what is left. */
function killedAndCopied(original: Session, command: Command, place: Place): Session {
  original.google.set({ onKill: 'prefix', prefix: () => place.waiting });
  original.google.run(command, {
    onCall: (boundary) => (isAt(place, boundary) ? 'kill' : undefined),
  });
  const copy = original.makeCopy();
  copy.connect();
  return copy;
}

test.each([
  ['send', 'kept', SEND, 0.002],
  ['send', 'lost', SEND, 0.002],
  ['correction', 'kept', CORRECT, 0.002],
  ['correction', 'lost', CORRECT, 0.002],
] as const)(
  'R30: what was half done is the original’s: a %s, properties %s',
  (title, propertiesOnCopy, work, share) => {
    const campaign = new Campaign(`copied in a ${title}, properties ${propertiesOnCopy}`);
    const original = work.ready();
    original.google.set({ propertiesOnCopy });
    const start = original.snapshot();
    for (const place of placesOf(original, work.command)) {
      for (const duplicates of DUPLICATES) {
        for (const first of ['copy', 'original', 'copy alone'] as const) {
          const { index, phase, call } = place;
          const at = [`${phase} ${index} ${call}`, duplicates, first];
          const isLikely = work === CORRECT && duplicates === 'second';
          if (!campaign.wants(at) || !campaign.draws(isLikely ? 2 * share : share)) continue;
          original.restore(start);
          original.qomon.turn({ duplicates });
          campaign.note(
            at,
            faultsOf(original, () => {
              const copy = killedAndCopied(original, work.command, place);
              // A copy may be all that is used for days.
              const alone = first === 'copy alone' ? goOn([copy], work) : [];
              const both = first === 'original' ? [original, copy] : [copy, original];
              return [
                ...alone,
                ...goOn(both, work),
                ...miscounted(original, work, true),
                ...unsettled(original, work),
              ];
            }),
          );
        }
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  ALL ? 4 * LONGEST_MS : LONGEST_MS,
);

/** The work is cut off when the first payment is about to leave, or when the old bundle has been deleted. */
const CUTS: ReadonlyArray<readonly [string, Work, (session: Session, phase: string) => boolean]> = [
  [
    'send',
    SEND,
    (session, phase) => phase === 'before' && session.column('State').includes('Sending'),
  ],
  [
    'correction',
    CORRECT,
    ({ qomon }, phase) => phase === 'after' && qomon.ledger.bundles.length === 1,
  ],
];

for (const propertiesOnCopy of ['kept', 'lost'] as const) {
  test.each(CUTS)(
    `R30: a copy sends nothing of a %s that the original has begun, properties ${propertiesOnCopy}`,
    (_title, work, isCut) => {
      const original = work.ready();
      original.google.set({ propertiesOnCopy });
      const end = original.google.run(work.command, {
        onCall: ({ kind, phase }) =>
          kind === 'fetch' && isCut(original, phase) ? 'kill' : undefined,
      });
      expect(end.outcome).toBe('killed');
      const copy = original.makeCopy();
      copy.connect();
      const before = copy.qomon.ledger.bundles.length;
      goOn([copy], work);
      expect(copy.qomon.ledger.bundles).toHaveLength(before);
      const said = heldRows(copy).filter(({ read }) => read('State') === 'To check');
      expect(said.length).toBeGreaterThan(0);
      for (const { read } of said) {
        expect(read('Message')).toContain('The original settles it');
      }
      // Somebody who knows that the original is given up has the last word.
      copy.answer = ({ kind, buttons }) =>
        kind === 'prompt' ? { button: 'OK', text: 'no' } : (buttons[0] ?? 'OK');
      copy.google.clock.advance(HOUR);
      copy.call('resolveDoubtfulRows');
      expect(copy.column('State')).not.toContain('To check');
      goOn([copy], work);
      expect([...miscounted(copy, work, true), ...unsettled(copy, work)]).toEqual([]);
    },
  );
}
