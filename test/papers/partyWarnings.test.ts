import { expect, test } from '@jest/globals';
import type { HeldBundle, PaperFacts, PersonOnPaper } from '../../src/model/heldBundles';
import { PARTY_RULES } from '../../src/model/partyRules';
import { likelyCash, partyWarnings } from '../../src/papers/partyWarnings';
import { yearEnd } from '../../src/papers/yearEnd';
import { sidebarWords } from '../../src/text/sidebar';

const FACTS: PaperFacts = {
  ...{ today: '2026-02-01', period: 'calendar', currency: 'eur', methods: ['CB', 'ESP'] },
  ...{ statuses: [[5, 'cancel']], membershipPrices: [], donationPrices: [], references: [] },
  ...{ ranges: [], bundles: [], slips: [], slipLines: [], recorded: [] },
};

interface Gift {
  readonly payer?: number;
  readonly amount: number;
  readonly method?: string;
  readonly kind?: 'membership' | 'donation';
  readonly status?: number;
  readonly currency?: string;
}

/** The warnings of a party to which these were given. */
function warned(gifts: readonly Gift[], cash = ['ESP']) {
  const bundles = gifts.map(
    (
      { payer = 41, amount, method = 'CB', kind = 'donation', status = 1, currency = 'eur' },
      at,
    ): HeldBundle => ({
      id: at + 1,
      payments: [
        {
          ...{ id: at + 1, payer, amount, currency, method, status, day: '2025-03-29' },
          ...{ refunded: 0, unpaid: 0 },
        },
      ],
      items: [{ kind, id: at + 1, contact: payer, amount, currency, day: '2025-03-29', end: '' }],
    }),
  );
  const person = (id: number, firstname: string): [number, PersonOnPaper] => [
    id,
    {
      ...{ id, firstname, surname: 'X', mail: '', street: '', postcode: '', city: '' },
      country: '',
    },
  ];
  const people = new Map([person(41, 'Camille'), person(42, 'Louis'), person(43, '')]);
  return partyWarnings(yearEnd(bundles, 2025, FACTS).lines, people, new Set(cash)).map(
    ({ rule, payer, amount }) => [rule, payer, amount],
  );
}

test('a year over 7,500 euros of gifts and dues together is told, and not one of just as much', () => {
  expect(warned([{ amount: 750_000 }])).toEqual([]);
  expect(warned([{ amount: 700_000 }, { amount: 50_001, kind: 'membership' }])).toEqual([
    ['yearSum', 41, 750_001],
  ]);
  expect(warned([{ amount: 700_000 }, { amount: 700_000, payer: 42 }])).toEqual([]);
  expect(warned([{ amount: 750_001, status: 5 }])).toEqual([]);
  expect(warned([{ amount: 750_001, currency: 'usd' }])).toEqual([]);
});

test('a gift of over 150 euros in what a person has said is cash is told; dues are not gifts', () => {
  expect(warned([{ amount: 15_000, method: 'ESP' }])).toEqual([]);
  expect(warned([{ amount: 15_001, method: 'ESP' }])).toEqual([['cash', 41, 15_001]]);
  expect(warned([{ amount: 15_001, method: 'ESP' }], [])).toEqual([]);
  expect(warned([{ amount: 15_001, method: 'ESP', kind: 'membership' }])).toEqual([]);
  expect(warned([{ amount: 15_001 }])).toEqual([]);
});

test('a payer without a first name may be an organisation; one who is not known is not told to be one', () => {
  expect(warned([{ amount: 100, payer: 43 }])).toEqual([['organisation', 43, 100]]);
  expect(warned([{ amount: 100, payer: 99 }])).toEqual([]);
});

test('methods that look like cash are offered as such', () => {
  expect(likelyCash(['CB', 'ESP', 'Espèces', 'cash', 'CHQ', 'VIR'])).toEqual([
    ...['ESP', 'Espèces', 'cash'],
  ]);
});

test('each rule says where it stands and when it was read, and nothing says that a limit is kept', () => {
  for (const language of ['en', 'fr'] as const) {
    const { rules, limits, missingLaw } = sidebarWords(language).papers.yearEnd;
    for (const rule of ['yearSum', 'cash', 'organisation'] as const) {
      const { law } = PARTY_RULES[rule];
      const said = rules[rule]({
        people: 2,
        limit: { amount: 15_000, currency: 'eur' } as never,
        law,
        read: 2026,
      });
      expect(said).toContain(law);
      expect(said).toContain('2026');
      expect(said).not.toMatch(/within the limit|respect/i);
    }
    expect(missingLaw({ law: PARTY_RULES.identity.law, read: 2026 })).toContain('1990');
    expect(limits).toMatch(/does not mean|ne veut pas dire/);
  }
});
