import { type Loose, loose } from '../loose';
import { idsAsText } from '../mutation';
import type { Switches } from '../switches';
import { withTotal } from './total';

/** Longer than a cell of a spreadsheet, which holds 50,000 characters. */
export const longText = 'é'.repeat(60_000);

type Oddity = 'none' | 'all' | 'first';

const textOddity = { number: 'none', text: 'all', 'one-text': 'first' } as const;
const nameOddity = { text: 'none', null: 'all', 'one-null': 'first', long: 'none' } as const;

/** A page of a reference list, spoiled as the switches ask. */
export function mutatedList(body: unknown, operation: string, switches: Switches): unknown {
  const fields = loose(withTotal(body, switches.listTotal, switches.listPages));
  if (!Array.isArray(fields.data)) return fields;
  const data = fields.data.map((one, place) =>
    mutatedEntry(loose(one), place, operation, switches),
  );
  return { ...fields, data: switches.ids === 'text' ? idsAsText(data) : data };
}

/** The settings, spoiled as the switches ask. */
export function mutatedSettings(body: unknown, switches: Switches): unknown {
  const fields = loose(body);
  const settings = loose(fields.data);
  const kinds = settings.payment_method_kinds;
  const isObjects = switches.methodKinds === 'objects' && Array.isArray(kinds);
  const data = isObjects
    ? { ...settings, payment_method_kinds: kinds.map((kind) => ({ kind, name: kind })) }
    : settings;
  return { ...fields, data: switches.settingsShape === 'array' ? [data] : data };
}

/** A list whose `data` is one array in another, so many times. */
export function nested(depth: number): string {
  return `{"status":"success","data":${'['.repeat(depth)}${']'.repeat(depth)},"total":1}`;
}

function mutatedEntry(entry: Loose, place: number, operation: string, switches: Switches): Loose {
  const isHit = (oddity: Oddity) => oddity === 'all' || (oddity === 'first' && place === 0);
  let mutated = entry;
  if (isHit(textOddity[switches.listIds])) mutated = withTextIds(mutated);
  if (isHit(textOddity[switches.priceAmounts]) && typeof mutated.amount === 'number') {
    mutated = { ...mutated, amount: String(mutated.amount) };
  }
  if (operation === 'listCodeCampaigns') return withCode(mutated, place, switches.codes);
  if (switches.entryNames === 'long') return { ...mutated, name: `${mutated.name} ${longText}` };
  return isHit(nameOddity[switches.entryNames]) ? { ...mutated, name: null } : mutated;
}

function withTextIds(entry: Loose): Loose {
  const entries = Object.entries(entry).map(([field, value]) => {
    const isId = field === 'id' || field.endsWith('_id');
    return [field, isId && typeof value === 'number' ? String(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function withCode(entry: Loose, place: number, codes: Switches['codes']): Loose {
  switch (codes) {
    case 'text':
      return entry;
    case 'long':
      return { ...entry, code: `${entry.code}-${longText}` };
    case 'one-null':
      return place === 0 ? { ...entry, code: null } : entry;
    case 'one-number':
      return place === 0 ? { ...entry, code: 2026 } : entry;
  }
}
