import { SHOWN_UNREAD } from '../../model/limits';
import { written } from '../days';
import type { StatementWords } from '../words/statement';
import { count, money } from './numbers';

export const statement: StatementWords = {
  open: 'Tick off with a bank statement',
  help: 'The statement is read in this page. Nothing of it leaves but the lines that you tick: their day and text go into “Slips”. Qomon is told nothing, and no payment changes.',
  file: 'Bank statement',
  columnsHelp:
    'The headers are of no bank that is known here. Look whether these three columns are meant, for this file.',
  useColumns: 'Use these columns',
  columns: {
    day: 'The day stands in',
    label: 'The text stands in',
    amount: 'What came in stands in',
  },
  found: ({ bank, credits, days: [first, last] }) =>
    [
      ...(bank === '' ? [] : [`Read as a statement of ${bank}.`]),
      credits === 0
        ? 'No amount that came in was found: choose another file.'
        : `${count(credits, 'amount', 'amounts')} came in, from ${written(first)} to ${written(last)}. Tick those that you know to be a slip.`,
    ].join(' '),
  allTicked: 'Every slip is ticked off.',
  currencies: (codes) =>
    `A statement seldom says its currency. The slips are in ${codes.join(' and ')}: tick those of this account only.`,
  unread: (lines) =>
    [
      `Left out, as ${count(lines.length, 'line', 'lines')} cannot be read:`,
      ...lines
        .slice(0, SHOWN_UNREAD)
        .map(({ line, column, text }) =>
          column === ''
            ? `• line ${line}: more or fewer cells than headers`
            : `• line ${line}, “${column}”: “${text}”`,
        ),
      ...(lines.length > SHOWN_UNREAD ? [`… and ${lines.length - SHOWN_UNREAD} more`] : []),
    ].join('\n'),
  slip: ({ number, cheques, total, made }) =>
    [
      `Slip ${number}: ${count(cheques, 'cheque', 'cheques')}, ${money(total)}`,
      ...(made === '' ? [] : [`made on ${written(made)}`]),
    ].join(', '),
  noFit: 'No line comes to this total.',
  noFitHelp:
    'A slip without a line may not have arrived yet, or its bank lists each cheque on a line of its own. Then type the day under “Paid in on” in the tab “Slips”.',
  fit: ({ day, label, lines }) =>
    [`${written(day)}${lines > 1 ? `, ${lines} lines` : ''}`, label || '—'].join(': '),
  notes: ({ isNamed, others }) => [
    ...(isNamed ? ['It says the number of this slip.'] : []),
    ...(others.length > 0 ? [`It comes to the total of slip ${others.join(', ')} too.`] : []),
  ],
  taken: (slip) => `Ticked for slip ${slip}. Take the tick away there to choose it here.`,
  tickOff: (slips) => (slips === 0 ? 'Tick off' : `Tick off ${count(slips, 'slip', 'slips')}`),
  ticking: 'Ticking off…',
  unsure:
    'Google did not answer, so it is not known which slips are ticked off. Try again: what is written stays as it is.',
};
