import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import type { PersonOnPaper } from '../model/heldBundles';
import type { ContactId } from '../model/ids';
import { PEOPLE_PER_CALL, SLICE_MS } from '../model/limits';
import { peopleFor } from '../run/directory';
import { connected } from '../run/space';
import { unanswered } from './unanswered';

const shape = z.object({
  ids: z.array(z.int().check(z.positive())).check(z.minLength(1), z.maxLength(PEOPLE_PER_CALL)),
});

/** Who some IDs are, for a paper. */
export type PeopleAnswer =
  | {
      readonly ok: true;
      readonly people: readonly PersonOnPaper[];
      /** Those whom this space does not show. */
      readonly nobody: readonly number[];
      /** Those of whom Qomon has not told in the time of a slice: they are asked for again. */
      readonly left: readonly number[];
    }
  | Refusal;

/** Reads people with their addresses, for the page alone: they are kept nowhere. */
export function readPeople(host: Host, request: unknown): PeopleAnswer {
  const read = z.safeParse(shape, request);
  if (!read.success) return refusal(host, { kind: 'no such run' });
  // Whoever may only check looks up the people of their rows, and does not read everybody's address.
  // guard: people-not-for-checking
  const connection = connected(host, 'sending');
  if ('kind' in connection) return refusal(host, connection);
  const deadline = host.clock.now() + SLICE_MS;
  const directory = peopleFor({ host, ...connection }, { deadline });
  const ids = new Set(read.data.ids.map((id) => id as ContactId));
  const answers = directory.wholeById(ids);
  const people: PersonOnPaper[] = [];
  const nobody: number[] = [];
  const left: number[] = [];
  for (const id of ids) {
    const answer = answers.get(id) ?? 'unanswered';
    if (answer === 'nobody') nobody.push(id);
    else if (typeof answer === 'string') left.push(id);
    else people.push({ id, ...(answer.details ?? { ...NOTHING, surname: answer.name }) });
  }
  // guard: papers-need-answers
  if (people.length + nobody.length === 0) return unanswered(host, directory);
  return { ok: true, people, nobody, left };
}

const NOTHING = {
  ...{ firstname: '', mail: '', street: '', postcode: '', city: '', country: '' },
};
