import type { LookalikeBundle, LookWords } from '../words/look';
import { count } from './numbers';

/** Names it by what a person finds it by. */
export const lookalike = ({ bundleId, day, under }: LookalikeBundle): string =>
  `bundle ${bundleId} of ${day}${under === '' ? ', without a reference' : `, reference ${under}`}`;

export const look: LookWords = {
  looksRecorded: (it) =>
    `This looks recorded already: Qomon holds ${lookalike(it)}, with the same payer, amount, day and items, and no row here stands for it. It is not sent until somebody says that this is another payment: send it again, and answer the question.`,
  notReached:
    'This row had its reference before, and Qomon’s list could not be read far enough back to see whether it is recorded. Nothing was sent for it. Send it again in a few minutes.',
  isAnother: 'You have said that this is another payment. Send it again.',
  areOthers: (rows, all) =>
    [
      `${count(all, 'payment looks', 'payments look')} recorded already. Qomon holds the same payer, amount, day and items, and no row here stands for ${all === 1 ? 'that bundle' : 'those bundles'}:`,
      ...rows.map(({ tab, row, ...it }) => `• “${tab}”, row ${row}: ${lookalike(it)}`),
      ...(all > rows.length ? [`• and ${all - rows.length} more`] : []),
      '',
      all === 1
        ? 'Is it another payment, to be recorded as well? Otherwise it stays behind.'
        : 'Are they all other payments, to be recorded as well? Otherwise they stay behind.',
    ].join('\n'),
};
