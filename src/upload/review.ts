import { type Bundle, readBundle } from '../entry/bundle';
import { localTime } from '../entry/calendar';
import type { ReadingContext } from '../entry/cells';
import { habitsOf } from '../entry/locale';
import type { Period } from '../entry/period';
import type { Problem } from '../entry/problem';
import { equalPayments, type PlacedRow, Snapshot } from '../entry/snapshot';
import type { EntryRow } from '../entry/tab';
import type { Host } from '../host';
import type { Catalog } from '../lists/catalog';
import type { Tab } from '../ports';
import type { State } from './states';

/** The rows of one payment, read, with the places where they stand. */
export interface ReviewedBundle {
  readonly bundle: Bundle;
  readonly placed: readonly PlacedRow[];
}

/** What is to become of the rows that a person chose. */
export interface Review {
  readonly snapshot: Snapshot;
  /** Bundles that may be sent, and those whose problems keep them from it. */
  readonly bundles: readonly ReviewedBundle[];
  /** Rows whose state keeps them from being sent, whatever they hold. */
  readonly blocked: ReadonlyArray<{ readonly placed: PlacedRow; readonly state: State }>;
}

/** A row in one of these states may be sent when a person chooses it. */
const SENDABLE: readonly State[] = ['blank', 'invalid', 'waiting', 'rejected'];

const PERIOD_KEY = 'settings.period';

/** Reads the payments of which any row is wanted, against the lists and against all other rows. */
export function review(
  host: Host,
  catalog: Catalog,
  tabs: readonly Tab[],
  wanted: (placed: PlacedRow) => boolean,
): Review {
  const snapshot = new Snapshot(tabs);
  const context = readingContext(host, catalog);
  const equals = equalPayments(snapshot.rows, context);
  const options = {
    period: periodSetting(host),
    today: localTime(host.clock.now(), host.zone),
  };
  const bundles: ReviewedBundle[] = [];
  const blocked: Array<{ placed: PlacedRow; state: State }> = [];

  for (const { placed, grouped } of snapshot.bundles()) {
    if (!placed.some(wanted)) continue;
    const kept = placed.filter((one) => !isSendable(one.row));
    for (const one of kept) blocked.push({ placed: one, state: one.row.state as State });
    const rest = placed.filter((one) => isSendable(one.row));
    if (rest.length === 0) continue;

    const known = (row: EntryRow): Problem[] => {
      const one = rest.find((other) => other.row === row);
      const sent = kept[0]?.row.number;
      return [
        ...(one ? snapshot.problemsOf(one) : []),
        ...(sent === undefined
          ? []
          : [{ column: 'group', fault: { kind: 'group already sent', row: sent } } as const]),
      ];
    };
    const rows = rest.map((one) => one.row);
    const bundle = readBundle(rows, context, { ...options, grouped, known });
    const withEquals = bundle.rows.map((one) => ({
      ...one,
      warnings: [...one.warnings, ...equals(one.row)],
    }));
    bundles.push({ bundle: { ...bundle, rows: withEquals }, placed: rest });
  }
  return { snapshot, bundles, blocked };
}

/** True where a person who chooses the row may send it, once its problems are mended. */
export function isSendable({ state }: EntryRow): boolean {
  return typeof state === 'object' || SENDABLE.includes(state);
}

function readingContext({ workbook, zone }: Host, catalog: Catalog): ReadingContext {
  const { decimalMark, dateOrder } = habitsOf(workbook.locale);
  return { zone, order: dateOrder, decimalMark, catalog };
}

/** The spreadsheet's setting for a membership without dates. */
function periodSetting({ documentStore }: Host): Period {
  return documentStore.get(PERIOD_KEY) === 'rolling year' ? 'rolling year' : 'calendar year';
}
