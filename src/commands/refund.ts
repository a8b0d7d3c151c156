import * as z from 'zod/mini';
import { paymentOn } from '../check/bundleIdentity';
import type { Host } from '../host/host';
import type { BundleId } from '../model/ids';
import { CHANGE_KINDS } from '../model/journalLine';
import { ASKING_MS, CHANGE_REQUESTS } from '../model/limits';
import type { RefundAnswer } from '../model/refundResults';
import { type RefundRequest, refundRequest } from '../refund/answer';
import { foreignRefusal } from '../refund/open';
import { planOf } from '../refund/plan';
import { previousRefusal } from '../refund/previousRefusal';
import { refundAsPlanned, rowsToRefund } from '../refund/refund';
import { obstructed, refusal } from '../refund/refusal';
import { isBehind, readFresh } from '../refund/stale';
import { fieldsOfRows } from '../refund/wholeItem';
import { kinshipIn } from '../run/kinship';
import { locked } from '../run/lock';
import { requestsLeft } from '../run/quota';
import { openRun, type Run } from '../run/run';
import { shownMoney } from '../text/money';
import { News } from './news';

/**
 * Gives back a part or all of one payment, and answers with the bundle as it was read again. The
 * bundle is read, the refund is checked against it, and its absolute target is in the journal and
 * saved before the request leaves; what Qomon then holds, and not what it answers, decides what the
 * rows say. Qomon has no lock: a change that somebody makes there between the first reading and the
 * request, some tenths of a second, is overwritten where it touches the same items.
 */
export function refund(host: Host, request: unknown): RefundAnswer {
  const read = z.safeParse(refundRequest, request);
  if (!read.success) return refusal(host, { kind: 'no request' });
  const news = new News();
  const answer = refundAsked(host, news, read.data);
  // The page shows the bundle alone.
  const told = news.take();
  if (told.length > 0) host.ui.alert(host.words.refund.title, told.join('\n\n'));
  return answer;
}

function refundAsked(host: Host, news: News, request: RefundRequest): RefundAnswer {
  const deadline = host.clock.now() + ASKING_MS;
  const first = locked(host, () => refundUnderLock(host, news, request, deadline));
  if ('kind' in first) return obstructed(host, first);
  if (!('question' in first)) return first;
  // Whoever answers takes their time, and no lock survives a question.
  if (!host.ui.yes(host.words.refund.title, first.question)) {
    return refusal(host, { kind: 'declined' });
  }
  const approved = { ...request, fingerprint: first.fingerprint, isChangeKnown: true };
  const again = host.clock.now() + ASKING_MS;
  const second = locked(host, () => refundUnderLock(host, news, approved, again));
  if ('kind' in second) return obstructed(host, second);
  return 'question' in second ? refusal(host, { kind: 'declined' }) : second;
}

/** What a person is asked first, and what they have seen then. */
interface Question {
  readonly question: string;
  readonly fingerprint: string;
}

function refundUnderLock(
  host: Host,
  news: News,
  request: RefundRequest & { readonly isChangeKnown?: boolean },
  deadline: number,
): RefundAnswer | Question {
  const run = openRun(host, deadline);
  if ('kind' in run) return obstructed(host, run);
  // guard: refund-recovers-first
  news.recover(run);
  const bundleId = request.bundleId as BundleId;
  const open = openRefusal(run, bundleId);
  if (open) return open;
  const rows = rowsToRefund(run, bundleId);
  if (!rows.ok) return rows;
  const previous = previousRefusal(host, run.journal, rows.placed);
  if (previous) return previous;
  if (requestsLeft(host) < CHANGE_REQUESTS) return refusal(host, { kind: 'quota' });

  const { catalog } = run.standards.context;
  const before = readFresh(run, bundleId, rows.placed);
  if (!before.ok) return before.refusal;
  const { asRead } = before;
  // guard: refund-as-seen
  if (request.fingerprint && request.fingerprint !== asRead.fingerprint)
    return refusal(host, { kind: 'changed', bundleId });
  // guard: refund-not-behind
  if (isBehind(run, rows.placed, asRead)) return refusal(host, { kind: 'stale', bundleId });
  const plan = planOf(request, asRead, catalog, fieldsOfRows(run, rows.placed, before.bundle));
  if ('kind' in plan) return refusal(host, plan);
  const placed = rows.placed.find(({ row }) => paymentOn(row, asRead) === plan.payment);
  const row = placed ?? rows.placed[0];
  const foreign = foreignRefusal(host, run.journal, row, asRead);
  if (foreign) return foreign;
  const kinship = kinshipIn(run, rows.placed, before.bundle);
  // guard: refund-not-edited
  if (kinship.kind === 'edited') return refusal(host, kinship);
  // guard: refund-changed-asks
  if (kinship.kind === 'changed' && !request.isChangeKnown) {
    const amount = shownMoney(plan.amount, host.language);
    const question = host.words.refund.confirmChanged(kinship.apart, amount);
    return { question, fingerprint: asRead.fingerprint };
  }
  if (host.clock.now() >= deadline) return refusal(host, { kind: 'time' });
  return refundAsPlanned(run, before, plan, row);
}

/** Refuses a refund of a bundle of which something else was begun, and nobody knows yet what came of it. */
function openRefusal({ host, journal }: Run, bundleId: BundleId): RefundAnswer | undefined {
  const open = CHANGE_KINDS.flatMap((kind) => [...journal.open.intents(kind).values()]);
  // guard: refund-recovers-first
  if (open.some((intent) => intent.bundleId === bundleId))
    return refusal(host, { kind: 'unconfirmed', bundleId });
  // guard: refund-not-while-deleting
  if (journal.open.isBeingDeleted(bundleId))
    return refusal(host, { kind: 'being deleted', bundleId });
  return undefined;
}
