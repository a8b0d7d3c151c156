import { expect, test } from '@jest/globals';
import { Campaign, LONGEST_MS } from '../promises/campaign';
import { killSome } from '../promises/killSome';
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
    killSome(campaign, {
      session,
      start,
      share: SHARE,
      run: (onCall) => session.google.run(command, { onCall }),
      whole: () => expect(faults(session, !isUndoing)).toEqual([]),
      rest: () => {
        session.google.clock.advance(10 * 60_000);
        session.call(command);
        return { reruns: 1, faults: faults(session, !isUndoing) };
      },
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
