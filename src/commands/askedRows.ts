import type { Review, ReviewedBundle } from '../check/review';
import type { Host } from '../host/host';
import { openQuestions } from '../memory/look';
import type { RowName } from '../recover/lastWord';
import { a1 } from '../sheet/a1';
import type { PlacedRow } from '../sheet/snapshot';

/** A payment that the sidebar asks about, by one of its rows. */
export interface AskedRow {
  readonly tab: string;
  readonly row: number;
  /** Where its `Message` stands, in A1 notation. */
  readonly cell: string;
  /** As `answerQuestion` knows the row again. */
  readonly name: RowName;
  /** What is asked, in the person's language. */
  readonly text: string;
}

export function askedRow(at: PlacedRow, name: RowName, text: string): AskedRow {
  const { entry, row } = at;
  const column = entry.header.at('message') ?? 1;
  return {
    tab: entry.tab.name,
    row: row.number,
    cell: a1({ row: row.number, column }),
    name,
    text,
  };
}

/** What Qomon seems to hold already of the payments that were chosen, and those that may leave. */
export function lookalikesIn(
  { documentStore, words }: Host,
  review: Review,
): { readonly asked: readonly AskedRow[]; readonly leaving: readonly ReviewedBundle[] } {
  const questions = openQuestions(documentStore);
  const asked: AskedRow[] = [];
  const leaving = review.bundles.filter(({ bundle, placed }) => {
    const question = questions.find(({ reference }) =>
      placed.some(({ row }) => row.reference === reference),
    );
    const at = placed.find(({ row }) => row.reference === question?.reference);
    if (!bundle.draft || !question || !at) return true;
    const { reference } = question;
    const name = { reference, tab: at.entry.tab.id, content: '' };
    asked.push(askedRow(at, name, words.look.isHeld(question)));
    return false;
  });
  return { asked, leaving };
}
