import { describe, expect, test } from '@jest/globals';
import { pass, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { headersOf } from './apartScene';

const PAYERS = ['123456', '789012', '300003', '300007', '300001'];

/** Five payments of five people, of which those of the last three rows are sent. */
const ROWS: readonly Typed[] = PAYERS.map((payer, at) => ({
  ...PAYMENT,
  'Payer ID': payer,
  Amount: String(20 + at),
  Comment: `payment ${at + 1}`,
}));

/** What a send writes, and what it sends it under. */
const WRITTEN = ['State', 'Message', 'Reference', 'Bundle ID', 'Transaction ID', 'Sent at'];

const typed = (session: Session): string[] =>
  headersOf(session).filter((header) => !WRITTEN.includes(header));

let sent: ReturnType<Session['snapshot']> | undefined;

function scene(): Session {
  const session = Session.ready();
  if (sent) session.restore(sent);
  else {
    session.type(ROWS);
    session.send('4:6');
    sent = session.snapshot();
  }
  session.dialogs.length = 0;
  // A person knows what was recorded.
  session.answer = ({ prompt, buttons }) =>
    (/looks? recorded already/.test(prompt) ? buttons.at(-1) : buttons[0]) ?? 'OK';
  return session;
}

/** Moves cells one row down within the five rows; the last comes first. */
function moveDown(session: Session, headers: readonly string[]): void {
  const { workbook } = session.google;
  for (const header of headers) {
    const cells = session.column(header).slice(0, ROWS.length);
    const moved = [cells.at(-1) ?? '', ...cells.slice(0, -1)];
    workbook.put(
      'Bundles',
      session.at(header, 2),
      moved.map((cell) => [cell]),
    );
  }
}

/** What people do to some columns of a tab on which sent rows stand beside others. */
const ACTS: ReadonlyArray<readonly [name: string, act: (session: Session) => void]> = [
  [
    'all that a send wrote is sorted',
    (session) => session.sortColumns(WRITTEN, { by: 'State', ascending: false }),
  ],
  ['all that a send wrote is moved down', (session) => moveDown(session, WRITTEN)],
  [
    'all that was typed is sorted',
    (session) => session.sortColumns(typed(session), { by: 'Amount', ascending: false }),
  ],
  ['all that was typed is moved down', (session) => moveDown(session, typed(session))],
];

/** What was recorded, by its comment. */
const recorded = ({ qomon }: Session): string[] =>
  qomon.ledger.bundles.map(({ transactions }) => String(transactions[0]?.comment));

/** A row on which a payment stands that was recorded says so, or bears its bundle. */
function untold(session: Session): unknown[] {
  const known = new Map(
    session.qomon.ledger.bundles.map((one) => [String(one.transactions[0]?.comment), one.id]),
  );
  return session.google.workbook
    .records('Bundles')
    .filter((row) => known.has(String(row.Comment)) && row.State === '')
    .filter((row) => !String(row.Message).includes(`bundle ${known.get(String(row.Comment))}`));
}

describe('R32: nothing is recorded a second time among rows that were not sent, where', () => {
  test.each(ACTS)('%s', (_name, act) => {
    const session = scene();
    act(session);
    for (let times = 0; times < 2; times += 1) {
      session.send('2:6');
      session.google.clock.advance(3_600_000);
    }
    expect([...new Set(recorded(session))]).toEqual(recorded(session));
    expect(untold(session)).toEqual([]);
    expect(session.column('Message').join()).toContain('looks recorded already');
    expect(session.column('Message').join()).toMatch(
      /its ID is in row \d of “Bundles”, which says something else. If columns were sorted/,
    );
    const question = session.dialogs.find(({ prompt }) => /looks? recorded already/.test(prompt));
    expect(question?.prompt).toMatch(/• “Bundles”, row \d: bundle .*; its ID is in row \d of/);
  });

  test.each(ACTS)('%s, and the night comes', (_name, act) => {
    const session = scene();
    session.google.workbook.put(
      'Bundles',
      session.at('Ready', 2),
      ROWS.map(() => [true]),
    );
    act(session);
    setNightly(session);
    pass(session, 24);
    expect([...new Set(recorded(session))]).toEqual(recorded(session));
    expect(untold(session)).toEqual([]);
  });

  test.each(ACTS)('%s, and Qomon’s list does not show the newest bundle', (_name, act) => {
    const session = scene();
    session.qomon.turn({ bundleEntries: 'first-missing' });
    act(session);
    session.send('2:6');
    expect([...new Set(recorded(session))]).toEqual(recorded(session));
  });
});

test('R32: no row gets a bundle whose ID stands on another, though the journal has forgotten it', () => {
  const session = scene();
  ACTS[0]?.[1](session);
  session.google.workbook.deleteSheet('Journal');
  session.send('2:6');
  const ids = session.column('Bundle ID').filter((id) => id !== '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(recorded(session)).toHaveLength(3);
});
