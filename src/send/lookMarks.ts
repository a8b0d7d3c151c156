import type { ReviewedBundle } from '../check/review';
import { keepQuestions, openQuestions, type Question } from '../memory/look';
import type { JournalLine } from '../model/journalLine';
import { WRITTEN } from '../model/outcomes';
import type { ListEntry } from '../qomon/listEntry';
import { stateHeld } from '../qomon/refunded';
import type { Bundle } from '../qomon/shapes';
import { rereadBundle } from '../run/rereadBundle';
import type { Run } from '../run/run';
import { rowsByBundle } from '../sheet/bundleRows';
import { applyAndReadBack } from '../sheet/readBack';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import { Writing } from '../sheet/writing';
import { foundEntries } from './held';
import type { Finding } from './look';
import { paidOn } from './record';
import { bundleResult, heldOf, paidIn } from './result';
import { returnReferences } from './returned';

/** A payment that stays behind for a person to say whether Qomon holds it already. */
export interface Asked {
  readonly reviewed: ReviewedBundle;
  readonly question: Question;
  /** The row on which the ID of the bundle stands, though it reads otherwise. */
  readonly borneBy: { readonly tab: string; readonly row: number } | undefined;
}

/** What came of looking, once it stands on the rows. */
export interface Marked {
  readonly snapshot: Snapshot;
  readonly asked: readonly Asked[];
}

/** Writes on the rows what was found of them, and into the journal what was found recorded. */
export function markFindings(
  run: Run,
  findings: ReadonlyMap<ReviewedBundle, Finding>,
  before: Snapshot,
): Marked {
  const { host, journal } = run;
  if (findings.size === 0) return { snapshot: before, asked: [] };
  const { snapshot: named, rows } = returnReferences(run, findings, before);
  const writing = new Writing(host.language);
  const asked: Asked[] = [];
  const lines: JournalLine[] = [];
  const byBundle = rowsByBundle(named);
  for (const [reviewed, finding] of findings) {
    const placed = rows.get(reviewed) ?? rowsNow(reviewed, named);
    // Somebody has taken rows away meanwhile: what is left of them stays behind all the same.
    if (placed.length < reviewed.placed.length) continue;
    const marked = mark(run, writing, { reviewed, placed, finding, byBundle });
    lines.push(...marked.lines);
    asked.push(...marked.asked);
  }
  const snapshot = applyAndReadBack(host.workbook, named, writing);
  // The rows say it before the journal does: what is cut off in between is looked for once more.
  journal.write(lines);
  host.workbook.flush();
  return { snapshot, asked };
}

/** Keeps what is asked now, and what was asked before of rows that still stand there. */
export function keepAsked(
  { host }: Run,
  asked: readonly Asked[],
  { snapshot, looked }: { readonly snapshot: Snapshot; readonly looked: readonly ReviewedBundle[] },
): void {
  const { documentStore } = host;
  const own = new Set(looked.flatMap(({ placed }) => placed.map(({ row }) => row.reference)));
  const before = openQuestions(documentStore).filter(
    ({ reference }) => !own.has(reference) && snapshot.bearing(reference).length > 0,
  );
  keepQuestions(documentStore, [...before, ...asked.map(({ question }) => question)]);
}

function rowsNow({ placed }: ReviewedBundle, snapshot: Snapshot): PlacedRow[] {
  return placed.flatMap(({ row }) =>
    row.reference === undefined ? [] : snapshot.bearing(row.reference),
  );
}

interface About {
  readonly reviewed: ReviewedBundle;
  readonly placed: readonly PlacedRow[];
  readonly finding: Finding;
  /** For each bundle, a row that stands for it. */
  readonly byBundle: ReadonlyMap<number, PlacedRow>;
}

function mark(
  run: Run,
  writing: Writing,
  about: About,
): { readonly lines: JournalLine[]; readonly asked: Asked[] } {
  const { look } = run.host.words;
  const { placed, finding, reviewed } = about;
  const say = (message: string): void => {
    for (const one of placed) writing.fill(one, { message });
  };
  switch (finding.kind) {
    case 'looks recorded': {
      const question = questionOf(placed, finding);
      const borneBy = whereBorne(about, question.bundleId);
      say(look.looksRecorded({ ...question, borneBy }));
      return { lines: [], asked: [{ reviewed, question, borneBy }] };
    }
    case 'under way':
      markUnderWay(run, writing, placed, finding);
      return { lines: [], asked: [] };
    case 'not reached':
      say(look.notReached);
      return { lines: [], asked: [] };
    case 'taken back':
      return { lines: markHeld(run, writing, about, [finding.bundle]), asked: [] };
    case 'under reference':
      return { lines: markEntries(run, writing, about, finding.entries), asked: [] };
    case 'reference used':
      return { lines: [], asked: [] };
  }
}

/** Where a row stands that bears a bundle; undefined where none does. */
function whereBorne({ byBundle }: About, bundleId: number): Asked['borneBy'] {
  const bearing = byBundle.get(bundleId);
  return bearing && { tab: bearing.entry.tab.name, row: bearing.row.number };
}

/** Its intent stands in the journal already: from now on this row is looked up for it. */
function markUnderWay(
  { host }: Run,
  writing: Writing,
  placed: readonly PlacedRow[],
  { intents }: Extract<Finding, { kind: 'under way' }>,
): void {
  const message = host.words.look.underWay;
  const sentAt = new Date(Math.max(...[...intents.values()].map(({ at }) => at)));
  for (const one of placed)
    writing.fill(one, { message, sentAt }, WRITTEN.unconfirmed.state, 'sending');
}

/** Asks about what a bundle holds. */
function questionOf(
  placed: readonly PlacedRow[],
  { bundle: { id, transactions }, others }: Extract<Finding, { kind: 'looks recorded' }>,
): Question {
  const [payment] = transactions ?? [];
  const [first] = placed;
  if (!first) throw new Error('A question about no row was about to be asked');
  return {
    reference: referenceOf(first.row),
    bundleId: id,
    others,
    payer: payment?.contact_id,
    under: String(payment?.external_transaction_id ?? ''),
    day: String(payment?.date ?? '').slice(0, 10),
  };
}

/** What stands under the rows' own references. */
function markEntries(
  run: Run,
  writing: Writing,
  about: About,
  entries: readonly ListEntry[],
): JournalLine[] {
  const { words } = run.host;
  const [entry] = entries;
  const where = entry && whereBorne(about, entry.id);
  if (where) {
    for (const one of about.placed) writing.fill(one, { message: words.messages.copyOf(where) });
    return [];
  }
  return markHeld(
    run,
    writing,
    about,
    entries.flatMap(({ bundle }) => bundle ?? []),
    entries.find(({ bundle }) => !bundle)?.id,
  );
}

/** One that holds what the rows say is theirs; any other is for a person to look at. */
function markHeld(
  run: Run,
  writing: Writing,
  { placed }: About,
  bundles: readonly Bundle[],
  unread?: number,
): JournalLine[] {
  const { host } = run;
  const [first] = bundles;
  const { draft } = rereadBundle(run, placed, first);
  const payload = draft?.payload(referenceOf);
  const result = draft && payload && bundleResult(bundles, payload, draft, undefined);
  const { messages } = host.words;
  const here = payload?.transactions.map(paidIn) ?? [];
  const isTheirs = result?.kind === 'recorded' && unread === undefined;
  const own = isTheirs ? bundles.find(({ id }) => id === result.bundleId) : undefined;
  for (const one of placed) {
    const reference = referenceOf(one.row);
    const entries =
      isTheirs && own
        ? foundEntries(run, one, result, own)
        : {
            sentAt: new Date(host.clock.now()),
            message:
              unread === undefined
                ? messages.otherContent({ reference, held: bundles.map(heldOf), here })
                : messages.unreadBundle({ reference, bundleId: unread }),
          };
    // Whatever the cell reads, the row was being sent once.
    writing.fill(one, entries, own ? stateHeld(own) : WRITTEN.unconfirmed.state, 'sending');
  }
  return (draft?.origin.transactions ?? []).map((row, index) => ({
    action: 'lookUp',
    reference: referenceOf(row),
    ...(isTheirs ? { bundleId: result.bundleId } : {}),
    outcome: WRITTEN[isTheirs ? 'sent' : 'unconfirmed'].journal,
    ...paidOn(payload?.transactions[index]),
    codes: { why: 'foundAgain' },
  }));
}
