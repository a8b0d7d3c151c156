import { problemsOfRecorded } from '../check/copies';
import { paidOn, paymentsIn } from '../check/kinship';
import { moneyOn } from '../check/rowMoney';
import type { LeftRecorded, Named, NotRecorded, Paid } from '../model/cancelResults';
import { COLUMN_KEYS } from '../model/columns';
import { type BundleId, type Reference, readId } from '../model/ids';
import type { LineCodes } from '../model/journalLine';
import type { Money } from '../model/money';
import { seenIn } from '../model/plain';
import { isRecorded } from '../model/states';
import type { Bundle } from '../qomon/shapes';
import { previousSpace } from '../run/previousSpace';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { hiddenAmong } from '../sheet/hiddenRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import type { Entries } from '../sheet/writing';

/** A bundle that rows of the spreadsheet stand for. */
export interface Recorded {
  readonly bundleId: BundleId;
  /** Every row that bears its ID, copies too, on whatever tab. */
  readonly placed: readonly PlacedRow[];
  /** The references of those rows. */
  readonly references: readonly Reference[];
  /** What was paid under each of them, where it can be read. */
  readonly paid: ReadonlyMap<Reference, Money>;
  /** Who has paid, each once. */
  readonly payers: readonly string[];
  /** True where some of it has been given back, or all. */
  readonly isRefunded: boolean;
}

/** What was chosen: the bundles, and the rows that stand for none, by what keeps them from it. */
export interface ChosenBundles {
  readonly bundles: readonly Recorded[];
  readonly leftBehind: readonly LeftRecorded[];
}

/** The bundles that the wanted rows stand for, each whole: all its rows, wherever they stand. */
export function chosenBundles(
  run: Run,
  snapshot: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): ChosenBundles {
  const left = new Map<NotRecorded, number>();
  const chosen = new Set<BundleId>();
  const open = run.journal.open.references();
  const previous = previousSpace(run.host, run.journal);
  const hidden = hiddenAmong(snapshot.rows.filter(wanted), 'selected');
  const kept = new Set<BundleId>();
  let space: string | undefined;
  for (const placed of snapshot.rows) {
    if (!wanted(placed)) continue;
    const read = readRecorded(snapshot, placed, open);
    const elsewhere = typeof read === 'number' ? previous(placed.row) : undefined;
    space ??= elsewhere;
    const isHidden = hidden.has(placeOf(placed));
    if (isHidden && typeof read === 'number') kept.add(read);
    const seen = isHidden ? 'hidden' : read;
    const fate = elsewhere === undefined ? seen : 'another space';
    if (typeof fate === 'number') chosen.add(fate);
    else left.set(fate, (left.get(fate) ?? 0) + 1);
  }
  const rows = rowsByBundle(snapshot);
  // What nobody sees keeps the whole bundle, and so does a row of it that has lost its ID: it would be left behind.
  const nameless = withNamelessRow(snapshot, chosen);
  // guard: cancel-whole-group
  for (const bundleId of nameless) {
    kept.add(bundleId);
    const own = (rows.get(bundleId) ?? []).filter(wanted).length;
    left.set('row without ID', (left.get('row without ID') ?? 0) + own);
  }
  const seen = [...chosen].filter((bundleId) => !kept.has(bundleId));
  return {
    bundles: seen.map((bundleId) => recorded(run, bundleId, rows.get(bundleId) ?? [])),
    leftBehind: [...left].map(([why, count]) => ({
      why,
      rows: count,
      ...(why === 'another space' && space !== undefined ? { space } : {}),
    })),
  };
}

/** Those bundles in whose group a row says that it was recorded, names an item of its own, and no bundle. */
function withNamelessRow(snapshot: Snapshot, chosen: ReadonlySet<BundleId>): readonly BundleId[] {
  return snapshot.bundles().flatMap(({ placed }) => {
    const own = placed.flatMap(({ row }) => bundleIdOf(row) ?? []).filter((id) => chosen.has(id));
    return placed.some(isNameless) ? [...new Set(own)] : [];
  });
}

function isNameless({ row }: PlacedRow): boolean {
  const isNamed = Object.keys(ITEM_IDS).some((key) => readId(row.cell(key as ItemColumn)));
  return isNamed && bundleIdOf(row) === undefined && isRecorded(row.state);
}

/** The same with who has paid how much as Qomon holds it: what a person is told of. */
export function withHeld(one: Recorded, held: Bundle): Recorded {
  const payments = paymentsIn(held);
  const paid = payments.flatMap(({ reference, paid: { money } }) =>
    reference === undefined || !money ? [] : [[reference as Reference, money] as const],
  );
  return { ...one, paid: new Map(paid), payers: personsOf(payments.map((each) => each.paid)) };
}

function personsOf(paid: readonly Paid[]): string[] {
  return [...new Set(paid.map(({ person }) => person).filter((person) => person !== ''))];
}

/** The bundle as the rows that bear its ID say now; without rows where none does. */
export function recordedNow(run: Run, snapshot: Snapshot, bundleId: BundleId): Recorded {
  return recorded(run, bundleId, rowsByBundle(snapshot).get(bundleId) ?? []);
}

/** What of a row decides whether a bundle is its own. */
const SHOWN = ['payerId', 'amount', 'currency', 'refunded'] as const;

/** A text that changes with the rows of a bundle, their states, payers, amounts and what was refunded. */
export function fingerprint({ bundleId, placed }: Recorded): string {
  const rows = placed.map(({ row }) =>
    [row.reference, row.state, ...SHOWN.map((key) => row.cell(key))].join(':'),
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
export function named({ bundleId, placed, references, paid, payers }: Recorded): Named {
  const [first] = placed;
  return {
    bundleId,
    tab: first?.entry.tab.name ?? '',
    row: first?.row.number ?? 0,
    reference: references[0],
    money: [...paid.values()],
    payers,
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
  if (!isRecorded(row.state)) return row.state;
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
    payers: personsOf([...references.values()].map((one) => paidOn(run.standards, one))),
    isRefunded: placed.some(
      ({ row }) =>
        row.state === 'partRefunded' ||
        row.state === 'refunded' ||
        !['', '0'].includes(seenIn(row.cell('refunded'))),
    ),
  };
}
