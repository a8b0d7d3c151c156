import type { BundleId } from '../model/ids';
import type { ChangeKind, Intent, JournalOutcome } from '../model/journalLine';
import { heldOutcome } from '../qomon/answer';
import type { ApiAnswer } from '../qomon/client';
import { getBundle } from '../qomon/endpoints';
import { askPaced } from '../qomon/paced';
import { type Reading, readingOf } from '../refund/reading';
import { recordAsRead, recordGone, recordUnconfirmed } from '../refund/record';
import { progressOf } from '../refund/target';
import { endCodes } from '../refund/undertaking';
import type { Run } from '../run/run';
import { bundleIdOf } from '../sheet/bundleRows';
import { Snapshot } from '../sheet/snapshot';
import type { Evidence } from './evidence';

/** What came of looking up changes of one kind of which nobody knows whether they were recorded. */
export interface UnconfirmedChanges {
  /** Recorded after all. */
  readonly recorded: number;
  /** Not recorded: they may be made again. */
  readonly waiting: number;
  /** Nobody knows yet. */
  readonly unconfirmed: number;
  readonly requests: number;
  /** The bundles of those that are still unconfirmed: no send of their rows is unconfirmed. */
  readonly open: ReadonlySet<BundleId>;
}

const NOTHING = { recorded: 0, waiting: 0, unconfirmed: 0 };

const NONE: UnconfirmedChanges = { ...NOTHING, requests: 0, open: new Set() };

interface Unconfirmed extends Intent {
  readonly kind: ChangeKind;
  readonly bundleId: BundleId;
}

/**
 * Settles the changes that the journal holds as intended and not as ended: each bundle is asked for,
 * and what it holds is compared with where the change was going. A change is never sent again from
 * here. `underWay`: for so many milliseconds after it was sent, a request may still be carried out.
 * To be called under the document's lock.
 */
export function resolveChanges(
  run: Run,
  kind: ChangeKind,
  underWay: number,
  evidence: Evidence,
): UnconfirmedChanges {
  const { host, journal, standards } = run;
  const intents = [...journal.open.intents(kind).values()];
  if (intents.length === 0) return NONE;
  const unconfirmed = intents.flatMap((intent) => unconfirmedOf(run, kind, intent));
  const now = host.clock.now();
  const answers = answersAbout(run, unconfirmed);
  const counts = { ...NOTHING };
  const open = new Set<BundleId>();
  unconfirmed.forEach((payment, index) => {
    const { bundleId, at } = payment;
    const reading = readingOf(host, standards.context.catalog, bundleId, answers[index]);
    // guard: refund-under-way
    const end = settle(run, payment, proven(payment, reading, evidence), now - at >= underWay);
    if (end === 'unconfirmed') open.add(bundleId);
    counts[end] += 1;
  });
  return { ...counts, requests: answers.length, open };
}

/** What Qomon answers of each, in their order, as far as it could be asked. */
function answersAbout(run: Run, unconfirmed: readonly Unconfirmed[]): ApiAnswer[] {
  const { host, qomon, pace, deadline } = run;
  const answers: ApiAnswer[] = [];
  askPaced(
    { qomon, clock: host.clock, pace, deadline },
    unconfirmed.map(({ bundleId }) => getBundle(bundleId)),
    (came, from) => {
      answers.push(...came);
      return came.map((answer, index) => {
        const asked = unconfirmed[from + index] as Unconfirmed;
        return heldOutcome(answer, asked.bundleId);
      });
    },
  );
  return answers;
}

/** A bundle is gone where its ID is not found and a whole list does not show it; else nobody knows. */
function proven({ bundleId }: Unconfirmed, reading: Reading, evidence: Evidence): Reading {
  if (reading.ok || reading.why !== 'gone') return reading;
  return evidence.fateOf(bundleId) === 'gone' ? reading : { ...reading, why: 'unread' };
}

/** The bundle of an intent: the journal's, or that of the row, where somebody has changed the journal. */
function unconfirmedOf(run: Run, kind: ChangeKind, intent: Intent): Unconfirmed[] {
  const { reference } = intent;
  const rows = intent.bundleId ? [] : Snapshot.again(run.tabs).bearing(reference);
  const bundleId = intent.bundleId ?? rows.flatMap(({ row }) => bundleIdOf(row) ?? [])[0];
  if (bundleId !== undefined) return [{ ...intent, kind, bundleId }];
  // Nothing says any more which bundle it was.
  const { money } = intent;
  const codes = { why: 'rowGone' } as const;
  run.journal.write([{ action: kind, reference, outcome: 'waiting', money, codes }]);
  return [];
}

/** Says on the rows what was found, and then in the journal, so that what is cut off between is done again. */
function settle(
  run: Run,
  { kind, reference, bundleId, money, codes }: Unconfirmed,
  reading: Reading,
  isOld: boolean,
): keyof typeof NOTHING {
  const words = run.host.words[kind];
  const { target = [] } = codes;
  const end = (outcome: JournalOutcome, rows: number): void => {
    const ended = outcome === 'recorded' ? endCodes(kind, target) : {};
    const gone = rows === 0 ? ({ why: 'rowsGone' } as const) : {};
    const line = { action: kind, reference, bundleId, outcome, money } as const;
    run.journal.write([{ ...line, codes: { ...ended, ...gone } }]);
  };
  if (!reading.ok) {
    if (reading.why === 'unread') {
      recordUnconfirmed(run, bundleId, kind);
      return 'unconfirmed';
    }
    end('waiting', recordGone(run, bundleId, kind));
    return 'waiting';
  }
  const { asRead } = reading;
  const progress = progressOf(target, asRead);
  if (progress === 'reached') {
    end('recorded', recordAsRead(run, asRead, words.found(asRead)));
    return 'recorded';
  }
  if (!isOld) {
    recordUnconfirmed(run, bundleId, kind);
    return 'unconfirmed';
  }
  const isUntouched = progress === 'untouched';
  const message = isUntouched ? words.free(asRead) : words.other(asRead);
  end('waiting', recordAsRead(run, asRead, message));
  return 'waiting';
}
