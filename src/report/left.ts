import { moneyIn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import { type Told, typedStates } from '../check/typedStates';
import type { Host } from '../host/host';
import { openQuestions } from '../memory/look';
import type { Reference } from '../model/ids';
import { onOneLine, seenIn } from '../model/plain';
import type { LeftKind, ReportLeft } from '../model/reportResults';
import { isTicked } from '../model/ticks';
import { hiddenAmong } from '../sheet/hiddenRows';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { isPaying, isRenewalUnpaid, partOf } from '../summary/facts';
import { namesOn, rowOf } from './rows';

/** What is known of the rows beside what they say. */
export interface LeftContext {
  readonly snapshot: Snapshot;
  /** Rows that say again what another one says: they are told of by themselves. */
  readonly copies: readonly PlacedRow[];
  readonly told: Told;
}

/** Every row that is not sent, or of which nothing but its state says so, as they stand in the spreadsheet. */
export function leftIn(
  host: Pick<Host, 'workbook' | 'documentStore'>,
  standards: Standards,
  context: LeftContext,
): ReportLeft[] {
  const asked = new Set(openQuestions(host.documentStore).map(({ reference }) => reference));
  const found = foundIn(context, asked);
  const leaving = found.flatMap(({ placed, why }) => (isLeaving(why) ? placed : []));
  const isHidden = hiddenIn([...new Set(leaving)]);
  return found.map(({ one, placed, why }): ReportLeft => {
    const { row } = one;
    return {
      ...rowOf(host, one),
      // Half a payment is none: one hidden row keeps the others of its group.
      why: isLeaving(why) && placed.some(isHidden) ? 'hidden' : why,
      message: onOneLine(seenIn(row.cell('message'))),
      reference: row.reference,
      // What nobody has paid is in no sum.
      money: isPaying(one) && why !== 'renewal' ? moneyIn(standards.context, row) : undefined,
      ...namesOn(standards, one),
    };
  });
}

/** A row that is not sent, with all of its payment, and why by what they say. */
interface Found {
  readonly one: PlacedRow;
  readonly placed: readonly PlacedRow[];
  readonly why: LeftKind;
}

function foundIn({ snapshot, copies, told }: LeftContext, asked: ReadonlySet<Reference>): Found[] {
  const copied = new Set(copies);
  const isTyped = typedAmong(snapshot, told);
  const order = new Map(snapshot.rows.map((placed, at) => [placed, at]));
  const at = ({ one }: Found): number => order.get(one) ?? 0;
  const found = snapshot.bundles().flatMap(({ placed }) => {
    const isAsked = placed.some(
      ({ row: { reference } }) => reference !== undefined && asked.has(reference),
    );
    const isWhole = placed.every(({ row }) => isTicked(row.cell('ready')));
    return placed.flatMap((one): Found[] => {
      if (copied.has(one)) return [];
      const part = partOf(one.row.state);
      if (part !== 'left' && part !== 'unconfirmed')
        return isTyped(one) ? [{ one, placed, why: 'typed' }] : [];
      const isUnconfirmed = part === 'unconfirmed';
      return [{ one, placed, why: whyOf(one, { isUnconfirmed, isAsked, isWhole }) }];
    });
  });
  return found.sort((a, b) => at(a) - at(b));
}

/** Tells rows that say in `State` that they were sent or cancelled, which neither journal nor bundle shows. */
function typedAmong(snapshot: Snapshot, told: Told): (placed: PlacedRow) => boolean {
  const typed = typedStates(snapshot.rows, told);
  return (placed) =>
    typed(placed).some(
      ({ fault }) =>
        fault.kind === 'nothing to cancel' ||
        (fault.kind === 'state without a bundle' && fault.bundleId === undefined),
    );
}

/** True of rows that a send takes if it sees them. */
function isLeaving(why: LeftKind): boolean {
  return why === 'ready' || why === 'waiting';
}

/** Tells which of some rows such a send does not see. */
function hiddenIn(rows: readonly PlacedRow[]): (placed: PlacedRow) => boolean {
  const tabs = new Map(rows.map(({ entry: { tab } }) => [tab.id, tab]));
  const hidden = new Set([...tabs.values()].filter((tab) => tab.hidden()).map(({ id }) => id));
  const inSight = rows.filter(({ entry }) => !hidden.has(entry.tab.id));
  // guard: report-sees-what-a-send-sees
  const places = hiddenAmong(inSight, 'ready');
  return (placed) => hidden.has(placed.entry.tab.id) || places.has(placeOf(placed));
}

function whyOf(
  placed: PlacedRow,
  {
    isUnconfirmed,
    isAsked,
    isWhole,
  }: { readonly isUnconfirmed: boolean; readonly isAsked: boolean; readonly isWhole: boolean },
): LeftKind {
  const { row } = placed;
  if (isUnconfirmed) return 'unconfirmed';
  if (row.state === 'invalid') return 'problems';
  if (isAsked) return 'asked';
  if (row.state === 'rejected') return 'rejected';
  if (row.state === 'waiting') return 'waiting';
  if (isRenewalUnpaid(placed)) return 'renewal';
  if (!isTicked(row.cell('ready'))) return 'unticked';
  return isWhole ? 'ready' : 'group';
}
