import { knownPeople } from '../contacts/elsewhere';
import { type ByName, offeredPayers } from '../contacts/offered';
import { type Asked, type People, resolvePeople } from '../contacts/resolve';
import type { Host } from '../host/host';
import type { ColumnKey } from '../model/columns';
import type { Problem } from '../model/faults';
import { isBlank } from '../model/plain';
import type { Cell } from '../model/ports';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { type Entries, Writing } from '../sheet/writing';
import { followersOn } from './followers';
import { goneOn } from './goneColumns';
import { type AmountCell, oddCells } from './oddCells';
import { isSendable, type Known, type Review, review } from './review';
import type { Standards } from './standards';
import { collect } from './told';
import type { Told } from './typedStates';

export interface ExamineOptions {
  readonly standards: Standards;
  readonly wanted: (placed: PlacedRow) => boolean;
  /** Journal and memory: they bear witness to states. */
  readonly told: Told;
  /** Who is asked for people; undefined where nobody can be. */
  readonly directory: Asked | undefined;
  /** Who is asked for payers of whom a name alone was typed: they are offered, and nobody is taken. */
  readonly byName?: ByName | undefined;
  /**
   * Whose marks are read, so that those whose problem has gone are taken away: of the rows that may be
   * sent, unless it says otherwise; `all`: also of rows that stay as they are, and warnings are marked too, which
   * is otherwise taken away: what is sent has been looked at.
   */
  readonly marks?: 'all' | 'none';
  /**
   * True where cells are to show what they stand for: what a payment leaves as a donation is written into its
   * blank cell, and an entry of a list as its dropdown offers it.
   */
  readonly shows?: boolean;
  /** What the blank cells of a row take from its tab. */
  readonly defaults?: (placed: PlacedRow) => Entries;
  /** Columns whose cells do not hold still, by the place of their row. */
  readonly unsteady?: ReadonlyMap<string, readonly ColumnKey[]>;
}

/** The cell that tells the day of a row's payment: its own, or that of a row of its group. */
function paidOn(snapshot: Snapshot): (placed: PlacedRow) => Cell {
  const cells = new Map(
    snapshot.bundles().flatMap(({ placed }) => {
      const payment = placed.find(({ row }) => !isBlank(row.cell('paymentDate')));
      return placed.map((one) => [placeOf(one), payment?.row.cell('paymentDate') ?? ''] as const);
    }),
  );
  return (placed) => cells.get(placeOf(placed)) ?? '';
}

/** What was found, and what is to be written of it. */
export interface Examined {
  readonly review: Review;
  readonly writing: Writing;
}

/** The rows of the wanted payments, as far as they may be sent. */
function examinedRows(snapshot: Snapshot, wanted: ExamineOptions['wanted']): PlacedRow[] {
  return snapshot
    .bundles()
    .filter(({ placed }) => placed.some(wanted))
    .flatMap(({ placed }) => placed)
    .filter(({ row }) => isSendable(row));
}

/** Finds the people on the wanted payments. */
export function meetPeople(
  host: Host,
  snapshot: Snapshot,
  { wanted, directory }: Pick<ExamineOptions, 'wanted' | 'directory'>,
): Map<PlacedRow, People> {
  return directory
    ? resolvePeople(examinedRows(snapshot, wanted), directory, knownPeople(host.documentStore))
    : new Map();
}

/**
 * Examines the wanted payments: finds the people, reads everything, and collects what the rows are
 * to say of it.
 */
export function examine(host: Host, snapshot: Snapshot, options: ExamineOptions): Examined {
  const { standards, wanted, told, unsteady } = options;
  const rows = examinedRows(snapshot, wanted);
  const people = meetPeople(host, snapshot, options);
  const peopleAt = new Map([...people].map(([placed, found]) => [placeOf(placed), found]));
  const offered = options.byName
    ? offeredPayers(rows, options.byName)
    : new Map<PlacedRow, Problem>();
  const offeredAt = new Map([...offered].map(([placed, one]) => [placeOf(placed), one]));
  const fills = new Map(
    rows.map((one): [string, Entries] => {
      const place = placeOf(one);
      return [place, { ...options.defaults?.(one), ...peopleAt.get(place)?.entries }];
    }),
  );
  const followers = followersOn(rows, host.zone, {
    paidOn: paidOn(snapshot.filled(fills)),
    // A check makes the notes true again; what is sent is the same without.
    period: options.marks === 'all' ? undefined : standards.period,
  });
  const reads = new Map(
    rows.map((one) => [placeOf(one), { ...fills.get(placeOf(one)), ...followers.blanks(one) }]),
  );
  const odd = oddCells(rows, standards.context, (placed) => fills.get(placeOf(placed)) ?? {});
  const known = knownOf({ peopleAt, offeredAt, odd, gone: goneOn(host, rows), unsteady });
  const found = review(standards, snapshot.filled(reads), wanted, { known, told });
  const writing = new Writing(host.language);
  const amounts = (placed: PlacedRow): readonly AmountCell[] => odd(placed).amounts;
  collect(host, writing, { rows, fills, followers, found, amounts, options });
  return { review: found, writing };
}

/** What is known of rows before their cells are read, by what was found elsewhere. */
function knownOf({
  peopleAt,
  offeredAt,
  odd,
  gone,
  unsteady,
}: {
  readonly peopleAt: ReadonlyMap<string, People>;
  readonly offeredAt: ReadonlyMap<string, Problem>;
  readonly odd: ReturnType<typeof oddCells>;
  readonly gone: ReturnType<typeof goneOn>;
  readonly unsteady: ExamineOptions['unsteady'];
}): (placed: PlacedRow) => Known {
  return (placed) => {
    const person = peopleAt.get(placeOf(placed));
    const offer = offeredAt.get(placeOf(placed));
    const { problems, warnings } = odd(placed);
    const moving = unsteady?.get(placeOf(placed)) ?? [];
    const still = problems.filter(({ column }) => !moving.includes(column));
    return {
      problems: [
        ...(person?.problems ?? []),
        ...(offer ? [offer] : []),
        // Of a cell that changes by itself nothing else can be said.
        ...still,
        ...moving.map((column) => ({ column, fault: { kind: 'changes by itself' } as const })),
      ],
      warnings: [...(person?.warnings ?? []), ...warnings, ...gone(placed)],
      names: person?.names,
    };
  };
}
