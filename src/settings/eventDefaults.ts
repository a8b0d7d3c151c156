import * as z from 'zod/mini';
import { parseJson } from '../model/json';
import { LAID_TABS } from '../model/limits';
import type { Store } from '../model/ports';

/** What a blank cell of an event's rows takes, by the column: a label of a list, or a day as ISO text. */
export interface EventDefaults {
  readonly paymentDate?: string | undefined;
  readonly paymentMethod?: string | undefined;
  readonly campaignCode?: string | undefined;
  readonly membership?: string | undefined;
  readonly donation?: string | undefined;
}

/** The columns that an event may decide, in the order in which they are asked for. */
export const DEFAULTS = [
  'paymentDate',
  'paymentMethod',
  'campaignCode',
  'membership',
  'donation',
] as const;

/** `[[tab, defaults], …]`, the tabs in the order in which they were made. */
const KEY = 'event.defaults';

const text = z.optional(z.string());

const shape = z.array(
  z.tuple([
    z.number(),
    z.object({
      paymentDate: text,
      paymentMethod: text,
      campaignCode: text,
      membership: text,
      donation: text,
    }),
  ]),
);

function read(store: Store): z.infer<typeof shape> {
  const kept = z.safeParse(shape, parseJson(store.get(KEY) ?? ''));
  return kept.success ? kept.data : [];
}

/** What was chosen for the event of a tab; nothing for tabs that are none. */
export function eventDefaults(store: Store, tab: number): EventDefaults {
  return read(store).find(([id]) => id === tab)?.[1] ?? {};
}

export function rememberEventDefaults(store: Store, tab: number, defaults: EventDefaults): void {
  const others = read(store).filter(([id]) => id !== tab);
  store.set(KEY, JSON.stringify([...others.slice(1 - LAID_TABS), [tab, defaults]]));
}
