import { NOBODY } from '../model/ids';
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
  /** The same where rows stand already, with the ID of nobody for each of those whom nobody knows. */
  readonly rowsLike: (order: Order) => readonly Fill[];
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
    rowsLike(order) {
      const nobody = { name: '', is: { id: NOBODY } };
      const people = namedIn(order, context).map(
        ([key, one]) => [key, typeof one?.is === 'object' ? one : nobody] as const,
      );
      return rowsOf(order, { ...context, people: new Map(people) });
    },
  };
}

/** Whom nobody knows yet of those whom an order names. */
function unknownIn(order: Order, context: CellContext): string[] {
  return namedIn(order, context).flatMap(([, one]) => (one?.is ? [] : [one?.name || '?']));
}

/** Whom an order names, each once. */
function namedIn(order: Order, { people }: CellContext) {
  const all = [order.payer, ...order.items.map(({ who }) => beneficiaryOf(order, who))];
  return [...new Map(all.map((one) => [personKey(one), people.get(personKey(one))] as const))];
}
