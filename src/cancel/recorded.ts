import { paidOn, paymentsIn } from '../check/kinship';
import { moneyOn } from '../check/rowMoney';
import type { Named, Paid } from '../model/cancelResults';
import { COLUMN_KEYS } from '../model/columns';
import { type BundleId, type Reference, readId } from '../model/ids';
import type { LineCodes } from '../model/journalLine';
import type { Money } from '../model/money';
import { seenIn } from '../model/plain';
import { isRecorded } from '../model/states';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import { allByBundle, bundleIdOf } from '../sheet/bundleRows';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
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
  return recorded(run, bundleId, allByBundle(snapshot).get(bundleId) ?? []);
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
    slips: [...new Set(placed.map(({ row }) => seenIn(row.cell('slip'))))].filter(
      (one) => one !== '',
    ),
  };
}

/** A bundle as the rows say that bear its ID. */
export function recorded(run: Run, bundleId: BundleId, placed: readonly PlacedRow[]): Recorded {
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

/** True for a row that says that it was recorded and names an item of its own, but no bundle. */
export function isNameless({ row }: PlacedRow): boolean {
  const isNamed = Object.keys(ITEM_IDS).some((key) => readId(row.cell(key as ItemColumn)));
  return isNamed && bundleIdOf(row) === undefined && isRecorded(row.state);
}
