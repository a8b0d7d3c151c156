import type { Review } from '../check/review';
import type { Host } from '../host/host';
import { openQuestions, type Question } from '../memory/look';
import type { ColumnKey } from '../model/columns';
import { type Problem, questionsIn, type Warning } from '../model/faults';
import type { LeftReason, LeftRow } from '../model/nightResults';
import type { State } from '../model/states';
import { isTicked } from '../model/ticks';
import { rowUrl } from '../sheet/address';
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
  'question',
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
  const findingOf = findingsIn(review, snapshot);
  const questions = openQuestions(host.documentStore);
  // Of a hidden tab nothing goes, which is told of the tab.
  const hidden = new Set(snapshot.tabs.filter((tab) => tab.hidden()).map(({ id }) => id));
  const rows = snapshot.bundles().flatMap(({ placed }) => {
    const ticked = placed.filter(({ row }) => isTicked(row.cell('ready')));
    return ticked.flatMap((one) => {
      const isWhole = ticked.length === placed.length;
      const asked = questions.find(({ reference }) =>
        placed.some(({ row }) => row.reference === reference),
      );
      const reason = reasonOf(host, one, { finding: findingOf(one), asked, isWhole });
      if (reason?.kind !== 'unconfirmed' && hidden.has(one.entry.tab.id)) return [];
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
  readonly finding: Finding | undefined;
  /** What a person is to be asked about it. */
  readonly asked: Question | undefined;
  /** False where another row of its group is not ticked. */
  readonly isWhole: boolean;
}

function reasonOf(
  { words, language }: Host,
  { entry, row }: PlacedRow,
  { finding, asked, isWhole }: Known,
): LeftReason | undefined {
  const { state } = row;
  const { problems = [], questions = [] } = finding ?? {};
  if (state === 'toCheck' || state === 'sending') return { kind: 'unconfirmed' };
  if (state === 'rejected') return { kind: 'rejected' };
  const told = (column: ColumnKey, text: string): string =>
    words.messages.finding({ header: entry.header.name(column, language), text });
  if (problems.length > 0) {
    const texts = problems.map(({ column, fault }) =>
      told(column, sentence(words.faults, redacted(fault))),
    );
    return { kind: 'problems', texts };
  }
  if (typeof state === 'string' && RECORDED.includes(state)) return undefined;
  if (!isWhole) return { kind: 'group not ticked' };
  if (asked) return { kind: 'looks recorded', ...asked };
  if (questions.length > 0) {
    const texts = questions.map(({ column, caution }) =>
      told(column, sentence(words.cautions, caution)),
    );
    return { kind: 'question', texts };
  }
  return { kind: state === 'blank' || state === 'waiting' ? 'waiting' : 'see message' };
}

function leftRow({ workbook }: Host, { entry, row }: PlacedRow, reason: LeftReason): LeftRow {
  const url = rowUrl(workbook, entry.tab, row.number);
  return { tab: entry.tab.name, row: row.number, url, reason };
}

/**
 * What the last check found: by the row's place, or where rows have been moved since, by its
 * reference. Copies bear the same reference, and each is found at its own place.
 */
function findingsIn(
  review: Review | undefined,
  snapshot: Snapshot,
): (placed: PlacedRow) => Finding | undefined {
  const atPlace = new Map<string, Finding>();
  const byReference = new Map<number, Finding>();
  const found: Finding[] = [
    ...(review?.bundles ?? []).flatMap(({ bundle, placed }) =>
      placed.flatMap((one, index) => {
        const row = bundle.rows[index];
        return row ? [{ placed: one, problems: row.problems, questions: questionsIn(row) }] : [];
      }),
    ),
    ...(review?.blocked ?? []).map((one) => ({ ...one, questions: [] })),
  ].filter(({ problems, questions }) => problems.length + questions.length > 0);
  for (const one of found) {
    atPlace.set(placeOf(one.placed), one);
    const { reference } = one.placed.row;
    if (reference !== undefined) byReference.set(reference, one);
  }
  return (placed) => {
    const { reference } = placed.row;
    const there = atPlace.get(placeOf(placed));
    if (there && there.placed.row.reference === reference) return there;
    if (reference === undefined || snapshot.bearing(reference).length > 1) return undefined;
    return byReference.get(reference);
  };
}

interface Finding {
  readonly placed: PlacedRow;
  readonly problems: readonly Problem[];
  readonly questions: readonly Warning[];
}
