import type { ColumnKey } from '../../src/model/columns';

/** What a person types into a row, by column. */
export type Typed = Readonly<Partial<Record<ColumnKey, string>>>;

const PAYER: Typed = {
  ready: 'TRUE',
  payerId: '123456',
  paymentMethod: 'CB',
  paymentDate: '2026-03-29',
};

/** What becomes of the payments whose request Qomon does not just record. */
export const REFUSED = 'refused';
export const SLOWED = 'slowed';
export const LOST = 'lost';
export const FAILED = 'failed';

/** Rows of each kind, each known by its comment, in the order in which they stand from row 2 on. */
export const PAYMENTS: readonly Typed[] = [
  { ...PAYER, comment: 'member', amount: '20', membership: '#10' },
  { ...PAYER, comment: 'couple', amount: '40', membership: '#10', group: 'g' },
  { ready: 'TRUE', comment: 'partner', membership: '#10', memberId: '300004', group: 'g' },
  { ...PAYER, comment: 'donor', amount: '50', donation: '#20' },
  { ...PAYER, comment: 'both', amount: '70', membership: '#10', donation: '#20' },
  { ...PAYER, comment: 'kept', amount: '15', donation: '#20' },
];

/** The same, and rows that are not `Sent` after they were sent. */
export const ALL_OUTCOMES: readonly Typed[] = [
  ...PAYMENTS,
  { ...PAYER, comment: REFUSED, amount: '11', donation: '#20' },
  { ...PAYER, comment: SLOWED, amount: '12', donation: '#20' },
  { ...PAYER, comment: LOST, amount: '13', donation: '#20' },
  { ...PAYER, comment: FAILED, amount: '14', donation: '#20' },
  { ...PAYER, comment: 'invalid', amount: '-1', donation: '#20' },
];

/** So many plain payments; three of them are named as they are in every story. */
export function manyPayments(count: number): Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    ...PAYER,
    comment: ['couple', 'kept', 'both'][index] ?? `payment ${index + 1}`,
    amount: '15',
    donation: '#20',
  }));
}
