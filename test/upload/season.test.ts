import { expect, test } from '@jest/globals';
import { newTab, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const WEEK = 7 * 86_400_000;
const WEEKS = 8;
const CASH = '123456';

/** A spreadsheet of the season, and where its next row is typed. */
interface Place {
  readonly session: Session;
  readonly tab: string;
  next: number;
}

/** What was asked in a season; one answer serves all that are alike. */
interface Asked {
  payments: number;
  /** About the same real payment, typed in two spreadsheets. */
  real: number;
  /** About others, under the contact under whom everybody pays cash. */
  cash: number;
  other: number;
}

function day(week: number): string {
  return new Date(Date.parse('2026-03-30') + week * WEEK).toISOString().slice(0, 10);
}

/** Types payments, sends them, and answers what is asked as somebody who knows which are real. */
function work(there: Place, rows: readonly Typed[], asked: Asked): void {
  const { session, tab } = there;
  const from = there.next;
  session.type(rows, { tab, from });
  there.next += rows.length;
  asked.payments += rows.length;
  const { workbook, user } = session.google;
  workbook.select(tab, `A${from}:A${there.next - 1}`, user);
  const before = new Set(commentsIn(session));
  session.answer = ({ prompt, buttons }) =>
    (/looks? recorded already\. Qomon/.test(prompt) ? buttons[1] : buttons[0]) ?? 'OK';
  session.call('sendSelectedRows');
  let isAnswered = false;
  for (let row = from; row < there.next; row += 1) {
    if (!/looks recorded already/.test(String(session.cell('Message', row, tab)))) continue;
    const isReal = before.has(String(session.cell('Comment', row, tab)));
    const isCash = String(session.cell('Payer ID', row, tab)) === CASH;
    asked[isReal ? 'real' : isCash ? 'cash' : 'other'] += 1;
    if (isReal) continue;
    const reference = session.cell('Reference', row, tab);
    if (!isAnswered)
      session.page('answerQuestion', { reference, answer: 'another', forContact: true });
    isAnswered = true;
  }
  if (isAnswered) session.call('sendSelectedRows');
}

function commentsIn({ qomon }: Session): string[] {
  return qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.map(({ comment }) => String(comment)),
  );
}

test('a season of ordinary work asks about the same real payments, and once about the cash contact', () => {
  const session = Session.ready();
  newTab(session, 'Spring fair', session.google.workbook.values('Bundles')[0]?.map(String) ?? []);
  const second = session.secondSpreadsheet();
  second.connect();
  second.call('setUpSpreadsheet');
  const stand: Place = { session, tab: 'Bundles', next: 2 };
  const fair: Place = { session, tab: 'Spring fair', next: 2 };
  const there: Place = { session: second, tab: 'Bundles', next: 2 };
  const asked: Asked = { payments: 0, real: 0, cash: 0, other: 0 };
  const planted: string[] = [];
  for (let week = 0; week < WEEKS; week += 1) {
    const paid = { ...PAYMENT, 'Payment date': day(week) };
    const cash = (whose: string, count: number): Typed[] =>
      Array.from({ length: count }, (_, at) => ({ ...paid, Comment: `${whose} ${week}.${at}` }));
    // Two of a family, who pay the same on one day, each for themselves.
    const family = [1, 2].map((at) => ({
      ...paid,
      'Payer ID': String(300_002 + at),
      Comment: `family ${week}.${at}`,
      Membership: '#10',
    }));
    const cheque = { ...paid, 'Payer ID': '789012', Amount: '45', Comment: `cheque ${week}` };
    work(stand, [...cash('stand', 6), ...family, cheque], asked);
    work(fair, cash('fair', 3), asked);
    // The second spreadsheet types its own cash, and every other week a cheque that the stand had typed already.
    const again = week % 2 === 0 ? [cheque] : [];
    planted.push(...again.map(({ Comment }) => Comment));
    work(there, [...cash('second', 2), ...again], asked);
    if (week === WEEKS / 2) {
      session.google.workbook.deleteRows('Bundles', 2, stand.next - 2);
      stand.next = 2;
    }
    session.google.clock.advance(WEEK);
  }
  process.stdout.write(`a season: ${JSON.stringify(asked)}\n`);
  const made = commentsIn(session);
  expect(new Set(made).size).toBe(made.length);
  expect(made).toHaveLength(asked.payments - planted.length);
  // Behind every question stood the same real payment, but for the first about the cash contact.
  expect(asked).toMatchObject({ real: planted.length, other: 0 });
  expect(asked.cash).toBe(1);
});
