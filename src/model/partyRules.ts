/**
 * What French law asks of the gifts and dues of a party, as far as a file can show that it may not be kept: each is
 * told as a warning, with where it stands, and none as kept. What other parties were given is known to nobody here.
 */
export const PARTY_RULES = {
  /** Gifts and dues of one person in a year, to all parties together; the dues of elected people aside. */
  yearSum: { limit: 750_000, law: 'loi n° 88-227 du 11 mars 1988, art. 11-4' },
  /** A gift of more than this is not given in cash. */
  cash: { limit: 15_000, law: 'loi n° 88-227 du 11 mars 1988, art. 11-4' },
  /** No organisation gives, but a party. */
  organisation: { law: 'loi n° 88-227 du 11 mars 1988, art. 11-4' },
  /** What a receipt says of the donor: identity, nationality, address, elected office. */
  identity: { law: 'décret n° 90-606 du 9 juillet 1990, art. 11' },
} as const satisfies Readonly<Record<string, Rule>>;

interface Rule {
  readonly limit?: number;
  /** Where it stands, with the day of the law. */
  readonly law: string;
}

export type PartyRule = keyof typeof PARTY_RULES;

/** The currency of these limits, in minor units, and the year in which the rules were read last. */
export const PARTY_LAW = { currency: 'eur', read: 2026 } as const;
