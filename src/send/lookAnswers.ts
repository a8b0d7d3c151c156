import { keepAnswers, keepQuestions, openQuestions, type Question } from '../memory/look';
import type { BundleId, ContactId, Reference } from '../model/ids';
import type { Obstacle } from '../model/obstacles';
import { GONE } from '../qomon/answer';
import { askForBundles } from '../qomon/inquiry';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { rowsByBundle } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { Writing } from '../sheet/writing';
import { isAlike } from './alike';
import { markFindings } from './lookMarks';

/**
 * Keeps what a person says of payments that Qomon seemed to hold already: they are other ones, and are
 * not asked about again; nor, `forContact`, is anything else that others have recorded under their
 * payers. To be called under the document's lock.
 */
export function noteAnswers(
  { host, journal }: Pick<Run, 'host' | 'journal'>,
  questions: readonly Question[],
  forContact = false,
): void {
  const { documentStore } = host;
  const contacts: ContactId[] = forContact ? questions.flatMap(({ payer }) => payer ?? []) : [];
  keepAnswers(
    documentStore,
    questions.flatMap(({ bundleId, others }) => [bundleId, ...others]),
    contacts,
  );
  forget(documentStore, questions);
  // guard: look-answer-in-journal
  journal.write(
    questions.map(({ reference, bundleId }) => ({
      action: 'lookUp',
      reference,
      bundleId,
      outcome: 'waiting',
      codes: { why: 'anotherPayment' },
    })),
  );
  host.workbook.flush();
}

function forget(store: Run['host']['documentStore'], questions: readonly Question[]): void {
  const answered = new Set(questions.map(({ reference }) => reference));
  keepQuestions(
    store,
    openQuestions(store).filter(({ reference }) => !answered.has(reference)),
  );
}

/** Says on the rows that a person has answered for them. */
export function sayIsAnother({ host, found }: Run, questions: readonly Question[]): void {
  const writing = new Writing(host.language);
  for (const { reference } of questions) {
    for (const placed of paymentOf(found, reference)) {
      writing.fill(placed, { message: host.words.look.isAnother });
    }
  }
  applyAndReadBack(host.workbook, found, writing);
}

/** All rows of the payment to which the row with a reference belongs. */
function paymentOf(snapshot: Snapshot, reference: Reference): readonly PlacedRow[] {
  const payment = snapshot
    .bundles()
    .find(({ placed }) => placed.some(({ row }) => row.reference === reference));
  return payment?.placed ?? [];
}

/**
 * Makes a bundle the row's, as a person says that it is: the bundle is read, and must hold what the row
 * says, and stand for no other row. Gives 1, or why not.
 */
export function takeBundle(run: Run, question: Question, bundleId: BundleId): number | Obstacle {
  const { host, qomon, deadline, found } = run;
  const list = { qomon, clock: host.clock, deadline };
  const bundle = askForBundles(list, [bundleId], run.pace).bundles.get(bundleId);
  if (bundle === undefined) return { kind: 'no answer' };
  const placed = paymentOf(found, question.reference);
  const reread = bundle === GONE ? undefined : rereadBundle(run, placed, bundle);
  const draft = reread?.draft;
  const isTaken = rowsByBundle(found).has(bundleId);
  if (
    bundle === GONE ||
    !reread ||
    !draft ||
    isTaken ||
    !isAlike(draft.payload(referenceOf), bundle)
  ) {
    return { kind: 'not this bundle', bundleId };
  }
  const reviewed = { bundle: reread, placed };
  const finding = { kind: 'taken back', bundle } as const;
  markFindings(run, new Map([[reviewed, finding]]), found);
  forget(host.documentStore, [question]);
  return 1;
}
