import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import { DAY_MS, NIGHTS_REMEMBERED } from '../model/limits';
import type { Clock, Mail, Store } from '../model/ports';
import type { Words } from '../text/words';

/** Kept by the person, as such a run reaches nothing else. */
const KEY = 'night.alone';

const shape = z.object({
  /** When its owner was told last: milliseconds since 1970. */
  told: z.number(),
  /** When each of their triggers was last started so; '' for one whose ID Google did not tell. */
  runs: z.array(z.tuple([z.string(), z.number()])),
});

function read(userStore: Store): z.infer<typeof shape> {
  const kept = z.safeParse(shape, parseJson(userStore.getNow(KEY) ?? ''));
  return kept.success ? kept.data : { told: 0, runs: [] };
}

/** What a run has that Google starts without a spreadsheet. */
export interface Alone {
  readonly clock: Clock;
  readonly userStore: Store;
  readonly mail: Mail;
  /** Blank where Google does not tell it. */
  readonly user: string;
  readonly words: Words;
}

/**
 * Takes note of a run without a spreadsheet, and tells its owner once a day. There is no lock without
 * one, and no row: nothing can be sent.
 */
export function notifyWithoutDocument(
  { clock, userStore, mail, user, words }: Alone,
  trigger = '',
): void {
  const now = clock.now();
  const { told, runs } = read(userStore);
  const isTold = now - told < DAY_MS;
  const others = runs.filter(([id]) => id !== trigger).slice(1 - NIGHTS_REMEMBERED);
  const kept = { told: isTold ? told : now, runs: [...others, [trigger, now]] };
  userStore.set(KEY, JSON.stringify(kept));
  // guard: told-once-a-day
  if (isTold || user === '') return;
  const { subject, body } = words.nightly.noDocument;
  try {
    mail.send({ to: [user], subject, body });
  } catch {
    // It is shown when the spreadsheet is opened.
  }
}

/** When this person's trigger was last started without a spreadsheet; undefined where it never was. */
export function runWithoutDocument(userStore: Store, trigger: string): number | undefined {
  const times = read(userStore).runs.flatMap(([id, at]) =>
    id === trigger || id === '' ? [at] : [],
  );
  return times.length > 0 ? Math.max(...times) : undefined;
}
