import { SHOWN_CHEQUES, SHOWN_PLACES } from '../../model/limits';
import type { Cheque, SettledSlips, Slip, SlipOffer, SlipOutcome } from '../../model/slipResults';
import type { RowPlace } from '../../model/summaryResults';
import { written } from '../days';
import type { SlipWords } from '../words/slips';
import { methodNamed } from './methods';
import { count, money } from './numbers';
import { WRITTEN_AGAIN } from './remedies';
import { states } from './states';

const cheques = (n: number): string => count(n, 'cheque', 'cheques');

const place = ({ tab, row }: RowPlace): string => `“${tab}”, row ${row}`;

const some = (lines: readonly string[], most: number): string[] =>
  lines.length > most ? [...lines.slice(0, most), `… and ${lines.length - most} more`] : [...lines];

const placesOf = ({ place: at, others }: Pick<Cheque, 'place' | 'others'>): string =>
  [place(at), ...others.map(place)].join(' and ');

const chequeLine = ({ drawer, bank, number, money: sum, ...at }: Cheque): string =>
  `• ${placesOf(at)}: ${money(sum)}, ${[drawer, bank, number].map((one) => one || '—').join(', ')}`;

const joined = (cheque: Cheque): string =>
  `${placesOf(cheque)} bear the same cheque number and bank: they are one cheque of ${money(cheque.money)}.`;

const leftOut = (why: string, rows: readonly RowPlace[]): string[] =>
  rows.length > 0 ? [`${why}: ${some(rows.map(place), SHOWN_PLACES).join('; ')}.`] : [];

const named = (what: string, cheques: readonly Cheque[]): string[] =>
  leftOut(
    what,
    cheques.map((one) => one.place),
  );

const alikeLine = ({ slip, ...at }: SlipOffer['alike'][number]): string =>
  `Left out: ${place(at)} looks like a cheque of slip ${slip} that is on no row any more (the same amount, day, bank and number).`;

const halfLine = ({ slip, ...at }: SlipOffer['halves'][number]): string =>
  `Left out: ${place(at)} belongs to the cheque on slip ${slip}. Undo that slip to make another, or correct the cheque number.`;

/** The first of them, and how many more there are. */
const listed = (lines: readonly string[]): readonly string[] =>
  lines.length > SHOWN_PLACES
    ? [
        ...lines.slice(0, SHOWN_PLACES),
        `Left out for the same reason: ${count(lines.length - SHOWN_PLACES, 'row', 'rows')} more.`,
      ]
    : lines;

function notesOn(offer: SlipOffer): string[] {
  const { cheques: all, others } = offer;
  const missing = all.filter((one) => one.missing.length > 0);
  const near = all.filter(({ life }) => life === 'near');
  const past = all.filter(({ life }) => life === 'past');
  const refunded = all.filter((one) => one.refunded !== undefined);
  return [
    ...(missing.length > 0
      ? [
          'Missing on the paper (you can stop here, fill them in, and begin again):',
          ...some(
            missing.map((one) => `• ${place(one.place)}: ${one.missing.join(', ')}`),
            SHOWN_CHEQUES,
          ),
        ]
      : []),
    ...named(
      'Over eleven months old (a bank takes a French cheque for a year and eight days)',
      near,
    ),
    ...named('Over a year and eight days old: a French bank pays these no more', past),
    ...named('Refunded since, in part or in full (see State)', refunded),
    ...all
      .filter((one) => one.others.length > 0)
      .slice(0, SHOWN_CHEQUES)
      .map(joined),
    ...notesOnLeft(offer),
    ...(others > 0
      ? [
          `${cheques(others)} left for the next slip: another currency, or more than one slip takes.`,
        ]
      : []),
  ];
}

function notesOnLeft({ hidden, unread, ...left }: SlipOffer): string[] {
  return [
    ...(hidden > 0
      ? [
          `Left out, as a filter, a fold or a hidden tab keeps ${hidden === 1 ? 'it' : 'them'} from sight: ${count(hidden, 'row', 'rows')}.`,
        ]
      : []),
    ...leftOut('Left out, as the amount is missing or cannot be read', unread),
    ...leftOut(
      'Left out, as the payment is unpaid by the status that it was given (use Change payment status if the cheque is to be presented again)',
      left.unpaid,
    ),
    ...leftOut(
      'Left out, as another row bears the same reference (delete the copy, or empty its reference where it is another cheque)',
      left.copies,
    ),
    ...leftOut(
      'Left out, as the row was sent and its reference is gone (undo that change, or delete the row where it is a copy)',
      left.nameless,
    ),
    ...leftOut(
      'Left out, as nothing can be written into the column Slip (delete the formula there, or unmerge the cells)',
      left.fixed,
    ),
    ...listed(left.alike.map(alikeLine)),
    ...listed(left.halves.map(halfLine)),
    ...leftOut('What stands in the column Slip is of no slip of these cheques', left.foreign),
  ];
}

const slipLine = ({ number, cheques: n, total, isUndone, isPaidIn }: Slip): string =>
  [
    `• ${number}: ${cheques(n)}, ${money(total)}`,
    ...(isUndone ? ['undone'] : []),
    ...(isPaidIn ? ['paid in'] : []),
  ].join(', ');

const OUTCOMES: Readonly<Record<SlipOutcome, string>> = {
  intended: 'begun',
  recorded: 'made',
  undoing: 'being undone',
  undone: 'undone',
};

const slipNamed = ({ number, cheques: n, total }: Slip): string =>
  `slip ${number} (${cheques(n)}, ${money(total)})`;

function offered(offer: SlipOffer): string[] {
  return [
    offer.isSelected
      ? 'The cheques on the selected rows that are on no slip yet:'
      : 'All cheques that are on no slip yet (select rows to take fewer):',
    ...some(offer.cheques.map(chequeLine), SHOWN_CHEQUES),
    ...notesOn(offer),
  ];
}

/** `way`: how to change which methods are cheques, where no link for it stands beside. */
const whyNothing = (offer: SlipOffer, methods: readonly string[], way = ''): string[] => [
  offer.isSelected
    ? 'None of the selected rows has a cheque that is on no slip yet. Select one cell alone to take all cheques.'
    : 'There is no cheque that is on no slip yet. Choose this again once the rows of your cheques are filled in.',
  `Cheques are rows paid by ${methods.map(methodNamed).join(', ')}.${way}`,
  ...notesOn(offer),
];

const nothing: SlipWords['nothing'] = (offer, methods) =>
  whyNothing(offer, methods, ' Where that is wrong, change it in the sidebar, under Papers.').join(
    '\n',
  );

const settled = ({
  ended,
  unended,
  relisted,
  undoneAgain,
  known,
  short,
  restored,
  unwritten,
}: SettledSlips): string[] => [
  ...ended.map((slip) =>
    slip.isUndone
      ? `The ${slipNamed(slip)} had been cut off, and is undone now. Its cheques can go on another slip.`
      : `The ${slipNamed(slip)} had been cut off, and is complete now. Print it with Print a deposit slip….`,
  ),
  ...unended.map(
    (slip) =>
      `The ${slipNamed(slip)} had been cut off, and could not be brought to its end: cells of its rows or of “Slips” are protected. Ask whoever has protected them, then choose this again.`,
  ),
  ...(undoneAgain.length > 0
    ? [`Undone before, and now says so again in “Slips”: slip ${undoneAgain.join(', ')}.`]
    : []),
  ...(relisted.length > 0
    ? [
        `Written again, as it was missing in “Slips”: slip ${relisted.join(', ')}. Type there once more when the bank has paid it in.`,
      ]
    : []),
  ...(known.length > 0
    ? [
        `${count(known.length, 'row had', 'rows had')} lost the reference of a cheque that is on a slip, and ${known.length === 1 ? 'has' : 'have'} it again: ${some(
          known.map(({ slip, ...at }) => `${place(at)} (slip ${slip})`),
          SHOWN_PLACES,
        ).join('; ')}.`,
      ]
    : []),
  ...short.map(
    ({ slip, cheques: n, total }) =>
      `The ${slipNamed(slip)} has only ${cheques(n)}, ${money(total)} on its rows, and the journal does not know it any more. Look at its paper before you make another slip: the rest may stand on rows without its number.`,
  ),
  ...(restored > 0
    ? [
        `${count(restored, 'row is', 'rows are')} on a slip that the column Slip did not say. Its number is written there again.`,
      ]
    : []),
  ...(unwritten > 0
    ? [
        `${count(unwritten, 'row is', 'rows are')} on a slip that the column Slip does not say, and cannot be written to: the tab has no such column (type its name above a blank one), a formula stands there, or the cells are protected. No other slip takes ${unwritten === 1 ? 'it' : 'them'}.`,
      ]
    : []),
];

const unticked = (slip: number): string => `Slip ${slip} was not ticked off:`;

export const slips: SlipWords = {
  title: 'Deposit slip',
  askMethods: (offered) =>
    [
      'Which payment methods are cheques? Type their names with commas between them. This is asked once.',
      '',
      ...offered.map(methodNamed),
    ].join('\n'),
  nothing,
  ask: (offer) =>
    [...offered(offer), '', 'Count the cheques in your hand. How many are there?'].join('\n'),
  offer: (offer, methods) =>
    offer.cheques.length > 0 ? offered(offer) : whyNothing(offer, methods),
  inShort: slipLine,
  askAlike: (rows) =>
    [
      ...some(rows.map(alikeLine), SHOWN_PLACES),
      '',
      'Yes puts them on this slip, No leaves them out. Are they other cheques, which you hold in your hand now?',
    ].join('\n'),
  askTotal: (currency) => `Add up the cheques in your hand. What is their total, in ${currency}?`,
  countDiffers: ({ counted, cheques: n }) =>
    `You have counted “${counted}”, and the rows have ${cheques(n)}. No slip was made. Look for a row that is missing or too many, or select the rows of your cheques.`,
  totalDiffers: ({ counted, total }) =>
    `You have added up “${counted}”, and the rows come to ${money(total)}. No slip was made. Look for an amount that was mistyped.`,
  done: ({ slip, offer: { cheques: all, total } }) =>
    `Slip ${slip} is made: ${cheques(all.length)}, ${money(total)}. The tab “Deposit slip” is the page to print; “Slips” lists it. Type there when the bank has paid it in: until then it can be undone.`,
  notPrinted:
    'The page could not be written: its tab is protected. Ask whoever has protected it, then choose Print a deposit slip….',
  problems: {
    changed: () =>
      'Rows were changed, moved or put on another slip while you were asked. No slip was made: choose Deposit slip again.',
    copy: ({ place: at }) =>
      `Another row bears the reference of ${place(at)}: it is a copy. No slip was made. Empty the reference of the copy or delete it, then choose Deposit slip again.`,
    'not written': () =>
      'The rows could not be written whole, so that the slip was undone: cells may be protected, or rows were moved just then. Choose Deposit slip again.',
  },
  noSlips: 'There is no slip for that yet. Use Deposit slip… to make one.',
  allPaidIn:
    'Every slip is paid in, and stays. Where that was typed by mistake, empty “Paid in on” in the tab “Slips” first.',
  settled,
  askPrint: (all) =>
    ['Which slip is to be printed? Type its number.', '', ...some(all.map(slipLine), 20)].join(
      '\n',
    ),
  askUndo: (all) =>
    [
      'Which slip is to be undone? Type its number. Slips that were paid in are not listed.',
      '',
      ...some(all.map(slipLine), 20),
    ].join('\n'),
  noSuchSlip: (typed) =>
    `No slip of the list is “${typed}”. Nothing was changed. Choose this again, and type a number of the list.`,
  confirmUndo: (slip) =>
    `Undo ${slipNamed(slip)}? Its cheques can then go on another slip; its number is not used again.`,
  undone: (slip) => `The ${slipNamed(slip)} is undone.`,
  notUndone: (slip) =>
    `The ${slipNamed(slip)} stays: it was paid in or undone meanwhile. Nothing was changed. Look at it in the tab “Slips”.`,
  ticked: {
    done: ({ slip, day }) => `Slip ${slip} is ticked off: paid in on ${written(day)}.`,
    'done already': ({ slip, day }) =>
      `Slip ${slip} was ticked off already: paid in on ${written(day)}.`,
    unknown: ({ slip }) =>
      `${unticked(slip)} “Slips” has no such slip. Choose Show cheques and slips again.`,
    undone: ({ slip }) => `${unticked(slip)} it is undone. Look for its cheques on another slip.`,
    'paid in': ({ slip }) =>
      `${unticked(slip)} something else stands under “Paid in on” already. Look at its line in “Slips”, and correct it there if need be.`,
    twice: ({ slip }) =>
      `${unticked(slip)} several lines of “Slips” bear its number. Delete the copy, and tick again.`,
    used: ({ slip }) =>
      `${unticked(slip)} meanwhile another slip of the same total was, with the same day and line of the statement. Choose Show cheques and slips again, and tick what is left.`,
    columns: ({ slip }) =>
      `${unticked(slip)} the columns of “Slips” were moved. Undo that, and tick again.`,
    formula: ({ slip }) =>
      `${unticked(slip)} a formula stands under “Paid in on”. Delete it there, and tick again.`,
    protected: ({ slip }) =>
      `${unticked(slip)} its cells in “Slips” are protected. Ask whoever has protected them to let you write there, and tick again.`,
    'not written': ({ slip }) =>
      `${unticked(slip)} its line was moved just then, or a rule of its cells refuses the day. Look at it in “Slips”, and tick again.`,
  },
  noTicks: 'Nothing was ticked off. Tick a line of the statement, and try again.',
  columns: {
    number: 'Slip number',
    date: 'Made on',
    cheques: 'Cheques',
    total: 'Total',
    currency: 'Currency',
    state: 'State of the slip',
    bankNumber: 'Number at the bank',
    statement: 'Line of the statement',
    paidIn: 'Paid in on',
  },
  warning:
    'Deposit slip writes here. Yours are the last three columns: once “Paid in on” is filled in, a slip cannot be undone.',
  undoneState: 'Undone',
  paperTitle: 'Deposit slip of cheques',
  paperWarning: `Deposit slip ${WRITTEN_AGAIN}`,
  paperHead: ({ slip: { number, cheques: n, total }, made }) =>
    `Slip ${number}, made on ${written(made)}: ${cheques(n)}, ${money(total)}`,
  paperColumns: ['', 'Drawer', 'Bank', 'Cheque number', 'Date', 'Amount'],
  paperTotal: (currency) => `Total (${currency})`,
  paperNote: 'It goes with the bank’s own form, and does not replace it.',
  changed: ({ change: it, ...row }) => {
    const at = place(row);
    if (it.kind === 'amount')
      return `${at} was changed since: this slip says ${money(it.was)} of it.`;
    if (it.kind === 'method') return `${at} was changed since: it is paid by ${it.now} now.`;
    if (it.kind === 'state') return `${at} is “${states[it.state]}” now.`;
    return `${at} was changed since: day, bank or cheque number are others.`;
  },
  gone: (n) => `${cheques(n)} of this slip ${n === 1 ? 'is' : 'are'} on no row any more.`,
  joined,
  byRows: 'The journal does not know this slip any more: its cheques are those that the rows say.',
  isUndone: 'This slip is undone.',
  line: ({ outcome, slip, cheques: n }) =>
    `deposit slip ${slip} · ${OUTCOMES[outcome]} · ${cheques(n)}`,
};
