import type { RenewalTold } from '../../../src/commands/renewalRows';
import type { Refusal } from '../../../src/host/refusal';
import type { Renewal } from '../../../src/import/renewals';
import { RENEWALS_PER_CALL } from '../../../src/model/limits';
import { slices } from '../../../src/model/slices';
import type { Span } from '../../../src/model/span';
import { call } from '../server';

/** Somebody of whom a row may be made, and what a person is shown of them. */
export interface Candidate extends Renewal {
  readonly name: string;
  /** What the price of last time is called. */
  readonly label: string;
  /** The last day of the last membership. */
  readonly end: string;
}

/** What a person has seen of rows that are there, and where new ones go. */
export interface RowsSeen {
  readonly importId: string;
  readonly tab: string;
  readonly told: ReadonlyMap<number, RenewalTold>;
}

/** Asks of whom there is a row already, a part at a time. */
export async function lookUp(
  people: readonly Candidate[],
  period: Span,
): Promise<({ readonly ok: true } & RowsSeen) | Refusal> {
  const told = new Map<number, RenewalTold>();
  let seen = { importId: '', tab: '' };
  for (const part of slices(people, RENEWALS_PER_CALL)) {
    const answer = await call('lookUpRenewals', { period, renewals: part.map(renewalOf) });
    if (!answer.ok) return answer;
    for (const one of answer.told) told.set(one.member, one);
    seen = answer;
  }
  return { ok: true, importId: seen.importId, tab: seen.tab, told };
}

/** What became of rows that were to be made. */
export interface RowsMade {
  readonly ok: true;
  readonly written: number;
  /** How many could not be written, and how many had a row already. */
  readonly left: number;
  readonly had: number;
}

/** Makes rows, a part at a time; each may be asked for again, as who has one gets none. */
export async function makeRows(
  people: readonly Candidate[],
  { period, seen }: { readonly period: Span; readonly seen: RowsSeen },
): Promise<RowsMade | Refusal> {
  const { importId, tab } = seen;
  const [isDeleted, sum] = [
    ({ member }: Candidate): boolean => seen.told.get(member)?.verdict === 'hereDeleted',
    { written: 0, left: 0, had: 0 },
  ];
  for (const part of slices(people, RENEWALS_PER_CALL)) {
    const again = part.filter(isDeleted).map(({ member }) => member);
    const asked = { period, tab, importId, again, renewals: part.map(renewalOf) };
    const answer = await call('makeRenewals', asked);
    if (!answer.ok) return answer;
    sum.written += answer.written;
    sum.left += answer.left.length;
    sum.had += answer.told.length;
  }
  return { ok: true, ...sum };
}

/** What is sent of somebody: the script looks the rest up for itself. */
function renewalOf({ member, payer, payerName, price }: Candidate): Renewal {
  return { member, payer, payerName, ...(price !== undefined && { price }) };
}
