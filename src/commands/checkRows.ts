import { defaultCells } from '../check/defaultCells';
import { examine } from '../check/examine';
import { freeCopies } from '../check/newRows';
import { type Scope, selectedRows } from '../check/scope';
import { standardsOf } from '../check/standards';
import type { Host } from '../host/host';
import { Journal } from '../journal/journal';
import { formatAddedRows } from '../lists/dropdowns';
import { countedIn } from '../model/faults';
import { CHECK_ASKING_MS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import type { CheckReport } from '../model/results';
import { readCatalog } from '../run/catalog';
import { directoryIfConnected } from '../run/directory';
import { lockedQuietly } from '../run/lock';
import { rememberFilled } from '../sheet/knownColumns';
import { type Namesake, newNamesakes } from '../sheet/namesakes';
import { applyAndReadBack } from '../sheet/readBack';
import { type PlacedRow, Snapshot } from '../sheet/snapshot';
import { isRenewalUnpaid } from '../summary/facts';
import { sentence } from '../text/sentence';

/** Checks the selected rows, or all unsent rows of the tab where no more than one row is selected. */
export function checkRows(host: Host): void {
  const { ui, words } = host;
  const report = lockedQuietly(host, () => check(host));
  if ('kind' in report) {
    ui.alert(words.menu.checkRows, sentence(words.obstacles, report));
    return;
  }
  const { namesakes } = report;
  ui.toast(words.menu.checkRows, words.checked(report));
  if (namesakes.length === 0) return;
  const told = namesakes.map(({ tab, text }) => words.review.namesake({ tab, header: text }));
  ui.alert(words.menu.checkRows, told.join('\n\n'));
}

/** What a check came to, and the columns of the user's own of which people are told. */
type Checked = CheckReport & { readonly namesakes: readonly Namesake[] };

/** The same rows with the formats that those lacked that were added below: a day was a number without one. */
function withFormats(
  host: Host,
  found: Snapshot,
  wanted: (placed: PlacedRow) => boolean,
): Snapshot {
  const entry = found.rows.find(wanted)?.entry;
  if (!entry) return found;
  const own = found.rows.filter((placed) => placed.entry.tab === entry.tab);
  const last = Math.max(...own.map(({ row }) => row.number));
  return formatAddedRows(host, entry, last) ? Snapshot.again(found.tabs) : found;
}

function check(host: Host): Checked | Obstacle {
  const catalog = readCatalog(host);
  if ('kind' in catalog) return catalog;
  const directory = directoryIfConnected(host, {
    deadline: host.clock.now() + CHECK_ASKING_MS,
  });
  if (directory && 'kind' in directory) return directory;
  const found = Snapshot.of(host.workbook);
  const scope = selectedRows(host, found);
  if ('kind' in scope) return scope;
  const wanted = scope.single ? withoutUnpaid(scope) : scope.wanted;
  const renewals = scope.single ? found.rows.filter(scope.everywhere).filter(isAwaited).length : 0;
  const snapshot = freeCopies(host, withFormats(host, found, wanted), wanted);
  const { review, writing } = examine(host, snapshot, {
    standards: standardsOf(host, catalog),
    wanted,
    told: new Journal(host),
    directory,
    byName: directory,
    shows: true,
    marks: 'all',
    defaults: defaultCells(host),
  });
  rememberFilled(host.documentStore, snapshot.rows);
  applyAndReadBack(host.workbook, snapshot, writing, { budget: 0, columns: 'filled' });
  const rows = review.bundles.flatMap(({ bundle }) => bundle.rows);
  const invalid = rows.filter(({ problems }) => problems.length > 0).length;
  // As the sidebar and the dialog count them: those of rows that may go.
  const sound = review.bundles.filter(({ bundle }) => bundle.draft !== undefined);
  const warnings = sound
    .flatMap(({ bundle }) => bundle.rows)
    .reduce((sum, row) => sum + countedIn(row).length, 0);
  const unconfirmed = rows.filter((row) =>
    row.warnings.some(({ caution }) => caution.kind === 'ID not confirmed'),
  ).length;
  const copies = review.blocked.filter(({ problems }) => problems.length > 0).length;
  const entries = new Set(snapshot.rows.filter(wanted).map(({ entry }) => entry));
  const namesakes = newNamesakes(host.documentStore, [...entries]);
  const ready = rows.length - invalid;
  return { ready, invalid: invalid + copies, warnings, unconfirmed, renewals, namesakes };
}

/** The rows of a whole tab, but for those that lack a payment as nobody has paid yet: none of their cells is wrong. */
const withoutUnpaid =
  ({ everywhere }: Scope) =>
  (placed: PlacedRow): boolean =>
    everywhere(placed) && !isAwaited(placed);

/** Not one that was checked by itself: it says what it lacks until it is paid. */
const isAwaited = (placed: PlacedRow): boolean =>
  placed.row.state === 'blank' && isRenewalUnpaid(placed);
