import { problemsOfRecorded } from '../check/copies';
import { moneyOn } from '../check/rowMoney';
import type { Named, NotRecorded } from '../model/cancelResults';
import { COLUMN_KEYS } from '../model/columns';
import { type BundleId, type Reference, readId } from '../model/ids';
import type { LineCodes } from '../model/journalLine';
import type { Money } from '../model/money';
import { seenIn } from '../model/plain';
import type { State } from '../model/states';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import type { Entries } from '../sheet/writing';

/** A row in one of these states stands for a bundle in Qomon, or did when it was last looked at. */
const RECORDED: readonly State[] = ['sent', 'partRefunded', 'refunded', 'changed', 'gone'];

/** A bundle that rows of the spreadsheet stand for. */
export interface Recorded {
  readonly bundleId: BundleId;
  /** Every row that bears its ID, copies too, on whatever tab. */
  readonly placed: readonly PlacedRow[];
  /** The references of those rows. */
  readonly references: readonly Reference[];
  /** What was paid under each of them, where it can be read. */
  readonly paid: ReadonlyMap<Reference, Money>;
  /** True where some of it has been given back, and not all. */
  readonly isPartRefunded: boolean;
}

/** What was chosen: the bundles, and the rows that stand for none, by what keeps them from it. */
export interface ChosenBundles {
  readonly bundles: readonly Recorded[];
  readonly leftBehind: ReadonlyArray<{ readonly why: NotRecorded; readonly rows: number }>;
}

/** The bundles that the wanted rows stand for, each whole: all its rows, wherever they stand. */
export function chosenBundles(
  run: Run,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): ChosenBundles {
  const left = new Map<NotRecorded, number>();
  const chosen = new Set<BundleId>();
  const open = run.journal.openReferences();
  for (const placed of snapshot.rows) {
    if (!wanted(placed)) continue;
    const fate = readRecorded(snapshot, placed, open);
    if (typeof fate === 'number') chosen.add(fate);
    else left.set(fate, (left.get(fate) ?? 0) + 1);
  }
  const rows = rowsByBundle(snapshot);
  return {
    bundles: [...chosen].map((bundleId) => recorded(run, bundleId, rows.get(bundleId) ?? [])),
    leftBehind: [...left].map(([why, count]) => ({ why, rows: count })),
  };
}

/** The bundle as the rows that bear its ID say now; without rows where none does. */
export function recordedNow(run: Run, snapshot: Snapshot, bundleId: BundleId): Recorded {
  return recorded(run, bundleId, rowsByBundle(snapshot).get(bundleId) ?? []);
}

/** A text that changes with the rows of a bundle, their states and what was refunded. */
export function fingerprint({ bundleId, placed }: Recorded): string {
  const rows = placed.map(({ row }) =>
    [row.reference, row.state, row.cell('amount'), row.cell('refunded')].join(':'),
  );
  return [bundleId, ...rows.sort()].join(' ');
}

/** All of a row that speaks of a bundle which is no more; the IDs stay in the journal. */
export const NO_BUNDLE: Entries = {
  bundleId: '',
  transactionId: '',
  membershipId: '',
  donationId: '',
  refunded: '',
};

const ITEM_IDS = {
  transactionId: 'transactions',
  membershipId: 'memberships',
  donationId: 'donations',
} as const;

/** The IDs of a bundle's items, for the journal. */
export function itemIds({ placed }: Recorded): Pick<LineCodes, (typeof ITEM_IDS)[ItemColumn]> {
  const lists = COLUMN_KEYS.flatMap((key) => {
    if (!(key in ITEM_IDS)) return [];
    const ids = placed.flatMap(({ row }) => readId(row.cell(key)) ?? []);
    return ids.length > 0 ? [[ITEM_IDS[key as ItemColumn], [...new Set(ids)]]] : [];
  });
  return Object.fromEntries(lists);
}

type ItemColumn = keyof typeof ITEM_IDS;

/** How a bundle is named to a person: where it stands, its reference and its amount. */
export function named({ bundleId, placed, references, paid }: Recorded): Named {
  const [first] = placed;
  return {
    bundleId,
    tab: first?.entry.tab.name ?? '',
    row: first?.row.number ?? 0,
    reference: references[0],
    money: [...paid.values()],
  };
}

/** The bundle that a row stands for, or what keeps it from being cancelled or corrected. */
function readRecorded(
  snapshot: Snapshot,
  placed: PlacedRow,
  open: ReadonlySet<Reference>,
): BundleId | NotRecorded {
  const { row } = placed;
  if (typeof row.state === 'object') return 'unknown state';
  if (!RECORDED.includes(row.state)) return row.state;
  const bundleId = bundleIdOf(row);
  if (bundleId === undefined) return 'no bundle ID';
  const [problem] = problemsOfRecorded(snapshot, placed);
  if (problem) return problem.fault.kind === 'reference gone' ? 'no reference' : 'copy';
  return row.reference !== undefined && open.has(row.reference) ? 'unconfirmed' : bundleId;
}

function rowsByBundle(snapshot: Snapshot): Map<BundleId, PlacedRow[]> {
  const rows = new Map<BundleId, PlacedRow[]>();
  for (const placed of snapshot.rows) {
    const bundleId = bundleIdOf(placed.row);
    if (bundleId === undefined) continue;
    const own = rows.get(bundleId);
    if (own) own.push(placed);
    else rows.set(bundleId, [placed]);
  }
  return rows;
}

function recorded(run: Run, bundleId: BundleId, placed: readonly PlacedRow[]): Recorded {
  const references = new Map<Reference, PlacedRow>();
  for (const one of placed) {
    // A copy bears the reference of its original, and its money is the same money.
    const { reference } = one.row;
    if (reference !== undefined && !references.has(reference)) references.set(reference, one);
  }
  return {
    bundleId,
    placed,
    references: [...references.keys()],
    paid: new Map(
      [...references].flatMap(([reference, one]) => {
        const money = moneyOn(run.standards, one);
        return money ? [[reference, money] as const] : [];
      }),
    ),
    isPartRefunded: placed.some(
      ({ row }) =>
        row.state === 'partRefunded' ||
        (row.state !== 'refunded' && !['', '0'].includes(seenIn(row.cell('refunded')))),
    ),
  };
}
