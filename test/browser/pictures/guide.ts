import { columnLetters } from '../../../local/columns';
import { COLUMN_KEYS, type ColumnKey } from '../../../src/model/columns';
import type { Language } from '../../../src/model/language';
import { headerIn } from '../../../src/text/stored';
import { Stage } from '../stage';
import { MISTAKES, PAYMENTS, type Payment } from './payments';
import { Photographer } from './photographer';

/** One language's pictures, from the first connection to the night, or of the papers alone. */
export async function takePictures(language: Language, only?: 'papers'): Promise<void> {
  const locale = language === 'fr' ? 'fr_FR' : 'en_GB';
  // As set-up leaves a tab: what a reader sees here is what they see there.
  const stage = await Stage.ready(
    { userLocale: language, locale },
    { folded: true, label: 'Exemple-sur-Mer' },
  );
  try {
    typeRows(stage, language, PAYMENTS, 2);
    typeRows(stage, language, MISTAKES, PAYMENTS.length + 2);
    const person = await stage.person();
    const photographer = new Photographer(person, language);
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
