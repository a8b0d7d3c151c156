import type { Why } from '../model/importResults';

type Kind = Why['kind'];

/** True for what a person settles by saying that an order comes in all the same. */
export function isTakeable(why: Kind | undefined): boolean {
  return why === 'organisation' || why === 'repeated';
}

/** True for what a person settles by saying what a text of the export means. */
export function isAnswerable(why: Kind): boolean {
  return why === 'unknown price' || why === 'unknown method' || why === 'unasked amount';
}

/** True for what nobody can settle in the panel, whatever they say there: it is seen to in the rows. */
export function isByHand(why: Kind | undefined): boolean {
  return (
    why === 'payment beside items' ||
    why === 'negative' ||
    why === 'several methods' ||
    why === 'half edited'
  );
}

/**
 * What is asked first of all that keeps an order from being written: what no answer settles, as soon as no answer
 * changes it any more, so that nobody is asked for nothing.
 */
export function firstAsked(asks: readonly Why[], isTaken: boolean): Why | undefined {
  const final = asks.some(({ kind }) => isAnswerable(kind))
    ? undefined
    : asks.find(({ kind }) => isByHand(kind));
  return final ?? asks.find(({ kind }) => !isTaken || !isTakeable(kind));
}
