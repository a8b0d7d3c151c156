import type { Paid } from '../../model/cancelResults';
import { money } from './numbers';

/** `20.00 EUR of Camille Moreau (#123456)`. */
export function paid({ money: sum, person }: Paid): string {
  const amount = sum ? money(sum) : 'an amount that cannot be read';
  return `${amount} of ${person === '' ? 'an unknown payer' : person}`;
}
