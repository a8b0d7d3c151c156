import { type Money, totals } from '../money';
import { bundleOutcome } from '../qomon/answer';
import { postBundle } from '../qomon/endpoints';
import { Pace } from '../qomon/pace';
import type { SendReport, StopReason } from '../text/words';
import { type Agreed, departuresOf } from './departure';
import { markSending, markWaiting, recordVerdicts } from './record';
import type { Run } from './run';
import { type Verdict, verdictOf } from './verdict';

/** So many requests leave side by side. */
const CHUNK = 40;

/**
 * Sends what was agreed to, chunk by chunk: the intent is marked and saved, the requests leave,
 * the outcomes are recorded and saved. To be called under the document's lock. A row that no
 * longer holds what was agreed to stays behind.
 */
export function sendAgreed(run: Run, agreed: readonly Agreed[]): SendReport {
  const { clock, ui, words } = run.host;
  const pace = new Pace(clock);
  const verdicts: Verdict[] = [];
  const recorded: Money[] = [];
  let cause: StopReason | undefined;
  let next = 0;
  let changed = 0;

  while (next < agreed.length && cause === undefined) {
    const chunk = agreed.slice(next, next + CHUNK);
    pace.await(chunk.length);
    if (clock.now() >= run.deadline) {
      cause = 'time';
      break;
    }
    next += chunk.length;

    const departures = departuresOf(run, chunk);
    changed += chunk.length - departures.length;
    markSending(run, departures);
    const answers = run.qomon.send(departures.map(({ payload }) => postBundle(payload)));
    pace.learn(answers);
    const judged = departures.map((departure, index) => ({
      departure,
      verdict: verdictOf(bundleOutcome(answers[index]), departure.payload, departure.draft),
    }));
    recordVerdicts(run, judged);

    for (const { departure, verdict } of judged) {
      verdicts.push(verdict);
      if (verdict.kind === 'sent') recorded.push(...departure.money);
      if (verdict.kind === 'waiting') cause = verdict.cause;
    }
    if (next < agreed.length) ui.toast(words.title, words.send.progress(next, agreed.length));
  }

  const untried = agreed.slice(next);
  if (cause) markWaiting(run, untried, cause);
  const count = (kind: Verdict['kind']): number =>
    verdicts.filter((verdict) => verdict.kind === kind).length;
  return {
    sent: count('sent'),
    totals: totals(recorded),
    rejected: count('rejected'),
    toCheck: count('to check'),
    waiting: count('waiting') + untried.length,
    changed,
    cause,
  };
}
