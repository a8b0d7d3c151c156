import type { Names } from '../contacts/resolve';
import { type Bundle, readBundle } from '../entry/bundle';
import type { Problem, Warning } from '../model/faults';
import { isBlank } from '../model/plain';
import type { State } from '../model/states';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { EntryRow } from '../sheet/tab';
import { withNames } from './beneficiaries';
import { problemsOfRecorded } from './copies';
import { equalPayments } from './equalPayments';
import { RowsBeside } from './rowsBeside';
import type { Standards } from './standards';
import { type Told, typedStates } from './typedStates';

/** The rows of one payment, read, with the places where they stand. */
export interface ReviewedBundle {
  readonly bundle: Bundle;
  readonly placed: readonly PlacedRow[];
}

/** What is to become of the rows that a person chose. */
export interface Review {
  /** Bundles that may be sent, and those whose problems keep them from it. */
  readonly bundles: readonly ReviewedBundle[];
  /** Rows whose state keeps them from being sent, whatever they hold. */
  readonly blocked: readonly Blocked[];
}

/** A row that is not to be sent, and what is wrong with it all the same. */
export interface Blocked {
  readonly placed: PlacedRow;
  readonly state: State;
  readonly problems: readonly Problem[];
}

/** What is known of a row before its cells are read. */
export interface Known {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  /** What people are called whose name has no cell, by the column of their ID. */
  readonly names?: Names | undefined;
}

/** A row in one of these states may be sent when a person chooses it. */
const SENDABLE: readonly State[] = ['blank', 'invalid', 'waiting', 'rejected'];

/** What is known besides the cells. */
export interface Beside {
  readonly known?: (placed: PlacedRow) => Known;
  /** Journal and memory. */
  readonly told: Told;
}

/** Reads the payments of which any row is wanted, against the lists and against all other rows. */
export function review(
  standards: Standards,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
  { known = () => NOTHING_KNOWN, told }: Beside,
): Review {
  const equals = equalPayments(snapshot.rows, standards);
  const beside = new RowsBeside(snapshot);
  const bundles: ReviewedBundle[] = [];
  const blocked: Blocked[] = [];
  const chosen = snapshot.bundles().filter(({ placed }) => placed.some(wanted));
  const typed = typedStates(
    chosen.flatMap(({ placed }) => placed),
    told,
  );

  for (const { placed, grouped } of chosen) {
    const kept = placed.filter(({ row }) => !isSendable(row));
    for (const one of kept) {
      const problems = [...problemsOfRecorded(snapshot, one), ...typed(one)];
      blocked.push({ placed: one, state: one.row.state as State, problems });
    }
    const rest = placed.filter(({ row }) => isSendable(row));
    if (rest.length === 0) continue;

    const facts = new Map(
      rest.map((one): [EntryRow, Known] => {
        const { problems, warnings, names } = known(one);
        return [
          one.row,
          {
            problems: [...beside.problemsOf(one), ...groupProblems(kept), ...problems],
            warnings: [...warnings, ...unreadHeaders(one), ...equals(one.row)],
            names,
          },
        ];
      }),
    );
    const bundle = readBundle(
      rest.map(({ row }) => row),
      standards.context,
      { ...standards, grouped, known: (row) => facts.get(row) ?? NOTHING_KNOWN },
    );
    const named = bundle.rows.map((one) => withNames(one, facts.get(one.row)?.names ?? {}));
    bundles.push({ bundle: { ...bundle, rows: named }, placed: rest });
  }
  return { bundles, blocked };
}

/** Cells that are filled in under a header that nearly names a column: they are not sent. */
function unreadHeaders({ entry: { header }, row }: PlacedRow): Warning[] {
  return header.unread
    .filter(({ column }) => !isBlank(row.at(column)))
    .map(({ meant, text }) => ({
      column: meant,
      caution: { kind: 'unread header', header: text, meant },
    }));
}

const NOTHING_KNOWN: Known = { problems: [], warnings: [] };

/** A row that is added to a group after it was sent would make a second bundle of half a payment. */
function groupProblems([sent]: readonly PlacedRow[]): Problem[] {
  return sent
    ? [{ column: 'group', fault: { kind: 'group already sent', row: sent.row.number } }]
    : [];
}

/** True where a person who chooses the row may send it, once its problems are corrected. */
export function isSendable({ state }: Pick<EntryRow, 'state'>): boolean {
  return typeof state === 'object' || SENDABLE.includes(state);
}
