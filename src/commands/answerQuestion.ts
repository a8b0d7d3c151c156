import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { openQuestions, type Question } from '../memory/look';
import { type Reference, readGivenId, readId } from '../model/ids';
import { SIDEBAR_ASKING_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { locked } from '../run/lock';
import { openRun, type Run } from '../run/run';
import { noteAnswers, sayIsAnother, takeBundle } from '../send/lookAnswers';

const shape = z.object({
  reference: z.unknown(),
  answer: z.enum(['another', 'recorded']),
  /** Of several bundles, the one that is the row's; the one that it was asked about where it is left out. */
  bundleId: z.optional(z.nullable(z.unknown())),
  /** True where many people pay under this contact: what others record of it is not asked about. */
  forContact: z.optional(z.nullable(z.boolean())),
});

/** How many rows the answer was for. */
export type QuestionAnswer = { readonly ok: true; readonly answered: number } | Refusal;

/**
 * Answers the question whether Qomon holds a payment already: it is `another`, and so are all that were
 * asked about for the same bundles; or it was `recorded`, and its row gets the bundle's IDs.
 */
export function answerQuestion(host: Host, request: unknown): QuestionAnswer {
  const read = z.safeParse(shape, request);
  const reference = read.success ? readId<Reference>(read.data.reference) : undefined;
  if (!read.success || reference === undefined) return refusal(host, { kind: 'no question' });
  const { answer, bundleId, forContact } = read.data;
  const answered = locked(host, () => {
    const run = openRun(host, host.clock.now() + SIDEBAR_ASKING_MS);
    if ('kind' in run) return run;
    const questions = openQuestions(host.documentStore);
    const question = questions.find((one) => one.reference === reference);
    if (!question) return { kind: 'no question' } as const;
    return answer === 'another'
      ? another(run, questions, question, forContact === true)
      : takeBundle(run, question, readGivenId(bundleId) ?? question.bundleId);
  });
  return typeof answered === 'number' ? { ok: true, answered } : refusal(host, answered);
}

function another(
  run: Run,
  questions: readonly Question[],
  { bundleId, others }: Question,
  forContact: boolean,
): number | Obstacle {
  const bundles = new Set([bundleId, ...others]);
  const alike = questions.filter((one) => bundles.has(one.bundleId));
  noteAnswers(run, alike, forContact);
  sayIsAnother(run, alike);
  return alike.length;
}
