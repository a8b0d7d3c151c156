import * as z from 'zod/mini';
import {
  CHANGED_LISTS,
  JOURNAL_REASONS,
  type LineCodes,
  type ValueChange,
} from '../model/journalLine';
import { parseJson } from '../model/json';
import type { Cell } from '../model/ports';

const WHOLE = z.int().check(z.nonnegative());

const IDS = z.optional(z.array(WHOLE));

/** List, ID, before and after: short, since each line of a change holds some. */
const CHANGE = z.tuple([z.enum(CHANGED_LISTS), WHOLE, WHOLE, WHOLE]);

const CODES = z.object({
  why: z.optional(z.enum(JOURNAL_REASONS)),
  approved: z.optional(z.string()),
  transactions: IDS,
  memberships: IDS,
  donations: IDS,
  target: z.optional(z.array(CHANGE)),
  inPlaceOf: z.optional(WHOLE),
  with: IDS,
});

/** The cell of a line's codes: JSON, or blank where there is nothing to say. */
export function codesCell(codes: LineCodes = {}): string {
  const { target, ...others } = codes;
  const changes = target?.map(({ list, id, before, after }) => [list, id, before, after]);
  const filled = changes ? { ...others, target: changes } : others;
  return Object.keys(filled).length === 0 ? '' : JSON.stringify(filled);
}

/** Reads what {@link codesCell} wrote; nothing where somebody has changed it. */
export function readCodes(cell: Cell | undefined): LineCodes {
  const read = z.safeParse(CODES, parseJson(String(cell ?? '')));
  if (!read.success) return {};
  const { target, ...others } = read.data;
  const changes = target?.map(
    ([list, id, before, after]): ValueChange => ({ list, id, before, after }),
  );
  return { ...withoutBlanks(others), ...(changes ? { target: changes } : {}) };
}

/** zod gives keys that are not there as `undefined`. */
function withoutBlanks(codes: { readonly [Key in keyof LineCodes]?: LineCodes[Key] | undefined }) {
  return Object.fromEntries(
    Object.entries(codes).filter(([, value]) => value !== undefined),
  ) as LineCodes;
}
