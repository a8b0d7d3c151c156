import type { Review, ReviewedBundle } from '../check/review';
import type { Host } from '../host/host';
import { openQuestions } from '../memory/look';
import { saidUnrecorded } from '../memory/said';
import { isUnreached } from '../memory/unreached';
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

/** Payments that were chosen and stay behind for what Qomon's list says, or does not say, and the others. */
export interface Kept {
  readonly asked: readonly AskedRow[];
  /** Rows that the look before a send did not reach. */
  readonly unreached: readonly PlacedRow[];
  readonly leaving: readonly ReviewedBundle[];
}

/** What the last look before a send has kept of the payments that were chosen. */
export function keptOf({ documentStore, words }: Host, { bundles }: Review): Kept {
  const questions = openQuestions(documentStore);
  const isLeft = isUnreached(documentStore);
  const said = saidUnrecorded(documentStore);
  const [asked, unreached, leaving]: [AskedRow[], PlacedRow[], ReviewedBundle[]] = [[], [], []];
  for (const reviewed of bundles) {
    const { placed } = reviewed;
    const question = questions.find(({ reference }) =>
      placed.some(({ row }) => row.reference === reference),
    );
    const at = placed.find(({ row }) => row.reference === question?.reference);
    const isUnsaid = !placed.some(
      ({ row }) => row.reference !== undefined && said.has(row.reference),
    );
    if (!reviewed.bundle.draft) leaving.push(reviewed);
    else if (question && at) {
      const { reference } = question;
      const name = { reference, tab: at.entry.tab.id, content: '' };
      asked.push(askedRow(at, name, words.look.isHeld(question)));
    } else if (isUnsaid && placed.some(({ row }) => isLeft(row.reference ?? 0))) {
      unreached.push(...placed);
    } else leaving.push(reviewed);
  }
  return { asked, unreached, leaving };
}
