import type { ColumnKey } from '../../../src/model/columns';
import type { Language } from '../../../src/model/language';

/** A row as a volunteer types it; what differs between the languages is there in both. */
export type Payment = Partial<
  Readonly<Record<ColumnKey, string | Readonly<Record<Language, string>>>>
>;

const ANNUAL = 'Adhésion annuelle — 20.00 EUR (#10)';

const REDUCED = 'Adhésion réduite — 10.00 EUR (#12)';

const FREE = 'Don libre (#20)';

/** A morning at a market stand: people of the sample space. */
export const PAYMENTS: readonly Payment[] = [
  {
    payerEmail: 'camille.moreau@example.org',
    amount: '20',
    paymentMethod: 'CB',
    paymentDate: '2026-03-29',
    membership: ANNUAL,
  },
  {
    payerEmail: 'yann.legoff@example.net',
    amount: '50',
    paymentMethod: 'CHQ',
    paymentDate: '2026-03-29',
    chequeNumber: '4471203',
    bank: 'Banque A',
    donation: FREE,
  },
  {
    payerEmail: 'elodie.fontaine@example.org',
    amount: '60',
    paymentMethod: 'CB',
    paymentDate: '2026-03-29',
    membership: ANNUAL,
    donation: FREE,
  },
  {
    payerEmail: 'victor.lambert@example.org',
    amount: '20',
    paymentMethod: 'CB',
    paymentDate: '2026-03-29',
    membership: ANNUAL,
    memberEmail: 'louis.bernard@example.com',
  },
  {
    payerEmail: 'sophie.girard@example.net',
    group: 'Girard',
    amount: '40',
    paymentMethod: 'CHQ',
    paymentDate: '2026-03-29',
    chequeNumber: '0018822',
    bank: 'Banque B',
    membership: ANNUAL,
  },
  { group: 'Girard', membership: ANNUAL, memberEmail: 'julien.girard@example.net' },
  {
    payerEmail: 'ines.faure@example.net',
    amount: '10',
    paymentMethod: 'ESP',
    paymentDate: '2026-03-29',
    membership: REDUCED,
  },
  {
    payerEmail: 'baptiste.mercier@example.com',
    amount: { en: '15.50', fr: '15,50' },
    paymentMethod: 'ESP',
    paymentDate: '2026-03-29',
  },
  {
    payerEmail: 'nadia.kowalska@example.net',
    amount: '25',
    paymentMethod: 'CB',
    paymentDate: '2026-03-29',
    donation: FREE,
  },
  {
    payerEmail: 'oliver.hughes@example.net',
    amount: '100',
    paymentMethod: 'VIR',
    paymentDate: '2026-03-30',
    donation: 'Don de 100 € — 100.00 EUR (#22)',
  },
];

/** The same morning, typed in a hurry. */
export const MISTAKES: readonly Payment[] = [
  {
    payerEmail: 'zoe.blanc@example.org',
    amount: { en: 'twenty', fr: 'vingt' },
    paymentMethod: 'CB',
    paymentDate: '2026-03-29',
    membership: ANNUAL,
  },
  {
    payerEmail: 'harriet.bell@example.com',
    amount: '30',
    paymentMethod: 'ESP',
    paymentDate: '2026-02-31',
    donation: FREE,
  },
];
