import * as z from 'zod/mini';
import type { Host } from '../host/host';
import type { Refusal } from '../host/refusal';
import { readA1 } from '../sheet/a1';
import { isOwn } from '../sheet/tab';

const shape = z.object({ tab: z.string(), cell: z.string() });

/** Brings a cell into view, for a link of the sidebar. `cell` is in A1 notation. */
export function goToCell(
  { workbook, words }: Host,
  request: unknown,
): { readonly ok: true } | Refusal {
  const read = z.safeParse(shape, request);
  const place = read.success ? readA1(read.data.cell) : undefined;
  const tab = read.success ? workbook.tab(read.data.tab) : undefined;
  if (!place || !tab || isOwn(tab)) return { ok: false, problem: words.review.cellGone };
  try {
    workbook.goTo(tab, place);
    workbook.flush();
  } catch {
    return { ok: false, problem: words.review.cellGone };
  }
  return { ok: true };
}
