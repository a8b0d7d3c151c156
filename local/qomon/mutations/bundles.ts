import { DateTime } from 'luxon';
import { FOREIGN_ID } from '../foreign';
import { itemLists, itemsIn, type Loose, loose } from '../loose';
import { amountsAsText, idsAsText, reversed } from '../mutation';
import type { Switches } from '../switches';
import { withTotal } from './total';

/** An answer about bundles, spoiled as the switches ask. */
export function mutatedBundles(body: unknown, operation: string, switches: Switches): unknown {
  const counted =
    operation === 'listBundles'
      ? withTotal(body, switches.bundleTotal, switches.bundlePages)
      : body;
  const fields = loose(counted);
  if (operation === 'createBundle' && switches.createdAnswer.startsWith('fail')) {
    return { status: 'fail', message: 'could not record the bundle' };
  }
  const data = Array.isArray(fields.data)
    ? fields.data.map((bundle) => mutatedBundle(bundle, operation, switches))
    : fields.data && mutatedBundle(fields.data, operation, switches);
  return { ...fields, data };
}

function mutatedBundle(bundle: unknown, operation: string, switches: Switches): unknown {
  let mutated: unknown = bundle;
  if (operation === 'listBundles') mutated = withReferences(mutated, switches.referencesInList);
  if (operation === 'findBundle') mutated = withoutField(mutated, switches.leftOutOfGet);
  if (operation === 'createBundle') mutated = created(mutated, switches.createdAnswer);
  if (operation === 'changeBundle' && switches.changedAnswer === 'ids-only') {
    mutated = idsOnly(mutated);
  }
  const isForeign = loose(bundle).id === FOREIGN_ID;
  if (isForeign && switches.foreignBundles === 'text-amounts') mutated = amountsAsText(mutated, 0);
  if (switches.amounts === 'text') mutated = amountsAsText(mutated, 0);
  if (switches.amounts === 'decimal-text') mutated = amountsAsText(mutated, 2);
  mutated = written(mutated, switches);
  if (switches.items === 'reversed') mutated = reversed(mutated);
  return switches.ids === 'text' ? idsAsText(mutated) : mutated;
}

/** The bundle with its dates, currencies and texts as the switches write them. */
function written(bundle: unknown, { dates, currencies, texts }: Switches): unknown {
  if (dates === 'as-sent' && currencies === 'lower' && texts === 'as-sent') return bundle;
  return eachItem(bundle, (item) =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => {
        if (typeof value !== 'string') return [name, value];
        if (/(^|_)date$|_at$/.test(name)) return [name, rewrittenDate(value, dates)];
        if (name === 'currency')
          return [name, currencies === 'upper' ? value.toUpperCase() : value];
        const isTrimmed = texts === 'trimmed' && /comment$|^affectation$/.test(name);
        return [name, isTrimmed ? value.trim() : value];
      }),
    ),
  );
}

const PARIS = 'Europe/Paris';

function rewrittenDate(text: string, dates: Switches['dates']): string {
  const utc = DateTime.fromISO(text, { zone: 'utc' });
  // What is empty stays as it is empty.
  if (!utc.isValid || utc.year === 1) return text;
  switch (dates) {
    case 'as-sent':
      return text;
    case 'milliseconds':
      return utc.toISO() ?? text;
    case 'offset':
      return text.replace(/Z$/, '+00:00');
    case 'paris':
      return utc.setZone(PARIS).toISO({ suppressMilliseconds: true }) ?? text;
    case 'days':
      return utc.toISODate() ?? text;
  }
}

function created(bundle: unknown, answer: Switches['createdAnswer']): unknown {
  if (answer === 'ids-only') return idsOnly(bundle);
  if (answer !== 'wrong-id') return bundle;
  const fields = loose(bundle);
  return { ...fields, id: Number(fields.id) + 400_000 };
}

function idsOnly(bundle: unknown): object {
  const fields = loose(bundle);
  const lists = itemLists.map((list) => [list, itemsIn(fields, list).map(({ id }) => ({ id }))]);
  return { id: fields.id, ...Object.fromEntries(lists) };
}

function withReferences(bundle: unknown, references: Switches['referencesInList']): unknown {
  if (references === 'as-sent') return bundle;
  return eachItem(bundle, ({ external_transaction_id: reference, ...item }) => {
    // Memberships and donations bear none.
    if (reference === undefined || references === 'absent') return item;
    const isText = references === 'text' && reference !== null;
    return { ...item, external_transaction_id: isText ? String(reference) : null };
  });
}

function withoutField(bundle: unknown, field: Switches['leftOutOfGet']): unknown {
  if (field === 'none') return bundle;
  return eachItem(bundle, (item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => name !== field)),
  );
}

function eachItem(bundle: unknown, change: (item: Loose) => Loose): object {
  const fields = loose(bundle);
  const lists = itemLists
    .filter((list) => Array.isArray(fields[list]))
    .map((list) => [list, itemsIn(fields, list).map(change)] as const);
  return { ...fields, ...Object.fromEntries(lists) };
}
