import { SHOWN_BUNDLES } from '../../model/limits';
import { written } from '../days';
import type { LookalikeBundle, LookWords } from '../words/look';
import { count } from './numbers';

/** Names it by what a person finds it by. */
export const lookalike = ({ bundleId, day, under }: LookalikeBundle): string =>
  `bundle ${bundleId} of ${written(day)}${under === '' ? ', without a reference' : `, reference ${under}`}`;

/** The first bundles, and how many more there are. */
const listed = (bundles: readonly number[]): string =>
  `${bundles.length === 1 ? 'bundle' : 'bundles'} ${bundles.slice(0, SHOWN_BUNDLES).join(', ')}${bundles.length > SHOWN_BUNDLES ? ` and ${bundles.length - SHOWN_BUNDLES} more` : ''}`;

/** Which row stands for it: none, or one that reads otherwise. */
const standsFor = ({ borneBy }: LookalikeBundle): string =>
  borneBy
    ? `its ID is in row ${borneBy.row} of “${borneBy.tab}”, which says something else. If columns were sorted or moved without the others, undo that first`
    : 'no row here stands for it';

export const look: LookWords = {
  looksRecorded: (it) =>
    `This looks recorded already: Qomon holds ${lookalike(it)}, with the same payer, amount and day, and ${standsFor(it)}. It is not sent until somebody says that this is another payment: send it again, or look the rows over in the sidebar, and answer the question.`,
  isHeld: (it) =>
    `Qomon holds ${lookalike(it)}, with the same payer, amount and day, and no row here stands for it.`,
  notReached:
    'This row had its reference before, and Qomon’s list could not be read far enough back to see whether it is recorded. Nothing was sent for it. Use Resolve doubtful rows, which reads on, or send it again in a few minutes.',
  underWay:
    'A row with this payment was deleted while it was being sent, and nobody knows yet whether Qomon has recorded it. This row takes its place: use Resolve doubtful rows in a few minutes. Nothing is sent until then.',
  isAnother: 'You have said that this is another payment. Send it again.',
  isAsTyped: 'You have said that this is meant as it was typed. The next night sends it too.',
  isCopy:
    'This spreadsheet is a copy of another one. Rows that were not sent when it was copied are looked up in Qomon before they leave, and it gives references of its own.',
  returned: (payments) =>
    `This spreadsheet was put back to an earlier state. ${count(payments, 'payment that Qomon holds has its reference and IDs', 'payments that Qomon holds have their references and IDs')} again.`,
  rowsGone: (bundles, untold) =>
    [
      `${count(bundles.length, 'payment', 'payments')} recorded from here ${bundles.length === 1 ? 'stands' : 'stand'} on no row any more: ${listed(bundles)}.`,
      untold === 0
        ? 'If the rows were archived or deleted, all is well.'
        : 'The spreadsheet was put back to an earlier state, or rows were deleted; the Journal names them again.',
      'You are not told of this again.',
    ].join(' '),
  recordedTwice: (pairs) =>
    `Qomon holds ${count(pairs.length, 'payment', 'payments')} of this spreadsheet twice, under one and the same reference: ${pairs.map(({ bundleId, own }) => `bundle ${bundleId} beside bundle ${own}, which stands on a row`).join(', ')}. Delete in Qomon what stands on no row.`,
  areOthers: (rows, all) =>
    [
      `${count(all, 'payment looks', 'payments look')} recorded already. Qomon holds the same payer, amount and day, and no row here stands for ${all === 1 ? 'it' : 'them'}:`,
      ...rows.map(
        ({ tab, row, ...it }) =>
          `• “${tab}”, row ${row}: ${lookalike(it)}${it.borneBy ? `; ${standsFor(it)}` : ''}`,
      ),
      ...(all > rows.length ? [`• and ${all - rows.length} more`] : []),
      '',
      all === 1
        ? 'Is it another payment, to be recorded as well? Otherwise it stays behind.'
        : 'Are they all other payments, to be recorded as well? Otherwise they stay behind.',
    ].join('\n'),
};
