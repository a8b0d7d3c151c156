import type { Paid } from '../../model/cancelResults';
import { money } from './numbers';

/** `20,00 EUR, payeur : Camille Moreau (#123456)`. */
export function paid({ money: sum, person }: Paid): string {
  const amount = sum ? money(sum) : 'un montant illisible';
  return person === '' ? `${amount} d’un payeur inconnu` : `${amount}, payeur : ${person}`;
}
