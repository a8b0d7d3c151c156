import type { Dialog, DialogAnswer, Moment } from '../../local/google/index';
import { NIGHT, setNightly } from '../support/night';
import type { Session } from '../support/session';
import { heldRows } from './sheet';

/** What a person is asked where payments look recorded already. */
const QUESTION = /looks? recorded already\. Qomon/;

/** Every moment of a run: before its first call, then after each that may have changed the spreadsheet. */
export function momentsOf(session: Session, run: () => void): Moment[] {
  const moments = [session.moment()];
  let last = moments[0]?.workbook;
  const stop = session.google.onCall(({ phase }) => {
    if (phase !== 'after') return undefined;
    const moment = session.moment();
    if (moment.workbook !== last) moments.push(moment);
    last = moment.workbook;
    return undefined;
  });
  run();
  stop();
  return moments;
}

/** Somebody who knows which payments are real: a row that looks recorded is no other payment. */
export function truthfully({ prompt, buttons }: Dialog): DialogAnswer {
  return (QUESTION.test(prompt) ? buttons[1] : undefined) ?? buttons[0] ?? 'OK';
}

/** Says of each row that was asked about that it is recorded, and as which bundle: they know their payments. */
export function answerQuestions(session: Session): void {
  for (const { comment, read } of heldRows(session)) {
    if (!/looks recorded already/.test(String(read('Message')))) continue;
    const bundle = session.qomon.ledger.bundles.find(({ transactions }) =>
      transactions.some((one) => one.comment === comment),
    );
    if (!bundle) throw new Error(`${comment} is said to be recorded, and is not`);
    const request = { reference: read('Reference'), answer: 'recorded', bundleId: bundle.id };
    const answer = session.page('answerQuestion', request) as { ok: boolean; problem?: string };
    if (!answer.ok) throw new Error(`${comment}: ${answer.problem}`);
  }
}

/** A send, a night, a check and a comparison, some time apart. */
export function goOn(session: Session, rows: string): void {
  session.answer = truthfully;
  for (let round = 0; round < 3; round += 1) {
    session.google.clock.advance(round === 0 ? 180_000 : 3_600_000);
    session.send(rows);
    answerQuestions(session);
  }
  setNightly(session, NIGHT, session.google.user);
  session.google.advanceTo(session.google.clock.now() + 24 * 3_600_000);
  session.call('checkRows');
  session.call('compareWithQomon');
}
