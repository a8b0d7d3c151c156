import * as z from 'zod/mini';
import { type BundleId, type ContactId, type Reference, readId } from '../model/ids';
import { INTENT_KINDS } from '../model/journalLine';
import { parseJson } from '../model/json';
import { minor, readCurrency } from '../model/money';
import type { RememberedIntent } from './remembered';

/** Intents as a short text. */
export function intentsText(intents: readonly RememberedIntent[]): string {
  return JSON.stringify(
    intents.map(({ kind, reference, bundleId, at, money, payer, day, codes }) => {
      const rest = [money?.amount ?? -1, money?.currency ?? '', payer ?? 0, day ?? '', codes];
      return [
        INTENT_KINDS.indexOf(kind),
        reference,
        bundleId ?? 0,
        Math.floor(at / 1000),
        ...(codes === '' ? rest.slice(0, -1) : rest),
      ];
    }),
  );
}

/** Reads what {@link intentsText} wrote. */
export function readIntents(text: string): RememberedIntent[] {
  const read = z.safeParse(z.array(z.array(z.unknown())), parseJson(text));
  return read.success ? read.data.flatMap((one) => intentOf(one) ?? []) : [];
}

function intentOf(one: readonly unknown[]): RememberedIntent | undefined {
  const [kindAt, reference, bundleId, seconds, amount, code, payer, day, codes] = one;
  const kind = INTENT_KINDS[Number(kindAt)];
  const own = readId<Reference>(reference);
  if (!kind || own === undefined || typeof seconds !== 'number') return undefined;
  const currency = readCurrency(String(code ?? ''));
  const isAmount = typeof amount === 'number' && amount >= 0 && Number.isInteger(amount);
  return {
    kind,
    reference: own,
    bundleId: readId<BundleId>(bundleId),
    at: seconds * 1000,
    money: currency && isAmount ? { amount: minor(amount), currency } : undefined,
    payer: readId<ContactId>(payer),
    day: typeof day === 'string' && day !== '' ? day : undefined,
    codes: typeof codes === 'string' ? codes : '',
  };
}
