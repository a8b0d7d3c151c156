import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Scene } from './scene';

/** An amount in cents, typed in one of the ways in which people write it. */
const typed = fc
  .record({
    cents: fc.integer({ min: 1, max: 99_999_999 }),
    mark: fc.constantFrom('.', ','),
    group: fc.constantFrom('', ' ', '\u202f', '\u00a0'),
    symbol: fc.constantFrom('', ' €', '€', ' EUR'),
  })
  .map(({ cents, mark, group, symbol }) => {
    const units = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group);
    return { cents, text: `${units}${mark}${String(cents % 100).padStart(2, '0')}${symbol}` };
  });

/** A day, typed as it stands in a cell. */
const day = fc
  .date({ min: new Date('2025-05-01'), max: new Date('2026-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the cents and days that Qomon holds are those that were typed, through the whole add-on', () => {
  const rows = fc.array(fc.tuple(typed, day), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rows, (all) => {
      const scene = new Scene([]);
      const { session } = scene;
      session.type(
        all.map(([{ text }, date], index) => ({
          'Payer ID': '123456',
          Amount: text,
          'Payment method': 'CHQ',
          'Payment date': date,
          Comment: `Payment ${index + 1}`,
        })),
      );
      scene.send();
      const held = session.qomon.ledger.bundles.map(({ transactions: [one] }) => [
        one?.comment,
        one?.amount,
        one?.date,
      ]);
      const meant = all.map(([{ cents }, date], index) => [
        `Payment ${index + 1}`,
        cents,
        `${date}T00:00:00Z`,
      ]);
      expect(held).toEqual(meant);
      const sum = all.reduce((total, [{ cents }]) => total + cents, 0);
      expect(session.qomon.ledger.totals().eur?.transactions).toBe(sum);
      const euros = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')} EUR`;
      expect(session.said().replace(/[\s,\u202f\u00a0](?=\d{3}\b)/g, '')).toContain(euros);
    }),
    { numRuns: 25, seed: Number(process.env.SEED ?? 22) },
  );
});
