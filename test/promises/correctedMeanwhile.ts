import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { type Command, ending } from './points';
import { type HeldRow, heldRows, journalLines } from './sheet';

const OTHER = 'bruno@example.org';

/** What a second person does to the row that is being corrected, and what once the run is over. */
export interface Act {
  readonly name: string;
  readonly act: (session: Session) => void;
  readonly after?: (session: Session) => void;
  /** True where a run may fail at it. */
  readonly mayFail?: boolean;
}

function deleteRow(session: Session): void {
  const { workbook } = session.google;
  workbook.asOne(OTHER, () => workbook.deleteRows('Bundles', 2));
}

export const ACTS: readonly Act[] = [
  { name: 'deleted', act: deleteRow },
  {
    name: 'deleted and undone',
    act: deleteRow,
    after: (session) => {
      try {
        session.google.workbook.undo(OTHER, 1);
      } catch {
        // Where the sheet has been written to below it, no one can bring it back so.
      }
    },
  },
  {
    name: 'deleted with its whole tab',
    act: ({ google }) => google.workbook.deleteSheet('Bundles'),
    after: ({ google }) => google.run('setUpSpreadsheet'),
    mayFail: true,
  },
  {
    name: 'its reference emptied',
    act: (session) => session.google.workbook.clear('Bundles', session.at('Reference', 2)),
  },
];

/** One payment whose amount is typed again, and another that nobody touches. */
export function correctedScene(): Session {
  const session = Session.ready();
  session.google.workbook.addSheet('Keep');
  session.type([
    { ...PAYMENT, Comment: 'p1' },
    { ...PAYMENT, 'Payer ID': '789012', Amount: '44', Comment: 'p2' },
  ]);
  session.send('2:3');
  session.type([{ Amount: '21' }], { from: 2 });
  session.dialogs.length = 0;
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  return session;
}

/** What people do next where the rows' own words name nothing: they look, then they send. */
const NEXT: readonly Command[] = ['resolveDoubtfulRows', 'sendSelectedRows'];

/** Lets people go on as `Message` tells them, until the row is at rest; what is broken then. */
export function goOn(session: Session, old: number): string[] {
  const faults = falsehoods(session, old);
  // A run that was cut off with nothing left to do has written all of it down.
  const first = isWrittenDown(session) ? [] : untold(session, old);
  // Whoever is asked looks in Qomon, and types what stands there.
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt'
      ? { button: 'OK', text: String(held(session)[0] ?? 'NO') }
      : (buttons[0] ?? 'OK');
  let named: Command = 'resolveDoubtfulRows';
  for (let turn = 0; turn < 4; turn += 1) {
    session.google.clock.advance(4_000_000);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    const next = session.google.run(turn < NEXT.length ? (NEXT[turn] ?? named) : named);
    if (next.outcome !== 'completed') return [...faults, ending(next)];
    faults.push(...falsehoods(session, old));
    // Whatever the run itself has not told, the next one does.
    const isAwaited = allSaid(session).includes('it is not certain yet');
    if (turn === 0 && first.length > 0 && !isAwaited) faults.push(...untold(session, old));
    const row = rowOf(session, 'p1');
    if (turn + 1 >= NEXT.length && (!row || isAtRest(session, row, old))) break;
    named = commandIn(String(row?.read('Message') ?? '')) ?? named;
  }
  if (first.length > 0) faults.push(...untold(session, old));
  const row = rowOf(session, 'p1');
  if (row && !isAtRest(session, row, old))
    faults.push(`rest: p1 is "${row.read('State')}": ${row.read('Message')}`);
  return [...faults, ...journalFaults(session, old), ...othersTouched(session)];
}

function rowOf(session: Session, comment: string): HeldRow | undefined {
  return heldRows(session).find((row) => row.comment === comment);
}

/** The bundles that Qomon holds for the payment that is corrected. */
function held({ qomon }: Session): readonly number[] {
  return qomon.ledger.bundles
    .filter(({ transactions }) => transactions.some(({ comment }) => comment === 'p1'))
    .map(({ id }) => id);
}

/** It stands for what Qomon holds: the new bundle, or the old one where nothing was done. */
function isAtRest(session: Session, { read }: HeldRow, old: number): boolean {
  const id = Number(read('Bundle ID'));
  const bundle = session.qomon.ledger.bundles.find((one) => one.id === id);
  if (read('State') !== 'Sent' || !held(session).includes(id)) return false;
  return id === old || bundle?.transactions[0]?.amount === 100 * Number(read('Amount'));
}

/** The command that a row's words name first. */
function commandIn(message: string): Command | undefined {
  const named: ReadonlyArray<readonly [RegExp, Command]> = [
    [/Correct and resend/, 'correctSelectedBundle'],
    [/Resolve doubtful rows/, 'resolveDoubtfulRows'],
    [/Compare with Qomon/, 'compareWithQomon'],
    [/\b[Ss]end (it|the row|this row|again)/, 'sendSelectedRows'],
  ];
  const found = named
    .map(([words, command]) => ({ at: message.search(words), command }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.command;
}

function allSaid({ dialogs }: Session): string {
  return dialogs.map(({ prompt }) => prompt).join('\n');
}

/** What a dialog says of a payment that is recorded, where the row alone names its bundle. */
const RECORDED = /1 payment (had been recorded|sent|was settled by what you typed)/;

/** What was done to Qomon and no dialog has told. */
function untold(session: Session, old: number): string[] {
  const said = allSaid(session);
  const [now] = held(session).filter((id) => id !== old);
  const isTold = RegExp(`bundle ${old} was deleted|in the place of bundle ${old}`).test(said);
  return [
    ...(held(session).includes(old) || isTold ? [] : [`told: nobody says that ${old} is deleted`]),
    ...(now === undefined || said.includes(`undle ${now}`) || RECORDED.test(said)
      ? []
      : [`told: nobody says that ${now} is recorded`]),
    ...(/not finished\.\n?$/m.test(said.replace(/not finished\.\n(?=\S)/g, ''))
      ? ['told: it is not finished, and not why']
      : []),
  ];
}

/** True where the journal says that the correction has come to its end, and the row was there. */
function isWrittenDown({ google }: Session): boolean {
  return journalLines(google).some(
    ({ Action, Outcome }) => Action === 'correct' && Outcome === 'recorded',
  );
}

/** More than one bundle, or what is said to be so and is not. */
function falsehoods(session: Session, old: number): string[] {
  const ids = held(session);
  const said = allSaid(session);
  const isOldGone = /bundle \d+ was deleted in Qomon|in the place of bundle/.test(said);
  const isAllWell = said.includes(`stands on no row any more: bundle ${old}`);
  return [
    ...(ids.length > 1 ? [`I1: p1 stands as ${ids.join(' and ')}`] : []),
    ...(isOldGone && ids.includes(old) ? [`told: ${old} is said to be gone`] : []),
    ...(isAllWell && !ids.includes(old) ? [`told: ${old} is said to stand on no row`] : []),
  ];
}

/** The journal tells what Qomon holds. */
function journalFaults(session: Session, old: number): string[] {
  const lines = journalLines(session.google);
  const names = (id: number, action: RegExp): boolean =>
    lines.some(
      (line) =>
        line['Bundle ID'] === id && action.test(String(line.Action)) && line.Outcome === 'recorded',
    );
  const now = held(session);
  return [
    ...(now.includes(old) === names(old, /^cancel$/)
      ? [`journal: ${old} is ${now.includes(old) ? 'there' : 'gone'}, and it says otherwise`]
      : []),
    ...now.flatMap((id) =>
      names(id, /send|lookUp/) ? [] : [`journal: it does not tell of ${id}`],
    ),
  ];
}

/** The other row says what it said. */
function othersTouched(session: Session): string[] {
  const row = rowOf(session, 'p2');
  if (!row) return [];
  const said = `${row.read('State')} ${row.read('Message')}`;
  return said.startsWith('Sent Recorded as bundle') ? [] : [`p2: ${said}`];
}
