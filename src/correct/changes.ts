import { paymentOn } from '../check/bundleIdentity';
import { differencesOf } from '../check/differences';
import { paidOn, paymentsIn } from '../check/kinship';
import { shownValue } from '../check/shownValue';
import type { Draft } from '../entry/draft';
import type { FieldChange } from '../model/cancelResults';
import type { Bundle } from '../qomon/shapes';
import type { Run } from '../run/run';
import type { PlacedRow } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';

/** Who has paid as Qomon holds it, and who on the row. */
function personsOf(run: Run, place: PlacedRow, there: Bundle): Pick<FieldChange, 'there' | 'here'> {
  const payments = paymentsIn(there);
  const held = paymentOn(place.row, { payments }) ?? payments[0];
  return { there: held?.paid.person ?? '—', here: paidOn(run.standards, place).person };
}

/** What a correction would change, field by field, as a person reads it. */
export function changesOf(
  run: Run,
  draft: Draft,
  there: Bundle,
  rows: readonly PlacedRow[],
): FieldChange[] {
  const { host, standards } = run;
  const { language } = host;
  const shown = { catalog: standards.context.catalog, language };
  const found = differencesOf(draft.payload(referenceOf), draft, there, { whole: true });
  return found.map((one) => {
    const place = rows.find(({ row }) => row === one.row) ?? rows[0];
    const header = place?.entry.header.name(one.column, language) ?? one.field;
    const persons = one.field === 'contact_id' && one.list === 'transactions' && place;
    // An ID alone tells nobody whose payment it was, and whose it is to be.
    if (persons) return { header, ...personsOf(run, place, there) };
    return {
      header,
      there: shownValue(one, one.there, shown),
      here: shownValue(one, one.here, shown),
    };
  });
}
