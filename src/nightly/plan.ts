import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import { LANGUAGES } from '../model/language';
import type { Store } from '../model/ports';
import { PLAN_KEY } from './planned';

/**
 * Whose night it is and when it works: all that a run of the clock must know to leave at once, in
 * one property of the document. Written under the document's lock alone.
 */
const shape = z.object({
  on: z.boolean(),
  /** On a wall of the spreadsheet's time zone, 0 to 23. */
  hour: z.number(),
  recipients: z.array(z.string()),
  /** The account under whose name it runs. */
  owner: z.string(),
  /** The mark that the owner alone bears. */
  token: z.string(),
  /** The ID of the owner's trigger. */
  trigger: z.string(),
  /** The owner's language, in which the report is written. */
  language: z.enum(LANGUAGES),
  /** Milliseconds since 1970 before which there is nothing to do. */
  rest: z.number(),
});

export type Plan = z.infer<typeof shape>;

/** The plan as it was kept last; undefined where nobody has made one. */
export function readPlan(documentStore: Store): Plan | undefined {
  const text = documentStore.get(PLAN_KEY);
  const read = z.safeParse(shape, text === undefined ? undefined : parseJson(text));
  return read.success ? read.data : undefined;
}

/** To be called under the document's lock. */
export function keepPlan(documentStore: Store, plan: Plan): void {
  documentStore.set(PLAN_KEY, JSON.stringify(plan));
}
