import { columnLetters } from '../../../local/columns';
import { SAMPLE_KEY } from '../../../local/host/faults';
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
    lastYears(stage);
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

/** People of the sample space who were members last year, and what each has given besides. */
const LAST_YEARS = [
  [300001, 0],
  [300002, 3000],
  [300003, 0],
] as const;

function lastYears({ qomon }: Stage): void {
  for (const [contact_id, gift] of LAST_YEARS) {
    const of = { contact_id, currency: 'eur' };
    const date = '2025-03-29T00:00:00Z';
    const price = { ...of, amount: 2000, amount_initial: 2000, membership_price_id: 10 };
    const given = { ...of, amount: gift, amount_initial: gift, donation_price_id: 20, date };
    const data = {
      transactions: [{ ...of, amount: 2000 + gift, date, payment_method_kind: 'CB' }],
      memberships: [{ ...price, start_date: date, end_date: '2025-12-31T00:00:00Z' }],
      ...(gift > 0 && { donations: [given] }),
    };
    const answer = qomon.answer({
      method: 'POST',
      url: 'https://incoming.qomon.app/v1/transaction_bundles',
      headers: { authorization: `Bearer ${SAMPLE_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data }),
    });
    if (answer.kind !== 'response' || answer.status >= 300) throw new Error('Not recorded');
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
