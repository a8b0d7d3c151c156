import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { bundleOutcome } from '../../src/qomon/answer';
import { readBody } from '../../src/qomon/body';
import { minorIn } from '../../src/qomon/fields';
import { bundle, campaign, page, price, settings, status } from '../../src/qomon/shapes';

/** How a server that is written in Go may write that there is nothing. */
const NONE = [null, undefined, 0, '', '0', '0001-01-01T00:00:00Z', '0001-01-01'];

const none = fc.constantFrom(...NONE);

describe('a field without a value', () => {
  test('is none in a bundle, however it is written', () => {
    const optional = ['currency', 'date', 'contact_id', 'external_transaction_id', 'status_id'];
    fc.assert(
      fc.property(fc.constantFrom(...optional, 'CreatedAt'), none, (field, value) => {
        const read = bundle.safeParse({ id: 1, transactions: [{ id: 2, [field]: value }] });
        expect(read.data?.transactions?.[0]?.[field]).toBeUndefined();
      }),
    );
    for (const lists of [null, undefined, 0, '']) {
      expect(bundle.safeParse({ id: 1, transactions: lists }).data?.transactions).toBeUndefined();
    }
  });

  test('is none in the settings, and spoils no other setting', () => {
    fc.assert(
      fc.property(none, fc.constantFrom('abc', {}, [], true, -1), (nothing, odd) => {
        for (const value of [nothing, odd]) {
          const read = settings.safeParse({
            currency: 'eur',
            default_status_id: value,
            default_membership_price_id: value,
            default_donation_price_id: '22',
            payment_method_kinds: ['CB', null, { kind: 'CHQ' }, 7, {}],
          });
          expect(read.data).toMatchObject({
            currency: 'eur',
            default_donation_price_id: 22,
            payment_method_kinds: ['CB', 'CHQ', '7'],
          });
          expect(read.data?.default_status_id).toBeUndefined();
        }
      }),
    );
  });

  test('is none in prices and statuses', () => {
    fc.assert(
      fc.property(none, (nothing) => {
        const group = { membership_price_group_id: nothing, hidden: nothing };
        const read = price.safeParse({ id: '10', name: null, amount: '2000', ...group });
        expect(read.data).toMatchObject({ id: 10, amount: 2000 });
        expect(read.data?.membership_price_group_id).toBeUndefined();
        expect(read.data?.hidden ?? false).toBe(false);
        expect(status.safeParse({ id: 1, name: nothing, archived: nothing }).success).toBe(true);
      }),
    );
  });
});

describe('IDs', () => {
  test('are read as text and beyond 2³¹, as other software of the space may have them', () => {
    const read = bundle.safeParse({
      id: String(2 ** 40),
      transactions: [{ id: 2 ** 31, contact_id: `${2 ** 32}`, external_transaction_id: 'A-7' }],
    });
    expect(read.data).toMatchObject({
      id: 2 ** 40,
      transactions: [{ id: 2 ** 31, contact_id: 2 ** 32, external_transaction_id: 'A-7' }],
    });
  });

  test('that cannot be read make a bundle unreadable: it must not pass for one without', () => {
    for (const contact_id of ['abc', -1, 1.5, {}, true]) {
      expect(bundle.safeParse({ id: 1, transactions: [{ id: 2, contact_id }] }).success).toBe(
        false,
      );
    }
  });
});

describe('amounts', () => {
  test('are read exactly, as a number or as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (amount) => {
        expect(minorIn(amount, undefined)).toBe(amount);
        expect(minorIn(String(amount), undefined)).toBe(amount);
        const units = (decimals: number): string => {
          const digits = String(amount).padStart(decimals + 1, '0');
          return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        };
        expect(minorIn(units(2), 'EUR')).toBe(amount);
        expect(minorIn(units(3), 'tnd')).toBe(amount);
        expect(minorIn(units(3), 'eur')).toBeUndefined();
        expect(minorIn(units(2), 'jpy')).toBeUndefined();
        expect(minorIn(units(2), undefined)).toBeUndefined();
      }),
    );
  });

  test.each(['', '20,00', '2e3', '20.0', 'abc', '1'.repeat(17), 20.5, true, {}])(
    '%j is none that anybody can be sure of',
    (value) => {
      expect(minorIn(value, 'eur')).toBeUndefined();
    },
  );

  test('count in the currency of their item, else in that of the payment', () => {
    const body = {
      data: {
        id: 1,
        transactions: [{ id: 2, amount: '20.00', currency: 'EUR', unpaid_amount: '' }],
        donations: [{ id: 3, amount: '5.50' }],
        memberships: [{ id: 4, amount: '14.500', currency: 'tnd' }],
      },
    };
    const answer = { status: 200, headers: {}, body: JSON.stringify(body) };
    expect(bundleOutcome(answer)).toMatchObject({
      value: {
        transactions: [{ amount: 2000 }],
        donations: [{ amount: 550 }],
        memberships: [{ amount: 14_500 }],
      },
    });
  });
});

describe('entries of lists', () => {
  test('are read one by one, with their names cut to what a cell holds', () => {
    expect(status.safeParse({ id: 1, name: 'x'.repeat(60_000) }).data?.name).toHaveLength(500);
    expect(campaign.safeParse({ code: 7 }).data).toEqual({ code: '7' });
    // A code is sent as it is, so that it cannot be cut.
    for (const code of [null, '', 'x'.repeat(60_000), {}]) {
      expect(campaign.safeParse({ code }).success).toBe(false);
    }
    for (const amount of ['abc', -1, 2 ** 40, 20.5]) {
      expect(price.safeParse({ id: 1, amount }).success).toBe(false);
    }
  });

  test('are none only if an answer says so', () => {
    const shape = page(z.unknown());
    for (const data of [null, []]) expect(shape.safeParse({ data }).success).toBe(true);
    for (const body of [{}, { status: 'success' }, { data: {} }, { data: 'none' }]) {
      expect(shape.safeParse(body).success).toBe(false);
    }
  });

  test.each<[unknown, number | undefined]>([
    [12, 12],
    ['12', 12],
    [0, 0],
    ['many', undefined],
    [null, undefined],
    [1e300, undefined],
    [-1, undefined],
  ])('their total %j is %j', (total, read) => {
    expect(page(z.unknown()).safeParse({ data: [], total }).data?.total).toBe(read);
  });
});

describe('the body of an answer', () => {
  test('is read as JSON reads it, brackets in texts and all', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.string(), (json, text) => {
        expect(readBody(json)).toEqual(JSON.parse(json));
        const many = JSON.stringify([text, '[[['.repeat(100), '\\"'.repeat(50), '{']);
        expect(readBody(many)).toEqual(JSON.parse(many));
      }),
    );
  });

  test.each(['[', '{"a":', '[{"a":'])('is none where %j is nested two million deep', (open) => {
    expect(readBody(`{"data":${open.repeat(2_000_000)}`)).toBeUndefined();
  });

  test('is none where it is cut off', () => {
    for (const body of ['{"a":"', '{"a":"\\', '{"a":"\\"', '"', '[']) {
      expect(readBody(body)).toBeUndefined();
    }
  });
});
