import { moneyOn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import type { Host } from '../host/host';
import type { Done, Works } from '../journal/done';
import type { Journal } from '../journal/journal';
import { type BundleId, type Reference, readGivenId } from '../model/ids';
import { totals } from '../model/money';
import { DONE_KINDS, type Report, type ReportLine, type ReportOf } from '../model/reportResults';
import type { RowPlace, SummaryLine } from '../model/summaryResults';
import { spreadsheetUrl } from '../sheet/address';
import { unreadTabs } from '../sheet/nearTab';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { type CountedOnce, countedOnce } from '../summary/copies';
import { partOf, placeOf } from '../summary/facts';
import { tally } from '../summary/tally';
import { agreementWith } from './agreement';
import { leftIn } from './left';
import { NAMELESS, namesOn, rowOf } from './rows';
import { type Asked, chosenIn, momentIn } from './sends';

/** What a report asks of where it runs. */
type ReportedHost = Pick<Host, 'clock' | 'zone' | 'workbook' | 'documentStore' | 'language'>;

/** What left in a send or on a day, and what did not; undefined where there is no such send. To be called under the lock. */
export function reportOf(
  host: ReportedHost,
  standards: Standards,
  snapshot: Snapshot,
  journal: Journal,
  asked: Asked,
): Report | undefined {
  const works = journal.past.works();
  const chosen = chosenIn(works, asked, host.zone);
  if (!chosen) return undefined;
  const { of, isIn } = chosen;
  const done = works.done.filter(({ run }) => isIn(run));
  const parts = DONE_KINDS.map((kind) => {
    const own = done.filter((one) => one.kind === kind);
    const lines = own.map((one) => lineOf(host, standards, snapshot, one, of));
    // Of a payment that was given two statuses the amount is one.
    const summed = kind === 'status' ? eachOnce(lines) : lines;
    const sums = summed.flatMap(({ money }) => money ?? []);
    const unnamed = summed.length - sums.length;
    return { kind, lines, payments: eachOnce(lines).length, totals: totals(sums), unnamed };
  });
  const sent = parts.find(({ kind }) => kind === 'sent')?.lines ?? [];
  const campaigns = by(standards, sent, ({ campaign }) => campaign.shown);
  const runs = [...new Set(done.map(({ run }) => run))];
  const open = works.open.filter(({ run }) => isIn(run));
  const turns = [...runs, ...open.map(({ run }) => run)].flatMap(
    (run) => works.turns.get(run) ?? [],
  );
  const { rows, copies, named } = rowsOnce(snapshot, works, done);
  return {
    of,
    made: momentIn(host.clock.now(), host.zone),
    users: [...new Set(turns.map(({ user }) => user))].filter((user) => user !== ''),
    spreadsheet: spreadsheetUrl(host.workbook.id),
    parts,
    methods: by(standards, sent, ({ method }) => method.shown),
    campaigns: campaigns.some(({ name }) => name !== '') ? campaigns : [],
    left: leftIn(host, standards, { snapshot, copies, told: journal }),
    ...agreementWith(host, standards, rows, works, { of, done }),
    near: unreadTabs(host.workbook, snapshot.tabs),
    copies: named,
    open: open
      .map(({ reference }) => reference)
      .filter((reference) => snapshot.bearing(reference).length === 0),
  };
}

/** The rows without copies of others; `named` are those copies that say again what is told of here. */
function rowsOnce(
  { rows }: Snapshot,
  works: Works,
  done: readonly Done[],
): CountedOnce & { readonly named: readonly RowPlace[] } {
  const paymentsIn = (all: readonly Done[]): Set<Reference> =>
    new Set(
      all.flatMap(({ kind, reference }) =>
        kind === 'sent' || kind === 'found' ? [reference] : [],
      ),
    );
  const once = countedOnce(rows, paymentsIn(works.done.filter(({ isEnded }) => !isEnded)));
  const own = paymentsIn(done);
  const told = once.copies.filter(
    ({ row: { state, reference } }) =>
      partOf(state) === 'unconfirmed' || (reference !== undefined && own.has(reference)),
  );
  return { ...once, named: told.map(placeOf) };
}

/** The last line of each payment, as its bundle holds it. */
function eachOnce(lines: readonly ReportLine[]): ReportLine[] {
  return [...new Map(lines.map((one) => [`${one.reference} ${one.bundleId}`, one])).values()];
}

/** Counts and sums by a name; a payment of which nobody knows the amount is in no sum. */
function by(
  { context: { catalog } }: Standards,
  lines: readonly ReportLine[],
  nameOf: (line: ReportLine) => string,
): SummaryLine[] {
  const facts = lines.flatMap((line) =>
    line.money ? [{ part: 'sent' as const, money: line.money, refunded: 0, line }] : [],
  );
  return tally(facts, ({ line }) => nameOf(line), catalog.currency);
}

function lineOf(
  host: ReportedHost,
  standards: Standards,
  snapshot: Snapshot,
  done: Done,
  of: ReportOf,
): ReportLine {
  const { reference, bundleId, isEnded } = done;
  const placed = rowBearing(snapshot, done);
  const [day = '', time = ''] = momentIn(done.at, host.zone).split(' ');
  const own = of.kind === 'day' ? of.day : of.began.slice(0, 10);
  return {
    time: day === own ? time : `${day} ${time}`,
    reference,
    bundleId,
    // What was given back, or not paid, no row says by itself.
    money:
      done.money ?? (placed && done.kind !== 'refunded' ? moneyOn(standards, placed) : undefined),
    ...(placed ? namesOn(standards, placed) : NAMELESS),
    to: statusIn(standards, done),
    isEnded,
    row: placed && rowFor(host, placed, bundleId),
  };
}

/** A row as it stands for a bundle: once it bears another one, its state says nothing of that. */
function rowFor(
  host: ReportedHost,
  placed: PlacedRow,
  bundleId: BundleId | undefined,
): ReportLine['row'] {
  const now = rowOf(host, placed);
  const isIts = readGivenId<BundleId>(placed.row.cell('bundleId')) === bundleId;
  return isIts ? now : { ...now, state: '' };
}

/** The row of a payment: of copies the one that stands for its bundle. */
function rowBearing(snapshot: Snapshot, { reference, bundleId }: Done): PlacedRow | undefined {
  const rows = snapshot.bearing(reference);
  const own = rows.find(({ row }) => readGivenId<BundleId>(row.cell('bundleId')) === bundleId);
  return own ?? rows[0];
}

/** What a payment's status was changed to, as the list calls it. */
function statusIn({ context: { catalog } }: Standards, { kind, target }: Done): string {
  const id = target.find(({ list }) => list === 'statuses')?.after;
  if (kind !== 'status' || id === undefined) return '';
  return catalog.statuses.find((one) => one.value.id === id)?.label ?? `#${id}`;
}
