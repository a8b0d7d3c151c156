import { columnLetters } from '../../../local/columns';
import { COLUMN_KEYS, type ColumnKey } from '../../../src/model/columns';
import type { Language } from '../../../src/model/language';
import { headerIn } from '../../../src/text/stored';
import { Stage } from '../stage';
import { MISTAKES, PAYMENTS, type Payment } from './payments';
import { Photographer, type Widths } from './photographer';

/** One language's pictures, from the first connection to the night, or of the papers alone. */
export async function takePictures(language: Language, only?: 'papers'): Promise<void> {
  const stage = await Stage.ready({
    userLocale: language,
    locale: language === 'fr' ? 'fr_FR' : 'en_GB',
  });
  try {
    typeRows(stage, language, PAYMENTS, 2);
    typeRows(stage, language, MISTAKES, PAYMENTS.length + 2);
    const person = await stage.person();
    const photographer = new Photographer(person, language, (widths) =>
      format(stage, language, widths),
    );
    if (only) await photographer.papers();
    else await photographer.tour();
    if (stage.complaints.length > 0) throw new Error(stage.complaints.join('\n'));
  } finally {
    await stage.close();
  }
}

function columnOf(stage: Stage, language: Language, key: ColumnKey): number {
  const header = stage.google.workbook.values('Bundles')[0] ?? [];
  return header.indexOf(headerIn(key, language)) + 1;
}

/** Leaves these columns to be seen, so many pixels wide, and hides the rest: a picture has no room. */
function format(stage: Stage, language: Language, widths: Widths): void {
  const { workbook } = stage.google;
  const hidden = COLUMN_KEYS.filter((key) => !(key in widths));
  const columns = hidden.map((key) => columnOf(stage, language, key));
  workbook.hideColumns(
    'Bundles',
    columns.filter((column) => column > 0),
  );
  for (const key of COLUMN_KEYS) {
    const width = widths[key];
    if (width) workbook.width('Bundles', [columnOf(stage, language, key)], width);
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
