import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { decoded, readTable, type Table } from '../../appsscript/sidebar/import/fileReading';
import { slicesOf } from '../../appsscript/sidebar/import/slices';
import { BUILT_IN } from '../../src/import/builtIn';
import { readLines } from '../../src/import/line';
import { ordersOf } from '../../src/import/orders';
import { kindOfFile, recognise } from '../../src/import/recognise';
import type { Source } from '../../src/import/source';
import { readCurrency } from '../../src/model/money';
import { fixture, lines, MEMBERSHIPS } from './support';

const EUR =
  readCurrency('eur') ??
  (() => {
    throw new Error('eur');
  })();

/** Paris: an hour ahead of UTC in winter. */
const ZONE = { offsetAt: () => 60 };

function table(text: string): Table {
  const read = readTable(text, BUILT_IN);
  if ('why' in read) throw new Error(JSON.stringify(read));
  return read;
}

function ordersIn(read: Pick<Table, 'header' | 'records'>, source: Source) {
  const rows = [read.header, ...read.records];
  const context = { currency: EUR, zone: ZONE, lines: read.records.map((_, at) => at + 2) };
  return ordersOf(source, readLines(source, rows, context));
}

const SAMPLE = decoded(fixture('helloasso-membership.csv'));

describe('T4 and T5: a file', () => {
  test('of another encoding reads as the same', () => {
    const plain = table(SAMPLE);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SAMPLE, 'utf16le')]);
    // That of windows-1252 has no narrow space: its thousands are parted by another one.
    expect(table(decoded(fixture('helloasso-membership.latin1.csv'))).header).toEqual(plain.header);
    expect(table(decoded(utf16))).toEqual(plain);
    expect(table(decoded(Buffer.from(SAMPLE.replace('\ufeff', ''))))).toEqual(plain);
    for (const name of ['helloasso-membership.csv', 'helloasso-membership.latin1.csv']) {
      const [file] = [ordersIn(table(decoded(fixture(name))), MEMBERSHIPS)];
      const sum = (of: 'total' | 'leftOut') => file.reduce((all, one) => all + one[of], 0);
      expect([name, sum('total') + sum('leftOut')]).toEqual([name, 120_250]);
    }
  });

  test('reads the same whatever its line ends, delimiter and lines above are', () => {
    const read = table(SAMPLE);
    const all = [read.header, ...read.records] as string[][];
    const expected = ordersIn(read, MEMBERSHIPS);
    for (const newline of ['\n', '\r\n', '\r']) {
      for (const delimiter of [';', ',', '\t']) {
        for (const above of [
          '',
          'Export du 1 janvier\n',
          'a\nb\nc\n\nd\n'.replaceAll('\n', newline),
        ]) {
          const text = above + Papa.unparse(all, { newline, delimiter });
          expect(ordersIn(table(text), MEMBERSHIPS)).toEqual(expected);
        }
      }
    }
  });

  test('has headers that repeat, are blank, or hold line breaks, in any order', () => {
    const read = table(SAMPLE);
    const expected = ordersIn(read, MEMBERSHIPS);
    const more = ['', 'Nom adhérent', 'Tarif', ' Un\nmot ', 'E-mail  ', ''];
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.constantFrom(';', ',', '\t'), (weights, mark) => {
        const header = [...read.header, ...more];
        // What repeats stands behind the first of its text: a source names that one.
        const order = [...header.keys()]
          .map((at) => [at, weights.next().value ?? 0] as const)
          .sort(([, a], [, b]) => a - b)
          .map(([at]) => at);
        const firsts = order.filter((at) => at < read.header.length);
        const all = [...firsts, ...order.filter((at) => at >= read.header.length)];
        const text = Papa.unparse(
          [
            all.map((at) => header[at] ?? ''),
            ...read.records.map((one) => all.map((at) => one[at] ?? 'x')),
          ],
          { delimiter: mark, newline: '\r\n' },
        );
        const found = ordersIn(table(text), MEMBERSHIPS);
        expect(found.map(({ key, total, print }) => [key, total, print])).toEqual(
          expected.map(({ key, total, print }) => [key, total, print]),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('has its columns in any order', () => {
    const read = table(SAMPLE);
    const order = [...read.header.keys()].reverse();
    const turned = {
      header: order.map((at) => read.header[at] ?? ''),
      records: read.records.map((one) => order.map((at) => one[at] ?? '')),
    };
    expect(ordersIn(turned, MEMBERSHIPS)).toEqual(ordersIn(read, MEMBERSHIPS));
  });

  test.each([
    ['a quotation mark that is not closed', 'a;b\n1;2\n"3;4\n5;6\n', { why: 'quote', line: 3 }],
    ['a short line', 'a;b\n1;2\n\n3\n', { why: 'width', line: 4 }],
    [
      'a long line below one of several lines',
      'a;b\n"1\n2\n3";2\n3;4;5\n',
      { why: 'width', line: 5 },
    ],
    ['no header', '\n', { why: 'no header', line: 1 }],
  ])('with %s is refused with its line', (_, text, why) => {
    expect(readTable(text, BUILT_IN)).toEqual(why);
  });

  test('comes back as it was written, whatever its cells hold', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((one) => one.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
    const records = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(records, fc.constantFrom(';', ',', '\t'), (all, delimiter) => {
        const text = Papa.unparse(
          [['Clé', 'Nom', 'Montant', 'Un mot'], ...all.map((one) => ['x', ...one])],
          { delimiter, quotes: true },
        );
        const read = table(text);
        expect(read.records.map((one) => one.slice(1))).toEqual(all);
      }),
    );
  });
});

describe('a header', () => {
  test.each([
    ['helloasso-membership.csv', 'helloasso.membership'],
    ['helloasso-event.csv', 'helloasso.ticket'],
    ['stripe-balance.csv', undefined],
    ['credit-agricole.latin1.csv', undefined],
  ])('of %s is known as %s', (name, id) => {
    expect(recognise(table(decoded(fixture(name))).header, BUILT_IN)?.id).toBe(id);
  });

  test('tells a bank statement and what Stripe exports', () => {
    expect(kindOfFile(table(decoded(fixture('credit-agricole.latin1.csv'))).header)).toBe(
      'bank statement',
    );
    expect(kindOfFile(table(decoded(fixture('stripe-balance.csv'))).header)).toBe('stripe');
    expect(kindOfFile(table(SAMPLE).header)).toBe('other');
  });
});

describe('T3: sums', () => {
  const money = fc.integer({ min: 0, max: 99_999_99 });
  const text = (cents: number): string => {
    const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
    return `${whole},${String(cents % 100).padStart(2, '0')}\u00a0€`;
  };
  const line = fc.record({
    order: fc.integer({ min: 1, max: 5 }),
    price: fc.constantFrom('Adhésion annuelle', 'Don libre', 'Tee-shirt', 'Unknown'),
    status: fc.constantFrom('Validé', 'Validé', 'Remboursé'),
    amount: money,
    less: fc.integer({ min: 0, max: 10_00 }),
    more: fc.integer({ min: 0, max: 50_00 }),
  });

  test('of what is kept and left out are those of the file, to the cent', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (all) => {
        const rows = lines(
          ...all.map(({ order, price, status, amount, less, more }) => ({
            'Référence commande': `${order}`,
            Tarif: price,
            'Statut de la commande': status,
            'Montant tarif': text(amount),
            'Montant code promo': text(less),
            'Montant Journal papier': more === 0 ? '' : text(more),
          })),
        );
        const [header = [], ...records] = rows;
        const orders = ordersIn({ header, records }, MEMBERSHIPS);
        const sum = orders.reduce((total, one) => total + one.total + one.leftOut, 0);
        expect(sum).toBe(all.reduce((total, one) => total + one.amount - one.less + one.more, 0));
        for (const { items, total } of orders) {
          expect(items.reduce((all_, one) => all_ + one.amount, 0)).toBe(total);
        }
      }),
    );
  });

  test.each([
    ['1\u202f234,50\u00a0€', 123_450],
    ['1\u00a0234,50 €', 123_450],
    ['1 234,50', 123_450],
    ['1.234,50', 123_450],
    ['20', 2000],
    ['20,5', 2050],
    ['-5,00', -500],
    ['\u221220,00 €', -2000],
  ])('T11: of an amount written %s', (written, amount) => {
    const [line] = readLines(
      MEMBERSHIPS,
      lines({ 'Montant tarif': written, 'Référence commande': '1' }),
      {
        currency: EUR,
        zone: ZONE,
        lines: [2],
      },
    );
    expect(line).toMatchObject({ amount });
  });

  test.each([
    ['20,00', '5,00', 1500],
    ['20,00', '-5,00', 1500],
    ['20,00', '−20,00', 0],
    ['0,00', '-5,00', -500],
    ['-20,00', '-5,00', -1500],
  ])('of %s less %s are %d cents: a discount adds to nothing', (price, less, amount) => {
    const [line] = readLines(
      MEMBERSHIPS,
      lines({ 'Montant tarif': price, 'Montant code promo': less, 'Référence commande': '1' }),
      { currency: EUR, zone: ZONE, lines: [2] },
    );
    expect(line).toMatchObject({ amount });
  });

  test('of a moment in UTC are of the day in the spreadsheet’s zone', () => {
    const source: Source = {
      id: 'own.stripe',
      name: 'Stripe',
      prefix: 'stripe',
      fingerprint: ['balance_transaction_id'],
      orderKey: ['balance_transaction_id'],
      keepIf: { column: 'reporting_category', values: ['charge'] },
      amount: { plus: ['gross'], minus: [], added: [], decimalMark: '.', currency: 'currency' },
      date: { column: 'created_utc', format: 'ymd', zone: 'UTC' },
      payer: { surname: 'description' },
      values: {},
      constants: { item: { to: 'donation', price: 20 }, method: 'CB' },
    };
    const orders = ordersIn(table(decoded(fixture('stripe-balance.csv'))), source);
    expect(orders.map(({ state, total, leftOut }) => [state, total, leftOut])).toEqual([
      ['kept', 4500, 0],
      ['left out', 0, -4500],
      ['left out', 0, -4412],
    ]);
    expect(orders[0]?.day).toEqual({ year: 2026, month: 1, day: 1 });
  });

  test('of a ticket that stands twice in a file count once', () => {
    const source = {
      ...(BUILT_IN[1] as Source),
      values: {},
      constants: { item: { to: 'payment' as const }, method: 'CB' },
    };
    const read = table(decoded(fixture('helloasso-event.csv')));
    const [once] = ordersIn(read, source);
    const [twice] = ordersIn({ ...read, records: [...read.records, ...read.records] }, source);
    expect([once?.total, twice?.total]).toEqual([1600, 1600]);
  });
});

describe('a number', () => {
  const own: Source = { ...MEMBERSHIPS, lineKey: 'Référence commande' };
  const read = (...records: ReadonlyArray<Record<string, string>>) => {
    const [header = [], ...rows] = lines(...records);
    return ordersIn({ header, records: rows }, own);
  };

  test('of a payment that stands on lines that differ is not one payment’s', () => {
    const twice = { 'Référence commande': '7' };
    expect(read(twice, { ...twice, 'Montant tarif': '30,00' })).toMatchObject([
      { state: 'unreadable', why: { kind: 'number repeats', line: 3 }, total: 0, lines: [2, 3] },
    ]);
    expect(read(twice, twice)).toMatchObject([{ state: 'kept', total: 2000 }]);
  });

  test('is the same without the zeros that spreadsheet programs take off', () => {
    const keys = ['00123', '123', 'A0012', '0'].map((order) => {
      const [only] = read({ 'Référence commande': order });
      return only?.key;
    });
    expect(keys).toEqual(['helloasso 123', 'helloasso 123', 'helloasso A0012', 'helloasso 0']);
  });
});

test('what is not mapped does not leave the page, and an order stays in one part', () => {
  const read = table(SAMPLE);
  const slices = slicesOf(read, MEMBERSHIPS);
  expect(JSON.stringify(slices)).not.toMatch(/deux lignes|Oui|Carte d'adhérent/);
  expect(slices.flatMap(({ rows }) => rows.slice(1))).toHaveLength(11);
  expect(slices[0]?.lines.slice(0, 4)).toEqual([3, 4, 5, 6]);
  const many = { ...read, records: Array.from({ length: 300 }, () => read.records).flat() };
  const parts = slicesOf(many, MEMBERSHIPS);
  expect(parts.length).toBeGreaterThan(1);
  for (const { rows } of parts) expect(JSON.stringify(rows).length).toBeLessThan(200_000 * 2.5);
});
