import type { CompareReport, Orphan } from '../../model/compareResults';
import { SHOWN_COMPARED } from '../../model/limits';
import { written } from '../days';
import type { CompareWords } from '../words/compare';
import { count, moneys } from './numbers';
import { RECORD_AGAIN } from './remedies';

function orphanLine({ bundleId, reference, totals, date }: Orphan): string {
  return `• bundle ${bundleId}, reference ${reference}: ${totals.length > 0 ? moneys(totals) : 'no amount that can be read'}, ${written(date ?? 'no date')}`;
}

function orphanLines(orphans: readonly Orphan[]): string[] {
  if (orphans.length === 0) return [];
  const more = orphans.length - SHOWN_COMPARED;
  return [
    '',
    `${count(orphans.length, 'payment in Qomon bears a reference', 'payments in Qomon bear references')} of this spreadsheet and ${orphans.length === 1 ? 'stands' : 'stand'} on no row:`,
    ...orphans.slice(0, SHOWN_COMPARED).map(orphanLine),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}

function found(report: CompareReport): string[] {
  const { changed, gone, replaced, refunded, settled, unread, typed, untold, elsewhere } = report;
  const [first] = unread;
  const [oddly] = typed;
  return [
    ...(changed > 0
      ? [`• ${count(changed, 'payment differs', 'payments differ')}: see Message for what and how.`]
      : []),
    ...(gone > 0 ? [`• ${count(gone, 'payment is', 'payments are')} gone from Qomon.`] : []),
    ...(replaced > 0
      ? [
          `• ${count(replaced, 'payment is', 'payments are')} held by Qomon under another number now: use Resolve doubtful rows, which writes the new IDs.`,
        ]
      : []),
    ...(refunded > 0
      ? [`• ${count(refunded, 'payment has', 'payments have')} been refunded in Qomon since.`]
      : []),
    ...(settled > 0 ? [`• ${count(settled, 'payment agrees', 'payments agree')} again.`] : []),
    ...(first
      ? [
          `• ${count(unread.length, 'payment', 'payments')} could not be compared, because the row can no longer be read (first: “${first.tab}”, row ${first.row}). Use Refresh lists, and undo changes to the row.`,
        ]
      : []),
    ...(oddly
      ? [
          `• In ${count(typed.length, 'row', 'rows')}, the state was typed and is not so (first: “${oddly.tab}”, row ${oddly.row}): see Message.`,
        ]
      : []),
    ...(elsewhere
      ? [
          `• ${count(elsewhere.bundles, 'payment was', 'payments were')} recorded before this spreadsheet was moved to the space “${elsewhere.space}”, and not compared.`,
        ]
      : []),
    ...(untold > 0
      ? [
          `• Of ${count(untold, 'payment', 'payments')} Qomon gave no clear answer: compare again in a few minutes.`,
        ]
      : []),
  ];
}

export const compare: CompareWords = {
  title: 'Compare with Qomon',
  progress: (bundles) => `Comparing ${count(bundles, 'payment', 'payments')} with Qomon…`,
  done: (report) =>
    [
      `${count(report.compared, 'payment', 'payments')} (${count(report.rows, 'row', 'rows')}) compared with ${report.listed} in Qomon: ${report.same} agree.`,
      ...found(report),
      ...(report.complete
        ? []
        : [
            '',
            'Qomon’s list could not be read to its end, so no row is called gone, and payments may be missing below. Compare again in a few minutes.',
          ]),
      ...orphanLines(report.orphans),
      '',
      `It took ${count(report.requests, 'request', 'requests')} and ${count(report.seconds, 'second', 'seconds')}.`,
    ].join('\n'),
  messages: {
    changed: ({ bundleId, changes, isRefunded }) =>
      [
        `Bundle ${bundleId} was changed in Qomon, or the row was:`,
        ...changes.map(({ header, here, there }) => `${header}: here ${here}, in Qomon ${there}`),
        `If the row is right, ${isRefunded ? 'change the refunded payment in Qomon' : 'use Correct and resend'}; if Qomon is, type here what Qomon holds. Then compare again.`,
      ].join('\n'),
    status: (status) =>
      `The row names no status. In Qomon it is ${status}. If that is not so, use Change payment status.`,
    gone: (bundleId) =>
      `Qomon has no bundle ${bundleId} any more: somebody has deleted it there. ${RECORD_AGAIN}`,
    replaced: ({ bundleId, by }) =>
      `Qomon has no bundle ${bundleId}, and holds the payment of this row as bundle ${by}: it was corrected, here or elsewhere, or the Bundle ID was typed over. Use Resolve doubtful rows, which writes the new IDs. Nothing is sent or deleted until then.`,
    refunded: ({ bundleId, refunded }) => `Bundle ${bundleId}: ${refunded} refunded in Qomon.`,
  },
};
