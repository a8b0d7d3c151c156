import { type ContactId, readId } from '../model/ids';
import type { ReviewedBundle } from './review';

/** The people on payments that this space does not show, and nobody has sent under yet. */
export function elsewhereOn({ bundle }: ReviewedBundle): ContactId[] {
  return bundle.rows.flatMap(({ row, warnings }) =>
    warnings.flatMap(({ column, caution }) =>
      caution.kind === 'contact elsewhere' ? (readId<ContactId>(row.cell(column)) ?? []) : [],
    ),
  );
}
