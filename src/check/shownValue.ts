import type { Catalog, Choice } from '../lists/catalog';
import { COLUMNS, type ListName } from '../model/columns';
import { columnOfField, ITEM_LISTS } from '../model/fields';
import { readId } from '../model/ids';
import type { Language } from '../model/language';
import { SHOWN_VALUE_LENGTH } from '../model/limits';
import { readCurrency } from '../model/money';
import { written } from '../text/days';
import { shownMoney } from '../text/money';
import type { Difference } from './differences';

/** A value as a person reads it: money, an entry of a list by its label, a day; `—` for nothing. */
export function shownValue(
  { field, currency }: Pick<Difference, 'field' | 'currency'>,
  value: unknown,
  { catalog, language }: { readonly catalog: Catalog; readonly language: Language },
): string {
  if (value === undefined || value === null || value === '') return '—';
  const known = currency === undefined ? undefined : readCurrency(currency);
  if (field.endsWith('amount') && known && typeof value === 'number') {
    return isMinor(value)
      ? shownMoney({ amount: value, currency: known }, language)
      : String(value);
  }
  const list = listOf(field);
  if (list && field.endsWith('_id')) {
    const entries: ReadonlyArray<Choice<unknown>> = catalog[list];
    return entries.find(({ id }) => id === readId(value))?.label ?? `#${value}`;
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const shown = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/.test(text) ? written(text.slice(0, 10)) : text;
  return shown.length > SHOWN_VALUE_LENGTH ? `${shown.slice(0, SHOWN_VALUE_LENGTH)}…` : shown;
}

/** The list that a field's column offers. */
function listOf(field: string): ListName | undefined {
  const keys = ITEM_LISTS.flatMap((list) => columnOfField(list, field) ?? []);
  return keys.flatMap((key) => COLUMNS[key].list ?? [])[0];
}

function isMinor(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
