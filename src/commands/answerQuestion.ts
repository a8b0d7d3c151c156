import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { openQuestions, type Question } from '../memory/look';
import { type BundleId, type Reference, readGivenId, readId } from '../model/ids';
import { SIDEBAR_ASKING_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import type { RowName, Word } from '../recover/lastWord';
import { otherInstallation } from '../run/installation';
import { locked } from '../run/lock';
import { openRun, type Run } from '../run/run';
import { noteAnswers, sayIsAnother, takeBundle } from '../send/lookAnswers';
import { takeAsTyped } from './asTyped';
import { SETTLED, settle, toldOf } from './settleRow';

const shape = z.object({
  /** Of a row that has lost its reference: by what it is known again. */
  name: z.optional(z.nullable(z.object({ tab: z.number(), content: z.string() }))),
  reference: z.optional(z.unknown()),
  /** More rows of which the same is said with one gesture: that they are other payments. */
  references: z.optional(z.nullable(z.array(z.unknown()))),
  answer: z.enum(['another', 'asTyped', 'recorded', 'notRecorded']),
  /** Of several bundles, the one that is the row's; the one that it was asked about where it is left out. */
  bundleId: z.optional(z.nullable(z.unknown())),
  /** True where many people pay under this contact: what others record of it is not asked about. */
  forContact: z.optional(z.nullable(z.boolean())),
  /** True once a person has seen that the bundle holds something else than the row says. */
  confirmed: z.optional(z.nullable(z.boolean())),
});

/** How many rows the answer was for; `differs` where a person may confirm what they see in the problem. */
export type QuestionAnswer =
  /** `told`: that Qomon does show what a person had not found there. */
  | { readonly ok: true; readonly answered: number; readonly told?: string }
  | (Refusal & { readonly differs?: true });

/**
 * Answers the question whether Qomon holds a payment already: it is `another`, and so are all that were
 * asked about for the same bundles; or it was `recorded`, and its row gets the bundle's IDs. Of a row
 * that is unconfirmed a person says which bundle is its own, or that it was `notRecorded`; of one that looks odd, so
 * that the night leaves it behind, that it is meant `asTyped`.
 */
export function answerQuestion(host: Host, request: unknown): QuestionAnswer {
  const other = otherInstallation(host);
  if (other) return refusal(host, other);
  const read = z.safeParse(shape, request);
  const reference = readId<Reference>(read.data?.reference);
  const name = reference === undefined ? read.data?.name : { tab: 0, content: '' };
  if (!read.success || !name) return refusal(host, { kind: 'no question' });
  const { answer, bundleId, forContact, confirmed, references } = read.data;
  const questions = openQuestions(host.documentStore);
  if (answer === 'asTyped') {
    if (reference === undefined) return refusal(host, { kind: 'no question' });
    return answered(host, (run) => takeAsTyped(run, reference));
  }
  const isLook = answer !== 'notRecorded' && questions.some((one) => one.reference === reference);
  if (!isLook) {
    const id = readGivenId<BundleId>(bundleId);
    const word = wordOf(answer, id, confirmed === true);
    return word
      ? byWord(host, { ...name, reference }, word)
      : refusal(host, { kind: 'no question' });
  }
  return answered(host, (run) => {
    const questions = openQuestions(host.documentStore);
    const question = questions.find((one) => one.reference === reference);
    if (!question) return { kind: 'no question' } as const;
    if (answer !== 'another')
      return takeBundle(run, question, readGivenId(bundleId) ?? question.bundleId);
    const named = new Set([reference, ...(references ?? []).map((one) => readId<Reference>(one))]);
    const said = questions.filter((one) => named.has(one.reference));
    return another(run, questions, said, forContact === true);
  });
}

/** Lets an answer be taken under the document's lock: for how many rows, or why not. */
function answered(host: Host, take: (run: Run) => number | Obstacle): QuestionAnswer {
  const rows = locked(host, () => {
    const run = openRun(host, host.clock.now() + SIDEBAR_ASKING_MS);
    return 'kind' in run ? run : take(run);
  });
  return typeof rows === 'number' ? { ok: true, answered: rows } : refusal(host, rows);
}

function another(
  run: Run,
  questions: readonly Question[],
  said: readonly Question[],
  forContact: boolean,
): number | Obstacle {
  const bundles = new Set(said.flatMap(({ bundleId, others }) => [bundleId, ...others]));
  const alike = questions.filter((one) => bundles.has(one.bundleId));
  noteAnswers(run, alike, forContact);
  sayIsAnother(run, alike);
  return alike.length;
}

/** What a person knows of a row that is unconfirmed; undefined where they do not say which bundle it is. */
function wordOf(
  answer: 'another' | 'recorded' | 'notRecorded',
  bundleId: BundleId | undefined,
  isConfirmed: boolean,
): Word | undefined {
  if (answer === 'notRecorded') return { kind: 'not recorded' };
  return answer === 'recorded' && bundleId !== undefined
    ? { kind: 'recorded', bundleId, isConfirmed }
    : undefined;
}

function byWord(host: Host, name: RowName, word: Word): QuestionAnswer {
  const result = settle(host, name, word);
  const problem = toldOf(host, result);
  if (problem === SETTLED) return { ok: true, answered: 1 };
  if (result.kind === 'found') return { ok: true, answered: 1, told: problem };
  return { ok: false, problem, ...(result.kind === 'differs' && { differs: true }) };
}
