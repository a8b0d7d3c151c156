import type { StatementColumns } from './statement';

/** Where a bank's statement says what: headers, of which those of the labels may be several. */
export interface BankLayout {
  /** What it is called by: a name of banks; '' for headers that any of them may have. */
  readonly bank: string;
  /** Headers that must be there, whatever else is. */
  readonly fingerprint: readonly string[];
  readonly day: string;
  readonly labels: readonly string[];
  /** What came in, or what came in and went out with its sign. */
  readonly amount: string;
  /** True where what went out stands there too, so that it is never blank. */
  readonly isSigned: boolean;
  readonly currency?: string;
}

/** As French banks write them: shared pages and readers of others, 2017 to 2026. */
export const BANK_LAYOUTS: readonly BankLayout[] = [
  {
    bank: 'Crédit Agricole',
    fingerprint: ['Date', 'Libellé', 'Débit euros', 'Crédit euros'],
    day: 'Date',
    labels: ['Libellé'],
    amount: 'Crédit euros',
    isSigned: false,
  },
  {
    bank: 'BNP Paribas',
    fingerprint: ['Date operation', 'Libelle operation', 'Montant operation en euro'],
    day: 'Date operation',
    labels: ['Libelle operation'],
    amount: 'Montant operation en euro',
    isSigned: true,
  },
  {
    bank: 'Société Générale',
    fingerprint: ["Date de l'opération", 'Libellé', "Montant de l'opération"],
    day: "Date de l'opération",
    labels: ['Libellé', "Détail de l'écriture"],
    amount: "Montant de l'opération",
    isSigned: true,
    currency: 'Devise',
  },
  {
    bank: 'Crédit Mutuel, CIC',
    fingerprint: ['Date', 'Date de valeur', 'Débit', 'Crédit', 'Libellé', 'Solde'],
    day: 'Date',
    labels: ['Libellé'],
    amount: 'Crédit',
    isSigned: false,
  },
  {
    // Whoever makes a table calls its columns so.
    bank: '',
    fingerprint: ['Date', 'Débit', 'Crédit', 'Libellé'],
    day: 'Date',
    labels: ['Libellé'],
    amount: 'Crédit',
    isSigned: false,
  },
  {
    bank: 'La Banque Postale',
    fingerprint: ['Date', 'Libellé', 'Montant(EUROS)'],
    day: 'Date',
    labels: ['Libellé'],
    amount: 'Montant(EUROS)',
    isSigned: true,
  },
];

/** The columns of a layout in a table whose header has them. */
export function columnsIn(
  at: (name: string) => number | undefined,
  { day, labels, amount, isSigned, currency }: BankLayout,
): StatementColumns {
  const ofCurrency = currency === undefined ? undefined : at(currency);
  return {
    day: at(day) ?? -1,
    labels: labels.flatMap((name) => at(name) ?? []),
    amount: at(amount) ?? -1,
    isSigned,
    ...(ofCurrency === undefined ? {} : { currency: ofCurrency }),
  };
}
