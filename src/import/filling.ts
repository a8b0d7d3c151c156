import type { Why } from '../model/importResults';
import { type CellContext, type Fill, missingIn, rowsOf } from './cells';
import type { Order } from './orders';
import { beneficiaryOf } from './people';
import { personKey } from './written';

/** How orders become rows. */
export interface Filling {
  /** Why one cannot be written as things are; undefined where it can. */
  readonly missingIn: (order: Order) => Why | undefined;
  /** The rows that it comes to, where it can be written. */
  readonly rowsOf: (order: Order) => readonly Fill[];
}

/** How the orders of an export do: by the lists, and once everybody whom they name is known. */
export function fillingOf(context: CellContext): Filling {
  return {
    missingIn(order) {
      const missing = missingIn(order, context);
      if (missing !== undefined) return missing;
      const names = unknownIn(order, context);
      return names.length > 0 ? { kind: 'person', names } : undefined;
    },
    rowsOf: (order) => rowsOf(order, context),
  };
}

/** Whom nobody knows yet of those whom an order names. */
function unknownIn(order: Order, { people }: CellContext): string[] {
  const all = [order.payer, ...order.items.map(({ who }) => beneficiaryOf(order, who))];
  const someone = new Map(all.map((one) => [personKey(one), people.get(personKey(one))] as const));
  return [...someone.values()].flatMap((one) => (one?.is ? [] : [one?.name || '?']));
}
