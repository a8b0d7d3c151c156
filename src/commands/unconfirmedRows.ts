import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { LOOK_BACK_MS, RUN_MS, SHOWN_FINDINGS } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import type { RecoveryReport } from '../model/results';
import { nameOf, type RowName } from '../recover/lastWord';
import { recover } from '../recover/recover';
import type { OpenQuestion } from '../recover/resolved';
import { paidOnRows } from '../recover/sought';
import { locked } from '../run/lock';
import { openRun, type Run } from '../run/run';
import { isOpen } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';
import type { Words } from '../text/words';
import type { AskedPayment } from '../text/words/lastWord';
import { type AskedRow, askedRow } from './askedRows';

/** A payment of which nothing can be proven, as a person is asked about it. */
export interface Unproven {
  readonly at: PlacedRow;
  readonly name: RowName;
  readonly payment: AskedPayment;
}

/**
 * Looks up the rows that may or may not have been recorded, as far as Qomon's list goes. What nothing
 * proves, and time alone does not settle, is for a person to say.
 */
export function lookUpUnconfirmed(
  host: Host,
): { readonly report: RecoveryReport; readonly unproven: readonly Unproven[] } | Obstacle {
  return locked(host, () => {
    const run = openRun(host, host.clock.now() + RUN_MS);
    if ('kind' in run) return run;
    const report = recover(run, { pages: Number.POSITIVE_INFINITY, putsRight: true });
    return { report, unproven: unprovenOf(run, report.open) };
  });
}

/** What the sidebar is told of a look-up, and what it asks a person about. */
export type UnconfirmedAnswer =
  | {
      readonly ok: true;
      readonly told: string;
      readonly questions: readonly AskedRow[];
      readonly questionCount: number;
    }
  | Refusal;

/** The same for the sidebar, which asks by itself: `answerQuestion` takes what is said. */
export function getUnconfirmedRows(host: Host): UnconfirmedAnswer {
  const looked = lookUpUnconfirmed(host);
  if ('kind' in looked) return refusal(host, looked);
  const { report, unproven } = looked;
  const { words } = host;
  return {
    ok: true,
    told: resolvedText(words, report),
    questions: unproven
      .slice(0, SHOWN_FINDINGS)
      .map(({ at, name, payment }) => askedRow(at, name, words.lastWord.about(payment))),
    questionCount: unproven.length,
  };
}

/** What came of a look-up in words; `settled` of them by what a person said. */
export function resolvedText(words: Words, report: RecoveryReport, settled = 0): string {
  const { sent, waiting, rejected, unconfirmed, notes } = report;
  const isSilent = sent + waiting + rejected + unconfirmed === 0 && notes.length + settled > 0;
  return [
    ...(isSilent ? [] : [words.resolved(report)]),
    ...notes,
    ...words.lastWord.settled(settled),
  ].join('\n');
}

function unprovenOf(run: Run, open: readonly OpenQuestion[]): Unproven[] {
  const now = run.host.clock.now();
  return open
    .filter(
      ({ uncertainty, payment }) =>
        uncertainty.kind !== 'early' &&
        // Its row says which group it belongs to.
        !(uncertainty.kind === 'apart' && uncertainty.at) &&
        // What the list does not show yet, it may show later.
        (uncertainty.kind === 'other content' || now - (payment.last ?? 0) >= LOOK_BACK_MS),
    )
    .flatMap(({ payment, uncertainty }) => {
      const at = payment.placed.find(({ row }) => isOpen(row));
      if (!at) return [];
      const here = paidOnRows(run, payment.placed);
      const held =
        uncertainty.kind === 'other content'
          ? uncertainty.held
          : uncertainty.kind === 'of another row'
            ? [uncertainty.held]
            : [];
      return [{ at, name: nameOf(at), payment: { ...whereOf(at), here, held } }];
    });
}

function whereOf({ entry, row }: PlacedRow): Pick<AskedPayment, 'tab' | 'row' | 'reference'> {
  return { tab: entry.tab.name, row: row.number, reference: row.reference };
}
