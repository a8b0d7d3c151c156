import { expect, test } from '@jest/globals';
import { everyMoment, ROWS } from './moments';
import { Scene } from './scene';

test('the rows may be sorted', () => {
  const { points, faults } = everyMoment(
    () => new Scene(ROWS),
    ({ session }) => {
      session.google.workbook.sort('Bundles', 6);
      return undefined;
    },
  );
  expect(faults).toEqual([]);
  expect(points).toBeGreaterThan(20);
});
