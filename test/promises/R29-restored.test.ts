import { expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { ALL, Campaign, faultsOf, LONGEST_MS } from './campaign';
import { broken, expectation } from './oracle';
import { goOn, momentsOf } from './restoring';
import { DUPLICATES, payments } from './scene';

const ROWS = payments(3);

/** What is put back: everything, or some tabs alone. */
const PARTS: ReadonlyArray<readonly [name: string, tabs: readonly string[] | undefined]> = [
  ['the spreadsheet', undefined],
  ['the entry tab', ['Bundles']],
  ['the journal', ['Journal']],
];

/** Of the moments, so many are tried in `npm test`. */
const SHARE = 0.1;

const PROPERTIES = ['kept', 'taken back', 'lost'] as const;

/** A spreadsheet whose rows were given their references before the send, or get them in it. */
function scene(kept: (typeof PROPERTIES)[number], isNamed: boolean): Session {
  const session = Session.ready({ google: { switches: { propertiesOnRestore: kept } } });
  session.type(ROWS);
  if (!isNamed) return session;
  session.answer = ({ buttons }) => buttons[1] ?? buttons[0] ?? 'OK';
  session.send('2:4');
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  return session;
}

test.each(
  PARTS.flatMap(([name, tabs]) =>
    // Properties stay where tabs alone are put back.
    (tabs ? (['kept'] as const) : PROPERTIES).map((kept) => [name, kept, tabs] as const),
  ),
)(
  'R29: %s is put back to each moment of a send, properties %s',
  (name, kept, tabs) => {
    const campaign = new Campaign(`${name} put back, properties ${kept}`);
    for (const isNamed of [false, true]) {
      for (const duplicates of DUPLICATES) {
        const session = scene(kept, isNamed);
        session.qomon.turn({ duplicates });
        const promised = expectation(session);
        const moments = momentsOf(session, () => session.send('2:4'));
        const after = session.snapshot();
        moments.forEach((moment, nth) => {
          const at = [isNamed ? 'named' : 'nameless', nth, duplicates];
          if (!campaign.wants(at) || !campaign.draws(SHARE)) return;
          session.restore(after);
          session.google.clock.advance(180_000);
          session.restoreVersion(moment, tabs);
          campaign.note(
            at,
            faultsOf(session, () => {
              goOn(session, '2:4');
              return broken(session, promised);
            }),
          );
        });
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test('R29: a send that is undone step by step', () => {
  const campaign = new Campaign('a send undone');
  const session = Session.ready({ google: { switches: { undo: 'reaches scripts' } } });
  session.type(ROWS);
  const typed = session.steps();
  session.send('2:4');
  const start = session.snapshot();
  const most = session.steps() - typed;
  for (let times = 1; times <= most; times += ALL ? 1 : Math.ceil(most / 4)) {
    if (!campaign.wants([times])) continue;
    session.restore(start);
    session.undo(times);
    const promised = expectation(session);
    campaign.note(
      [times],
      faultsOf(session, () => {
        goOn(session, '2:4');
        return broken(session, promised);
      }),
    );
  }
  expect(campaign.report()).toEqual([]);
});
