import type { Host } from '../host/host';
import { type BundleId, readGivenId } from '../model/ids';
import { ASKED_WORDS, LOOK_BACK_MS, RUN_MS } from '../model/limits';
import type { RecoveryReport } from '../model/results';
import { nameOf, type RowName, type Word } from '../recover/lastWord';
import { type OpenQuestion, recover } from '../recover/recover';
import { paidOnRows } from '../recover/sought';
import { locked } from '../run/lock';
import { openRun, type Run } from '../run/run';
import { isOpen } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';
import { sentence } from '../text/sentence';
import type { Words } from '../text/words';
import type { AskedPayment } from '../text/words/lastWord';
import { SETTLED, settle, toldOf } from './settleRow';

/** A payment that nothing can prove anything of, as a person is asked about it. */
interface Asked {
  readonly name: RowName;
  readonly payment: AskedPayment;
}

/**
 * Looks up the rows that may or may not have been recorded, as far as Qomon's list goes, and asks a person
 * about those of which nothing can be proven. A dialog ends every lock, so it is taken again after each.
 */
export function resolveDoubtfulRows(host: Host): void {
  const { ui, words } = host;
  const title = words.menu.resolveDoubtful;
  const deadline = host.clock.now() + RUN_MS;
  const looked = locked(host, () => {
    const run = openRun(host, deadline);
    if ('kind' in run) return run;
    const report = recover(run, { pages: Number.POSITIVE_INFINITY });
    return { report, asked: askedOf(run, report.open) };
  });
  if ('kind' in looked) {
    ui.alert(title, sentence(words.obstacles, looked));
    return;
  }
  const { report, asked } = looked;
  const told = asked.flatMap((one) => {
    const result = ask(host, title, one);
    return result === undefined ? [] : [result];
  });
  const settled = told.filter((one) => one === SETTLED).length;
  const left = { ...report, unconfirmed: report.unconfirmed - settled };
  const said = told.filter((one) => one !== SETTLED);
  ui.alert(title, [resolvedText(words, left, settled), ...said].join('\n'));
}

/** Those that time alone does not settle, the first of them. */
function askedOf(run: Run, open: readonly OpenQuestion[]): Asked[] {
  const now = run.host.clock.now();
  return open
    .filter(
      ({ uncertainty, payment }) =>
        uncertainty.kind !== 'early' &&
        // What the list does not show yet, it may show later.
        (uncertainty.kind === 'other content' || now - (payment.last ?? 0) >= LOOK_BACK_MS),
    )
    .slice(0, ASKED_WORDS)
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
      return [{ name: nameOf(at), payment: { ...whereOf(at), here, held } }];
    });
}

function whereOf({ entry, row }: PlacedRow): Pick<AskedPayment, 'tab' | 'row' | 'reference'> {
  return { tab: entry.tab.name, row: row.number, reference: row.reference };
}

/** Asks about one; what is to be told of it, `SETTLED`, or undefined where nothing was said. */
function ask(host: Host, title: string, { name, payment }: Asked): string | undefined {
  const { ui, words } = host;
  const typed = ui.prompt(title, words.lastWord.ask(payment));
  if (typed === undefined) return undefined;
  const word = wordIn(typed);
  if (!word) return words.lastWord.notUnderstood(typed.slice(0, 40));
  const result = settle(host, name, word);
  if (result.kind !== 'differs' || word.kind !== 'recorded') return toldOf(host, result);
  if (!ui.confirm(title, words.lastWord.differs(result))) return undefined;
  return toldOf(host, settle(host, name, { ...word, isConfirmed: true }));
}

/** What a person typed: the number of a bundle, or that there is none, in either language. */
function wordIn(typed: string): Word | undefined {
  const text = typed.trim().toLowerCase();
  if (/^(no|non)[.!]?$/.test(text)) return { kind: 'not recorded' };
  const bundleId = readGivenId<BundleId>(text.replace(/^#/, ''));
  return bundleId === undefined ? undefined : { kind: 'recorded', bundleId, isConfirmed: false };
}

function resolvedText(words: Words, report: RecoveryReport, settled: number): string {
  const { sent, waiting, rejected, unconfirmed, notes } = report;
  const isSilent = sent + waiting + rejected + unconfirmed === 0 && notes.length + settled > 0;
  return [
    ...(isSilent ? [] : [words.resolved(report)]),
    ...notes,
    ...words.lastWord.settled(settled),
  ].join('\n');
}
