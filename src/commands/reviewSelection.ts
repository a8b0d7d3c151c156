import * as z from 'zod/mini';
import { examine } from '../check/examine';
import { withFreeCopies } from '../check/newRows';
import { type Review, standardsOf } from '../check/review';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { Journal } from '../journal/journal';
import { REVIEW_ASKING_MS, REVIEW_IDS, SHOWN_FINDINGS } from '../model/limits';
import type { Tally, Totals } from '../model/results';
import { readCatalog } from '../run/catalog';
import { directoryIfConnected } from '../run/directory';
import { READY, SELECTED } from '../send/selection';
import { tallyOf } from '../send/tally';
import { Snapshot } from '../sheet/snapshot';
import { type Finding, problemsIn, rowsLeft, warningsIn } from './reviewFindings';

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
      readonly problems: readonly Finding[];
      readonly problemCount: number;
      readonly warnings: readonly Finding[];
      readonly warningCount: number;
      /** Rows that stay behind without a problem of their own, and why. */
      readonly leftBehind: readonly Finding[];
      readonly leftCount: number;
    }
  | Refusal;

/**
 * Looks the chosen rows over as a check does, and writes nothing. To answer quickly it asks for few
 * people by their IDs; whoever is not asked for now is looked up before a send.
 */
export function reviewSelection(host: Host, request: unknown): ReviewAnswer {
  const read = z.safeParse(shape, request);
  const choice = read.data?.scope === 'ready' ? READY : SELECTED;
  const catalog = readCatalog(host);
  if ('kind' in catalog) return refusal(host, catalog);
  const directory = directoryIfConnected(host, {
    deadline: host.clock.now() + REVIEW_ASKING_MS,
    mostIds: REVIEW_IDS,
  });
  if (directory && 'kind' in directory) return refusal(host, directory);
  const found = Snapshot.of(host.workbook);
  const wanted = choice(host, found);
  if ('kind' in wanted) return refusal(host, wanted);
  const snapshot = withFreeCopies(found, wanted);
  const { review } = examine(host, snapshot, {
    standards: standardsOf(host, catalog),
    wanted,
    told: new Journal(host),
    directory,
    marks: 'none',
  });
  return answer(host, review);
}

function answer(host: Host, review: Review): ReviewAnswer {
  const { bundles, rows, totals, byMethod } = tallyOf(review);
  const [problems, warnings, left] = [problemsIn, warningsIn, rowsLeft].map((list) =>
    list(host, review),
  ) as [Finding[], Finding[], Finding[]];
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
    leftBehind: left.slice(0, SHOWN_FINDINGS),
    leftCount: left.length,
  };
}
