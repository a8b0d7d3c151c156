import { describe, expect, test } from '@jest/globals';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { readLocation } from '../../src/qomon/location';

describe('the place that a problem names', () => {
  test.each([
    'body.data.transactions[12].amount',
    'data.transactions[12].amount',
    'transactions[12].amount',
    'body.data.transactions.12.amount',
    '/data/transactions/12/amount',
    'data/transactions/12/amount',
    '#/data/transactions/12/amount',
    '$.data.transactions[12].amount',
    "$['data']['transactions'][12]['amount']",
    'body.data.transactions[12].amount.value',
  ])('%s is the amount of the thirteenth payment', (path) => {
    expect(readLocation(path)).toEqual({ list: 'transactions', index: 12, field: 'amount' });
  });

  test.each([
    ['body.data.memberships[0].membership_price_id', 'memberships', 0, 'membership_price_id'],
    ['body.data.donations[1].donation_price_id', 'donations', 1, 'donation_price_id'],
    [
      'body.data.transactions[2].payment_method.memberships[0]',
      'transactions',
      2,
      'payment_method',
    ],
    ['body.data.donations[0]', 'donations', 0, undefined],
    ['/data/memberships/3/', 'memberships', 3, undefined],
  ])('%s is read', (path, list, index, field) => {
    expect(readLocation(path)).toEqual({ list, index, field });
  });

  test.each([
    undefined,
    '',
    'body',
    'body.data',
    'body.data.transactions',
    'body.data.transactions[]',
    'body.data.transactions[-1].amount',
    'body.data.transactions[first].amount',
    'header.authorization',
    'body.data.payments[0].amount',
  ])('%p names no item', (path) => {
    expect(readLocation(path)).toBeUndefined();
  });

  test('leads to the column of every field that is sent', () => {
    const lost = COLUMN_KEYS.filter((key) => {
      const [list, field] = (COLUMNS[key].field ?? '').split('.');
      if (!list) return false;
      const place = readLocation(`body.data.${list}[4].${field}`);
      return place?.list !== list || place.index !== 4 || place.field !== field;
    });
    expect(lost).toEqual([]);
    expect(COLUMN_KEYS.filter((key) => COLUMNS[key].field).length).toBeGreaterThan(20);
  });
});
