import type { Session } from '../support/session';

/** How the questions of a change are answered: the status, how much is unpaid where that is asked, *Yes* or *No*. */
export interface Answers {
  readonly status: string;
  readonly unpaid?: string;
  readonly agrees?: boolean;
}

/** Answers as a person does who has chosen the command; one who is told that it is not understood gives up. */
export function answering(session: Session, { status, unpaid = '', agrees }: Answers): void {
  session.answer = ({ buttons, kind, prompt }) => {
    if (kind !== 'prompt') return agrees === false ? 'NO' : (buttons[0] ?? 'OK');
    if (/^(Which|Quel)/.test(prompt)) return { button: 'OK', text: status };
    return /^(How|Combien)/.test(prompt) ? { button: 'OK', text: unpaid } : 'CANCEL';
  };
}

/** Selects rows, chooses the command, and answers. */
export function changeStatus(session: Session, rows: string, answers: Answers): void {
  const [first, last = first] = rows.split(':');
  session.google.workbook.select('Bundles', `A${first}:A${last}`, session.google.user);
  answering(session, answers);
  session.call('changePaymentStatus');
}

/** The payments that Qomon holds, with what a change of the status touches. */
export function held({ qomon }: Session): unknown[] {
  return qomon.ledger.bundles.flatMap(({ transactions }) =>
    transactions.map(({ status_id, unpaid_amount, amount }) => [status_id, unpaid_amount, amount]),
  );
}
