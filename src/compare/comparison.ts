import { apartFrom } from '../check/apart';
import { type Difference, differencesOf } from '../check/differences';
import { shownValue } from '../check/shownValue';
import { carriesPayment } from '../entry/row';
import type { Host } from '../host/host';
import type { Catalog } from '../lists/catalog';
import type { FieldChange } from '../model/cancelResults';
import type { ColumnKey } from '../model/columns';
import type { BundleId } from '../model/ids';
import { type Money, minor, readCurrency } from '../model/money';
import { seenIn } from '../model/plain';
import { mayBecome, type State } from '../model/states';
import { refundedCell, refundedOf, refundedShare, stateHeld } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import type { PlacedRow } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import type { Entries, Writing } from '../sheet/writing';
import { shownMoney } from '../text/money';
import { paymentOf } from './payments';
import { unexplained } from './refunds';
import { type Statuses, withGiven } from './statuses';
import { saysAll, toldOf } from './told';

/** How the rows of a bundle stand to what Qomon holds. */
export type Comparison =
  | {
      readonly kind: 'agrees';
      readonly bundle: Bundle;
      /** What a row is to say of it all the same. */
      readonly told: (placed: PlacedRow) => readonly string[];
    }
  | {
      readonly kind: 'differs';
      readonly bundle: Bundle;
      readonly changes: readonly FieldChange[];
    }
  | { readonly kind: 'gone' }
  /** The rows cannot be read any more, so that there is nothing to compare with. */
  | { readonly kind: 'unread' };

/** What a comparison counts. */
type Counted = 'same' | 'changed' | 'gone' | 'refunded' | 'settled';

/** Compares the rows of a bundle with what Qomon holds. */
export function compareBundle(
  run: Run,
  placed: readonly PlacedRow[],
  held: Bundle | 'gone',
  statuses: Statuses,
): Comparison {
  if (held === 'gone') return { kind: 'gone' };
  const { draft } = rereadBundle(run, placed, held);
  if (!draft || placed.some(({ row }) => row.reference === undefined)) return { kind: 'unread' };
  const { catalog } = run.standards.context;
  const all = differencesOf(draft.payload(referenceOf), draft, held, { whole: false });
  const own = (found: readonly Difference[]): Difference[] =>
    withGiven(found, placed, held, statuses);
  const differences = own(unexplained(all, held, catalog));
  if (differences.length === 0) {
    const apart = (): readonly Difference[] =>
      own(apartFrom(held, draft.payload(referenceOf), draft));
    const told = (one: PlacedRow) => toldOf(run, one, held, apart, statuses);
    return { kind: 'agrees', bundle: held, told };
  }
  const changes = differences.map((one) => changeOf(run, placed, one, catalog));
  return { kind: 'differs', bundle: held, changes };
}

function changeOf(
  { host }: Run,
  placed: readonly PlacedRow[],
  difference: Difference,
  catalog: Catalog,
): FieldChange {
  const place = placed.find(({ row }) => row === difference.row) ?? placed[0];
  const { column, here, there } = difference;
  const { language } = host;
  return {
    header: place?.entry.header.name(column, host.language) ?? column,
    here: shownValue(difference, here, { catalog, language }),
    there: shownValue(difference, there, { catalog, language }),
  };
}

/** Writes a comparison to the rows of a bundle, along the arrows, and says what it counts as. */
export function writeComparison(
  host: Host,
  writing: Writing,
  bundleId: BundleId,
  placed: readonly PlacedRow[],
  comparison: Exclude<Comparison, { kind: 'unread' }>,
): Counted {
  const { messages } = host.words.compare;
  const counted = placed.map((one): Counted => {
    // These are the add-on's own: written whole, they take one call and not one a row.
    writing.keep(one, KEPT_WHOLE);
    if (comparison.kind === 'gone') {
      writing.fill(one, { message: messages.gone(bundleId) }, 'gone');
      return 'gone';
    }
    const { bundle } = comparison;
    const money = refundOn(one, bundle);
    const changes =
      comparison.kind === 'differs' ? comparison.changes : unreachable(host, one, bundle, money);
    const refunded: Entries = money ? { refunded: refundedCell(money) } : {};
    if (changes.length > 0) {
      const isRefunded = refundedShare(bundle) !== 'none';
      const message = messages.changed({ bundleId, changes, isRefunded });
      writing.fill(one, { ...refunded, message }, reachable(one, 'changed'));
      return 'changed';
    }
    const to = stateHeld(bundle);
    const { state } = one.row;
    const told = comparison.kind === 'agrees' ? comparison.told(one) : [];
    const isSame = state === to && !isNews(one, refunded);
    // guard: compare-untrue-no-more
    if (isSame && saysAll(one, told)) return 'same';
    const wasMarked = state === 'changed' || state === 'gone';
    const first =
      money && money.amount > 0
        ? messages.refunded({ bundleId, refunded: shownMoney(money, host.language) })
        : host.words.messages.sent({ bundleId, missing: [] });
    writing.fill(one, { ...refunded, message: [first, ...told].join('\n') }, reachable(one, to));
    if (isSame) return 'same';
    return wasMarked ? 'settled' : 'refunded';
  });
  return ORDER.find((kind) => counted.includes(kind)) ?? 'same';
}

const KEPT_WHOLE: readonly ColumnKey[] = ['state', 'message'];

/** A bundle of several rows counts as what weighs most on one of them. */
const ORDER: readonly Counted[] = ['gone', 'changed', 'settled', 'refunded'];

/** The state that a row moves to; undefined where no arrow leads there, and its message tells all. */
function reachable({ row }: PlacedRow, to: State): State | undefined {
  return typeof row.state !== 'object' && mayBecome(row.state, to) ? to : undefined;
}

/**
 * A refund that was taken back in Qomon, and the like: no arrow leads from what the row says to what
 * Qomon holds, so that it is a change, and agrees the next time.
 */
function unreachable(
  { language }: Host,
  placed: PlacedRow,
  bundle: Bundle,
  money: Money | undefined,
): FieldChange[] {
  const { row, entry } = placed;
  if (reachable(placed, stateHeld(bundle)) || typeof row.state === 'object') {
    return [];
  }
  const header = entry.header.name('refunded', language);
  const here = seenIn(row.cell('refunded'));
  return [
    { header, here: here === '' ? '—' : here, there: money ? shownMoney(money, language) : '—' },
  ];
}

/** What Qomon says was given back of the payment on a row; undefined where the row carries none. */
function refundOn({ row }: PlacedRow, { transactions }: Bundle): Money | undefined {
  if (!carriesPayment(row)) return undefined;
  const payment = paymentOf(row, transactions);
  const currency = readCurrency(payment?.currency ?? '');
  return payment && currency ? { amount: minor(refundedOf(payment)), currency } : undefined;
}

/** True where the row does not say yet how much was given back. */
function isNews({ row }: PlacedRow, { refunded }: Entries): boolean {
  if (refunded === undefined) return false;
  const [said, is] = [row.cell('refunded'), refunded].map((cell) => seenIn(cell));
  return said !== is && !(said === '0' && is === '');
}
