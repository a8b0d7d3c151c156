import type { Host } from '../host/host';
import type { Zone } from '../model/ports';
import { sentence } from '../text/sentence';
import type { Words } from '../text/words';
import { problemOf } from './health';
import type { NightHost } from './host';
import { readPlan } from './plan';
import { forgetReport, keptReport } from './runState';
import { getNightly } from './settings';

/**
 * What somebody who opens the spreadsheet should know of the night, '' where all is well. Reads
 * the document's properties alone, as little else is allowed then.
 */
export function openingNotice(
  { documentStore, userStore, clock }: Pick<Host, 'documentStore' | 'userStore' | 'clock'>,
  zone: () => Zone,
  words: () => Words,
): string {
  const plan = readPlan(documentStore);
  if (!plan) return '';
  const problem = problemOf(plan, { documentStore, userStore, zone, now: clock.now() });
  if (problem) return sentence(words().nightly.problems, problem);
  return keptReport(documentStore) === undefined ? '' : words().nightly.notMailed;
}

/** Tells all of it, and the report that no mail has carried; that has been read then. */
export function showNightlyNotice(host: NightHost): void {
  const { ui, words, documentStore } = host;
  const { problem, lastReport } = getNightly(host);
  const parts = [
    ...(problem === '' ? [] : [problem]),
    ...(lastReport === '' ? [] : [`${words.nightly.notMailed}\n\n${lastReport}`]),
  ];
  ui.alert(words.nightly.title, parts.join('\n\n') || words.nightly.nothingWrong);
  if (lastReport !== '') forgetReport(documentStore);
}
