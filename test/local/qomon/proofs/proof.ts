import type { Switches } from '../../../../local/qomon/switches';
import { bundlesPath, membership, type Started, transaction } from '../caller';

/** What is seen of a switch at each of its values: the kind one first, then every hostile one. */
export interface Proof<Value> {
  observe(stand: Started): unknown;
  readonly expected: readonly (readonly [Value, unknown])[];
}

/** A proof of each switch of an area: one that is missing does not compile. */
export type Proofs<Area> = {
  readonly [Name in keyof Area]: Name extends keyof Switches ? Proof<Switches[Name]> : never;
};

/** A payment with a membership, as the sample space takes it. */
export const payment = (part: object = {}) => ({
  data: { transactions: [transaction(part)], memberships: [membership()] },
});

/** Records payments with the references 1, 2, 3…, a second apart. */
export const record = ({ call, clock }: Started, count: number): void => {
  for (let reference = 1; reference <= count; reference += 1) {
    call('POST', bundlesPath, payment({ external_transaction_id: reference }));
    clock.advance(1000);
  }
};

/** The IDs in the list of bundles. */
export const listed = ({ call }: Started, query = ''): number[] =>
  (call('GET', bundlesPath + query).json.data ?? []).map(({ id }: { id: number }) => id);

/** GET of the first bundle. */
export const found = ({ call }: Started, id: number | string = 5001) =>
  call('GET', `${bundlesPath}/${id}`);
