import * as z from 'zod/mini';
import { parseJson } from '../model/json';

const shape = z.object({ at: z.number(), found: z.array(z.tuple([z.string(), z.string()])) });

/** What a run of the clock found of Google, by the name of each probe, and when: milliseconds since 1970. */
export type ClockNote = z.infer<typeof shape>;

/** Reads a note as it was kept; undefined where there is none. */
export function readClockNote(text: string | null): ClockNote | undefined {
  const read = z.safeParse(shape, parseJson(text ?? ''));
  return read.success ? read.data : undefined;
}
