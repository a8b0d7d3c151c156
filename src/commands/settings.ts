import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { chooseNextReference, nextReference } from '../memory/givenReferences';
import { LANGUAGES } from '../model/language';
import { HIGHEST_FIRST_REFERENCE } from '../model/limits';
import { lockedQuietly } from '../run/lock';
import { keepLanguageChoice, type LanguageChoice, languageChoice } from '../settings/language';
import { defaultPeriod, keepDefaultPeriod } from '../settings/period';
import { keepTyping, looksOverTyping } from '../settings/typing';
import { Snapshot } from '../sheet/snapshot';

const PERIODS = { calendar: 'calendar year', rolling: 'rolling year' } as const;

const shape = z.object({
  language: z.optional(z.enum(['auto', ...LANGUAGES])),
  defaultPeriod: z.optional(z.enum(['calendar', 'rolling'])),
  checksTyping: z.optional(z.boolean()),
  /** Null or the next one as it is: left alone. */
  firstReference: z.optional(z.nullable(z.number())),
});

export type SettingsAnswer =
  | {
      readonly ok: true;
      /** This person's own choice, in every spreadsheet. */
      readonly language: LanguageChoice;
      /** The spreadsheet's, as the next. */
      readonly defaultPeriod: keyof typeof PERIODS;
      /** Whether cells are looked over as they are typed. */
      readonly checksTyping: boolean;
      /** The next reference that is given; null while the add-on is free to choose. */
      readonly firstReference: number | null;
    }
  | Refusal;

/** What a person has chosen, for themselves and for the spreadsheet. */
export function getSettings({ userStore, documentStore }: Host): SettingsAnswer {
  const rolling = defaultPeriod(documentStore) === PERIODS.rolling;
  return {
    ok: true,
    language: languageChoice(userStore),
    defaultPeriod: rolling ? 'rolling' : 'calendar',
    checksTyping: looksOverTyping(documentStore),
    firstReference: nextReference(documentStore) ?? null,
  };
}

/** Keeps what is given and leaves the rest; keeps nothing where anything of it cannot be. */
export function setSettings(host: Host, request: unknown): SettingsAnswer {
  const read = z.safeParse(shape, request);
  if (!read.success) return { ok: false, problem: host.words.settings.unreadable };
  const { language, defaultPeriod: period, checksTyping, firstReference } = read.data;
  const { userStore, documentStore } = host;
  if (typeof firstReference === 'number' && firstReference !== nextReference(documentStore)) {
    // References are given under the lock, so the highest is known only there.
    const refused = lockedQuietly(host, () => keepFirstReference(host, firstReference));
    if (refused && 'kind' in refused) return refusal(host, refused);
    if (refused) return refused;
  }
  if (checksTyping !== undefined) keepTyping(documentStore, checksTyping);
  if (period) keepDefaultPeriod(documentStore, PERIODS[period]);
  if (language) keepLanguageChoice(userStore, language);
  return getSettings(host);
}

/** A number that was given once is never given again, nor one that a person typed. */
function keepFirstReference(
  { workbook, documentStore, words }: Host,
  first: number,
): Refusal | undefined {
  const used = [...Snapshot.of(workbook).references()];
  const lowest = used.reduce(
    (low, reference) => Math.max(low, reference + 1),
    nextReference(documentStore) ?? 1,
  );
  if (!Number.isInteger(first) || first < lowest || first > HIGHEST_FIRST_REFERENCE) {
    const problem = words.settings.notAFirstReference({ lowest, highest: HIGHEST_FIRST_REFERENCE });
    return { ok: false, problem };
  }
  chooseNextReference(documentStore, first);
  return undefined;
}
