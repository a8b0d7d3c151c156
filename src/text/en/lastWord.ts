import type { AskedPayment, LastWordWords } from '../words/lastWord';
import { count, inShort } from './numbers';
import { shown } from './send';

const named = ({ tab, row, reference, here }: AskedPayment): string =>
  [
    `“${tab}”, row ${row}`,
    reference === undefined ? 'its reference is gone' : `reference ${reference}`,
    ...here.map(inShort),
  ].join(', ');

const heldUnder = ({ held }: AskedPayment): string[] =>
  held.length > 0 ? [`Under its reference Qomon holds ${shown(held)}.`] : [];

export const lastWord: LastWordWords = {
  about: (it) =>
    ['Nothing proves whether Qomon has recorded this payment.', ...heldUnder(it)].join(' '),
  ask: (it) =>
    [
      `${named(it)}: nothing proves whether Qomon has recorded this payment.`,
      ...heldUnder(it),
      '',
      'Look in Qomon, then type',
      '• the number of its bundle, if it stands there;',
      '• NO, if it does not: it can then be sent again;',
      '• nothing, if you are not certain: it stays as it is.',
    ].join('\n'),
  notUnderstood: (typed) =>
    `“${typed}” is neither the number of a bundle nor NO. The row stays as it is. Use Resolve doubtful rows again and type one of the two.`,
  notOpen:
    'This row has changed meanwhile, and nothing is asked about it any more. Look at what it says now.',
  noSuchBundle: (bundleId) =>
    `Qomon has no bundle ${bundleId}. The row stays as it is. Check the number, and use Resolve doubtful rows again.`,
  notRead: (bundleId) =>
    `Bundle ${bundleId} could not be read. The row stays as it is; try again in a few minutes.`,
  ofAnotherRow: ({ bundleId, tab, row }) =>
    `Bundle ${bundleId} is that of row ${row} of “${tab}”. The row stays as it is. Look for its own in Qomon, and use Resolve doubtful rows again.`,
  differs: ({ held, here }) =>
    [
      `Qomon holds ${shown([held])}.`,
      ...(here.length > 0 ? [`The row says ${here.map(inShort).join('; ')}.`] : []),
      '',
      'Is this the payment of the row all the same?',
    ].join('\n'),
  heldWith: (bundleId) =>
    `This row was sent as one payment with another row, and Qomon holds both in bundle ${bundleId}. The row stays as it is; type ${bundleId} if it has no group to go back to.`,
  found: (bundleId) =>
    `Qomon does hold this payment, as bundle ${bundleId}: the IDs are in the row now.`,
  putRight: ({ given, named, states }) => [
    ...(given === 0
      ? []
      : [
          `${count(given, 'row has its Reference back', 'rows have their Reference back')}: it had been changed.`,
        ]),
    ...(named === 0
      ? []
      : [
          `${count(named, 'row has its Bundle ID back', 'rows have their Bundle ID back')}: it had been emptied.`,
        ]),
    ...(states === 0
      ? []
      : [
          `${count(states, 'payment has', 'payments have')} the State again that Qomon tells: it had been changed.`,
        ]),
  ],
  settled: (payments) =>
    payments === 0
      ? []
      : [`${count(payments, 'payment was', 'payments were')} settled by what you typed.`],
  freed: 'You have said that Qomon did not record this. Send it again when you want.',
};
