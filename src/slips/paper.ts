import { decimalsOf, majorNumber } from '../model/money';
import type { Paper, PaperCell } from '../model/paper';
import type { SlipOnPaper } from '../model/slipResults';
import { written } from '../text/days';
import type { Words } from '../text/words';

const WIDTHS = [40, 240, 180, 140, 110, 110];

const BLANK: readonly PaperCell[] = WIDTHS.map(() => ({ value: '' }));

/** A slip as the page to print: its date, each cheque with what a bank asks for, their number and total. */
export function paperOfSlip(paper: SlipOnPaper, words: Pick<Words, 'slips'>): Paper {
  const own = words.slips;
  const { slip, cheques, changed, gone, isByRows } = paper;
  const decimals = decimalsOf(slip.total.currency);
  const header = own.paperColumns.map((value): PaperCell => ({ value, heading: true }));
  const total: PaperCell[] = [
    ...BLANK.slice(0, 4),
    { value: own.paperTotal(slip.total.currency.toUpperCase()), heading: true },
    { value: majorNumber(slip.total), decimals, heading: true },
  ];
  const notes = [
    ...cheques.filter(({ others }) => others.length > 0).map(own.joined),
    ...changed.map(own.changed),
    ...(gone > 0 ? [own.gone(gone)] : []),
    ...(isByRows ? [own.byRows] : []),
    ...(slip.isUndone ? [own.isUndone] : []),
    own.paperNote,
  ];
  return {
    widths: WIDTHS,
    charts: [],
    lines: [
      line({ value: own.paperTitle, heading: true }),
      line({
        value: own.paperHead({ slip, made: paper.made || '—' }),
        heading: true,
      }),
      BLANK,
      header,
      ...cheques.map(({ drawer, bank, number, day, money }, at): PaperCell[] => [
        { value: at + 1 },
        { value: drawer },
        { value: bank },
        { value: number },
        { value: written(day) },
        { value: majorNumber(money), decimals },
      ]),
      total,
      BLANK,
      ...notes.map((value) => line({ value })),
    ],
  };
}

function line(cell: PaperCell): PaperCell[] {
  return [cell, ...BLANK.slice(1)];
}
