import type { Review } from '../check/review';
import type { Host } from '../host/host';
import { openQuestions, type Question } from '../memory/look';
import type { Problem } from '../model/faults';
import type { LeftReason, LeftRow } from '../model/nightResults';
import type { State } from '../model/states';
import { readTick } from '../model/ticks';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { sentence } from '../text/sentence';
import { redacted } from './redacted';

/** States of rows that have been recorded: they are left behind by nobody. */
const RECORDED: readonly State[] = [
  'sent',
  'partRefunded',
  'refunded',
  'cancelled',
  'changed',
  'gone',
];

/** What a person has to do most about comes first. */
const ORDER: ReadonlyArray<LeftReason['kind']> = [
  'problems',
  'looks recorded',
  'see message',
  'rejected',
  'group not ticked',
  'waiting',
];

/** The rows that are ticked as ready and have not been sent, and those that are unconfirmed. */
export interface Left {
  readonly behind: readonly LeftRow[];
  readonly unconfirmed: readonly LeftRow[];
}

/** Finds them in the sheet as it stands; `review` says what the last check found on them. */
export function leftRows(host: Host, snapshot: Snapshot, review: Review | undefined): Left {
  const problemsOf = problemsIn(review, snapshot);
  const questions = openQuestions(host.documentStore);
  const rows = snapshot.bundles().flatMap(({ placed }) => {
    const ticked = placed.filter(({ row }) => readTick(row.cell('ready')) !== 'unticked');
    return ticked.flatMap((one) => {
      const isWhole = ticked.length === placed.length;
      const asked = questions.find(({ reference }) =>
        placed.some(({ row }) => row.reference === reference),
      );
      const reason = reasonOf(host, one, { problems: problemsOf(one), asked, isWhole });
      return reason ? [leftRow(host, one, reason)] : [];
    });
  });
  const rank = ({ reason }: LeftRow): number => ORDER.indexOf(reason.kind);
  return {
    behind: rows
      .filter(({ reason }) => reason.kind !== 'unconfirmed')
      .sort((a, b) => rank(a) - rank(b)),
    unconfirmed: rows.filter(({ reason }) => reason.kind === 'unconfirmed'),
  };
}

/** What is known of a row that was ticked. */
interface Known {
  readonly problems: readonly Problem[];
  /** What a person is to be asked about it. */
  readonly asked: Question | undefined;
  /** False where another row of its group is not ticked. */
  readonly isWhole: boolean;
}

function reasonOf(
  { words, language }: Host,
  { entry, row }: PlacedRow,
  { problems, asked, isWhole }: Known,
): LeftReason | undefined {
  const { state } = row;
  if (state === 'toCheck' || state === 'sending') return { kind: 'unconfirmed' };
  if (state === 'rejected') return { kind: 'rejected' };
  if (problems.length > 0) {
    const texts = problems.map(({ column, fault }) =>
      words.messages.finding({
        header: entry.header.name(column, language),
        text: sentence(words.faults, redacted(fault)),
      }),
    );
    return { kind: 'problems', texts };
  }
  if (typeof state === 'string' && RECORDED.includes(state)) return undefined;
  if (!isWhole) return { kind: 'group not ticked' };
  if (asked) return { kind: 'looks recorded', ...asked };
  return { kind: state === 'blank' || state === 'waiting' ? 'waiting' : 'see message' };
}

function leftRow({ workbook }: Host, { entry, row }: PlacedRow, reason: LeftReason): LeftRow {
  const { tab } = entry;
  const url = `${spreadsheetUrl(workbook.id)}#gid=${tab.id}&range=A${row.number}`;
  return { tab: tab.name, row: row.number, url, reason };
}

/** Where a browser finds the spreadsheet. */
export function spreadsheetUrl(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/**
 * What the last check found: by the row's place, or where rows have been moved since, by its
 * reference. Copies bear the same reference, and each is found at its own place.
 */
function problemsIn(
  review: Review | undefined,
  snapshot: Snapshot,
): (placed: PlacedRow) => readonly Problem[] {
  const atPlace = new Map<string, Finding>();
  const byReference = new Map<number, Finding>();
  const found: Finding[] = [
    ...(review?.bundles ?? []).flatMap(({ bundle, placed }) =>
      placed.map((one, index) => ({ placed: one, problems: bundle.rows[index]?.problems ?? [] })),
    ),
    ...(review?.blocked ?? []),
  ].filter(({ problems }) => problems.length > 0);
  for (const one of found) {
    atPlace.set(placeOf(one.placed), one);
    const { reference } = one.placed.row;
    if (reference !== undefined) byReference.set(reference, one);
  }
  return (placed) => {
    const { reference } = placed.row;
    const there = atPlace.get(placeOf(placed));
    if (there && there.placed.row.reference === reference) return there.problems;
    if (reference === undefined || snapshot.bearing(reference).length > 1) return [];
    return byReference.get(reference)?.problems ?? [];
  };
}

interface Finding {
  readonly placed: PlacedRow;
  readonly problems: readonly Problem[];
}
