import { columnLetters } from '../../local/columns';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../src/entry/columns';
import { Photographer } from './photographer';
import type { Language } from '../../src/text/language';


import { Stage } from '../../test/browser/stage';
import { MISTAKES, PAYMENTS, type Payment } from './payments';

/** What is seen of a tab where there is little room: the rest is hidden, as a person may do. */
const SHOWN: readonly ColumnKey[] = [
  'ready',
  'group',
  'payerEmail',
  'payerName',
  'amount',
  'paymentMethod',
  'paymentDate',
  'membership',
  'donation',
  'state',
  'message',
  'bundleId',
];

const WIDTHS: Partial<Readonly<Record<ColumnKey, number>>> = {
  ready: 56,
  group: 64,
  payerEmail: 215,
  payerName: 125,
  amount: 76,
  paymentMethod: 130,
  paymentDate: 118,
  state: 92,
  message: 470,
  bundleId: 90,
};

const MISTAKEN: readonly ColumnKey[] = ['group', 'membership', 'donation', 'bundleId', 'ready'];

/** One language's pictures, from the first connection to the night. */
export async function takePictures(language: Language): Promise<void> {
  const stage = await Stage.ready({
    userLocale: language,
    locale: language === 'fr' ? 'fr_FR' : 'en_GB',
  });
  try {
    dress(stage, language);
    typeRows(stage, language, PAYMENTS, 2);
    typeRows(stage, language, MISTAKES, PAYMENTS.length + 2);
    const person = await stage.person();
    await new Photographer(person, language).tour();
    if (stage.complaints.length > 0) throw new Error(stage.complaints.join('\n'));
  } finally {
    await stage.close();
  }
}

function columnOf(stage: Stage, language: Language, key: ColumnKey): number {
  const header = stage.google.workbook.values('Bundles')[0] ?? [];
  return header.indexOf(COLUMNS[key].header[language]) + 1;
}

function dress(stage: Stage, language: Language): void {
  const { workbook } = stage.google;
  const columns = (keys: readonly ColumnKey[]): number[] =>
    keys.map((key) => columnOf(stage, language, key)).filter((column) => column > 0);
  workbook.hideColumns('Bundles', columns(COLUMN_KEYS.filter((key) => !SHOWN.includes(key))));
  for (const key of SHOWN) {
    const width = WIDTHS[key];
    if (width) workbook.width('Bundles', columns([key]), width);
  }
}

function typeRows(
  stage: Stage,
  language: Language,
  payments: readonly Payment[],
  first: number,
): void {
  const { workbook } = stage.google;
  for (const [index, payment] of payments.entries()) {
    for (const key of COLUMN_KEYS) {
      const cell = payment[key];
      if (cell === undefined) continue;
      const column = columnLetters(columnOf(stage, language, key));
      const text = typeof cell === 'string' ? cell : cell[language];
      workbook.type('Bundles', `${column}${first + index}`, text);
    }
  }
}
