import { DROPPABLE, type Droppable, noteUnexpected, unexpectedFields } from '../memory/unexpected';
import type { Store } from '../model/ports';
import { bundleOutcomes, failureIn, type Outcome, type ServerProblem } from '../qomon/answer';
import type { ApiAnswer } from '../qomon/client';
import { postBundle } from '../qomon/endpoints';
import { readLocation } from '../qomon/location';
import type { BundlePayload } from '../qomon/payload';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { isBlank } from '../sheet/bundleRows';
import type { Outgoing } from './approval';

/** What came of a POST; `said`: what an answer says that calls itself a failure, whatever its status. */
export interface Posted {
  readonly outcome: Outcome<Bundle>;
  readonly said: readonly ServerProblem[];
}

/**
 * Posts bundles side by side. A field that this space's Qomon refuses as unexpected, and that nobody has
 * typed, is left out of a second try, and of all that follow: two specifications of Qomon's disagree on it.
 */
export function postBundles({ host, qomon, pace }: Run, leaving: readonly Outgoing[]): Posted[] {
  const { documentStore } = host;
  const before = unexpectedFields(documentStore);
  const post = (these: readonly Outgoing[], without: ReadonlySet<Droppable>): ApiAnswer[] => {
    pace.ready(these.length);
    const came = qomon.send(
      these.map((one) => postBundle(payloadWithout(one, without))),
      () => pace.await(these.length),
    );
    pace.update(came);
    return came;
  };
  const answers = post(leaving, before);
  const outcomes = bundleOutcomes(answers);
  const refused = new Set(outcomes.flatMap((one) => unexpectedIn(one)));
  const fresh = new Set([...refused].filter((field) => !before.has(field)));
  // guard: unexpected-fields
  if (fresh.size === 0) return posted(answers, outcomes);
  note(documentStore, fresh);
  const all = new Set([...before, ...fresh]);
  const again = leaving.filter(
    (one, index) =>
      unexpectedIn(outcomes[index]).length > 0 &&
      payloadWithout(one, all) !== payloadWithout(one, before),
  );
  const second = post(again, all);
  const merged = answers.map((answer, index) => {
    const at = again.indexOf(leaving[index] as Outgoing);
    return at < 0 ? answer : second[at];
  });
  return posted(merged, bundleOutcomes(merged));
}

function posted(answers: readonly ApiAnswer[], outcomes: ReadonlyArray<Outcome<Bundle>>): Posted[] {
  return outcomes.map((outcome, index) => ({ outcome, said: failureIn(answers[index]) }));
}

function note(store: Store, fields: ReadonlySet<Droppable>): void {
  try {
    noteUnexpected(store, fields);
  } catch {
    // Answers have come in that must be recorded: what is learned by the way may be learned again.
  }
}

/** The fields that a refusal calls unexpected, if it speaks of nothing else. */
function unexpectedIn(outcome: Outcome<Bundle> | undefined): Droppable[] {
  if (outcome?.kind !== 'refused' || outcome.problems.length === 0) return [];
  const fields = outcome.problems.map(({ location, message }) => {
    const place = readLocation(location);
    const named = DROPPABLE.find(
      (field) => place && field === `${place.list}.${place.field ?? fieldIn(message)}`,
    );
    return UNEXPECTED.test(message) ? named : undefined;
  });
  return fields.every((field) => field !== undefined) ? fields : [];
}

/** How schemas say that they do not know a property. */
const UNEXPECTED = /unexpected|unknown|additional|not allowed|unevaluated|inattendu|inconnu/i;

function fieldIn(message: string): string {
  return /\b(status_id|amount_initial)\b/.exec(message)?.[1] ?? '';
}

/** The same object where nothing is left out. A status that a person has typed stays. */
function payloadWithout(
  { payload, draft }: Outgoing,
  without: ReadonlySet<Droppable>,
): BundlePayload {
  const { transactions, donations } = payload;
  const isBare = transactions.map(({ status_id }, index) => {
    const row = draft.origin.transactions[index];
    const isTyped = row !== undefined && !isBlank(row, 'paymentStatus');
    return without.has('transactions.status_id') && status_id !== undefined && !isTyped;
  });
  const isLess = without.has('donations.amount_initial') && donations !== undefined;
  if (!isLess && !isBare.includes(true)) return payload;
  return {
    ...payload,
    transactions: transactions.map((one, index) => {
      if (!isBare[index]) return one;
      const { status_id: _left, ...rest } = one;
      return rest;
    }),
    ...(isLess && {
      donations: donations.map(({ amount_initial: _left, ...rest }) => rest),
    }),
  };
}
