import type { Host } from '../host/host';
import { type BundleId, readGivenId } from '../model/ids';
import { ASKED_WORDS } from '../model/limits';
import { caseless } from '../model/plain';
import type { Word } from '../recover/lastWord';
import { sentence } from '../text/sentence';
import { SETTLED, settle, toldOf } from './settleRow';
import { lookUpUnconfirmed, resolvedText, type Unproven } from './unconfirmedRows';

/**
 * Looks up the rows that may or may not have been recorded, as far as Qomon's list goes, and asks a person
 * about those of which nothing can be proven, the first of them. A dialog ends every lock, so it is taken
 * again after each.
 */
export function resolveDoubtfulRows(host: Host): void {
  const { ui, words } = host;
  const title = words.menu.resolveDoubtful;
  const looked = lookUpUnconfirmed(host);
  if ('kind' in looked) {
    ui.alert(title, sentence(words.obstacles, looked));
    return;
  }
  const { report, unproven } = looked;
  const told = unproven.slice(0, ASKED_WORDS).flatMap((one) => {
    const result = ask(host, title, one);
    return result === undefined ? [] : [result];
  });
  const settled = told.filter((one) => one === SETTLED).length;
  const left = { ...report, unconfirmed: report.unconfirmed - settled };
  const said = told.filter((one) => one !== SETTLED);
  ui.alert(title, [resolvedText(words, left, settled), ...said].join('\n'));
}

/** Asks about one; what is to be told of it, `SETTLED`, or undefined where nothing was said. */
function ask(host: Host, title: string, { name, payment }: Unproven): string | undefined {
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
  const text = caseless(typed);
  if (/^(no|non)[.!]?$/.test(text)) return { kind: 'not recorded' };
  const bundleId = readGivenId<BundleId>(text.replace(/^#/, ''));
  return bundleId === undefined ? undefined : { kind: 'recorded', bundleId, isConfirmed: false };
}
