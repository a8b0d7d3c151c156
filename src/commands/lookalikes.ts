import type { Host } from '../host/host';
import { SHOWN_BUNDLES } from '../model/limits';
import type { Obstacle } from '../model/obstacles';
import { locked } from '../run/lock';
import { openRun } from '../run/run';
import { type Chosen, withAsked } from '../send/chosen';
import { noteAnswers } from '../send/lookAnswers';

/**
 * Asks about payments that Qomon seems to hold already: with one answer all of them go as well, and are
 * not asked about again; or they stay behind.
 */
export function askAboutLookalikes(host: Host, chosen: Chosen): Chosen | Obstacle {
  const { asked } = chosen;
  if (asked.length === 0) return chosen;
  const { ui, words } = host;
  const shown = asked.slice(0, SHOWN_BUNDLES).flatMap(({ reviewed, question, borneBy }) => {
    const [first] = reviewed.placed;
    const at = first && { tab: first.entry.tab.name, row: first.row.number };
    return at ? [{ ...question, borneBy, ...at }] : [];
  });
  if (!ui.confirm(words.send.title, words.look.areOthers(shown, asked.length))) return chosen;
  return locked(host, () => {
    const run = openRun(host, host.clock.now(), { found: chosen.found, pace: chosen.pace });
    if ('kind' in run) return run;
    noteAnswers(
      run,
      asked.map(({ question }) => question),
    );
    return withAsked(run, chosen);
  });
}
