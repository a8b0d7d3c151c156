import type { Memory } from '../memory/memory';
import type { Reference } from '../model/ids';
import { INTENT_KINDS, type Intent, type IntentKind } from '../model/journalLine';
import type { ReadLine } from './reading';
import { intentOf } from './remembering';

/** What was begun and not ended, of each kind by its reference. */
export type OpenIntents = Readonly<Record<IntentKind, Map<Reference, Intent>>>;

/** What is open by lines of the journal, the oldest first, and by what is remembered beyond it. */
export function openIn(lines: readonly ReadLine[], memory: Memory): OpenIntents {
  const open = {
    send: newMap(),
    refund: newMap(),
    cancel: newMap(),
    correct: newMap(),
    status: newMap(),
  };
  // guard: memory-open
  for (const kind of INTENT_KINDS) {
    for (const [reference, one] of memory.openIntents(kind))
      open[kind].set(reference, intentOf(one));
  }
  for (const line of lines) {
    const { reference, action, outcome } = line;
    if (!action || !outcome) continue;
    const intents = open[action === 'lookUp' ? 'send' : action];
    if (isBefore(line, intents.get(reference))) continue;
    if (outcome === 'intended') intents.set(reference, line);
    else if (outcome !== 'toCheck') intents.delete(reference);
    else noteRefusal(intents, line);
  }
  return open;
}

/** Qomon refused it in a way that was not certain: whoever settles it must know. */
function noteRefusal(intents: Map<Reference, Intent>, { reference, codes }: ReadLine): void {
  const intent = intents.get(reference);
  const { why } = codes;
  if (!intent || (why !== 'taken' && why !== 'failed')) return;
  intents.set(reference, { ...intent, codes: { ...intent.codes, why } });
}

/** True for a line that was written before an intent that the journal has lost since. */
function isBefore({ at }: ReadLine, known: Intent | undefined): boolean {
  // What is remembered is remembered to the second; a line whose time somebody has changed may be any.
  return known !== undefined && at > 0 && at + 1000 < known.at;
}

function newMap(): Map<Reference, Intent> {
  return new Map();
}
