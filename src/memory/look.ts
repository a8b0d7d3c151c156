import * as z from 'zod/mini';
import { LOOK_KEY } from '../model/forgettable';
import { type BundleId, type ContactId, type Reference, readId } from '../model/ids';
import { parseJson } from '../model/json';
import {
  LOOK_DAYS,
  MOST_ANSWERS,
  MOST_QUESTIONS,
  PROPERTY_PIECE,
  UNDER_LENGTH,
} from '../model/limits';
import type { Store } from '../model/ports';

const ANSWERS_KEY = 'look.answers';

const QUESTIONS_KEY = 'look.questions';

const lookShape = z.object({
  sheet: z.string(),
  at: z.number(),
  given: z.array(z.tuple([z.number(), z.number()])),
});

/** When Qomon's list was last looked at before a send. */
export interface LastLook {
  /** Milliseconds since 1970: what was recorded before was known then. */
  readonly at: number;
  /** Moments, the oldest first, and the number that was to be given next at each. */
  readonly given: ReadonlyArray<readonly [moment: number, next: number]>;
}

/** The last look of this spreadsheet; undefined for a copy's first, or where it was forgotten. */
export function lastLook(store: Store, sheet: string): LastLook | undefined {
  const read = z.safeParse(lookShape, parseJson(store.get(LOOK_KEY) ?? ''));
  return read.success && read.data.sheet === sheet ? read.data : undefined;
}

/** Keeps a look that went as far back as it was to. One moment of a day tells when numbers were given. */
export function keepLook(
  store: Store,
  sheet: string,
  { at, next }: { readonly at: number; readonly next: number | undefined },
): void {
  const given = lastLook(store, sheet)?.given ?? [];
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  const last = given[given.length - 1];
  const isMore = next !== undefined && (!last || day(last[0]) !== day(at));
  const all = isMore ? [...given, [at, next] as const] : given;
  store.set(LOOK_KEY, JSON.stringify({ sheet, at, given: all.slice(-LOOK_DAYS) }));
}

/** The last moment at which a reference had certainly not been given; undefined where nobody knows. */
export function givenAfter({ given }: LastLook, reference: number): number | undefined {
  const before = given.filter(([, next]) => next <= reference);
  return before[before.length - 1]?.[0];
}

const answersShape = z.object({ bundles: z.array(z.number()), contacts: z.array(z.number()) });

/** What people have said of bundles that looked like their rows. */
export interface LookAnswers {
  /** Bundles that are other payments. */
  readonly bundles: ReadonlySet<number>;
  /** Contacts under whom many people pay. */
  readonly contacts: ReadonlySet<ContactId>;
}

export function lookAnswers(store: Store): LookAnswers {
  const read = z.safeParse(answersShape, parseJson(store.get(ANSWERS_KEY) ?? ''));
  const { bundles, contacts } = read.data ?? { bundles: [], contacts: [] };
  return { bundles: new Set(bundles), contacts: new Set(contacts as ContactId[]) };
}

/** Keeps answers, so that nobody is asked again. To be called under the document's lock. */
export function keepAnswers(
  store: Store,
  bundles: Iterable<number>,
  contacts: Iterable<ContactId>,
): void {
  const known = lookAnswers(store);
  const text = JSON.stringify({
    bundles: [...new Set([...known.bundles, ...bundles])].slice(-MOST_ANSWERS),
    contacts: [...new Set([...known.contacts, ...contacts])].slice(-MOST_QUESTIONS),
  });
  store.set(ANSWERS_KEY, text);
}

/** A payment that stays behind, as Qomon seems to hold it already, until a person says whether it does. */
export interface Question {
  /** The first reference of its rows. */
  readonly reference: Reference;
  readonly bundleId: BundleId;
  /** Other bundles that hold the same and of which nobody knows either. */
  readonly others: readonly BundleId[];
  readonly payer: ContactId | undefined;
  /** What a bundle bears as its reference; blank where it bears none. */
  readonly under: string;
  /** The day of the payment: `2026-05-31`. */
  readonly day: string;
}

const questionsShape = z.array(
  z.tuple([z.number(), z.array(z.number()), z.number(), z.string(), z.string()]),
);

/** The payments that a person is to be asked about. */
export function openQuestions(store: Store): readonly Question[] {
  const read = z.safeParse(questionsShape, parseJson(store.get(QUESTIONS_KEY) ?? ''));
  return (read.data ?? []).flatMap(([reference, [bundleId, ...others], payer, under, day]) =>
    bundleId === undefined
      ? []
      : {
          reference: reference as Reference,
          bundleId: bundleId as BundleId,
          others: others as BundleId[],
          payer: readId<ContactId>(payer),
          under,
          day,
        },
  );
}

/**
 * Keeps what is asked in place of what was, as much as a property holds: the rest is asked about again.
 * Nothing is written where nothing is and was.
 */
export function keepQuestions(store: Store, questions: readonly Question[]): void {
  if (questions.length === 0 && (store.get(QUESTIONS_KEY) ?? '') === '') return;
  const short = questions.map(({ reference, bundleId, others, payer = 0, under, day }) => [
    reference,
    [bundleId, ...others.slice(0, MOST_QUESTIONS)],
    payer,
    under.slice(0, UNDER_LENGTH),
    day,
  ]);
  while (JSON.stringify(short).length > PROPERTY_PIECE) short.splice(-Math.ceil(short.length / 4));
  store.set(QUESTIONS_KEY, short.length === 0 ? '' : JSON.stringify(short));
}
