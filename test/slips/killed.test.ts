import { expect, test } from '@jest/globals';
import { Campaign, faultsOf, LONGEST_MS } from '../promises/campaign';
import { isAt, mapping, ON_READ, type Place } from '../promises/points';
import { journalLines } from '../promises/sheet';
import { Session } from '../support/session';
import { CHEQUES, choosing, counting, slipLines } from './session';

/** A share of the points that some fifty are left of. */
const SHARE = 0.04;

/** What is wrong in the end: each cheque is on one slip that stands, or on none; lines, rows and journal say the same. */
function faults(session: Session, onSlip: boolean): string[] {
  const told: string[] = [];
  const rows = session.google.workbook
    .records('Bundles')
    .filter((row) => row['Payment method'] === 'CHQ');
  const lines = slipLines(session);
  const numbers = lines.map(([number]) => Number(number));
  if (new Set(numbers).size < numbers.length) told.push('a number stands twice');
  for (const row of rows) {
    const isOn = String(row.Slip ?? '') !== '';
    if (isOn !== onSlip)
      told.push(`a row of ${String(row.Amount)} is ${isOn ? '' : 'not '}on a slip`);
  }
  for (const number of new Set(rows.map((row) => String(row.Slip ?? '')).filter(Boolean))) {
    const own = rows.filter((row) => String(row.Slip) === number);
    const sum = own.reduce((all, row) => all + Math.round(Number(row.Amount) * 100), 0);
    const line = lines.find(([one]) => String(one) === number);
    const isTrue =
      line?.[1] === own.length && Math.round(Number(line[2]) * 100) === sum && line[3] === '';
    if (!isTrue) told.push(`slip ${number} of ${own.length} rows has the line ${String(line)}`);
  }
  for (const [number, , , state] of lines) {
    const isUsed = rows.some((row) => String(row.Slip) === String(number));
    if (state === '' && !isUsed) told.push(`slip ${String(number)} stands and has no row`);
  }
  const last = new Map<string, unknown>();
  for (const { Action, Outcome, Codes } of journalLines(session.google, /^Journal$/)) {
    if (Action === 'slip') last.set(String(JSON.parse(String(Codes)).slip), Outcome);
  }
  for (const [number, outcome] of last) {
    if (outcome !== 'recorded' && outcome !== 'undone')
      told.push(`${number} is open in the journal`);
  }
  return told;
}

test.each(['makeDepositSlip', 'undoDepositSlip'] as const)(
  '%s that is killed at any call is brought to its end by the next, and no cheque is on two slips',
  (command) => {
    const campaign = new Campaign(`killed ${command}`);
    const session = Session.ready();
    session.google.workbook.deleteRows('Bundles', 9, 992);
    session.type(CHEQUES);
    counting(session);
    const isUndoing = command === 'undoDepositSlip';
    if (isUndoing) {
      session.call('makeDepositSlip');
      choosing(session, '1');
    }
    const start = session.snapshot();
    for (const onRead of ON_READ) {
      session.restore(start);
      session.google.set({ onRead });
      const places: Place[] = [];
      session.google.run(command, { onCall: mapping(places) });
      expect(faults(session, !isUndoing)).toEqual([]);
      for (const place of places) {
        for (const saved of new Set([0, 1, Math.floor(place.waiting / 2), place.waiting])) {
          const at = [onRead, `${place.phase} ${place.index} ${place.call}`, `${saved} saved`];
          if (!campaign.wants(at) || !campaign.draws(SHARE)) continue;
          session.restore(start);
          session.google.set({ onRead, onKill: 'prefix', prefix: () => saved });
          session.google.run(command, {
            onCall: (boundary) => (isAt(place, boundary) ? 'kill' : undefined),
          });
          session.google.set({ onKill: 'kept' });
          session.google.clock.advance(10 * 60_000);
          campaign.note(
            at,
            faultsOf(session, () => {
              session.call(command);
              return faults(session, !isUndoing);
            }),
            1,
          );
        }
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
