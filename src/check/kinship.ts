import type { Paid, ToldApart } from '../model/cancelResults';
import { readGivenId } from '../model/ids';
import { type Currency, minor, readCurrency } from '../model/money';
import { contactIdOf, personOn, shownPerson } from '../qomon/person';
import type { Bundle } from '../qomon/shapes';
import type { PlacedRow } from '../sheet/snapshot';
import { paymentOn } from './bundleIdentity';
import { moneyOn } from './rowMoney';
import type { Standards } from './standards';

/** Who paid how much under a reference, as it was recorded; undefined where nobody knows. */
export type RecordedPaid = (reference: number) => Paid | undefined;

/** How rows stand to the bundle whose IDs and references they bear. */
export type Kinship =
  | { readonly kind: 'own' }
  /** A row says something else than was recorded for it, and than Qomon holds. */
  | { readonly kind: 'edited'; readonly apart: ToldApart }
  /** Qomon holds something else than was recorded. */
  | { readonly kind: 'changed'; readonly apart: ToldApart };

/**
 * Holds a bundle against what was recorded for the references of its rows, in payer, currency and
 * amount: cells that stand beside each other prove nothing, as some of them may have been sorted apart.
 * What nobody remembers is held against the row.
 */
export function kinshipOf(
  { standards, recorded }: { readonly standards: Standards; readonly recorded: RecordedPaid },
  placed: readonly PlacedRow[],
  bundle: Bundle,
): Kinship {
  const payments = paymentsIn(bundle);
  const found = originalsAmong(placed).flatMap((one): Array<Exclude<Kinship, { kind: 'own' }>> => {
    const payment = paymentOn(one.row, { payments });
    if (!payment) return [];
    // The space may have got another currency since: a row that names none says nothing of it.
    // guard: unnamed-currency
    const here = paidOn(standards, one, payment.paid.money?.currency);
    const was = one.row.reference === undefined ? undefined : recorded(one.row.reference);
    const kind = kindOf(here, payment.paid, was);
    if (kind === 'own') return [];
    const { tab } = one.entry;
    const at = { bundleId: bundle.id, tab: tab.name, row: one.row.number };
    const said = kind === 'edited' ? here : { ...here, ...known(was) };
    return [{ kind, apart: { ...at, here: said, there: payment.paid } }];
  });
  return found.find(({ kind }) => kind === 'edited') ?? found[0] ?? { kind: 'own' };
}

/** Without copies: nothing tells one from its original, so that the first in the sheet counts as that. */
function originalsAmong(placed: readonly PlacedRow[]): PlacedRow[] {
  const met = new Set<number>();
  return placed.filter(({ row: { reference } }) => {
    if (reference === undefined || met.has(reference)) return false;
    met.add(reference);
    return true;
  });
}

/** What Qomon holds of each payment of a bundle. */
export function paymentsIn({ transactions }: Bundle) {
  return (transactions ?? []).map((item) => {
    const currency = readCurrency(item.currency ?? '');
    const { amount } = item;
    const isMoney = currency !== undefined && amount !== undefined && amount >= 0;
    const paid: Paid = {
      payer: contactIdOf(item),
      person: personOn(item),
      money: isMoney ? { amount: minor(amount), currency } : undefined,
    };
    return { id: item.id, reference: readGivenId(item.external_transaction_id), paid };
  });
}

/** What a row says of its payment; `unnamed`: in what currency where it names none. */
export function paidOn(standards: Standards, placed: PlacedRow, unnamed?: Currency): Paid {
  const { row } = placed;
  const payer = readGivenId(row.cell('payerId'));
  const person = shownPerson(String(row.cell('payerName')).trim(), payer);
  return { payer, person, money: moneyOn(standards, placed, unnamed) };
}

function kindOf(here: Paid, there: Paid, was: Paid | undefined): Kinship['kind'] {
  const kinds = [
    fieldKind(here.payer, there.payer, was?.payer),
    fieldKind(moneyKey(here), moneyKey(there), was && moneyKey(was)),
  ];
  if (kinds.includes('edited')) return 'edited';
  return kinds.includes('changed') ? 'changed' : 'own';
}

/** What Qomon did not say contradicts nothing; what a row does not say any more was changed on it. */
function fieldKind<T>(
  here: T | undefined,
  there: T | undefined,
  was: T | undefined,
): Kinship['kind'] {
  if (there === undefined) return was === undefined || here === was ? 'own' : 'edited';
  if (here !== there && here !== (was ?? there)) return 'edited';
  return was !== undefined && was !== there ? 'changed' : 'own';
}

function moneyKey({ money }: Paid): string | undefined {
  return money && `${money.amount} ${money.currency}`;
}

function known(was: Paid | undefined): Partial<Paid> {
  if (!was) return {};
  const { payer, person, money } = was;
  return {
    ...(payer === undefined ? {} : { payer, person }),
    ...(money === undefined ? {} : { money }),
  };
}
