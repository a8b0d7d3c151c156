import * as z from 'zod/mini';
import { examine } from '../check/examine';
import { goneNotes } from '../check/goneColumns';
import { likeRows, type PeopleOf } from '../check/likeRows';
import { withFreeCopies } from '../check/newRows';
import { isSendable, type Review } from '../check/review';
import { standardsOf } from '../check/standards';
import { askedOnce } from '../contacts/askedOnce';
import { knownPeople } from '../contacts/elsewhere';
import { type Asked, resolvePeople } from '../contacts/resolve';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { Journal } from '../journal/journal';
import { type ContactId, readId } from '../model/ids';
import { REVIEW_ASKING_MS, REVIEW_IDS, SHOWN_FINDINGS } from '../model/limits';
import { inRanges } from '../model/ranges';
import type { Tally, Totals } from '../model/results';
import type { State } from '../model/states';
import { readCatalog } from '../run/catalog';
import { directoryIfConnected } from '../run/directory';
import { READY, SELECTED } from '../send/choice';
import { tabsLeft } from '../send/tabsLeft';
import { tallyOf } from '../send/tally';
import { visibleOnly } from '../send/visible';
import { Snapshot } from '../sheet/snapshot';
import { surroundings } from '../sheet/surroundings';
import { type AskedRow, keptOf } from './askedRows';
import {
  type Finding,
  notesOn,
  type ProblemFinding,
  problemsIn,
  rowsLeft,
  rowsUnreached,
  warningsIn,
} from './reviewFindings';

const shape = z.optional(
  z.nullable(z.object({ scope: z.optional(z.enum(['selection', 'ready'])) })),
);

/** What the sidebar shows of the rows that are chosen, before anything is sent. */
export type ReviewAnswer =
  | {
      readonly ok: true;
      /** What would be sent; totals in minor units. */
      readonly bundles: number;
      readonly rows: number;
      readonly totals: Totals;
      readonly byMethod: Tally['byMethod'];
      /** The first of each kind, and how many there are. */
      readonly problems: readonly ProblemFinding[];
      readonly problemCount: number;
      readonly warnings: readonly Finding[];
      readonly warningCount: number;
      /** Rows that stay behind without a problem of their own, and why. */
      readonly leftBehind: readonly Finding[];
      readonly leftCount: number;
      /** Payments that Qomon seems to hold already, which stay behind until a person answers. */
      readonly questions: readonly AskedRow[];
      readonly questionCount: number;
      /** How many rows *Resolve unconfirmed rows* may settle. */
      readonly unconfirmed: number;
      /** Rows that nobody sees, and tabs of which nothing goes. */
      readonly notes: readonly string[];
    }
  | Refusal;

/** What became of such a row may be open. */
const UNCONFIRMED: readonly State[] = ['sending', 'toCheck'];

/**
 * Looks the chosen rows over as a check does, and writes nothing. To answer quickly it asks for few
 * people by their IDs; whoever is not asked for now is looked up before a send.
 */
export function reviewSelection(host: Host, request: unknown): ReviewAnswer {
  const read = z.safeParse(shape, request);
  const choice = read.data?.scope === 'ready' ? READY : SELECTED;
  // Before the lists: with whose installation this is, these are read too.
  const directory = directoryIfConnected(host, {
    deadline: host.clock.now() + REVIEW_ASKING_MS,
    mostSingly: REVIEW_IDS,
  });
  if (directory && 'kind' in directory) return refusal(host, directory);
  const catalog = readCatalog(host);
  if ('kind' in catalog) return refusal(host, catalog);
  const people = directory && askedOnce(directory);
  const isReady = choice === READY;
  const near = isReady
    ? undefined
    : surroundings(host.workbook, likeRows(peopleFrom(host, people)));
  const found = near ?? Snapshot.of(host.workbook);
  const all = choice(host, found);
  if ('kind' in all) return refusal(host, all);
  const { wanted, left } = visibleOnly(found, all, isReady ? 'ready' : 'selected');
  const snapshot = withFreeCopies(found, wanted);
  const { review } = examine(host, snapshot, {
    standards: standardsOf(host, catalog),
    wanted,
    told: new Journal(host),
    directory: people,
    // What a check says of a payer's name is said here too; of ready rows, which may be many, it is not asked.
    byName: isReady ? undefined : directory,
    marks: 'none',
  });
  const tabs = isReady ? tabsLeft(host, found) : [];
  const notes = [...notesOn(host, { leftBehind: left, tabs }), ...goneNotes(host, review.bundles)];
  return answer(host, review, notes);
}

/** Who stands on rows that may be sent, by their IDs or their addresses. */
function peopleFrom({ documentStore }: Host, people: Asked | undefined): PeopleOf {
  return (rows) => {
    const sendable = rows.filter(({ row }) => isSendable(row));
    const found = people ? resolvePeople(sendable, people, knownPeople(documentStore)) : undefined;
    const ids = sendable.flatMap((placed) =>
      (['payerId', 'memberId'] as const).map((key) =>
        readId<ContactId>(found?.get(placed)?.entries[key] ?? placed.row.cell(key)),
      ),
    );
    return new Set(ids.flatMap((id) => id ?? []));
  };
}

function answer(host: Host, found: Review, notes: readonly string[]): ReviewAnswer {
  const { asked, unreached, leaving } = keptOf(host, found);
  const review = { ...found, bundles: leaving };
  const { bundles, rows, totals, byMethod, oddStatuses } = tallyOf(review);
  const problems = problemsIn(host, review);
  const warnings = warningsIn(host, review);
  const left = [...rowsUnreached(host, unreached), ...rowsLeft(host, review)];
  const unconfirmed = review.blocked.filter(({ state }) => UNCONFIRMED.includes(state));
  return {
    ok: true,
    bundles,
    rows,
    totals,
    byMethod,
    problems: problems.slice(0, SHOWN_FINDINGS),
    problemCount: problems.length,
    warnings: warnings.slice(0, SHOWN_FINDINGS),
    warningCount: warnings.length,
    leftBehind: inRanges(left, ({ text }) => text).slice(0, SHOWN_FINDINGS),
    leftCount: left.length,
    questions: asked.slice(0, SHOWN_FINDINGS),
    questionCount: asked.length,
    unconfirmed: unconfirmed.length + unreached.length,
    notes: [...oddStatuses.map(host.words.send.oddStatus), ...notes],
  };
}
